"""Le ROME 4.0 : libellés, et emplois liés à un titre.

Les titres citent encore les codes du ROME 3, devenus les parents des codes actuels : comparer à égalité
écarterait un développeur web (M1855) d'un titre qui cite M1805.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ceres_cli.nomenclatures import chemin


class Rome(NamedTuple):
    """`parent` est le code lui-même quand il existait déjà dans le ROME 3."""

    code: str
    libelle: str
    parent: str


def rome(code: str) -> Rome | None:
    """Casse et espaces autour indifférents."""
    return _table().get(_normalise(code))


def lies(codes_titre: Iterable[str]) -> frozenset[str]:
    """Ces codes et tous leurs descendants. Un code inconnu du ROME 4 reste lié à lui-même."""
    lies_: set[str] = set()
    a_voir = [_normalise(c) for c in codes_titre]
    while a_voir:
        code = a_voir.pop()
        if code and code not in lies_:
            lies_.add(code)
            a_voir.extend(_enfants().get(code, ()))
    return frozenset(lies_)


def _normalise(code: str) -> str:
    return code.strip().upper()


@cache
def _table() -> dict[str, Rome]:
    lignes = chemin("rome.tsv").read_text(encoding="utf-8").splitlines()[2:]
    return {r.code: r for r in (Rome(*ligne.split("\t")) for ligne in lignes)}


@cache
def _enfants() -> dict[str, list[str]]:
    enfants: dict[str, list[str]] = {}
    for fiche in _table().values():
        enfants.setdefault(fiche.parent, []).append(fiche.code)
    return enfants
