"""L'empreinte d'un schéma SQLite : ce que la base déclare, réduit à 64 caractères."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

DECLARE = "SELECT type, name, tbl_name, sql FROM sqlite_master"
Declaration = tuple[str, str, str, str | None]
Schema = dict[tuple[str, str], str]
"""(sorte, nom) de chaque objet → la table dont il dépend et le texte qui le crée, blancs réduits."""


def lire_schema(connexion: sqlite3.Connection) -> Schema:
    """Tout ce que la base déclare, hors les statistiques que SQLite tient pour lui."""
    return schema_dit(connexion.execute(DECLARE))


def schema_dit(lignes: Iterable[Declaration]) -> Schema:
    """De même, d'après ce que répond `DECLARE`."""
    return {
        (sorte, nom): f"{table} {sans_blancs(sql or '')}"
        for sorte, nom, table, sql in lignes
        if nom not in ("sqlite_stat1", "sqlite_stat4")
    }


def sans_blancs(sql: str) -> str:
    return " ".join(sql.split())


@lru_cache(4)  # un processus rouvre souvent la même base
def empreinte_dite(lignes: tuple[Declaration, ...]) -> str:
    return empreinte(schema_dit(lignes))


def empreinte(schema: Schema) -> str:
    """SHA-256 du schéma, hexadécimal ; l'ordre des créations n'y compte pas."""
    texte = "\0".join(f"{sorte} {nom} {schema[sorte, nom]}" for sorte, nom in sorted(schema))
    return str(_sha256()(texte.encode("utf-8", "surrogatepass")).hexdigest())


@cache
def _sha256() -> Callable[[bytes], Any]:
    # Comme le module random : OpenSSL serait plus long à charger que toute l'ouverture.
    for nom in ("_sha2", "_sha256", "hashlib"):
        with suppress(ModuleNotFoundError):
            sha256: Callable[[bytes], Any] = import_module(nom).sha256
            return sha256
    raise AssertionError("Python sans SHA-256")
