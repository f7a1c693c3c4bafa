"""ceres lot regler"""

from typing import Annotated

import typer

from ceres_cli.commands.agir import agit
from ceres_cli.regles.plans import ActionPlan


@agit(ActionPlan.REGLER, "lot.reglage:MetierReglage", plan=False)
def regler(
    contreseing: Annotated[
        int,
        typer.Option("--contreseing", metavar="N", min=0, help="Au-delà de N lignes, un second compte ; 0 : jamais."),
    ],
) -> None:
    """Régler, pour toute la base, au-delà de combien de lignes un lot attend un plan contresigné (PLA-01 ; MPCP).

    Refusé tant que moins de deux comptes pourraient signer. Défaire un lot, et la nuit, n'en demandent pas.

    Exemple :

        ceres lot regler --contreseing 500 --motif "note du 12 mars"
    """
