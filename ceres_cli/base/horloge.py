"""L'horloge de qui écrit : un jour forcé ne s'écrit que sur une base d'essai, et l'instant ne recule pas en silence."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from ceres_cli.base.naissance import ESSAI
from ceres_cli.erreurs import BaseInutilisable

RECUL = timedelta(minutes=2)  # au-delà, c'est l'horloge, et non deux machines qui ne s'accordent pas


class Lecture(Protocol):
    """Une transaction (`store.Db`)."""

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any: ...


def est_d_essai(db: Lecture) -> bool:
    """Ce que la base dit d'elle-même depuis sa création : rien de ce qu'on y a écrit ne la rend d'essai."""
    return db.valeur("SELECT 1 FROM parametre WHERE nom = ?", (ESSAI,)) is not None


def admettre_le_jour_force(db: Lecture, nom: str) -> None:
    """BaseInutilisable si la base n'est pas d'essai : nulle écriture n'y est d'un autre jour que le vrai."""
    if not est_d_essai(db):
        raise BaseInutilisable(
            f"CERES_AUJOURDHUI force le jour, et la base {nom} n'est pas d'essai : rien n'y est écrit.",
            conseil="Pour écrire, ôtez cette variable (« unset CERES_AUJOURDHUI »). Ce jour-là, lire, expliquer, --simuler"
            " et --plan restent possibles ; pour répéter, prenez une base d'essai : « ceres --base essai.db init"
            " --essai ».",
        )


def a_recule(instant: str, dernier: str) -> bool:
    """L'instant (UTC ISO) précède de plus de RECUL celui du dernier lot."""
    return datetime.fromisoformat(dernier) - datetime.fromisoformat(instant) > RECUL


def constat_du_recul(instant: str, dernier: str) -> str:
    return f"l'horloge retarde : il y est {_lisible(instant)} UTC, et le dernier lot est du {_lisible(dernier)} UTC"


def phrase_du_recul(instant: str, dernier: str) -> str:
    dit = constat_du_recul(instant, dernier)
    return f"{dit[0].upper()}{dit[1:]}. L'écriture est marquée « horloge reculée »."


def _lisible(instant: str) -> str:
    return f"{datetime.fromisoformat(instant):%d/%m/%Y %H:%M:%S}"
