"""ceres stats sessions"""

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.stats.options import OptAu, OptDu, OptTitre, montrer
from ceres_cli.schemas.stats import SESSIONS


@en_liste(lambda _: SESSIONS)
def sessions(
    ctx: typer.Context,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Compter les sessions par mois de leur début et par état, et celles dont le jury est incomplet.

    Un jury est incomplet quand moins de deux de ses jurés peuvent examiner la session ; validée ou annulée, une session
    n'en manque plus. À défaut : du troisième mois passé au huitième à venir.

    Exemple :

        ceres stats sessions --du 01/01/2027 --au 31/12/2027
    """
    from ceres_cli.services.statistiques import sessions as chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au)
    montrer(
        ctx,
        lambda cadre: chiffres.sessions(cadre, criteres),
        SESSIONS,
        format_,
        limite,
        lambda vus, large: images.sessions(vus.elements, large),
    )
