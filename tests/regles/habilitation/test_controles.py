"""HAB-01, HAB-09, HAB-10, HAB-13, HAB-14 : chaque contrôle à ses bornes. Les attendus viennent de regles.md."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.jure import Habilitation, SessionDuJure
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    DEBUT,
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    autre_habilitation,
    bloc,
    en_poste,
    habilitation,
    jure,
    numerotee,
    refus,
    session,
    titre,
    une,
)  # fmt: skip


@pytest.mark.parametrize("action", [a for a in Action if a is not Action.CREER])
@pytest.mark.parametrize("etat", ["brouillon", "validee", "suspendue"])
@pytest.mark.parametrize("borne", [DEBUT, FIN, PROLONGATION])
@pytest.mark.parametrize("decalage", [-1, 0, 1])
def test_les_raisons_de_refuser_sont_celles_des_controles(
    action: Action, etat: str, borne: date, decalage: int
) -> None:
    """La veille, le jour, le lendemain de chaque fin : celles que l'état seul juge comprises."""
    h, jour = une(etat), borne + timedelta(days=decalage)
    dressees = motifs(regles.controles(action, h, jour))
    assert regles.refus(action, h, jour) == dressees
    if dressees:
        assert dressees[0].code.startswith("HAB-")


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


# --- les réponses entières, phrase et valeurs ---


H, J, T = "H-000003", "J-000007", "TP-99901m01"
OUVERTES = "mettre en brouillon, suspendre"


# --- la table ---


def test_hab_01_une_action_permise_dit_l_etat_et_l_action() -> None:
    assert regles.etat_permet(numerotee(etat="brouillon"), Action.VALIDER, OUVERT) == Condition(
        "HAB-01", True, "valider est permis à l'état « brouillon »", {"etat": "brouillon", "action": "valider"}, H
    )
    assert regles.etat_permet(numerotee(), Action.BROUILLON, OUVERT) == Condition(
        "HAB-03",
        True,
        "mettre en brouillon est permis à l'état « active »",
        {"etat": "active", "action": "brouillon"},
        H,
    )


@pytest.mark.parametrize(
    ("etat", "jour", "action", "code", "texte", "valeurs"),
    [
        pytest.param(
            "validee",
            OUVERT,
            Action.VALIDER,
            "HAB-08",
            f"{H} est déjà active",
            {"etat": "active", "action": "valider", "actions_possibles": ["brouillon", "suspendre"]},
            id="déjà active",
        ),
        pytest.param(
            "brouillon",
            OUVERT,
            Action.BROUILLON,
            "HAB-08",
            f"{H} est déjà en brouillon",
            {"etat": "brouillon", "action": "brouillon", "actions_possibles": ["valider", "supprimer", "modifier"]},
            id="déjà en brouillon",
        ),
        pytest.param(
            "suspendue",
            OUVERT,
            Action.SUSPENDRE,
            "HAB-08",
            f"{H} est déjà suspendue",
            {"etat": "suspendue", "action": "suspendre", "actions_possibles": ["reactiver"]},
            id="déjà suspendue",
        ),
        pytest.param(
            "validee",
            OUVERT,
            Action.SUPPRIMER,
            "HAB-08",
            f"{H} est à l'état « active » : supprimer est refusé (cet état permet : {OUVERTES})",
            {"etat": "active", "action": "supprimer", "actions_possibles": ["brouillon", "suspendre"]},
            id="refusée, deux autres possibles",
        ),
        pytest.param(
            "validee",
            DEBUT - JOUR,
            Action.BROUILLON,
            "HAB-08",
            f"{H} est à l'état « expirée, titre à venir » : mettre en brouillon est refusé "
            "(aucune action n'est possible)",
            {"etat": "expirée, titre à venir", "action": "brouillon", "actions_possibles": []},
            id="refusée, aucune autre",
        ),
        pytest.param(
            "suspendue",
            PROLONGATION + JOUR,
            Action.REACTIVER,
            "HAB-07",
            f"{H} ne peut plus changer : le titre {T} est hors délai de prolongation depuis le 02/09/2026",
            {
                "etat": "suspendue, titre hors délai",
                "action": "reactiver",
                "actions_possibles": [],
                "fin_prolongation": "2026-09-01",
            },
            id="titre hors délai",
        ),
    ],
)
def test_hab_07_et_hab_08_le_refus_dit_l_etat_et_ce_qui_reste_possible(
    etat: str, jour: date, action: Action, code: str, texte: str, valeurs: dict[str, object]
) -> None:
    fin = date(2020, 1, 1) if jour < DEBUT else FIN
    attendu = Condition(code, False, texte, valeurs, H)
    assert regles.controles(action, numerotee(etat=etat, fin=fin), jour) == [attendu]


