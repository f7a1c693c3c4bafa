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


FIN_DE_FINISSANT, APRES = date(2025, 9, 1), date(2025, 9, 2)
CLORE = ("controle", "clore", "K-1", *MOTIF, "--agrement")


@pytest.mark.parametrize("jour", [FIN_DE_FINISSANT, APRES], ids=["son dernier jour", "expiré"])
@pytest.mark.parametrize(
    ("natures", "suspension", "retrait"),
    [(("suspendre",), 0, 4), (("retirer",), 0, 0), (("suspendre", "retablir"), 4, 4), ((), 4, 4)],
)
def test_ctl_02_un_agrement_expire_ne_laisse_personne_sans_issue(
    m: MondeSessions, jour: date, natures: tuple[str, ...], suspension: int, retrait: int
) -> None:
    creer(m)
    for nature in natures:
        m.f.evenement(3, nature, date(2025, 8, 1))
    for suite, attendu in (("suspension", suspension), ("retrait", retrait)):
        clore = (*CLORE, "A-3", "--suite", suite)
        simule = m.faire(*clore, "--simuler", profil=DIRECCTE, jour=jour)
        assert simule.code == attendu, simule.stderr
        if attendu:
            suivre(m, simule.erreur()["conseil"], jour)
            assert m.faire(*clore, "--simuler", profil=DIRECCTE, jour=jour).code == 0


def suivre(m: MondeSessions, conseil: str, jour: date | str) -> None:
    """Lance, sous la DIRECCTE, la commande que ce conseil cite."""
    commande = conseil[conseil.index("« ceres ") + len("« ceres ") : conseil.index(" »")]
    fini = m.faire(*commande.replace("…", "plateau-fermé").split(), "--oui", profil=DIRECCTE, jour=jour)
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 1), fini.stderr


VEILLE, LE_JOUR = date(2025, 3, 19), date(2025, 3, 20)


@pytest.mark.parametrize("suite", ["suspension", "retrait"])
def test_ctl_02_un_evenement_a_venir_dit_a_compter_de_quand_clore(m: MondeSessions, suite: str) -> None:
    creer(m)
    m.f.evenement(1, "suspendre" if suite == "suspension" else "retirer", LE_JOUR)
    clore = (*CLORE, "A-1", "--suite", suite)
    for jour, code in ((VEILLE, 4), (LE_JOUR, 0), (LE_JOUR + (LE_JOUR - VEILLE), 0)):
        fini = m.faire(*clore, "--simuler", profil=UD, jour=jour)
        assert fini.code == code, fini.stderr
    erreur = m.faire(*clore, profil=UD, jour=VEILLE).erreur()
    assert erreur["motifs"][0]["possible_le"] == "2025-03-20"
    assert erreur["conseil"] == "Closez ce contrôle à compter du 20/03/2025, ou donnez-lui une autre suite."


def test_ctl_02_un_retrait_apres_un_evenement_a_venir_se_conseille_a_compter_de_son_jour(m: MondeSessions) -> None:
    creer(m)
    m.f.evenement(1, "suspendre", LE_JOUR)
    clore = (*CLORE, "A-1", "--suite", "retrait", "--simuler")
    conseil = m.faire(*clore, profil=DIRECCTE, jour=VEILLE).erreur()["conseil"]
    assert "--a-compter-du 20/03/2025" in conseil
    assert conseil.endswith("puis closez ce contrôle à compter du 20/03/2025.")
    suivre(m, conseil, VEILLE)
    assert [m.faire(*clore, profil=DIRECCTE, jour=jour).code for jour in (VEILLE, LE_JOUR)] == [4, 0]


def test_ctl_02_un_agrement_a_venir_se_suspend_a_son_debut(m: MondeSessions) -> None:
    creer(m)
    a = m.f.agrement(1, f"{TITRE}/CCS2", LE_JOUR, date(2027, 12, 31))
    clore = (*CLORE, f"A-{a}", "--suite", "suspension", "--simuler")
    conseil = m.faire(*clore, profil=DIRECCTE, jour=VEILLE).erreur()["conseil"]
    assert "--a-compter-du" not in conseil
    assert conseil.endswith("puis closez ce contrôle à compter du 20/03/2025.")
    suivre(m, conseil, VEILLE)
    assert [m.faire(*clore, profil=DIRECCTE, jour=jour).code for jour in (VEILLE, LE_JOUR)] == [4, 0]


