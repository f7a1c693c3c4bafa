"""ceres jure fusionner"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptReprendre, OptSimuler, identifiant
from ceres_cli.noms import JURE
from ceres_cli.regles.vocabulaire import ActionJure


def fusionner(
    ctx: typer.Context,
    garde: Annotated[str, typer.Argument(metavar="J-GARDÉ", help="Juré qui reste.")],
    absorbe: Annotated[str, typer.Argument(metavar="J-ABSORBÉ", help="Juré qui disparaît dans l'autre.")],
    garder: Annotated[
        list[str] | None,
        typer.Option(
            "--garder",
            parser=identifiant("H"),
            metavar="H-…",
            help="De deux qui se recouvrent, laquelle reste (répétable).",
        ),
    ] = None,
    reprendre: OptReprendre = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Réunir deux fiches d'une même personne : la première garde tout, la seconde disparaît. Demande un motif.

    Habilitations, emplois, jurys, liens et convocations passent au juré gardé ; ses champs vides sont remplis par
    l'autre. De deux habilitations qui se recouvrent (HAB-14) reste celle de --garder, sinon celle qui sert le plus
    longtemps ; l'autre prend fin la veille. Dans un jury où siégeaient les deux, il reste un siège. Ce qui se perd est
    dit d'abord. Ne se défait pas : commencez par --simuler. L'histoire des deux reste au journal (JUR-03).

    Exemples :

        ceres jure fusionner J-12 J-48 --motif "saisi deux fois" --simuler

        ceres jure fusionner J-12 J-48 --reprendre courriel,adresse --motif "saisi deux fois"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.situation import MetierJure
    from ceres_cli.services.personne.distinction import verifier_distincts
    from ceres_cli.services.personne.saisie import champs_a_reprendre

    verifier_distincts("J", garde, absorbe)
    valeurs = {"autre": absorbe, "garder": garder, "reprendre": champs_a_reprendre(reprendre, JURE.libelles)}
    demandes = [Demande(ActionJure.FUSIONNER, garde, valeurs, motif)]
    commun.agir(ctx, "jure fusionner", MetierJure(), demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)
