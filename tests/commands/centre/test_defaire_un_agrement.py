"""Défaire un agrément donné : il quitte les listes, si rien ne repose dessus (AGR-03, AGR-04)."""

from datetime import date

import pytest

from tests.commands.session.test_preparer import creer
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, MondeSessions

SEUL = "TP-99903m01"
AGREER = ("centre", "agreer", "E-1", "--certification")
DEFAIRE = ("lot", "annuler", "L-1", "--motif", "erreur", "--oui")


@pytest.fixture
def agree(m: MondeSessions) -> MondeSessions:
    """E-1 agréé sur un titre de plus, qu'il n'avait pas."""
    m.f.titre(SEUL[:8], debut=date(2022, 1, 1), fin=date(2027, 12, 31), ccs=1)
    assert m.faire(*AGREER, SEUL, profil=DIRECCTE).code == 0
    return m


def agrements(m: MondeSessions) -> set[str]:
    return {a["certification"] for a in m.faire("centre", "agrements", "E-1").json()["elements"]}


def test_un_agrement_defait_quitte_les_listes_et_se_redonne(agree: MondeSessions) -> None:
    assert SEUL in agrements(agree)
    fini = agree.faire(*DEFAIRE, profil=DIRECCTE)
    assert (fini.code, SEUL in agrements(agree)) == (0, False), fini.stdout
    histoire = agree.faire("journal", "lister", "--objet", "A-8", profil=MPCP).json()["elements"]
    assert {t["action"] for t in histoire} == {"agreer", "effacer"}
    # Redonné, il a un autre numéro : le journal garde le premier.
    assert agree.faire(*AGREER, SEUL, profil=DIRECCTE).json()["lignes"][0]["objet"] == "A-000009"


@pytest.mark.parametrize("suite", ["session", "validee", "ccs"])
def test_agr_04_un_agrement_qui_porte_quelque_chose_se_retire_et_le_dit(agree: MondeSessions, suite: str) -> None:
    if suite == "ccs":
        assert agree.faire(*AGREER, f"{SEUL}/CCS1", profil=DIRECCTE).code == 0
    else:
        s = creer(agree, SEUL, "2025-04-01").json()["id"]
        if suite == "validee":
            with agree.f.store.ecriture() as db:
                numero = int(s.rpartition("-")[2])
                db.executer(
                    "UPDATE session_examen SET etat = 'validee', validee_le = '2025-04-02' WHERE numero = ?", (numero,)
                )
    fini = agree.faire(*DEFAIRE, profil=DIRECCTE)
    (ligne,) = fini.json()["lignes"]
    assert (fini.code, ligne["apres"]["etat"], ligne["apres"]["a_compter_du"]) == (0, "retire", "2025-03-03")
    assert ("AGR-0" in fini.stderr) is (suite != "validee"), fini.stderr
    etats = {a["certification"]: a["etat"] for a in agree.faire("centre", "agrements", "E-1").json()["elements"]}
    assert etats[SEUL] == "retire"


def test_un_agrement_dont_un_autre_tient_lieu_se_defait(m: MondeSessions) -> None:
    """La session tient par l'agrément de tous les sites ; celui d'un site de plus peut s'en aller."""
    assert m.faire(*AGREER, TITRE, "--site", "Le Quai", profil=DIRECCTE).code == 0
    creer(m, TITRE, "2025-04-01")
    assert m.faire(*DEFAIRE, profil=DIRECCTE).code == 0


def test_dro_01_qui_n_agree_pas_ne_le_defait_pas(agree: MondeSessions) -> None:
    assert agree.faire(*DEFAIRE, profil=CENTRE).code == 5
    assert SEUL in agrements(agree)
