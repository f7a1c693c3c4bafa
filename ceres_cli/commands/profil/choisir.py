"""ceres profil choisir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.commands.profil.options import UnProfil
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("choisir")
def choisir(
    ctx: typer.Context,
    objet: UnProfil,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Choisir celui de vos profils sous lequel agir désormais.

    Pour une seule commande, l'option --profil ou la variable CERES_PROFIL suffit.

    Exemple :

        ceres profil choisir P-2
    """
    from ceres_cli import schemas
    from ceres_cli.moteur.execution import Options
    from ceres_cli.services.profil import lectures as profil
    from ceres_cli.services.profil.situation import MetierProfil

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre("profil choisir")
    demande = profil.demande_de_choix(cadre, objet, motif)
    commun.ecrire_et_montrer(
        cadre,
        contexte.sortie(format_),
        MetierProfil(),
        demande,
        Options(simuler=simuler, motif=motif),
        ("profil", schemas.PROFIL),
        lambda trouve: profil.un(cadre, trouve),
    )
