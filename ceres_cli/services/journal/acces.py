"""Lire le journal des accès : qui a lu quoi, ce qui lui a été refusé."""

from collections import deque
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import entier
from ceres_cli.schemas.journal import CONSULTATION
from ceres_cli.services.faits import recherche

_CLES = tuple(colonne.cle for colonne in CONSULTATION)


class Criteres(NamedTuple):
    """`de` et `a` : jours de Paris, inclus ; `limite` : les plus récentes."""

    objet: str | None = None
    agent: str | None = None
    de: date | None = None
    a: date | None = None
    limite: int | None = None


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int, int]:
    """(les accès `ceres.consultation/1`, les plus anciens d'abord ; total ; lignes illisibles)."""
    with cadre.lire(Operation.LIRE_ACCES):
        pass
    total = illisibles = 0

    def retenus() -> Iterator[dict[str, Any]]:
        nonlocal total, illisibles
        for entree in cadre.store.lire_acces():
            if entree is None:
                illisibles += 1
            elif _repond(entree, criteres):
                total += 1
                yield {cle: entree.get(cle) for cle in _CLES}

    lus = retenus()
    elements = recherche.gardes(lus) if criteres.limite is None else list(deque(lus, criteres.limite))
    return elements, total, illisibles


def _repond(entree: dict[str, Any], criteres: Criteres) -> bool:
    jour = datetime.fromisoformat(entree["instant"]).astimezone(ZoneInfo("Europe/Paris")).date()
    return (
        (criteres.objet is None or _meme_objet(entree.get("objet"), criteres.objet))
        and (criteres.agent is None or entree.get("agent") == criteres.agent)
        and (criteres.de is None or jour >= criteres.de)
        and (criteres.a is None or jour <= criteres.a)
    )


def _meme_objet(note: str | None, voulu: str) -> bool:
    """« C-12 » et « C-000012 » nomment le même."""
    return note is not None and note == entier(voulu)
