"""Une phrase du programme, sans ce qui n'est pas de lui : les noms, les lieux, les textes que quelqu'un a saisis.

Comme pour une valeur (`masque.py`), rien n'est cherché de ce qu'il faudrait taire : ne reste d'une phrase que ce que le
programme écrit lui-même, les numéros, les codes, les dates et les nombres.
"""

import re
from functools import cache
from importlib.resources import files

TU = "[…]"
_OU = ("regles", "services", "moteur", "commands", "terminal", "base", "formats", "nomenclatures")
"""Les pièces dont les phrases viennent."""
_HORS_PHRASE = re.compile(r'"""[\s\S]*?"""|(?<=\s)#[^"\n]*$', re.MULTILINE)
_TEXTE = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_TROU = re.compile(r"\{[^{}]*\}")
_MOT = re.compile(r"[^\W\d_]+")
_A_NOUS = frozenset(
    ("UD", "DDETS", "DIRECCTE", "DREETS", "MPCP", "CCP", "CCS", "VAE", "DTE", "RNCP", "JJ", "MM", "AAAA", "Centre",
     "Titre", "REF")
)  # fmt: skip
_ACCORDS = ("", "e", "s", "es")
_PHRASE = 3  # mots d'un texte qui en est une : son premier peut porter une capitale

# Ce qui, dans une phrase, se lit d'un trait ; l'ordre compte.
_MORCEAUX = re.compile(
    r"(?P<forme>\b[SN]-[0-9]{4}-[0-9]{1,9}\b|\b[A-Z]-[0-9]{1,15}\b"
    r"|\b(?:RNCP[0-9]{3,6}|RS[0-9]{3,6}|TP-[0-9]{5}m[0-9]{2})(?:/[A-Z0-9_-]{1,20})?"
    r"|\b[A-Z]{3,4}-[0-9]{2}\b|--[a-z][a-z-]*|\b[A-Z]-…)"
    r"|(?P<intime>[^\s«»]*@[^\s«»]*|\+?[0-9]{2}(?:[ \u00a0.\-]?[0-9]{2}){3,}|\b[0-9]{5,}\b"
    r"|\b(?:née?|naissance)\b[^0-9.;]{0,12}[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4})"
    r"|(?P<mot>[^\W\d_]+)"
    r"|(?P<reste>[\s\S])"
)
_TU = re.escape(TU)
_SUITE = re.compile(rf"(?:[^\W\d_]+-)*{_TU}(?:[\s'’.\-]*{_TU}|-[^\W\d_]+)*")


def sans_noms(phrase: str) -> str:
    """« PAGÈS Chloé est inactive : réactivez J-000012. » → « […] est inactive : réactivez J-000012. »"""
    minuscules, debuts = _notres()
    dits: list[str] = []
    for trouve in _MORCEAUX.finditer(phrase):
        texte, sorte = trouve[0], trouve.lastgroup
        notre = texte in minuscules or texte in _A_NOUS or (texte in debuts and _commence(dits))
        dits.append(TU if sorte == "intime" or (sorte == "mot" and not notre) else texte)
    return _SUITE.sub(TU, "".join(dits))


def _commence(dits: list[str]) -> bool:
    """Le mot qui vient est le premier d'une phrase."""
    avant = next((d for d in reversed(dits) if not d.isspace() and d != "«"), ".")
    return avant[-1] in ".:;?!"


@cache
def _notres() -> tuple[frozenset[str], frozenset[str]]:
    """(les mots en minuscules, et accordés ; ceux qui commencent une phrase) des textes du programme, sans ses exemples
    ni ses commentaires."""
    minuscules: set[str] = set()
    debuts: set[str] = set()
    for texte in _textes():
        propre = _TROU.sub(" ", texte)
        mots = _MOT.findall(propre)
        minuscules |= {mot + accord for mot in mots if mot.islower() for accord in _ACCORDS}
        if len(mots) >= _PHRASE and propre.lstrip(" «").startswith(mots[0]):
            debuts.add(mots[0])
    return frozenset(minuscules), frozenset(debuts)


def _textes() -> list[str]:
    textes: list[str] = []
    for piece in _OU:
        a_lire = [files("ceres_cli") / piece]
        while a_lire:
            ici = a_lire.pop()
            if ici.is_dir():
                a_lire += ici.iterdir()
            elif ici.name.endswith(".py"):
                textes += _TEXTE.findall(_HORS_PHRASE.sub("", ici.read_text(encoding="utf-8")))
    return textes
