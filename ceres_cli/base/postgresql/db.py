"""Une transaction ouverte sur PostgreSQL : ce que `base/db.py` est pour SQLite."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from ceres_cli.base.db import Db
from ceres_cli.base.postgresql import schema
from ceres_cli.base.postgresql.connexion import traduire

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_RANGS = count()  # un curseur du serveur a un nom à lui
_NUMEROS = "SELECT nextval('numero_{}') FROM generate_series(1, %s)"


class DbPostgresql(Db):
    """`changements` : combien de lignes elle a touchées."""

    __slots__ = ("_pg", "changements")
    dialecte = "postgresql"

    def __init__(self, connexion: "Connexion", *, jour_force: bool = False) -> None:
        self._pg = connexion
        self.changements = 0
        self.jour_force = jour_force
        self.annonces = []
        self.lot = None
        self.a_sceller = {}

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._pg.execute(traduire(sql), parametres).fetchall()

    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        with self._pg.cursor(name=f"parcours_{next(_RANGS)}") as curseur:
            curseur.itersize = 2000
            curseur.execute(traduire(sql), parametres)
            yield from curseur

    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        return self._pg.execute(traduire(sql), parametres).fetchone()

    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int:
        touchees = self._pg.execute(traduire(sql), parametres).rowcount
        self.changements += max(0, touchees)
        return touchees

    def executer_lot(self, sql: str, suite: Iterable[Sequence[Any]]) -> int:
        with self._pg.cursor() as curseur:
            curseur.executemany(traduire(sql), suite)
            self.changements += max(0, curseur.rowcount)
            return curseur.rowcount

    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]:
        return f"{colonne} = ANY(?)", [list(valeurs)]

    def numeros(self, table: str, combien: int) -> list[int]:
        if table not in schema.NUMEROTEES:
            raise KeyError(table)
        return [n for (n,) in self._pg.execute(_NUMEROS.format(table), (combien,))]
