"""Le SQL de ce qui suit une fiche de juré ou de candidat ; `sorte` : « jure » ou « candidat »."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.services.faits import hors_ressort
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def liens(db: Db, sorte: str, ids: Iterable[int]) -> Lignes:
    """(juré, id, centre, candidat, nature) des liens déclarés de ces jurés ou avec ces candidats, dans l'ordre."""
    sql = "SELECT jure_id, id, centre_id, candidat_id, nature FROM lien_jure WHERE {} ORDER BY id"
    return db.parmi(f"{sorte}_id", ids).lignes(sql)


def messages(db: Db, convocation: int) -> Lignes:
    """(id, état, version) des courriels de cette convocation."""
    return db.parmi("convocation_id", hors_ressort.courriels(db, [convocation])).lignes(
        "SELECT id, etat, version FROM message WHERE {} ORDER BY id"
    )


def convocations(db: Db, sorte: str, ids: Iterable[int]) -> Lignes:
    """(juré ou candidat, session, id, édition)"""
    sql = f"SELECT {sorte}_id, session_id, id, edition FROM convocation WHERE {{}} ORDER BY {sorte}_id, id"
    return db.parmi(f"{sorte}_id", ids).lignes(sql)


def naissances(db: Db, filtre: Filtre) -> Iterator[tuple[int, str, str]]:
    """(id, naissance, clé des noms) des candidats (alias c) du filtre."""
    return db.parcourir(
        f"SELECT c.id, c.naissance, c.cle FROM {filtre.de('candidat c')} WHERE {filtre.ou()}", filtre.parametres
    )


def etats_civils(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """(id, nom, prénom, nom d'usage, naissance) des candidats (alias c) du filtre."""
    colonnes = "c.id, c.nom, c.prenom, c.nom_usage, c.naissance"
    return db.parcourir(f"SELECT {colonnes} FROM {filtre.de('candidat c')} WHERE {filtre.ou()}", filtre.parametres)
