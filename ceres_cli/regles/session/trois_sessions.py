"""CAN-05 : « un candidat ne pourra plus passer plus de 3 sessions Titre ou CCP avec entretien final sur une année ».

L'année est glissante : elle court du jour `d` de la première session comprise au jour `d + 1 an` exclu.
"""

from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, plus_ans


def en_cause(autres: Iterable[date], nouvelle: date) -> list[date]:
    """Les dates, celle-ci comprise, qui tiennent à quatre ou plus dans une même année avec elle ; vide : permise.

    Dates triées, elle comprise : `dates[i+3] < dates[i] + 1 an`. Quatre sessions déjà faites en un an (deux titres
    réunis après coup par un import) n'en font pas refuser une autre qui n'est pas de leur année.
    """
    triees = sorted([*autres, nouvelle])
    retenues: set[date] = set()
    for tot, tard in zip(triees, triees[SESSIONS_MAX_PAR_AN:], strict=False):
        if tot <= nouvelle <= tard < plus_ans(tot, 1):
            retenues.update(d for d in triees if tot <= d <= tard)
    return sorted(retenues)


def depasse(autres: Iterable[date], nouvelle: date) -> bool:
    """Vrai si une session à cette date serait de trop : quatre en moins d'un an, elle comprise."""
    return bool(en_cause(autres, nouvelle))


def premiere_date_possible(autres: Iterable[date], depuis: date) -> date:
    """Premier jour, à partir de `depuis`, où une session de plus ne dépasse pas. Le jour anniversaire est libre."""
    connues = list(autres)
    candidats = sorted({depuis, *(j for d in connues if (j := plus_ans(d, 1)) > depuis)})
    return next(j for j in candidats if not depasse(connues, j))


def comptees_a_la_validation(dates: Iterable[date], session: date) -> list[date]:
    """Les sessions comptées avec celle-ci, elle comprise : `debut ≤ session < debut + 1 an`."""
    return [d for d in sorted(dates) if d <= session < plus_ans(d, 1)]
