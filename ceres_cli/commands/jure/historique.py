"""ceres jure historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import Traces, en_historique
from ceres_cli.commands.jure.options import UnJure


@en_historique
def historique(ctx: typer.Context, objet: UnJure) -> Traces:
    """Afficher qui a changé quoi dans la fiche d'un juré, quand et pourquoi.

    Exemple :

        ceres jure historique J-12
    """
    from ceres_cli.services.jure import lectures as jure

    return jure.traces(commun.contexte(ctx).cadre("jure historique"), objet)
