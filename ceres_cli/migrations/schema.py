"""Le SQL qui crée une base neuve : tables et index tirés des modèles, déclencheurs du journal.

Chargé seulement par `init` et par les vérifications : il importe SQLModel.
"""

from typing import Any

_JOURNAL_INTANGIBLE = {
    "sqlite": (
        "CREATE TRIGGER tr_trace_sans_modification BEFORE UPDATE ON trace"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END",
        "CREATE TRIGGER tr_trace_sans_suppression BEFORE DELETE ON trace"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION journal_intangible() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$",
        "CREATE TRIGGER tr_trace_intangible BEFORE UPDATE OR DELETE ON trace"
        " FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()",
    ),
}


def instructions(dialecte: str) -> list[str]:
    """Les instructions SQL d'une base neuve, dans l'ordre, pour `sqlite` ou `postgresql`."""
    from sqlalchemy.dialects import postgresql, sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from ceres_cli.models import SQLModel

    dialectes: dict[str, Any] = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}
    cible = dialectes[dialecte]
    suite = []
    for table in SQLModel.metadata.sorted_tables:
        suite.append(str(CreateTable(table).compile(dialect=cible)))
        suite.extend(
            str(CreateIndex(i).compile(dialect=cible)) for i in sorted(table.indexes, key=lambda i: str(i.name))
        )
    return [*suite, *_JOURNAL_INTANGIBLE[dialecte]]
