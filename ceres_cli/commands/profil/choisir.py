"""ceres profil choisir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimulerSansPlan
from ceres_cli.commands.profil.options import UnProfil, ecrire


def choisir(
    ctx: typer.Context,
    objet: UnProfil,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Choisir celui de vos profils sous lequel agir désormais.

    Pour une seule commande, l'option --profil ou la variable CERES_PROFIL suffit.

    Exemple :

        ceres profil choisir P-2
    """
    from ceres_cli.services.profil import lectures as profil

    cadre = commun.contexte(ctx).cadre()
    demande = profil.demande_de_choix(cadre, objet, motif)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)
