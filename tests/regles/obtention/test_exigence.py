"""OBT-02 : quand un CCP est exigé ; la veille, le jour et le lendemain de ce qui le change."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.faits.titre import TOUJOURS, Exigence, colonnes_exigence
from ceres_cli.services.faits.certifications import exigence

J = date(2026, 3, 10)
AUTOUR = (J - timedelta(1), J, J + timedelta(1))
_jours = st.integers(0, 30).map(lambda n: J + timedelta(n))
_pas = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(("retirer", "remettre"))), max_size=8)


def test_obt_02_un_ccp_ajoute_est_exige_de_son_jour() -> None:
    assert [Exigence(J).le(d) for d in AUTOUR] == [False, True, True]


def test_obt_02_un_ccp_retire_ne_l_est_plus_du_sien() -> None:
    retire = TOUJOURS.retirer(J)
    assert [retire.le(d) for d in AUTOUR] == [True, False, False]
    assert [retire.retire(d) for d in AUTOUR] == [False, True, True]


def test_obt_02_un_ccp_revenu_ne_l_a_pas_ete_entre_temps() -> None:
    retour = J + timedelta(10)
    revenu = TOUJOURS.retirer(J).remettre(retour)
    assert [revenu.le(d) for d in AUTOUR] == [True, False, False]
    assert [revenu.le(retour + timedelta(n)) for n in (-1, 0, 1)] == [False, True, True]
    assert (revenu.du, revenu.retire_le) == (retour, None)


def test_obt_02_defait_le_jour_meme_rien_ne_s_est_passe() -> None:
    assert TOUJOURS.retirer(J).remettre(J) == TOUJOURS
    plus_tard = Exigence(J + timedelta(30))
    assert plus_tard.retirer(J).remettre(J) == plus_tard
    retire = TOUJOURS.retirer(J)
    assert retire.remettre(J + timedelta(5)).retirer(J + timedelta(5)) == retire


@given(depart=(st.none() | _jours).map(Exigence), pas=_pas)
def test_obt_02_un_changement_ne_touche_rien_d_avant_lui(depart: Exigence, pas: list[tuple[int, str]]) -> None:
    """Et se garde en trois colonnes."""
    jour, actuelle = J, depart
    for attente, quoi in pas:
        jour += timedelta(attente)
        suivante = (actuelle.retirer if quoi == "retirer" else actuelle.remettre)(jour)
        avant = [J + timedelta(n) for n in range(-3, (jour - J).days)]
        assert [suivante.le(d) for d in avant] == [actuelle.le(d) for d in avant]
        if quoi == "retirer":
            assert not suivante.le(jour + timedelta(60))
        else:
            assert suivante.le(jour + timedelta(60))
        assert exigence(*colonnes_exigence(suivante).values()) == suivante._replace(
            avant=tuple((du or date.min, au) for du, au in suivante.avant)
        )
        actuelle = suivante
