"""CAN-07 : un désinscrit que l'édition des convocations avait compté revient jusqu'à la veille du début."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.commands.candidat.test_inscription import inscriptions, inscrire
from tests.fabriques.monde_sessions import CENTRE, DEBUT, MPCP, TITRE, UD, MondeSessions


@pytest.fixture
def parti(m: MondeSessions) -> str:
    """Une session éditée le 01/01 ; C-1 en est désinscrit le lendemain, C-2 reste, C-3 était parti avant l'édition."""
    s = m.session(jures=(1, 2), candidats=(1, 2, 3))
    for candidat, jour in (("C-3", "2024-12-31"), (None, "2025-01-01"), ("C-1", "2025-01-02")):
        commande = ("convocation", "editer", s) if candidat is None else ("candidat", "desinscrire", candidat, s)
        assert m.faire(*commande, jour=jour).code == 0
    return s


def convocation(m: MondeSessions, s: str, candidat: str, jour: Any = None) -> tuple[str, int]:
    """(état, édition) de la convocation de ce candidat."""
    elements = m.faire("convocation", "lister", "--session", s, jour=jour).json()["elements"]
    (sienne,) = [(e["etat"], e["edition"]) for e in elements if e["objet"] == candidat]
    return sienne


@pytest.mark.parametrize("voie", ["formation", "apprentissage", "vae"])
@pytest.mark.parametrize(
    ("jours", "attendu"),
    [(-60, (0, "fait")), (-31, (0, "fait")), (-2, (0, "fait")), (-1, (0, "fait")), (0, (4, "")), (1, (4, ""))],
)
def test_can_07_revenir_jusqu_a_la_veille_du_debut(
    m: MondeSessions, parti: str, voie: str, jours: int, attendu: tuple[int, str]
) -> None:
    code, sort = attendu
    jour = DEBUT + timedelta(days=jours)
    if code:
        sort = "CAN-03" if voie == "vae" else "CAN-01"
    assert inscrire(m, parti, "--voie", voie, jour=jour) == (code, sort)
    siennes = [i[2:4] for i in inscriptions(m) if i[0] == 1]
    assert siennes == [("formation", "desinscrit"), *([] if code else [(voie, "inscrit")])]


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
def test_can_07_expliquer_dit_pourquoi_et_la_session_le_propose(m: MondeSessions, parti: str, profil: str) -> None:
    tot = DEBUT - timedelta(days=45)
    dit = m.faire("candidat", "expliquer", "C-1", "--session", parti, jour=tot, profil=profil).json()
    assert dit["possible"] is True
    assert "inscrit lors de l'édition, il peut revenir" in " ".join(c["texte"] for c in dit["controles"])
    for jour, propose in ((tot, True), (DEBUT - timedelta(days=1), True), (DEBUT, False)):
        session = m.faire("session", "voir", parti, jour=jour, profil=profil).json()
        assert ("inscrire" in session["actions_possibles"]) is propose
        sienne = m.faire("session", "expliquer", parti, "--action", "inscrire", jour=jour, profil=profil)
        assert (sienne.code == 0) is propose
    # Revenu, il n'y a plus personne à reprendre avant les trente jours d'un candidat VAE.
    assert inscrire(m, parti, jour=tot, profil=profil) == (0, "fait")
    session = m.faire("session", "voir", parti, jour=tot, profil=profil).json()
    assert "inscrire" not in session["actions_possibles"]


@pytest.mark.parametrize("candidat", ["C-3", "C-4"])
def test_can_07_qui_n_etait_pas_inscrit_a_l_edition_ne_revient_pas(m: MondeSessions, parti: str, candidat: str) -> None:
    """C-3 est parti avant ; C-4 n'est jamais venu."""
    assert inscrire(m, parti, candidat=candidat, jour=DEBUT - timedelta(days=1)) == (4, "CAN-01")
    assert inscrire(m, parti, "--voie", "vae", candidat=candidat, jour=DEBUT - timedelta(days=31)) == (4, "CAN-03")


