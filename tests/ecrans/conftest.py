"""Les bases des écrans : la petite, et celle de la démonstration."""

import shutil
from pathlib import Path

import pytest

from tests.fabriques.monde import Monde, batir, copier
from tests.lanceur import isoler, lancer
from tests.une_fois import une_fois


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Monde:
    return batir(tmp_path_factory.mktemp("monde") / "modele.db")


@pytest.fixture
def monde(modele: Monde, isole: Path) -> Monde:
    """Une copie, à la place de la base du test."""
    return copier(modele, isole / "ceres.db")


@pytest.fixture(scope="session")
def modele_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La base de « ceres demo », au jour des tests."""

    def jouer(neuf: Path) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, neuf)
            fini = lancer("demo", "--format", "json")
        assert fini.code == 0, fini.stderr

    return une_fois(tmp_path_factory, "demo-entiere", jouer) / "ceres.db"


@pytest.fixture
def demo(modele_demo: Path, isole: Path) -> Path:
    """Une copie de la démonstration, à la place de la base du test."""
    return Path(shutil.copyfile(modele_demo, isole / "ceres.db"))
