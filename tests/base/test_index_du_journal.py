"""Chaque index du journal coûte à chaque trace : il n'y en a pas d'autre que ceux qu'une lecture emprunte."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ceres_cli.base.naissance import base_vierge


@pytest.fixture
def vierge() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(base_vierge(essai=False))
        yield base


_LECTURES = {
    "ix_trace_lot_id": "SELECT id FROM trace WHERE lot_id = ? ORDER BY id",
    "ix_trace_objet": "SELECT id FROM trace WHERE type_objet = ? AND objet_id = ? ORDER BY id",
    "ix_trace_derogation": "SELECT id FROM trace WHERE lot_id = ? AND derogation = 1 ORDER BY id",
}


def test_trace_et_ecriture_n_ont_que_ces_index(vierge: sqlite3.Connection) -> None:
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('trace', 'ecriture')"
    )
    assert {nom for (nom,) in vierge.execute(sql)} == set(_LECTURES)


@pytest.mark.parametrize("index", _LECTURES)
def test_chaque_index_du_journal_sert_une_lecture_sans_trier(vierge: sqlite3.Connection, index: str) -> None:
    sql = _LECTURES[index]
    plan = [detail for *_, detail in vierge.execute(f"EXPLAIN QUERY PLAN {sql}", (1,) * sql.count("?"))]
    assert len(plan) == 1
    assert f"INDEX {index} " in plan[0]
