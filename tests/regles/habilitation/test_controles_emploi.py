"""HAB-11, HAB-12, HAB-15 : le CCP qui appuie un CCS, l'emploi du juré. Les attendus viennent de regles.md."""

from datetime import date

import pytest

from ceres_cli.nomenclatures import rome
from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Emploi, Habilitation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.habilitation import avertissements
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.habilitation.controles import emploi
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    DEBUT,
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    VIE,
    autre_habilitation,
    bloc,
    en_poste,
    habilitation,
    jure,
    numerotee,
    refus,
    titre,
)  # fmt: skip

# --- HAB-11 : le CCP qui appuie un CCS ---


def ccs_avec(
    support: str = "CCP", *, etat: str = "validee", debut: date = date(2022, 1, 1), fin: date = FIN, vie: VieTitre = VIE
) -> Habilitation:
    """Un CCS en brouillon qui commence le 01/06/2025, et son appui."""
    t = titre(vie)
    j = jure()
    en_poste(j, t)
    if support == "autre version":
        autre = titre(vie, reference="TP-99901m00")
        en_poste(j, autre)
        habilitation(j, bloc(autre, "CCP", 1), etat, debut, fin)
    elif support:
        habilitation(j, bloc(t, support, 0 if support == "TITRE" else 2), etat, debut, fin)
    return habilitation(j, bloc(t, "CCS", 1), "brouillon", OUVERT, vie.fin)


@pytest.mark.parametrize("action", [Action.CREER, Action.VALIDER])
@pytest.mark.parametrize(
    ("support", "faits", "permis"),
    [
        ("CCP", {}, True),
        ("TITRE", {}, True),
        ("CCP", {"debut": OUVERT, "fin": OUVERT}, True),
        ("CCP", {"fin": OUVERT - JOUR}, False),
        ("CCP", {"debut": OUVERT + JOUR}, False),
        ("CCP", {"etat": "brouillon"}, False),
        ("CCP", {"etat": "suspendue"}, False),
        ("CCS", {}, False),
        ("autre version", {}, False),
        ("", {}, False),
    ],
)
def test_hab_11_l_appui_d_un_ccs(action: Action, support: str, faits: dict[str, object], permis: bool) -> None:
    ccs = ccs_avec(support, **faits)  # type: ignore[arg-type]
    assert set(refus(action, ccs)) == (set() if permis else {"HAB-11"})


def test_hab_11_ne_concerne_pas_un_ccp_ni_un_titre() -> None:
    t = titre()
    j = jure()
    en_poste(j, t)
    for certification in (bloc(t), bloc(t, "CCP", 1)):
        assert refus(Action.CREER, habilitation(j, certification, "brouillon", OUVERT)) == {}


def test_hab_11_un_ccp_mene_a_la_fin_de_vie_appuie_encore_pendant_la_prolongation() -> None:
    """« utilisable » compte la prolongation : un CCS commencé après la fin de vie n'est arrêté que par HAB-13."""
    ccs = ccs_avec()
    ccs.debut = ccs.fin = PROLONGATION
    assert "HAB-11" not in refus(Action.VALIDER, ccs, PROLONGATION)


# --- HAB-12 : 5 ans depuis l'emploi ---


def avec_emplois(*fins: date | None, debut: date = OUVERT, certification: str = "TITRE") -> Habilitation:
    t = titre(VieTitre(DEBUT, date(2030, 9, 1), date(2031, 9, 1)))
    j = jure()
    j.emplois += [Emploi(date(2000, 1, 1), fin, titre_id=t.id) for fin in fins]
    if certification == "CCS":
        habilitation(j, bloc(t, "CCP", 1), debut=DEBUT, fin=date(2030, 9, 1))
    return habilitation(j, bloc(t, certification, 0 if certification == "TITRE" else 1), "brouillon", debut, t.vie.fin)