def test_hab_01_le_jure_actif_ou_non_se_dit() -> None:
    h = numerotee()
    assert regles.jure_actif(h) == Condition("HAB-01", True, "le juré est actif", {}, J)
    h.jure.actif = False
    assert regles.jure_actif(h) == Condition("HAB-01", False, f"le juré {J} MARTIN Alice est inactif", {"jure": J}, J)


# --- HAB-13 ---


def test_hab_13_le_titre_ouvert_se_dit_jusqu_au_dernier_jour() -> None:
    valeurs: dict[str, object] = {"fin_prolongation": "2026-09-01"}
    assert regles.titre_ouvert(numerotee(), PROLONGATION) == Condition(
        "HAB-13", True, "le titre n'est pas hors délai de prolongation", valeurs, T
    )
    assert regles.titre_ouvert(numerotee(), PROLONGATION + JOUR) == Condition(
        "HAB-13", False, f"le titre {T} est hors délai de prolongation depuis le 02/09/2026", valeurs, T
    )


@pytest.mark.parametrize(
    ("debut", "fin", "textes", "possible_le"),
    [
        pytest.param(DEBUT, FIN, [], None, id="toute la vie du titre"),
        pytest.param(FIN, FIN, [], None, id="son dernier jour"),
        pytest.param(OUVERT, OUVERT, [], None, id="un seul jour"),
        pytest.param(
            DEBUT - JOUR,
            FIN,
            ["le début (31/12/2020) précède celui du titre (01/01/2021)"],
            "2021-01-01",
            id="début trop tôt",
        ),
        pytest.param(
            FIN + JOUR,
            FIN,
            ["le début (02/09/2025) dépasse la fin de vie du titre (01/09/2025)"],
            None,
            id="début après la fin de vie, dit une fois",
        ),
        pytest.param(OUVERT, OUVERT - JOUR, ["le début (01/06/2025) suit la fin (31/05/2025)"], None, id="à l'envers"),
        pytest.param(
            DEBUT - JOUR,
            FIN + JOUR,
            [
                "le début (31/12/2020) précède celui du titre (01/01/2021)",
                "la fin (02/09/2025) dépasse la fin de vie du titre (01/09/2025)",
            ],
            "2021-01-01",
            id="les deux",
        ),
    ],
)
def test_hab_13_chaque_date_fautive_se_dit(debut: date, fin: date, textes: list[str], possible_le: str | None) -> None:
    valeurs: dict[str, object] = {
        "debut": debut.isoformat(),
        "fin": fin.isoformat(),
        "titre_debut": "2021-01-01",
        "titre_fin": "2025-09-01",
    }
    texte = " ; ".join(textes) or "la période tient dans la vie du titre"
    attendu = Condition("HAB-13", not textes, texte, valeurs, T, possible_le)
    assert regles.periode(numerotee(debut=debut, fin=fin)) == attendu


def test_hab_13_un_titre_sans_debut_connu_n_en_dit_pas() -> None:
    assert regles.periode(numerotee(vie=VieTitre(date.min, FIN, PROLONGATION))).valeurs["titre_debut"] is None
    assert (
        regles.periode(numerotee(vie=VieTitre(date.min + JOUR, FIN, PROLONGATION))).valeurs["titre_debut"]
        == "0001-01-02"
    )


# --- HAB-14 ---


def test_hab_14_les_habilitations_qui_se_recouvrent_sont_nommees() -> None:
    h = numerotee()
    assert regles.chevauchement(h) == Condition("HAB-14", True, "aucune autre habilitation sur cette période", {}, T)
    autre_habilitation(h, 4, h.certification, DEBUT, OUVERT, "suspendue")
    autre_habilitation(h, 5, h.certification, FIN + JOUR, FIN + JOUR, "validee")
    autre_habilitation(h, 6, h.certification, FIN, FIN, "brouillon")
    assert regles.chevauchement(h) == Condition(
        "HAB-14",
        False,
        f"MARTIN Alice a déjà une habilitation sur {T} : H-000004 (du 01/01/2021 au 01/06/2025), "
        "H-000006 (le 01/09/2025)",
        {"habilitations": ["H-000004", "H-000006"]},
        "H-000004",
    )


