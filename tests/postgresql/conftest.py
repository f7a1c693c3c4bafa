"""Des bases sur un vrai serveur : les fabriques y bâtissent comme elles bâtiraient des fichiers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceres_cli.base.postgresql import droits
from tests.fabriques import bases
from tests.fabriques.serveur import Serveur, serveur
from tests.lanceur import isoler
from tests.postgresql.copies import BASE
from tests.postgresql.partagee import Partagee, poser


@pytest.fixture
def partage(serveur_postgresql: Serveur, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Serveur]:
    """Chaque fichier que le test nomme est une base du serveur. À demander avant `isole`."""
    monkeypatch.setattr(bases, "SERVEUR", serveur_postgresql.adresse("postgres"))
    yield serveur_postgresql
    bases.oublier(tmp_path)


@pytest.fixture(scope="session")
def modele(serveur_postgresql: Serveur, tmp_path_factory: pytest.TempPathFactory) -> Partagee:
    """Les deux ressorts, sous les rôles : à lire, à attaquer sans effet, à cloner."""
    dossier = tmp_path_factory.mktemp("partagee")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        return poser(serveur_postgresql, dossier, "modele")


@pytest.fixture
def base(modele: Partagee, isole: Path) -> Partagee:
    return modele.cloner("essai")


@pytest.fixture(scope="module")
def principal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serveur]:
    """Un serveur à ce module, à suivre, à abattre : les deux ressorts y sont, sous les rôles."""
    dossier = tmp_path_factory.mktemp("principal")
    with serveur() as lance, pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        poser(lance, dossier, BASE).jouer(droits.ecrire([]))
        yield lance
