"""La petite base des tests de commandes."""

from pathlib import Path

import pytest

from tests.commands.monde import Monde, batir, copier


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Monde:
    return batir(tmp_path_factory.mktemp("monde") / "modele.db")


@pytest.fixture
def monde(modele: Monde, isole: Path) -> Monde:
    """Une copie, à la place de la base du test."""
    return copier(modele, isole / "ceres.db")
