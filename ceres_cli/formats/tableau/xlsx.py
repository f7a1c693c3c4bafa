"""Lire une feuille xlsx au fil de l'eau : la mémoire ne dépend ni des dimensions annoncées ni d'une case lointaine."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ceres_cli.formats.budget import repetition
from ceres_cli.formats.lettres import Rangs, lettres
from ceres_cli.formats.tableau.archives import Archive, Attributs, NomsLocaux
from ceres_cli.formats.tableau.cases import (
    CONSTANTES,
    ORIGINE_1904,
    Feuille,
    Releve,
    booleen,
    date_iso,
    nombre,
    serie,
)
from ceres_cli.formats.tableau.fautes import Limites, au_dela
from ceres_cli.formats.tableau.parties_xlsx import VRAI, ClasseurXlsx, desechapper, epuiser, liens
from ceres_cli.regles.francais import abreger

_LIGNES_MAX, _COLONNES_MAX = 1_048_576, 16_384
_CHIFFRES = "0123456789"
_AUTRES = frozenset({"row", "rPh", "mergeCell", "col"})
_PLAGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


def feuilles_xlsx(archive: Archive, limites: Limites) -> list[Feuille]:
    racine = liens(archive, "_rels/.rels", "")
    chemin = next((c for t, c in racine.values() if t.endswith("/officeDocument")), "")
    dossier, base = posixpath.split(chemin)
    classeur = ClasseurXlsx(archive, dossier, liens(archive, f"{dossier}/_rels/{base}.rels".lstrip("/"), dossier))
    feuilles: list[Feuille] = []

    def debut(balise: str, attributs: Attributs) -> None:
        local = balise.rpartition("}")[2]
        if local == "workbookPr":
            classeur.depuis_1904 = attributs.get("date1904", "0") in VRAI
        elif local == "sheet":
            lien = next((v for k, v in attributs.items() if k.endswith("}id")), "")
            type_, partie = classeur.liens[lien]
            if type_.endswith("/worksheet"):
                archive.budget.feuilles(len(feuilles) + 1)
                feuilles.append(
                    Feuille(
                        attributs["name"],
                        attributs.get("state", "visible") == "visible",
                        partial(_remplie, archive, partie),
                        partial(_lire, classeur, partie, limites),
                    )
                )

    epuiser(archive.analyser(chemin, debut))
    return [replace(f, origine=ORIGINE_1904) for f in feuilles] if classeur.depuis_1904 else feuilles


def _remplie(archive: Archive, partie: str) -> bool:
    vues: list[str] = []

    def debut(balise: str, _: Attributs) -> None:
        if balise.endswith(("}v", "}t", "}f")):
            vues.append(balise)

    return any(vues for _ in archive.analyser(partie, debut))


def _lire(classeur: ClasseurXlsx, partie: str, limites: Limites, releve: Releve) -> Iterator[tuple[int, list[str]]]:
    lecteur = _Lecteur(classeur, limites, releve)
    for _ in classeur.archive.analyser(partie, lecteur.debut, lecteur.fin, lecteur.morceaux.append):
        if lecteur.lignes:
            yield from lecteur.lignes
            lecteur.lignes.clear()
    releve.annonces.extend(lecteur.annonces())


class _Lecteur:
    """Reçoit les éléments d'une feuille et en fait des lignes, ajoutées à `lignes`."""

    def __init__(self, classeur: ClasseurXlsx, limites: Limites, releve: Releve) -> None:
        self.lignes: list[tuple[int, list[str]]] = []
        self.morceaux: list[str] = []
        self._textes, (self._natures, self._barres) = classeur.textes(), classeur.styles()
        self._depuis_1904, self._limites, self._fautes = classeur.depuis_1904, limites, releve.fautes
        self._budget = classeur.archive.budget
        self._locaux, self._rangs = NomsLocaux(), Rangs()
        self._ligne, self._valeurs = 0, list[str]()
        self._attributs: Attributs = {}
        self._colonne, self._texte = -1, ""
        self._formule = self._dans_case = self._phonetique = self._cachee = False
        self._barree = False
        self._lignes_cachees: list[int] = []
        self._lignes_barrees: list[int] = []
        self._colonnes_cachees: set[int] = set()
        self._fusions = releve.fusions
        self._largeur = 0

    def debut(self, balise: str, attributs: Attributs) -> None:
        local = self._locaux[balise]
        if local == "c":
            self._attributs = attributs
            self._texte, self._formule, self._dans_case = "", False, True
        elif local == "v" or local == "t" or local == "f":
            self.morceaux.clear()
        elif local in _AUTRES:
            self._autre(local, attributs)

    def _autre(self, local: str, attributs: Attributs) -> None:
        if local == "row":
            self._ligne = int(attributs["r"]) if "r" in attributs else self._ligne + 1
            self._cachee = attributs.get("hidden", "0") in VRAI
            self._valeurs, self._colonne, self._barree = [], -1, False
        elif local == "rPh":
            self._phonetique = True
        elif local == "mergeCell":
            self._budget.annexe()
            if m := _PLAGE.fullmatch(attributs["ref"]):
                self._fusions.append((int(m[2]), int(m[4]), self._rangs[m[1]], self._rangs[m[3]]))
        elif local == "col" and attributs.get("hidden", "0") in VRAI:
            self._budget.annexe()
            premier, dernier = (repetition(attributs[borne], _COLONNES_MAX) for borne in ("min", "max"))
            self._colonnes_cachees.update(range(premier - 1, min(dernier, self._limites.colonnes)))

    def fin(self, balise: str) -> None:
        local = self._locaux[balise]
        if local == "v" or local == "t":
            if self._dans_case and not self._phonetique:
                self._texte += "".join(self.morceaux)
        elif local == "c":
            self._dans_case = False
            adresse = self._attributs.get("r")
            self._colonne = self._rangs[adresse.rstrip(_CHIFFRES)] if adresse else self._colonne + 1
            if self._texte or self._formule:
                if self._barres and self._attributs.get("s") in self._barres:
                    self._barree = True
                self._poser(self._colonne)
        elif local == "row":
            if self._valeurs:
                self._clore_ligne()
        elif local == "f":
            self._formule = self._dans_case and "".join(self.morceaux) not in CONSTANTES
        elif local == "rPh":
            self._phonetique = False

    def _poser(self, colonne: int) -> None:
        if colonne >= self._limites.colonnes:
            # De la ligne : aucun en-tête lu ne la nomme, et elle ne se passe pas sans un mot.
            self._fautes.ajouter(self._ligne, None, au_dela(colonne, self._limites.colonnes))
            return
        try:
            texte = self._en_texte()
        except ValueError as erreur:
            self._fautes.ajouter(self._ligne, colonne, str(erreur))
            return
        valeurs = self._valeurs
        manque = colonne - len(valeurs)
        if manque > 0:
            valeurs.extend([""] * manque)
        if manque >= 0:
            valeurs.append(texte)
        else:
            valeurs[colonne] = texte

    def _en_texte(self) -> str:
        """Texte de la case en cours ; `ValueError`, en français, si elle est refusée."""
        if self._formule:
            raise ValueError("formule : collez sa valeur à la place")
        genre = self._attributs.get("t", "n")
        if genre == "s":
            return self._textes[_rang(self._texte)]
        if genre == "inlineStr" or genre == "str":
            return desechapper(self._texte)
        if genre == "b":
            return booleen(self._texte)
        if genre == "d":
            return date_iso(self._texte)
        if genre == "e":
            raise ValueError(f"erreur de tableur {self._texte}")
        nature = self._natures[_rang(self._attributs.get("s", "0"))] if self._natures else ""
        if not nature:
            return nombre(self._texte)
        if nature[0] == "0":
            return nombre(self._texte).zfill(len(nature))
        return serie(self._texte, nature, self._depuis_1904)

    def _clore_ligne(self) -> None:
        if not 0 < self._ligne <= _LIGNES_MAX:
            raise ValueError("numéro de ligne impossible")
        self._largeur = max(self._largeur, len(self._valeurs))
        if self._cachee:
            self._lignes_cachees.append(self._ligne)
        if self._barree:
            self._lignes_barrees.append(self._ligne)
        self.lignes.append((self._ligne, self._valeurs))

    def annonces(self) -> Iterator[str]:
        if self._lignes_cachees:
            yield f"lignes masquées, lues aussi : {abreger(self._lignes_cachees)}"
        if self._lignes_barrees:
            yield f"lignes barrées, lues aussi : {abreger(self._lignes_barrees)}"
        cachees = [lettres(c) for c in sorted(self._colonnes_cachees) if c < self._largeur]
        if cachees:
            yield f"colonnes masquées, lues aussi : {', '.join(cachees)}"


def _rang(texte: str) -> int:
    """Rang dans une table du classeur. `LookupError` : classeur abîmé."""
    if not texte.isascii() or not texte.isdigit():
        raise LookupError(texte)
    return int(texte)
