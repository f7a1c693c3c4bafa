"""La petite base des tests de commandes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases, monde_sessions
from tests.fabriques import contrat as contrat_
from tests.fabriques.monde import Monde, batir, copier
from tests.fabriques.monde_sessions import MondeSessions


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Monde:
    return batir(tmp_path_factory.mktemp("monde") / "modele.db")


@pytest.fixture
def monde(modele: Monde, isole: Path) -> Monde:
    """Une copie, à la place de la base du test."""
    return copier(modele, isole / "ceres.db")


@pytest.fixture
def m(modele_sessions: Path, isole: Path, ceres: Lanceur) -> Iterator[MondeSessions]:
    """Une copie de la base des sessions, à la place de celle du test."""
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    yield monde
    monde.f.store.fermer()


@pytest.fixture(scope="session")
def modele_contrat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return contrat_.batir(tmp_path_factory.mktemp("contrat"))


@pytest.fixture
def contrat(modele_contrat: Path, isole: Path) -> contrat_.Contrat:
    """Une copie de la base faite par de seules commandes, à la place de celle du test."""
    bases.copier(modele_contrat, isole / "ceres.db")
    return contrat_.Contrat(isole)
