"""SES-06 : le site d'un agrément a sa commune ; une session qui s'y tient la prend, le Centre ne choisit pas son UD."""

from datetime import date

import pytest

from tests.commands.session.test_preparer import conforme, creer
from tests.fabriques.monde_sessions import AUTRE_UD, DIRECCTE, MPCP, TITRE, UD, MondeSessions

AGREER = ("centre", "agreer", "E-1", "--certification", TITRE)


def sans_l_agrement_pour_tous(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", date(2020, 9, 2))


def lieu(m: MondeSessions, s: str) -> tuple[str | None, str | None, str | None]:
    return tuple(m.colonne(s, c) for c in ("site", "commune", "departement"))  # type: ignore[return-value]


def test_agreer_un_site_garde_sa_commune_et_la_trace(m: MondeSessions) -> None:
    fini = m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=DIRECCTE)
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


def test_ses_06_une_session_au_site_agree_prend_sa_commune_et_son_ud(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=DIRECCTE).code == 0
    s = creer(m, TITRE, "2025-04-01", "--site", "l'annexe").json()["id"]
    assert lieu(m, s) == ("l'annexe", "Rennes", "35")
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
    assert m.faire(*AGREER, "--site", "L'Annexe", "--commune", "Rennes", profil=DIRECCTE).code == 0
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
