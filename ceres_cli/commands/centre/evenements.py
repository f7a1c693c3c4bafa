"""suspendre-agrement, retablir-agrement, retirer-agrement : la même commande, à l'action près."""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.centre.options import DesAgrements, OptACompterDu
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, noms
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr import App


def _application(action: ActionCentre, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: DesAgrements,
        a_compter_du: OptACompterDu = None,
        motif: OptMotif = None,
        oui: OptOui = False,
        simuler: OptSimuler = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande
        from ceres_cli.regles.identifiants import reconnaitre
        from ceres_cli.services.centre.situation import MetierCentre

        vises = [reconnaitre("A", nom) for nom in noms(objets)]
        valeurs = {"a_compter_du": a_compter_du}
        demandes = [Demande(action, vise, valeurs, motif=motif, ligne=rang) for rang, vise in enumerate(vises, 1)]
        commun.agir(
            ctx, f"centre {action.value}", MetierCentre(), demandes,
            motif=motif, simuler=simuler, format_=format_, oui=oui,
        )  # fmt: skip

    return application


suspendre_agrement = _application(
    ActionCentre.SUSPENDRE_AGREMENT,
    """Suspendre des agréments à compter d'un jour, avec un motif (AGR-01) ; avant, ils restent ce qu'ils étaient.

    Ce qui y perd son agrément est nommé : sessions (AGR-04), agréments de CCS (AGR-03). Rien n'est annulé. Au terminal,
    l'accord est alors demandé.

    Exemple :

        ceres centre suspendre-agrement A-12 --a-compter-du 01/12/2026 --motif "équipements non conformes"
    """,
)
retablir_agrement = _application(
    ActionCentre.RETABLIR_AGREMENT,
    """Rétablir des agréments suspendus, à compter d'un jour, avec un motif (AGR-01).

    Exemple :

        ceres centre retablir-agrement A-12 --motif "mise en conformité constatée"
    """,
)
retirer_agrement = _application(
    ActionCentre.RETIRER_AGREMENT,
    """Retirer des agréments à compter d'un jour, avec un motif (AGR-01). Un retrait est définitif.

    Ce qui y perd son agrément est nommé : sessions (AGR-04), agréments de CCS (AGR-03). Rien n'est annulé. Au terminal,
    l'accord est demandé.

    Exemple :

        ceres centre retirer-agrement A-12 --motif "manquement constaté le 12 mars"
    """,
)
