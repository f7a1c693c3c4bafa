"""ceres session derogations"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptCentre, OptSession, OptTexte
from ceres_cli.regles.faits.delais import EN_ATTENTE, EtatDerogation


@liste(suivie=False)
def derogation(
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
) -> Liste:
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
    criteres = lectures.Criteres(texte, session, centre, etat)
    return DEROGATION, lambda cadre, limite: lectures.lister(cadre, criteres._replace(limite=limite))
