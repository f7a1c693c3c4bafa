"""Des bases sur un vrai serveur : les fabriques y bâtissent comme elles bâtiraient des fichiers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fabriques import bases
from tests.fabriques.serveur import Serveur


@pytest.fixture
def partage(serveur_postgresql: Serveur, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Serveur]:
    """Chaque fichier que le test nomme est une base du serveur. À demander avant `isole`."""
    monkeypatch.setattr(bases, "SERVEUR", serveur_postgresql.adresse("postgres"))
    yield serveur_postgresql
    bases.oublier(tmp_path)
