"""Ce que tous les tests partagent."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fabriques import bases
from tests.fabriques.serveur import Serveur, serveur
from tests.lanceur import Resultat, isoler, lancer, lancer_processus

# Ce que les tests créent est à eux seuls : une base ou une configuration que d'autres peuvent écrire est refusée.
os.umask(0o077)

# Lancés en tâche de fond, ou sous nohup, ils ont hérité de signaux ignorés, que ce qu'ils lancent ignorerait aussi.
for _signal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(_signal) is signal.SIG_IGN:
        signal.signal(_signal, signal.default_int_handler if _signal is signal.SIGINT else signal.SIG_DFL)

Lanceur = Callable[..., Resultat]

# Les mêmes exemples à chaque passage ; CERES_HYPOTHESES=hasard en cherche de neufs.
settings.register_profile("constant", derandomize=True, deadline=None)
settings.register_profile("hasard", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("CERES_HYPOTHESES", "constant"))


@pytest.fixture(scope="session")
def serveur_postgresql() -> Iterator[Serveur]:
    """Un serveur pour tous les tests de ce processus, arrêté même si le processus meurt."""
    with serveur() as lance:
        yield lance


@pytest.fixture
def isole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Le dossier de travail du test ; rien de la machine n'y entre."""
    isoler(monkeypatch, tmp_path)
    yield tmp_path
    bases.oublier(tmp_path)


@pytest.fixture
def ceres(isole: Path) -> Lanceur:
    """`ceres("jure", "lister", env=…, stdin=…)` : la commande, dans le processus du test."""
    return lancer


@pytest.fixture
def ceres_processus(isole: Path) -> Lanceur:
    """La même chose, dans un vrai processus."""
    return lancer_processus
