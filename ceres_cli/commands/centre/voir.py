"""ceres centre voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.centre.options import UnCentre
from ceres_cli.commands.options import OptAu, OptFormat


def voir(ctx: typer.Context, objet: UnCentre, au: OptAu = None, format_: OptFormat = None) -> None:
    """Afficher un centre et ses agréments par titre et par site, dans leur état du jour, avec les sessions qu'ils
    concernent : ni validées ni annulées, sur ce titre ou ce CCS, à ces dates et sur ce site.

    Exemples :

        ceres centre voir E-12

        ceres centre voir "732 829 320 00074" --au 01/03/2026
    """
    from ceres_cli.schemas.referentiel import CENTRE
    from ceres_cli.services.centre import lectures as centre

    contexte = commun.contexte(ctx)
    element = centre.voir(contexte.cadre("centre voir"), objet, au)
    contexte.sortie(format_).fiche("centre", CENTRE, element)
