"""ceres controle historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle.options import UnControle
from ceres_cli.commands.historiques import Traces, en_historique


@en_historique
def historique(ctx: typer.Context, objet: UnControle) -> Traces:
    """Afficher qui a créé, noté ou clos un contrôle, quand et pourquoi.

    Exemple :

        ceres controle historique K-12
    """
    from ceres_cli.services.conformite import lectures

    return lectures.traces(commun.contexte(ctx).cadre("controle historique"), objet)
