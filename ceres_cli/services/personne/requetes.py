"""Le SQL de ce qui suit une fiche de juré ou de candidat ; `sorte` : « jure » ou « candidat »."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def liens(db: Db, sorte: str, ids: Iterable[int]) -> Lignes:
    """(juré, id, centre, candidat, nature) des liens déclarés de ces jurés ou avec ces candidats, dans l'ordre."""
    condition, parametres = db.dans(f"{sorte}_id", ids)
    sql = f"SELECT jure_id, id, centre_id, candidat_id, nature FROM lien_jure WHERE {condition} ORDER BY id"
    return db.lignes(sql, parametres)


def messages(db: Db, convocation: int) -> Lignes:
    """(id, état, version) des courriels de cette convocation."""
    return db.lignes("SELECT id, etat, version FROM message WHERE convocation_id = ? ORDER BY id", (convocation,))


def convocations(db: Db, sorte: str, ids: Iterable[int]) -> Lignes:
    """(juré ou candidat, session, id, édition)"""
    condition, parametres = db.dans(f"{sorte}_id", ids)
    sql = f"SELECT {sorte}_id, session_id, id, edition FROM convocation WHERE {condition} ORDER BY {sorte}_id, id"
    return db.lignes(sql, parametres)
