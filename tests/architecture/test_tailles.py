"""Ce qui ne grossit pas : un fichier se lit d'un trait, un dossier se parcourt d'un regard."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.architecture.sources import PAQUET, RACINE, Module, lire, planter

MODULES = lire()
LIGNES, FICHIERS = 300, 20


def trop_longs(modules: Mapping[str, Module]) -> list[str]:
    return [
        f"{nom} : {lignes} lignes"
        for nom, module in modules.items()
        if (lignes := len(module.chemin.read_text(encoding="utf-8").splitlines())) > LIGNES
    ]


def trop_pleins(racine: Path) -> list[str]:
    dossiers = [d for d in (racine, *racine.rglob("*")) if d.is_dir() and d.name != "__pycache__"]
    comptes = {d: sum(f.is_file() for f in d.iterdir()) for d in dossiers}
    return [f"{d.relative_to(racine.parent)} : {n} fichiers" for d, n in comptes.items() if n > FICHIERS]


def test_aucun_fichier_ne_depasse_trois_cents_lignes() -> None:
    assert trop_longs(MODULES) == []


@pytest.mark.parametrize("dossier", [PAQUET, "tests"])
def test_aucun_dossier_ne_depasse_vingt_fichiers(dossier: str) -> None:
    assert trop_pleins(RACINE / dossier) == []


def test_un_fichier_trop_long_et_un_dossier_trop_plein_se_voient(tmp_path: Path) -> None:
    modules = planter(tmp_path, {"a/long.py": "x = 1\n" * 301, "a/juste.py": "x = 1\n" * 300})
    assert trop_longs(modules) == ["ceres_cli.a.long : 301 lignes"]
    planter(tmp_path, {f"b/m{n}.py": "" for n in range(21)})
    assert trop_pleins(tmp_path / PAQUET) == ["ceres_cli/b : 21 fichiers"]
