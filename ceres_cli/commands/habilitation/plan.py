"""ceres habilitation plan : « ceres lot plan », sous le nom que des scripts connaissent."""

import typer

from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.lot.plan import OptLignes, Plan, montrer
from ceres_cli.commands.options import OptFormat, OptRefusDetailles


@feuilletee
def plan(
    ctx: typer.Context,
    fichier: Plan,
    lignes: OptLignes = None,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Relire un plan avant de le signer : les totaux, ce qui avertit, ce qui ne se défera pas, puis chaque ligne.

    Un plan que cette base n'a pas écrit est refusé. « ceres lot plan » le change aussi.

    Exemples :

        ceres habilitation plan plan.json

        ceres habilitation plan plan.json --lignes averties
    """
    montrer(ctx, "habilitation plan", fichier, lignes, format_, detail=detail)
