"""Les fiches, jurés ou candidats, que des services ont dites de deux personnes (CAN-05, JUR-03, SES-04)."""

from collections.abc import Iterable
from typing import NamedTuple

from ceres_cli.services.faits import hors_ressort
from ceres_cli.store import Db

Paire = tuple[int, int]


class Dite(NamedTuple):
    """Le jour (ISO) et le motif."""

    jour: str
    motif: str


class Fiches(NamedTuple):
    """Les fiches d'une sorte de personnes : où leurs distinctions se gardent, la règle, et ce qui s'ensuit quand elles
    sont de deux personnes, ou quand leur identité n'en dit qu'une."""

    table: str
    regle: str
    deux: str
    une: str


CANDIDATS = Fiches(
    "distinction", "CAN-05", "leurs sessions se comptent à part (CAN-05)",
    "de même identité, leurs sessions comptent ensemble (CAN-05)",
)  # fmt: skip
JURES = Fiches(
    "distinction_jure", "JUR-03", "chacun compte dans un jury (SES-04)",
    "de même identité, ils comptent pour un dans un jury (SES-04)",
)  # fmt: skip


class Dites(dict[Paire, Dite]):
    """Celles de ces fiches, tenues à jour."""

    def __init__(self, fiches: Fiches, dites: Iterable[tuple[Paire, Dite]] = ()) -> None:
        super().__init__(dites)
        self.fiches = fiches


def paire(un: int, autre: int) -> Paire:
    return min(un, autre), max(un, autre)


def lire(db: Db, fiches: Fiches, ids: Iterable[int]) -> Dites:
    """Celles où l'une de ces fiches est dite distincte d'une autre."""
    siens = sorted(set(ids))
    premiers, parametres = db.dans("premier_id", siens)
    seconds, suite = db.dans("second_id", siens)
    sql = f"SELECT premier_id, second_id, faite_le, motif FROM {fiches.table} WHERE {premiers} OR {seconds}"
    lignes = db.lignes(sql, [*parametres, *suite])
    return Dites(fiches, (((un, autre), Dite(jour, motif)) for un, autre, jour, motif in lignes))


def memes_jures(db: Db, ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """SES-04 : par juré de ceux-là, les autres fiches de la même personne, où qu'elles soient ; ceux qui en ont."""
    couples = hors_ressort.jures_de_meme_identite(db, ids)
    dites = lire(db, JURES, {un for un, _ in couples}) if couples else {}
    memes: dict[int, set[int]] = {}
    for un, autre in couples:
        if paire(un, autre) not in dites:
            memes.setdefault(un, set()).add(autre)
    return {un: frozenset(autres) for un, autres in memes.items()}
