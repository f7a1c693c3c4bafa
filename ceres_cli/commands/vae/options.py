"""Les options propres aux demandes VAE, et la façon commune d'agir sur elles."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import lire_date
from ceres_cli.regles.vocabulaire import EtatDemandeVae

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.vocabulaire import ActionVae

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


def agir(
    ctx: typer.Context,
    action: "ActionVae",
    demandes: "Sequence[Demande]",
    *,
    motif: str | None,
    oui: bool,
    simuler: bool,
    format_: str | None,
) -> None:
    """Fait une action sur des demandes, et en rend compte."""
    from ceres_cli.services.vae.situation import MetierVae

    commun.agir(ctx, f"vae {action}", MetierVae(), demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)
