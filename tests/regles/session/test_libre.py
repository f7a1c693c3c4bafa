"""Les jours d'un juré, en périodes : les réunir, en ôter (DIS-01)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.faits.jure import Periode
from ceres_cli.regles.session.libre import reunir, sans
from ceres_cli.regles.traces import Jours

_LE_PREMIER = date(2026, 12, 20)
_PERIODES = st.lists(
    st.builds(
        lambda de, duree: Periode(_LE_PREMIER + timedelta(de), _LE_PREMIER + timedelta(de + duree)),
        st.integers(0, 20),
        st.integers(0, 5),
    ),
    max_size=5,
)


def jours(periodes: list[Periode]) -> set[date]:
    return {p.debut + timedelta(n) for p in periodes for n in range((p.fin - p.debut).days + 1)}


@given(_PERIODES, _PERIODES)
def test_dis_01_les_periodes_sont_des_ensembles_de_jours(unes: list[Periode], autres: list[Periode]) -> None:
    assert jours(reunir([*unes, *autres])) == jours(unes) | jours(autres)
    assert jours(sans(unes, autres)) == jours(unes) - jours(autres)


@given(_PERIODES, _PERIODES)
def test_dis_01_les_memes_jours_ont_une_seule_ecriture(unes: list[Periode], autres: list[Periode]) -> None:
    """Ôter ce qu'on a ajouté rend les périodes d'avant ; le journal les relit."""
    avant, neufs = reunir(unes), sans(autres, unes)
    assert sans(reunir([*avant, *neufs]), neufs) == avant
    assert Jours.lire(str(Jours(neufs))).periodes == neufs if neufs else True
