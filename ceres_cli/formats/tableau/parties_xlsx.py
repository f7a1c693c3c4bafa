"""Ce qui entoure les feuilles d'un classeur xlsx : relations entre parties, textes partagés, formats de nombre."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ceres_cli.formats.tableau.archives import Archive, Attributs, NomsLocaux
from ceres_cli.formats.tableau.cases import nature_du_format

VRAI = ("1", "true")
_ECHAPPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class ClasseurXlsx:
    """Ce qui sert à toutes les feuilles ; textes partagés et formats ne sont lus qu'avec la première."""

    archive: Archive
    dossier: str
    liens: dict[str, tuple[str, str]]
    depuis_1904: bool = False
    _textes: list[str] | None = None
    _styles: tuple[list[str], frozenset[str]] | None = None

    def partie(self, genre: str) -> str | None:
        """Chemin de la partie de ce genre (`styles`, `sharedStrings`), s'il y en a une."""
        chemins = (chemin for type_, chemin in self.liens.values() if type_.endswith("/" + genre))
        return next((c for c in chemins if c in self.archive.parties), None)

    def textes(self) -> list[str]:
        if self._textes is None:
            chemin = self.partie("sharedStrings")
            self._textes = _textes_partages(self.archive, chemin) if chemin else []
        return self._textes

    def styles(self) -> tuple[list[str], frozenset[str]]:
        """Pour chaque style de case, ce que son format fait d'un nombre (voir `nature_du_format`) ; le rang, tel qu'une
        case l'écrit, de ceux dont la police est barrée."""
        if self._styles is None:
            chemin = self.partie("styles")
            self._styles = _styles(self.archive, chemin) if chemin else ([], frozenset())
        return self._styles


def liens(archive: Archive, partie: str, dossier: str) -> dict[str, tuple[str, str]]:
    """Relations d'une partie : identifiant, puis (type, chemin dans l'archive)."""
    liens: dict[str, tuple[str, str]] = {}

    def debut(balise: str, attributs: Attributs) -> None:
        if balise.endswith("}Relationship") and attributs.get("TargetMode") != "External":
            cible = posixpath.normpath(posixpath.join("/", dossier, attributs["Target"])).lstrip("/")
            liens[attributs["Id"]] = (attributs["Type"], cible)

    epuiser(archive.analyser(partie, debut))
    return liens


def epuiser(analyse: Iterator[None]) -> None:
    for _ in analyse:
        pass


def _textes_partages(archive: Archive, partie: str) -> list[str]:
    textes: list[str] = []
    morceaux: list[str] = []
    en_cours: list[str] = []
    locaux = NomsLocaux()
    phonetique = False

    def debut(balise: str, _: Attributs) -> None:
        nonlocal phonetique
        local = locaux[balise]
        if local == "si":
            en_cours.clear()
        elif local == "t":
            morceaux.clear()
        elif local == "rPh":
            phonetique = True

    def fin(balise: str) -> None:
        nonlocal phonetique
        local = locaux[balise]
        if local == "t" and not phonetique:
            en_cours.extend(morceaux)
        elif local == "si":
            textes.append(desechapper("".join(en_cours)))
            archive.budget.annexe()
            archive.budget.caracteres(len(textes[-1]))
        elif local == "rPh":
            phonetique = False

    epuiser(archive.analyser(partie, debut, fin, morceaux.append))
    return textes


def desechapper(texte: str) -> str:
    return _ECHAPPE.sub(lambda m: chr(int(m[1], 16)), texte) if "_x" in texte else texte


def _styles(archive: Archive, partie: str) -> tuple[list[str], frozenset[str]]:
    codes: dict[int, str] = {}
    cases: list[tuple[int, str]] = []
    barrees: list[bool] = []  # les polices
    dans_cases = dans_polices = False

    def debut(balise: str, attributs: Attributs) -> None:
        nonlocal dans_cases, dans_polices
        local = balise.rpartition("}")[2]
        if local == "numFmt":
            codes[int(attributs["numFmtId"])] = attributs["formatCode"]
        elif local == "fonts":
            dans_polices = True
        elif local == "font" and dans_polices:
            archive.budget.annexe()
            barrees.append(False)
        elif local == "strike" and dans_polices:
            barrees[-1] = attributs.get("val", "1") in VRAI
        elif local == "cellXfs":
            dans_cases = True
        elif local == "xf" and dans_cases:
            archive.budget.annexe()
            cases.append((int(attributs.get("numFmtId", "0")), attributs.get("fontId", "0")))

    def fin(balise: str) -> None:
        nonlocal dans_cases, dans_polices
        if balise.endswith("}cellXfs"):
            dans_cases = False
        elif balise.endswith("}fonts"):
            dans_polices = False

    epuiser(archive.analyser(partie, debut, fin))
    polices = {str(rang) for rang, barree in enumerate(barrees) if barree}
    natures = [nature_du_format(n, codes.get(n)) for n, _ in cases]
    return natures, frozenset(str(rang) for rang, (_, police) in enumerate(cases) if police in polices)
