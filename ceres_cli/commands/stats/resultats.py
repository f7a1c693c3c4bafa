"""ceres stats resultats"""

from typing import Annotated

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptAu, OptDu, OptTitre, montrer
from ceres_cli.regles.statistiques.sujets import Rang
from ceres_cli.schemas import stats


@en_liste(lambda options: stats.resultats(options["par"]))
def resultats(
    ctx: typer.Context,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: Annotated[Rang, typer.Option("--par", help="Par titre, par centre ou par voie.")] = Rang.TITRE,
    du: OptDu = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter les présents et les réussites des sessions validées, et leur taux : un an jusqu'au jour, ou la période.

    Un compte sous 5 est caché, et le taux avec lui. Une réussite partielle n'est pas une réussite.

    Exemple :

        ceres stats resultats --par centre --du 01/01/2026 --au 31/12/2026
    """
    from ceres_cli.services.statistiques import sessions as chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au, rang=par)
    montrer(
        ctx,
        lambda cadre: chiffres.resultats(cadre, criteres),
        stats.resultats(par),
        format_,
        limite,
        lambda vus, large: images.resultats(vus.elements, par, large),
    )
