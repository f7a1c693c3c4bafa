"""DRO-02 et JUR-01 en SQL : les habilitations et les jurés qu'un profil voit, aux bornes de chaque date."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.conditions import depuis_habilitation
from tests.fabriques.base import Fabrique

# Le titre vit jusqu'au 01/09/2025 et se prolonge jusqu'au 01/09/2026, comme les habilitations de `fabriques`.
VIVANT, PROLONGE = date(2025, 6, 1), date(2025, 11, 1)
TOUJOURS = (date(2021, 1, 1), date(2030, 1, 1))


@pytest.fixture
def f(isole: Path) -> Fabrique:
    """Un centre sans agrément, et un juré de Loire-Atlantique habilité sur le titre entier."""
    f = Fabrique(isole / "ceres.db")
    f.titre(ccs=2)
    f.centre()
    f.habilitation(f.jure())
    return f


def centre(numero: int = 1) -> Acteur:
    return Acteur("essai", 1, Role.CENTRE, centre_id=numero, jour=date(2025, 1, 1))


def habilitations(f: Fabrique, acteur: Acteur, jour: date) -> list[int]:
    filtre = Filtre()
    perimetres.habilitations(filtre, acteur, jour.isoformat())
    with f.store.lecture() as db:
        sql = f"SELECT h.id {depuis_habilitation(db, filtre)} ORDER BY 1"
        return [i for (i,) in db.lignes(sql, filtre.parametres)]


def jures(f: Fabrique, acteur: Acteur, jour: date) -> list[int]:
    filtre = Filtre()
    perimetres.jures(filtre, acteur, jour.isoformat())
    return [i for (i,) in f.lignes(f"SELECT j.id FROM jure j WHERE {filtre.ou()} ORDER BY 1", (*filtre.parametres,))]


@pytest.mark.parametrize(
    ("debut", "fin", "jour", "visible"),
    [
        pytest.param(date(2025, 6, 1), date(2030, 1, 1), VIVANT, True, id="agréé du jour même"),
        pytest.param(date(2025, 6, 2), date(2030, 1, 1), VIVANT, False, id="agréé du lendemain"),
        pytest.param(date(2021, 1, 1), date(2025, 6, 1), VIVANT, True, id="agréé jusqu'au jour même"),
        pytest.param(date(2021, 1, 1), date(2025, 5, 31), VIVANT, False, id="agréé jusqu'à la veille"),
        # SES-06 : passé la fin de vie, il faut l'avoir été ce dernier jour-là.
        pytest.param(date(2021, 1, 1), date(2025, 9, 1), PROLONGE, True, id="agréé jusqu'à la fin de vie"),
        pytest.param(date(2021, 1, 1), date(2025, 8, 31), PROLONGE, False, id="agréé jusqu'à la veille de la fin"),
        pytest.param(date(2025, 9, 1), date(2030, 1, 1), PROLONGE, True, id="agréé le dernier jour de vie"),
        pytest.param(date(2025, 9, 2), date(2030, 1, 1), PROLONGE, False, id="agréé après la fin de vie"),
    ],
)
def test_jur_01_un_centre_voit_selon_les_jours_de_son_agrement(
    f: Fabrique, debut: date, fin: date, jour: date, visible: bool
) -> None:
    f.agrement(1, debut=debut, fin=fin)
    attendu = [1] if visible else []
    assert habilitations(f, centre(), jour) == attendu
    assert jures(f, centre(), jour) == attendu


@pytest.mark.parametrize(
    ("agree_sur", "visibles"),
    [
        (["TP-99901m01"], ["TP-99901m01", "TP-99901m01/CCP1"]),
        (["TP-99901m01", "TP-99901m01/CCS1"], ["TP-99901m01", "TP-99901m01/CCP1", "TP-99901m01/CCS1"]),
        (["TP-99901m01/CCS1"], []),  # AGR-03
        (["TP-99902m01", "TP-99901m01/CCS1"], []),
        (["TP-99902m01"], []),
    ],
)
def test_jur_01_l_agrement_sur_le_titre_porte_ses_ccp_et_chaque_ccs_veut_le_sien(
    f: Fabrique, agree_sur: list[str], visibles: list[str]
) -> None:
    f.titre("TP-99902")
    siennes = {"TP-99901m01": 1} | {
        reference: f.habilitation(1, reference)
        for reference in ("TP-99901m01/CCP1", "TP-99901m01/CCS1", "TP-99901m01/CCS2")
    }
    for reference in agree_sur:
        f.agrement(1, reference, *TOUJOURS)
    assert habilitations(f, centre(), VIVANT) == [siennes[reference] for reference in visibles]


def test_jur_01_ni_un_agrement_retire_ni_celui_d_un_autre_centre_ne_montrent_rien(f: Fabrique) -> None:
    f.centre("Centre Vilaine")
    f.agrement(1, debut=TOUJOURS[0], fin=TOUJOURS[1], etat="retire")
    f.agrement(2, debut=TOUJOURS[0], fin=TOUJOURS[1])
    assert (habilitations(f, centre(1), VIVANT), jures(f, centre(1), VIVANT)) == ([], [])
    assert (habilitations(f, centre(2), VIVANT), jures(f, centre(2), VIVANT)) == ([1], [1])


def test_jur_01_l_agrement_sur_un_titre_ne_releve_pas_celui_qui_a_cesse_sur_un_autre(f: Fabrique) -> None:
    f.titre("TP-99902")
    f.agrement(1, debut=TOUJOURS[0], fin=TOUJOURS[1], etat="retire")
    f.agrement(1, "TP-99902m01", *TOUJOURS)
    assert (habilitations(f, centre(), VIVANT), jures(f, centre(), VIVANT)) == ([], [])


@pytest.mark.parametrize(
    ("etat", "debut", "fin", "jour", "visible"),
    [
        pytest.param("validee", VIVANT, date(2025, 9, 1), VIVANT, True, id="du jour même"),
        pytest.param("validee", date(2025, 6, 2), date(2025, 9, 1), VIVANT, False, id="du lendemain"),
        pytest.param("validee", date(2022, 1, 1), VIVANT, VIVANT, True, id="jusqu'au jour même"),
        pytest.param("validee", date(2022, 1, 1), date(2025, 5, 31), VIVANT, False, id="jusqu'à la veille"),
        pytest.param("brouillon", *TOUJOURS, VIVANT, False, id="en brouillon"),
        pytest.param("suspendue", *TOUJOURS, VIVANT, False, id="suspendue"),
        pytest.param("validee", *TOUJOURS, date(2025, 9, 1), True, id="le dernier jour de vie du titre"),
        pytest.param("validee", *TOUJOURS, date(2026, 9, 1), True, id="le dernier jour de la prolongation"),
        pytest.param("validee", *TOUJOURS, date(2026, 9, 2), False, id="le lendemain de la prolongation"),
        pytest.param("validee", date(2022, 1, 1), date(2025, 9, 1), date(2025, 9, 2), True, id="prolongée"),
        pytest.param("validee", date(2022, 1, 1), date(2025, 8, 31), date(2025, 9, 2), False, id="finie la veille"),
        pytest.param("validee", date(2025, 9, 1), date(2026, 9, 1), date(2025, 9, 2), True, id="née le dernier jour"),
        pytest.param("validee", date(2025, 9, 2), date(2026, 9, 1), date(2025, 9, 2), False, id="née après la fin"),
    ],
)
def test_jur_01_un_centre_ne_voit_que_les_habilitations_utilisables_ce_jour_la(
    f: Fabrique, etat: str, debut: date, fin: date, jour: date, visible: bool
) -> None:
    f.agrement(1, debut=TOUJOURS[0], fin=TOUJOURS[1])
    jure = f.jure("BERNARD")
    sienne = f.habilitation(jure, etat=etat, debut=debut, fin=fin)
    assert (sienne in habilitations(f, centre(), jour)) is visible
    assert (jure in jures(f, centre(), jour)) is visible


def test_jur_01_un_centre_ne_voit_pas_un_jure_inactif(f: Fabrique) -> None:
    f.agrement(1, debut=TOUJOURS[0], fin=TOUJOURS[1])
    inactif = f.jure("BERNARD", actif=0)
    f.habilitation(inactif)
    assert (habilitations(f, centre(), VIVANT), jures(f, centre(), VIVANT)) == ([1], [1])


@pytest.mark.parametrize(
    ("acteur", "visibles"),
    [
        (Acteur("essai", 1, Role.MPCP), [1, 2, 3]),
        (Acteur("essai", 1, Role.DIRECCTE, region="52"), [1, 2]),
        (Acteur("essai", 1, Role.DIRECCTE, region="11"), [3]),
        (Acteur("essai", 1, Role.UD, departement="44"), [1]),
        (Acteur("essai", 1, Role.UD, departement="85"), [2]),
        (Acteur("essai", 1, Role.UD, departement="35"), []),
    ],
)
def test_dro_02_un_service_voit_tous_les_etats_de_son_ressort_et_rien_d_autre(
    f: Fabrique, acteur: Acteur, visibles: list[int]
) -> None:
    f.habilitation(f.jure(departement="85"), etat="brouillon")
    f.habilitation(f.jure(departement="75", region="11", actif=0), etat="suspendue", fin=date(2023, 1, 1))
    assert habilitations(f, acteur, VIVANT) == visibles
    assert jures(f, acteur, VIVANT) == visibles


VEILLE = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("jours", "vus"),
    [
        ([], set()),
        ([VEILLE], set()),
        ([VIVANT], {1}),
        ([VEILLE, VIVANT], {1}),
        ([VIVANT, date(2025, 6, 2)], {1, 2}),
        ([VIVANT, date(2026, 9, 2)], {1}),
    ],
)
def test_jur_01_un_centre_voit_qui_est_sur_sa_liste_l_un_de_ces_jours_au_moins(
    f: Fabrique, jours: list[date], vus: set[int]
) -> None:
    f.habilitation(f.jure(departement="75"), debut=date(2025, 6, 2))
    f.habilitation(f.jure("ABSENT"))
    f.agrement(1, debut=VIVANT, fin=TOUJOURS[1])
    with f.store.lecture() as db:
        assert perimetres.jures_vus(db, centre(), [1, 2, 999], jours) == vus
        assert perimetres.jures_vus(db, Acteur("essai", 1, Role.UD, departement="75"), [1, 2], jours) == (
            {2} if jours else set()
        )


def test_dro_02_seul_un_centre_nomme_un_jure_qu_il_ne_voit_pas(f: Fabrique) -> None:
    f.jure(actif=0)
    with f.store.lecture() as db:
        assert perimetres.jures_nommables(db, centre(), [1, 2, 999]) == {1, 2}
        for role in (Role.UD, Role.DIRECCTE, Role.MPCP):
            assert perimetres.jures_nommables(db, Acteur("essai", 1, role), [1, 2]) == set()
