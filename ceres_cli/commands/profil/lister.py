"""ceres profil lister"""

from typing import Annotated

import typer

from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptTexte, lire_jours


@liste(suivie=False)
def profil(
    texte: OptTexte = None,
    tous: Annotated[bool, typer.Option("--tous", help="Ceux de tous les agents (profil MPCP).")] = False,
    sous: Annotated[
        int | None,
        typer.Option("--sous", parser=lire_jours, metavar="JOURS", help="Finissant d'ici tant de jours (30j)."),
    ] = None,
) -> Liste:
    """Lister tous vos profils, page à page si le terminal est plus court que la liste (PRO-01).

    Le programme de lecture est celui de la variable PAGER, à défaut less.

    Exemples :

        ceres profil lister

        ceres profil lister --tous loire

        ceres profil lister --tous --sous 30j
    """
    from ceres_cli.schemas.administration import PROFIL
    from ceres_cli.services.profil import lectures

    return PROFIL, lambda cadre, limite: lectures.lister(cadre, tous=tous, texte=texte, sous=sous, limite=limite)
