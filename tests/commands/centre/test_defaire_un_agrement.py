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


@pytest.mark.parametrize(
    ("suite", "quoi"),
    [("session", "1 session (S-2025-"), ("validee", "1 session validée"), ("ccs", "1 agrément de CCS")],
)
def test_agr_01_un_agrement_qui_porte_quelque_chose_ne_s_efface_ni_ne_se_retire(
    agree: MondeSessions, suite: str, quoi: str
) -> None:
    if suite == "ccs":
        assert agree.faire(*AGREER, f"{SEUL}/CCS1", profil=DIRECCTE).code == 0
    else:
        s = creer(agree, SEUL, "2025-04-01").json()["id"]
        if suite == "validee":
            valider_en_base(agree, s)
    for options in (DEFAIRE, DEFAIRE[:-1], (*DEFAIRE, "--simuler")):
        fini = agree.faire(*options, profil=DIRECCTE)
        (ligne,) = fini.json()["lignes"]
        assert (fini.code, ligne["resultat"], ligne["code"]) == (7, "refuse", "IRREVERSIBLE")
        assert f"reposent dessus : {quoi}" in ligne["explication"]
        assert "« ceres centre retirer-agrement A-000008 » y met fin, pour de bon" in ligne["explication"]
    etats = {a["certification"]: a["etat"] for a in agree.faire("centre", "agrements", "E-1").json()["elements"]}
    assert etats[SEUL] == "valide"


def valider_en_base(m: MondeSessions, session: str) -> None:
    with m.f.store.ecriture() as db:
        sql = "UPDATE session_examen SET etat = 'validee', validee_le = '2025-04-02' WHERE numero = ?"
        db.executer(sql, (int(session.rpartition("-")[2]),))


def test_agr_01_refuse_une_fois_il_se_defait_des_que_sa_session_s_en_va(agree: MondeSessions) -> None:
    """Le bon ordre reste ouvert : le refus n'a rien brûlé."""
    assert creer(agree, SEUL, "2025-04-01").code == 0
    assert agree.faire(*DEFAIRE, profil=DIRECCTE).code == 7
    assert agree.faire("lot", "annuler", "L-2", "--motif", "erreur", "--oui").code == 0
    assert agree.faire(*DEFAIRE, profil=DIRECCTE).code == 0
    assert SEUL not in agrements(agree)
    assert agree.faire(*AGREER, SEUL, profil=DIRECCTE).json()["lignes"][0]["objet"] == "A-000009"


@pytest.mark.parametrize(("debut", "code"), [("2025-03-31", 7), ("2025-04-01", 7), ("2025-04-02", 0)])
def test_agr_04_une_session_repose_sur_l_agrement_de_son_jour(m: MondeSessions, debut: str, code: int) -> None:
    """Donné la veille ou le jour de la session, il la porte ; le lendemain, il ne l'a jamais portée."""
    m.f.titre(SEUL[:8], debut=date(2022, 1, 1), fin=date(2027, 12, 31))
    assert m.faire(*AGREER, SEUL, "--debut", debut, profil=DIRECCTE).code == 0
    if code:
        assert creer(m, SEUL, "2025-04-01").code == 0
    else:
        assert creer(m, SEUL, "2025-04-01").erreur()["code"] == "SES-06"
    assert m.faire(*DEFAIRE, profil=DIRECCTE).code == code


def test_un_centre_dont_l_agrement_est_retire_ne_conseille_plus_de_le_retirer(m: MondeSessions) -> None:
    e = m.faire("centre", "creer", "--nom", "Centre Neuf", "--commune", "44109", profil=MPCP).json()["id"]
    a = m.faire("centre", "agreer", e, "--certification", TITRE, profil=MPCP).json()["lignes"][0]["objet"]

    def refus() -> str:
        fini = m.faire(*DEFAIRE, profil=MPCP)
        assert fini.code == 7, fini.stdout
        return str(fini.json()["lignes"][0]["explication"])

    assert f"« ceres centre retirer-agrement {a} » y met fin" in refus()
    assert m.faire("centre", "retirer-agrement", a, "--motif", "fin", "--oui", profil=MPCP).code == 0
    assert "aucun de ses agréments ne vaut plus" in refus()
    assert "retirer-agrement" not in refus()


def test_un_agrement_dont_un_autre_tient_lieu_se_defait(m: MondeSessions) -> None:
    """La session tient par l'agrément de tous les sites ; celui d'un site de plus peut s'en aller."""
    assert m.faire(*AGREER, TITRE, "--site", "Le Quai", profil=DIRECCTE).code == 0
    creer(m, TITRE, "2025-04-01")
    assert m.faire(*DEFAIRE, profil=DIRECCTE).code == 0


def test_dro_01_qui_n_agree_pas_ne_le_defait_pas(agree: MondeSessions) -> None:
    assert agree.faire(*DEFAIRE, profil=CENTRE).code == 5
    assert SEUL in agrements(agree)
