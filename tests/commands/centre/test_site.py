"""SES-06 : le site d'un agrément a sa commune ; une session qui s'y tient la prend, le Centre ne choisit pas son UD."""

from datetime import date

import pytest

from tests.commands.session.test_preparer import conforme, creer
from tests.fabriques.monde_sessions import (
    AUTRE_DIRECCTE,
    AUTRE_UD,
    CENTRE,
    DIRECCTE,
    FINISSANT,
    MPCP,
    SUITE,
    TITRE,
    UD,
    MondeSessions,
)

AGREER = ("centre", "agreer", "E-1", "--certification", TITRE)


def sans_l_agrement_pour_tous(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", date(2020, 9, 2))


def lieu(m: MondeSessions, s: str) -> tuple[str | None, str | None, str | None]:
    return tuple(m.colonne(s, c) for c in ("site", "commune", "departement"))  # type: ignore[return-value]


def test_agreer_un_site_garde_sa_commune_et_la_trace(m: MondeSessions) -> None:
    fini = m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=MPCP)
    assert fini.code == 0, fini.stderr
    document = conforme(m.faire("centre", "agrements", "E-1").json())
    (sien,) = [a for a in document["elements"] if a["site"]]
    assert (sien["site"], sien["commune"], sien["departement"]) == ("L'Annexe", "Rennes", "35")
    champs = {t[3]: t[5] for t in m.traces()}
    assert (champs["commune"], champs["commune_insee"], champs["region"]) == ("Rennes", "35238", "53")


def test_agreer_un_site_sans_commune_prend_celle_du_centre(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "--site", "Annexe", profil=DIRECCTE).code == 0
    (sien,) = [a for a in m.faire("centre", "voir", "E-1").json()["agrements"] if a["site"]]
    assert sien["commune"] == "Nantes"


def test_agreer_une_commune_sans_site_est_une_faute_d_usage(m: MondeSessions) -> None:
    for site in ((), ("--site", "")):
        assert m.faire(*AGREER, *site, "--commune", "Rennes", profil=DIRECCTE).code == 2


@pytest.mark.parametrize(
    ("centre", "commune", "profil", "attendu"),
    [
        ("E-1", "Rezé", DIRECCTE, (0, "")),
        ("E-1", "Rennes", DIRECCTE, (4, "DRO-02")),
        ("E-1", "Rennes", AUTRE_DIRECCTE, (0, "")),  # elle est la DIRECCTE du site
        ("E-1", "Rezé", AUTRE_DIRECCTE, (3, "INTROUVABLE")),
        ("E-1", "Rennes", MPCP, (0, "")),
        ("E-2", "Rezé", DIRECCTE, (0, "")),
        ("E-2", "Rennes", DIRECCTE, (3, "INTROUVABLE")),
        ("E-2", "Rezé", AUTRE_DIRECCTE, (4, "DRO-02")),
        ("E-1", "Rezé", UD, (5, "DRO-01")),
        ("E-1", "Rezé", CENTRE, (5, "DRO-01")),
    ],
)
def test_dro_02_agreer_un_site_revient_a_la_direccte_de_sa_region(
    m: MondeSessions, centre: str, commune: str, profil: str, attendu: tuple[int, str]
) -> None:
    octets = m.octets()
    agreer = ("centre", "agreer", centre, "--certification", TITRE, "--site", "Loin", "--commune", commune)
    fini = m.faire(*agreer, profil=profil)
    assert (fini.code, fini.erreur()["code"] if fini.code else "") == attendu
    assert (m.octets() == octets) is (fini.code != 0)
    if attendu[1] == "DRO-02":
        assert "demandez-le à la DIRECCTE de cette région" in fini.erreur()["conseil"]
    if fini.code == 0:
        # Redit, il est déjà là : pour qui voit ce site seulement.
        refaits = {p: m.faire(*agreer, profil=p).code for p in (DIRECCTE, AUTRE_DIRECCTE, MPCP)}
        siennes = {"Rezé": DIRECCTE, "Rennes": AUTRE_DIRECCTE}
        assert {p for p, code in refaits.items() if code == 0} == {MPCP, siennes[commune]}


