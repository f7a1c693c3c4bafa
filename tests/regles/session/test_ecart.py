"""CAN-12 : qui se met à l'écart d'une session, et qui y revient."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.session import Presence
from ceres_cli.regles.session import generaux, inscription, passages
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession, permise
from ceres_cli.regles.session.generaux import actions_possibles, en_general
from ceres_cli.regles.vocabulaire import EtatSession, Role
from tests.fabriques.sessions import candidat, candidat_numerote, inscrire, referentiel, session, session_numerotee

JOUR = date(2025, 6, 1)
JANVIER, MARS, MAI = date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15)
UD = Acte(JOUR, Role.UD)


@pytest.mark.parametrize("etat", EtatSession)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", [ActionSession.ECARTER, ActionSession.REINTEGRER])
def test_can_12_l_ud_et_le_mpcp_tant_que_la_session_est_a_valider_ou_debloquee(
    action: ActionSession, role: Role, etat: EtatSession
) -> None:
    attendu = role in (Role.UD, Role.MPCP) and etat in (EtatSession.EN_ATTENTE_VALIDATION, EtatSession.DEBLOQUEE)
    assert permise(etat.value, action, role) is attendu


@pytest.mark.parametrize(
    ("quatrieme", "retenu"), [(date(2026, 1, 14), True), (date(2026, 1, 15), False), (date(2026, 1, 16), False)]
)
def test_can_12_seul_celui_que_ses_03_retient_se_met_a_l_ecart(quatrieme: date, retenu: bool) -> None:
    r = referentiel()
    s = session(r, etat="en_attente_validation", debut=quatrieme)
    inscription = inscrire(s, candidat(JANVIER, MARS, MAI), "echec")
    refus = motifs(generaux.ecarter(inscription, s, UD))
    assert [m.code for m in refus] == ([] if retenu else ["CAN-12"])
    assert [c.code for c in passages.bloquants(inscription, s)] == (["SES-03"] if retenu else [])


def test_can_12_un_titre_conteste_retient_aussi() -> None:
    r = referentiel()
    s = session(r, r.ccs1, etat="en_attente_validation")
    c = candidat(obtentions=[r.titre])
    c.contestes = set(c.titres)
    assert [x.code for x in passages.bloquants(inscrire(s, c), s)] == ["CAN-06"]


def test_can_12_un_ecarte_ne_compte_nulle_part() -> None:
    s = session(referentiel(), etat="en_attente_validation")
    inscription = inscrire(s, candidat(), "echec", etat="ecarte")
    assert s.inscrits() == []
    assert inscription.ecartee


@pytest.mark.parametrize("etat", ["en_preparation", "convocations_envoyees"])
def test_can_12_un_candidat_a_l_ecart_ne_s_inscrit_pas_de_nouveau(etat: str) -> None:
    s, c = session(referentiel(), numero=12, etat=etat), candidat()
    inscrire(s, c, "echec", "ecarte")
    (refus,) = inscription.inscrire(c, s, "formation", Acte(JOUR, Role.MPCP))
    texte = f"{c.reference} {c.nom_complet} est à l'écart de {s.reference} : il s'y réintègre"
    assert refus == Condition("CAN-12", False, texte, {}, c.reference)


def test_can_07_reintegrer_ne_met_pas_deux_fois_la_meme_personne() -> None:
    s, c, autre = session(referentiel(), etat="debloquee"), candidat(), candidat()
    ecartee = inscrire(s, c, "echec", "ecarte")
    c.memes.append(autre)
    assert not motifs(generaux.reintegrer(ecartee, s, Acte(s.fin, Role.UD)))
    autre.presences.append(Presence(s.id, s.reference, s.debut, s.fin))
    assert [m.code for m in motifs(generaux.reintegrer(ecartee, s, Acte(s.fin, Role.UD)))] == ["CAN-07"]


def test_can_12_en_general_reintegrer_demande_quelqu_un_qui_ait_de_nouveau_sa_place() -> None:
    s = session(referentiel(), debut=date(2025, 6, 10), etat="debloquee")
    inscrire(s, candidat(JANVIER, MARS, MAI), "echec", "ecarte")
    acte = Acte(date(2025, 6, 20), Role.UD)
    assert [m.code for m in motifs(en_general(ActionSession.REINTEGRER, s, acte))] == ["CAN-05"]
    assert ActionSession.REINTEGRER not in actions_possibles(s, acte)
    inscrire(s, candidat(JANVIER, MARS), "echec", "ecarte")
    assert not motifs(en_general(ActionSession.REINTEGRER, s, acte))


# --- les réponses entières, phrase et valeurs ---


S, C = "S-2025-000012", "C-000005"
L_UD = Acte(date(2025, 6, 11), Role.UD)
# Trois sessions comptées, dont la première est à moins d'un an du 10/06/2025.
TROIS = (date(2024, 6, 11), date(2024, 9, 1), date(2025, 1, 15))
POSSIBLES = {
    "en_attente_validation": [
        *("modifier", "reporter", "inscrire-jure", "desinscrire-jure", "ecarter", "reintegrer"),
        *("renvoyer", "valider", "annuler"),
    ],
    "debloquee": [*("modifier", "reporter", "inscrire-jure", "desinscrire-jure"), *("ecarter", "reintegrer")],
    "validee": ["debloquer", "notifier"],
}


def table(etat: str, action: str, satisfait: bool, texte: str) -> Condition:
    valeurs: dict[str, object] = {"etat": etat, "action": action, "actions_possibles": POSSIBLES[etat]}
    return Condition("SES-09", satisfait, texte, valeurs, S)


PERMIS = table(
    "en_attente_validation", "ecarter", True, "« mettre à l'écart » est permis à l'état « en attente de validation »"
)


def test_can_12_qui_n_empeche_rien_garde_sa_place_et_c_est_dit() -> None:
    s = session_numerotee(etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(), "echec")
    texte = "ni SES-03, ni CAN-06, ni CAN-09 ne retient DURAND Noé : sa place est dans la session"
    assert generaux.ecarter(i, s, L_UD) == [PERMIS, Condition("CAN-12", False, texte, {}, C)]


def test_can_12_celui_que_ses_03_retient_s_ecarte_et_la_raison_est_dite() -> None:
    s = session_numerotee(etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(*TROIS), "echec")
    texte = (
        f"DURAND Noé empêche de valider : {C} DURAND Noé en serait à plus de 3 sessions en un an sur ce titre : "
        "S-2024-000001 (11/06/2024), S-2024-000002 (01/09/2024), S-2025-000003 (15/01/2025) ; "
        "première date possible pour une session : 11/06/2025"
    )
    assert generaux.ecarter(i, s, L_UD) == [PERMIS, Condition("CAN-12", True, texte, {"regles": ["SES-03"]}, C)]


def test_can_12_celui_que_can_06_retient_s_ecarte_et_la_raison_est_dite() -> None:
    s = session_numerotee("ccs1", etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(), "reussite")
    texte = "DURAND Noé empêche de valider : il ne détient pas le titre TP-99901m01, ni une de ses versions"
    assert generaux.ecarter(i, s, L_UD) == [PERMIS, Condition("CAN-12", True, texte, {"regles": ["CAN-06"]}, C)]


def test_can_12_deux_raisons_se_disent_l_une_apres_l_autre() -> None:
    """Une session CCS n'est pas comptée : les deux ne se rencontrent que si on la dit comptée."""
    s = session_numerotee("ccs1", etat="debloquee", entretien_final=True)
    i = inscrire(s, candidat_numerote(*TROIS), "reussite")
    permis, raisons = generaux.ecarter(i, s, L_UD)
    assert permis == table("debloquee", "ecarter", True, "« mettre à l'écart » est permis à l'état « débloquée »")
    assert raisons.valeurs == {"regles": ["SES-03", "CAN-06"]}
    assert raisons.texte.endswith(
        "première date possible pour une session : 11/06/2025 ; il ne détient pas le titre TP-99901m01, ni une de ses "
        "versions"
    )


