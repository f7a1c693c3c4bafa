"""Les contrôles de conformité par la ligne de commande (V18-9, CTL-01, CTL-02)."""

from datetime import date
from typing import Any

import pytest

from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    CENTRE,
    DIRECCTE,
    MPCP,
    PROFILS,
    TITRE,
    UD,
    MondeSessions,
)

JOUR = "2025-03-10"
MOTIF = ("--motif", "visite du 10 mars")
CREER = ("controle", "creer", "--centre", "E-1", "--date", "10/03/2025", "--type", "sur_place")


def creer(m: MondeSessions, *mots: str, profil: str = UD) -> dict[str, Any]:
    rendu = m.faire(*(mots or CREER), profil=profil, jour=JOUR)
    assert rendu.code == 0, rendu.stderr
    return dict(rendu.json())


def issue(m: MondeSessions, *mots: str, profil: str = UD, jour: str = JOUR) -> tuple[int, str]:
    rendu = m.faire(*mots, profil=profil, jour=jour)
    return rendu.code, "" if rendu.code == 0 else str(rendu.erreur()["code"])


def test_v18_9_un_controle_se_cree_se_note_se_clot_et_se_lit(m: MondeSessions) -> None:
    k = creer(m)
    assert {c: k[c] for c in ("id", "centre", "session", "date", "type", "etat", "departement", "constats")} == {
        "id": "K-000001",
        "centre": "E-000001",
        "session": None,
        "date": "2025-03-10",
        "type": "sur_place",
        "etat": "ouvert",
        "departement": "44",
        "constats": [],
    }
    assert issue(m, "controle", "constater", "K-1", "--texte", "  Plateau   technique conforme ") == (0, "")
    assert issue(m, "controle", "clore", "K-1", "--suite", "observation", *MOTIF) == (0, "")
    lu = m.faire("controle", "voir", "K-1", profil=CENTRE, jour=JOUR).json()
    assert lu["constats"] == [{"date": "2025-03-10", "texte": "Plateau technique conforme"}]
    assert (lu["etat"], lu["suite"], lu["motif"], lu["clos_le"]) == ("clos", "observation", MOTIF[1], "2025-03-10")
    assert lu["actions_possibles"] == []
    traces = m.faire("controle", "historique", "K-1", profil=UD, jour=JOUR).json()["elements"]
    assert [(t["action"], t["champ"], t["avant"], t["apres"]) for t in traces] == [
        ("creer", "centre", None, "E-000001"),
        ("creer", "date", None, "2025-03-10"),
        ("creer", "type", None, "sur_place"),
        ("creer", "etat", None, "ouvert"),
        ("constater", "constat", None, "Plateau technique conforme"),
        ("clore", "etat", "ouvert", "clos"),
        ("clore", "suite", None, "observation"),
        ("clore", "clos_le", None, "2025-03-10"),
    ]
    assert {t["objet"] for t in traces} == {"K-000001"}


def test_v18_9_d_une_session_le_ressort_est_celui_de_son_site(m: MondeSessions) -> None:
    session = m.session(departement="35", region="53")
    mots = ("controle", "creer", "--session", session, "--date", JOUR, "--type", "a_posteriori")
    assert issue(m, *mots, profil=UD) == (3, "INTROUVABLE")
    k = creer(m, *mots, profil=AUTRE_UD)
    assert (k["centre"], k["session"], k["departement"]) == ("E-000001", session, "35")
    assert issue(m, "controle", "voir", k["id"], profil=UD) == (3, "INTROUVABLE")
    assert issue(m, "controle", "voir", k["id"], profil=AUTRE_DIRECCTE) == (0, "")
    listes = {p: m.faire("controle", "lister", profil=p, jour=JOUR).json()["total"] for p in PROFILS}
    assert listes == {MPCP: 1, CENTRE: 0, AUTRE_CENTRE: 0, UD: 0, AUTRE_UD: 1, DIRECCTE: 0, AUTRE_DIRECCTE: 1}


ATTENDUES = {
    "creer": {MPCP: 0, CENTRE: 5, AUTRE_CENTRE: 5, UD: 0, AUTRE_UD: 3, DIRECCTE: 0, AUTRE_DIRECCTE: 3},
    "voir": {MPCP: 0, CENTRE: 3, AUTRE_CENTRE: 3, UD: 0, AUTRE_UD: 3, DIRECCTE: 0, AUTRE_DIRECCTE: 3},
    "voir_clos": {MPCP: 0, CENTRE: 0, AUTRE_CENTRE: 3, UD: 0, AUTRE_UD: 3, DIRECCTE: 0, AUTRE_DIRECCTE: 3},
    "constater": {MPCP: 0, CENTRE: 5, AUTRE_CENTRE: 5, UD: 0, AUTRE_UD: 3, DIRECCTE: 0, AUTRE_DIRECCTE: 3},
    "clore": {MPCP: 0, CENTRE: 5, AUTRE_CENTRE: 5, UD: 0, AUTRE_UD: 3, DIRECCTE: 0, AUTRE_DIRECCTE: 3},
}


