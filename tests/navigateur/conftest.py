"""Un vrai Chromium, sans écran. Là où il n'y en a pas et où nul ne s'installe, ces tests sont sautés, et le disent."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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


@pytest.fixture
def ouvrir(navigateur: Any, rapport: Path) -> Iterator[Callable[..., tuple[Any, list[str], list[str]]]]:
    """(la page ouverte, ce qui est dit à la console, les requêtes autres que la page elle-même)."""
    contextes = []

    def ouvrir_une(large: int = 1360, **options: Any) -> tuple[Any, list[str], list[str]]:
        contexte = navigateur.new_context(viewport={"width": large, "height": 900}, **options)
        contextes.append(contexte)
        page = contexte.new_page()
        console: list[str] = []
        requetes: list[str] = []
        page.on("console", lambda message: console.append(message.text))
        page.on("pageerror", lambda erreur: console.append(str(erreur)))
        page.on("request", lambda requete: requetes.append(requete.url))
        page.goto(rapport.as_uri())
        page.wait_for_load_state("networkidle")
        return page, console, [url for url in requetes if url not in (rapport.as_uri(), "data:,")]

    yield ouvrir_une
    for contexte in contextes:
        contexte.close()
