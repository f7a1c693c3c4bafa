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
from tests.fabriques.sessions import candidat, inscrire, referentiel, session

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
