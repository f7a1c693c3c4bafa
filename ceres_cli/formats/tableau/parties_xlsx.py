"""Ce qui entoure les feuilles d'un classeur xlsx : relations entre parties, textes partagés, formats de nombre."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ceres_cli.formats.tableau.archives import Archive, Attributs, NomsLocaux
from ceres_cli.formats.tableau.cases import nature_du_format

_ECHAPPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class ClasseurXlsx:
    """Ce qui sert à toutes les feuilles ; textes partagés et formats ne sont lus qu'avec la première."""

    archive: Archive
    dossier: str
    liens: dict[str, tuple[str, str]]
    depuis_1904: bool = False
    _textes: list[str] | None = None
    _natures: list[str] | None = None

    def partie(self, genre: str) -> str | None:
        """Chemin de la partie de ce genre (`styles`, `sharedStrings`), s'il y en a une."""
        chemins = (chemin for type_, chemin in self.liens.values() if type_.endswith("/" + genre))
        return next((c for c in chemins if c in self.archive.parties), None)

    def textes(self) -> list[str]:
        if self._textes is None:
            chemin = self.partie("sharedStrings")
            self._textes = _textes_partages(self.archive, chemin) if chemin else []
        return self._textes

    def natures(self) -> list[str]:
        if self._natures is None:
            chemin = self.partie("styles")
            self._natures = _natures(self.archive, chemin) if chemin else []
        return self._natures


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


def _natures(archive: Archive, partie: str) -> list[str]:
    """Pour chaque style de case, ce que son format fait d'un nombre (voir `nature_du_format`)."""
    codes: dict[int, str] = {}
    numeros: list[int] = []
    dans_cases = False

    def debut(balise: str, attributs: Attributs) -> None:
        nonlocal dans_cases
        local = balise.rpartition("}")[2]
        if local == "numFmt":
            codes[int(attributs["numFmtId"])] = attributs["formatCode"]
        elif local == "cellXfs":
            dans_cases = True
        elif local == "xf" and dans_cases:
            archive.budget.annexe()
            numeros.append(int(attributs.get("numFmtId", "0")))

    def fin(balise: str) -> None:
        nonlocal dans_cases
        if balise.endswith("}cellXfs"):
            dans_cases = False

    epuiser(archive.analyser(partie, debut, fin))
    return [nature_du_format(n, codes.get(n)) for n in numeros]
