"""Ce qu'un bureau a fait de ce qu'un autre suit, et qu'il n'a pas défait."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.regles.droits import nom_du_profil
from ceres_cli.regles.vocabulaire import Role


class Acte(NamedTuple):
    """Ce qui est arrivé à un objet, dans l'ordre ; du dernier : quel jour, par qui, et pourquoi."""

    actions: list[str]
    jour: date
    par: str
    motif: str


Actes = dict[str, Acte]


def reunir(lignes: Iterable[tuple[Any, ...]]) -> Actes:
    """De (objet, action, jour, motif, rôle, structure), le dernier d'abord : un acte par objet."""
    suite: Actes = {}
    for objet, action, jour, motif, role, structure in lignes:
        acte = suite.setdefault(
            objet, Acte([], date.fromisoformat(jour), nom_du_profil(Role(role), structure), motif or "")
        )
        if action not in acte.actions:
            acte.actions.insert(0, action)
    return suite
