"""ceres habilitation appliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.plan import Plan
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptOui, OptResultat, OptSimuler


def appliquer(
    ctx: typer.Context,
    fichier: Plan,
    replanifier: Annotated[
        bool, typer.Option("--replanifier", help="Faire aussi ce que les règles décident autrement aujourd'hui.")
    ] = False,
    resultat: OptResultat = None,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Appliquer un plan, tel qu'il a été lu.

    Les règles sont refaites ce jour-là. Un objet qui a changé depuis le plan est laissé de côté (DEPLACE), comme une
    ligne que les règles décident autrement (DECISION), sauf avec --replanifier. Le journal garde les deux agents.

    Exemple :

        ceres habilitation appliquer plan.json --oui

        ceres habilitation appliquer plan.json --oui --resultat resultat.xlsx
    """
    from ceres_cli.commands.lot_commun import ecrire_le_resultat, sortir
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.habilitation.situation import MetierHabilitation
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase
    from ceres_cli.services.lot.soumission import sorts

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    lu = plans.lire(fichier, DeLaBase(cadre))
    options = Options(
        simuler=simuler,
        motif=motif or lu["motif"],
        source=lu["source"],
        source_sha256=lu["source_sha256"],
        agent_plan=lu["agent"],
    )
    demandes = plans.demandes(lu, replanifier=replanifier)
    rapport = commun.executer(cadre, sortie, MetierHabilitation(), demandes, options, oui=oui)
    ecrire_le_resultat(sortie, resultat, plans.tableau(lu), sorts(rapport.decisions), ecraser=ecraser)
    sortir(sortie, cadre, rapport, options)
