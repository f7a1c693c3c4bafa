"""Une feuille de classeur, quel qu'en soit le format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ceres_cli.formats.tableau.fautes import Fautes

FEUILLE_A_PROPOS = "À propos"
FEUILLE_IMPRESSION = "Impression"
# Celles que ceres ajoute à ses classeurs : elles ne se relisent que si on les nomme.
FEUILLES_A_PART = (FEUILLE_A_PROPOS, FEUILLE_IMPRESSION)
"""Feuille d'explication de nos propres exports : jamais prise pour des données."""


Fusion = tuple[int, int, int, int]
"""Des cases fusionnées : première et dernière ligne, première et dernière colonne (à partir de 0)."""


@dataclass(slots=True)
class Releve:
    """Ce qu'une lecture apprend d'une feuille à côté de ses lignes ; complet quand elles sont épuisées."""

    fautes: Fautes
    annonces: list[str] = field(default_factory=list)
    fusions: list[Fusion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Feuille:
    """Une feuille de données ; `remplie` dit si elle porte une valeur, `ouvrir` rend ses lignes."""

    nom: str
    visible: bool
    remplie: Callable[[], bool]
    ouvrir: Callable[["Releve"], Iterator[tuple[int, list[str]]]]
