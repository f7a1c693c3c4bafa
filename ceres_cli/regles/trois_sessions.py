"""CAN-05 : « un candidat ne pourra plus passer plus de 3 sessions Titre ou CCP avec entretien final sur une année ».

L'année est glissante : elle court du jour `d` de la première session comprise au jour `d + 1 an` exclu.
"""

from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, plus_ans


def depasse(dates: Iterable[date]) -> bool:
    """Vrai si quatre sessions tiennent dans une même année : `dates[i+3] < dates[i] + 1 an`."""
    triees = sorted(dates)
    ecart = SESSIONS_MAX_PAR_AN
    return any(tard < plus_ans(tot, 1) for tot, tard in zip(triees, triees[ecart:], strict=False))


def premiere_date_possible(dates: Iterable[date], depuis: date) -> date:
    """Premier jour, à partir de `depuis`, où une session de plus ne dépasse pas. Le jour anniversaire est libre."""
    connues = list(dates)
    candidats = sorted({depuis, *(j for d in connues if (j := plus_ans(d, 1)) > depuis)})
    return next(j for j in candidats if not depasse([*connues, j]))


def comptees_a_la_validation(dates: Iterable[date], session: date) -> list[date]:
    """Les sessions comptées avec celle-ci, elle comprise : `debut ≤ session < debut + 1 an`."""
    return [d for d in sorted(dates) if d <= session < plus_ans(d, 1)]
