"""ecarter, reintegrer : le candidat qui empêche de valider les autres (CAN-12)."""

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, UnCandidat, UneSession
from ceres_cli.regles.session.etats import ActionSession


def ecarter(
    ctx: typer.Context,
    objet: UnCandidat,
    session: UneSession,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Mettre à l'écart d'une session le candidat qui empêche de valider les autres (CAN-12). Demande un motif.

    L'UD du site ou un profil MPCP, dans une session en attente de validation ou débloquée ; seulement qui SES-03,
    CAN-06 ou CAN-09 retient. Il n'y compte plus nulle part, son inscription reste au dossier. Au terminal, l'accord est
    demandé.

    Exemple :

        ceres candidat ecarter C-12 S-2026-34 --motif "quatrième session en un an"
    """
    valeurs = {"session": session}
    o.agir(ctx, ActionSession.ECARTER, objet, valeurs, motif=motif, simuler=simuler, format_=format_, oui=oui)


def reintegrer(
    ctx: typer.Context,
    objet: UnCandidat,
    session: UneSession,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Reprendre dans sa session un candidat mis à l'écart ; CAN-05 est vérifié de nouveau. Demande un motif.

    Exemple :

        ceres candidat reintegrer C-12 S-2026-34 --motif "la session de mars a été annulée"
    """
    o.agir(ctx, ActionSession.REINTEGRER, objet, {"session": session}, motif=motif, simuler=simuler, format_=format_)
