"""Un long journal, une longue liste se lisent dans une mémoire bornée, quelle que soit leur longueur."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.lanceur import lancer_processus
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


@pytest.mark.parametrize(("groupe", "format_"), [("jure", "ndjson"), ("jure", "tsv"), ("candidat", "csv")])
def test_la_memoire_ne_suit_pas_la_longueur_d_une_liste(isole: Path, groupe: str, format_: str) -> None:
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.jure()
    fabrique.inserer("candidat", nom="MARTIN", prenom="Alice", naissance="1990-05-05", cle="martin alice", version=1)
    fabrique.store.fermer()
    with closing(sqlite3.connect(isole / "ceres.db")) as base, base:
        colonnes = ", ".join(nom for _, nom, *_ in base.execute(f"PRAGMA table_info({groupe})") if nom != "id")
        while base.execute(f"SELECT count(*) FROM {groupe}").fetchone()[0] < FICHES:
            base.execute(f"INSERT INTO {groupe} ({colonnes}) SELECT {colonnes} FROM {groupe}")
        numeros = [n for (n,) in base.execute(f"SELECT id FROM {groupe} ORDER BY id")]
    lignes = _lire(groupe, format_).splitlines()[format_ != "ndjson" :]
    lus = [str(json.loads(ligne)["id"] if format_ == "ndjson" else re.split("[;\t]", ligne)[0]) for ligne in lignes]
    assert [int(lu[2:]) for lu in lus] == numeros


@pytest.mark.parametrize("format_", ["ndjson", "csv", "tsv", "json"])
def test_la_memoire_ne_suit_pas_la_longueur_du_journal(long: Path, format_: str) -> None:
    dit = _lire("journal", format_)
    nombre = json.loads(dit)["total"] if format_ == "json" else len(dit.splitlines()) - (format_ in ("csv", "tsv"))
    assert nombre >= TRACES


def test_un_long_journal_est_dans_l_ordre_et_sans_trou(long: Path) -> None:
    lus = [
        json.loads(ligne)["id"]
        for ligne in lancer_processus("journal", "lister", "--format", "ndjson").stdout.splitlines()
    ]
    assert lus == sorted(set(lus))
    assert lus[0] == 1
