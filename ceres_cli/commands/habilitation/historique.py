"""ceres habilitation historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import UneHabilitation
from ceres_cli.commands.historiques import Traces, en_historique


@en_historique
def historique(ctx: typer.Context, objet: UneHabilitation) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi, même après suppression.

    Exemple :

        ceres habilitation historique H-12
    """
    from ceres_cli.services.journal import lectures as service

    return service.d_une_habilitation(commun.contexte(ctx).cadre("habilitation historique"), objet)
