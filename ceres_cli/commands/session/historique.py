"""ceres session historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, UneSession
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UneSession, format_: OptFormat = None) -> None:
    """Afficher qui a fait quoi, quand et pourquoi.

    Exemple :

        ceres session historique S-2027-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.session import lectures as session

    contexte = commun.contexte(ctx)
    elements = session.lire_historique(contexte.cadre("session historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
