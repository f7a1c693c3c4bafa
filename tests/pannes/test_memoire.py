"""Manquer de mémoire, où que ce soit, est une sortie 8 propre : ni trace de pile, ni écriture à moitié."""

import errno
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ceres_cli.terminal import frontiere
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE, environnement
from tests.pannes.ralentir import saine

MIO = 1024 * 1024
# De trop peu pour les commandes lourdes à assez pour toutes ; en dessous, Python lui-même ne démarre pas.
LIMITES = (30, 36, 42, 50, 60, 75, 100, 150)
COMMANDES = (
    ("habilitation", "lister"),
    ("habilitation", "suspendre", *(f"H-{n}" for n in range(1, 300)), "--oui"),
    ("export-jures", "--sortie", "f.xlsx"),
    ("referentiel", "importer", "gros.xml"),
)


@pytest.fixture
def base(isole: Path) -> Path:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    for rang in range(300):
        f.habilitation(f.jure(f"NOM{rang}", adresse="x" * 500))
    f.store.fermer()
    (isole / "gros.xml").write_bytes(b"<?xml version='1.0'?><FICHES>" + b"<F>" * 200_000)
    return f.store.chemin


@pytest.mark.parametrize("limite", LIMITES)
@pytest.mark.parametrize("commande", COMMANDES, ids=lambda c: " ".join(c[:2]))
def test_manquer_de_memoire_sort_8(base: Path, limite: int, commande: tuple[str, ...]) -> None:
    try:
        fini = subprocess.run(
            [*COMMANDE, *commande],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=environnement(),
            timeout=20,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limite * MIO, limite * MIO)),
        )
    except subprocess.TimeoutExpired:
        # Sans mémoire pour remonter une exception, l'interpréteur tourne sur lui-même (gh-132508, réparé en 3.14) : il
        # reste à le tuer, et la base à être entière.
        assert sys.version_info < (3, 14)
    else:
        # Le même défaut, quand c'est la pile qui finit avant la patience.
        admis = (0, 2, 8) if sys.version_info >= (3, 14) else (0, 2, 8, -signal.SIGSEGV)
        assert fini.returncode in admis, fini.stderr
        assert "Traceback" not in fini.stderr
    saine(base)


def _apres(cause: Exception, dite: Exception, *, voulue: bool = False) -> Exception:
    """`dite`, levée pendant que `cause` l'est (ou à cause d'elle, si c'est dit)."""
    dite.__cause__, dite.__context__ = cause if voulue else None, cause
    return dite


@pytest.mark.parametrize(
    "erreur",
    [
        MemoryError(),
        OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)),
        sqlite3.OperationalError("out of memory"),
        ImportError("x.so: failed to map segment from shared object: Cannot allocate memory"),
        ImportError("x.so: failed to map segment from shared object"),
        _apres(MemoryError(), ValueError("I/O operation on closed file")),
        _apres(MemoryError(), RuntimeError("écriture"), voulue=True),
    ],
    ids=repr,
)
def test_une_memoire_qui_manque_est_reconnue_quoi_que_dise_la_bibliotheque(
    erreur: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frontiere.montrer(erreur, []) == 8
    assert "La mémoire de l'ordinateur ne suffit pas." in capsys.readouterr().err


PERDUE = """
import resource, sys
from ceres_cli.erreurs import memoire_epuisee
perdue = SystemError("error return without exception set")
assert not memoire_epuisee(perdue), "il en reste : c'est un défaut"
occupe = sum(int(champ) for champ in open("/proc/self/statm").read().split()[:1]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (occupe + 4 * 1024 * 1024,) * 2)
sys.exit(0 if memoire_epuisee(perdue) else 3)
"""


def test_une_memoire_dont_l_interpreteur_a_perdu_la_cause_se_constate() -> None:
    """CPython peut rendre une SystemError nue : on regarde s'il reste de la mémoire, sans le supposer."""
    fini = subprocess.run([sys.executable, "-c", PERDUE], env=environnement(), capture_output=True, text=True)
    assert (fini.returncode, fini.stderr) == (0, "")


def test_ce_qui_doit_le_dire_peut_manquer_aussi(monkeypatch: pytest.MonkeyPatch, ceres: Lanceur) -> None:
    """La mémoire manque au chargement de ce qui dit l'erreur : elle est dite quand même, sans forme."""
    cause = SystemError("returned a result with an exception set")
    cause.__cause__ = MemoryError()

    def charger(*_: object) -> int:
        raise cause

    monkeypatch.setattr(frontiere, "montrer", charger)
    fini = ceres("jure", "voir", "faux")
    assert (fini.code, fini.stdout) == (8, "")
    assert fini.stderr.startswith("Erreur : La mémoire de l'ordinateur ne suffit pas.")


HORS_FRONTIERE = """
from ceres_cli import app
def executer(argv): raise MemoryError
app.executer = executer
app.principal()
"""


def test_une_memoire_qui_manque_jusqu_a_la_frontiere_se_dit_encore(isole: Path) -> None:
    """Ce qui dit l'erreur, puis ce qui le dirait sans forme, n'ont pas eu de quoi : il reste une phrase toute faite."""
    fini = subprocess.run([sys.executable, "-c", HORS_FRONTIERE], env=environnement(), capture_output=True, text=True)
    assert (fini.returncode, fini.stdout) == (8, "")
    assert fini.stderr == "Erreur : La mémoire de l'ordinateur ne suffit pas.\n"


def test_une_autre_erreur_reste_un_incident(isole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert frontiere.montrer(_apres(KeyError("a"), ValueError("b"), voulue=True), []) == 1
    assert "incident" in capsys.readouterr().err
