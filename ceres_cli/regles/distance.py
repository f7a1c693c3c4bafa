"""La distance d'une commune à une autre, à vol d'oiseau."""

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

_DIAMETRE = 2 * 6371.0  # kilomètres, de la Terre


class Point(NamedTuple):
    """En degrés."""

    latitude: float
    longitude: float


class Trajet(NamedTuple):
    """`km` : None si l'on ne le sait pas ; `outre_mer` : d'un territoire à un autre que la route ne joint pas."""

    km: int | None
    outre_mer: bool = False


def kilometres(un: Point, autre: Point) -> int:
    nord, est = radians(autre.latitude - un.latitude), radians(autre.longitude - un.longitude)
    corde = sin(nord / 2) ** 2 + cos(radians(un.latitude)) * cos(radians(autre.latitude)) * sin(est / 2) ** 2
    return round(_DIAMETRE * asin(sqrt(corde)))


def territoire(departement: str | None) -> str:
    """Ce que joint la route : la métropole, ou chaque département et collectivité d'outre-mer."""
    return departement if departement is not None and departement.startswith(("97", "98")) else ""
