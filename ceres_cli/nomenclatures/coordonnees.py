"""Où sont les communes : un point chacune, à défaut celui de son arrondissement ou de son département."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ceres_cli.nomenclatures.fichiers import chemin
from ceres_cli.regles.distance import Point

_DEGRES = 1000


@cache
def _points() -> Mapping[str, Point]:
    """Code INSEE, ou de département → son point."""
    suite: dict[str, Point] = {}
    for ligne in chemin("coordonnees.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        insee, nord, est, tenus = ligne.split("\t")
        point = suite[insee] = Point(int(nord) / _DEGRES, int(est) / _DEGRES)
        suite.update(dict.fromkeys(tenus.split(",") if tenus else (), point))
    return MappingProxyType(suite)


def point(insee: str | None, departement: str | None) -> Point | None:
    """Celui de la commune, à défaut du chef-lieu du département ; None si l'on ne sait pas."""
    return _points().get(insee or "") or _points().get(departement or "")
