"""La seule route d'un fichier : lecture, demandes, moteur, fichier complété, compte rendu, code de sortie."""

import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO, NamedTuple

import typer

from ceres_cli import fichiers
from ceres_cli.commands import commun, reponses
from ceres_cli.commands.commun import rendre_compte
from ceres_cli.commands.fichier import retenues
from ceres_cli.commands.fichier.options import Soumission
from ceres_cli.erreurs import ErreurFichier, ErreurUsage, Refus
from ceres_cli.formats.tableau.fautes import Fautes, Indecis
from ceres_cli.formats.tableau.lire import Tableau, lire_entree, lire_fichier, lire_tableau, premieres_lignes
from ceres_cli.formats.tableau.rendre import Sort
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options, Rapport
from ceres_cli.moteur.metier import Metier
from ceres_cli.noms import PAR_LETTRE
from ceres_cli.regles.droits import NatureAcces
from ceres_cli.regles.francais import compter
from ceres_cli.regles.plans import DEBUT
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.faits import absents
from ceres_cli.services.lot import lecture as lectures
from ceres_cli.services.lot.lignes_de_plan import LECTURE
from ceres_cli.services.lot.rendu import ce_qui_se_perd, ecrire_resultat
from ceres_cli.services.lot.soumission import RESULTAT, LecteurDeFichier, lignes_passees
from ceres_cli.terminal.sortie import Sortie


class Lu(NamedTuple):
    """Un fichier lu : son tableau, une demande par ligne qui en fait une, qui l'a lu, et ce qu'il a fallu en dire."""

    tableau: Tableau
    demandes: list[Demande]
    lecteur: LecteurDeFichier
    lecture: Mapping[str, Any]

    def options(self, soumission: Soumission) -> Options:
        s = soumission
        return Options(
            s.simuler, s.tout_ou_rien, s.motif, self.tableau.nom, self.tableau.sha256, planifier=s.planifier,
            de_fichier=True, separees=s.lignes_separees, lecture=self.lecture,
        )  # fmt: skip


def soumettre(
    ctx: typer.Context,
    soumission: Soumission,
    lecteur: type[LecteurDeFichier],
    metier: Metier,
    **siennes: Any,
) -> None:
    """Lit le fichier, soumet ses demandes, écrit le fichier complété, en rend compte ligne à ligne, et sort. Avec
    --plan, elles n'en donnent que le plan.

    `siennes` : ce que cette commande dit de plus à son lecteur.
    """
    contexte = commun.contexte(ctx)
    planification = contexte.planification
    if planification is not None:
        _epargner_le_fichier(soumission, planification.chemin)
        soumission = soumission._replace(simuler=True, planifier=True)
    sortie, cadre = contexte.sortie(soumission.format), contexte.cadre()
    lu = lire(cadre, sortie, soumission, lecteur, metier, **siennes)
    rapport = executer(sortie, cadre, soumission, lu, metier)
    options = lu.options(soumission)
    if planification is not None and not rapport.rien_fait:
        commun.rendre_compte_du_plan(sortie, cadre, metier, planification, lu.demandes, rapport, options)
        return
    sortir(sortie, cadre, rapport, options)


def _epargner_le_fichier(soumission: Soumission, plan: Path) -> None:
    source = Path(soumission.fichier)
    if not soumission.entree_lue and plan.exists() and source.exists() and plan.samefile(source):
        raise ErreurUsage(
            f"--plan {plan} : c'est le fichier de changements lui-même, que le plan effacerait.",
            conseil="Donnez au plan un autre nom : --plan plan.json.",
        )


def entree(fichier: str) -> tuple[Path | BinaryIO, str]:
    """Le fichier, ou pour « - » l'entrée standard, et le nom que les messages lui donnent."""
    return (sys.stdin.buffer, "entrée standard") if fichier == "-" else (Path(fichier), Path(fichier).name)


def autoriser(cadre: Cadre, metier: Metier, action: StrEnum | None = None) -> None:
    """Le rôle est jugé avant le contenu : celui de cette action, à défaut celui de son métier."""
    with cadre.store.lecture() as db:
        cadre.autoriser(db, metier.operation if action is None else metier.operation_de(action))


