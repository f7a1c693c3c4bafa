"""Ce que l'écran permet : sa largeur, ses couleurs."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any

ETROIT = 40  # un écran plus étroit est tenu pour cette largeur
Peindre = Callable[[str, str], str]
"""Un texte dans une teinte (`TEINTES`), ou tel quel."""

# Teinte → code d'un terminal de 256 couleurs, d'un autre. Les 256 sont fixes, et celles-ci se lisent sur fond clair
# comme sur fond sombre, ce que ne font ni le jaune ni le vert ordinaires.
TEINTES = {
    "gras": ("1", "1"),
    "vert": ("38;5;64", "32"),
    "jaune": ("38;5;136", "33"),
    "rouge": ("38;5;160", "31"),
    "gris": ("38;5;244", "90"),
}
# État gardé → teinte. Le mot le dit aussi : la couleur n'apprend rien seule.
ETATS = {
    **dict.fromkeys(("active", "validee", "valide", "recevable", "delivre", "fait", "appliquer", "reussite"), "vert"),
    **dict.fromkeys(
        ("suspendue", "suspendu", "sans_appui", "debloquee", "a_reediter", "a_annuler", "non_traite"), "jaune"
    ),
    **dict.fromkeys(("expiree", "expire", "annulee", "annule", "retire", "refuse", "refuser", "irrecevable"), "rouge"),
    **dict.fromkeys(("brouillon", "desinscrit", "ecarte", "sans_effet", "retiree"), "gris"),
}


def largeur() -> int:
    """Colonnes du terminal."""
    return max(shutil.get_terminal_size().columns, ETROIT)


def largeur_de_la_parole() -> int:
    """De même, du terminal où va la sortie d'erreur, la sortie standard fût-elle un tube."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit():
        return largeur()
    try:
        return max(os.get_terminal_size(sys.stderr.fileno()).columns, ETROIT)
    except OSError:
        return largeur()


def en_couleur(vers: Any) -> bool:
    return bool(vers.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def peintre(vers: Any) -> Peindre:
    """De quoi peindre ce qui part vers ce flux ; s'il n'a pas de couleurs, rien n'est peint."""
    return _peindre if en_couleur(vers) else laisser


def laisser(texte: str, _teinte: str) -> str:
    return texte


def _peindre(texte: str, teinte: str) -> str:
    if not (texte and teinte):
        return texte
    code = TEINTES[teinte][0 if _en_a_256() else 1]
    return f"\x1b[{code}m{texte}\x1b[0m"


def _en_a_256() -> bool:
    return "256color" in os.environ.get("TERM", "") or os.environ.get("COLORTERM") in ("truecolor", "24bit")


def a_l_ecran(texte: str) -> str:
    """La parole est pliée à la largeur du terminal ; ailleurs elle va telle quelle."""
    if not sys.stderr.isatty():
        return texte
    from ceres_cli.terminal import pli

    return pli.paragraphes(texte, largeur_de_la_parole())


def rehausser(texte: str, teinte: str, debut: str) -> str:
    """Met en couleur le début d'une phrase, si l'écran en a."""
    if not (debut and texte.startswith(debut)):
        return texte
    peindre = peintre(sys.stderr)
    return peindre(peindre(debut, teinte), "gras") + texte.removeprefix(debut)
