"""ceres centre historique"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(
    ctx: typer.Context,
    objet: Annotated[
        str, typer.Argument(metavar="E-…|A-…", help="Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")
    ],
    format_: OptFormat = None,
) -> None:
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.centre import lectures as centre

    contexte = commun.contexte(ctx)
    elements = centre.historique(contexte.cadre("centre historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
