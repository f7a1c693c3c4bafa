"""ceres stats echeances"""

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptAu, OptDu, OptTitre, montrer
from ceres_cli.schemas.stats import ECHEANCES


@en_liste(lambda _: ECHEANCES)
def echeances(
    ctx: typer.Context,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter les habilitations qui finissent, mois par mois : deux ans à partir du jour, ou la période donnée.

    Exemple :

        ceres stats echeances --departement 44 --titre DWWM
    """
    from ceres_cli.services.statistiques import jures
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre=titre, departement=departement, region=region, du=du, au=au)
    montrer(
        ctx,
        lambda cadre: jures.echeances(cadre, criteres),
        ECHEANCES,
        format_,
        limite,
        lambda vus, large: images.echeances(vus.elements, large),
    )
