"""CAN-09 : la demande recevable qui porte une inscription VAE ; attendus écrits d'après regles.md, section 10."""

from datetime import date, timedelta
from typing import Any

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import motifs
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import generaux, passages
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import ModeDelai, Role
from tests.fabriques.sessions import candidat, candidat_numerote, referentiel, session, session_numerotee
from tests.fabriques.vae import NOTIFICATION, demande, recevable

UN = timedelta(days=1)
VIE = VieTitre(date(2020, 1, 1), date(2030, 9, 1), date(2031, 9, 1))
CENTRE, UD = Acte(date(2025, 3, 11), Role.CENTRE), Acte(date(2026, 5, 1), Role.UD)


def porte(c: Candidat, s: SessionExamen) -> bool:
    return appui.trouver(c, s) is not None


# --- l'année ---


@pytest.mark.parametrize(
    ("notifiee", "debut", "attendu"),
    [
        (NOTIFICATION, NOTIFICATION - UN, False),
        (NOTIFICATION, NOTIFICATION, True),
        (NOTIFICATION, NOTIFICATION + UN, True),
        (NOTIFICATION, date(2026, 3, 9), True),
        (NOTIFICATION, date(2026, 3, 10), True),
        (NOTIFICATION, date(2026, 3, 11), False),
        # Le 29 février se rabat sur le 28.
        (date(2024, 2, 29), date(2025, 2, 27), True),
        (date(2024, 2, 29), date(2025, 2, 28), True),
        (date(2024, 2, 29), date(2025, 3, 1), False),
        (date(2023, 2, 28), date(2024, 2, 28), True),
        (date(2023, 2, 28), date(2024, 2, 29), False),
    ],
)
def test_can_09_un_an_a_compter_de_la_notification_bornes_comprises(notifiee: date, debut: date, attendu: bool) -> None:
    r, c = referentiel(VIE), candidat()
    recevable(r.titre, c, notifiee_le=notifiee, deposee_le=notifiee)
    assert porte(c, session(r, debut=debut)) is attendu


def test_can_09_c_est_le_premier_jour_de_la_session_qui_compte() -> None:
    r, c = referentiel(VIE), candidat()
    recevable(r.titre, c)
    assert porte(c, session(r, debut=date(2026, 3, 10), fin=date(2026, 3, 20)))


@pytest.mark.parametrize("etat", ["deposee", "irrecevable", "retiree"])
def test_can_09_la_demande_est_recevable(etat: str) -> None:
    r, c = referentiel(VIE), candidat()
    recevable(r.titre, c, etat=etat)
    assert not porte(c, session(r))


# --- ce qu'elle vise ---

# Demande → les sessions qu'elle porte : titre, CCP1, CCP2, CCS1, CCS2.
CIBLES = {
    ("titre", ()): "OOO..",
    ("titre", ("CCP1",)): ".O...",
    ("titre", ("CCP1", "CCP2")): ".OO..",
    ("ccs1", ()): "...O.",
    ("ccs2", ()): "....O",
}


@pytest.mark.parametrize("rang", range(5))
@pytest.mark.parametrize("vise", CIBLES)
def test_can_09_titre_entier_ccp_ou_ccs_portent_les_leurs(vise: tuple[str, tuple[str, ...]], rang: int) -> None:
    r, autre_version = referentiel(VIE), referentiel(VIE)
    certification = ("titre", "ccp1", "ccp2", "ccs1", "ccs2")[rang]
    for version in (r, autre_version):
        c = candidat()
        recevable(getattr(r, vise[0]), c, ccp=vise[1])
        assert porte(c, session(version, getattr(version, certification))) is (CIBLES[vise][rang] == "O")


def test_can_09_une_demande_d_un_autre_titre_ne_porte_rien() -> None:
    r, c = referentiel(VIE), candidat()
    recevable(r.titre, c, chaine=99)
    assert not porte(c, session(r))


