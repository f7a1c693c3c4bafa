"""ceres delais historique"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.vocabulaire import SujetDelai
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(
    ctx: typer.Context,
    sujet: Annotated[SujetDelai | None, typer.Argument(help="D'une ligne ; à défaut, de toutes.")] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher qui a changé les délais, quand, de quoi à quoi, et pourquoi.

    Exemple :

        ceres delais historique titre
    """
    from ceres_cli import schemas
    from ceres_cli.services.delais import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.historique(contexte.cadre("delais historique"), sujet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