def communes(m: MondeSessions) -> dict[str, str | None]:
    elements = m.faire("centre", "agrements", "E-1", profil=MPCP).json()["elements"]
    return {a["id"]: a["commune"] for a in elements if a["site"]}


def test_ses_06_un_site_deja_agree_donne_sa_commune_a_l_agrement_suivant(m: MondeSessions) -> None:
    for titre, suite in ((TITRE, ("--site", "Le Port", "--commune", "Rezé")), (SUITE, ("--site", "le port"))):
        fini = m.faire("centre", "agreer", "E-1", "--certification", titre, *suite, profil=DIRECCTE)
        assert fini.code == 0, fini.stderr
    assert communes(m) == {"A-000008": "Rezé", "A-000009": "Rezé"}
    # Retiré, il ne la tient plus : le site peut rouvrir ailleurs.
    for a in (8, 9):
        m.f.evenement(a, "retirer", date(2025, 3, 3))
    rouvert = m.faire(*AGREER, "--site", "Le Port", "--commune", "Pornic", profil=DIRECCTE)
    assert rouvert.code == 0, rouvert.stderr
    s = creer(m, TITRE, "2025-04-01", "--site", "Le Port").json()["id"]
    assert lieu(m, s)[1] == "Pornic"


@pytest.mark.parametrize("titre", [TITRE, SUITE])
def test_ses_06_un_site_n_a_qu_une_commune_et_le_refus_dit_comment_la_changer(m: MondeSessions, titre: str) -> None:
    """Même si c'est le même agrément, redit : ce qui est tapé n'est pas oublié en silence."""
    assert m.faire(*AGREER, "--site", "Le Port", "--commune", "Rezé", profil=DIRECCTE).code == 0
    octets = m.octets()
    agreer = ("centre", "agreer", "E-1", "--certification", titre, "--site", "Le Port", "--commune")
    fini = m.faire(*agreer, "Pornic", profil=DIRECCTE)
    erreur = fini.erreur()
    assert (fini.code, erreur["code"], m.octets() == octets) == (4, "SES-06", True)
    assert erreur["message"] == "le site « Le Port » est déjà à Rezé (A-000008), et un site n'a qu'une commune"
    # Le conseil mène plus loin.
    commande = "ceres centre modifier-agrement A-000008 --commune 44131"
    assert f"« {commande} »" in erreur["conseil"]
    assert m.faire(*commande.split()[1:], profil=DIRECCTE).code == 0
    assert m.faire(*agreer, "Pornic", profil=DIRECCTE).code == 0
    assert set(communes(m).values()) == {"Pornic"}


def test_ses_06_un_agrement_ne_part_pas_a_un_site_connu_avec_une_autre_commune(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "--site", "Le Port", "--commune", "Rezé", profil=DIRECCTE).code == 0
    partir = ("centre", "modifier-agrement", "A-2", "--site", "LE PORT")
    fini = m.faire(*partir, "--commune", "Pornic", profil=DIRECCTE)
    assert (fini.code, fini.erreur()["code"]) == (4, "SES-06")
    assert "A-000008 --commune 44131" in fini.erreur()["conseil"]
    assert m.faire(*partir, "--commune", "Rezé", profil=DIRECCTE).code == 0


