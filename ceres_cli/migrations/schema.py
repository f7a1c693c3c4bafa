"""Le SQL qui crée une base neuve : tables et index tirés des modèles, déclencheurs du journal.

Chargé seulement par `init` et par les vérifications : il importe SQLModel.
"""

from typing import Any


def _intangible(table: str) -> tuple[str, str]:
    """Les déclencheurs SQLite d'une table du journal : on y ajoute, rien d'autre."""
    return (
        f"CREATE TRIGGER tr_{table}_sans_modification BEFORE UPDATE ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END",
        f"CREATE TRIGGER tr_{table}_sans_suppression BEFORE DELETE ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END",
    )


_JOURNAL = ("lot", "trace")
_JOURNAL_INTANGIBLE = {
    "sqlite": tuple(sql for table in _JOURNAL for sql in _intangible(table)),
    "postgresql": (
        "CREATE FUNCTION journal_intangible() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$",
        *(
            f"CREATE TRIGGER tr_{table}_intangible BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()"
            for table in _JOURNAL
        ),
    ),
}


def instructions(dialecte: str) -> list[str]:
    """Les instructions SQL d'une base neuve, dans l'ordre, pour `sqlite` ou `postgresql`."""
    from sqlalchemy.dialects import postgresql, sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from sqlmodel import SQLModel

    from ceres_cli import models  # noqa: F401 : déclare les tables

    dialectes: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql}
    cible = dialectes[dialecte].dialect()
    suite = []
    for table in SQLModel.metadata.sorted_tables:
        suite.append(str(CreateTable(table).compile(dialect=cible)))
        suite.extend(
            str(CreateIndex(i).compile(dialect=cible)) for i in sorted(table.indexes, key=lambda i: str(i.name))
        )
    return [*suite, *_JOURNAL_INTANGIBLE[dialecte]]
