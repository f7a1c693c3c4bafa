"""ceres jure lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.commands.versions import qui_se_suit

ETATS = ("actif", "inactif")


@en_liste("jure")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXTE",
            help="Mots du nom et du prénom (casse, accents et tirets indifférents), courriel ou numéro J-….",
        ),
    ] = None,
    etat: Annotated[str | None, typer.Option("--etat", help="actif ou inactif.")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les jurés de votre ressort, dans l'ordre alphabétique.

    Exemples :

        ceres jure lister "goff anne"

        ceres jure lister --etat actif --departement 44 --format json
    """
    from ceres_cli.schemas.jures import JURE
    from ceres_cli.services.jure import lectures as jure

    commun.parmi("--etat", etat, ETATS)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    criteres = jure.Criteres(texte, etat, departement, region, au, limite)
    elements, total = jure.lister(contexte.cadre(), criteres)
    sortie.liste("jures", JURE, elements, total)
