"""Ce que partagent les commandes qui appliquent un fichier : lecture, résultat, code de sortie."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import typer

from ceres_cli.commands import reponses
from ceres_cli.commands.commun import executer, rendre_compte
from ceres_cli.contexte import Planification
from ceres_cli.erreurs import Refus
from ceres_cli.formats.tableau.entete import Synonymes
from ceres_cli.formats.tableau.fautes import Fautes, Limites
from ceres_cli.formats.tableau.lire import Tableau, lire_entree, lire_tableau
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options, Rapport
from ceres_cli.moteur.situation import Metier
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.lot.soumission import RESULTAT, LecteurDeFichier, ecrire_resultat, lignes_passees
from ceres_cli.terminal.sortie import Sortie


def lire(
    cadre: Cadre, fichier: str, colonnes: Synonymes, *, encodage: str | None, feuille: str | None, fautes: Fautes
) -> Tableau:
    """Le tableau du fichier, ou de l'entrée standard pour « - », dans les limites de la configuration.

    `colonnes` : celles qui sont attendues, pour trouver l'en-tête. `fautes` : relève celles des cases sans les lever,
    pour qu'elles soient dites avec celles des lignes.
    """
    limites = Limites(octets=cadre.config.lot_taille_max_mio * 2**20, lignes=cadre.config.lot_lignes_max)
    if fichier == "-":
        source: Path | bytes = lire_entree(sys.stdin.buffer, limites)
        nom = "entrée standard"
    else:
        source = Path(fichier)
        nom = source.name
    return lire_tableau(
        source, nom=nom, encodage=encodage, feuille=feuille, limites=limites, fautes=fautes, colonnes=colonnes
    )


def lire_demandes(
    cadre: Cadre,
    sortie: Sortie,
    fichier: str,
    lecteur: Callable[[Tableau, Fautes], LecteurDeFichier],
    operation: Operation,
    *,
    colonnes: Synonymes,
    encodage: str | None = None,
    feuille: str | None = None,
    metier: Metier | None = None,
) -> tuple[Tableau, list[Demande]]:
    """Le tableau et une demande par ligne, ce qui a été reconnu étant dit. Le rôle est jugé avant le contenu.

    `metier` : celui qui sait dire ce qu'il refuserait aussi d'une ligne mal formée.
    """
    fautes = Fautes()
    tableau = lire(cadre, fichier, colonnes, encodage=encodage, feuille=feuille, fautes=fautes)
    with cadre.store.lecture() as db:
        cadre.autoriser(db, operation)
    if passees := lignes_passees(tableau):
        sortie.info(f"{tableau.nom} : {passees}.")
    lu = lecteur(tableau, fautes)
    demandes = lu.demandes(None if metier is None else partial(_decider, cadre, metier))
    for annonce in lu.annonces():
        sortie.info(annonce)
    return tableau, demandes


def _decider(cadre: Cadre, metier: Metier, demandes: list[Demande]) -> list[Decision]:
    with cadre.store.lecture() as db:
        return execution.decider(db, cadre, metier, demandes).decisions


def ecrire_le_resultat(
    sortie: Sortie,
    chemin: Path | None,
    tableau: Tableau,
    rapport: Rapport,
    *,
    ecraser: bool,
    ajoutees: Sequence[str] = RESULTAT,
) -> None:
    """Écrit le fichier complété, et dit comment."""
    if chemin is not None:
        comment = ecrire_resultat(chemin, tableau, rapport.decisions, ecraser=ecraser, ajoutees=ajoutees)
        sortie.info(f"Résultat écrit dans {chemin} ({comment}).")


def appliquer(
    sortie: Sortie,
    cadre: Cadre,
    metier: Metier,
    tableau: Tableau,
    demandes: list[Demande],
    options: Options,
    *,
    resultat: Path | None,
    ecraser: bool,
    oui: bool = False,
    entree_lue: bool = False,
    ajoutees: Sequence[str] = RESULTAT,
) -> None:
    """Soumet les demandes d'un fichier, écrit le fichier complété, en rend compte ligne à ligne, et sort."""
    rapport = executer(cadre, sortie, metier, demandes, options, oui=oui, entree_lue=entree_lue)
    ecrire_le_resultat(sortie, resultat, tableau, rapport, ecraser=ecraser, ajoutees=ajoutees)
    sortir(sortie, cadre, rapport, options)


def planifier(
    sortie: Sortie,
    cadre: Cadre,
    metier: Metier,
    demandes: Sequence[Demande],
    options: Options,
    planification: Planification,
) -> None:
    """Décide sans rien écrire que le plan, dans son fichier."""
    rapport = executer(cadre, sortie, metier, demandes, options._replace(simuler=True), oui=False)
    ecrire_le_plan(sortie, cadre, metier, planification, rapport, options)


def ecrire_le_plan(
    sortie: Sortie, cadre: Cadre, metier: Metier, planification: Planification, rapport: Rapport, options: Options
) -> None:
    """Écrit le plan d'un rapport simulé et le résume ; sort 10 sur demande s'il contient des changements."""
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase

    with cadre.store.lecture() as db:
        profil = cadre.acteur(db).profil
    chemin = planification.chemin
    plan = plans.construire(
        cadre,
        rapport,
        sur=metier.situation.SORTE,
        motif=options.motif,
        source=options.source or "",
        source_sha256=options.source_sha256 or "",
        profil=profil,
    )
    plans.ecrire(chemin, plan, DeLaBase(cadre), ecraser=planification.ecraser)
    totaux = plans.totaux_du_rapport(rapport)
    rendre_compte(sortie, rapport, cadre)
    sortie.info(f"Plan écrit dans {chemin} : {resumer(totaux)}. Lisez-le : ceres habilitation plan {chemin}")
    if planification.code_detaille and totaux["appliquer"]:
        raise typer.Exit(10)


def resumer(totaux: dict[str, int]) -> str:
    """« 238 à appliquer, 1 sans effet, 1 refusée, dont 3 irréversibles »."""
    texte = f"{totaux['appliquer']} à appliquer, {totaux['sans_effet']} sans effet, {totaux['refuser']} en refus"
    if totaux["irreversibles"]:
        n = totaux["irreversibles"]
        texte += f" ; {n} {accorder(n, 'ne pourra pas être défaite', 'ne pourront pas être défaites')}"
    return texte


def sortir(sortie: Sortie, cadre: Cadre, rapport: Rapport, options: Options) -> None:
    """Rend compte, d'une seule ligne par une phrase ; sort 0, 7 si une ligne est refusée, 4 si rien n'a été fait à
    cause d'elle."""
    if not rapport.decisions:
        sortie.info("Le fichier n'a pas de lignes : rien à faire.")
    refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
    if len(rapport.decisions) == 1 and not refusees and sortie.format == "table":
        reponses.dire_avertissements(sortie, rapport)
        reponses.dire_le_seul(sortie, cadre, rapport)
    else:
        rendre_compte(sortie, rapport, cadre)
    if not refusees:
        if any(d.resultat is Resultat.NON_TRAITE for d in rapport.decisions):
            raise typer.Exit(7)
        return
    if options.tout_ou_rien:
        raise Refus(
            f"Rien n'a été fait (--tout-ou-rien) : {compter(len(refusees), 'ligne')} en refus.",
            code=refusees[0].code,
            conseil="Corrigez ces lignes, ou relancez sans --tout-ou-rien pour faire les autres.",
            objets=[d.objet for d in refusees if d.objet],
            motifs=[m for d in refusees for m in d.motifs],
        )
    raise typer.Exit(7)
