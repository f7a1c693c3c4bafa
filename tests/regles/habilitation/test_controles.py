"""HAB-01, HAB-09, HAB-10, HAB-13, HAB-14 : chaque contrôle à ses bornes. Les attendus viennent de regles.md."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    DEBUT,
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    bloc,
    en_poste,
    habilitation,
    jure,
    refus,
    session,
    titre,
    une,
)  # fmt: skip

# --- HAB-01 et HAB-09 : le juré inactif ---


@pytest.mark.parametrize(
    ("etat", "action"),
    [
        ("brouillon", Action.SUPPRIMER),
        ("brouillon", Action.MODIFIER),
        ("validee", Action.BROUILLON),
        ("validee", Action.SUSPENDRE),
        ("suspendue", Action.REACTIVER),
    ],
)
def test_hab_09_le_jure_inactif_ne_bloque_que_valider(etat: str, action: Action) -> None:
    h = une(etat)
    h.jure.actif = False
    assert refus(action, h) == {}


def test_hab_09_un_jure_inactif_peut_recevoir_un_brouillon_meme_de_ccs() -> None:
    t = titre()
    j = jure(actif=False)
    en_poste(j, t)
    habilitation(j, bloc(t, "CCP", 1))
    ccs = habilitation(j, bloc(t, "CCS", 1), "brouillon", debut=OUVERT)
    assert refus(Action.CREER, ccs) == {}
    assert set(refus(Action.VALIDER, ccs)) == {"HAB-01"}


# --- HAB-09 : modifier ---


def deplacer(h: Habilitation, debut: date, fin: date, jour: date = OUVERT) -> dict[str, Condition]:
    """Les refus d'un changement de dates."""
    return refus(Action.MODIFIER, replace(h, debut=debut, fin=fin), jour, avant=h)


@pytest.mark.parametrize(
    ("debut", "fin", "code"),
    [
        (DEBUT, FIN, None),
        (DEBUT, DEBUT, None),
        (FIN, FIN, None),
        (DEBUT - JOUR, FIN, "HAB-13"),
        (DEBUT, FIN + JOUR, "HAB-13"),
        (FIN, FIN - JOUR, "HAB-13"),
    ],
)
def test_hab_09_modifier_un_brouillon_reverifie_hab_13(debut: date, fin: date, code: str | None) -> None:
    assert set(deplacer(une("brouillon"), debut, fin)) == ({code} if code else set())


@pytest.mark.parametrize("etat", ["validee", "suspendue"])
def test_hab_09_modifier_hors_du_brouillon_est_hab_08(etat: str) -> None:
    assert set(deplacer(une(etat), DEBUT, FIN)) == {"HAB-08"}


@pytest.mark.parametrize("etat", ["brouillon", "validee", "suspendue"])
def test_hab_09_modifier_sur_un_titre_hors_delai_est_hab_07(etat: str) -> None:
    assert set(deplacer(une(etat), DEBUT, FIN, PROLONGATION + JOUR)) == {"HAB-07"}


def test_hab_09_modifier_le_dernier_jour_de_la_prolongation_est_encore_permis() -> None:
    assert deplacer(une("brouillon"), DEBUT, FIN, PROLONGATION) == {}


def test_hab_09_un_brouillon_aux_dates_devenues_fausses_peut_encore_etre_modifie() -> None:
    h = une("brouillon", fin=FIN)
    h.certification.titre.vie = VieTitre(DEBUT, date(2025, 8, 1), PROLONGATION)  # titre raccourci depuis
    assert Action.VALIDER not in regles.actions_possibles(h, OUVERT)
    assert Action.MODIFIER in regles.actions_possibles(h, OUVERT)
    assert deplacer(h, h.debut, date(2025, 8, 1)) == {}


# --- HAB-10 : supprimer quand le juré est inscrit à une session ---

MEME, AUTRE, AUTRE_BLOC = "même titre", "autre titre", "autre bloc du même titre"


