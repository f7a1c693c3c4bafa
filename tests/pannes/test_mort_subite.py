"""kill -9 à tout moment : la base est entière, chaque lot annoncé y est, aucun à moitié."""

import signal
import subprocess
import time
from pathlib import Path

from ceres_cli import store
from ceres_cli.store import Store
from tests.fabriques.base import Fabrique
from tests.outils_moteur import contenu, python
from tests.pannes.ralentir import saine

_CREATEUR = """
import sys
from ceres_cli import store
store.base_vierge(essai=True)
print("pret")
for n in range(1000):
    store.creer(f"{sys.argv[1]}/c{n}.db")
    print(n)
"""


def test_tuer_pendant_la_creation_laisse_une_base_entiere_ou_rien(isole: Path) -> None:
    for essai in range(6):
        dossier = isole / f"essai{essai}"
        dossier.mkdir()
        processus = python(_CREATEUR, dossier)
        assert processus.stdout is not None
        assert processus.stdout.readline() == "pret\n"
        time.sleep(0.01 * essai)
        processus.send_signal(signal.SIGKILL)
        annoncees = _fin(processus)[0].split()
        nees = sorted(dossier.glob("c*.db"))
        assert len(nees) in (len(annoncees), len(annoncees) + 1)
        for chemin in nees:
            base = Store(str(chemin))
            with base.lecture() as db:
                assert db.valeur("PRAGMA integrity_check") == "ok"
                assert db.valeur("SELECT count(*) FROM habilitation") == 0
            base.fermer()
        store.creer(str(dossier / "apres.db")).fermer()
        assert {p.name for p in dossier.iterdir()} == {*(p.name for p in nees), "apres.db"}


_ECRIVAIN = """
import sys
from datetime import date
from ceres_cli.store import Store
from tests.outils_moteur import agir, demande
base = Store(sys.argv[1])
print("pret")
while True:
    for action in ("suspendre", "reactiver"):
        rapport = agir(base, [demande(action, f"H-{n}") for n in range(1, 31)], date(2025, 8, 1))
        faites = rapport.compter()["fait"]
        assert faites in (0, 30), rapport  # 0 : c'est là que le précédent a été tué
        if faites:
            print(rapport.lot)
"""


def test_tuer_l_ecrivain_a_tout_moment_laisse_la_base_coherente(isole: Path) -> None:
    """kill -9, vingt fois : chaque lot annoncé est là, entier, et aucun à moitié."""
    f = Fabrique(isole / "ceres.db")
    f.titre()
    for rang in range(30):
        f.habilitation(f.jure(f"NOM{rang}"))
    f.store.fermer()
    annonces = 0
    for essai in range(20):
        processus = python(_ECRIVAIN, f.store.chemin)
        assert processus.stdout is not None
        assert processus.stdout.readline() == "pret\n"
        time.sleep(0.002 * (essai % 10))
        sortie = processus.stdout.readline() if essai >= 15 else ""  # ceux-là ont eu le temps d'écrire
        processus.send_signal(signal.SIGKILL)
        suite, erreurs = _fin(processus)
        sortie += suite
        assert "Error" not in erreurs
        annonces += len(sortie.split())
        _verifier(f.store.chemin, int(sortie.split()[-1]) if sortie.split() else 0)
    assert annonces > 0


def _verifier(chemin: Path, dernier_annonce: int) -> None:
    """L'état de chaque habilitation est celui que le journal raconte, lot par lot."""
    tables = contenu(chemin, "habilitation", "lot", "trace")
    lots = [ligne[0] for ligne in tables["lot"]]
    assert lots == list(range(1, len(lots) + 1))
    assert len(lots) >= dernier_annonce
    assert len(tables["trace"]) == 30 * len(lots)
    attendu = "suspendue" if len(lots) % 2 else "validee"
    assert {(h[4], h[-1]) for h in tables["habilitation"]} == {(attendu, 1 + len(lots))}
    saine(chemin, tue=True)


def _fin(processus: "subprocess.Popen[str]") -> tuple[str, str]:
    """Tout ce qu'il a dit depuis, y compris ce qu'une première lecture a pu mettre en réserve."""
    assert processus.stdout is not None
    assert processus.stderr is not None
    with processus:
        return processus.stdout.read(), processus.stderr.read()
