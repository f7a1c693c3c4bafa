"""Ce que l'écran permet : sa largeur, ses couleurs."""

import os
import shutil
import sys
from typing import Any

from ceres_cli.terminal import tables

ETROIT = 40  # un écran plus étroit est tenu pour cette largeur


def largeur() -> int:
    """Colonnes du terminal."""
    return max(shutil.get_terminal_size().columns, ETROIT)


def en_couleur(vers: Any) -> bool:
    return bool(vers.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def a_l_ecran(texte: str) -> str:
    """La parole est pliée à la largeur du terminal ; ailleurs elle va telle quelle."""
    return tables.paragraphes(texte, largeur()) if sys.stderr.isatty() else texte


def rehausser(texte: str, code: str, debut: str) -> str:
    """Met en couleur le début d'une phrase, si l'écran en a."""
    if not (debut and texte.startswith(debut) and en_couleur(sys.stderr)):
        return texte
    return f"\x1b[1;{code}m{debut}\x1b[0m{texte.removeprefix(debut)}"
