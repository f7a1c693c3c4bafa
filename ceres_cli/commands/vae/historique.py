"""ceres vae historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import Traces, en_historique
from ceres_cli.commands.vae.options import UneDemande


@en_historique
def historique(ctx: typer.Context, objet: UneDemande) -> Traces:
    """Afficher qui a déposé, décidé ou retiré une demande VAE, quand et pourquoi.

    Exemple :

        ceres vae historique D-12
    """
    from ceres_cli.services.vae import lectures

    return lectures.traces(commun.contexte(ctx).cadre("vae historique"), objet)
