"""ceres stats prevision"""

from typing import Annotated

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptAu, OptDu, OptLieu, OptTitre, montrer
from ceres_cli.regles.statistiques.sujets import Lieu
from ceres_cli.schemas import stats


@en_liste(lambda options: stats.prevision(options["par"], garder=options["garder"] is not None))
def prevision(
    ctx: typer.Context,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: OptLieu = Lieu.DEPARTEMENT,
    du: OptDu = None,
    au: OptAu = None,
    garder: Annotated[
        int | None,
        typer.Option("--garder", min=1, max=999, metavar="N", help="Dire qui renouveler pour garder N jurés."),
    ] = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter les jurés qui resteront : au jour donné (--au), ou au premier jour de chaque trimestre (une année, ou la
    période --du --au).

    Ce qui est couvert aujourd'hui reste montré quand cela ne l'est plus, titres qui finissent compris. Avec --garder,
    il manque ce qui sépare de N, et la dernière colonne dit qui renouveler pour y revenir : parmi ceux dont
    l'habilitation finit d'ici là, le dernier à finir d'abord.

    Exemples :

        ceres stats prevision --departement 44 --titre DWWM

        ceres stats prevision --au 01/01/2028 --garder 3
    """
    from ceres_cli.services.statistiques import jures
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au, lieu=par, garder=garder)
    montrer(
        ctx,
        lambda cadre: jures.prevision(cadre, criteres),
        stats.prevision(par, garder=garder is not None),
        format_,
        limite,
        lambda vus, large: images.prevision(vus.elements, large),
    )
