"""ceres session derogations"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptSession, OptTexte
from ceres_cli.commands.session.options import OptCentre
from ceres_cli.regles.faits.delais import EN_ATTENTE, EtatDerogation


@en_liste("derogation")
def derogations(
    ctx: typer.Context,
    texte: OptTexte = None,
    session: OptSession = None,
    centre: OptCentre = None,
    etat: Annotated[
        str | None,
        typer.Option(
            "--etat",
            metavar="|".join(EtatDerogation),
            help="Demandées, accordées (ou en_attente), refusées, retirées, utilisées, devenues sans objet.",
        ),
    ] = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les dérogations aux délais : pour quelle session, pourquoi, la réponse, et si elles ont servi (DEL-02,
    DEL-03).

    Un Centre lit les siennes, une UD celles de son département.

    Exemples :

        ceres session derogations

        ceres session derogations --etat demandee --centre E-3
    """
    from ceres_cli.schemas.delais import DEROGATION
    from ceres_cli.services.derogation import lectures

    commun.parmi("--etat", etat, (*EtatDerogation, EN_ATTENTE))
    if etat == EN_ATTENTE:
        etat = EtatDerogation.ACCORDEE.value
    contexte = commun.contexte(ctx)
    criteres = lectures.Criteres(texte, session, centre, etat, limite)
    elements, total = lectures.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("derogations", DEROGATION, elements, total)
