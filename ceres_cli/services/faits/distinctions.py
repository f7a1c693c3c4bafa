"""Les fiches, jurés ou candidats, que des services ont dites de deux personnes (CAN-05, JUR-03, SES-04)."""

from collections.abc import Iterable
from typing import NamedTuple

from ceres_cli.services.faits import hors_ressort
from ceres_cli.store import Db

TABLES = {"candidat": "distinction", "jure": "distinction_jure"}
Paire = tuple[int, int]


class Dite(NamedTuple):
    """Le jour (ISO) et le motif."""

    jour: str
    motif: str


def paire(un: int, autre: int) -> Paire:
    return min(un, autre), max(un, autre)


def lire(db: Db, sorte: str, ids: Iterable[int]) -> dict[Paire, Dite]:
    """Celles où l'une de ces fiches est dite distincte d'une autre."""
    siens = sorted(set(ids))
    premiers, parametres = db.dans("premier_id", siens)
    seconds, suite = db.dans("second_id", siens)
    sql = f"SELECT premier_id, second_id, faite_le, motif FROM {TABLES[sorte]} WHERE {premiers} OR {seconds}"
    return {(un, autre): Dite(jour, motif) for un, autre, jour, motif in db.lignes(sql, [*parametres, *suite])}


def memes_jures(db: Db, ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """SES-04 : par juré de ceux-là, les autres fiches de la même personne, où qu'elles soient ; ceux qui en ont."""
    couples = hors_ressort.jures_de_meme_identite(db, ids)
    dites = lire(db, "jure", {un for un, _ in couples}) if couples else {}
    memes: dict[int, set[int]] = {}
    for un, autre in couples:
        if paire(un, autre) not in dites:
            memes.setdefault(un, set()).add(autre)
    return {un: frozenset(autres) for un, autres in memes.items()}
