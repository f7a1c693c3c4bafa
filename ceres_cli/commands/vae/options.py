"""Les options propres aux demandes VAE, et la façon commune d'agir sur elles."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import lire_date
from ceres_cli.regles.vocabulaire import EtatDemandeVae

DesDemandes = Annotated[
    list[str], typer.Argument(metavar="D-…", help="Demandes VAE ; « - » lit une par ligne sur l'entrée standard.")
]
OptRecevable = Annotated[bool | None, typer.Option("--recevable/--irrecevable", help="La décision.")]
AIDE_NOTIFIEE = "Jour où la décision est notifiée au candidat."
OptNotifieeLe = Annotated[
    date | None, typer.Option("--notifiee-le", parser=lire_date, metavar="DATE", help=AIDE_NOTIFIEE)
]


def decision(recevable: bool | None) -> str | None:
    """« recevable », « irrecevable », ou rien si aucune des deux n'est donnée."""
    if recevable is None:
        return None
    return (EtatDemandeVae.RECEVABLE if recevable else EtatDemandeVae.IRRECEVABLE).value