@pytest.mark.parametrize("action", [Action.CREER, Action.VALIDER])
@pytest.mark.parametrize("certification", ["TITRE", "CCP", "CCS"])
@pytest.mark.parametrize(
    ("fins", "permis"),
    [
        ((date(2020, 6, 2),), True),
        ((date(2020, 6, 1),), True),  # exactement 5 ans
        ((date(2020, 5, 31),), False),
        ((None,), True),
        ((date(2010, 1, 1), date(2020, 6, 1)), True),
        ((date(2020, 6, 1), date(2010, 1, 1)), True),
        ((date(2010, 1, 1), None), True),
        ((date(2010, 1, 1), date(2020, 5, 31)), False),
    ],
)
def test_hab_12_cinq_ans_la_veille_le_jour_le_lendemain(
    action: Action, certification: str, fins: tuple[date | None, ...], permis: bool
) -> None:
    assert set(refus(action, avec_emplois(*fins, certification=certification))) == (set() if permis else {"HAB-12"})


@pytest.mark.parametrize(
    ("debut", "permis"), [(date(2025, 2, 27), True), (date(2025, 2, 28), True), (date(2025, 3, 1), False)]
)
def test_hab_12_le_29_fevrier_devient_le_28(debut: date, permis: bool) -> None:
    h = avec_emplois(date(2020, 2, 29), debut=debut)
    assert set(refus(Action.VALIDER, h)) == (set() if permis else {"HAB-12"})


def test_hab_12_inconnu_un_brouillon_s_enregistre_mais_ne_se_valide_pas() -> None:
    h = avec_emplois()
    assert refus(Action.CREER, h) == {}
    assert set(refus(Action.VALIDER, h)) == {"HAB-12"}


def test_hab_12_un_emploi_lie_a_un_autre_titre_reste_inconnu() -> None:
    h = avec_emplois()
    h.jure.emplois.append(Emploi(date(2000, 1, 1), None, titre_id=titre(reference="TP-99902m01").id))
    assert set(refus(Action.VALIDER, h)) == {"HAB-12"}


@pytest.mark.parametrize(
    ("code_titre", "code_emploi", "lie"),
    [
        ("M1805", "M1805", True),
        ("M1805", "M1855", True),  # développeur web, enfant de M1805
        ("M1855", "M1805", False),
        ("M1810", "M1855", False),
    ],
)
def test_hab_12_par_le_code_rome_du_titre_ou_l_un_de_ses_enfants(code_titre: str, code_emploi: str, lie: bool) -> None:
    h = avec_emplois()
    h.certification.titre.rome = rome.lies([code_titre])
    h.jure.emplois.append(Emploi(date(2015, 1, 1), None, rome=code_emploi))
    assert set(refus(Action.VALIDER, h)) == (set() if lie else {"HAB-12"})


# --- HAB-15 : moins de 3 ans d'expérience ---


@pytest.mark.parametrize(
    ("emplois", "averti"),
    [
        ([(date(2022, 6, 1), None)], False),  # 3 ans jour pour jour au 01/06/2025
        ([(date(2022, 6, 2), None)], True),
        ([(date(2022, 5, 31), None)], False),
        ([(date(2020, 1, 1), date(2022, 12, 31))], False),
        ([(date(2020, 1, 1), date(2022, 12, 30))], True),
        ([(date(2019, 1, 1), date(2020, 12, 31)), (date(2020, 1, 1), date(2022, 1, 1))], False),
        ([(date(2019, 1, 1), date(2020, 12, 31)), (date(2019, 1, 1), date(2020, 12, 31))], True),
        ([], False),
    ],
)
def test_hab_15_avertit_sous_trois_ans_d_emplois_lies(emplois: list[tuple[date, date | None]], averti: bool) -> None:
    h = avec_emplois()
    h.jure.emplois += [Emploi(d, f, titre_id=h.certification.titre.id) for d, f in emplois]
    assert (avertissements.experience_courte(h, 3) is not None) is averti


