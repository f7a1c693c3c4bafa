"""Ce qui coûte des secondes est bâti une fois pour tous les processus des tests, et lu par chacun."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def une_fois(tmp_path_factory: pytest.TempPathFactory, nom: str, batir: Callable[[Path], object]) -> Path:
    """Le dossier que `batir` a rempli ; qui arrive pendant ce temps attend. Personne n'y écrit ensuite."""
    commun = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        commun = commun.parent
    dossier, temoin = commun / nom, commun / f"{nom}.bati"
    with open(commun / f"{nom}.verrou", "w", encoding="utf-8") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        if not temoin.exists():
            shutil.rmtree(dossier, ignore_errors=True)
            dossier.mkdir()
            batir(dossier)
            temoin.touch()
    return dossier
