"""Les aménagements des inscriptions (AME-01) : nulle autre lecture de la table, et nulle qui ne contrôle qui lit."""

from collections.abc import Iterable, Mapping
from typing import Any

from ceres_cli.regles.session.amenagements import AUCUN, Codes, relus
from ceres_cli.regles.vocabulaire import Amenagement
from ceres_cli.store import Db

Versions = Mapping[int, Codes]
"""Version de la session → les codes qu'une inscription a depuis elle ; la plus grande dit ceux d'aujourd'hui."""


def versions(db: Db, inscriptions: Iterable[int]) -> dict[int, dict[int, Codes]]:
    """Par inscription, tout ce qui en est gardé."""
    suite: dict[int, dict[int, Codes]] = {}
    sql = "SELECT inscription_id, depuis, codes FROM amenagement WHERE {}"
    for inscription, depuis, codes in db.parmi("inscription_id", inscriptions).lignes(sql):
        suite.setdefault(inscription, {})[depuis] = relus(codes)
    return suite


def a_la_version(siennes: Versions, avant: int | None = None) -> Codes:
    """Ceux d'aujourd'hui ; `avant` : ceux d'avant cette version."""
    connues = [v for v in siennes if avant is None or v < avant]
    return siennes[max(connues)] if connues else AUCUN


def d_une_session(db: Db, session: int) -> dict[int, Codes]:
    """Par candidat inscrit à cette session, ses codes ; qui n'en a pas n'y est pas. Qui appelle a contrôlé le rôle
    (LIRE_AMENAGEMENTS) et le ressort."""
    places: list[tuple[Any, ...]] = db.lignes(
        "SELECT id, candidat_id FROM inscription WHERE session_id = ? AND etat = 'inscrit'", (session,)
    )
    connues = versions(db, [inscription for inscription, _ in places])
    siens = {candidat: a_la_version(connues.get(inscription, {})) for inscription, candidat in places}
    return {candidat: codes for candidat, codes in siens.items() if codes}


def tiers_temps(db: Db, session: int) -> set[int]:
    """Les candidats de cette session qui ont un tiers temps (PAS-03) : pour répartir, non pour montrer."""
    return {c for c, codes in d_une_session(db, session).items() if Amenagement.TIERS_TEMPS in codes}
