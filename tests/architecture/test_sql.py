"""Le SQL n'est écrit que là où on le cherche : `requetes.py` de chaque nom, chargeurs de faits, moteur, base."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.architecture.sources import Module, dans, les_notres, planter, textes

MODULES = les_notres()
CHEZ_LUI = (
    "ceres_cli.services.faits",
    "ceres_cli.moteur",
    "ceres_cli.base",
    "ceres_cli.store",
    "ceres_cli.store_postgresql",
)
DEBUT = re.compile(
    r"^\s*(?:SELECT\s|INSERT (?:OR \w+ )?INTO\s|UPDATE \S+ SET\s|DELETE FROM\s|ALTER TABLE|DROP (?:TABLE|INDEX)"
    r"|WITH (?:RECURSIVE )?\w+(?: ?\([^)]*\))? AS\b|CREATE (?:TABLE|TEMP|UNIQUE|INDEX|TRIGGER|VIEW)|PRAGMA\s"
    r"|BEGIN IMMEDIATE|EXPLAIN\s|FROM \S+(?: \w+)? (?:WHERE|JOIN|LEFT)\b|(?:LEFT |INNER )?JOIN \S+ \w+ ON\b"
    r"|WHERE\s|ORDER BY\s|GROUP BY\s|UNION\b)"
)
MILIEU = re.compile(
    r"\sFROM \S+(?:\s.*)?\s(?:WHERE|JOIN)\s|\(SELECT\s|\sORDER BY \w+\.\w+|\sJOIN \S+ \w+ ON\s", re.DOTALL
)


def est_du_sql(texte: str) -> bool:
    """Une requête, ou un morceau qui nomme une table ou un ordre. Une condition seule (« h.id = ? », pour `Filtre`)
    n'en est pas un. Ce qu'une f-string insère se lit « … »."""
    return bool(DEBUT.search(texte) or MILIEU.search(texte))


def egares(modules: Mapping[str, Module]) -> list[str]:
    return [
        f"{nom}:{ligne} {' '.join(texte.split())[:80]}"
        for nom, module in modules.items()
        if not nom.endswith(".requetes") and not any(dans(nom, lieu) for lieu in CHEZ_LUI)
        for texte, ligne in textes(module)
        if est_du_sql(texte)
    ]


def test_le_sql_n_est_que_chez_lui() -> None:
    assert egares(MODULES) == []


def test_chaque_lieu_du_sql_existe_et_en_a() -> None:
    siens = [nom for nom, m in MODULES.items() if any(est_du_sql(texte) for texte, _ in textes(m))]
    assert [lieu for lieu in CHEZ_LUI if not any(dans(nom, lieu) for nom in siens)] == []


def test_chaque_module_de_requetes_en_contient() -> None:
    requetes = [m for nom, m in MODULES.items() if nom.endswith(".requetes")]
    assert requetes
    assert [m.nom for m in requetes if not any(est_du_sql(texte) for texte, _ in textes(m))] == []


@pytest.mark.parametrize(
    "texte",
    [
        '"SELECT id FROM jure"',
        '"""\n    SELECT j.id\n    FROM jure j"""',
        'f"SELECT {colonnes} FROM {table}"',
        '"INSERT INTO compteur (nom) VALUES (?)"',
        '"UPDATE jure SET version = ?"',
        'f"UPDATE {table} SET version = ?"',
        '"DELETE FROM jure"',
        '"WITH x AS (SELECT 1) SELECT * FROM x"',
        '"CREATE TABLE a (b)"',
        '"PRAGMA foreign_keys"',
        'f"FROM centre e WHERE {condition}"',
        '"c.id IN (SELECT candidat_id FROM inscription)"',
        '" ORDER BY c.cle, c.id"',
    ],
)
def test_une_requete_egaree_se_voit(tmp_path: Path, texte: str) -> None:
    modules = planter(tmp_path, {"services/jure/lectures.py": f"def f(db):\n    db.lignes({texte})\n"})
    assert [faute.partition(" ")[0] for faute in egares(modules)] == ["ceres_cli.services.jure.lectures:2"]


@pytest.mark.parametrize(
    "fichier", ["services/jure/requetes.py", "services/faits/a.py", "base/a.py", "moteur/a.py", "store.py"]
)
def test_une_requete_chez_elle_est_admise(tmp_path: Path, fichier: str) -> None:
    assert egares(planter(tmp_path, {fichier: 'REQUETE = "SELECT id FROM jure WHERE id = ?"\n'})) == []


@pytest.mark.parametrize(
    "texte",
    [
        "Sélectionnez un titre",
        "Le centre est agréé",
        "BEGIN:VCARD",
        "Update",
        "à partir de : FROM",
        "fin = début + 1 an",
    ],
)
def test_une_phrase_n_est_pas_une_requete(texte: str) -> None:
    assert not est_du_sql(texte)
