"""SES-09 : la table fermée des états, des actions et des rôles, écrite d'après regles.md, section 6.

Rien n'est tiré du programme.
"""

from datetime import date

import pytest

from ceres_cli.regles.condition import motifs
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import (
    actions_de_la_table,
    etat_apres_renvoi,
    juge_les_personnes,
    transition,
    verdict,
)
from ceres_cli.regles.vocabulaire import EtatSession, Role
from tests.fabriques.sessions import referentiel, session

ETATS = (
    "en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "validee", "debloquee", "annulee",
)  # fmt: skip
# Une lettre par état : O possible, d déjà (sans effet), . refusé. La DIRECCTE lit, et ne peut rien.
TABLE: dict[str, dict[str, str]] = {
    # action            quelqu'un           Centre               UD                   MPCP
    "modifier":         {"": "OOOO.O.", "centre": "OOO....", "ud": "..OO.O.", "mpcp": "OOOO.O."},
    "reporter":         {"": "OOOO.O.", "centre": "OOO....", "ud": "..OO.O.", "mpcp": "OOOO.O."},
    "inscrire-jure":    {"": "OOOO.O.", "centre": "OOO....", "ud": "..OO.O.", "mpcp": "OOOO.O."},
    "desinscrire-jure": {"": "OOOO.O.", "centre": "OOO....", "ud": "..OO.O.", "mpcp": "OOOO.O."},
    "repondre":         {"": "OOO....", "centre": "OOO....", "ud": ".......", "mpcp": "OOO...."},
    "horaires":         {"": "OOO....", "centre": "OOO....", "ud": ".......", "mpcp": "OOO...."},
    # demandée (« DTE envoyé », ou dte_le), elle ne change plus que de commentaire
    "demander-dte":     {"": "OOOO...", "centre": "OOOO...", "ud": ".......", "mpcp": "OOOO..."},
    "inscrire":         {"": "OOO....", "centre": "OOO....", "ud": ".......", "mpcp": "OOO...."},
    "desinscrire":      {"": "OOO....", "centre": "OOO....", "ud": ".......", "mpcp": "OOO...."},
    "editer":           {"": "OOO....", "centre": "OOO....", "ud": "OO.....", "mpcp": "OOO...."},
    "resultats":        {"": "..O..O.", "centre": "..O..O.", "ud": ".......", "mpcp": "..O..O."},
    "transmettre":      {"": "..Od.O.", "centre": "..Od.O.", "ud": ".......", "mpcp": "..Od.O."},
    "ecarter":          {"": "...O.O.", "centre": ".......", "ud": "...O.O.", "mpcp": "...O.O."},
    "reintegrer":       {"": "...O.O.", "centre": ".......", "ud": "...O.O.", "mpcp": "...O.O."},
    "renvoyer":         {"": "...O...", "centre": ".......", "ud": "...O...", "mpcp": "...O..."},
    "valider":          {"": "...Od..", "centre": ".......", "ud": "...Od..", "mpcp": "...Od.."},
    "debloquer":        {"": "....Od.", "centre": ".......", "ud": "....Od.", "mpcp": "....Od."},
    "notifier":         {"": "....O..", "centre": "....O..", "ud": "....O..", "mpcp": "....O.."},
    "annuler":          {"": "OOOO..d", "centre": "OO....d", "ud": "OOOO..d", "mpcp": "OOOO..d"},
}  # fmt: skip
MOTS = {"O": "possible", "d": "deja", ".": "refuse"}
AVANT = date(2025, 6, 9)  # la veille de la session des fabriques


def attendu(action: str, etat: str, role: str) -> str:
    if role == "direccte":
        return "refuse"
    return MOTS[TABLE[action][role][ETATS.index(etat)]]


@pytest.mark.parametrize("etat", ETATS)
@pytest.mark.parametrize("action", TABLE)
def test_ses_09_la_table_fermee(action: str, etat: str) -> None:
    assert transition(etat, Action(action)) == attendu(action, etat, "")


@pytest.mark.parametrize("role", ["centre", "ud", "direccte", "mpcp"])
@pytest.mark.parametrize("etat", ETATS)
@pytest.mark.parametrize("action", TABLE)
def test_ses_09_la_table_fermee_role_par_role(action: str, etat: str, role: str) -> None:
    voulu = attendu(action, etat, role)
    assert verdict(etat, Action(action), Role(role)) == voulu
    assert (Action(action) in actions_de_la_table(etat, Role(role))) is (voulu == "possible")
    demandee = date(2025, 3, 4) if (action, etat) == ("demander-dte", "en_attente_validation") else None
    s = session(referentiel(), etat=etat, dte_le=demandee)
    premier = controles_session.controles(Action(action), s, Acte(AVANT, Role(role)))[0]
    assert premier.satisfait is (voulu == "possible")
    assert (Action(action) in controles_session.actions_de_l_etat(s, Role(role))) is (voulu == "possible")


def test_ses_09_la_table_connait_chaque_etat_chaque_action_et_chaque_role() -> None:
    assert set(ETATS) == {e.value for e in EtatSession}
    assert set(TABLE) == {a.value for a in Action}
    for ligne in TABLE.values():
        assert {*ligne, "direccte"} == {"", *(r.value for r in Role)}
        assert {len(etats) for etats in ligne.values()} == {len(ETATS)}


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
@pytest.mark.parametrize(
    "action",
    ["demander-dte", "inscrire", "desinscrire", "resultats", "transmettre", "renvoyer", "valider", "debloquer"],
)
def test_dro_01_ce_qui_n_est_pas_du_role_est_dit_avant_tout(action: str, role: str) -> None:
    du_centre = action in ("demander-dte", "inscrire", "desinscrire", "resultats", "transmettre")
    sien = role == ("centre" if du_centre else "ud")
    s = session(referentiel(), etat="annulee")
    suite = controles_session.controles(Action(action), s, Acte(AVANT, Role(role)))
    assert [c.code for c in suite] == ["SES-09" if sien else "DRO-01"]


