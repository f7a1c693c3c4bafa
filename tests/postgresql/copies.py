"""Un serveur et ce qui le suit : ce que leurs tests leur demandent."""

import time

import psycopg
import pytest

from tests.fabriques.serveur import Serveur

BASE = "suivie"


def demander(ou: Serveur, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(ou.adresse(BASE), autocommit=True) as connexion:
        return connexion.execute(sql).fetchall()


def executer(ou: Serveur, sql: str) -> None:
    with psycopg.connect(ou.adresse(BASE), autocommit=True) as connexion:
        connexion.execute(sql)


def entier(ou: Serveur, sql: str) -> int:
    return int(str(demander(ou, sql)[0][0]))


def attendre(ou: Serveur, sql: str) -> None:
    for _ in range(1_000):
        if demander(ou, sql) == [(True,)]:
            return
        time.sleep(0.02)
    pytest.fail(sql)


def rejoindre(principal: Serveur, copie: Serveur) -> None:
    """La copie a reçu tout ce qui est écrit."""
    ((jusqu_a,),) = demander(principal, "SELECT pg_current_wal_flush_lsn()::text")
    attendre(copie, f"SELECT pg_last_wal_replay_lsn() >= '{jusqu_a}'")


def couper(copie: Serveur) -> None:
    """Elle ne reçoit plus rien."""
    with psycopg.connect(copie.adresse(BASE), autocommit=True) as connexion:
        connexion.execute("ALTER SYSTEM SET primary_conninfo = ''")
        connexion.execute("SELECT pg_reload_conf()")
