"""ceres controle historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle.options import UnControle
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UnControle, format_: OptFormat = None) -> None:
    """Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi.

    Exemple :

        ceres controle historique K-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.conformite import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.traces(contexte.cadre("controle historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