def test_hab_15_ne_compte_ni_l_avenir_ni_les_emplois_d_un_autre_metier() -> None:
    h = avec_emplois()
    h.jure.emplois.append(Emploi(OUVERT + JOUR, None, titre_id=h.certification.titre.id))
    assert avertissements.experience_courte(h, 3) is None  # rien de commencé : HAB-12 en parle, pas HAB-15
    h.jure.emplois += [
        Emploi(date(2024, 1, 1), None, titre_id=h.certification.titre.id),
        Emploi(date(2010, 1, 1), None, titre_id=titre().id),
    ]
    assert avertissements.experience_courte(h, 3) is not None
    assert avertissements.experience_courte(h, 1) is None


def test_hab_15_le_seuil_est_un_reglage_et_zero_le_coupe() -> None:
    h = avec_emplois()
    h.jure.emplois.append(Emploi(date(2024, 6, 1), None, titre_id=h.certification.titre.id))
    assert avertissements.experience_courte(h, 1) is None
    assert avertissements.experience_courte(h, 2) is not None
    assert avertissements.experience_courte(h, 0) is None


# --- toutes les raisons à la fois ---


def test_un_refus_porte_toutes_ses_raisons() -> None:
    t = titre()
    j = jure(actif=False)
    j.emplois.append(Emploi(date(2000, 1, 1), date(2010, 1, 1), titre_id=t.id))
    ccs = habilitation(j, bloc(t, "CCS", 1), "brouillon", OUVERT, FIN + JOUR)
    assert set(refus(Action.VALIDER, ccs)) == {"HAB-01", "HAB-11", "HAB-12", "HAB-13"}
    assert set(refus(Action.CREER, ccs, PROLONGATION + JOUR)) == {"HAB-11", "HAB-12", "HAB-13"}


# --- les réponses entières, phrase et valeurs ---


T = "TP-99901m01"

# --- HAB-11 ---


def test_hab_11_l_appui_d_un_ccs_se_dit() -> None:
    t = titre()
    assert regles.support_ccp(numerotee(bloc(t, "CCP", 1))) == Condition(
        "HAB-11", True, "la certification n'est pas un CCS", {}, f"{T}/CCP1"
    )
    h = numerotee(bloc(t, "CCS", 1))
    autre_habilitation(h, 4, bloc(t, "CCP", 1), OUVERT, OUVERT, "validee")
    autre_habilitation(h, 5, bloc(t), DEBUT, FIN, "validee")
    appuis = [f"H-000004 ({T}/CCP1)", f"H-000005 ({T})"]
    assert regles.support_ccp(h) == Condition(
        "HAB-11", True, f"appuyée sur {', '.join(appuis)}", {"supports": appuis}, "H-000004"
    )


def test_hab_11_un_ccs_sans_appui_dit_les_candidats_et_le_premier_jour_possible() -> None:
    t = titre()
    h = numerotee(bloc(t, "CCS", 1))
    sans = f"MARTIN Alice n'a, au 01/06/2025, aucune habilitation utilisable sur un CCP de {T} ni sur le titre entier"
    assert regles.support_ccp(h) == Condition("HAB-11", False, sans, {"debut": "2025-06-01", "candidats": []}, T)
    autre_habilitation(h, 4, bloc(t, "CCP", 1), DEBUT, FIN, "brouillon")
    autre_habilitation(h, 5, bloc(t, "CCP", 2), OUVERT + 2 * JOUR, FIN, "validee")
    autre_habilitation(h, 6, bloc(t), OUVERT + JOUR, FIN, "validee")
    autre_habilitation(h, 8, bloc(t, "CCS", 2), DEBUT, FIN, "validee")
    autre_habilitation(h, 9, bloc(titre(), "CCP", 1), DEBUT, FIN, "validee")
    candidats = [f"H-000004 ({T}/CCP1, en brouillon)", f"H-000005 ({T}/CCP2, validée)", f"H-000006 ({T}, validée)"]
    assert regles.support_ccp(h) == Condition(
        "HAB-11", False, sans, {"debut": "2025-06-01", "candidats": candidats}, T, "2025-06-02"
    )


