"""`jure indisponible`, `jure modifier --sessions-max-an` : qui n'est pas libre, et qui ne siège pas davantage."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.monde_sessions import AUTRE_CENTRE, AUTRE_UD, CENTRE, DEBUT, MPCP, UD, MondeSessions

UN = timedelta(days=1)


def noter(m: MondeSessions, *options: object, profil: str = UD, code: int = 0, **suite: Any) -> Any:
    rendu = m.faire("jure", "indisponible", *options, profil=profil, **suite)
    assert rendu.code == code, rendu.stderr + rendu.stdout
    return rendu


def pris(m: MondeSessions, jure: str = "J-1", profil: str = UD) -> list[tuple[str, str]]:
    vus = m.faire("jure", "voir", jure, profil=profil).json()["indisponibilites"]
    return [(p["debut"], p["fin"]) for p in vus]


def libres(m: MondeSessions, session: str) -> list[str]:
    dits = m.faire("jure", "disponibles", "--session", session, profil=MPCP).json()["elements"]
    return [e["numero_jure"] for e in dits]


@pytest.mark.parametrize(
    ("du", "au", "libre"),
    [
        (DEBUT - 5 * UN, DEBUT - UN, True),
        (DEBUT - 5 * UN, DEBUT, False),
        (DEBUT + UN, DEBUT + 5 * UN, False),
        (DEBUT + 2 * UN, DEBUT + 5 * UN, True),
    ],
)
def test_dis_01_ce_jour_la_il_est_laisse_de_cote_et_inscrire_avertit(
    m: MondeSessions, du: date, au: date, libre: bool
) -> None:
    session = m.session(fin=DEBUT + UN)
    noter(m, "J-1", "--du", du, "--au", au)
    assert ("J-000001" in libres(m, session)) is libre
    inscrit = m.faire("session", "inscrire-jure", session, "J-1")
    assert (inscrit.code, "DIS-01 : ALIX Alice n'est pas libre" in inscrit.stderr) == (0, not libre)


def test_dis_01_noter_nomme_les_sessions_ou_il_siege_et_un_centre_n_apprend_pas_celles_des_autres(
    m: MondeSessions,
) -> None:
    sienne = m.session(jures=(1,))
    autre = m.session(debut=DEBUT + UN, centre=2, jures=(1,))
    vu_de_l_ud = noter(m, "J-1", "--du", DEBUT, "--au", DEBUT + UN, "--simuler").stderr
    assert f"DIS-01 : ce juré y siège déjà dans {sienne} (le 01/04/2025), {autre} (le 02/04/2025)" in vu_de_l_ud
    vu_du_centre = noter(m, "J-1", "--du", DEBUT, "--au", DEBUT + UN, profil=CENTRE).stderr
    assert f"{sienne} (le 01/04/2025), une autre session (le 02/04/2025)" in vu_du_centre
    assert autre not in vu_du_centre
    hier = noter(m, "J-2", "--du", "2025-01-06", profil=CENTRE)
    assert "DIS-01" not in hier.stderr


def test_dis_01_un_centre_ne_leve_que_ce_qu_il_a_note(m: MondeSessions) -> None:
    noter(m, "J-1", "--du", "2025-05-05", "--au", "2025-05-09", profil=CENTRE)
    noter(m, "J-1", "--du", "2025-05-09", "--au", "2025-05-16")
    assert pris(m) == [("2025-05-05", "2025-05-09"), ("2025-05-09", "2025-05-16")]
    refuse = noter(m, "J-1", "--lever", "--du", "2025-05-09", "--au", "2025-05-16", profil=AUTRE_CENTRE)
    assert refuse.json()["resume"]["sans_effet"] == 1
    assert "ont été notés par d'autres" in refuse.json()["lignes"][0]["explication"]
    noter(m, "J-1", "--lever", "--du", "2025-05-07", "--au", "2025-05-16", profil=CENTRE)
    assert pris(m) == [("2025-05-05", "2025-05-06"), ("2025-05-09", "2025-05-16")]
    lot = noter(m, "J-1", "--lever", "--du", "2025-05-06", "--au", "2025-05-09").json()["lot"]
    assert pris(m) == [("2025-05-05", "2025-05-05"), ("2025-05-10", "2025-05-16")]
    assert m.faire("lot", "annuler", lot, "--motif", "essai", "--oui", profil=UD).code == 0
    assert pris(m) == [("2025-05-05", "2025-05-06"), ("2025-05-09", "2025-05-16")]
    par = m.faire("jure", "voir", "J-1", profil=AUTRE_CENTRE).json()["indisponibilites"]
    assert [p["note_par"] for p in par] == [None, None]


def test_dis_01_les_memes_jours_ne_changent_rien_et_une_periode_a_l_envers_est_un_usage(m: MondeSessions) -> None:
    noter(m, "J-1", "--du", "2025-05-05", "--au", "2025-05-09")
    encore = noter(m, "J-1", "--du", "2025-05-06", "--au", "2025-05-08")
    assert encore.json()["resume"] == {"fait": 0, "sans_effet": 1, "refuse": 0, "non_traite": 0}
    noter(m, "J-1", "--du", "2025-05-10", "--au", "2025-05-10")
    assert pris(m) == [("2025-05-05", "2025-05-10")]
    noter(m, "J-1", "--du", "2025-05-09", "--au", "2025-05-05", code=2)
    noter(m, "J-1", code=2)
    noter(m, "--du", "2025-05-09", code=2)


def test_dro_02_hors_du_ressort_ou_de_la_liste_le_jure_est_introuvable(m: MondeSessions) -> None:
    noter(m, "J-1", "--du", "2025-05-05", profil=AUTRE_UD, code=3)
    noter(m, "J-7", "--du", "2025-05-05", profil=CENTRE, code=3)  # en brouillon : il n'est pas de sa liste
    noter(m, "J-7", "--du", "2025-05-05")


def test_dis_01_un_fichier_nomme_ses_jures_et_se_defait_en_entier(m: MondeSessions, isole: Path) -> None:
    fichier = isole / "conges.csv"
    fichier.write_text("jure;du;au;motif\nJ-1;05/05/2025;09/05/2025;congés\nBRUNET Alice;12/05/2025;;\n", "utf-8")
    rendu = noter(m, "--fichier", fichier)
    assert rendu.json()["resume"]["fait"] == 2
    assert (pris(m), pris(m, "J-2")) == ([("2025-05-05", "2025-05-09")], [("2025-05-12", "2025-05-12")])
    histoire = m.faire("jure", "historique", "J-1", profil=UD).json()["elements"]
    assert [t["motif"] for t in histoire if t["champ"] == "indisponible"] == ["congés"]
    assert m.faire("lot", "annuler", rendu.json()["lot"], "--motif", "essai", "--oui", profil=UD).code == 0
    assert (pris(m), pris(m, "J-2")) == ([], [])
    fichier.write_text("jure;du;au\nJ-1;09/05/2025;05/05/2025\n", "utf-8")
    noter(m, "--fichier", fichier, code=2)


def test_dis_01_deux_fiches_reunies_gardent_tous_les_jours(m: MondeSessions) -> None:
    noter(m, "J-1", "--du", "2025-05-05", "--au", "2025-05-09")
    noter(m, "J-2", "--du", "2025-05-08", "--au", "2025-05-12")
    noter(m, "J-2", "--du", "2025-05-08", profil=CENTRE)
    fusion = m.faire("jure", "fusionner", "J-1", "J-2", "--motif", "double", "--oui", profil=UD)
    assert fusion.code == 0, fusion.stderr
    assert pris(m) == [("2025-05-05", "2025-05-12"), ("2025-05-08", "2025-05-08")]


def test_dis_02_au_dela_de_ce_qu_il_accepte_inscrire_avertit(m: MondeSessions) -> None:
    """Comptent celles de l'année civile, passées et à venir, non annulées ; pas celles de l'an prochain."""
    m.session("validee", debut=date(2025, 1, 14), jures=(1,))
    m.session("annulee", debut=date(2025, 2, 14), jures=(1,))
    m.session(debut=date(2026, 1, 14), jures=(1,))
    deuxieme, troisieme = m.session(), m.session(debut=DEBUT + UN)
    assert m.faire("jure", "modifier", "J-1", "--sessions-max-an", "2", profil=UD).json()["sessions_max_an"] == 2
    assert "DIS-02" not in m.faire("session", "inscrire-jure", deuxieme, "J-1").stderr
    dit = m.faire("session", "inscrire-jure", troisieme, "J-1")
    assert dit.code == 0
    assert "DIS-02 : ALIX Alice accepte 2 sessions par an au plus ; il en aurait 3 en 2025." in dit.stderr
    m.faire("jure", "modifier", "J-1", "--sessions-max-an", "1", profil=UD)
    quatrieme = m.faire("session", "inscrire-jure", m.session(debut=DEBUT + 2 * UN), "J-1")
    assert "DIS-02 : ALIX Alice accepte 1 session par an au plus ; il en aurait 4 en 2025." in quatrieme.stderr


@pytest.mark.parametrize("valeur", ["0", "-1", "deux", "367", "1.5"])
def test_dis_02_un_nombre_de_sessions_est_un_entier(m: MondeSessions, valeur: str) -> None:
    assert m.faire("jure", "modifier", "J-1", f"--sessions-max-an={valeur}", profil=UD).code == 2


def test_dis_02_le_nombre_se_defait_et_s_efface(m: MondeSessions) -> None:
    m.faire("jure", "modifier", "J-1", "--sessions-max-an", "4", profil=UD)
    m.faire("jure", "modifier", "J-1", "--sessions-max-an", "7", profil=UD)
    lots = m.faire("lot", "lister", profil=UD).json()["elements"]
    assert m.faire("lot", "annuler", lots[0]["id"], "--motif", "essai", "--oui", profil=UD).code == 0
    assert m.faire("jure", "voir", "J-1", profil=UD).json()["sessions_max_an"] == 4
    assert m.faire("jure", "modifier", "J-1", "--sessions-max-an", "", profil=UD).json()["sessions_max_an"] is None
