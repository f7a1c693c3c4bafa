"""ceres centre retirer-agrement"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, noms
from ceres_cli.regles.identifiants import reconnaitre
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("retirer-agrement")
def retirer_agrement(
    ctx: typer.Context,
    objets: Annotated[
        list[str], typer.Argument(metavar="A-…", help="Agréments ; « - » lit un par ligne sur l'entrée standard.")
    ],
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Retirer des agréments ; les sessions à tenir qui ne tenaient qu'à eux sont nommées (SES-06).

    Exemple :

        ceres centre retirer-agrement A-12 --motif "manquement constaté le 12 mars"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.centre.situation import MetierCentre

    action = ActionCentre.RETIRER_AGREMENT
    vises = [reconnaitre("A", nom) for nom in noms(objets)]
    demandes = [Demande(action, vise, motif=motif, ligne=rang) for rang, vise in enumerate(vises, 1)]
    commun.agir(ctx, f"centre {action}", MetierCentre(), demandes, motif=motif, simuler=simuler, format_=format_)
