"""ceres habilitation modifier"""

import typer

from ceres_cli.commands.habilitation.options import ecrire
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptSimuler, UneHabilitation
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionHabilitation


@si_version
def modifier(
    ctx: typer.Context,
    objet: UneHabilitation,
    debut: OptDebut = None,
    fin: OptFin = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer les dates d'une habilitation en brouillon (HAB-09) ; ni la certification ni le juré ne changent.

    Exemple :

        ceres habilitation modifier H-12 --fin 31/12/2027
    """
    from ceres_cli.moteur.demande import Demande

    if debut is None and fin is None:
        raise ErreurUsage("Rien à modifier : donnez --debut ou --fin.")
    demande = Demande(ActionHabilitation.MODIFIER, objet, {"debut": debut, "fin": fin}, motif=motif)
    ecrire(ctx, demande, simuler=simuler, format_=format_)
