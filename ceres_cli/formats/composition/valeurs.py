"""Les textes d'un papier avant Typst : ni caractère dangereux, ni caractère qu'aucune police ne dessine."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceres_cli import nomenclatures as livrees
from ceres_cli.schemas.assainissement import assainir

if TYPE_CHECKING:
    import typst

DOSSIER = "polices"


def lire_les_polices(modeles: Path | None = None) -> "typst.Fonts":
    """`modeles` : le dossier d'un autre modèle, dont le sous-dossier `polices` sert aussi."""
    dossiers = [livrees.chemin("modeles"), *([] if modeles is None else [modeles])]
    return _lues(tuple(dict.fromkeys(d / DOSSIER for d in dossiers)))


@cache
def _lues(dossiers: tuple[Path, ...]) -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[d for d in dossiers if d.is_dir()])


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
            font_paths=lire_les_polices(),
            sys_inputs={"grappes": json.dumps(grappes)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as erreur:
        if _NON_DESSINE not in erreur.message:
            raise
        return False
    return True


Valeurs = dict[str, Any]

# Plus long, un mot sans trait d'union sortirait de la page : il reçoit des endroits où la ligne peut être coupée.
_MOT_SANS_FIN = re.compile(r"(?<![^\s-])[^\s@-]{31,}(?![^\s-])")
_LETTRES_PAR_LIGNE = 30
_COUPURE_PERMISE = "\u200b"


def net(texte: str) -> str:
    """Le texte en NFC, ses caractères dangereux rendus visibles."""
    return assainir(unicodedata.normalize("NFC", texte))


def nettes(brutes: Valeurs) -> Valeurs:
    """Les mêmes valeurs, chaque texte net."""
    suite: Valeurs = _appliquer(brutes, net)
    return suite


def preparer(brutes: Sequence[Valeurs]) -> list[Valeurs]:
    """Les mêmes valeurs, prêtes à imprimer."""
    preparees: list[Valeurs] = [_appliquer(v, net) for v in brutes]
    manquantes = absentes(_feuilles(preparees))
    return [_appliquer(v, lambda t: _couper(montrer(t, manquantes))) for v in preparees]


def sans_dessin(brutes: Valeurs) -> list[str]:
    """Les signes (`U+4E2D`) qu'aucune police ne dessine, imprimés par leur numéro."""
    return signes(absentes(_feuilles(_appliquer(brutes, net))))


def avertissement(quoi: str, signes: Sequence[str]) -> str:
    """`quoi` : « Convocation V-000123 » ; rien d'autre de la personne n'y est."""
    return f"{quoi} : aucune police ne contient {', '.join(signes)} ; le numéro du caractère est imprimé à sa place."


def _couper(texte: str) -> str:
    return _MOT_SANS_FIN.sub(lambda m: _COUPURE_PERMISE.join(_tranches(m[0])), texte)


def _tranches(mot: str) -> list[str]:
    return [mot[n : n + _LETTRES_PAR_LIGNE] for n in range(0, len(mot), _LETTRES_PAR_LIGNE)]


def _appliquer(valeur: Any, f: Callable[[str], str]) -> Any:
    if isinstance(valeur, str):
        return f(valeur)
    if isinstance(valeur, dict):
        return {cle: _appliquer(v, f) for cle, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [_appliquer(v, f) for v in valeur]
    return valeur


def _feuilles(valeur: Any) -> Iterator[str]:
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, dict):
        yield from _feuilles(list(valeur.values()))
    elif isinstance(valeur, list):
        for v in valeur:
            yield from _feuilles(v)
