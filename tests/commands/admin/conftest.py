"""Les bases que ces commandes lisent : celle d'un premier lot, celles des versions passées, et celles-ci migrées."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques import bases
from tests.fabriques.anciennes import SCHEMAS, migrer, recharger
from tests.fabriques.base_essai import batir
from tests.lanceur import isoler, lancer
from tests.une_fois import une_fois

Migree = tuple[int, Path, dict[str, Any]]


@pytest.fixture
def base(isole: Path) -> Path:
    """Un premier lot, du 2 septembre 2025."""
    return batir(isole / "ceres.db")


@pytest.fixture(params=SCHEMAS)
def ancienne(request: pytest.FixtureRequest, isole: Path) -> tuple[int, Path]:
    return request.param, recharger(request.param, isole / "ceres.db")


@pytest.fixture
def premiere(isole: Path) -> Path:
    return recharger(1, isole / "ceres.db")


@pytest.fixture(scope="session")
def modele_migre(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Où est la base d'exemple de ce schéma, telle que `ceres admin migrer` la laisse, et ce qu'il en a dit."""

    def batir_un(schema: int, dossier: Path) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, dossier)
            recharger(schema, dossier / "ceres.db")
            (dossier / "document.json").write_text(json.dumps(migrer(lancer)), encoding="utf-8")

    return lambda schema: une_fois(tmp_path_factory, f"migree-{schema}", lambda dossier: batir_un(schema, dossier))


@pytest.fixture(params=SCHEMAS)
def migree(request: pytest.FixtureRequest, modele_migre: Callable[[int], Path], isole: Path) -> Migree:
    """Le schéma d'où elle vient, la base, à soi, et le document de sa migration."""
    dossier = modele_migre(request.param)
    bases.copier(dossier / "ceres.db", isole / "ceres.db")
    document: dict[str, Any] = json.loads((dossier / "document.json").read_text(encoding="utf-8"))
    return request.param, isole / "ceres.db", document


@pytest.fixture
def depuis_1(modele_migre: Callable[[int], Path], isole: Path) -> Path:
    """La base de la première version, migrée."""
    bases.copier(modele_migre(1) / "ceres.db", isole / "ceres.db")
    return isole / "ceres.db"
