"""Ce que même le SQL brut ne peut pas faire à la base : mauvaise ligne, ligne abîmée, journal récrit."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.fabriques.base_essai import LOT, TRACE, batir


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return batir(tmp_path_factory.mktemp("base") / "modele.db")


@pytest.fixture
def f(modele: Path, isole: Path) -> Iterator[Fabrique]:
    """Une copie, à soi."""
    shutil.copyfile(modele, isole / "ceres.db")
    f = Fabrique.reprise(isole / "ceres.db")
    yield f
    f.store.fermer()


@pytest.fixture
def brut(modele: Path) -> Iterator[sqlite3.Connection]:
    """Une connexion d'un autre programme, qui n'a que les clés étrangères de réglées ; rien n'en reste."""
    connexion = sqlite3.connect(modele, isolation_level=None)
    connexion.execute("PRAGMA foreign_keys = ON")
    connexion.execute("BEGIN")
    yield connexion
    connexion.close()


HABILITATION = {
    "id": 9, "jure_id": 1, "certification_id": 2, "titre_id": 1, "etat": "brouillon", "debut": "2022-01-01",
    "fin": "2025-09-01", "version": 1,
}  # fmt: skip
MAUVAISES = [
    ("habilitation", HABILITATION, change)
    for change in (
        {"etat": "active"}, {"etat": "VALIDEE"}, {"etat": ""}, {"etat": None},
        {"debut": "2022-02-30"}, {"debut": "2022-1-1"}, {"debut": "01/01/2022"}, {"debut": ""}, {"debut": None},
        {"debut": "2022-01-01T00:00"}, {"debut": "2022-13-01"}, {"fin": "2021-12-31"}, {"fin": "20250901"},
        {"fin": None}, {"expiration_constatee": "hier"},
        {"jure_id": 99}, {"jure_id": None}, {"certification_id": 99}, {"titre_id": 2}, {"titre_id": 99},
        {"id": 1}, {"id": "neuf"}, {"version": None}, {"version": "un"}, {"version": 0}, {"version": -1},
    )
]  # fmt: skip
CERTIFICATION = {
    "id": 90, "titre_id": 1, "type": "CCP", "rang": 9, "reference": "X", "intitule": "x", "retire_le": None,
}  # fmt: skip
TITRE = {
    "id": 9, "reference": "TP-99909m01", "code": "TP-99909", "millesime": "m01", "intitule": "Titre",
    "date_debut_validite": "2021-01-01", "date_fin_validite": "2025-09-01", "date_fin_prolongation": "2026-09-01",
    "origine_prolongation": "saisie", "cle": "titre", "version": 1,
}  # fmt: skip
MAUVAISES += [
    ("titre", TITRE, change)
    for change in (
        {"date_fin_prolongation": "2025-08-31"}, {"date_debut_validite": "2025-09-02"}, {"date_fin_validite": None},
        {"origine_prolongation": "devinee"}, {"code": None}, {"millesime": None}, {"niveau": 0}, {"niveau": 9},
        {"code": "TP-99901"}, {"reference": "TP-99901m01"}, {"version": 0},
    )
]  # fmt: skip
MAUVAISES += [
    ("certification", CERTIFICATION, c)
    for c in (
        {"type": "ccp"}, {"type": "TITRE"}, {"rang": 0}, {"rang": -1}, {"rang": 1}, {"titre_id": 99},
        {"retire_le": "2026-02-30"}, {"exige_du": "hier"},
        {"reference": "TP-99901m01/CCP1"},
    )
] + [
    ("jure", {"id": 9, "nom": "A", "prenom": "B", "cle": "a b", "actif": 1, "version": 1}, c)
    for c in ({"nom": ""}, {"prenom": None}, {"actif": 2}, {"actif": -1}, {"naissance": "1970-02-29"},
              {"civilite": "MLLE"}, {"version": 0})
] + [
    ("experience", {"id": 9, "jure_id": 1, "titre_id": 1, "debut": "2020-01-01"}, c)
    for c in ({"rome": "M1805"}, {"titre_id": None}, {"fin": "2019-12-31"}, {"jure_id": 99}, {"debut": None})
] + [
    ("profil", {"id": 9, "agent": "x", "role": "mpcp", "choisi": 0, "retire": 0}, c)
    for c in ({"role": "chef"}, {"role": "ud"}, {"role": "centre"}, {"departement": "44"}, {"choisi": 2},
              {"retire": 2}, {"fin": "hier"},
              {"role": "ud", "departement": "44", "region": "52"}, {"role": "centre", "centre_id": 99})
] + [
    ("participation", {"session_id": 1, "jure_id": 1}, c)
    for c in ({}, {"session_id": 99}, {"jure_id": 99}, {"jure_id": None})
] + [
    ("lot", {**LOT, "id": 9}, c)
    for c in ({"jour": "hier"}, {"agent": None}, {"id": 1}, {"fait": -1}, {"refuse": None}, {"annule": 99})
] + [
    ("trace", {**TRACE, "id": 9}, c)
    for c in ({"lot_id": 99}, {"lot_id": None}, {"action": None}, {"id": 1}, {"derogation": 2}, {"derogation": None})
] + [
    ("compteur", {"nom": "x", "valeur": 1}, c) for c in ({"valeur": -1}, {"valeur": None}, {"valeur": "a"})
]  # fmt: skip


