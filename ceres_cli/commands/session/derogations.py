"""ceres session derogations"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptSession, OptTexte
from ceres_cli.commands.session.options import OptCentre
from ceres_cli.regles.faits.delais import EtatDerogation


@en_liste("derogation")
def derogations(
    ctx: typer.Context,
    texte: OptTexte = None,
    session: OptSession = None,
    centre: OptCentre = None,
    etat: Annotated[
        EtatDerogation | None, typer.Option("--etat", help="En attente de servir, utilisées, ou devenues sans objet.")
    ] = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les dérogations aux délais : pour quelle session, pourquoi, et si elles ont servi (DEL-02).

    Un Centre lit les siennes, une UD celles de son département.

    Exemples :

        ceres session derogations

        ceres session derogations --etat en_attente --centre E-3
    """
    from ceres_cli.schemas.delais import DEROGATION
    from ceres_cli.services.session import derogations_lues

    contexte = commun.contexte(ctx)
    criteres = derogations_lues.Criteres(texte, session, centre, etat, limite)
    elements, total = derogations_lues.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("derogations", DEROGATION, elements, total)
