"""ceres referentiel lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptFormat, OptLimite, OptTexte
from ceres_cli.commands.versions import qui_se_suit
from ceres_cli.regles.vocabulaire import ClasseTitre


@en_liste("titre")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    classe: Annotated[ClasseTitre | None, typer.Option("--classe", help="Où en est le titre ce jour-là.")] = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les titres, dans l'ordre de leurs références.

    TEXTE cherche dans l'intitulé, le sigle, le code et le numéro RNCP.

    Exemples :

        ceres referentiel lister développeur

        ceres referentiel lister --classe en_prolongation --au 02/09/2025 --format json
    """
    from ceres_cli.schemas.referentiel import TITRE
    from ceres_cli.services.titre import lectures as referentiel

    contexte = commun.contexte(ctx)
    criteres = referentiel.Criteres(texte, None if classe is None else classe.value, au, limite)
    elements, total = referentiel.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("titres", TITRE, elements, total)
