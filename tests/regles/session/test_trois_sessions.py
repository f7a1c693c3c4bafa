"""CAN-05 : l'année glissante, la veille, le jour et le lendemain ; attendus écrits à la main d'après regles.md."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ceres_cli.regles.session.passages import comptees_a_la_validation, depasse, premiere_date_possible

TROIS = (date(2025, 1, 10), date(2025, 3, 10), date(2025, 6, 10))


@pytest.mark.parametrize(
    ("nouvelle", "refusee"),
    [
        (date(2024, 6, 9), False),
        (date(2024, 6, 10), False),  # le 10/06/2025 est le jour anniversaire de celle-ci
        (date(2024, 6, 11), True),
        (date(2025, 1, 9), True),
        (date(2025, 1, 10), True),
        (date(2025, 4, 1), True),
        (date(2025, 6, 11), True),
        (date(2026, 1, 9), True),
        (date(2026, 1, 10), False),  # jour anniversaire de la première
        (date(2026, 1, 11), False),
    ],
)
def test_can_05_la_quatrieme_en_un_an(nouvelle: date, refusee: bool) -> None:
    for ordre in permutations(TROIS):
        assert depasse(ordre, nouvelle) is refusee


@pytest.mark.parametrize("connues", [(), TROIS[:1], TROIS[:2], (TROIS[0], TROIS[0])])
def test_can_05_jusqu_a_trois_rien_n_est_refuse(connues: tuple[date, ...]) -> None:
    assert not any(depasse(connues, TROIS[0] + timedelta(days=n)) for n in range(-400, 400))


@pytest.mark.parametrize(
    ("connues", "nouvelle", "refusee"),
    [
        # Partie du 29 février : l'année finit le 28 février suivant, libre.
        ((date(2024, 2, 29), date(2024, 5, 1), date(2024, 8, 1)), date(2025, 2, 27), True),
        ((date(2024, 2, 29), date(2024, 5, 1), date(2024, 8, 1)), date(2025, 2, 28), False),
        # Arrivée au 29 février.
        ((date(2023, 2, 28), date(2023, 5, 1), date(2023, 8, 1)), date(2024, 2, 27), True),
        ((date(2023, 2, 28), date(2023, 5, 1), date(2023, 8, 1)), date(2024, 2, 28), False),
        ((date(2023, 2, 28), date(2023, 5, 1), date(2023, 8, 1)), date(2024, 2, 29), False),
        ((date(2023, 3, 1), date(2023, 5, 1), date(2023, 8, 1)), date(2024, 2, 29), True),
        ((date(2023, 3, 1), date(2023, 5, 1), date(2023, 8, 1)), date(2024, 3, 1), False),
        # La nouvelle est la plus ancienne, un 29 février.
        ((date(2024, 5, 1), date(2024, 8, 1), date(2025, 2, 27)), date(2024, 2, 29), True),
        ((date(2024, 5, 1), date(2024, 8, 1), date(2025, 2, 28)), date(2024, 2, 29), False),
        # D'une année bissextile à la suivante.
        ((date(2023, 12, 31), date(2024, 2, 29), date(2024, 12, 30)), date(2024, 3, 1), True),
        ((date(2023, 12, 31), date(2024, 2, 29), date(2024, 12, 31)), date(2024, 3, 1), False),
    ],
)
def test_can_05_annees_bissextiles(connues: tuple[date, ...], nouvelle: date, refusee: bool) -> None:
    assert depasse(connues, nouvelle) is refusee


def test_can_05_plusieurs_sessions_le_meme_jour() -> None:
    jour = date(2025, 5, 5)
    assert depasse([jour] * 3, jour)
    assert not depasse([jour] * 3, date(2026, 5, 5))
    assert not depasse([jour] * 3, date(2024, 5, 5))
    assert depasse([jour] * 3, date(2024, 5, 6))


def test_can_05_deux_annees_pleines_n_en_laissent_pas_passer_une_entre_elles() -> None:
    pleines = [date(a, m, 10) for a in (2024, 2025) for m in (1, 2, 3)]
    refusees = [
        d for d in (date(2023, 3, 9), date(2024, 6, 1), date(2025, 3, 11), date(2026, 1, 10)) if depasse(pleines, d)
    ]
    assert refusees == [date(2024, 6, 1), date(2025, 3, 11)]


def test_can_05_une_annee_deja_depassee_n_interdit_pas_les_suivantes() -> None:
    """Deux titres réunis après coup par un import : quatre sessions en un an sont là."""
    quatre = (*TROIS, date(2025, 9, 1))
    assert depasse(quatre, date(2025, 10, 1))
    assert not depasse(quatre, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("connues", "depuis", "attendue"),
    [
        ((), date(2025, 7, 1), date(2025, 7, 1)),
        (TROIS[:2], date(2025, 7, 1), date(2025, 7, 1)),
        (TROIS, date(2025, 7, 1), date(2026, 1, 10)),
        (TROIS, date(2026, 1, 9), date(2026, 1, 10)),
        (TROIS, date(2026, 1, 10), date(2026, 1, 10)),
        (TROIS, date(2024, 6, 10), date(2024, 6, 10)),
        (TROIS, date(2024, 6, 11), date(2026, 1, 10)),
        # Une session déjà prévue ensuite : à l'anniversaire de la première, elle ferait encore quatre.
        ((*TROIS, date(2026, 2, 1)), date(2025, 7, 1), date(2026, 3, 10)),
        ((date(2024, 2, 29), date(2024, 5, 1), date(2024, 8, 1)), date(2024, 12, 1), date(2025, 2, 28)),
        ((*TROIS, date(2025, 9, 1)), date(2025, 10, 1), date(2026, 3, 10)),
    ],
)
def test_can_05_la_premiere_date_possible(connues: tuple[date, ...], depuis: date, attendue: date) -> None:
    for ordre in (connues, connues[::-1]):
        assert premiere_date_possible(ordre, depuis) == attendue


# --- contre une définition naïve ---

JOURS = st.dates(date(2023, 1, 1), date(2026, 12, 31)) | st.sampled_from(
    [date(2023, 2, 28), date(2023, 3, 1), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28)]
)
SERIES = st.lists(JOURS, max_size=8)


def un_an_apres(jour: date) -> date:
    try:
        return jour.replace(year=jour.year + 1)
    except ValueError:
        return jour.replace(year=jour.year + 1, day=28)


def quatre_en_un_an(dates: Sequence[date]) -> bool:
    return any(sum(d <= autre < un_an_apres(d) for autre in dates) > 3 for d in dates)


@given(SERIES, JOURS)
def test_l_annee_glissante_est_la_definition(connues: list[date], nouvelle: date) -> None:
    assume(not quatre_en_un_an(connues))
    assert depasse(connues, nouvelle) is quatre_en_un_an([*connues, nouvelle])


@given(SERIES, JOURS)
def test_la_validation_compte_comme_l_inscription_compare(connues: list[date], nouvelle: date) -> None:
    """Une inscription refusée est une série où l'UD refuserait de valider une session, et inversement."""
    assume(not quatre_en_un_an(connues))
    serie = [*connues, nouvelle]
    invalidables = [d for d in serie if len(comptees_a_la_validation(serie, d)) > 3]
    assert bool(invalidables) is depasse(connues, nouvelle)


@given(SERIES, JOURS)
def test_la_premiere_date_est_la_premiere(connues: list[date], depuis: date) -> None:
    attendue = depuis
    while depasse(connues, attendue):
        attendue += timedelta(days=1)
    assert premiere_date_possible(connues, depuis) == attendue


@given(SERIES)
def test_des_sessions_acceptees_une_a_une_n_en_font_jamais_quatre(voulues: list[date]) -> None:
    tenues: list[date] = []
    for jour in voulues:
        if not depasse(tenues, jour):
            tenues.append(jour)
    assert not quatre_en_un_an(tenues)
