"""Lire le journal des accès : qui a lu quoi, ce qui lui a été refusé."""

from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import entier
from ceres_cli.schemas.journal import CONSULTATION

_CLES = tuple(colonne.cle for colonne in CONSULTATION)


class Criteres(NamedTuple):
    """`de` et `a` : jours de Paris, inclus ; `limite` : les plus récentes."""

    objet: str | None = None
    agent: str | None = None
    de: date | None = None
    a: date | None = None
    limite: int | None = None


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int, int]:
    """(les accès `ceres.consultation/1`, les plus anciens d'abord ; total ; lignes illisibles)."""
    with cadre.store.lecture() as db:
        cadre.autoriser(db, Operation.LIRE_ACCES)
    lues = cadre.store.lire_acces()
    retenues = [e for e in lues if e is not None and _repond(e, criteres)]
    montrees = retenues if criteres.limite is None else retenues[-criteres.limite :]
    elements = [{cle: entree.get(cle) for cle in _CLES} for entree in montrees]
    return elements, len(retenues), sum(entree is None for entree in lues)


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
