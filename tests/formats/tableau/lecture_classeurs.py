"""Lire un classeur en mémoire, ou relever ses fautes."""

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.tableau.lire import Tableau, lire_tableau


def lire(contenu: bytes, **options: object) -> Tableau:
    return lire_tableau(contenu, nom="jures.xlsx", **options)  # type: ignore[arg-type]


def fautes(contenu: bytes, **options: object) -> list[str]:
    with pytest.raises(ErreurFichier) as info:
        lire(contenu, **options)
    return [m.texte for m in info.value.motifs] or [f"{info.value.message} {info.value.conseil}"]
