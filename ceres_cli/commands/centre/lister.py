"""ceres centre lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptFormat, OptLimite, OptRegion, OptTexte
from ceres_cli.commands.versions import qui_se_suit


@en_liste("centre")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Ceux dont l'agrément sur ce titre est valide.")
    ] = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les centres, dans l'ordre de leurs numéros. Un profil Centre n'y voit que le sien.

    Exemples :

        ceres centre lister nantes

        ceres centre lister --titre DWWM --region 52 --format json
    """
    from ceres_cli.schemas.referentiel import CENTRE
    from ceres_cli.services.centre import lectures as centre

    contexte = commun.contexte(ctx)
    criteres = centre.Criteres(texte, departement, region, titre, au, limite)
    elements, total = centre.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("centres", CENTRE, elements, total)
