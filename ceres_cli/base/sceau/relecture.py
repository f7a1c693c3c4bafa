"""Une archive du journal, mise dans une base passagère : ses lots s'y interrogent comme ceux d'une autre."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from ceres_cli.base.db import Db
from ceres_cli.base.sceau.archives import TABLES
from ceres_cli.base.tables import COLONNES


class Source(Protocol):
    """Une archive (`formats.export_de_base.Export`)."""

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]: ...


@contextmanager
def relue(chemin: Path, source: Source) -> Iterator[Db]:
    """L'archive, dans cette base, neuve."""
    from ceres_cli.base.schema import instructions  # SQLModel

    with closing(sqlite3.connect(chemin, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA synchronous = OFF")
        connexion.execute("BEGIN")
        for sql in instructions("sqlite"):
            if not sql.startswith("CREATE TRIGGER"):
                connexion.execute(sql)
        for table in TABLES:
            colonnes = COLONNES[table]
            sql = f"INSERT INTO {table} ({', '.join(colonnes)}) VALUES ({', '.join('?' * len(colonnes))})"
            connexion.executemany(sql, source.lire(table))
        yield Db(connexion)
