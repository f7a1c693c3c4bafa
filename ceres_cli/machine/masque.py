"""Ce qu'une machine reçoit d'un document : numéros, codes, dates, états, comptes. Rien qui nomme ou décrive quelqu'un.

Ce n'est pas une liste de champs à taire, qu'un champ nouveau déjouerait : seule passe une valeur dont la forme, ou le
vocabulaire fermé, dit qu'elle n'est à personne. D'une phrase du programme, reste ce qui est de lui (`phrases.py`).
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

from ceres_cli.machine.phrases import sans_noms
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
