"""Ce qui coûte des secondes est bâti une fois pour tous les processus des tests, et lu par chacun."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def commun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le dossier de tous les processus."""
    dossier = tmp_path_factory.getbasetemp()
    return dossier.parent if "PYTEST_XDIST_WORKER" in os.environ else dossier


def une_fois(tmp_path_factory: pytest.TempPathFactory, nom: str, batir: Callable[[Path], object]) -> Path:
    """Le dossier que `batir` a rempli ; qui arrive pendant ce temps attend. Personne n'y écrit ensuite."""
    ici = commun(tmp_path_factory)
    dossier, temoin = ici / nom, ici / f"{nom}.bati"
    with open(ici / f"{nom}.verrou", "w", encoding="utf-8") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        if not temoin.exists():
            shutil.rmtree(dossier, ignore_errors=True)
            dossier.mkdir()
            batir(dossier)
            temoin.touch()
    return dossier
