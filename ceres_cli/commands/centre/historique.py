"""ceres centre historique"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import Traces, en_historique


@en_historique
def historique(
    ctx: typer.Context,
    objet: Annotated[
        str, typer.Argument(metavar="E-…|A-…", help="Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")
    ],
) -> Traces:
    """Afficher qui a fait quoi, quand et pourquoi, sur un centre et sur ses agréments, ou sur un seul agrément.

    Exemples :

        ceres centre historique E-12

        ceres centre historique A-12
    """
    from ceres_cli.services.centre import lectures as centre

    return centre.historique(commun.contexte(ctx).cadre("centre historique"), objet)
