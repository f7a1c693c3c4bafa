"""ceres jure fusionner"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("fusionner")
def fusionner(
    ctx: typer.Context,
    garde: Annotated[str, typer.Argument(metavar="J-GARDÉ", help="Juré qui reste.")],
    absorbe: Annotated[str, typer.Argument(metavar="J-ABSORBÉ", help="Juré qui disparaît dans l'autre.")],
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Réunir deux fiches d'une même personne : la première garde tout, la seconde disparaît. Demande un motif.

    Habilitations, emplois, jurys, liens et convocations passent au juré gardé ; ses champs vides sont remplis par
    l'autre. Refusé si deux habilitations se recouvrent (HAB-14) ou s'ils siègent dans un même jury (SES-01). Ne se
    défait pas : commencez par --simuler. L'histoire des deux reste au journal.

    Exemples :

        ceres jure fusionner J-12 J-48 --motif "saisi deux fois" --simuler

        ceres jure fusionner J-12 J-48 --motif "saisi deux fois"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.fusion import verifier_distincts
    from ceres_cli.services.jure.situation import MetierJure

    verifier_distincts(garde, absorbe)
    demandes = [Demande(ActionJure.FUSIONNER, garde, {"absorbe": absorbe}, motif)]
    commun.agir(ctx, "jure fusionner", MetierJure(), demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)
