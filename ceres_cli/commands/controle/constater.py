"""ceres controle constater"""

from typing import Annotated

import typer

from ceres_cli.commands.controle import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnControle
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.conformite.controles import ActionControle


@si_version
def constater(
    ctx: typer.Context,
    objet: UnControle,
    texte: Annotated[str, typer.Option("--texte", metavar="TEXTE", help="Ce qui a été constaté.")],
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Noter ce qui a été constaté, à partir du jour du contrôle et tant qu'il n'est pas clos (CTL-01).

    Exemple :

        ceres controle constater K-12 --texte "Le plateau technique est conforme"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.conformite.saisie import constat

    demande = Demande(ActionControle.CONSTATER, objet, {"texte": constat(texte)}, motif=motif)
    o.agir(ctx, demande, simuler=simuler, format_=format_)
