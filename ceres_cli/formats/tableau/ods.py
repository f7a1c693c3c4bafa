"""Lire une feuille ods au fil de l'eau ; les répétitions de lignes et de cases vides ne coûtent rien."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from ceres_cli.formats.budget import Budget, repetition
from ceres_cli.formats.tableau.archives import Archive, Attributs, NomsLocaux
from ceres_cli.formats.tableau.cases import CONSTANTES, ORIGINE_1904, Feuille, Releve, booleen, date_iso, duree, nombre
from ceres_cli.formats.tableau.fautes import au_dela, refuser
from ceres_cli.formats.tableau.parties_xlsx import epuiser
from ceres_cli.regles.francais import abreger
from ceres_cli.regles.saisie import ORIGINE

_CONTENU = "content.xml"
_LIGNES_MAX, _COLONNES_MAX = 1_048_576, 16_384
_CASES = frozenset({"table-cell", "covered-table-cell"})
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_GENRE = _OFFICE + "value-type"
_FORMULE = _TABLE + "formula"
_REPETITION = _TABLE + "number-columns-repeated"
_FUSION, _FUSION_LARGE = _TABLE + "number-rows-spanned", _TABLE + "number-columns-spanned"
_ORIGINE = _TABLE + "date-value"
_TEXTE = "urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_BARRE, _STYLE_DE_CASE = _STYLE + "text-line-through-style", _TABLE + "style-name"
# Textes posés sur une case sans en être la valeur : commentaires, dessins, lecture phonétique.
_A_COTE = frozenset({"annotation", "frame", "custom-shape", "ruby-text", "shapes"})
_UTILES = _CASES | _A_COTE | {"table", "table-row", "p", "s", "tab", "line-break"}


def feuilles_ods(archive: Archive) -> list[Feuille]:
    if b"encryption-data" in archive.lire("META-INF/manifest.xml"):
        raise refuser(archive.nom, "ce classeur est protégé par un mot de passe", "Enregistrez-le sans mot de passe.")
    locaux = NomsLocaux()
    masques: set[str] = set()
    noms: list[tuple[str, str]] = []
    remplies: set[int] = set()
    barres: set[str] = set()
    style, origine = "", ORIGINE

    def debut(balise: str, attributs: Attributs) -> None:
        nonlocal style, origine
        local = locaux[balise]
        if local == "style":
            style = attributs.get(_STYLE + "name", "")
        elif local == "table-properties" and attributs.get(_TABLE + "display") == "false":
            masques.add(style)
        elif local == "text-properties" and attributs.get(_BARRE, "none") != "none":
            barres.add(style)
        elif local == "table" and balise.startswith(_TABLE):
            archive.budget.feuilles(len(noms) + 1)
            noms.append((attributs[_TABLE + "name"], attributs.get(_TABLE + "style-name", "")))
        elif local == "table-cell" and _GENRE in attributs:
            remplies.add(len(noms) - 1)
        elif local == "null-date" and _ORIGINE in attributs:
            origine = min(date.fromisoformat(attributs[_ORIGINE]), ORIGINE_1904)  # nul tableur n'en a de plus tardive

    epuiser(archive.analyser(_CONTENU, debut))
    return [
        Feuille(
            nom,
            style not in masques,
            partial(remplies.__contains__, rang),
            partial(_lire, archive, rang, barres),
            origine,
        )
        for rang, (nom, style) in enumerate(noms)
    ]


def _lire(archive: Archive, rang: int, barres: set[str], releve: Releve) -> Iterator[tuple[int, list[str]]]:
    lecteur = _Lecteur(archive.budget, rang, barres, releve)
    for _ in archive.analyser(_CONTENU, lecteur.debut, lecteur.fin, lecteur.morceaux.append):
        if lecteur.lignes:
            yield from lecteur.lignes
            lecteur.lignes.clear()
    if lecteur.cachees:
        releve.annonces.append(f"lignes masquées, lues aussi : {abreger(lecteur.cachees)}")
    if lecteur.barrees:
        releve.annonces.append(f"lignes barrées, lues aussi : {abreger(lecteur.barrees)}")


class _Lecteur:
    """Reçoit les éléments du contenu et fait des lignes de la feuille de rang voulu, ajoutées à `lignes`."""

    def __init__(self, budget: Budget, rang: int, barres: set[str], releve: Releve) -> None:
        self.lignes: list[tuple[int, list[str]]] = []
        self.morceaux: list[str] = []
        self.cachees: list[int] = []
        self.barrees: list[int] = []
        self._budget, self._nom, self._limites = budget, budget.nom, budget.limites
        self._rang, self._fautes, self._fusions = rang, releve.fautes, releve.fusions
        self._locaux = NomsLocaux()
        self._table, self._ligne, self._colonne, self._lues = -1, 1, 0, 0
        self._valeurs = list[str]()
        self._barres, self._barree = barres, False
        self._cachee = False
        self._repetition_ligne = 1
        self._attributs: Attributs = {}
        self._paragraphes: list[str] = []
        self._a_cote = self._avant = 0

    def debut(self, balise: str, attributs: Attributs) -> None:
        local = self._locaux[balise]
        if local not in _UTILES:
            return
        if local == "table" and balise.startswith(_TABLE):
            self._table += 1
        elif self._table != self._rang:
            return
        elif local in _A_COTE:
            if not self._a_cote:
                self._avant = len(self.morceaux)
            self._a_cote += 1
        elif self._a_cote:
            return
        elif local in _CASES:
            self._attributs = attributs
            self._paragraphes.clear()
        elif local == "p":
            self.morceaux.clear()
        elif local == "s":
            self._budget.annexe()
            self.morceaux.append(" " * repetition(attributs.get(_TEXTE + "c", "1"), self._limites.caracteres))
        elif local == "tab" or local == "line-break":
            self.morceaux.append("\n")
        elif local == "table-row":
            self._valeurs, self._colonne, self._barree = [], 0, False
            self._repetition_ligne = repetition(attributs.get(_TABLE + "number-rows-repeated", "1"), _LIGNES_MAX)
            self._cachee = attributs.get(_TABLE + "visibility", "visible") != "visible"

    def fin(self, balise: str) -> None:
        local = self._locaux[balise]
        if local not in _UTILES or self._table != self._rang:
            return
        if local in _A_COTE:
            self._a_cote -= 1
            del self.morceaux[self._avant :]
        elif self._a_cote:
            return
        elif local == "p":
            self._paragraphes.append("".join(self.morceaux))
            self._budget.annexe()
            self._budget.caracteres(len(self._paragraphes[-1]))
        elif local in _CASES:
            self._clore_case()
        elif local == "table-row":
            self._clore_ligne()

    def _clore_case(self) -> None:
        attributs, colonne = self._attributs, self._colonne
        fois = repetition(attributs.get(_REPETITION, "1"), _COLONNES_MAX)
        self._colonne += fois
        formule = attributs.get(_FORMULE)
        if not self._paragraphes and formule is None and _GENRE not in attributs:
            return
        if formule is not None and formule.removeprefix("of:=") not in CONSTANTES:
            self._fautes.ajouter(self._ligne, colonne, "formule : collez sa valeur à la place")
            return
        try:
            texte = self._en_texte(attributs)
        except ValueError as erreur:
            self._fautes.ajouter(self._ligne, colonne, str(erreur))
            return
        hauteur, largeur = attributs.get(_FUSION, "1"), attributs.get(_FUSION_LARGE, "1")
        if (hauteur, largeur) != ("1", "1"):
            self._budget.annexe()
            derniere = self._ligne + repetition(hauteur, _LIGNES_MAX) - 1
            self._fusions.append((self._ligne, derniere, colonne, colonne + repetition(largeur, _COLONNES_MAX) - 1))
        if not texte:
            return
        if self._colonne > self._limites.colonnes:
            self._fautes.ajouter(self._ligne, None, au_dela(self._colonne - 1, self._limites.colonnes))
            return
        if self._barres and attributs.get(_STYLE_DE_CASE) in self._barres:
            self._barree = True
        self._valeurs.extend([""] * (colonne - len(self._valeurs)))
        self._valeurs.extend([texte] * fois)

    def _en_texte(self, attributs: Attributs) -> str:
        affiche = "\n".join(self._paragraphes)
        genre = attributs.get(_GENRE, "")
        if genre == "string":
            return attributs.get(_OFFICE + "string-value", affiche)
        match genre:
            case "float" | "currency" | "percentage":
                valeur = nombre(attributs[_OFFICE + "value"])
                # Un format « 00000 » affiche les zéros d'un code postal que le nombre a perdus.
                return affiche if affiche.isdigit() and affiche.lstrip("0") == valeur else valeur
            case "date":
                return date_iso(attributs[_OFFICE + "date-value"])
            case "time":
                return duree(attributs[_OFFICE + "time-value"])
            case "boolean":
                return booleen(attributs[_OFFICE + "boolean-value"])
        return affiche

    def _clore_ligne(self) -> None:
        premiere = self._ligne
        self._ligne += self._repetition_ligne
        if not self._valeurs:
            return
        self._lues += self._repetition_ligne
        if self._lues > self._limites.lignes + 1:
            raise refuser(
                self._nom, f"il a plus de {self._limites.lignes} lignes", "Découpez-le en plusieurs fichiers."
            )
        if self._repetition_ligne > 1:
            self._budget.ligne(self._valeurs, self._repetition_ligne)
        for numero in range(premiere, self._ligne):
            self.lignes.append((numero, self._valeurs))
            if self._cachee:
                self.cachees.append(numero)
            if self._barree:
                self.barrees.append(numero)
