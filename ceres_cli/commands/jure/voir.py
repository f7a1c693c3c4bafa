"""ceres jure voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.jure.options import UnJure
from ceres_cli.commands.options import OptAu, OptFormat


def voir(ctx: typer.Context, objet: UnJure, au: OptAu = None, format_: OptFormat = None) -> None:
    """Afficher un juré : coordonnées, habilitations et leur état ce jour-là, emplois, jurys où il siège.

    Exemple :

        ceres jure voir J-12 --au 02/09/2025
    """
    from ceres_cli.schemas.jures import JURE, JURYS
    from ceres_cli.services.jure import lectures as jure

    contexte = commun.contexte(ctx)
    element = jure.voir(contexte.cadre("jure voir"), objet, au, jurys=True)
    contexte.sortie(format_).fiche("jure", (*JURE, JURYS), element)
