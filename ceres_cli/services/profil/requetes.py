"""Le SQL des profils (alias p)."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.colonnes import liste
from ceres_cli.base.tables import COLONNES
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_MONTRES = f"SELECT {liste(COLONNES['profil'], 'p')}, c.nom FROM profil p LEFT JOIN centre c ON c.id = p.centre_id"


def tous(db: Db) -> Iterator[tuple[Any, ...]]:
    """(les colonnes de la table, puis le nom du centre), par agent."""
    return db.parcourir(f"{_MONTRES} ORDER BY p.agent, p.id")


def d_un_agent(db: Db, agent: str) -> Lignes:
    """Comme `tous`, ceux d'un agent."""
    return db.lignes(f"{_MONTRES} WHERE p.agent = ? ORDER BY p.id", (agent,))


def un(db: Db, numero: int) -> tuple[Any, ...] | None:
    """Comme `tous`, un seul."""
    return db.une(f"{_MONTRES} WHERE p.id = ?", (numero,))


def bruts(db: Db) -> Lignes:
    """Les colonnes de la table, pour tous."""
    return db.lignes(f"SELECT {liste(COLONNES['profil'])} FROM profil")


def choisi(db: Db, agent: str, jour: str) -> int | None:
    """Le numéro du profil choisi de l'agent, s'il en a un qui agit encore ce jour-là."""
    sql = "SELECT id FROM profil WHERE agent = ? AND choisi = 1 AND retire = 0 AND coalesce(fin, ?) >= ?"
    return db.valeur(sql, (agent, jour, jour))  # type: ignore[no-any-return]


def existe(db: Db) -> bool:
    """La base a un profil au moins."""
    return db.valeur("SELECT count(*) FROM profil") > 0  # type: ignore[no-any-return]


def ont_servi(db: Db, numeros: Iterable[int]) -> set[int]:
    """Ceux sous lesquels quelque chose a été écrit, ou qu'un courriel nomme."""
    references = {affiche("P", n): n for n in numeros}
    ecrits = {
        references[p] for (p,) in db.parmi("profil", references).lignes("SELECT DISTINCT profil FROM lot WHERE {}")
    }
    return ecrits | {
        i
        for (i,) in db.parmi("profil_id", references.values()).lignes("SELECT DISTINCT profil_id FROM message WHERE {}")
    }


def quitter(db: Db, numeros: Iterable[int]) -> None:
    """Ces profils ne sont plus ceux sous lesquels leur agent agit."""
    db.executer_lot("UPDATE profil SET choisi = 0 WHERE id = ?", [(numero,) for numero in numeros])
