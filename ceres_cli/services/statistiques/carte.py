"""La carte en tuiles, pour qui dessine une couverture."""

from collections.abc import Mapping

from ceres_cli.nomenclatures import territoires


def tuiles() -> Mapping[str, tuple[int, int]]:
    """Code de département → (colonne, ligne), depuis le haut à gauche."""
    return territoires.tuiles()