@pytest.mark.parametrize(
    ("commune", "profil", "seul"),
    [
        (("Rezé", "44143", "44", "52"), DIRECCTE, True),
        (("Rennes", "35238", "35", "53"), DIRECCTE, False),
        (("Rennes", "35238", "35", "53"), MPCP, True),
        (("Rezé", "44143", "44", "52"), UD, False),
    ],
)
def test_ctl_02_le_conseil_est_un_acte_permis_a_ce_profil(
    m: MondeSessions, commune: tuple[str, ...], profil: str, seul: bool
) -> None:
    """L'agrément d'un site se suspend par la DIRECCTE de ce site, qui n'est pas toujours celle du centre."""
    creer(m)
    with m.f.store.ecriture() as db:
        lieu = "commune = ?, commune_insee = ?, departement = ?, region = ?"
        db.executer(f"UPDATE agrement SET site = 'Annexe', site_cle = 'annexe', {lieu} WHERE id = 1", commune)
    refus = m.faire(*CLORE, "A-1", "--suite", "suspension", profil=profil, jour=JOUR).erreur()
    debut = "D'abord « ceres centre" if seul else "Demandez à la DIRECCTE de la région du site « ceres centre"
    assert refus["conseil"].startswith(debut)
    suspendre = ("centre", "suspendre-agrement", "A-1", "--motif", "plateau fermé", "--oui", "--simuler")
    assert (issue(m, *suspendre, profil=profil)[0] == 0) is seul


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
        ("controle", "expliquer", "K-1", "--agrement", "A-1"),
        ("controle", "expliquer", "K-1", "--action", "clore", "--agrement", "A-1"),
    ],
)
def test_ce_qui_s_ecrit_mal_sort_2_et_ne_change_rien(m: MondeSessions, mots: tuple[str, ...]) -> None:
    creer(m)
    octets = m.octets()
    assert issue(m, *mots)[0] == 2
    assert m.octets() == octets


# Ce qui s'explique, et ce qui s'y ajoute pour l'écrire.
DEMANDES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "constater": ((), ("--texte", "vu")),
    "aucune": (("--suite", "aucune"), MOTIF),
    **{
        f"{suite} {a}": (("--suite", suite, "--agrement", a), MOTIF)
        for suite, agrements in (("suspension", ("A-1", "A-3", "A-4", "A-999")), ("retrait", ("A-1", "A-2")))
        for a in agrements
    },
}


@pytest.mark.parametrize(("jour", "clos"), [("2025-03-09", False), (JOUR, False), (JOUR, True)])
def test_expliquer_repond_comme_l_ecriture_pour_chaque_profil(m: MondeSessions, clos: bool, jour: str) -> None:
    """A-1 suspendu, A-2 retiré ; A-3 n'a rien ; A-4 est d'un autre centre ; A-999 n'existe pas."""
    creer(m)
    m.f.evenement(1, "suspendre", date(2025, 3, 3))
    m.f.evenement(2, "retirer", date(2025, 3, 3))
    if clos:
        assert issue(m, "controle", "clore", "K-1", "--suite", "aucune", *MOTIF) == (0, "")
    possibles = set()
    for nom, (options, reste) in DEMANDES.items():
        action = "constater" if nom == "constater" else "clore"
        for profil in PROFILS:
            dit = m.faire("controle", "expliquer", "K-1", "--action", action, *options, profil=profil, jour=jour)
            fini = m.faire("controle", action, "K-1", *options, *reste, "--simuler", profil=profil, jour=jour)
            fait = fini.code == 0 and fini.json()["resume"]["fait"] == 1
            if dit.code == 3:
                # Le rôle d'abord : un Centre qui ne lit pas encore ce contrôle a 5 à l'écriture.
                assert fini.code == (5 if profil in (CENTRE, AUTRE_CENTRE) else 3), (nom, profil)
                continue
            document = dit.json()
            assert (dit.code, document["possible"]) == (0 if fait else 4, fait), (nom, profil)
            possibles |= {nom} if fait else set()
            if profil == CENTRE:
                assert [c["code"] for c in document["controles"]] == ["DRO-01"]
            elif fini.code == 4:
                phrases = [c["texte"] for c in document["controles"] if not c["satisfait"]]
                assert " ; ".join(phrases) == fini.erreur()["message"]
                assert document["suggestions"] == [fini.erreur()["conseil"]]
    fermes = {"aucune", "suspension A-1", "retrait A-2"}
    constat = {"constater"} if jour >= JOUR else set()
    assert possibles == (set() if clos else fermes | constat)


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


def test_creer_deux_fois_le_meme_controle_est_sans_effet(m: MondeSessions) -> None:
    """Clos, un autre le même jour est un nouveau contrôle."""
    assert creer(m)["id"] == "K-000001"
    octets = m.octets()
    assert creer(m)["id"] == "K-000001"
    assert m.octets() == octets
    assert creer(m, *CREER[:-1], "a_posteriori")["id"] == "K-000002"
    assert issue(m, "controle", "clore", "K-1", "--suite", "aucune", *MOTIF) == (0, "")
    assert creer(m)["id"] == "K-000003"
