"""ceres jure historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.jure.options import UnJure
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UnJure, format_: OptFormat = None) -> None:
    """Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi.

    Exemple :

        ceres jure historique J-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.jure import lectures as jure

    contexte = commun.contexte(ctx)
    elements = jure.traces(contexte.cadre("jure historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
