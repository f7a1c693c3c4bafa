"""DON-04 : jusqu'où le journal s'archive."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.calendrier import plus_ans
from ceres_cli.regles.donnees.archivage import Ouverte, archivable

JOUR = date(2027, 3, 15)
_JOURS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


def permis(avant: date, ouverte: Ouverte | None = None, jour: date = JOUR) -> bool:
    return all(c.satisfait for c in archivable(avant, jour, ouverte))


def test_don_04_un_an_reste_dans_la_base() -> None:
    assert permis(date(2026, 3, 14))
    assert permis(date(2026, 3, 15))
    assert not permis(date(2026, 3, 16))
    assert permis(date(2027, 2, 28), jour=date(2028, 2, 29))


def test_don_04_ce_qui_suit_l_enregistrement_d_une_session_ouverte_reste() -> None:
    ouverte = Ouverte("S-2025-000003", date(2025, 9, 1))
    assert permis(date(2025, 8, 31), ouverte)
    assert permis(date(2025, 9, 1), ouverte)
    assert not permis(date(2025, 9, 2), ouverte)
    _, retenue = archivable(date(2025, 9, 2), JOUR, ouverte)
    assert retenue.texte == (
        "S-2025-000003, enregistrée le 01/09/2025, n'est ni validée ni annulée : --avant 01/09/2025 au plus tard"
    )


@given(_JOURS, _JOURS, st.none() | _JOURS)
def test_don_04_le_jour_dit_est_le_dernier_permis(avant: date, jour: date, depuis: date | None) -> None:
    ouverte = None if depuis is None else Ouverte("S-2025-000003", depuis)
    au_plus = min(date.fromisoformat(str(c.valeurs["au_plus"])) for c in archivable(avant, jour, ouverte))
    assert permis(au_plus, ouverte, jour)
    assert not permis(au_plus + timedelta(1), ouverte, jour)
    assert permis(avant, ouverte, jour) == (avant <= au_plus)
    assert au_plus <= plus_ans(jour, -1)
