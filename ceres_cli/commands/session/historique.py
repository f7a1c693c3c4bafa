"""ceres session historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import Traces, en_historique
from ceres_cli.commands.options import UneSession


@en_historique
def historique(ctx: typer.Context, objet: UneSession) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi.

    Exemple :

        ceres session historique S-2027-12
    """
    from ceres_cli.services.session import lectures as session

    return session.lire_historique(commun.contexte(ctx).cadre("session historique"), objet)
