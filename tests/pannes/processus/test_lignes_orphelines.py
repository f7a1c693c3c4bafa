"""Une ligne qui en désigne une absente (clés étrangères éteintes, base changée hors du programme) n'est pas un
incident : 8, en disant laquelle. Jouée pour chaque clé étrangère du schéma, devant une commande qui lit sur quatre,
qui tournent."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.services.jure import lectures
from tests.arbre import Feuille, feuilles
from tests.conftest import Demo
from tests.lanceur import isoler, lancer

LISENT = [
    f for f in feuilles() if "--simuler" not in f.options and f.mots[0] not in ("demo", "init", "config", "machine")
]
IDS = {
    "J": "jure",
    "H": "habilitation",
    "C": "candidat",
    "E": "centre",
    "A": "agrement",
    "D": "demande_vae",
    "K": "controle",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, une_demo: Demo) -> Iterator[Path]:
    ici = tmp_path_factory.mktemp("orphelines")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, ici)
        temporaire.setenv("CERES_BASE", str(ici / "ceres.db"))
        yield une_demo(ici, 30)


def cles(base: Path) -> list[tuple[str, str]]:
    """(table, colonne) de chaque clé étrangère."""
    with closing(sqlite3.connect(base)) as db:
        tables = [t for (t,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [(t, r[3]) for t in tables for r in db.execute(f"PRAGMA foreign_key_list({t})")]


def rompre(base: Path, table: str, colonne: str) -> bool:
    """Une valeur de cette clé désigne une ligne absente ; faux s'il n'y en a pas, ou si le schéma s'y oppose."""
    with closing(sqlite3.connect(base)) as db:
        gardes = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            db.execute(f"DROP TRIGGER {nom}")
        une = f"(SELECT min({colonne}) FROM {table})"
        try:
            faites = db.execute(f"UPDATE {table} SET {colonne} = 999999 WHERE {colonne} = {une}").rowcount
        except sqlite3.IntegrityError:
            return False
        for _, sql in gardes:
            db.execute(sql)
        db.commit()
        return faites > 0


def lignes(base: Path) -> list[list[str]]:
    """Chaque commande, ses objets pris à la base : le premier de chaque sorte."""
    with closing(sqlite3.connect(base)) as db:
        premiers = {f"{x}-1": f"{x}-{db.execute(f'SELECT min(id) FROM {t}').fetchone()[0]}" for x, t in IDS.items()}
        premiers["S-2025-1"] = "S-{}-{}".format(*db.execute("SELECT annee, numero FROM session_examen").fetchone())
        premiers["TP-99901m01"] = db.execute("SELECT reference FROM titre WHERE sigle IS NOT NULL").fetchone()[0]
    return [[premiers.get(mot, mot) for mot in f.ligne()] for f in LISENT]


def test_une_ligne_orpheline_n_est_jamais_un_incident(demo: Path) -> None:
    neuve, jouees, dites = demo.read_bytes(), lignes(demo), set[tuple[str, str]]()
    toutes = cles(demo)
    assert len(toutes) > 40
    rompues = 0
    for table, colonne in toutes:
        demo.write_bytes(neuve)
        if not rompre(demo, table, colonne):
            continue
        rompues += 1
        for ligne in jouees[rompues % 8 :: 8]:
            rendu = lancer(*ligne)
            assert rendu.code != 1, (table, colonne, ligne, rendu.stderr)
            if rendu.code == 8 and "désigne" in rendu.stderr:
                dites.add((table, colonne))
                assert "est abîmée : " in rendu.stderr
                assert "qui n'existe pas" in rendu.stderr
                assert "ceres admin verifier" in rendu.stderr
    assert rompues > 30
    assert len(dites) > 5
    demo.write_bytes(neuve)


@pytest.mark.parametrize(
    ("ordre", "ligne"),
    [
        ("UPDATE profil SET role = 'zz'", "export-jures"),
        ("UPDATE agrement SET fin = 'zz'", "centre lister"),
        ("UPDATE delai SET nom = 'zz' || nom", "delais voir"),
        ("UPDATE session_examen SET debut = ''", "accueil"),
        ("UPDATE participation SET vient = 7", "session voir S-2025-1"),
    ],
)
def test_une_valeur_que_ses_contraintes_refusent_non_plus(demo: Path, ordre: str, ligne: str) -> None:
    neuve = demo.read_bytes()
    with closing(sqlite3.connect(demo)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute(ordre)
        db.commit()
    rendu = lancer(*ligne.split())
    demo.write_bytes(neuve)
    assert rendu.code == 8, rendu.stderr
    assert f"est abîmée : une valeur que ses contraintes refusent, dans {ordre.split()[1]}." in rendu.stderr
    assert "ceres admin verifier" in rendu.stderr


def test_un_vrai_defaut_reste_un_incident(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Une base saine ne couvre pas une faute du programme."""

    def fautive(*_: object, **__: object) -> None:
        raise KeyError(1)

    monkeypatch.setattr(lectures, "lister", fautive)
    assert lancer("jure", "lister").code == 1


def test_chaque_commande_qui_lit_est_jouee() -> None:
    assert {f.nom for f in LISENT} >= {f.nom for f in feuilles() if f.mots[-1] in ("lister", "voir", "historique")} - {
        "config voir"
    }
    assert isinstance(LISENT[0], Feuille)