@pytest.mark.parametrize("quoi", list(ATTENDUES))
def test_dro_01_dro_02_qui_peut_quoi_des_controles(m: MondeSessions, quoi: str) -> None:
    creer(m)
    if quoi == "voir_clos":
        assert issue(m, "controle", "clore", "K-1", "--suite", "aucune", *MOTIF) == (0, "")
    mots: dict[str, tuple[str, ...]] = {
        "creer": (*CREER, "--simuler"),
        "voir": ("controle", "voir", "K-1"),
        "voir_clos": ("controle", "voir", "K-1"),
        "constater": ("controle", "constater", "K-1", "--texte", "vu", "--simuler"),
        "clore": ("controle", "clore", "K-1", "--suite", "aucune", *MOTIF, "--simuler"),
    }
    assert {p: issue(m, *mots[quoi], profil=p)[0] for p in PROFILS} == ATTENDUES[quoi]


@pytest.mark.parametrize(
    ("jour", "attendu"), [("2025-03-13", (4, "CTL-01")), ("2025-03-14", (0, "")), ("2025-03-15", (0, ""))]
)
def test_ctl_01_on_constate_a_partir_du_jour_du_controle(m: MondeSessions, jour: str, attendu: tuple[int, str]) -> None:
    creer(m, *CREER[:5], "14/03/2025", *CREER[6:])
    constater = ("controle", "constater", "K-1", "--texte", "vu")
    dit = m.faire("controle", "expliquer", "K-1", "--action", "constater", profil=UD, jour=jour)
    assert (dit.code, dit.json()["possible"]) == (attendu[0], attendu[0] == 0)
    assert issue(m, *constater, jour=jour) == attendu


def test_ctl_01_un_controle_clos_ne_recoit_plus_rien(m: MondeSessions) -> None:
    creer(m)
    clore = ("controle", "clore", "K-1", "--suite", "aucune", *MOTIF)
    assert issue(m, *clore) == (0, "")
    octets = m.octets()
    assert m.faire(*clore, profil=UD, jour=JOUR).json()["resume"]["sans_effet"] == 1
    assert issue(m, "controle", "constater", "K-1", "--texte", "vu") == (4, "CTL-01")
    refus = m.faire("controle", "clore", "K-1", "--suite", "observation", *MOTIF, profil=UD, jour=JOUR).erreur()
    assert refus["code"] == "CTL-01"
    assert "ceres controle creer --centre E-000001" in refus["conseil"]
    assert m.octets() == octets


@pytest.mark.parametrize(("profil", "conseil"), [(UD, "Demandez à la DIRECCTE"), (DIRECCTE, "D'abord « ceres centre")])
def test_ctl_02_la_suspension_vient_d_abord_et_le_refus_dit_comment(
    m: MondeSessions, profil: str, conseil: str
) -> None:
    creer(m)
    (agrement,) = [n for n, t in m.f.lignes("SELECT id, certification_id FROM agrement WHERE centre_id = 1 LIMIT 1")]
    numero = f"A-{agrement:06d}"
    clore = ("controle", "clore", "K-1", "--suite", "suspension", "--agrement", numero, *MOTIF)
    erreur = m.faire(*clore, profil=profil, jour=JOUR).erreur()
    assert erreur["code"] == "CTL-02"
    assert conseil in erreur["conseil"]
    assert f"ceres centre suspendre-agrement {numero}" in erreur["conseil"]
    suspendre = ("centre", "suspendre-agrement", numero, "--motif", "plateau fermé", "--oui")
    assert issue(m, *suspendre, profil=DIRECCTE) == (0, "")
    retrait = ("controle", "clore", "K-1", "--suite", "retrait", "--agrement", numero, *MOTIF)
    assert issue(m, *retrait, profil=profil) == (4, "CTL-02")
    assert issue(m, *clore, profil=profil) == (0, "")
    assert m.faire("controle", "voir", "K-1", profil=profil, jour=JOUR).json()["agrement"] == numero


