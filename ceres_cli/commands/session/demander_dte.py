"""ceres session demander-dte"""

from typing import Annotated

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UneSession
from ceres_cli.commands.session.options import agir
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.session.etats import ActionSession


@si_version
def demander_dte(
    ctx: typer.Context,
    objet: UneSession,
    commentaire: Annotated[
        str | None, typer.Option("--commentaire", metavar="TEXTE", help="Pour l'UD, 1 000 caractères au plus.")
    ] = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Demander le dossier technique d'évaluation (DTE) ; demandé déjà, un autre commentaire remplace le premier.

    Exemple :

        ceres session demander-dte S-2027-12 --commentaire "deux candidats avec aménagement"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.session import saisie as saisie_session

    valeurs = {"commentaire": saisie_session.commentaire(commentaire)}
    demande = Demande(ActionSession.DEMANDER_DTE, objet, valeurs, motif=motif)
    agir(ctx, ActionSession.DEMANDER_DTE, [demande], motif=motif, simuler=simuler, format_=format_)