def test_can_09_la_demande_d_une_autre_fiche_de_la_personne_sert() -> None:
    r, c, autre = referentiel(VIE), candidat(), candidat()
    d = recevable(r.titre, autre)
    assert not porte(c, session(r))
    c.memes.append(autre)
    assert appui.trouver(c, session(r)) is d
    texte = appui.recevable(c, session(r)).texte
    assert "la demande d'une autre fiche" in texte
    assert d.reference not in texte


def test_can_09_l_inscription_garde_sa_demande_tant_qu_elle_la_porte() -> None:
    r, c = referentiel(VIE), candidat()
    ancienne = recevable(r.titre, c)
    recente = recevable(r.titre, c, ccp=("CCP1",), notifiee_le=date(2025, 5, 1))
    s = session(r, r.ccp1)
    assert appui.trouver(c, s) is recente
    assert appui.trouver(c, s, ancienne.id) is ancienne
    assert appui.recevable(c, s, ancienne.id).valeurs["demande"] == ancienne.reference
    s.inscriptions.append(Inscription(1, c, "vae", demande_vae=ancienne.id))
    assert [controle.valeurs["demande"] for controle in appui.recevables(s)] == [ancienne.reference]
    ancienne.etat = "retiree"
    assert appui.trouver(c, s, ancienne.id) is recente


def test_can_09_la_demande_d_une_identite_quittee_ne_sert_pas_a_un_autre() -> None:
    """CAN-05 compte les sessions d'une identité portée autrefois ; la VAE, non."""
    r, c, autre = referentiel(VIE), candidat(), candidat()
    recevable(r.titre, autre)
    autre.nom = "AUTREMENT"
    c.memes.append(autre)
    assert not porte(c, session(r))


# --- les trois modes ---


def _vae(s: SessionExamen, c: Candidat, **valeurs: Any) -> Inscription:
    i = Inscription(1, c, "vae", **{"resultat": "reussite", **valeurs})
    s.inscriptions.append(i)
    return i


# Mode → (l'inscription est refusée, elle avertit) quand aucune demande ne la porte.
MODES = {ModeDelai.IGNORER: (False, False), ModeDelai.AVERTIR: (False, True), ModeDelai.BLOQUER: (True, False)}


@pytest.mark.parametrize("couverte", [True, False])
@pytest.mark.parametrize("mode", ModeDelai)
def test_can_09_ce_que_chaque_mode_fait_a_l_inscription(mode: ModeDelai, couverte: bool) -> None:
    r, c = referentiel(VIE), candidat()
    r.titre.titre.vae = True
    s = session(r, controle_vae=mode.value)
    if couverte:
        recevable(r.titre, c)
    refuse, avertit = (False, False) if couverte else MODES[mode]
    controles = controles_inscription.inscrire(c, s, "vae", CENTRE)
    assert [m.code for m in motifs(controles)] == (["CAN-09"] if refuse else [])
    (controle,) = [x for x in controles if x.code == "CAN-09"]
    assert controle.valeurs["mode"] == mode.value
    assert (controle.valeurs["demande"] is None) is not couverte
    assert [a[:6] for a in controles_inscription.avertissements(c, s, "vae")] == (["CAN-09"] if avertit else [])


@pytest.mark.parametrize("voie", ["formation", "apprentissage"])
def test_can_09_vae_01_ne_disent_rien_des_autres_voies(voie: str) -> None:
    r, c = referentiel(VIE), candidat()
    r.titre.titre.vae = False
    s = session(r, controle_vae="bloquer")
    assert motifs(controles_inscription.inscrire(c, s, voie, CENTRE)) == ()
    assert controles_inscription.avertissements(c, s, voie) == ()


@pytest.mark.parametrize(("vae", "refuse", "avertit"), [(True, 0, 0), (None, 0, 1), (False, 1, 0)])
def test_vae_01_vaut_aussi_a_l_inscription(vae: bool | None, refuse: int, avertit: int) -> None:
    r, c = referentiel(VIE), candidat()
    recevable(r.titre, c)
    r.titre.titre.vae = vae
    s = session(r)
    assert [m.code for m in motifs(controles_inscription.inscrire(c, s, "vae", CENTRE))] == ["VAE-01"] * refuse
    assert [a[:6] for a in controles_inscription.avertissements(c, s, "vae")] == ["VAE-01"] * avertit