@pytest.mark.parametrize("action", ["ecarter", "reintegrer"])
def test_can_12_apres_la_validation_la_table_refuse(action: str) -> None:
    s = session_numerotee(etat="validee")
    i = inscrire(s, candidat_numerote(), "echec")
    nom = {"ecarter": "mettre à l'écart", "reintegrer": "réintégrer"}[action]
    texte = f"{S} est à l'état « validée » : « {nom} » est refusé (cet état permet : débloquer, dire les résultats)"
    assert getattr(generaux, action)(i, s, L_UD)[0] == table("validee", action, False, texte)


@pytest.mark.parametrize(
    ("premiere", "satisfait"), [(date(2024, 6, 9), True), (date(2024, 6, 10), True), (date(2024, 6, 11), False)]
)
def test_can_12_revenir_dit_le_decompte_de_can_05(premiere: date, satisfait: bool) -> None:
    s = session_numerotee(etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(premiere, *TROIS[1:]), "echec", etat="ecarte")
    permis, compte = generaux.reintegrer(i, s, L_UD)
    assert permis == table(
        "en_attente_validation", "reintegrer", True, "« réintégrer » est permis à l'état « en attente de validation »"
    )
    jour = f"{premiere:%d/%m/%Y}"
    les_trois = f"S-2024-000001 ({jour}), S-2024-000002 (01/09/2024), S-2025-000003 (15/01/2025)"
    comptees: dict[str, object] = {
        "sessions": ["S-2024-000001", "S-2024-000002", "S-2025-000003"],
        "dates": [premiere.isoformat(), "2024-09-01", "2025-01-15"],
    }
    if satisfait:
        assert compte == Condition("CAN-05", True, f"3 sessions comptées : {les_trois}", comptees, C)
        return
    texte = (
        f"{C} DURAND Noé en serait à plus de 3 sessions en un an sur ce titre : {les_trois} ; "
        "première date possible pour une session : 11/06/2025"
    )
    valeurs = {"candidat": C, "session": S, "debut": "2025-06-10", **comptees}
    assert compte == Condition("CAN-05", False, texte, valeurs, C, "2025-06-11")