def lire(
    cadre: Cadre,
    sortie: Sortie,
    soumission: Soumission,
    lecteur: type[LecteurDeFichier],
    metier: Metier,
    **siennes: Any,
) -> Lu:
    """Le fichier, ou l'entrée standard pour « - », dans les limites de la configuration ; ce qui a été reconnu est dit.

    Le rôle est jugé avant le contenu. Les fautes des cases sont dites avec celles des lignes, et avec ce que les règles
    refuseraient aussi des lignes mal formées.
    """
    fautes = Fautes()
    limites = lectures.limites(cadre.config)
    source, nom = entree(soumission.fichier)
    contenu = lire_fichier(source, nom, limites) if isinstance(source, Path) else lire_entree(source, limites)
    if isinstance(source, Path) and (ouvert := fichiers.ouvert_par(source)):
        sortie.avertissement(
            f"{nom} est ouvert dans un tableur {ouvert[1]}".rstrip() + " : ce qui n'y est pas enregistré n'est pas lu."
        )
    if contenu.startswith(DEBUT):
        autoriser(cadre, metier, lecteur.ACTION)
        raise ErreurFichier(
            f"{nom} : c'est un plan, et non un fichier de changements.",
            conseil=f"Pour l'appliquer : ceres lot appliquer {shlex.quote(soumission.fichier)}",
        )

    def dire(s: Soumission) -> lectures.Lecture:
        return lectures.lire(lecteur.SYNONYMES, s.colonne, s.valeur, ligne=s.ligne_entete, sans_noms=s.sans_noms)

    def debut(s: Soumission) -> list[tuple[int, list[str]]]:
        attendues = lecteur.attendues(dire(s), **siennes)
        return premieres_lignes(
            contenu, nom=nom, encodage=s.encodage, feuille=s.feuille, limites=limites, colonnes=attendues
        )

    ajoutees = frozenset(lecteur.REPRISES)
    dire(soumission)  # une faute d'usage se dit d'abord
    soumission = retenues.reprendre(cadre, sortie, soumission, debut, ajoutees)
    lecture = dire(soumission)
    lire_ainsi = partial(lire_tableau, contenu, nom=nom, encodage=soumission.encodage, limites=limites)
    attendues = lecteur.attendues(lecture, **siennes)
    try:
        tableau = lire_ainsi(feuille=soumission.feuille, fautes=fautes, colonnes=attendues)
    except Indecis as erreur:
        autoriser(cadre, metier, lecteur.ACTION)
        choisies = replace(attendues, ligne=erreur.ligne or attendues.ligne)
        try:
            tableau = lire_ainsi(feuille=erreur.feuille or soumission.feuille, fautes=Fautes(), colonnes=choisies)
        except ErreurFichier:
            raise erreur from None
        _rendre_l_entete_en_faute(sortie, soumission, tableau, lecteur, erreur)
        raise
    autoriser(cadre, metier, lecteur.ACTION)
    if passees := lignes_passees(tableau):
        sortie.info(f"{tableau.nom} : {passees}.")
    if soumission.resultat is not None and (perdu := ce_qui_se_perd(soumission.resultat, tableau)):
        sortie.avertissement(perdu)
    try:
        lit = lecteur(tableau, fautes, cadre.jour, lecture, **siennes)
    except ErreurFichier as erreur:
        _rendre_l_entete_en_faute(sortie, soumission, tableau, lecteur, erreur)
        raise
    retenues.retenir(cadre, sortie, soumission, tableau, ajoutees)
    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
        absents.exiger_nommes(db, acteur, SimpleNamespace(**siennes))  # dit pour tout le fichier : une seule erreur
        lit.resoudre(db, acteur)
    sortie.detail = soumission.detail
    try:
        demandes = lit.demandes(partial(_decider, cadre, metier))
    except ErreurFichier as erreur:
        erreur.detaillee = soumission.detail
        if lit.contredites:  # ces fautes nomment quelqu'un
            documents = PAR_LETTRE[lit.PERSONNE].documents
            cadre.consigner(NatureAcces.LECTURE, document=documents, nombre=lit.contredites)
        for annonce in lit.colonnes_ignorees():
            sortie.info(annonce)
        # Rien n'est fait : son fichier lui revient, ses cases en faute marquées.
        ecrire_le_resultat(
            sortie, soumission.resultat, tableau, lit.mal_lues(), ecraser=soumission.ecraser, ajoutees=lit.REPRISES
        )
        raise
    for annonce in lit.annonces():
        sortie.info(annonce)
    dites = {**soumission._asdict(), **siennes}
    return Lu(tableau, demandes, lit, {c: dites[c] for c in LECTURE if dites.get(c)})


def _rendre_l_entete_en_faute(
    sortie: Sortie, soumission: Soumission, tableau: Tableau, lecteur: type[LecteurDeFichier], erreur: ErreurFichier
) -> None:
    """Son fichier lui revient aussi quand c'est l'en-tête qui ne se lit pas : la première case dit pourquoi."""
    phrase = " ; ".join([m.texte for m in erreur.motifs] or [erreur.message])
    premiere = next((rang for rang, entete in enumerate(tableau.entetes) if entete), 0)
    devenues = {tableau.ligne_entete: Sort(lecteur.REPRISES, {premiere: phrase})}
    ecrire_le_resultat(
        sortie, soumission.resultat, tableau, devenues, ecraser=soumission.ecraser, ajoutees=lecteur.REPRISES
    )


def executer(sortie: Sortie, cadre: Cadre, soumission: Soumission, lu: Lu, metier: Metier) -> Rapport:
    """Soumet les demandes lues, et écrit le fichier complété s'il est voulu."""
    options = lu.options(soumission)
    rapport = Rapport([], options.simuler)
    if lu.demandes:
        rapport = commun.executer(
            cadre, sortie, metier, lu.demandes, options, oui=soumission.oui, entree_lue=soumission.entree_lue
        )
    if soumission.resultat is not None:
        devenues = lu.lecteur.devenues(rapport)
        ecrire_le_resultat(
            sortie,
            soumission.resultat,
            lu.tableau,
            devenues,
            ecraser=soumission.ecraser,
            ajoutees=lu.lecteur.REPRISES,
        )
    return rapport


def _decider(cadre: Cadre, metier: Metier, demandes: list[Demande]) -> list[Decision]:
    with cadre.store.lecture() as db:
        return execution.decider(db, cadre, metier, demandes).decisions


def ecrire_le_resultat(
    sortie: Sortie,
    chemin: Path | None,
    tableau: Tableau,
    devenues: Mapping[int, Sort],
    *,
    ecraser: bool,
    ajoutees: Sequence[str] = RESULTAT,
) -> None:
    """Écrit le fichier complété, et dit comment."""
    if chemin is not None:
        comment = ecrire_resultat(chemin, tableau, devenues, ecraser=ecraser, ajoutees=ajoutees)
        sortie.info(f"Résultat écrit dans {chemin} ({comment}).")


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
