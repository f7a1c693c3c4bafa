"""ceres stats activite"""

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptAu, OptDu, montrer
from ceres_cli.schemas.stats import ACTIVITE


@en_liste(lambda _: ACTIVITE)
def activite(
    ctx: typer.Context,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter les écritures par agent et par semaine : les lignes faites de chaque lot ; douze semaines, ou la période.

    Un service lit celles de ses agents ; le national, toutes (--departement : celles d'une UD, --region : celles d'une
    DIRECCTE).

    Exemple :

        ceres stats activite --du 01/09/2026
    """
    from ceres_cli.services.statistiques import activite as chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(departement=departement, region=region, du=du, au=au)
    montrer(
        ctx,
        lambda cadre: chiffres.activite(cadre, criteres),
        ACTIVITE,
        format_,
        limite,
        lambda vus, large: images.activite(vus.elements, vus.periode, large),
    )
