"""CAN-12 : la réponse entière à qui écarte ou réintègre un candidat, phrase et valeurs."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.session import generaux
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.sessions import candidat_numerote, inscrire, session_numerotee

S, C = "S-2025-000012", "C-000005"
UD = Acte(date(2025, 6, 11), Role.UD)
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
    assert generaux.ecarter(i, s, UD) == [PERMIS, Condition("CAN-12", False, texte, {}, C)]


def test_can_12_celui_que_ses_03_retient_s_ecarte_et_la_raison_est_dite() -> None:
    s = session_numerotee(etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(*TROIS), "echec")
    texte = (
        f"DURAND Noé empêche de valider : {C} DURAND Noé en serait à plus de 3 sessions en un an sur ce titre : "
        "S-2024-000001 (11/06/2024), S-2024-000002 (01/09/2024), S-2025-000003 (15/01/2025) ; "
        "première date possible pour une session : 11/06/2025"
    )
    assert generaux.ecarter(i, s, UD) == [PERMIS, Condition("CAN-12", True, texte, {"regles": ["SES-03"]}, C)]


def test_can_12_celui_que_can_06_retient_s_ecarte_et_la_raison_est_dite() -> None:
    s = session_numerotee("ccs1", etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(), "reussite")
    texte = "DURAND Noé empêche de valider : il ne détient pas le titre TP-99901m01, ni une de ses versions"
    assert generaux.ecarter(i, s, UD) == [PERMIS, Condition("CAN-12", True, texte, {"regles": ["CAN-06"]}, C)]


def test_can_12_deux_raisons_se_disent_l_une_apres_l_autre() -> None:
    """Une session CCS n'est pas comptée : les deux ne se rencontrent que si on la dit comptée."""
    s = session_numerotee("ccs1", etat="debloquee", entretien_final=True)
    i = inscrire(s, candidat_numerote(*TROIS), "reussite")
    permis, raisons = generaux.ecarter(i, s, UD)
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
    texte = f"{S} est à l'état « validée » : « {nom} » est refusé (possible : débloquer, dire les résultats)"
    assert getattr(generaux, action)(i, s, UD)[0] == table("validee", action, False, texte)


@pytest.mark.parametrize(
    ("premiere", "satisfait"), [(date(2024, 6, 9), True), (date(2024, 6, 10), True), (date(2024, 6, 11), False)]
)
def test_can_12_revenir_dit_le_decompte_de_can_05(premiere: date, satisfait: bool) -> None:
    s = session_numerotee(etat="en_attente_validation")
    i = inscrire(s, candidat_numerote(premiere, *TROIS[1:]), "echec", etat="ecarte")
    permis, compte = generaux.reintegrer(i, s, UD)
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
