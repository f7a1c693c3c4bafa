"""L'horloge de qui écrit : un jour forcé ne s'écrit que sur une base d'essai, et l'instant ne recule pas en silence."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol

from ceres_cli.base.naissance import ESSAI
from ceres_cli.erreurs import BaseInutilisable

RECUL = timedelta(minutes=2)  # au-delà, c'est l'horloge, et non deux machines qui ne s'accordent pas


class Lecture(Protocol):
    """Une transaction (`store.Db`)."""

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any: ...


class Ecriture(Lecture, Protocol):
    """De même ; `recul`, `retour` : ce qu'il faut dire d'une horloge qui a reculé, d'une base ramenée dans le temps."""

    recul: str
    retour: str


class _Base(Protocol):
    """Une base (`store.Store`). `_jour_force` : la phrase à dire, si le jour l'est ; `_dire` : à qui."""

    _jour_force: str
    _jour_dit: bool
    _dire: Callable[[str], None]

    def existe(self) -> bool: ...
    def lecture(self) -> AbstractContextManager[Any]: ...
    def _admettre(self, db: Lecture) -> None: ...


class GardeDuJour:
    """Ce qu'une base admet du jour de qui écrit, et ce qu'elle en dit."""

    def admettre_le_jour(self: _Base) -> None:
        """Ce que toute écriture exige, avant une question, un fichier ou un envoi : BaseInutilisable si le jour est
        forcé et que la base n'est pas d'essai."""
        if self._jour_force and self.existe():
            with self.lecture() as db:
                self._admettre(db)

    def _admettre(self: _Base, db: Lecture) -> None:
        if self._jour_force:
            admettre_le_jour_force(db)

    def _dire_l_horloge(self: _Base, db: Ecriture, *, change: bool) -> None:
        if self._jour_force and change and not self._jour_dit:
            self._jour_dit = True
            self._dire(self._jour_force)
        for phrase in filter(None, (db.recul, db.retour)):
            self._dire(phrase)


def est_d_essai(db: Lecture) -> bool:
    """Ce que la base dit d'elle-même depuis sa création : rien de ce qu'on y a écrit ne la rend d'essai."""
    return db.valeur("SELECT 1 FROM parametre WHERE nom = ?", (ESSAI,)) is not None


def admettre_le_jour_force(db: Lecture) -> None:
    """BaseInutilisable si la base n'est pas d'essai : nulle écriture n'y est d'un autre jour que le vrai."""
    if not est_d_essai(db):
        raise BaseInutilisable(
            "CERES_AUJOURDHUI force le jour, et cette base n'est pas d'essai : rien n'y est écrit.",
            conseil="Pour écrire, ôtez cette variable (« unset CERES_AUJOURDHUI »). Ce jour-là, lire, expliquer,"
            " --simuler et --plan restent possibles ; pour répéter, prenez une base d'essai : « ceres --base essai.db"
            " init --essai ».",
        )


def a_recule(instant: str, dernier: str) -> bool:
    """L'instant (UTC ISO) précède de plus de RECUL celui du dernier lot."""
    return datetime.fromisoformat(dernier) - datetime.fromisoformat(instant) > RECUL


def constat_du_recul(instant: str, dernier: str) -> str:
    return f"l'horloge retarde : il y est {lisible(instant)} UTC, et le dernier lot est du {lisible(dernier)} UTC"


def phrase_du_recul(instant: str, dernier: str) -> str:
    dit = constat_du_recul(instant, dernier)
    return f"{dit[0].upper()}{dit[1:]}. L'écriture est marquée « horloge reculée »."


def lisible(instant: str) -> str:
    return f"{datetime.fromisoformat(instant):%d/%m/%Y %H:%M:%S}"
