"""ceres habilitation annuler-lot : le même que `ceres lot annuler`."""

import typer

from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.lot.annuler import Seules, defaire
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptRefusDetailles, OptSimulerSansPlan, UnLot


@feuilletee
def annuler_lot(
    ctx: typer.Context,
    objet: UnLot,
    seules: Seules = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Défaire un lot : un autre nom de « ceres lot annuler », qui en dit plus.

    Exemples :

        ceres habilitation annuler-lot L-42 --motif "mauvais fichier" --simuler

        ceres habilitation annuler-lot L-42 H-12 H-13 --motif "ces deux-là par erreur"
    """
    from ceres_cli.regles.droits import Operation

    defaire(
        ctx, objet, seules, motif,
        operation=Operation.ECRIRE_JURES, oui=oui, simuler=simuler, detail=detail, format_=format_,
    )  # fmt: skip
