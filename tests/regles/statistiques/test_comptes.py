"""Ce que les chiffres taisent, et ce qu'ils disent manquer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.statistiques import COMPTE_MIN, PHASES, manque, niveau, resultats
from ceres_cli.regles.vocabulaire import EtatSession


@pytest.mark.parametrize(
    ("presents", "reussites", "attendu"),
    [
        (4, 4, (None, None, None)),
        (4, 0, (None, None, None)),
        (5, 5, (5, 5, 100)),
        (5, 4, (5, None, None)),
        (5, 0, (5, None, None)),
        (6, 5, (6, 5, 83)),
        (1000, 5, (1000, 5, 1)),  # 0,5 s'arrondit au-dessus
        (1001, 5, (1001, 5, 0)),
        (8, 7, (8, 7, 88)),
    ],
)
def test_un_compte_sous_cinq_est_cache_et_le_taux_avec_lui(
    presents: int, reussites: int, attendu: tuple[int | None, ...]
) -> None:
    assert resultats(presents, reussites) == attendu


@given(st.integers(0, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_rien_de_montre_n_est_sous_cinq_et_le_taux_n_est_la_qu_avec_ses_deux_comptes(couple: tuple[int, int]) -> None:
    montres = resultats(*couple)
    assert all(n is None or n >= COMPTE_MIN for n in montres[:2])
    assert (montres.taux is None) is (None in montres[:2])
    assert montres.taux is None or abs(montres.taux - 100 * couple[1] / couple[0]) <= 0.5


@pytest.mark.parametrize(
    ("jures", "agrees", "voulus", "attendu"),
    [(0, 1, 2, 2), (1, 1, 2, 1), (2, 1, 2, 0), (3, 1, 2, 0), (0, 0, 2, 0), (1, 3, 4, 3)],
)
def test_il_ne_manque_de_jures_que_la_ou_un_centre_est_agree(
    jures: int, agrees: int, voulus: int, attendu: int
) -> None:
    assert manque(jures, agrees, voulus) == attendu


@pytest.mark.parametrize(
    ("agrees", "en_manque", "attendu"), [(0, 0, 0), (1, 0, 1), (5, 2, 2), (4, 2, 3), (5, 4, 3), (1, 1, 4), (5, 5, 4)]
)
def test_le_niveau_d_un_territoire(agrees: int, en_manque: int, attendu: int) -> None:
    assert niveau(agrees, en_manque) == attendu


def test_une_session_de_chaque_etat_se_dessine_une_fois_sauf_annulee() -> None:
    dessines = [etat for _, etats in PHASES for etat in etats]
    assert sorted(dessines) == sorted(set(EtatSession) - {EtatSession.ANNULEE})
