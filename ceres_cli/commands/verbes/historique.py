"""Le verbe « historique » : qui a fait quoi sur un objet. Chaque nom dit son argument et son aide."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from ceres_cli.commands.historiques import Lire, histoire
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
from ceres_cli.commands.pose import avec_un_exemple, lectures_de
from ceres_cli.terminal.typer_fr.application import a_la_demande


@a_la_demande
def _histoire(document: str, argument: Any, aide: str) -> Callable[..., None]:
    def lire(objet: str) -> Lire:
        return partial(lectures_de(document).traces, objet=objet)

    lire.__annotations__["objet"] = argument
    lire.__doc__ = avec_un_exemple(document, "historique", aide)
    return histoire(lire)


jure = _histoire("jure", UnJure, "Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi.")
habilitation = _histoire(
    "habilitation", UneHabilitation, "Afficher qui a fait quoi, quand et pourquoi, même après suppression."
)
session = _histoire("session", UneSession, "Afficher qui a fait quoi, quand et pourquoi.")
candidat = _histoire(
    "candidat",
    UnCandidat,
    "Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi.",
)
centre = _histoire(
    "centre",
    Annotated[str, arg("E-…|A-…", "Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")],
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """,
)
site = _histoire("site", UnSite, "Afficher qui a ouvert, changé ou fermé un site, quand et pourquoi.")
vae = _histoire("vae", UneDemande, "Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi.")
attestation = _histoire(
    "attestation", UneAttestation, "Afficher qui a fait, signé ou retiré une attestation, quand et pourquoi."
)
derogation = _histoire(
    "derogation",
    UneDerogation,
    """Afficher qui a demandé, accordé, refusé ou utilisé une dérogation, quand et pourquoi.

    Exemple :

        ceres session derogation historique R-12
    """,
)
controle = _histoire("controle", UnControle, "Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi.")
