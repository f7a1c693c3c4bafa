"""Les textes d'un papier avant Typst : sans caractère dangereux, ni caractère qu'aucune police ne dessine."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ceres_cli.formats.composition import glyphes
from ceres_cli.schemas.assainissement import assainir

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
    manquantes = glyphes.absentes(_feuilles(preparees))
    return [_appliquer(v, lambda t: _couper(glyphes.montrer(t, manquantes))) for v in preparees]


def sans_dessin(brutes: Valeurs) -> list[str]:
    """Les signes (`U+4E2D`) qu'aucune police ne dessine, imprimés par leur numéro."""
    return glyphes.signes(glyphes.absentes(_feuilles(_appliquer(brutes, net))))


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
