"""`convocation lister` sur toutes les sessions du ressort : par petits nombres, sans rien y changer."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from ceres_cli.base.db import Db
from ceres_cli.services.convocation import lectures, requetes
from tests.conftest import Demo, Lanceur


@pytest.fixture
def demo(isole: Path, une_demo: Demo) -> None:
    une_demo(isole, 60)


@pytest.fixture
def lues(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Les sessions dont les convocations ont été lues, à mesure."""
    suite: list[int] = []
    conservees = requetes.conservees

    def noter(db: Db, sessions: Iterable[int]) -> requetes.Lignes:
        numeros = list(sessions)
        suite.extend(numeros)
        return conservees(db, numeros)

    monkeypatch.setattr(requetes, "conservees", noter)
    return suite


@pytest.mark.parametrize("ensemble", [1, 2, 7])
@pytest.mark.parametrize("options", [(), ("--a-reediter",), ("martin",), ("--limite", "5"), ("--limite", "0")])
def test_le_nombre_lu_a_la_fois_ne_change_rien(
    ceres: Lanceur, demo: None, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], ensemble: int
) -> None:
    entiere = ceres("convocation", "lister", *options, "--format", "json")
    assert entiere.code == 0, entiere.stderr
    monkeypatch.setattr(lectures, "_ENSEMBLE", ensemble)
    assert ceres("convocation", "lister", *options, "--format", "json").stdout == entiere.stdout


def test_une_courte_liste_ne_lit_que_les_premieres_sessions(
    ceres: Lanceur, demo: None, lues: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lectures, "_ENSEMBLE", 2)
    tout = ceres("convocation", "lister", "--format", "json").json()
    sessions = len(lues)
    assert sessions > 20
    lues.clear()
    courte = ceres("convocation", "lister", "--limite", "3", "--format", "json").json()
    assert (courte["elements"], courte["total"]) == (tout["elements"][:3], tout["total"])
    assert len(lues) <= 4
    lues.clear()
    assert len(ceres("convocation", "lister", "--limite", "3", "--format", "tsv").stdout.splitlines()) == 4
    assert len(lues) <= 4
    lues.clear()
    cherchee = ceres("convocation", "lister", "a", "--limite", "3", "--format", "json").json()
    assert cherchee["total"] > 3
    assert len(lues) == sessions  # seul le contenu dit le nom
