"""ceres habilitation historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import UneHabilitation
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UneHabilitation, format_: OptFormat = None) -> None:
    """Afficher qui a fait quoi, quand et pourquoi, même après suppression.

    Exemple :

        ceres habilitation historique H-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.journal import lectures as service

    contexte = commun.contexte(ctx)
    elements = service.d_une_habilitation(contexte.cadre("habilitation historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
