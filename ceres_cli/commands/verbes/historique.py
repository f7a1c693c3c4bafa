"""Le verbe « historique » : qui a fait quoi sur un objet. Chaque nom dit son argument et son aide."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Annotated, Any

import typer

from ceres_cli.commands.historiques import OPTIONS, Lire, montrer_filtrees
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    UnCandidat,
    UnControle,
    UneAttestation,
    UneDemande,
    UneDerogation,
    UneHabilitation,
    UneSession,
    UnJure,
    UnSite,
    arg,
)
from ceres_cli.commands.pose import avec_un_exemple, commande, lectures_de
from ceres_cli.regles.vocabulaire import SujetDelai


def _histoire(annonce: Callable[..., None]) -> Callable[..., None]:
    """La fonction a le nom de ce dont c'est l'histoire, que lit la fonction `traces` de ses services ; elle-même
    n'annonce que la ligne tapée."""
    avec_un_exemple(annonce, "historique")

    @wraps(annonce)
    def lire(**objet: Any) -> Lire:
        return partial(lectures_de(annonce.__name__).traces, **objet)

    return en_liste("trace")(commande(lire, montrer_filtrees, OPTIONS))


@_histoire
def jure(objet: UnJure) -> None:
    """Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi."""


@_histoire
def habilitation(objet: UneHabilitation) -> None:
    """Afficher qui a fait quoi, quand et pourquoi, même après suppression."""


@_histoire
def session(objet: UneSession) -> None:
    """Afficher qui a fait quoi, quand et pourquoi."""


@_histoire
def candidat(objet: UnCandidat) -> None:
    """Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi."""


@_histoire
def centre(
    objet: Annotated[str, arg("E-…|A-…", "Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")],
) -> None:
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """


@_histoire
def site(objet: UnSite) -> None:
    """Afficher qui a ouvert, changé ou fermé un site, quand et pourquoi."""


@_histoire
def vae(objet: UneDemande) -> None:
    """Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi."""


@_histoire
def attestation(objet: UneAttestation) -> None:
    """Afficher qui a fait, signé ou retiré une attestation, quand et pourquoi."""


@_histoire
def derogation(objet: UneDerogation) -> None:
    """Afficher qui a demandé, accordé, refusé ou utilisé une dérogation, quand et pourquoi.

    Exemple :

        ceres session derogation historique R-12
    """


@_histoire
def controle(objet: UnControle) -> None:
    """Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi."""


@_histoire
def delais(
    sujet: Annotated[SujetDelai | None, typer.Argument(help="D'une ligne ; à défaut, de toutes.")] = None,
) -> None:
    """Afficher qui a changé les délais, quand, de quoi à quoi, et pourquoi.

    Exemple :

        ceres delais historique titre
    """
