"""HAB-17 : une fin plus lointaine. La veille, le jour, le lendemain de chaque borne ; la matrice classe × fin demandée,
écrite à la main."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.faits.jure import Emploi, Habilitation
from ceres_cli.regles.habilitation.controles import actions_possibles, controles, emploi_au_renouvellement, fin_a_rendre
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    autre_habilitation,
    bloc,
    habilitation,
    jure,
    titre,
    une,
)

TOT = OUVERT - 30 * JOUR


def codes(h: Habilitation, fin: date, jour: date = OUVERT) -> list[str]:
    """Ce qui refuse de donner cette fin à l'habilitation, dans l'ordre."""
    return [c.code for c in controles(Action.RENOUVELER, replace(h, fin=fin), jour, avant=h) if not c.satisfait]


@pytest.mark.parametrize(
    ("etat", "fin", "jour", "attendu"),
    [
        ("validee", OUVERT, OUVERT, []),  # active, son dernier jour
        ("validee", OUVERT - JOUR, OUVERT, []),  # E-COURS, le lendemain
        ("validee", FIN - JOUR, FIN, []),  # E-COURS, le dernier jour du titre
        ("validee", FIN - JOUR, FIN + JOUR, []),  # E-AVANT
        ("validee", FIN - JOUR, PROLONGATION, []),  # E-AVANT, le dernier jour de la prolongation
        ("validee", FIN - JOUR, PROLONGATION + JOUR, ["HAB-07"]),
        ("validee", FIN, FIN, ["HAB-17"]),  # active, déjà à la fin de vie du titre
        ("validee", FIN, FIN + JOUR, ["HAB-08"]),  # E-FIN
        ("brouillon", TOT, OUVERT, ["HAB-08"]),
        ("brouillon", TOT, PROLONGATION, ["HAB-08"]),
        ("brouillon", TOT, PROLONGATION + JOUR, ["HAB-07"]),
        ("suspendue", TOT, OUVERT, ["HAB-08"]),
        ("suspendue", TOT, PROLONGATION + JOUR, ["HAB-07"]),
    ],
)
def test_hab_17_de_quel_etat_une_fin_s_eloigne(etat: str, fin: date, jour: date, attendu: list[str]) -> None:
    h = une(etat, fin=fin)
    assert codes(h, FIN, jour) == attendu
    assert (Action.RENOUVELER in actions_possibles(h, jour)) is (not attendu)


@pytest.mark.parametrize(
    ("demandee", "attendu"),
    [
        (TOT - JOUR, ["HAB-17"]),
        (TOT, ["HAB-17"]),
        (TOT + JOUR, []),
        (FIN - JOUR, []),
        (FIN, []),
        (FIN + JOUR, ["HAB-13"]),
    ],
)
def test_hab_17_la_fin_demandee_passe_celle_d_aujourd_hui_et_non_celle_du_titre(
    demandee: date, attendu: list[str]
) -> None:
    assert codes(une(fin=TOT), demandee) == attendu


def test_hab_17_le_refus_d_une_fin_trop_lointaine_dit_celle_du_titre() -> None:
    h = une(fin=TOT)
    (refus,) = (c for c in controles(Action.RENOUVELER, replace(h, fin=FIN + JOUR), OUVERT, avant=h) if not c.satisfait)
    assert "02/09/2025" in refus.texte
    assert "01/09/2025" in refus.texte


def test_hab_01_un_jure_inactif_ne_se_renouvelle_pas() -> None:
    h = une(fin=TOT)
    h.jure.actif = False
    assert codes(h, FIN) == ["HAB-01"]


def test_hab_11_un_ccs_sans_appui_ne_se_renouvelle_pas() -> None:
    t, j = titre(), jure()
    j.emplois.append(Emploi(date(2010, 1, 1), None, titre_id=t.id))
    ccs = habilitation(j, bloc(t, "CCS", 1), fin=TOT)
    assert codes(ccs, FIN) == ["HAB-11"]
    habilitation(j, bloc(t, "CCP", 1))
    assert codes(ccs, FIN) == []


@pytest.mark.parametrize(("debut", "attendu"), [(TOT + JOUR, ["HAB-14"]), (FIN, ["HAB-14"]), (FIN + JOUR, [])], ids=str)
def test_hab_14_une_autre_periode_du_jure_arrete_la_fin(debut: date, attendu: list[str]) -> None:
    h = une(fin=TOT)
    autre_habilitation(h, 999, h.certification, debut, FIN + 30 * JOUR, "brouillon")
    assert codes(h, FIN) == attendu


@pytest.mark.parametrize(
    ("fini", "refuse", "deroge"),
    [
        (None, ["HAB-12"], False),  # aucun emploi connu
        (date(2020, 5, 31), [], True),  # cinq ans révolus hier
        (date(2020, 6, 1), [], False),  # cinq ans aujourd'hui : encore permis
        (date(2020, 6, 2), [], False),
    ],
)
def test_hab_12_l_emploi_se_mesure_au_jour_du_renouvellement(
    fini: date | None, refuse: list[str], deroge: bool
) -> None:
    """Le début, lui, est d'il y a trois ans : il n'est plus en cause."""
    h = une(fin=TOT)
    h.jure.emplois[:] = [] if fini is None else [Emploi(date(2010, 1, 1), fini, titre_id=h.certification.titre.id)]
    assert codes(h, FIN) == refuse
    derogation = emploi_au_renouvellement(h, OUVERT)
    assert (derogation is not None) is deroge
    if derogation is not None:
        assert derogation.texte.startswith("au jour de la décision, l'emploi date de 5 ans (fini le 31/05/2020)")


@pytest.mark.parametrize(
    ("etat", "jour", "permis"),
    [
        ("validee", FIN, True),
        ("validee", FIN + JOUR, True),
        ("validee", PROLONGATION, True),
        ("validee", PROLONGATION + JOUR, False),
        ("suspendue", FIN, False),
        ("brouillon", FIN, False),
    ],
)
def test_hab_17_l_ancienne_fin_se_rend_tant_qu_elle_est_validee_et_le_titre_dans_son_delai(
    etat: str, jour: date, permis: bool
) -> None:
    assert fin_a_rendre(une(etat), jour).satisfait is permis
