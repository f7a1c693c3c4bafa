"""Les polices d'un papier : celles de ceres, puis de Typst. Celles de la machine en changeraient les octets."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ceres_cli.nomenclatures import fichiers as livrees

if TYPE_CHECKING:
    import typst

DOSSIER = "polices"


def lire(modeles: Path | None = None) -> "typst.Fonts":
    """`modeles` : le dossier d'un autre modèle, dont le sous-dossier `polices` sert aussi."""
    dossiers = [livrees.chemin("modeles"), *([] if modeles is None else [modeles])]
    return _lues(tuple(dict.fromkeys(d / DOSSIER for d in dossiers)))


@cache
def _lues(dossiers: tuple[Path, ...]) -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[d for d in dossiers if d.is_dir()])