# V18-5 : d'une DTE demandée, ce que devient un autre commentaire, le même (ou aucun), un qu'on ne dit pas encore.
AUTRE, MEME, A_DIRE = True, False, None
COMMENTAIRES = {
    # état                        demandée         jamais demandée
    "en_preparation":        ({AUTRE: "O", MEME: "d", A_DIRE: "O"}, "O"),
    "dte_envoye":            ({AUTRE: "O", MEME: "d", A_DIRE: "O"}, None),  # c'est l'état qui le dit
    "convocations_envoyees": ({AUTRE: "O", MEME: "d", A_DIRE: "O"}, "O"),
    "en_attente_validation": ({AUTRE: "O", MEME: "d", A_DIRE: "O"}, "."),
    "validee":               ({AUTRE: ".", MEME: "d", A_DIRE: "d"}, "."),
    "debloquee":             ({AUTRE: ".", MEME: "d", A_DIRE: "d"}, "."),
    "annulee":               ({AUTRE: ".", MEME: "d", A_DIRE: "d"}, "."),
}  # fmt: skip


@pytest.mark.parametrize("commentaire", [AUTRE, MEME, A_DIRE])
@pytest.mark.parametrize("etat", ETATS)
def test_v18_5_un_autre_commentaire_de_dte_s_ecrit_jusqu_a_la_validation(etat: str, commentaire: bool | None) -> None:
    demandee, jamais = COMMENTAIRES[etat]
    s = session(referentiel(), etat=etat, dte_le=date(2025, 3, 4))
    verdict_ = controles_session.verdict_d_etat(s, Action.DEMANDER_DTE, autre_commentaire=commentaire)
    assert verdict_ == MOTS[demandee[commentaire]]
    controle = controles_session.etat_permet(s, Action.DEMANDER_DTE, Role.CENTRE, autre_commentaire=commentaire)
    assert controle.satisfait is (demandee[commentaire] == "O")
    if demandee[commentaire] == "d":
        assert controle.texte == f"la DTE de {s.reference} a déjà été demandée le 04/03/2025"
    possible = Action.DEMANDER_DTE in controles_session.actions_de_l_etat(s, Role.CENTRE)
    assert possible is (demandee[A_DIRE] == "O")
    if jamais is not None:
        neuve = session(referentiel(), etat=etat)
        assert controles_session.verdict_d_etat(neuve, Action.DEMANDER_DTE) == MOTS[jamais]
        assert (Action.DEMANDER_DTE in controles_session.actions_de_l_etat(neuve, Role.CENTRE)) is (jamais == "O")


def test_v18_5_une_session_qui_a_ete_validee_garde_son_commentaire() -> None:
    """Débloquée, transmise de nouveau : la validation est passée."""
    s = session(referentiel(), etat="en_attente_validation", dte_le=date(2025, 3, 4), validee_le=date(2025, 7, 1))
    for autre, voulu in ((True, "refuse"), (False, "deja"), (None, "deja")):
        assert controles_session.verdict_d_etat(s, Action.DEMANDER_DTE, autre_commentaire=autre) == voulu
    assert Action.DEMANDER_DTE not in controles_session.actions_de_l_etat(s, Role.CENTRE)


@pytest.mark.parametrize(
    ("gardes", "donnes", "autre"),
    [(None, None, False), (None, "un", True), ("un", None, False), ("un", "un", False), ("un", "deux", True)],
)
def test_v18_5_ne_pas_donner_de_commentaire_n_en_change_pas(
    gardes: str | None, donnes: str | None, autre: bool
) -> None:
    s = session(referentiel(), etat="dte_envoye", dte_commentaire=gardes)
    assert controles_session.autre_commentaire(s, donnes) is autre


@pytest.mark.parametrize("role", [Role.UD, Role.MPCP])
@pytest.mark.parametrize(("validee_le", "possible"), [(None, True), (date(2025, 7, 1), False)])
def test_ses_09_une_session_qui_a_ete_validee_ne_s_annule_plus(
    validee_le: date | None, possible: bool, role: Role
) -> None:
    s = session(referentiel(), etat="en_attente_validation", validee_le=validee_le)
    suite = controles_session.controles(Action.ANNULER, s, Acte(date(2025, 8, 1), role))
    assert (not motifs(suite)) is possible
    assert possible or (suite[0].code, "a été validée" in suite[0].texte) == ("SES-09", True)
    assert (Action.ANNULER in controles_session.actions_de_l_etat(s, role)) is possible


def test_ses_09_une_session_debloquee_ou_validee_a_ete_validee() -> None:
    for etat in ETATS:
        assert session(referentiel(), etat=etat).deja_validee is (etat in ("validee", "debloquee"))
        assert session(referentiel(), etat=etat, validee_le=AVANT).deja_validee


def test_renvoyer_mene_aux_convocations_ou_au_deblocage() -> None:
    assert etat_apres_renvoi(False) == "convocations_envoyees"
    assert etat_apres_renvoi(True) == "debloquee"


def test_ses_09_valider_ou_mettre_a_l_ecart_juge_les_personnes() -> None:
    """Ailleurs, ce qui est possible se dit sans avoir lu ce que chacun a passé."""
    assert [e for e in ETATS if juge_les_personnes(e)] == ["en_attente_validation", "debloquee"]
