"""Ce que `make distribution` a bâti, et un compte neuf pour l'essayer : rien du dépôt ni de la machine n'y aide."""

import subprocess
from pathlib import Path

import pytest

from distribution.essais.compte import DIST


@pytest.fixture(scope="session")
def dist() -> Path:
    if not (DIST / "SHA256SUMS").is_file():
        pytest.fail("dist/ est vide : make distribution")
    return DIST


@pytest.fixture(scope="session")
def deb(dist: Path) -> Path:
    paquets = list(dist.glob("ceres_*.deb"))
    if not paquets:
        pytest.skip("bâti sans paquet Debian (DEBIAN=non)")
    return paquets[0]


@pytest.fixture(scope="session")
def deplie(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le paquet Debian déplié dans un préfixe nu."""
    prefixe = tmp_path_factory.mktemp("prefixe")
    subprocess.run(["dpkg-deb", "-x", str(deb), str(prefixe)], check=True)
    return prefixe


@pytest.fixture
def neuf(tmp_path: Path) -> dict[str, str]:
    """Les variables d'un compte neuf : son dossier, vide, et les commandes du système."""
    maison = tmp_path / "maison"
    maison.mkdir()
    return {"HOME": str(maison), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm"}
