"""Ce qu'une machine reçoit d'un document : numéros, codes, dates, états, comptes. Rien qui nomme ou décrive quelqu'un.

Ce n'est pas une liste de champs à taire, qu'un champ nouveau déjouerait : seule passe une valeur dont la forme, ou le
vocabulaire fermé, dit qu'elle n'est à personne. D'une phrase du programme, reste ce qui est de lui (`phrases.py`).
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from ceres_cli.regles import droits, vocabulaire

MASQUES = "champs_masques"
_FORMES = re.compile(
    r"[A-Z]-[0-9]{6,15}|[SN]-[0-9]{4}-[0-9]{6,9}"  # numéros
    r"|(RNCP[0-9]{3,6}|RS[0-9]{3,6}|TP-[0-9]{5}m[0-9]{2})(/[A-Z0-9_-]{1,20})?"  # certifications
    r"|[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9:]{8}Z)?)?"  # mois, jours, instants
    r"|[0-9]{2}:[0-9]{2}"  # heures
    r"|[A-Z]{3,4}-[0-9]{2}"  # règles
)
# Champs dont le programme, ou le référentiel, écrit seul les valeurs.
_DE_NOTRE_MAIN = {
    "schema": r"ceres\.[a-z/0-9-]+",
    "code": "[A-Z][A-Z0-9_-]{1,40}",
    "regle": "[A-Z][A-Z0-9_-]{1,40}",
    "actions_possibles": "[a-z][a-z_-]{1,40}",
    "ccp": "[A-Z0-9_-]{1,20}",
}
_DE_L_ACCUEIL = {
    "cle": "[a-z][a-z0-9_]{1,60}",
    "commande": r"ceres( --?[a-z][a-z-]*| [a-z0-9][a-z0-9_-]*| [A-Z]-[0-9-]+)+",
}
# Les documents dont le programme écrit les phrases, et les champs où elles sont ; ailleurs, un texte peut être saisi.
_QUI_PARLENT = frozenset(("ceres.erreur/1", "ceres.explication/1", "ceres.rapport-lot/1"))
_PHRASES = frozenset(("message", "conseil", "texte", "suggestions", "explication", "avertissements"))
_TERRITOIRES = {"departement": "[0-9][0-9AB][0-9]?", "region": "[0-9]{2}"}
# Une date, et pourtant une donnée de personne.
_INTIMES = frozenset({"naissance"})


@cache
def _vocabulaire() -> frozenset[str]:
    sortes = [c for m in (vocabulaire, droits) for c in vars(m).values() if isinstance(c, type)]
    fermees = [c for c in sortes if issubclass(c, StrEnum) and c is not vocabulaire.Civilite]
    return frozenset(mot.value for sorte in fermees for mot in sorte)


def masquer(document: dict[str, Any]) -> dict[str, Any]:
    """Le document sans ce qui peut nommer quelqu'un ; `champs_masques` nomme ce qui en a été ôté."""
    masque = _Masque(str(document.get("schema")))
    rendu = masque.objet(document)
    return {**rendu, MASQUES: sorted(masque.otes)} if masque.otes else rendu


class _Masque:
    def __init__(self, schema: str) -> None:
        self._phrases = _PHRASES if schema in _QUI_PARLENT else frozenset()
        accueil = _DE_L_ACCUEIL if schema == "ceres.accueil/1" else {}
        self._formes = {**_DE_NOTRE_MAIN, **_TERRITOIRES, **accueil}
        self.otes: set[str] = set()

    def objet(self, objet: dict[str, Any]) -> dict[str, Any]:
        rendu = {}
        for cle, valeur in objet.items():
            gardees = [*self._permise(cle, valeur)]
            if gardees:
                rendu[cle] = gardees[0]
            else:
                self.otes.add(cle)
        return rendu

    def _permise(self, cle: str, valeur: Any) -> Iterator[Any]:
        """La valeur, ou ce qui en reste ; rien si elle ne passe pas."""
        if isinstance(valeur, dict):
            yield self.objet(valeur)
        elif isinstance(valeur, list):
            gardees = [g for element in valeur for g in self._permise(cle, element)]
            if len(gardees) < len(valeur):
                self.otes.add(cle)
            if gardees or not valeur:
                yield gardees
        elif cle in _INTIMES:
            if valeur is None:
                yield None
        elif valeur is None or isinstance(valeur, bool | int) or self._sans_personne(cle, str(valeur)):
            yield valeur
        elif cle in self._phrases:
            yield sans_noms(str(valeur))

    def _sans_personne(self, cle: str, texte: str) -> bool:
        forme = self._formes.get(cle)
        if forme is not None and re.fullmatch(forme, texte):
            return True
        return not texte or _FORMES.fullmatch(texte) is not None or texte in _vocabulaire()


# --- une phrase du programme, sans ce qui n'est pas de lui ---


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
