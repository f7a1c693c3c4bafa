"""ceres jure doublons"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite


@en_liste("doublon")
def doublons(ctx: typer.Context, limite: OptLimite = None, format_: OptFormat = None) -> None:
    """Lister les jurés de votre ressort qui sont peut-être une même personne, deux par deux, avec les raisons (JUR-03).

    Sont comparés les noms (ordre, accents, casse et espaces indifférents ; une lettre près si la naissance ou un
    contact est le même), la date de naissance, les téléphones et le courriel. La note va jusqu'à 100. Rien n'est
    fusionné d'office : « ceres jure fusionner » le fait, paire par paire.

    Exemple :

        ceres jure doublons --limite 20
    """
    from ceres_cli.schemas.jures import DOUBLON
    from ceres_cli.services.jure import doublons as service

    contexte = commun.contexte(ctx)
    elements, total = service.lister(contexte.cadre(), limite)
    contexte.sortie(format_).liste("doublons", DOUBLON, elements, total)
