"""Ce qui vient des données ne commande pas le terminal : les caractères dangereux deviennent visibles."""

import re
from functools import cache

# C0 (sauf le saut de ligne) et C1, DEL, marques et bascules de sens d'écriture, séparateurs de ligne, BOM, demi-codets.
_DANGEREUX = r"\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"


@cache
def _motif(*, lignes: bool) -> re.Pattern[str]:
    return re.compile(f"[{_DANGEREUX}]" if lignes else f"[\n{_DANGEREUX}]")


def _echappement(trouve: re.Match[str]) -> str:
    return f"\\u{ord(trouve[0]):04x}"


def assainir(texte: str, *, lignes: bool = False) -> str:
    """Le texte, ses caractères dangereux écrits `\\uXXXX`. `lignes` : garder les sauts de ligne (nos messages)."""
    return texte if texte.isprintable() else _motif(lignes=lignes).sub(_echappement, texte)


def assainir_json(document: str) -> str:
    """Un document JSON déjà écrit : les mêmes caractères, en échappements JSON. La valeur lue est inchangée."""
    return assainir(document, lignes=True)