def _inserer(connexion: sqlite3.Connection, table: str, valeurs: dict[str, object]) -> None:
    marques = ", ".join("?" * len(valeurs))
    connexion.execute(f"INSERT INTO {table} ({', '.join(valeurs)}) VALUES ({marques})", tuple(valeurs.values()))


@pytest.mark.parametrize(("table", "bonne", "change"), MAUVAISES, ids=[f"{t}-{c}" for t, _, c in MAUVAISES])
def test_le_sql_brut_ne_peut_pas_inserer_une_mauvaise_ligne(
    brut: sqlite3.Connection, table: str, bonne: dict[str, object], change: dict[str, object]
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        _inserer(brut, table, bonne | change)


@pytest.mark.parametrize(
    ("table", "bonne"), list({t: (t, b) for t, b, _ in MAUVAISES if t != "participation"}.values())
)
def test_la_bonne_ligne_passe(brut: sqlite3.Connection, table: str, bonne: dict[str, object]) -> None:
    _inserer(brut, table, bonne)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE habilitation SET etat = 'active'",
        "UPDATE habilitation SET fin = '2021-01-01'",
        "UPDATE habilitation SET certification_id = 6",  # une certification d'un autre titre
        "UPDATE titre SET date_fin_prolongation = '2020-01-01'",
        "DELETE FROM jure",
        "DELETE FROM certification",
        "DELETE FROM titre",
        "DELETE FROM session_examen",
        "DELETE FROM lot",
        "UPDATE session_examen SET heure_debut = '9:00'",
        "UPDATE session_examen SET heure_debut = '24:00'",
        "UPDATE session_examen SET etat = 'ouverte'",
        "UPDATE session_examen SET fin = '2025-06-09'",
        "UPDATE jure SET id = 2",
    ],
)
def test_le_sql_brut_ne_peut_pas_abimer_une_ligne(brut: sqlite3.Connection, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        brut.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE trace SET apres = 'autre'",
        "UPDATE trace SET empreinte = 'x' WHERE id = 1",
        "DELETE FROM trace WHERE id = 1",
        "UPDATE lot SET agent = 'un autre'",
        "DELETE FROM lot WHERE id = 1",
        "INSERT OR REPLACE INTO trace SELECT * FROM trace",
        "INSERT OR REPLACE INTO lot SELECT * FROM lot",
    ],
)
def test_le_journal_ne_se_modifie_ni_ne_s_efface(f: Fabrique, sql: str) -> None:
    """Par la connexion de ceres : `recursive_triggers` y arrête aussi INSERT OR REPLACE."""
    with pytest.raises(sqlite3.IntegrityError, match="le journal ne"), f.store.ecriture() as db:
        db.executer(sql)


def test_toutes_les_tables_sont_strictes_et_leurs_contraintes_ont_un_nom(brut: sqlite3.Connection) -> None:
    tables = [
        t for t in brut.execute("PRAGMA table_list").fetchall() if t[2] == "table" and not t[1].startswith("sqlite_")
    ]
    assert len(tables) > 15
    assert [t[1] for t in tables if t[5] != 1] == []
    for (sql,) in brut.execute("SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"):
        assert sql.count("CHECK") == sql.count("CONSTRAINT ck_"), sql
        assert sql.count("FOREIGN KEY") == sql.count("CONSTRAINT fk_"), sql


def test_chaque_cle_etrangere_a_son_index(brut: sqlite3.Connection) -> None:
    sans_index = []
    for (table,) in brut.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        noms = [i[1] for i in brut.execute(f"PRAGMA index_list({table})")]
        index = [[c[2] for c in brut.execute(f"PRAGMA index_info('{nom}')")] for nom in noms]
        # La clé primaire entière est l'ordre même des lignes : elle n'a pas d'index à part.
        index.append([c[1] for c in brut.execute(f"PRAGMA table_info({table})") if c[5]])
        cles: dict[int, set[str]] = {}
        for numero, _, _, colonne, *_ in brut.execute(f"PRAGMA foreign_key_list({table})"):
            cles.setdefault(numero, set()).add(colonne)
        sans_index += [(table, c) for c in cles.values() if not any(set(i[: len(c)]) == c for i in index)]
    assert sans_index == []
