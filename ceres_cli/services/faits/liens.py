"""SES-08 : les sessions en cours, ni validées ni annulées, que touche un lien : celles où siège le juré lié."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from ceres_cli.regles import identifiants
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.session.jury import est_l_employeur
from ceres_cli.services.faits.conditions import VIVANTE
from ceres_cli.store import Db


class _Siege(NamedTuple):
    jure: int
    session: int
    annee: int
    numero: int
    centre: int
    nom_du_centre: str
    employeur: str | None


class Sieges:
    """Les sièges en cours de ces jurés, et de tous ceux des sessions de ces centres. Lus au premier besoin, en masse.

    Un lien vient d'un centre (formateur…), d'un candidat (parent…) ou de l'employeur, qui est un centre quand il en
    porte le nom. Chaque réponse est la liste des sessions, « S-… », dans l'ordre où elles ont été créées.
    """

    def __init__(self, db: Db, jures: Iterable[int] = (), *, centres: Iterable[int] = ()) -> None:
        self._db = db
        self._jures = sorted(set(jures))
        self._centres = sorted(set(centres))

    def du_lien(self, jure: int, *, centre: int | None = None, candidat: int | None = None) -> list[str]:
        """Celles de ce centre, ou celles où ce candidat est inscrit."""
        siennes = [s for s in self._tous if s.jure == jure]
        if candidat is not None:
            return [_nom(s) for s in siennes if (s.session, candidat) in self._inscrits]
        return [_nom(s) for s in siennes if s.centre == centre]

    def chez(self, jure: int, employeur: str | None) -> list[str]:
        """Celles du centre, ou des centres, de ce nom."""
        return [_nom(s) for s in self._tous if s.jure == jure and est_l_employeur(s.nom_du_centre, employeur)]

    def des_employes(self, centre: int, nom: str) -> dict[int, list[str]]:
        """Par juré dont l'employeur porte ce nom, celles de ce centre."""
        siens: dict[int, list[str]] = {}
        for s in self._tous:
            if s.centre == centre and est_l_employeur(nom, s.employeur):
                siens.setdefault(s.jure, []).append(_nom(s))
        return siens

    @cached_property
    def _tous(self) -> list[_Siege]:
        lus: set[_Siege] = set()
        sieges = (
            "SELECT p.jure_id, s.id, s.annee, s.numero, s.centre_id, e.nom, j.employeur FROM participation p"
            f" {self._db.joint('session_examen s', 's.id = p.session_id')}"
            f" {self._db.joint('centre e', 'e.id = s.centre_id')} {self._db.joint('jure j', 'j.id = p.jure_id')}"
            f" WHERE {VIVANTE}"
        )
        for colonne, ids in (("p.jure_id", self._jures), ("s.centre_id", self._centres)):
            if ids:
                lus.update(map(_Siege._make, self._db.parmi(colonne, ids).lignes(f"{sieges} AND {{}}")))
        return sorted(lus, key=lambda s: (s.session, s.jure))

    @cached_property
    def _inscrits(self) -> set[tuple[int, int]]:
        sql = "SELECT session_id, candidat_id FROM inscription WHERE etat = 'inscrit' AND {}"
        return set(self._db.parmi("session_id", {s.session for s in self._tous}).lignes(sql))


def touchees(qui: str, sessions: list[str]) -> list[str]:
    """L'avertissement d'un lien qui apparaît : `qui` siège dans ces sessions ; rien s'il n'y en a pas."""
    return [f"SES-08 : {qui} siège dans {premiers(sessions)} ; rien n'y est changé."] if sessions else []


def _nom(siege: _Siege) -> str:
    return identifiants.session(siege.annee, siege.numero)
