"""La base que les pannes du disque et les signaux frappent : trente habilitations à suspendre d'un coup."""

import shutil
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.pannes.ralentir import JURES


@pytest.fixture(scope="session")
def modele_de_trente(tmp_path_factory: pytest.TempPathFactory) -> Path:
    f = Fabrique(tmp_path_factory.mktemp("trente") / "modele.db")
    f.titre()
    for rang in range(JURES):
        f.habilitation(f.jure(f"NOM{rang}"))
    f.store.fermer()
    return f.store.chemin


@pytest.fixture
def trente(modele_de_trente: Path, isole: Path) -> Path:
    """Une copie, à la place de la base du test."""
    shutil.copyfile(modele_de_trente, isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    return isole / "ceres.db"
