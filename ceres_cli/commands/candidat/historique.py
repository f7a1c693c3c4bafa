"""ceres candidat historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.options import UnCandidat
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UnCandidat, format_: OptFormat = None) -> None:
    """Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi.

    Exemple :

        ceres candidat historique C-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.candidat import lectures as candidat

    contexte = commun.contexte(ctx)
    elements = candidat.traces(contexte.cadre("candidat historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
