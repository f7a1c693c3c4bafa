"""ceres courrier lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptSession
from ceres_cli.commands.versions import qui_se_suit
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage

ETATS = tuple(e.value for e in EtatMessage)
NATURES = tuple(n.value for n in NatureMessage)


def lire_nature(texte: str) -> str:
    """Le mot, ou ce que l'écran en montre."""
    from ceres_cli.regles import libelles

    return libelles.mot(texte)


@en_liste("message")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: Annotated[
        str | None, typer.Argument(metavar="TEXTE", help="Mots du nom du destinataire, ou un numéro M-….")
    ] = None,
    etat: Annotated[
        str | None,
        typer.Option(
            "--etat", metavar="ETAT", help="en_file, en_cours, envoye, a_retenter, echoue, incertain ou abandonne."
        ),
    ] = None,
    nature: Annotated[
        str | None,
        typer.Option("--nature", parser=lire_nature, metavar="N", help="convocation, avis, relance ou echeances."),
    ] = None,
    session: OptSession = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les courriels des sessions de votre ressort, par numéro, et où en est chacun (CONV-05).

    Convocations et leurs avis, relances des centres ; un avis d'échéances n'est montré qu'à son agent et au MPCP.

    Exemples :

        ceres courrier lister --etat incertain

        ceres courrier lister --nature relance --session S-2027-12

        ceres courrier lister "goff anne" --session S-2027-12
    """
    from ceres_cli.schemas.sessions import MESSAGE
    from ceres_cli.services.courrier import lectures

    commun.parmi("--etat", etat, ETATS)
    commun.parmi("--nature", nature, NATURES)
    contexte = commun.contexte(ctx)
    criteres = lectures.Criteres(texte, etat, session, nature, limite)
    elements, total = lectures.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("messages", MESSAGE, elements, total)
