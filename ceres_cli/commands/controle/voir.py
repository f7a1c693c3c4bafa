"""ceres controle voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle.options import UnControle
from ceres_cli.commands.options import OptFormat


def voir(ctx: typer.Context, objet: UnControle, format_: OptFormat = None) -> None:
    """Afficher un contrôle : sa date, son état, ses constats, sa suite.

    Exemple :

        ceres controle voir K-12
    """
    from ceres_cli.schemas.conformite import CONTROLE_CONFORMITE
    from ceres_cli.services.conformite import lectures

    contexte = commun.contexte(ctx)
    element = lectures.voir(contexte.cadre("controle voir"), objet)
    contexte.sortie(format_).fiche("controle", CONTROLE_CONFORMITE, element)
