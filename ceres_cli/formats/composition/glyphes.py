"""Les caractères qu'aucune police de ceres ni de Typst ne dessine : les trouver avant qu'ils ne bloquent tout."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

from ceres_cli.formats.composition import polices

# Dessinés par Liberation Sans, à défaut par une police de Typst, en maigre et en gras : un test le vérifie signe par
# signe.
SURS = re.compile("[ -~\u00a0-\u02ff\u0400-\u04ff\u1e00-\u1eff\u2010-\u2015\u2018-\u2022\u2026\u202f\u20ac]*")

_ESSAI = b"""#set document(title: "essai")
#set text(lang: "fr")
= essai
#for g in json(bytes(sys.inputs.grappes)) { block(g + strong(g)) }
"""
_NON_DESSINE = "could not be displayed"


def absentes(textes: Iterable[str]) -> frozenset[str]:
    """Les grappes (un signe et ses accents combinants) impossibles à imprimer. Ne lance Typst que s'il y a un doute."""
    douteuses = sorted({g for t in textes if not SURS.fullmatch(t) for g in _grappes(t) if not SURS.fullmatch(g)})
    if not douteuses:
        return frozenset()
    interdites = {g for g in douteuses if unicodedata.category(g[0]) in ("Cn", "Co")}
    return frozenset(interdites.union(non_dessinees([g for g in douteuses if g not in interdites])))


def montrer(texte: str, manquantes: frozenset[str]) -> str:
    """Le texte, chaque signe des grappes manquantes écrit `\\uXXXX` ; les lettres courantes restent."""
    if not manquantes or SURS.fullmatch(texte):
        return texte
    return "".join(_echapper(g) if g in manquantes else g for g in _grappes(texte))


def signes(manquantes: frozenset[str]) -> list[str]:
    """Les signes que `montrer` écrit par leur numéro, sous la forme `U+4E2D`."""
    return [f"U+{ord(c):04X}" for c in sorted({c for g in manquantes for c in g if not SURS.fullmatch(c)})]


def _echapper(grappe: str) -> str:
    return "".join(c if SURS.fullmatch(c) else f"\\u{ord(c):04x}" for c in grappe)


def _grappes(texte: str) -> list[str]:
    grappes: list[str] = []
    for c in texte:
        if grappes and unicodedata.category(c) in ("Mn", "Me", "Mc", "Cf"):
            grappes[-1] += c
        else:
            grappes.append(c)
    return grappes


def non_dessinees(grappes: Sequence[str]) -> list[str]:
    """Sépare par moitiés celles que Typst ne sait pas dessiner."""
    if not grappes or _dessinees(grappes):
        return []
    if len(grappes) == 1:
        return list(grappes)
    milieu = len(grappes) // 2
    return non_dessinees(grappes[:milieu]) + non_dessinees(grappes[milieu:])


def _dessinees(grappes: Sequence[str]) -> bool:
    import typst

    try:
        typst.compile(
            _ESSAI,
            format="pdf",
            font_paths=polices.lire(),
            sys_inputs={"grappes": json.dumps(grappes)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as erreur:
        if _NON_DESSINE not in erreur.message:
            raise
        return False
    return True
