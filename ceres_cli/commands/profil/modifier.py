"""ceres profil modifier"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFin, OptFormat, OptMotif, OptSimulerSansPlan
from ceres_cli.commands.profil.options import OptCourriel, UnProfil, ecrire
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--fin", "--sans-fin")
def modifier(
    ctx: typer.Context,
    objet: UnProfil,
    fin: OptFin = None,
    sans_fin: Annotated[bool, typer.Option("--sans-fin", help="Ôter la fin ; rend aussi un profil retiré.")] = False,
    courriel: OptCourriel = None,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Fixer le dernier jour où un profil agit, ou l'ôter ; dire à quelle adresse l'avertir (profil MPCP).

    Une adresse vide l'efface, et retirer le profil aussi. Le rôle, la structure et l'agent ne changent jamais : créez
    un autre profil et retirez celui-ci. Le dernier administrateur n'a pas de fin.

    Exemples :

        ceres profil modifier P-2 --fin 31/12/2027

        ceres profil modifier P-2 --sans-fin

        ceres profil modifier P-2 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil import fins

    cadre = commun.contexte(ctx).cadre()
    demande = fins.demande_de_changement(objet, fin, cadre.jour, sans_fin=sans_fin, courriel=courriel, motif=motif)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)
