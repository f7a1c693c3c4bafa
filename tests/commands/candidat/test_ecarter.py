"""CAN-12 : mettre à l'écart, réintégrer ; personne n'empêche les autres d'être validés."""

from datetime import date

import pytest

from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

MOTIF = ("--motif", "quatrième session en un an")
JOUR = "2025-06-20"


@pytest.fixture
def bloquee(m: MondeSessions) -> str:
    """Une session à valider : C-1 y est pour la quatrième fois en un an, C-2 pour la première."""
    for debut in (date(2024, 9, 10), date(2024, 11, 10), date(2025, 1, 10)):
        m.session("validee", TITRE, debut, candidats=(1,), resultat="echec")
    return m.session(
        "en_attente_validation", TITRE, date(2025, 6, 10), jures=(1, 2), candidats=(1, 2), resultat="reussite"
    )


def test_can_12_la_session_se_valide_sans_celui_qui_la_retient(m: MondeSessions, bloquee: str) -> None:
    refus = m.faire("session", "valider", bloquee, profil=UD, jour=JOUR)
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-03")
    assert "ceres candidat ecarter" in refus.erreur()["conseil"]
    rendu = m.faire("candidat", "ecarter", "C-1", bloquee, *MOTIF, profil=UD, jour=JOUR)
    assert rendu.code == 0, rendu.stderr
    assert m.faire("session", "valider", bloquee, profil=UD, jour=JOUR).code == 0
    assert [c for c, *_ in m.obtentions()] == [2]
    places = {i["candidat"]: i["etat"] for i in m.faire("session", "voir", bloquee).json()["inscriptions"]}
    assert places == {"C-000001": "ecarte", "C-000002": "inscrit"}
    assert ("ecarter", "inscription C-000001", "inscrit (formation)", "ecarte (formation)", MOTIF[1]) in m.traces(
        "action", "champ", "avant", "apres", "motif"
    )


def test_can_12_qui_ne_retient_rien_reste(m: MondeSessions, bloquee: str) -> None:
    avant = m.octets()
    refus = m.faire("candidat", "ecarter", "C-2", bloquee, *MOTIF, profil=UD, jour=JOUR)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-12")
    assert m.octets() == avant


@pytest.mark.parametrize(("profil", "code"), [(UD, 0), (MPCP, 0), (CENTRE, 5), (DIRECCTE, 5), (AUTRE_UD, 3)], ids=str)
def test_can_12_qui_peut_ecarter_et_avec_un_motif(m: MondeSessions, bloquee: str, profil: str, code: int) -> None:
    ecarter = ("candidat", "ecarter", "C-1", bloquee)
    assert m.faire(*ecarter, *MOTIF, "--simuler", profil=profil, jour=JOUR).code == code
    if code == 0:
        assert m.faire(*ecarter, profil=profil, jour=JOUR).code == 2


def test_can_12_revenir_et_ne_pas_revenir(m: MondeSessions, bloquee: str) -> None:
    ecarter = ("candidat", "ecarter", "C-1", bloquee, *MOTIF)
    revenir = ("candidat", "reintegrer", "C-1", bloquee, "--motif", "compté à tort")
    assert m.faire(*revenir, profil=UD, jour=JOUR).json()["resume"]["sans_effet"] == 1
    assert m.faire(*ecarter, profil=UD, jour=JOUR).code == 0
    assert m.faire(*ecarter, profil=UD, jour=JOUR).json()["resume"]["sans_effet"] == 1
    refus = m.faire(*revenir, profil=UD, jour=JOUR)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-05")
    assert refus.erreur()["conseil"].startswith("À l'écart, il n'empêche pas de valider ; une session lui est ouverte")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 1")
    assert m.faire(*revenir, profil=UD, jour=JOUR).code == 0
    assert m.f.lignes("SELECT etat FROM inscription WHERE session_id = 4 AND candidat_id = 1") == [("inscrit",)]


@pytest.mark.parametrize("action", ["ecarter", "reintegrer"])
@pytest.mark.parametrize("candidat", ["C-1", "C-2", "C-3"])
@pytest.mark.parametrize("profil", [UD, MPCP, CENTRE])
def test_can_12_expliquer_repond_comme_l_ecriture(
    m: MondeSessions, bloquee: str, profil: str, candidat: str, action: str
) -> None:
    dit = m.faire("candidat", "expliquer", candidat, "--session", bloquee, "--action", action, profil=profil, jour=JOUR)
    fait = m.faire("candidat", action, candidat, bloquee, *MOTIF, profil=profil, jour=JOUR)
    if candidat == "C-3":
        assert (dit.code, fait.code) == (3, 5 if profil == CENTRE else 3)
        return
    effectif = fait.code == 0 and fait.json()["resume"]["fait"] == 1
    assert (dit.code == 0) is effectif
