"""ceres session inscrire-jure, desinscrire-jure"""

from typing import Annotated

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UneSession, identifiants
from ceres_cli.commands.session.options import agir
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr import App

Jures = Annotated[list[str], typer.Argument(metavar="J-…", help="Jurés ; « - » en lit un par ligne.")]


def _application(action: ActionSession, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    def _commande(
        ctx: typer.Context,
        objet: UneSession,
        jures: Jures,
        motif: OptMotif = None,
        simuler: OptSimuler = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande

        demandes = [
            Demande(action, objet, {"jure": jure}, motif=motif, ligne=rang)
            for rang, jure in enumerate(identifiants(jures, "J"), 1)
        ]
        agir(ctx, action, demandes, motif=motif, simuler=simuler, format_=format_)

    return application


inscrire_jure = _application(
    ActionSession.INSCRIRE_JURE,
    """Inscrire des jurés dans le jury d'une session (SES-01, SES-08).

    Le juré doit être actif et avoir, du premier au dernier jour, une habilitation utilisable : sur le CCS même pour une
    session CCS ; sur ce CCP ou le titre pour un CCP ; sur le titre ou chacun de ses CCP pour un TITRE. Une fois la
    session commencée, c'est à l'UD du site ou à un profil MPCP, avec --motif (SES-10).

    Exemple :

        ceres session inscrire-jure S-2027-12 J-4 J-18
    """,
)
desinscrire_jure = _application(
    ActionSession.DESINSCRIRE_JURE,
    """Retirer des jurés du jury d'une session. Commencée : l'UD du site ou un profil MPCP, avec --motif (SES-10).

    Exemple :

        ceres session desinscrire-jure S-2027-12 J-4 --motif "indisponible"
    """,
)
