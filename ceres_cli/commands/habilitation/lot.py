"""ceres habilitation lot"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import lire_fin
from ceres_cli.commands.options import (
    OptEcraser,
    OptEncodage,
    OptFeuille,
    OptFormat,
    OptMotif,
    OptOui,
    OptResultat,
    OptSimuler,
    OptToutOuRien,
    UnFichier,
)
from ceres_cli.commands.plans import OptCodeDetaille, OptPlan, planification
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.droits import Operation
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("lot")
def lot(
    ctx: typer.Context,
    fichier: UnFichier,
    action: Annotated[str | None, typer.Option("--action", help="L'action des lignes qui n'en portent pas.")] = None,
    fin: Annotated[
        date | None,
        typer.Option(
            "--fin",
            parser=lire_fin,
            metavar="DATE|fin-du-titre",
            help="La fin des renouvellements qui n'en disent pas.",
        ),
    ] = None,
    tout_ou_rien: OptToutOuRien = False,
    resultat: OptResultat = None,
    plan: OptPlan = None,
    code_detaille: OptCodeDetaille = False,
    ecraser: OptEcraser = False,
    encodage: OptEncodage = None,
    feuille: OptFeuille = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Appliquer un fichier de changements d'habilitations, en une seule transaction.

    Colonnes : « action; habilitation » ou « action; jure; certification », et « debut; fin; motif ». Actions : creer,
    valider, brouillon, suspendre, reactiver, supprimer, modifier, renouveler (« fin » : un jour, ou « fin du titre »).
    Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec
    --tout-ou-rien (4).

    Exemples :

        ceres habilitation lot changements.csv --simuler

        ceres habilitation lot changements.csv --plan plan.json

        ceres habilitation lot changements.xlsx --resultat resultat.csv --motif "commission de mars" --oui
    """
    from ceres_cli.commands.lot_commun import ecrire_le_plan, ecrire_le_resultat, lire_demandes, sortir
    from ceres_cli.moteur.demande import Options
    from ceres_cli.regles.vocabulaire import ActionHabilitation
    from ceres_cli.services.habilitation.fichier import LecteurDeLot
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    commun.parmi("--action", action, tuple(a.value for a in ActionHabilitation))
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    planifie = planification(plan, code_detaille=code_detaille, ecraser=ecraser)
    if plan is not None and fichier != "-" and plan.exists() and Path(fichier).exists() and plan.samefile(fichier):
        raise ErreurUsage(
            f"--plan {plan} : c'est le fichier de changements lui-même, que le plan effacerait.",
            conseil="Donnez au plan un autre nom : --plan plan.json.",
        )
    cadre = contexte.cadre("habilitation lot")
    tableau, demandes = lire_demandes(
        cadre,
        sortie,
        fichier,
        lambda tableau, fautes: LecteurDeLot(tableau, action, fautes, fin),
        Operation.ECRIRE_JURES,
        colonnes=LecteurDeLot.SYNONYMES,
        encodage=encodage,
        feuille=feuille,
    )
    options = Options(
        simuler=simuler or plan is not None,
        tout_ou_rien=tout_ou_rien,
        motif=motif,
        source=tableau.nom,
        source_sha256=tableau.sha256,
    )
    metier = MetierHabilitation()
    rapport = commun.executer(cadre, sortie, metier, demandes, options, oui=oui, entree_lue=fichier == "-")
    ecrire_le_resultat(sortie, resultat, tableau, rapport, ecraser=ecraser)
    if planifie is not None and not rapport.rien_fait:
        ecrire_le_plan(sortie, cadre, metier, planifie, rapport, options)
        return
    sortir(sortie, cadre, rapport, options)
