"""Le SQL de la démonstration : ce qu'il faut savoir d'une base avant de la remplir, et ce qu'il y a après."""

from collections.abc import Iterable

from ceres_cli.store import Db

_OCCUPENT = ("jure", "centre", "session_examen", "candidat", "habilitation")


def est_vide(db: Db) -> bool:
    """Ni juré, ni centre, ni session, ni candidat, ni habilitation."""
    return all(db.une(f"SELECT 1 FROM {table} LIMIT 1") is None for table in _OCCUPENT)


def certifications(db: Db) -> list[int]:
    """Celles qui ne sont pas retirées."""
    return [i for (i,) in db.lignes("SELECT id FROM certification WHERE retire_le IS NULL ORDER BY id")]


def noms_des_titres(db: Db) -> dict[int, tuple[str | None, str | None]]:
    """id → (numéro RNCP, sigle)"""
    return {i: (rncp, sigle) for i, rncp, sigle in db.lignes("SELECT id, rncp, sigle FROM titre")}


def compter(db: Db, tables: Iterable[str]) -> dict[str, int]:
    """Les lignes de chaque table."""
    return {table: int(db.valeur(f"SELECT count(*) FROM {table}")) for table in tables}


def dernier_lot(db: Db) -> int:
    return int(db.valeur("SELECT coalesce(max(id), 0) FROM lot"))