def test_ses_06_la_commune_d_un_site_change_pour_tous_ses_agrements(m: MondeSessions) -> None:
    for titre in (TITRE, SUITE, FINISSANT):
        fini = m.faire("centre", "agreer", "E-1", "--certification", titre, "--site", "Le Port", profil=DIRECCTE)
        assert fini.code == 0, fini.stderr
    m.f.evenement(10, "retirer", date(2025, 3, 3))
    modifier = ("centre", "modifier-agrement", "A-8", "--commune")
    octets = m.octets()
    refus = m.faire(*modifier, "Rennes", profil=DIRECCTE)
    assert (refus.code, refus.erreur()["code"], m.octets() == octets) == (4, "DRO-02", True)
    fini = m.faire(*modifier, "Rezé", "--motif", "déménagement", profil=DIRECCTE)
    assert fini.code == 0, fini.stderr
    assert "1 autre agrément de ce site change aussi de commune : A-000009" in fini.stderr
    assert communes(m) == {"A-000008": "Rezé", "A-000009": "Rezé", "A-000010": "Nantes"}
    histoire = m.faire("centre", "historique", "A-9", profil=DIRECCTE).json()["elements"]
    siennes = [(t["action"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in histoire[-2:]]
    assert siennes == [
        ("modifier-agrement", "commune", "Nantes", "Rezé", "déménagement"),
        ("modifier-agrement", "commune_insee", "44109", "44143", "déménagement"),
    ]
    versions = m.f.lignes("SELECT id, version FROM agrement WHERE site IS NOT NULL ORDER BY id")
    assert versions == [(8, 2), (9, 2), (10, 1)]


def test_ses_06_une_session_au_site_agree_prend_sa_commune_et_son_ud(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=MPCP).code == 0
    s = creer(m, TITRE, "2025-04-01", "--site", "l'annexe").json()["id"]
    assert lieu(m, s) == ("L'Annexe", "Rennes", "35")
    assert (m.faire("session", "voir", s, profil=UD).code, m.faire("session", "voir", s, profil=AUTRE_UD).code) == (
        3,
        0,
    )
    # Le Centre ne choisit pas : ce qu'il tape est sans effet, et c'est dit.
    choisie = creer(m, TITRE, "2025-04-01", "--site", "L'Annexe", "--commune", "Nantes")
    assert lieu(m, choisie.json()["id"])[1:] == ("Rennes", "35")
    assert "--commune est sans effet" in choisie.stderr
    octets = m.octets()
    fini = m.faire("session", "modifier", s, "--commune", "Nantes")
    assert (fini.code, m.octets()) == (0, octets)


def test_ses_06_changer_de_site_change_de_commune(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=MPCP).code == 0
    s = creer(m, TITRE, "2025-04-01").json()["id"]
    for options, attendu in (
        (("--site", "L'Annexe"), ("L'Annexe", "Rennes", "35")),
        (("--site", "Ailleurs"), ("Ailleurs", "Nantes", "44")),  # elle quitte le site agréé
        (("--commune", "Rezé"), ("Ailleurs", "Rezé", "44")),
        (("--site", ""), (None, "Rezé", "44")),
    ):
        assert m.faire("session", "modifier", s, *options).code == 0
        assert lieu(m, s) == attendu


@pytest.mark.parametrize(
    ("site", "code"), [((), 4), (("--site", "L'Annexe"), 0), (("--site", "Le Port"), 0), (("--site", "La Halle"), 4)]
)
def test_ses_06_chaque_agrement_lie_a_un_site_la_session_nomme_le_sien(
    m: MondeSessions, site: tuple[str, ...], code: int
) -> None:
    sans_l_agrement_pour_tous(m)
    for nom in ("L'Annexe", "Le Port"):
        assert m.faire(*AGREER, "--site", nom, profil=DIRECCTE).code == 0
    fini = creer(m, TITRE, "2025-04-01", *site)
    assert fini.code == code, fini.stderr
    if code:
        assert fini.erreur()["code"] == "SES-06"
    if not site:
        assert "« L'Annexe », « Le Port »" in fini.erreur()["message"]
        # À l'édition aussi, la première fois.
        s = m.session(candidats=(1,))
        assert m.faire("convocation", "editer", s, profil=MPCP).erreur()["code"] == "SES-06"


@pytest.mark.parametrize(("par_blocs", "code"), [(0, 4), (1, 0), (None, 0)])
def test_ses_05_un_titre_qui_ne_s_obtient_pas_par_blocs_n_a_pas_de_session_ccp(
    m: MondeSessions, par_blocs: int | None, code: int
) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET validation_partielle = ? WHERE id = 1", (par_blocs,))
    fini = creer(m, f"{TITRE}/CCP1", "2025-04-01")
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-05")
    assert creer(m, TITRE, "2025-04-01").code == 0
