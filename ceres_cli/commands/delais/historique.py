"""ceres delais historique"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import Traces, en_historique
from ceres_cli.regles.vocabulaire import SujetDelai


@en_historique
def historique(
    ctx: typer.Context,
    sujet: Annotated[SujetDelai | None, typer.Argument(help="D'une ligne ; à défaut, de toutes.")] = None,
) -> Traces:
    """Afficher qui a changé les délais, quand, de quoi à quoi, et pourquoi.

    Exemple :

        ceres delais historique titre
    """
    from ceres_cli.services.delais import lectures

    return lectures.historique(commun.contexte(ctx).cadre("delais historique"), sujet)
