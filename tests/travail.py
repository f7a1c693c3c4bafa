"""Compter le travail plutôt que les secondes, et attendre un événement plutôt qu'un délai : une machine chargée ne
change ni l'un ni l'autre."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from tests.lanceur import RACINE

_LES_NOTRES = str(RACINE / "ceres_cli")

# À mettre en tête d'un programme : écrit « attend » sur le descripteur donné, une fois, quand la base vient de refuser
# l'écriture parce qu'un autre la tient. Le programme n'en est pas changé : il est observé.
GUETTER = """
import os, sys
def _guetter(cadre, evenement, _):
    if evenement == "c_exception" and cadre.f_code.co_name == "prendre_le_verrou":
        sys.setprofile(None)
        os.write({descripteur}, b"attend\\n")
sys.setprofile(_guetter)
"""


def lignes_executees(fonction: Callable[..., Any], *arguments: Any) -> int:
    """Le nombre de lignes de `ceres_cli` que cet appel exécute."""
    compte = 0

    def ligne(_cadre: FrameType, evenement: str, _valeur: Any) -> Any:
        nonlocal compte
        compte += evenement == "line"
        return ligne

    def appel(cadre: FrameType, _evenement: str, _valeur: Any) -> Any:
        return ligne if cadre.f_code.co_filename.startswith(_LES_NOTRES) else None

    avant = sys.gettrace()
    sys.settrace(appel)
    try:
        fonction(*arguments)
    finally:
        sys.settrace(avant)
    return compte
