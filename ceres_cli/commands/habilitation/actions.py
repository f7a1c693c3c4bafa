"""valider, brouillon, suspendre, reactiver, viser, supprimer : la même commande, à l'action près."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, identifiants
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.terminal.typer_fr import App

Habilitations = Annotated[
    list[str], typer.Argument(metavar="H-…", help="Habilitations ; « - » lit une par ligne sur l'entrée standard.")
]


def _agir(
    ctx: typer.Context,
    action: Action,
    objets: list[str],
    motif: str | None,
    oui: bool,
    simuler: bool,
    format_: str | None,
) -> None:
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    demandes = [
        Demande(action, objet, motif=motif, ligne=rang) for rang, objet in enumerate(identifiants(objets, "H"), 1)
    ]
    commun.agir(
        ctx, f"habilitation {action.value}", MetierHabilitation(), demandes,
        motif=motif, simuler=simuler, format_=format_, oui=oui,
    )  # fmt: skip


def _application(action: Action, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: Habilitations,
        motif: OptMotif = None,
        oui: OptOui = False,
        simuler: OptSimuler = False,
        format_: OptFormat = None,
    ) -> None:
        _agir(ctx, action, objets, motif, oui, simuler, format_)

    return application


valider = _application(
    Action.VALIDER,
    """Valider des habilitations en brouillon (HAB-01).

    Le juré doit être actif, la période tenir dans la vie du titre (HAB-13), son emploi lié au titre dater de 5 ans au
    plus (HAB-12) et, pour un CCS, un CCP du titre l'appuyer (HAB-11).

    Exemples :

        ceres habilitation valider H-12

        ceres habilitation lister --etat brouillon --format tsv | cut -f1 | tail -n +2 | ceres habilitation valider -
    """,
)
brouillon = _application(
    Action.BROUILLON,
    """Remettre des habilitations en brouillon (HAB-03, HAB-05, HAB-06), pour en corriger les dates.

    Exemple :

        ceres habilitation brouillon H-12 --motif "dates à corriger"
    """,
)
suspendre = _application(
    Action.SUSPENDRE,
    """Suspendre des habilitations actives, ou menées à la fin de vie d'un titre en prolongation (HAB-03, HAB-04).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation suspendre H-12 H-13 --motif "départ en retraite" --oui
    """,
)
reactiver = _application(
    Action.REACTIVER,
    """Réactiver des habilitations suspendues (HAB-02).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation reactiver H-12
    """,
)
viser = _application(
    Action.VISER,
    """Viser des habilitations validées par dérogation (HAB-12) : début rétroactif, emploi trop ancien au jour décidé.

    À la DIRECCTE et au MPCP. Rien d'autre ne change : l'habilitation servait déjà ; elle quitte votre accueil.

    Exemple :

        ceres habilitation viser H-12 --motif "pièces vues"
    """,
)
supprimer = _application(
    Action.SUPPRIMER,
    """Supprimer définitivement des habilitations en brouillon (HAB-01), si aucune session ne les retient (HAB-10).

    Action avertie, irréversible.

    Exemple :

        ceres habilitation supprimer H-12
    """,
)