# --- HAB-10 ---


def en_jury(h: Habilitation, numero: int, etat: str, titre_id: int) -> None:
    s = SessionDuJure(f"S-2025-{numero:06d}", etat, titre_id, 1, "TITRE", OUVERT, OUVERT)
    h.jure.sessions.append(s)


def test_hab_10_les_sessions_qui_retiennent_se_disent() -> None:
    h = numerotee(etat="brouillon")
    sien = h.certification.titre.id
    en_jury(h, 1, "annulee", sien)
    en_jury(h, 2, "validee", sien + 999)
    assert regles.sans_session(h) == Condition(
        "HAB-10", True, "le juré n'est inscrit à aucune session qui retienne l'habilitation"
    )
    en_jury(h, 3, "validee", sien)
    une_seule = Condition(
        "HAB-10",
        False,
        "MARTIN Alice est inscrit à 1 session : S-2025-000003 (validée, 01/06/2025)",
        {"sessions": ["S-2025-000003"], "en_cours": False},
        "S-2025-000003",
    )
    assert regles.controles(Action.SUPPRIMER, h, OUVERT)[1:] == [une_seule]
    en_jury(h, 4, "debloquee", sien + 999)
    assert regles.sans_session(h) == Condition(
        "HAB-10",
        False,
        "MARTIN Alice est inscrit à 2 sessions : S-2025-000003 (validée, 01/06/2025), "
        "S-2025-000004 (débloquée, 01/06/2025)",
        {"sessions": ["S-2025-000003", "S-2025-000004"], "en_cours": True},
        "S-2025-000003",
    )


# --- tous les contrôles d'une action, dans l'ordre où ils se lisent ---


@pytest.mark.parametrize(
    ("action", "etat", "codes"),
    [
        (Action.VALIDER, "brouillon", ["HAB-01", "HAB-01", "HAB-13", "HAB-11", "HAB-12"]),
        (Action.REACTIVER, "suspendue", ["HAB-02", "HAB-11"]),
        (Action.SUPPRIMER, "brouillon", ["HAB-01", "HAB-10"]),
        (Action.MODIFIER, "brouillon", ["HAB-09"]),
        (Action.BROUILLON, "validee", ["HAB-03"]),
        (Action.SUSPENDRE, "validee", ["HAB-03"]),
        (Action.SUSPENDRE, "brouillon", ["HAB-08"]),
        (Action.VALIDER, "suspendue", ["HAB-08"]),
    ],
)
def test_chaque_action_dit_ses_controles_dans_l_ordre(action: Action, etat: str, codes: list[str]) -> None:
    assert [c.code for c in regles.controles(action, numerotee(etat=etat), OUVERT)] == codes


def test_hab_09_de_nouvelles_dates_se_jugent_sur_l_etat_puis_sur_elles() -> None:
    suite = regles.controles(Action.MODIFIER, numerotee(), OUVERT, avant=numerotee(etat="brouillon"))
    assert [(c.code, c.satisfait) for c in suite] == [("HAB-09", True), ("HAB-13", True), ("HAB-14", True)]
    (refus,) = regles.controles(Action.MODIFIER, numerotee(etat="brouillon"), OUVERT, avant=numerotee())
    assert (refus.code, refus.satisfait) == ("HAB-08", False)


@pytest.mark.parametrize("valider", [True, False])
@pytest.mark.parametrize("actif", [True, False])
def test_hab_01_creer_et_valider_exige_de_plus_un_emploi_connu_et_un_jure_actif(valider: bool, actif: bool) -> None:
    h = numerotee()
    h.jure.actif = actif
    suite = [(c.code, c.satisfait) for c in regles.controles(Action.CREER, h, OUVERT, valider=valider)]
    assert suite == [
        ("HAB-13", True),
        ("HAB-13", True),
        ("HAB-14", True),
        ("HAB-11", True),
        ("HAB-12", not valider),
        *([("HAB-01", actif)] if valider else []),
    ]
