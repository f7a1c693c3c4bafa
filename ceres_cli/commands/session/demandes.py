"""ceres session retirer-demande, refuser-derogation : la même commande, à l'action près."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, identifiants
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.session.etats import ReponseDerogation
from ceres_cli.terminal.typer_fr import App

DesDerogations = Annotated[
    list[str], typer.Argument(metavar="R-…", help="Dérogations demandées ; « - » : une par ligne de l'entrée standard.")
]


def _application(action: ReponseDerogation, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: DesDerogations,
        motif: OptMotif = None,
        simuler: OptSimuler = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande
        from ceres_cli.services.derogation.situation import MetierDerogation

        nommees = identifiants(objets, "R")
        demandes = [Demande(action, objet, motif=motif, ligne=rang) for rang, objet in enumerate(nommees, 1)]
        commande = f"session {action.value}"
        commun.agir(ctx, commande, MetierDerogation(), demandes, motif=motif, simuler=simuler, format_=format_)

    return application


retirer_demande = _application(
    ReponseDerogation.RETIRER,
    """Retirer une demande de dérogation, tant que personne n'y a répondu (DEL-03). Réservé au Centre, et au national.

    Exemple :

        ceres session retirer-demande R-12
    """,
)
refuser_derogation = _application(
    ReponseDerogation.REFUSER,
    """Refuser une dérogation que le Centre demande, avec un motif (DEL-03). L'accorder : « ceres session deroger ».

    Réservé à l'UD du site, et au national.

    Exemple :

        ceres session refuser-derogation R-12 --motif "le plateau est libre la semaine suivante"
    """,
)
