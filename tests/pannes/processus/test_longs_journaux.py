"""Un long journal, une longue liste se lisent dans une mémoire bornée, quelle que soit leur longueur."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.outils_moteur import python

TRACES = 150_000
FICHES = 50_000
MIO_MAX = 100
_LIRE = """
import re, sys
from pathlib import Path
from ceres_cli.app import executer
code = executer([*sys.argv[2:], "lister", "--format", sys.argv[1]])
sys.stdout.flush()
lu = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(code, int(lu[1]) // 1024, file=sys.stderr)
"""


@pytest.fixture
def long(isole: Path, ceres: Lanceur) -> Path:
    """Une base de tant de traces : celles d'un lot, répétées."""
    Fabrique(isole / "ceres.db").store.fermer()
    Path("jures.csv").write_text("nom;prenom;commune\n" + "MARTIN;Alice;Nantes\n", encoding="utf-8")
    assert ceres("jure", "importer", "jures.csv", "--oui").code == 0
    with closing(sqlite3.connect(isole / "ceres.db")) as base, base:
        colonnes = ", ".join(nom for _, nom, *_ in base.execute("PRAGMA table_info(trace)") if nom != "id")
        while base.execute("SELECT count(*) FROM trace").fetchone()[0] < TRACES:
            base.execute(f"INSERT INTO trace ({colonnes}) SELECT {colonnes} FROM trace")
    return isole / "ceres.db"


def _lire(groupe: str, format_: str) -> str:
    dit, erreurs = python(_LIRE, format_, groupe).communicate(timeout=300)
    code, mio = map(int, erreurs.split())
    assert (code, mio < MIO_MAX) == (0, True), mio
    return str(dit)


def test_une_longue_liste_est_dans_l_ordre_et_sans_trou(isole: Path) -> None:
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.jure()
    fabrique.store.fermer()
    with closing(sqlite3.connect(isole / "ceres.db")) as base, base:
        colonnes = ", ".join(nom for _, nom, *_ in base.execute("PRAGMA table_info(jure)") if nom != "id")
        while base.execute("SELECT count(*) FROM jure").fetchone()[0] < FICHES:
            base.execute(f"INSERT INTO jure ({colonnes}) SELECT {colonnes} FROM jure")
        numeros = [n for (n,) in base.execute("SELECT id FROM jure ORDER BY id")]
    lus = [str(json.loads(ligne)["id"]) for ligne in _lire("jure", "ndjson").splitlines()]
    assert [int(lu[2:]) for lu in lus] == numeros


def test_un_long_journal_en_un_document(long: Path) -> None:
    assert json.loads(_lire("journal", "json"))["total"] >= TRACES


def test_un_long_journal_est_dans_l_ordre_et_sans_trou(long: Path) -> None:
    lus = [json.loads(ligne)["id"] for ligne in _lire("journal", "ndjson").splitlines()]
    assert len(lus) >= TRACES
    assert lus == sorted(set(lus))
    assert lus[0] == 1
