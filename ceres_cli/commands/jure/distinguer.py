"""ceres jure distinguer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnJure
from ceres_cli.regles.vocabulaire import ActionJure


def distinguer(
    ctx: typer.Context,
    objet: UnJure,
    autre: Annotated[str, typer.Argument(metavar="J-…", help="L'autre fiche.")],
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Dire que deux fiches de même identité sont de deux personnes. Demande un motif.

    Chacune compte alors dans un jury (SES-04), et elles ne sont plus des doublons (JUR-03). L'une des deux au moins est
    de votre ressort.

    Exemple :

        ceres jure distinguer J-12 J-48 --motif "homonymes nés le même jour, état civil vérifié"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.distinction import MetierDistinction
    from ceres_cli.services.personne.distinction import verifier_distincts

    verifier_distincts("J", objet, autre)
    demandes = [Demande(ActionJure.DISTINGUER, objet, {"autre": autre}, motif)]
    commun.agir(ctx, "jure distinguer", MetierDistinction(), demandes, motif=motif, simuler=simuler, format_=format_)
