"""ceres candidat parchemin voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.parchemin.options import UnParchemin
from ceres_cli.commands.options import OptFormat


def voir(ctx: typer.Context, objet: UnParchemin, format_: OptFormat = None) -> None:
    """Afficher un parchemin : son état, ce qu'il certifie, s'il peut être délivré ou annulé.

    Exemple :

        ceres candidat parchemin voir 12
    """
    from ceres_cli.schemas.sessions import PARCHEMIN
    from ceres_cli.services.obtention import lectures

    contexte = commun.contexte(ctx)
    element = lectures.voir(contexte.cadre("candidat parchemin voir"), objet)
    contexte.sortie(format_).fiche("parchemin", PARCHEMIN, element)
