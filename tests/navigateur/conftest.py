"""Un vrai Chromium, sans écran. Là où il n'y en a pas et où nul ne s'installe, ces tests sont sautés, et le disent."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

_NOMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Rien ne part de lui-même vers le réseau ; le bac à sable demande des droits qu'un conteneur n'a pas.
_OPTIONS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def trouver() -> str | None:
    """CERES_CHROMIUM, à défaut un Chromium installé."""
    return os.environ.get("CERES_CHROMIUM") or next(filter(None, map(shutil.which, _NOMS)), None)


@pytest.fixture(scope="session")
def navigateur(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    api = pytest.importorskip("playwright.sync_api", reason="NAVIGATEUR ABSENT : playwright n'est pas installé")
    programme = trouver()
    if programme is None:
        pytest.skip("NAVIGATEUR ABSENT : aucun Chromium (apt-get install chromium, ou CERES_CHROMIUM=/chemin)")
    with api.sync_playwright() as outil:
        ouvert = outil.chromium.launch(executable_path=programme, args=list(_OPTIONS))
        yield ouvert
        ouvert.close()


@pytest.fixture(scope="session")
def rapport(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La page du rapport national de la démonstration."""
    from tests.lanceur import isoler, lancer

    dossier = tmp_path_factory.mktemp("rapport")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        jour = {"CERES_AUJOURDHUI": "2026-11-26"}
        assert lancer("demo", env=jour).code == 0
        rendu = lancer("rapport", "--sortie", dossier / "rapport.html", env=jour)
        assert rendu.code == 0, rendu.stderr
    return dossier / "rapport.html"
