"""ceres convocation lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.francais import App

app = App()


@app.command("lister")
def lister(
    ctx: typer.Context,
    session: Annotated[str | None, typer.Option("--session", metavar="S-…", help="Celles d'une session.")] = None,
    a_reediter: Annotated[bool, typer.Option("--a-reediter", help="Celles qui ne disent plus la vérité.")] = False,
    format_: OptFormat = None,
) -> None:
    """Lister les convocations éditées, et dire lesquelles sont à rééditer.

    Exemple :

        ceres convocation lister --a-reediter
    """
    from ceres_cli import schemas
    from ceres_cli.services import convocation

    contexte = commun.contexte(ctx)
    lignes = convocation.lister(contexte.cadre("convocation lister"), session, a_reediter=a_reediter)
    contexte.sortie(format_).liste("convocations", schemas.CONVOCATION, lignes, len(lignes))
