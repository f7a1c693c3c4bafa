"""Le SQL qui crée une base neuve : tables et index tirés des modèles, déclencheurs du journal et de la recherche,
vues (vues.sql).

Chargé seulement par `init` et par les vérifications : il importe SQLModel.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from ceres_cli.base.empreinte import Schema, lire_schema
from ceres_cli.base.sceau.gardes import gardes
from ceres_cli.regles.delais import INITIAUX

VUES = Path(__file__).with_name("vues.sql")
_MOTS_SQLITE = (
    "INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id"
    """ FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> '';"""
)
_OTER_SQLITE = "DELETE FROM candidat_mot WHERE candidat_id = OLD.id;"
# La table candidat_mot suit candidat.cle, quelle que soit la main qui l'écrit.
_MOTS = {
    "sqlite": (
        f"CREATE TRIGGER tr_candidat_mots_ajout AFTER INSERT ON candidat BEGIN {_MOTS_SQLITE} END",
        "CREATE TRIGGER tr_candidat_mots_changement AFTER UPDATE OF cle ON candidat WHEN OLD.cle <> NEW.cle"
        f" BEGIN {_OTER_SQLITE} {_MOTS_SQLITE} END",
        f"CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat BEGIN {_OTER_SQLITE} END",
    ),
    "postgresql": (
        "CREATE FUNCTION candidat_mots() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF TG_OP <> 'INSERT' THEN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; END IF;"
        " IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;"
        " INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT mot, NEW.id"
        " FROM unnest(string_to_array(NEW.cle, ' ')) AS mot WHERE mot <> ''; RETURN NEW; END $$",
        "CREATE TRIGGER tr_candidat_mots AFTER INSERT OR UPDATE OF cle ON candidat"
        " FOR EACH ROW EXECUTE FUNCTION candidat_mots()",
        "CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat"
        " FOR EACH ROW EXECUTE FUNCTION candidat_mots()",
    ),
}
# De même pour identite_candidat : une identité portée le reste.
_PORTER = (
    "INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance)"
    " ON CONFLICT DO NOTHING;"
)
_OUBLIER = "DELETE FROM identite_candidat WHERE candidat_id = OLD.id;"
_IDENTITES = {
    "sqlite": (
        f"CREATE TRIGGER tr_candidat_identite_ajout AFTER INSERT ON candidat BEGIN {_PORTER} END",
        "CREATE TRIGGER tr_candidat_identite_changement AFTER UPDATE OF cle, naissance ON candidat"
        f" BEGIN {_PORTER} END",
        f"CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat BEGIN {_OUBLIER} END",
    ),
    "postgresql": (
        "CREATE FUNCTION candidat_identite() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF TG_OP = 'DELETE' THEN {_OUBLIER} RETURN OLD; END IF; {_PORTER} RETURN NEW; END $$",
        "CREATE TRIGGER tr_candidat_identite AFTER INSERT OR UPDATE OF cle, naissance ON candidat"
        " FOR EACH ROW EXECUTE FUNCTION candidat_identite()",
        "CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat"
        " FOR EACH ROW EXECUTE FUNCTION candidat_identite()",
    ),
}


def instructions(dialecte: str) -> list[str]:
    """Les instructions SQL d'une base neuve, dans l'ordre, pour `sqlite` ou `postgresql`."""
    from sqlalchemy.dialects import postgresql, sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from ceres_cli.base.models import SQLModel

    dialectes: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql}
    cible = dialectes[dialecte].dialect()
    suite = []
    for table in SQLModel.metadata.sorted_tables:
        suite.append(str(CreateTable(table).compile(dialect=cible)))
        suite.extend(
            str(CreateIndex(i).compile(dialect=cible)) for i in sorted(table.indexes, key=lambda i: str(i.name))
        )
    return [*suite, *gardes(dialecte), *_MOTS[dialecte], *_IDENTITES[dialecte], *_vues(dialecte)]


def _vues(dialecte: str) -> list[str]:
    texte = VUES.read_text(encoding="utf-8")
    droits = " WITH (security_invoker = true)" if dialecte == "postgresql" else ""
    return [f"CREATE VIEW {vue.replace(' AS', f'{droits} AS', 1)}" for vue in texte.split("CREATE VIEW ")[1:]]


def poser(connexion: sqlite3.Connection) -> None:
    """Crée le schéma dans une base SQLite vide."""
    for instruction in instructions("sqlite"):
        connexion.execute(instruction)


def contenu() -> tuple[str, list[tuple[object, ...]]]:
    """Ce qu'une base neuve contient d'avance, ses délais : l'instruction et ses lignes."""
    return (
        "INSERT INTO delai (nom, mode, creation, dte, convocation) VALUES (?, ?, ?, ?, ?)",
        [(sujet.value, mode.value, *jours) for sujet, (mode, *jours) in INITIAUX.items()],
    )


def attendu() -> Schema:
    """Le schéma SQLite d'une base neuve, tel que SQLite le garde."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memoire:
        poser(memoire)
        return lire_schema(memoire)
