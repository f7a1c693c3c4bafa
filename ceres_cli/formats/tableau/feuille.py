"""Une feuille de classeur, quel qu'en soit le format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

FEUILLE_A_PROPOS = "À propos"
FEUILLE_IMPRESSION = "Impression"
# Celles que ceres ajoute à ses classeurs : elles ne se relisent que si on les nomme.
FEUILLES_A_PART = (FEUILLE_A_PROPOS, FEUILLE_IMPRESSION)
"""Feuille d'explication de nos propres exports : jamais prise pour des données."""


@dataclass(frozen=True, slots=True)
class Feuille:
    """Une feuille de données ; `remplie` dit si elle porte une valeur, `ouvrir` rend ses lignes."""

    nom: str
    visible: bool
    remplie: Callable[[], bool]
    ouvrir: Callable[[list[str]], Iterator[tuple[int, list[str]]]]