@pytest.mark.parametrize(
    ("etat", "ou", "refusee"),
    [
        (etat, ou, True)
        for etat in (
            "en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee",
        )
        for ou in (MEME, AUTRE, AUTRE_BLOC)
    ]
    + [
        ("validee", MEME, True),
        ("validee", AUTRE_BLOC, True),
        ("validee", AUTRE, False),
        ("annulee", MEME, False),
        ("annulee", AUTRE, False),
        ("annulee", AUTRE_BLOC, False),
    ],
)  # fmt: skip
def test_hab_10_selon_l_etat_de_la_session_et_son_titre(etat: str, ou: str, refusee: bool) -> None:
    h = une("brouillon")
    sien, autre = h.certification.titre, titre(reference="TP-99902m01")
    certification = {MEME: h.certification, AUTRE: bloc(autre), AUTRE_BLOC: bloc(sien, "CCP", 1)}[ou]
    s = session(h.jure, certification, etat)
    obtenus = refus(Action.SUPPRIMER, h)
    assert set(obtenus) == ({"HAB-10"} if refusee else set())
    if refusee:
        assert s.reference in obtenus["HAB-10"].texte
        assert obtenus["HAB-10"].valeurs["sessions"] == [s.reference]


@pytest.mark.parametrize(
    "debut",
    [
        pytest.param(date(2021, 3, 1), id="passée"),
        pytest.param(OUVERT, id="le jour"),
        pytest.param(date(2030, 1, 1), id="à venir"),
    ],
)
def test_hab_10_une_session_passee_du_meme_titre_retient_aussi(debut: date) -> None:
    h = une("brouillon")
    session(h.jure, h.certification, "validee", debut)
    assert set(refus(Action.SUPPRIMER, h)) == {"HAB-10"}


def test_hab_10_ne_bloque_que_supprimer() -> None:
    h = une("brouillon")
    session(h.jure, h.certification, "en_preparation")
    assert refus(Action.VALIDER, h) == {}
    active = une()
    session(active.jure, active.certification, "en_preparation")
    assert refus(Action.SUSPENDRE, active) == {}
    assert refus(Action.BROUILLON, active) == {}


# --- HAB-14 : une seule habilitation par certification et période ---


@pytest.mark.parametrize("etat", ["brouillon", "validee", "suspendue"])
@pytest.mark.parametrize(
    ("debut", "fin", "permis"),
    [
        (date(2024, 6, 30), date(2024, 12, 31), False),  # le même jour est un recouvrement
        (date(2024, 7, 1), date(2024, 12, 31), True),
        (date(2023, 1, 1), date(2024, 1, 1), False),
        (date(2023, 1, 1), date(2023, 12, 31), True),
        (date(2024, 2, 1), date(2024, 3, 1), False),
        (date(2023, 1, 1), date(2024, 12, 31), False),
    ],
)
def test_hab_14_deux_periodes_qui_se_touchent(etat: str, debut: date, fin: date, permis: bool) -> None:
    existante = une(etat, date(2024, 1, 1), date(2024, 6, 30))
    nouvelle = Habilitation(0, existante.jure, existante.certification, "brouillon", debut, fin)
    obtenus = refus(Action.CREER, nouvelle)
    assert set(obtenus) == (set() if permis else {"HAB-14"})
    if not permis:
        assert existante.reference in obtenus["HAB-14"].texte
        assert obtenus["HAB-14"].valeurs["habilitations"] == [existante.reference]


def test_hab_14_modifier_ne_se_heurte_pas_a_soi_meme_mais_aux_autres() -> None:
    h = une("brouillon", date(2024, 1, 1), date(2024, 6, 30))
    assert deplacer(h, date(2024, 2, 1), date(2024, 7, 31)) == {}
    habilitation(h.jure, h.certification, "validee", date(2024, 8, 1))
    assert deplacer(h, date(2024, 2, 1), date(2024, 7, 31)) == {}
    assert set(deplacer(h, date(2024, 2, 1), date(2024, 8, 1))) == {"HAB-14"}


def test_hab_14_ne_compare_que_la_meme_certification_et_le_meme_jure() -> None:
    existante = une()
    t: Titre = existante.certification.titre
    ccp: Certification = bloc(t, "CCP", 1)
    autre_jure = jure()
    en_poste(autre_jure, t)
    for h in (
        Habilitation(0, existante.jure, ccp, "brouillon", existante.debut, existante.fin),
        Habilitation(0, autre_jure, existante.certification, "brouillon", existante.debut, existante.fin),
    ):
        assert refus(Action.CREER, h) == {}
