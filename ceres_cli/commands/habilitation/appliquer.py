"""ceres habilitation appliquer : « ceres lot appliquer », sous le nom que des scripts connaissent."""

from ceres_cli.commands.lot.appliquer import appliquer as appliquer_un_plan
from ceres_cli.commands.pose import autre_nom


@autre_nom(appliquer_un_plan)
def appliquer() -> None:
    """Appliquer un plan, tel qu'il a été lu.

    Les règles sont refaites ce jour-là. Un objet qui a changé depuis le plan est laissé de côté (DEPLACE), comme une
    ligne que les règles décident autrement (DECISION), sauf avec --replanifier. Le journal garde les deux agents.

    Exemple :

        ceres habilitation appliquer plan.json --oui

        ceres habilitation appliquer plan.json --oui --resultat resultat.xlsx
    """
