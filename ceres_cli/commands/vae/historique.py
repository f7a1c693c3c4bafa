"""ceres vae historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.commands.vae.options import UneDemande
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("historique")
@en_liste("trace")
def historique(ctx: typer.Context, objet: UneDemande, format_: OptFormat = None) -> None:
    """Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi.

    Exemple :

        ceres vae historique D-12
    """
    from ceres_cli import schemas
    from ceres_cli.services.vae import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.traces(contexte.cadre("vae historique"), objet)
    contexte.sortie(format_).liste("traces", schemas.TRACE, elements, len(elements))
