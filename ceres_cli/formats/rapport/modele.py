"""Ce qu'un rapport contient, avant d'être une page : des sections, chacune une image et sa table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

Case = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """`titres` : un par colonne ; la première case d'une ligne la nomme. `vide` : ce qu'on dit sans ligne."""

    legende: str
    titres: Sequence[str]
    lignes: Sequence[Sequence[Case]]
    vide: str = "Rien à montrer."
    suite: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """`image` : le SVG, déjà écrit ; `phrases` : ce qu'il faut en retenir."""

    nom: str
    titre: str
    phrases: Sequence[str]
    tables: Sequence[Table]
    image: str = ""


@dataclass(frozen=True, slots=True)
class Rapport:
    """`ressort` : « UD Loire-Atlantique (44) » ; `reperes` : (nombre, ce qu'il compte) ; `notes` : (mot, sens)."""

    ressort: str
    jour: str
    filtres: Sequence[str] = ()
    reperes: Sequence[tuple[str, str]] = ()
    sections: Sequence[Section] = ()
    notes: Sequence[tuple[str, str]] = field(default=())
