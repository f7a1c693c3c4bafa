"""Ce qu'une machine reçoit d'un document : numéros, codes, dates, états, comptes. Rien qui nomme ou décrive quelqu'un.

Ce n'est pas une liste de champs à taire, qu'un champ nouveau déjouerait : seule passe une valeur dont la forme, ou le
vocabulaire fermé, dit qu'elle n'est à personne.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
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
    otes: set[str] = set()
    rendu = _objet(document, otes)
    return {**rendu, MASQUES: sorted(otes)} if otes else rendu


def _objet(objet: dict[str, Any], otes: set[str]) -> dict[str, Any]:
    rendu = {}
    for cle, valeur in objet.items():
        gardees = [*_permise(cle, valeur, otes)]
        if gardees:
            rendu[cle] = gardees[0]
        else:
            otes.add(cle)
    return rendu


def _permise(cle: str, valeur: Any, otes: set[str]) -> Iterator[Any]:
    """La valeur, ou ce qui en reste ; rien si elle ne passe pas."""
    if isinstance(valeur, dict):
        yield _objet(valeur, otes)
    elif isinstance(valeur, list):
        gardees = [g for element in valeur for g in _permise(cle, element, otes)]
        if len(gardees) < len(valeur):
            otes.add(cle)
        if gardees or not valeur:
            yield gardees
    elif cle in _INTIMES:
        if valeur is None:
            yield None
    elif valeur is None or isinstance(valeur, bool | int) or _sans_personne(cle, str(valeur)):
        yield valeur


def _sans_personne(cle: str, texte: str) -> bool:
    forme = _DE_NOTRE_MAIN.get(cle) or _TERRITOIRES.get(cle)
    if forme is not None and re.fullmatch(forme, texte):
        return True
    return not texte or _FORMES.fullmatch(texte) is not None or texte in _vocabulaire()
