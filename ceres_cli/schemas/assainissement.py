"""Ce qui vient des données ne commande ni le terminal ni le tableur.

Les caractères dangereux deviennent visibles ; une case qu'un tableur prendrait pour une formule reçoit une apostrophe.
"""

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


# Ce qu'un tableur évalue, même précédé d'espaces, même en pleine chasse. L'apostrophe rend la règle réversible.
_FORMULE = r"[\s']*[=+\-@＝＋－＠]|'*[\t\r\n]"
PREMIERS = frozenset(
    "=+-@＝＋－＠'\t\r\n\v\f\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
) | frozenset(chr(n) for n in range(0x2000, 0x200B))
"""Un texte qui ne commence par aucun de ces caractères n'a pas besoin d'être neutralisé."""


def neutraliser(texte: str) -> str:
    """Préfixe d'une apostrophe ce qui commence comme une formule ; `deneutraliser` rend le texte d'origine."""
    return f"'{texte}" if texte[:1] in PREMIERS and re.match(_FORMULE, texte) else texte


def deneutraliser(texte: str) -> str:
    return texte[1:] if texte[:1] == "'" and re.match(_FORMULE, texte) else texte
