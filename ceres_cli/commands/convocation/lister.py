"""ceres convocation lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptTexte, nom_de_session


@en_liste("convocation")
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    session: Annotated[
        str | None, typer.Option("--session", parser=nom_de_session, metavar="S-…", help="Celles d'une session.")
    ] = None,
    a_reediter: Annotated[bool, typer.Option("--a-reediter", help="Celles qui ne disent plus la vérité.")] = False,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les convocations éditées, et dire lesquelles sont à rééditer. TEXTE cherche dans le nom du
    destinataire.

    Exemples :

        ceres convocation lister --a-reediter

        ceres convocation lister "goff anne" --session S-2027-12
    """
    from ceres_cli.schemas.sessions import CONVOCATION
    from ceres_cli.services.convocation import lectures as convocation

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    lignes, total = convocation.lister(cadre, session, a_reediter=a_reediter, texte=texte, limite=limite)
    sortie.liste("convocations", CONVOCATION, lignes, total)
