"""ceres lot regler"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimulerSansPlan


def regler(
    ctx: typer.Context,
    contreseing: Annotated[
        int,
        typer.Option("--contreseing", metavar="N", min=0, help="Au-delà de N lignes, un second compte ; 0 : jamais."),
    ],
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Régler, pour toute la base, au-delà de combien de lignes un lot attend un plan contresigné (PLA-01 ; MPCP).

    Refusé tant que moins de deux comptes pourraient signer. Défaire un lot, et la nuit, n'en demandent pas.

    Exemple :

        ceres lot regler --contreseing 500 --motif "note du 12 mars"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.plans import CONTRESEING, ActionPlan
    from ceres_cli.services.lot.reglage import MetierReglage

    demande = Demande(ActionPlan.REGLER, valeurs={CONTRESEING: contreseing}, motif=motif)
    commun.agir(ctx, "lot regler", MetierReglage(), [demande], motif=motif, simuler=simuler, format_=format_)
