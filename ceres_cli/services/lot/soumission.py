"""Le fichier d'un utilisateur : ses lignes deviennent des demandes ; son résultat, complété, peut être resoumis."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurFichier, ErreurUsage, Motif
from ceres_cli.formats.csv_sur import ecrire_csv
from ceres_cli.formats.tableau.ecrire import ecrire_xlsx
from ceres_cli.formats.tableau.entete import Colonnage, Synonymes, reconnaitre_colonnes
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.francais import accorder
from ceres_cli.schemas.colonne import Colonne

# Colonnes ajoutées par le fichier de résultat, ignorées quand on le resoumet.
RESULTAT = ("resultat", "code", "explication")
_CLASSEURS = frozenset({"xlsx", "ods"})
_CITES = 60  # caractères d'une case cités dans une faute


class LecteurDeFichier(ABC):
    """Traduit un tableau en demandes ; toutes les fautes de format sont dites en une fois.

    Une sorte de fichier donne les noms de ses colonnes (`SYNONYMES`), celles dont une faute ne cite pas la valeur
    (`INTIMES`), celles qu'elle laisse de côté (`REPRISES`, d'un résultat resoumis), ce qu'elle exige et la demande de
    chaque ligne.
    """

    SYNONYMES: ClassVar[Synonymes]
    INTIMES: ClassVar[frozenset[str]] = frozenset()
    REPRISES: ClassVar[Sequence[str]] = RESULTAT
    ACTION: ClassVar[StrEnum | None] = None
    """Celle de toutes ses lignes, si son droit n'est pas celui de son métier."""

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date) -> None:
        """`fautes` : celles que la lecture du tableau a déjà relevées."""
        self._tableau = tableau
        self._jour = jour
        utiles = [e if textes.cle(e) not in self.REPRISES else "" for e in tableau.entetes]
        try:
            self._colonnage: Colonnage = reconnaitre_colonnes(
                utiles, self.SYNONYMES, nom=tableau.nom, ligne=tableau.ligne_entete
            )
        except ErreurFichier:
            fautes.lever(tableau.entetes)
            raise
        self._fautes = fautes
        self._manquantes: set[str] = set()
        self._lues: dict[str, str] = {}

    def demandes(self, decider: Callable[[list[Demande]], list[Decision]] | None = None) -> list[Demande]:
        """Une demande par ligne ; ErreurFichier, toutes fautes réunies : colonnes qui manquent, cases mal formées.

        `decider` : dit ce que les règles refuseraient aussi des lignes mal formées, à juger sur ce qui s'en lit.
        """
        self._exiger()
        rangs = self._colonnage.rangs
        demandes = []
        for numero, cases in self._tableau.lignes:
            self._lues = {colonne: cases[rang] for colonne, rang in rangs.items()}
            if (demande := self._demande(numero, dict(self._lues))) is not None:
                demandes.append(demande)
        if decider is not None:
            self._ajouter_ce_que_les_regles_refusent(decider, demandes)
        self._fautes.lever(self._tableau.entetes)
        return demandes

    def _ajouter_ce_que_les_regles_refusent(
        self, decider: Callable[[list[Demande]], list[Decision]], demandes: Sequence[Demande]
    ) -> None:
        colonnes = {rang: colonne for colonne, rang in self._colonnage.rangs.items()}
        touchees = self._fautes.par_ligne()
        fautives = []
        for demande in demandes:
            if (rangs := touchees.get(demande.ligne)) and not self._fautes.deja(demande.ligne, None):
                champs = sorted({colonnes.get(rang, "") for rang in rangs} | self._manquantes)
                fautes = tuple(Motif("FICHIER", "", {"champ": champ}) for champ in champs)
                fautives.append(replace(demande, fautes=fautes))
        for decision in decider(fautives) if fautives else ():
            regles = [m for m in decision.motifs if m.code != "FICHIER"]
            self._fautes.completer(decision.demande.ligne, regles)

    def annonces(self) -> list[str]:
        """Ce qui a été reconnu, ce qui est laissé de côté."""
        suite = [f"{self._tableau.nom} : {', '.join(self._tableau.annonces)}."] if self._tableau.annonces else []
        suite.append(f"Colonnes reconnues : {', '.join(self._utilisees())}.")
        inconnues = [i for i in self._colonnage.inconnues if not i.startswith("(sans titre")]
        if inconnues:
            suite.append(f"Colonnes ignorées : {', '.join(inconnues)}.")
        if remplacees := self._remplacees():
            suite.append(f"Colonnes ignorées, que le fichier de résultat remplacera : {', '.join(remplacees)}.")
        return suite

    @abstractmethod
    def _exiger(self) -> None:
        """Relève les colonnes qui manquent (`_manque`)."""

    @abstractmethod
    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        """La demande de la ligne physique `numero` (None si une faute la rend indicible) ; `lues` : texte de chaque
        colonne reconnue, vide si rien."""

    def _utilisees(self) -> list[str]:
        return list(self._colonnage.rangs)

    def _remplacees(self) -> list[str]:
        """Des colonnes qui portent un nom du résultat, dans un fichier qui n'en est pas un."""
        siennes = [e for e in self._tableau.entetes if textes.cle(e) in self.REPRISES]
        return siennes if len(siennes) < len(self.REPRISES) else []

    def _manque(self, colonne: str, sinon: str = "") -> None:
        """Cette colonne manque : les lignes ne le répètent pas, ni l'en-tête si une de ses cases est déjà en faute."""
        self._manquantes.add(colonne)
        if self._fautes.ligne_touchee(self._tableau.ligne_entete):
            return
        texte = f"la colonne « {colonne} » manque{sinon and f', {sinon}'}"
        self._fautes.ajouter(self._tableau.ligne_entete, None, texte, illisible=False)

    def _identifiant(self, numero: int, colonne: str, lettre: str, texte: str) -> int | None:
        """Le numéro de l'identifiant ; None, et une faute, s'il est mal formé."""
        try:
            return identifiants.numero(lettre, texte)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
            return None

    def _faute(self, numero: int, colonne: str, texte: str) -> None:
        """Une faute de la ligne en cours, à cette colonne ; la valeur y est citée, sauf si elle touche à l'intime."""
        rang = self._colonnage.rangs.get(colonne)
        if rang is None:
            if colonne not in self._manquantes:
                self._fautes.ajouter(numero, None, texte, illisible=False)
        elif not self._fautes.deja(numero, rang):
            self._fautes.ajouter(numero, rang, texte, self._citable(colonne))

    def _citable(self, colonne: str) -> str:
        lue = "" if colonne in self.INTIMES else self._lues.get(colonne, "")
        return lue if len(lue) <= _CITES else f"{lue[:_CITES]}…"


