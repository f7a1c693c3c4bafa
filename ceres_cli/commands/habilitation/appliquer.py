"""ceres habilitation appliquer : « ceres lot appliquer », sous le nom que des scripts connaissent."""

import typer

from ceres_cli.commands.lot.appliquer import OptReplanifier, appliquer_le_plan
from ceres_cli.commands.lot.plan import Plan
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptOui, OptResultat, OptSimulerSansPlan


def appliquer(
    ctx: typer.Context,
    fichier: Plan,
    replanifier: OptReplanifier = False,
    resultat: OptResultat = None,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Appliquer un plan, tel qu'il a été lu.

    Les règles sont refaites ce jour-là. Un objet qui a changé depuis le plan est laissé de côté (DEPLACE), comme une
    ligne que les règles décident autrement (DECISION), sauf avec --replanifier. Le journal garde les deux agents.

    Exemple :

        ceres habilitation appliquer plan.json --oui

        ceres habilitation appliquer plan.json --oui --resultat resultat.xlsx
    """
    appliquer_le_plan(
        ctx, "habilitation appliquer", fichier, resultat, motif, format_,
        replanifier=replanifier, ecraser=ecraser, oui=oui, simuler=simuler,
    )  # fmt: skip