@pytest.mark.parametrize(
    ("debut", "possible_le"), [(FIN, "2025-09-01"), (FIN + JOUR, None), (OUVERT, None), (OUVERT + JOUR, "2025-06-02")]
)
def test_hab_11_l_appui_a_venir_doit_commencer_dans_la_periode_du_ccs(debut: date, possible_le: str | None) -> None:
    t = titre(VieTitre(DEBUT, FIN + 9 * JOUR, PROLONGATION))
    h = numerotee(bloc(t, "CCS", 1))
    autre_habilitation(h, 4, bloc(t, "CCP", 1), debut, FIN + 9 * JOUR, "validee" if debut > OUVERT else "suspendue")
    assert regles.support_ccp(h).possible_le == possible_le


# --- HAB-12, HAB-15 ---


@pytest.mark.parametrize("exige", [True, False])
def test_hab_12_un_emploi_inconnu_ne_fait_refuser_que_s_il_est_exige(exige: bool) -> None:
    h = numerotee()
    h.jure.emplois.append(Emploi(DEBUT, None, titre_id=h.certification.titre.id + 999))
    texte = f"aucun emploi lié à {T} n'est connu pour MARTIN Alice"
    assert emploi(h, exige=exige) == Condition("HAB-12", not exige, texte, {"derniere_date_emploi": None}, T)


@pytest.mark.parametrize("exige", [True, False])
def test_hab_12_le_dernier_emploi_se_dit(exige: bool) -> None:
    h = numerotee()
    titre_id = h.certification.titre.id
    h.jure.emplois += [Emploi(DEBUT, date(2018, 1, 1), titre_id=titre_id), Emploi(DEBUT, date(2020, 6, 1), titre_id)]
    valeurs: dict[str, object] = {
        "derniere_date_emploi": "2020-06-01",
        "debut": "2025-06-01",
        "debut_au_plus_tard": "2025-06-01",
    }
    assert emploi(h, exige=exige) == Condition(
        "HAB-12", True, "le dernier emploi lié au titre a pris fin le 01/06/2020", valeurs, T
    )
    h.debut += JOUR
    assert emploi(h, exige=exige) == Condition(
        "HAB-12",
        False,
        f"le dernier emploi lié à {T} a pris fin le 01/06/2020, plus de 5 ans avant le début (02/06/2025) : "
        "ces 5 ans se terminaient le 01/06/2025",
        {**valeurs, "debut": "2025-06-02"},
        T,
    )
    h.jure.emplois.append(Emploi(DEBUT, None, titre_id=titre_id))
    assert emploi(h, exige=exige) == Condition(
        "HAB-12", True, "le juré est toujours en poste", {"derniere_date_emploi": None}, T
    )


@pytest.mark.parametrize(
    ("debut_emploi", "annees", "jours"),
    [
        (date(2023, 6, 1), 2, None),  # deux ans, jour pour jour
        (date(2023, 6, 2), 2, 730),
        (OUVERT, 1, 0),  # commencé le jour même
        (OUVERT + JOUR, 1, None),  # pas encore commencé : rien n'est connu
        (date(2025, 5, 31), 0, None),
    ],
)
def test_hab_15_l_experience_courte_se_compte_au_debut_de_l_habilitation(
    debut_emploi: date, annees: int, jours: int | None
) -> None:
    h = numerotee()
    h.jure.emplois.append(Emploi(debut_emploi, None, titre_id=h.certification.titre.id))
    depuis = f"({compter(jours or 0, 'jour')} au 01/06/2025)"
    attendu = f"HAB-15 : MARTIN Alice a moins de {annees} ans d'expérience liée à {T} {depuis}"
    assert avertissements.experience_courte(h, annees) == (None if jours is None else attendu)
