"""relancer, abandonner : la même commande, à l'action près."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan, identifiants
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.courrier.envois import ActionCourrier as Action
from ceres_cli.terminal.typer_fr import App

Messages = Annotated[
    list[str], typer.Argument(metavar="M-…", help="Messages ; « - » lit un par ligne sur l'entrée standard.")
]


def _application(action: Action, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: Messages,
        motif: OptMotif = None,
        oui: OptOui = False,
        simuler: OptSimulerSansPlan = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande
        from ceres_cli.services.courrier.situation import MetierCourrier

        noms = enumerate(identifiants(objets, "M"), 1)
        commun.agir(
            ctx, f"courrier {action.value}", MetierCourrier(),
            [Demande(action, nom, motif=motif, ligne=rang) for rang, nom in noms],
            motif=motif, simuler=simuler, format_=format_, oui=oui,
        )  # fmt: skip

    return application


relancer = _application(
    Action.RELANCER,
    """Remettre en file des courriels refusés, incertains ou abandonnés (CONV-05).

    Rien ne part ici : la commande qui les avait envoyés (« ceres convocation envoyer », « ceres session relancer »)
    envoie ce qui est en file. Un courriel incertain, que le serveur a
    peut-être accepté, ne repart qu'avec votre accord (au terminal, ou --oui) ; un courriel envoyé ne repart pas.

    Exemples :

        ceres courrier relancer M-12

        ceres courrier lister --etat echoue --format tsv --colonnes id --sans-entete | ceres courrier relancer -
    """,
)
abandonner = _application(
    Action.ABANDONNER,
    """Abandonner des courriels qui attendent, ont échoué ou restent incertains (CONV-05) : aucun envoi ne les reprend.

    D'un courriel incertain dont le destinataire a accusé réception, c'est la façon de le régler.

    Exemple :

        ceres courrier abandonner M-12 --motif "reçu, dit le candidat"
    """,
)
