"""Toute une base en ndjson : un en-tête, une ligne par ligne de table, les accès, puis une fin qui scelle le tout.

Le fichier se suffit : chaque ligne porte son schéma, l'en-tête dit les colonnes, la fin dit le compte et le SHA-256
de tout ce qui la précède.
"""

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from ceres_cli.erreurs import BaseInutilisable, ErreurFichier
from ceres_cli.formats.budget import LIGNE_MAX
from ceres_cli.regles.condense import sha256

EN_TETE, LIGNE, ACCES, FIN = (
    "ceres.export-de-base/1",
    "ceres.ligne-de-base/1",
    "ceres.acces/1",
    "ceres.fin-d-export/1",
)
# Des lots du journal, archivés : les mêmes lignes, sous leur en-tête.
ARCHIVE = "ceres.archive/1"
_OCTETS_MAX = 4 * LIGNE_MAX
# Ce que c'est, ce qu'en faire s'il n'en est pas un, et s'il ne va pas.
_DITS = {
    EN_TETE: (
        "l'export d'une base",
        "Donnez un fichier de « ceres admin exporter ».",
        "Rien n'a été créé. Exportez de nouveau la base : « ceres admin exporter ».",
    ),
    ARCHIVE: (
        "une archive du journal",
        "Donnez un fichier de « ceres admin archiver ».",
        "Rien n'a été modifié. Prenez-en une copie saine : ce qu'elle contient n'est plus dans la base.",
    ),
}

Tables = Mapping[str, Sequence[str]]


def ecrire(
    flux: BinaryIO,
    en_tete: Mapping[str, Any],
    tables: Iterable[tuple[str, Sequence[str], Iterable[tuple[Any, ...]]]],
    acces: Iterable[Mapping[str, Any]] = (),
    sorte: str = EN_TETE,
) -> tuple[dict[str, int], str]:
    """Écrit l'export, ou l'archive (`sorte`) ; rend le nombre de lignes par table, et le SHA-256 que dit sa fin.

    `tables` : (nom, colonnes, lignes), dans leur ordre.
    """
    condense, comptes = sha256(), dict[str, int]()

    def poser(objet: Mapping[str, Any]) -> None:
        octets = _octets(objet)
        condense.update(octets)
        flux.write(octets)

    poser({"schema": sorte, **en_tete})
    for table, colonnes, lignes in tables:
        comptes[table] = 0
        for ligne in lignes:
            poser({"schema": LIGNE, "table": table, "ligne": dict(zip(colonnes, ligne, strict=True))})
            comptes[table] += 1
    for entree in acces:
        poser({"schema": ACCES, **entree})
    flux.write(_octets({"schema": FIN, "lignes": sum(comptes.values()), "sha256": condense.hexdigest()}))
    return comptes, condense.hexdigest()


def _octets(objet: Mapping[str, Any]) -> bytes:
    return json.dumps(objet, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def en_est_un(chemin: Path) -> bool:
    """Le fichier commence comme un export."""
    debut = _octets({"schema": EN_TETE})[:-2]
    with chemin.open("rb") as flux:
        return flux.read(len(debut)) == debut


def valeur_de(chemin: Path, table: str, cle: Mapping[str, Any], colonne: str) -> Any:
    """Celle de la première ligne de cette table qui a cette clé ; None s'il n'y en a pas."""
    debut = _octets({"schema": LIGNE, "table": table})[:-2]
    with chemin.open("rb") as flux:
        for octets in iter(lambda: flux.readline(_OCTETS_MAX), b""):
            if octets.startswith(debut) and cle.items() <= (ligne := json.loads(octets)["ligne"]).items():
                return ligne[colonne]
    return None


class Export:
    """Un export, lu une première fois en entier : complet, et tel qu'il a été écrit. C'est une `base.source.Source`.
    Ou, selon sa `sorte`, une archive : des tables qu'elle n'a pas, aucune ligne.

    ErreurFichier : ce n'est pas un export, ou il ne se lit pas. BaseInutilisable : il est coupé, ou il a changé.
    """

    def __init__(self, chemin: Path, flux: BinaryIO, colonnes: Tables, sorte: str = EN_TETE) -> None:
        self.nom, self._flux, self._colonnes, self._sorte = str(chemin), flux, colonnes, sorte
        self._debuts: dict[str, int] = {}
        self._comptes: dict[str, int] = dict.fromkeys(colonnes, 0)
        self._acces = array("q")  # où commence chacun
        self.en_tete, self.sha256 = self._parcourir()

    def compter(self, table: str) -> int:
        return self._comptes[table]

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]:
        colonnes = self._colonnes[table]
        position = self._debuts.get(table, 0)
        for _ in range(self._comptes[table]):
            self._flux.seek(position)
            ligne = self._objet(self._flux.readline())["ligne"]
            position = self._flux.tell()
            yield tuple(ligne[colonne] for colonne in colonnes)

    def acces(self) -> Iterator[dict[str, Any]]:
        for position in self._acces:
            self._flux.seek(position)
            entree = self._objet(self._flux.readline())
            del entree["schema"]
            yield entree

    def _parcourir(self) -> tuple[dict[str, Any], str]:
        condense = sha256()
        octets = self._flux.readline(_OCTETS_MAX)
        en_tete = self._objet(octets)
        if en_tete.pop("schema", None) != self._sorte:
            raise self._autre_chose()
        table = ""
        while True:
            condense.update(octets)
            position = self._flux.tell()
            octets = self._flux.readline(_OCTETS_MAX)
            if not octets.endswith(b"\n"):
                raise BaseInutilisable(f"{self.nom} est coupé : sa fin n'y est pas.", conseil=_DITS[self._sorte][2])
            objet = self._objet(octets)
            schema = objet.pop("schema", None)
            if schema == FIN:
                self._verifier(objet, condense.hexdigest())
                return en_tete, condense.hexdigest()
            if schema == ACCES:
                self._acces.append(position)
            elif schema != LIGNE or not self._est_une_ligne(objet, table):
                raise self._change()
            elif objet["table"] != table:
                table = objet["table"]
                self._debuts[table] = position
            if schema == LIGNE:
                self._comptes[table] += 1

    def _est_une_ligne(self, objet: Mapping[str, Any], table: str) -> bool:
        """D'une table connue, dont les lignes se suivent, avec toutes ses colonnes et elles seules."""
        nom, ligne = objet.get("table"), objet.get("ligne")
        if not isinstance(nom, str) or nom not in self._colonnes or not isinstance(ligne, dict):
            return False
        return set(ligne) == set(self._colonnes[nom]) and (nom == table or nom not in self._debuts)

    def _verifier(self, fin: Mapping[str, Any], sha256: str) -> None:
        if fin.get("sha256") != sha256 or fin.get("lignes") != sum(self._comptes.values()) or self._flux.read(1):
            raise self._change()

    def _change(self) -> BaseInutilisable:
        conseil = _DITS[self._sorte][2]
        return BaseInutilisable(f"{self.nom} a changé depuis qu'il a été écrit, ou s'est abîmé.", conseil=conseil)

    def _autre_chose(self) -> ErreurFichier:
        quoi, conseil, _ = _DITS[self._sorte]
        return ErreurFichier(f"{self.nom} n'est pas {quoi}.", conseil=conseil)

    def _objet(self, octets: bytes) -> dict[str, Any]:
        try:
            objet = json.loads(octets)
        except (ValueError, RecursionError):
            objet = None
        if not isinstance(objet, dict):
            raise self._autre_chose()
        return objet
