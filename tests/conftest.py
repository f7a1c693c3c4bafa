"""Ce que tous les tests partagent."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.lanceur import Resultat, isoler, lancer, lancer_processus

# Ce que les tests créent est à eux seuls : une base ou une configuration que d'autres peuvent écrire est refusée.
os.umask(0o077)

Lanceur = Callable[..., Resultat]

# Les mêmes exemples à chaque passage ; CERES_HYPOTHESES=hasard en cherche de neufs.
settings.register_profile("constant", derandomize=True, deadline=None)
settings.register_profile("hasard", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("CERES_HYPOTHESES", "constant"))


@pytest.fixture
def isole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Le dossier de travail du test ; rien de la machine n'y entre."""
    isoler(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def ceres(isole: Path) -> Lanceur:
    """`ceres("jure", "lister", env=…, stdin=…)` : la commande, dans le processus du test."""
    return lancer


@pytest.fixture
def ceres_processus(isole: Path) -> Lanceur:
    """La même chose, dans un vrai processus."""
    return lancer_processus
