"""ceres candidat desinscrire"""

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCandidat, UneSession
from ceres_cli.regles.session.etats import ActionSession


def desinscrire(
    ctx: typer.Context,
    objet: UnCandidat,
    session: UneSession,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Désinscrire un candidat d'une de vos sessions, jusqu'au jour de son début, compris (CAN-02).

    L'inscription reste au dossier, désinscrite : elle ne compte plus nulle part.

    Exemple :

        ceres candidat desinscrire C-12 S-2026-34 --motif "a renoncé"
    """
    o.agir(ctx, ActionSession.DESINSCRIRE, objet, {"session": session}, motif=motif, simuler=simuler, format_=format_)