def lignes_passees(tableau: Tableau) -> str:
    """« ligne 1 passée : elle n'est pas l'en-tête » ; vide si l'en-tête est la première ligne."""
    if not tableau.passees:
        return ""
    n = len(tableau.passees)
    numeros = ", ".join(map(str, tableau.passees))
    suite = accorder(n, "passée : elle n'est pas", "passées : elles ne sont pas")
    return f"{accorder(n, 'ligne')} {numeros} {suite} l'en-tête"


def ecrire_resultat(
    chemin: Path,
    tableau: Tableau,
    decisions: Sequence[Decision],
    *,
    ecraser: bool,
    ajoutees: Sequence[str] = RESULTAT,
) -> str:
    """Le fichier d'entrée, ses colonnes telles quelles, plus `resultat; code; explication` (ou celles qui sont dites
    `ajoutees`), d'un seul coup ; rend comment il est écrit. Un classeur si son nom finit en .xlsx, sinon un csv, avec
    la marque de l'UTF-8 si l'entrée l'avait ou venait d'un tableur."""
    gardees = [rang for rang, entete in enumerate(tableau.entetes) if textes.cle(entete) not in ajoutees]
    entetes = [*(tableau.entetes[rang] for rang in gardees), *ajoutees]
    lignes = _lignes(tableau, gardees, decisions)
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        if chemin.suffix.lower() == ".xlsx":
            ecrire_xlsx(flux, entetes, lignes)
            return "classeur xlsx"
        bom = tableau.bom or tableau.format in _CLASSEURS
        ecrire_csv(flux, [Colonne(entete, entete) for entete in entetes], lignes, bom=bom)
    return f"csv, UTF-8 {'avec' if bom else 'sans'} BOM, séparateur « ; »"


def _lignes(tableau: Tableau, gardees: Sequence[int], decisions: Sequence[Decision]) -> Iterator[list[str]]:
    for (_, cases), d in zip(tableau.lignes, decisions, strict=True):
        yield [*[cases[rang] for rang in gardees], d.resultat.value, d.code, d.texte()]
