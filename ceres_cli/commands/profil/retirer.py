"""ceres profil retirer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimulerSansPlan
from ceres_cli.commands.profil.options import UnProfil, ecrire


def retirer(
    ctx: typer.Context,
    objet: UnProfil,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Retirer un profil : il n'agit plus dès maintenant, et reste connu du journal (profil MPCP).

    Le dernier administrateur ne peut pas être retiré. « ceres profil modifier P-… --sans-fin » rend un profil retiré.

    Exemple :

        ceres profil retirer P-2 --motif "a quitté le service"
    """
    from ceres_cli.services.profil import fins

    cadre = commun.contexte(ctx).cadre()
    ecrire(ctx, cadre, fins.demande_de_retrait(objet, motif), simuler=simuler, format_=format_)