def test_ctl_02_l_agrement_est_du_centre_controle(m: MondeSessions) -> None:
    creer(m)
    ((autre,),) = m.f.lignes("SELECT min(id) FROM agrement WHERE centre_id = 2")
    suspension = ("controle", "clore", "K-1", "--suite", "suspension", "--agrement")
    assert issue(m, *suspension, f"A-{autre}", *MOTIF) == (4, "CTL-02")
    assert issue(m, *suspension, "A-999", *MOTIF) == (3, "INTROUVABLE")


@pytest.mark.parametrize(
    "mots",
    [
        ("controle", "creer", "--date", JOUR, "--type", "sur_place"),
        (*CREER, "--session", "S-2025-1"),
        (*CREER[:-1], "surprise"),
        ("controle", "constater", "K-1", "--texte", "  "),
        ("controle", "constater", "K-1", "--texte", "x" * 4001),
        ("controle", "clore", "K-1", "--suite", "aucune"),
        ("controle", "clore", "K-1", "--suite", "amende", *MOTIF),
        ("controle", "clore", "K-1", "--suite", "suspension", *MOTIF),
        ("controle", "clore", "K-1", "--suite", "aucune", "--agrement", "A-1", *MOTIF),
        ("controle", "expliquer", "K-1", "--action", "constater", "--suite", "aucune"),
        ("controle", "expliquer", "K-1", "--suite", "retrait"),
    ],
)
def test_ce_qui_s_ecrit_mal_sort_2_et_ne_change_rien(m: MondeSessions, mots: tuple[str, ...]) -> None:
    creer(m)
    octets = m.octets()
    assert issue(m, *mots)[0] == 2
    assert m.octets() == octets


def test_expliquer_repond_comme_l_ecriture_pour_chaque_profil(m: MondeSessions) -> None:
    creer(m)
    for action, suite in (("constater", ()), ("clore", ("--suite", "aucune"))):
        mots = ("--texte", "vu") if action == "constater" else (*suite, *MOTIF)
        for profil in PROFILS:
            dit = m.faire("controle", "expliquer", "K-1", "--action", action, *suite, profil=profil, jour=JOUR)
            ecrit = issue(m, "controle", action, "K-1", *mots, "--simuler", profil=profil)[0]
            if dit.code != 3:
                assert dit.json()["possible"] is (ecrit == 0), (action, profil)


def test_lister_filtre_sur_tout_ce_qui_se_montre(m: MondeSessions) -> None:
    creer(m)
    session = m.session()
    creer(m, "controle", "creer", "--session", session, "--date", "01/02/2025", "--type", "a_priori")
    assert issue(m, "controle", "clore", "K-2", "--suite", "mise_en_demeure", *MOTIF) == (0, "")

    def trouves(*options: str) -> list[str]:
        lus = m.faire("controle", "lister", *options, profil=UD, jour=JOUR).json()["elements"]
        return [k["id"] for k in lus]

    assert trouves() == ["K-000002", "K-000001"]
    for options, attendus in (
        (("--etat", "ouvert"), ["K-000001"]),
        (("--etat", "clos"), ["K-000002"]),
        (("--type", "a_priori"), ["K-000002"]),
        (("--suite", "mise_en_demeure"), ["K-000002"]),
        (("--session", session), ["K-000002"]),
        (("--centre", "E-1"), ["K-000002", "K-000001"]),
        (("--du", "01/02/2025", "--au", "01/02/2025"), ["K-000002"]),
        (("--du", "02/02/2025"), ["K-000001"]),
        (("--au", "31/01/2025"), []),
        (("loire",), ["K-000002", "K-000001"]),
        (("K-2",), ["K-000002"]),
        (("rien",), []),
        (("--tri", "id"), ["K-000001", "K-000002"]),
    ):
        assert trouves(*options) == attendus, options


def test_creer_simule_montre_l_objet_et_ne_change_pas_un_octet(m: MondeSessions) -> None:
    octets = m.octets()
    projet = m.faire(*CREER, "--simuler", profil=UD, jour=JOUR).json()
    assert (projet["id"], projet["centre"], projet["etat"]) == (None, "E-000001", "ouvert")
    assert m.octets() == octets
    assert TITRE
    assert date.fromisoformat(projet["date"]) == date(2025, 3, 10)


def test_creer_deux_fois_le_meme_controle_est_sans_effet(m: MondeSessions) -> None:
    """Clos, un autre le même jour est un nouveau contrôle."""
    assert creer(m)["id"] == "K-000001"
    octets = m.octets()
    assert creer(m)["id"] == "K-000001"
    assert m.octets() == octets
    assert creer(m, *CREER[:-1], "a_posteriori")["id"] == "K-000002"
    assert issue(m, "controle", "clore", "K-1", "--suite", "aucune", *MOTIF) == (0, "")
    assert creer(m)["id"] == "K-000003"
