"""Le verbe « historique » : qui a fait quoi sur un objet. Chaque nom dit son argument et son aide."""

from collections.abc import Callable
from functools import partial
from typing import Any

from ceres_cli.commands.historiques import Lire, histoire
from ceres_cli.commands.options import UnCentreOuAgrement, UneSession, UnJure
from ceres_cli.commands.pose import argument_de, avec_un_exemple, lectures_de
from ceres_cli.terminal.typer_fr.application import a_la_demande


@a_la_demande
def _histoire(document: str, aide: str, argument: Any = None) -> Callable[..., None]:
    def lire(objet: str) -> Lire:
        return partial(lectures_de(document).traces, objet=objet)

    lire.__annotations__["objet"] = argument or argument_de(document)
    lire.__doc__ = avec_un_exemple(document, "historique", aide)
    return histoire(lire)


jure = _histoire("jure", "Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi.", UnJure)
habilitation = _histoire("habilitation", "Afficher qui a fait quoi, quand et pourquoi, même après suppression.")
session = _histoire("session", "Afficher qui a fait quoi, quand et pourquoi.", UneSession)
candidat = _histoire(
    "candidat", "Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi."
)
centre = _histoire(
    "centre",
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """,
    UnCentreOuAgrement,
)
site = _histoire("site", "Afficher qui a ouvert, changé ou fermé un site, quand et pourquoi.")
vae = _histoire("vae", "Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi.")
attestation = _histoire("attestation", "Afficher qui a fait, signé ou retiré une attestation, quand et pourquoi.")
derogation = _histoire(
    "derogation", "Afficher qui a demandé, accordé, refusé ou utilisé une dérogation, quand et pourquoi."
)
controle = _histoire("controle", "Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi.")