@pytest.mark.parametrize("mode", ModeDelai)
def test_can_09_ce_que_chaque_mode_fait_a_la_validation(mode: ModeDelai) -> None:
    r, couvert, sans = referentiel(VIE), candidat(), candidat()
    recevable(r.titre, couvert)
    s = session(r, etat="en_attente_validation", controle_vae=mode.value)
    _vae(s, couvert)
    _vae(s, sans)
    refuse, avertit = MODES[mode]
    controles = [x for x in controles_session.controles(ActionSession.VALIDER, s, UD) if x.code == "CAN-09"]
    assert [x.satisfait for x in controles] == [True, not refuse]
    assert [x.reference for x in controles] == [couvert.reference, sans.reference]
    suite = [a for a in controles_session.avertissements_a_la_validation(s) if a.startswith("CAN-09")]
    assert len(suite) == avertit


def test_can_09_un_desinscrit_ou_une_autre_voie_ne_retient_pas_la_validation() -> None:
    r = referentiel(VIE)
    s = session(r, etat="en_attente_validation", controle_vae="bloquer")
    _vae(s, candidat(), etat="desinscrit")
    s.inscriptions.append(Inscription(2, candidat(), "formation", resultat="echec"))
    assert [c.texte for c in appui.recevables(s)] == ["aucun candidat VAE"]


@pytest.mark.parametrize("mode", ModeDelai)
def test_can_12_qui_can_09_bloque_se_met_a_l_ecart(mode: ModeDelai) -> None:
    r, sans, couvert = referentiel(VIE), candidat(), candidat()
    recevable(r.titre, couvert)
    s = session(r, etat="en_attente_validation", controle_vae=mode.value)
    bloque = mode is ModeDelai.BLOQUER
    i, autre = _vae(s, sans), _vae(s, couvert)
    assert [c.code for c in passages.bloquants(i, s)] == (["CAN-09"] if bloque else [])
    assert passages.bloquants(autre, s) == []
    assert [m.code for m in motifs(generaux.ecarter(i, s, UD))] == ([] if bloque else ["CAN-12"])
    assert passages.a_ecarter(s).valeurs == {"candidats": [sans.reference] if bloque else []}


# --- les phrases ---


def test_can_09_les_phrases_se_lisent_mot_a_mot() -> None:
    s, c = session_numerotee(), candidat_numerote()
    s.controle_vae = "bloquer"
    aucune = "aucune demande VAE recevable ne porte une session TP-99901m01 qui commence le 10/06/2025"
    assert appui.recevable(c, s).texte == f"C-000005 DURAND Noé : {aucune}"
    demande(s.certification, c, id=12)
    recevable(s.certification, c, id=13, ccp=("CCP1",))
    recevable(s.certification, c, id=14, etat="retiree")
    irrecevable = recevable(s.certification, c, id=16, etat="irrecevable")
    suite = "D-000012 : TP-99901m01, déposée ; D-000013 : TP-99901m01 (CCP1), recevable du 10/03/2025 au 10/03/2026"
    assert (
        appui.recevable(c, s).texte == f"C-000005 DURAND Noé : {aucune} ({suite} ; D-000016 : TP-99901m01, irrecevable)"
    )
    irrecevable.etat = "retiree"
    s.controle_vae = "avertir"
    assert appui.recevable(c, s).texte == f"C-000005 DURAND Noé : {aucune} ({suite}) (réglage : avertir)"
    assert appui.avertissement(c, s) == (f"CAN-09 : DURAND Noé : {aucune} ({suite}).",)
    recevable(s.certification, c, id=15)
    controle = appui.recevable(c, s)
    assert controle.texte == "C-000005 DURAND Noé : D-000015 sur TP-99901m01, recevable du 10/03/2025 au 10/03/2026"
    assert controle.valeurs == {"mode": "avertir", "candidat": "C-000005", "demande": "D-000015"}
