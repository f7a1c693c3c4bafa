"""Un long journal se lit dans une mémoire bornée, quelle que soit sa longueur (interface.md, « Streams »)."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.lanceur import lancer_processus
from tests.outils_moteur import python

TRACES = 150_000
MIO_MAX = 100
_LIRE = """
import re, sys
from pathlib import Path
from ceres_cli.app import executer
code = executer(["journal", "lister", "--format", sys.argv[1]])
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
    with sqlite3.connect(isole / "ceres.db") as base:
        colonnes = ", ".join(nom for _, nom, *_ in base.execute("PRAGMA table_info(trace)") if nom != "id")
        while base.execute("SELECT count(*) FROM trace").fetchone()[0] < TRACES:
            base.execute(f"INSERT INTO trace ({colonnes}) SELECT {colonnes} FROM trace")
    return isole / "ceres.db"


@pytest.mark.parametrize("format_", ["ndjson", "csv", "tsv", "json"])
def test_la_memoire_ne_suit_pas_la_longueur_du_journal(long: Path, format_: str) -> None:
    processus = python(_LIRE, format_)
    dit, erreurs = processus.communicate(timeout=300)
    code, mio = map(int, erreurs.split())
    assert (code, mio < MIO_MAX) == (0, True), mio
    nombre = json.loads(dit)["total"] if format_ == "json" else len(dit.splitlines()) - (format_ in ("csv", "tsv"))
    assert nombre >= TRACES


def test_un_long_journal_est_dans_l_ordre_et_sans_trou(long: Path) -> None:
    lus = [
        json.loads(ligne)["id"]
        for ligne in lancer_processus("journal", "lister", "--format", "ndjson").stdout.splitlines()
    ]
    assert lus == sorted(set(lus))
    assert lus[0] == 1
