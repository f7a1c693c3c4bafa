"""Une archive du journal, mise dans une base passagère : ses lots s'y interrogent comme ceux d'une autre."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from ceres_cli.base.db import Db
from ceres_cli.base.sceau.archives import TABLES
from ceres_cli.base.tables import COLONNES


class Source(Protocol):
    """Une archive (`formats.export_de_base.Export`)."""

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]: ...


@contextmanager
def relue(
    chemin: Path, source: Source, avec: Mapping[str, Iterable[tuple[Any, ...]]] = MappingProxyType({})
) -> Iterator[Db]:
    """L'archive, dans cette base, neuve ; `avec` : des lignes d'autres tables."""
    from ceres_cli.base.schema import instructions  # SQLModel

    with closing(sqlite3.connect(chemin, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA synchronous = OFF")
        connexion.execute("BEGIN")
        suite = instructions("sqlite")
        for sql in suite:
            if not sql.startswith("CREATE TRIGGER"):
                connexion.execute(sql)
        for table, lignes in (*((t, source.lire(t)) for t in TABLES), *avec.items()):
            colonnes = COLONNES[table]
            sql = f"INSERT INTO {table} ({', '.join(colonnes)}) VALUES ({', '.join('?' * len(colonnes))})"
            connexion.executemany(sql, lignes)
        yield Db(connexion)
