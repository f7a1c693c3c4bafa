"""Le verbe « historique » : qui a fait quoi sur un objet, une fonction par nom."""

from collections.abc import Callable
from typing import Annotated

import typer

from ceres_cli.commands.historiques import OPTIONS, Traces, montrer_filtrees
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    UnCandidat,
    UnControle,
    UneDemande,
    UneDerogation,
    UneHabilitation,
    UneSession,
    UnJure,
)
from ceres_cli.commands.verbes.pose import commande
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.vocabulaire import SujetDelai


def _pose(lire: Callable[..., Traces]) -> Callable[..., None]:
    return en_liste("trace")(commande(lire, montrer_filtrees, OPTIONS))


@_pose
def jure(cadre: Cadre, objet: UnJure) -> Traces:
    """Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi.

    Exemple :

        ceres jure historique J-12
    """
    from ceres_cli.services.jure import lectures

    return lectures.traces(cadre, objet)


@_pose
def habilitation(cadre: Cadre, objet: UneHabilitation) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi, même après suppression.

    Exemple :

        ceres habilitation historique H-12
    """
    from ceres_cli.services.journal import lectures

    return lectures.d_une_habilitation(cadre, objet)


@_pose
def session(cadre: Cadre, objet: UneSession) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi.

    Exemple :

        ceres session historique S-2027-12
    """
    from ceres_cli.services.session import lectures

    return lectures.lire_historique(cadre, objet)


@_pose
def candidat(cadre: Cadre, objet: UnCandidat) -> Traces:
    """Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi.

    Exemple :

        ceres candidat historique C-12
    """
    from ceres_cli.services.candidat import lectures

    return lectures.traces(cadre, objet)


@_pose
def centre(
    cadre: Cadre,
    objet: Annotated[
        str, typer.Argument(metavar="E-…|A-…", help="Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")
    ],
) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """
    from ceres_cli.services.centre import lectures

    return lectures.historique(cadre, objet)


@_pose
def vae(cadre: Cadre, objet: UneDemande) -> Traces:
    """Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi.

    Exemple :

        ceres vae historique D-12
    """
    from ceres_cli.services.vae import lectures

    return lectures.traces(cadre, objet)


@_pose
def derogation(cadre: Cadre, objet: UneDerogation) -> Traces:
    """Afficher qui a demandé, accordé, refusé ou utilisé une dérogation, quand et pourquoi.

    Exemple :

        ceres session derogation historique R-12
    """
    from ceres_cli.services.session import derogations_lues

    return derogations_lues.traces(cadre, objet)


@_pose
def controle(cadre: Cadre, objet: UnControle) -> Traces:
    """Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi.

    Exemple :

        ceres controle historique K-12
    """
    from ceres_cli.services.conformite import lectures

    return lectures.traces(cadre, objet)


@_pose
def delais(
    cadre: Cadre, sujet: Annotated[SujetDelai | None, typer.Argument(help="D'une ligne ; à défaut, de toutes.")] = None
) -> Traces:
    """Afficher qui a changé les délais, quand, de quoi à quoi, et pourquoi.

    Exemple :

        ceres delais historique titre
    """
    from ceres_cli.services.delais import lectures

    return lectures.historique(cadre, sujet)
