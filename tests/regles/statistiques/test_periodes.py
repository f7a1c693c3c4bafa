"""Les périodes des chiffres : bornes comprises, mois, trimestres et semaines."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.statistiques import (
    Periode,
    Sujet,
    dernier_du_mois,
    mois_entre,
    periode,
    premier_du_mois,
    semaine_de,
    semaines_entre,
    trimestres,
)

J = date
JOURS = st.dates(J(2000, 1, 1), J(2090, 12, 31))
PERIODES = st.tuples(JOURS, st.integers(0, 1500)).map(lambda p: Periode(p[0], p[0] + timedelta(days=p[1])))


@pytest.mark.parametrize(
    ("jour", "mois", "premier", "dernier"),
    [
        (J(2026, 11, 26), 0, J(2026, 11, 1), J(2026, 11, 30)),
        (J(2026, 11, 26), 2, J(2027, 1, 1), J(2027, 1, 31)),
        (J(2026, 1, 31), -1, J(2025, 12, 1), J(2025, 12, 31)),
        (J(2027, 12, 5), 2, J(2028, 2, 1), J(2028, 2, 29)),
    ],
)
def test_les_bornes_d_un_mois(jour: date, mois: int, premier: date, dernier: date) -> None:
    assert (premier_du_mois(jour, mois), dernier_du_mois(jour, mois)) == (premier, dernier)
    if not mois:
        assert (premier_du_mois(jour), dernier_du_mois(jour)) == (premier, dernier)


@pytest.mark.parametrize(
    ("sujet", "attendue"),
    [
        (Sujet.ECHEANCES, (J(2026, 11, 26), J(2028, 10, 31))),
        (Sujet.COUVERTURE, (J(2026, 11, 26), J(2026, 11, 26))),
        (Sujet.PREVISION, (J(2026, 11, 27), J(2027, 11, 1))),
        (Sujet.SESSIONS, (J(2026, 8, 1), J(2027, 7, 31))),
        (Sujet.RESULTATS, (J(2025, 11, 27), J(2026, 11, 26))),
        (Sujet.ACTIVITE, (J(2026, 9, 7), J(2026, 11, 26))),
    ],
)
def test_la_periode_de_chaque_sujet_a_defaut(sujet: Sujet, attendue: tuple[date, date]) -> None:
    assert periode(sujet, J(2026, 11, 26)) == attendue


def test_les_echeances_vont_sur_vingt_quatre_mois_et_l_activite_sur_douze_semaines() -> None:
    assert len(mois_entre(periode(Sujet.ECHEANCES, J(2026, 11, 30)))) == 24
    assert len(mois_entre(periode(Sujet.ECHEANCES, J(2026, 12, 1)))) == 24
    assert len(semaines_entre(periode(Sujet.ACTIVITE, J(2026, 11, 26)))) == 12


def test_une_periode_donnee_est_celle_qu_on_donne() -> None:
    assert periode(Sujet.SESSIONS, J(2026, 11, 26), J(2026, 1, 1), J(2026, 2, 2)) == (J(2026, 1, 1), J(2026, 2, 2))
    assert periode(Sujet.RESULTATS, J(2026, 11, 26), J(2026, 1, 1)) == (J(2026, 1, 1), J(2026, 11, 26))
    assert periode(Sujet.RESULTATS, J(2026, 11, 26), J(2026, 11, 26)) == (J(2026, 11, 26), J(2026, 11, 26))
    assert periode(Sujet.RESULTATS, J(2026, 11, 26), J(2027, 1, 1)) == (J(2027, 1, 1), J(2027, 12, 31))


@pytest.mark.parametrize(
    ("du", "au", "attendus"),
    [
        (J(2026, 12, 31), J(2027, 1, 1), [J(2027, 1, 1)]),
        (J(2027, 1, 1), J(2027, 1, 1), [J(2027, 1, 1)]),
        (J(2027, 1, 2), J(2027, 3, 31), []),
        (J(2027, 1, 2), J(2027, 4, 1), [J(2027, 4, 1)]),
        (J(2026, 11, 27), J(2027, 11, 1), [J(2027, 1, 1), J(2027, 4, 1), J(2027, 7, 1), J(2027, 10, 1)]),
    ],
)
def test_les_premiers_jours_de_trimestre_de_la_periode(du: date, au: date, attendus: list[date]) -> None:
    assert trimestres(Periode(du, au)) == attendus


@given(JOURS)
def test_une_prevision_a_defaut_a_toujours_quatre_trimestres_a_venir(jour: date) -> None:
    suite = trimestres(periode(Sujet.PREVISION, jour))
    assert len(suite) == 4
    assert all(j > jour for j in suite)


@given(PERIODES)
def test_les_mois_et_les_semaines_sont_ceux_de_tous_les_jours(p: Periode) -> None:
    jours = [p.du + timedelta(days=n) for n in range((p.au - p.du).days + 1)]
    assert mois_entre(p) == list(dict.fromkeys(f"{j:%Y-%m}" for j in jours))
    assert semaines_entre(p) == list(dict.fromkeys(f"{j:%G-W%V}" for j in jours))
    assert trimestres(p) == [j for j in jours if j.day == 1 and j.month in (1, 4, 7, 10)]


@pytest.mark.parametrize(
    ("jour", "semaine"), [(J(2026, 12, 31), "2026-W53"), (J(2027, 1, 3), "2026-W53"), (J(2027, 1, 4), "2027-W01")]
)
def test_une_semaine_est_celle_de_son_jeudi(jour: date, semaine: str) -> None:
    assert semaine_de(jour) == semaine
