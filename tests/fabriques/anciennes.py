"""Les bases d'exemple des versions passées, faites par leur vrai programme (scripts/fabriquer_base_ancienne.py)."""

import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from tests.conftest import Lanceur
from tests.fabriques.base import AGENT
from tests.lanceur import RACINE

DOSSIER = RACINE / "tests" / "base" / "migrations"
SCHEMAS = (1, 4, 5, 6, 7)
TEXTES = {1: DOSSIER / "base_0_1.sql", **{n: DOSSIER / f"base_schema_{n}.sql" for n in SCHEMAS[1:]}}
# Les profils de l'agent qui lance les tests, les mêmes dans chacune.
MPCP, CENTRE, UD, DIRECCTE = "P-1", "P-2", "P-3", "P-4"

Tables = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def recharger(schema: int, chemin: Path) -> Path:
    """La base d'exemple de ce schéma, « alice » devenue l'agent qui lance les tests ; d'essai, le jour y est forcé."""
    chemin.write_bytes(_rechargee(schema))
    return chemin


@cache
def _rechargee(schema: int) -> bytes:
    with tempfile.TemporaryDirectory() as dossier:
        chemin = Path(dossier) / "ceres.db"
        with closing(sqlite3.connect(chemin)) as connexion:
            connexion.executescript(TEXTES[schema].read_text(encoding="utf-8").replace("'alice'", f"'{AGENT}'"))
            connexion.execute("INSERT OR IGNORE INTO parametre (nom, valeur) VALUES ('essai', '1')")
            connexion.commit()
        return chemin.read_bytes()


def tables(chemin: Path) -> Tables:
    """Tout ce que la base contient : table → ses colonnes, ses lignes dans l'ordre de la clé."""
    with closing(sqlite3.connect(chemin)) as connexion:
        noms = [nom for (nom,) in connexion.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {nom: _table(connexion, nom) for nom in noms if not nom.startswith("sqlite_")}


def _table(connexion: sqlite3.Connection, nom: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    colonnes = [c for (c,) in connexion.execute("SELECT name FROM pragma_table_info(?)", (nom,))]
    return colonnes, connexion.execute(f"SELECT * FROM {nom} ORDER BY {', '.join(colonnes)}").fetchall()


def migrer(ceres: Lanceur, *options: str) -> dict[str, Any]:
    """`ceres admin migrer`, qui réussit ; rend son document."""
    rendu = ceres("admin", "migrer", "--format", "json", *options)
    assert rendu.code == 0, rendu.stderr
    document: dict[str, Any] = rendu.json()
    return document


def changer(chemin: Path, *instructions: str) -> None:
    """Change la base hors de ceres ; ses clés étrangères ne sont pas gardées."""
    with closing(sqlite3.connect(chemin, isolation_level=None)) as connexion:
        for instruction in instructions:
            connexion.execute(instruction)


def lire(chemin: Path, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(chemin)) as connexion:
        return connexion.execute(sql, parametres).fetchall()
