"""Compter jusqu'à un nombre, sans lire au-delà."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ceres_cli.base.db import Db
from ceres_cli.base.filtre import combien, combien_avec


@pytest.fixture
def lues() -> Iterator[tuple[Db, list[int]]]:
    """Une table de 5 000 lignes, et celles que la condition « lue(n) » a regardées."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        regardees: list[int] = []
        connexion.create_function("lue", 1, lambda n: regardees.append(n) or 1)
        connexion.execute("CREATE TABLE t AS WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s"
                          " WHERE n < 5000) SELECT n FROM s")  # fmt: skip
        yield Db(connexion), regardees


@pytest.mark.parametrize(
    ("jusque", "au_plus", "compte"),
    [(999, 1001, 999), (1000, 1001, 1000), (1001, 1001, 1001), (5000, 1001, 1001), (5000, None, 5000)],
)
def test_un_compte_borne_ne_lit_rien_au_dela(
    lues: tuple[Db, list[int]], jusque: int, au_plus: int | None, compte: int
) -> None:
    db, regardees = lues
    assert combien(db, "FROM t WHERE n <= ? AND lue(n) = 1", (jusque,), au_plus) == compte
    assert len(regardees) == compte


@pytest.mark.parametrize(("au_plus", "compte", "reste"), [(1001, 1001, 3999), (20, 20, 4980), (None, 5000, 0)])
def test_ce_qui_se_juge_ligne_a_ligne_n_est_pas_juge_au_dela(au_plus: int | None, compte: int, reste: int) -> None:
    suite = iter(range(4980))
    assert combien_avec(20, suite, au_plus) == compte
    assert len(list(suite)) == reste
