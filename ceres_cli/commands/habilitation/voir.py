"""ceres habilitation voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import UneHabilitation
from ceres_cli.commands.options import OptAu, OptFormat


def voir(ctx: typer.Context, objet: UneHabilitation, au: OptAu = None, format_: OptFormat = None) -> None:
    """Afficher une habilitation : son état ce jour-là, son titre, ce qu'on peut en faire.

    Exemple :

        ceres habilitation voir H-12 --au 02/09/2025
    """
    from ceres_cli.schemas.habilitations import HABILITATION
    from ceres_cli.services.habilitation import lectures as habilitation

    contexte = commun.contexte(ctx)
    element = habilitation.voir(contexte.cadre("habilitation voir"), objet, au)
    contexte.sortie(format_).fiche("habilitation", HABILITATION, element)
