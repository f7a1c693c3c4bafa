"""ceres candidat historique"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.options import UnCandidat
from ceres_cli.commands.historiques import Traces, en_historique


@en_historique
def historique(ctx: typer.Context, objet: UnCandidat) -> Traces:
    """Afficher qui a changé quoi dans la fiche d'un candidat et dans ses inscriptions, quand et pourquoi.

    Exemple :

        ceres candidat historique C-12
    """
    from ceres_cli.services.candidat import lectures as candidat

    return candidat.traces(commun.contexte(ctx).cadre("candidat historique"), objet)
