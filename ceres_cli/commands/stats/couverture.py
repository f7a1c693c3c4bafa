"""ceres stats couverture"""

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptLieu, OptTitre, montrer
from ceres_cli.regles.statistiques.sujets import Lieu
from ceres_cli.schemas import stats


@en_liste(lambda options: stats.couverture(options["par"]))
def couverture(
    ctx: typer.Context,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: OptLieu = Lieu.DEPARTEMENT,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter, par titre et territoire, les jurés utilisables, les centres agréés et les jurés qui manquent à un jury.

    Un juré est utilisable sur un titre s'il l'est sur le titre entier ou sur chacun de ses CCP. Il manque des jurés là
    où un centre est agréé et où ils sont moins de deux.

    Exemples :

        ceres stats couverture --titre DWWM --par region

        ceres stats couverture --departement 44 --au 01/09/2027 --tri=-manque
    """
    from ceres_cli.services.statistiques import carte, jures
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre=titre, departement=departement, region=region, au=au, lieu=par)
    montrer(
        ctx,
        lambda cadre: jures.couverture(cadre, criteres),
        stats.couverture(par),
        format_,
        limite,
        lambda vus, large: images.couverture(vus.elements, par, carte.tuiles(), large),
    )
