"""ceres habilitation lot"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import lire_fin
from ceres_cli.commands.importation import Soumission, lit_un_fichier
from ceres_cli.commands.plans import OptCodeDetaille, OptPlan, planification
from ceres_cli.erreurs import ErreurUsage


@lit_un_fichier
def lot(
    ctx: typer.Context,
    lu: Soumission,
    action: Annotated[str | None, typer.Option("--action", help="L'action des lignes qui n'en portent pas.")] = None,
    fin: Annotated[
        date | None,
        typer.Option(
            "--fin",
            parser=lire_fin,
            metavar="DATE|fin-du-titre",
            help="La fin des renouvellements qui n'en ont pas.",
        ),
    ] = None,
    plan: OptPlan = None,
    code_detaille: OptCodeDetaille = False,
) -> None:
    """Appliquer un fichier de changements d'habilitations, en une seule transaction.

    Colonnes : « action; habilitation » ou « action; jure; certification », et « debut; fin; motif ». Actions : creer,
    valider, brouillon, suspendre, reactiver, supprimer, modifier, renouveler (« fin » : un jour, ou « fin du titre »).
    Une faute de format arrête tout (2) ; un refus par une règle laisse passer celles des autres objets (7), sauf avec
    --tout-ou-rien (4) ; les autres lignes du même sont laissées (SOLIDAIRE), sauf avec --lignes-separees.

    Exemples :

        ceres habilitation lot changements.csv --simuler

        ceres habilitation lot changements.csv --plan plan.json

        ceres habilitation lot changements.xlsx --resultat resultat.csv --motif "commission de mars" --oui
    """
    from ceres_cli.commands import lot_commun as route
    from ceres_cli.regles.vocabulaire import ActionHabilitation
    from ceres_cli.services.habilitation.fichier import LecteurDeLot
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    commun.parmi("--action", action, tuple(a.value for a in ActionHabilitation))
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(lu.format)
    planifie = planification(plan, code_detaille=code_detaille, ecraser=lu.ecraser)
    source = Path(lu.fichier)
    if plan is not None and not lu.entree_lue and plan.exists() and source.exists() and plan.samefile(source):
        raise ErreurUsage(
            f"--plan {plan} : c'est le fichier de changements lui-même, que le plan effacerait.",
            conseil="Donnez au plan un autre nom : --plan plan.json.",
        )
    cadre = contexte.cadre()
    metier = MetierHabilitation()
    lu = lu._replace(simuler=lu.simuler or plan is not None, planifier=plan is not None)
    entree = route.lire(cadre, sortie, lu, LecteurDeLot, metier, action=action, fin=fin)
    rapport = route.executer(sortie, cadre, lu, entree, metier)
    options = entree.options(lu)
    if planifie is not None and not rapport.rien_fait:
        commun.rendre_compte_du_plan(sortie, cadre, metier, planifie, rapport, options)
        return
    route.sortir(sortie, cadre, rapport, options)
