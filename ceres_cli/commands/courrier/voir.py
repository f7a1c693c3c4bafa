"""ceres courrier voir"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, identifiant


def voir(
    ctx: typer.Context,
    objet: Annotated[str, typer.Argument(metavar="M-…", help="Message.", parser=identifiant("M"))],
    format_: OptFormat = None,
) -> None:
    """Afficher un courriel : à qui, ce qu'il porte, où il en est, ce que le serveur a répondu.

    Exemple :

        ceres courrier voir M-12
    """
    from ceres_cli.schemas.sessions import MESSAGE
    from ceres_cli.services.courrier import lectures

    contexte = commun.contexte(ctx)
    element = lectures.voir(contexte.cadre("courrier voir"), objet)
    contexte.sortie(format_).fiche("message", MESSAGE, element)
