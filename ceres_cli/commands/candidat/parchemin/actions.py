"""ceres candidat parchemin delivrer, annuler : la même commande, à l'action près."""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.parchemin.options import DesParchemins, numeros
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.terminal.typer_fr import App


def _application(action: ActionParchemin, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: DesParchemins,
        motif: OptMotif = None,
        oui: OptOui = False,
        simuler: OptSimulerSansPlan = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande
        from ceres_cli.services.obtention.situation import MetierParchemins

        demandes = [Demande(action, n, motif=motif, ligne=rang) for rang, n in enumerate(numeros(objets), 1)]
        commun.agir(
            ctx, f"candidat parchemin {action}", MetierParchemins(), demandes, motif=motif, simuler=simuler,
            format_=format_, oui=oui,
        )  # fmt: skip

    return application


delivrer = _application(
    ActionParchemin.DELIVRER,
    """Délivrer des parchemins à éditer (OBT-03). Ce qui est contesté, parce qu'une session qui l'a donné est débloquée,
    ne se délivre pas. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemples :

        ceres candidat parchemin delivrer 12 13

        ceres candidat parchemin delivrer - --simuler
    """,
)
annuler = _application(
    ActionParchemin.ANNULER,
    """Annuler des parchemins délivrés dont la certification a été retirée, ou l'identité corrigée (OBT-03) : seulement
    ceux qui sont à annuler. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemple :

        ceres candidat parchemin annuler 12 --motif "rendu par le candidat"
    """,
)
