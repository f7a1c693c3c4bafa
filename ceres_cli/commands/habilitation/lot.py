"""ceres habilitation lot"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
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
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.droits import Operation
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit


def lot(
    ctx: typer.Context,
    fichier: UnFichier,
    action: Annotated[str | None, typer.Option("--action", help="L'action des lignes qui n'en portent pas.")] = None,
    tout_ou_rien: OptToutOuRien = False,
    resultat: OptResultat = None,
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan", metavar="FICHIER", parser=fichier_ecrit, help="N'appliquer rien : écrire le plan (json)."
        ),
    ] = None,
    code_detaille: Annotated[
        bool, typer.Option("--code-detaille", help="Avec --plan : sortie 10 si le plan contient des changements.")
    ] = False,
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
    valider, brouillon, suspendre, reactiver, supprimer, modifier. Une faute de format arrête tout (2) ; un refus par
    une règle laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

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
    if code_detaille and plan is None:
        raise ErreurUsage("--code-detaille ne va qu'avec --plan.")
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
        lambda tableau, fautes: LecteurDeLot(tableau, action, fautes),
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
    rapport = commun.executer(
        cadre, sortie, MetierHabilitation(), demandes, options, oui=oui, entree_lue=fichier == "-"
    )
    ecrire_le_resultat(sortie, resultat, tableau, rapport, ecraser=ecraser)
    if plan is not None and not rapport.rien_fait:
        ecrire_le_plan(sortie, cadre, plan, rapport, options, ecraser=ecraser, code_detaille=code_detaille)
        return
    sortir(sortie, cadre, rapport, options)
