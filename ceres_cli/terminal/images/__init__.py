"""Des images en caractères de bloc : elles disent tout sans couleur, et ne passent jamais la largeur de l'écran."""

import sys
from collections.abc import Callable, Iterable

from ceres_cli.terminal import flux
from ceres_cli.terminal.sortie import Sortie

LARGEUR_MAX = 100  # au-delà, une barre se lit moins bien
_HORS_D_UN_TERMINAL = 80
# Où l'écran n'a pas ces caractères : les mêmes longueurs, en caractères simples.
_SIMPLES = str.maketrans(
    {
        **dict(zip("▁▂▃▄▅▆▇", "1234567", strict=True)),
        "█": "#",
        "▓": "=",
        "▒": "-",
        "░": ".",
        "·": ".",
        "■": "#",
        "─": "-",
    }
)


def montrer(sortie: Sortie, dessiner: Callable[[int], Iterable[str]], *, vide: bool = False) -> None:
    """L'image, sous la table ; rien dans un autre format, ni quand il n'y a rien à dessiner. Hors d'un terminal, à 80
    colonnes."""
    if sortie.format != "table" or vide:
        return
    simple = not flux.est_utf8(sys.stdout)

    def lignes(large: int) -> Iterable[str]:
        tient = min(large, LARGEUR_MAX) if sortie.terminal else _HORS_D_UN_TERMINAL
        for ligne in ["", *dessiner(tient)]:
            yield ligne.translate(_SIMPLES) if simple else ligne

    sortie.dessin(lignes)