def test_can_07_revenir_verifie_can_05(m: MondeSessions, parti: str) -> None:
    for mois in (1, 2, 3):
        m.session("validee", TITRE, date(2025, mois, 20), candidats=(1,), resultat="echec")
    assert inscrire(m, parti, jour=DEBUT - timedelta(days=1)) == (4, "CAN-05")


def test_can_07_l_ud_ne_reprend_personne(m: MondeSessions, parti: str) -> None:
    assert m.faire("candidat", "inscrire", "C-1", parti, profil=UD).code == 5
    dit = m.faire("candidat", "expliquer", "C-1", "--session", parti, profil=UD)
    assert (dit.code, dit.json()["possible"]) == (4, False)


@pytest.mark.parametrize("voie", ["formation", "vae", "apprentissage"])
def test_can_07_revenu_par_toute_voie_sa_convocation_est_a_reediter(m: MondeSessions, parti: str, voie: str) -> None:
    """Elle imprimerait la même chose ; mais l'avis qui l'a ôtée de son agenda a pu partir (CONV-04)."""
    assert convocation(m, parti, "C-000001") == ("retiree", 1)
    assert inscrire(m, parti, "--voie", voie) == (0, "fait")
    assert convocation(m, parti, "C-000001") == ("a_reediter", 1)


def test_can_07_deplacee_depuis_sa_convocation_est_a_reediter(m: MondeSessions, parti: str) -> None:
    assert m.faire("session", "reporter", parti, "--jours", "7").code == 0
    assert inscrire(m, parti, jour=DEBUT + timedelta(days=6)) == (0, "fait")
    assert convocation(m, parti, "C-000001", DEBUT + timedelta(days=6)) == ("a_reediter", 1)


@pytest.mark.parametrize("voie", ["formation", "vae"])
def test_can_07_entre_tard_par_derogation_il_ne_revient_pas_comme_s_il_avait_ete_la(
    m: MondeSessions, parti: str, voie: str
) -> None:
    """CAN-03 : convoqué depuis, il n'était pas de la première édition ; la dérogation ne s'efface pas en repassant."""
    tard = DEBUT - timedelta(days=10)
    assert inscrire(m, parti, "--voie", "vae", candidat="C-4", jour=tard) == (0, "fait")
    assert m.faire("convocation", "editer", parti, jour=tard).code == 0
    assert m.faire("candidat", "desinscrire", "C-4", parti, jour=tard).code == 0
    attendu = (0, "fait") if voie == "vae" else (4, "CAN-01")
    assert inscrire(m, parti, "--voie", voie, candidat="C-4", jour=tard) == attendu
    justifiees = m.f.lignes("SELECT etat, vae_a_justifier FROM inscription WHERE candidat_id = 4 ORDER BY id")
    assert justifiees == [("desinscrit", 1), *([("inscrit", 1)] if voie == "vae" else [])]


def test_can_07_venu_par_la_vae_il_ne_revient_que_par_elle(m: MondeSessions, parti: str) -> None:
    """Sans rien à justifier (réglage « ignorer »), passer par la VAE n'ouvre pas une place de formation."""
    assert m.faire("delais", "definir", "vae", "--mode", "ignorer", profil=MPCP).code == 0
    tard = DEBUT - timedelta(days=10)
    assert inscrire(m, parti, "--voie", "vae", candidat="C-4", jour=tard) == (0, "fait")
    assert m.faire("convocation", "editer", parti, jour=tard).code == 0
    assert m.faire("candidat", "desinscrire", "C-4", parti, jour=tard).code == 0
    assert inscrire(m, parti, candidat="C-4", jour=tard) == (4, "CAN-01")
    assert inscrire(m, parti, "--voie", "vae", candidat="C-4", jour=tard) == (0, "fait")
