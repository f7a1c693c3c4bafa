"""`session composer` : qui proposer à chaque siège, le plan que le Centre applique, et ce que nul n'y apprend."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.metier import etat
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_UD,
    CENTRE,
    DEBUT,
    DIRECCTE,
    MPCP,
    TITRE,
    UD,
    MondeSessions,
)

UN = timedelta(days=1)


def composer(m: MondeSessions, *options: object, profil: str = CENTRE, **suite: Any) -> dict[str, Any]:
    rendu = m.faire("session", "composer", *options, profil=profil, **suite)
    assert rendu.code == 0, rendu.stderr
    document: dict[str, Any] = rendu.json()
    return document


def proposes(document: dict[str, Any]) -> dict[str, list[str]]:
    return {s["session"]: [p["jure"] for p in s["proposes"]] for s in document["sessions"]}


def test_chaque_siege_manquant_a_un_jure_libre_et_deux_fois_la_meme_reponse(m: MondeSessions) -> None:
    vide, demi = m.session(), m.session(jures=(1,))
    m.session(jures=(1, 2), debut=DEBUT + 9 * UN)  # complète
    m.session("annulee", debut=DEBUT + 10 * UN)
    m.session("en_attente_validation", debut=DEBUT + 11 * UN)
    document = composer(m)
    assert document["schema"] == "ceres.composition/1"
    dits = proposes(document)
    assert (set(dits), {s: len(j) for s, j in dits.items()}) == ({vide, demi}, {vide: 2, demi: 1})
    assert len({j for siens in dits.values() for j in siens}) == 3  # le même jour, trois personnes
    assert "J-000001" not in dits[vide]
    assert composer(m) == document


def test_ce_qu_inscrire_jure_refuserait_ou_dont_il_avertirait_ne_se_propose_pas(m: MondeSessions) -> None:
    """J-1 est pris ce jour-là, J-2 n'est pas libre, J-3 en a assez, J-9 a le centre pour employeur, J-10 est loin."""
    session = m.session(fin=DEBUT + UN)
    m.session(debut=DEBUT + UN, centre=2, jures=(1,))
    m.faire("jure", "indisponible", "J-2", "--du", DEBUT + UN, profil=UD)
    m.session("validee", debut=date(2025, 1, 14), jures=(3,))
    m.faire("jure", "modifier", "J-3", "--sessions-max-an", "1", profil=UD)
    (dite,) = composer(m, session)["sessions"]
    assert [p["jure"] for p in dite["proposes"]] == ["J-000004", "J-000010"]
    assert composer(m, "-", stdin=f"{session}\n")["sessions"] == [dite]
    seul = composer(m, session, "--places", "3")["sessions"][0]
    assert seul["vides"] == 1
    assert {r["code"]: r["nombre"] for r in seul["raisons"]} == {"pris": 1, "lien": 1, "indisponible": 1, "plafond": 1}


def test_dis_02_une_seule_session_de_plus_quand_il_n_en_accepte_qu_une(m: MondeSessions) -> None:
    for jure in ("J-1", "J-2", "J-3", "J-4", "J-10"):
        m.faire("jure", "modifier", jure, "--sessions-max-an", "1", profil=MPCP)
    for jour in range(3):
        m.session(debut=DEBUT + jour * UN)
    document = composer(m)
    assert (document["totaux"]["sieges"], document["totaux"]["vides"]) == (5, 1)
    assert document["sessions"][-1]["vides"] == 1  # les sièges vides, en dernier


def test_le_plan_s_applique_et_se_defait_la_base_comme_avant(m: MondeSessions, isole: Path) -> None:
    """Deux sièges de la même session : la première ligne ne déplace pas la seconde."""
    sessions = [m.session(debut=DEBUT + jour * UN) for jour in range(4)]
    avant = etat(m.f.chemin)
    document = composer(m, "--plan", isole / "P.json")
    plan = json.loads((isole / "P.json").read_text("utf-8"))
    assert plan["schema"] == "ceres.plan/1"
    assert [(ligne["objet"], ligne["action"], ligne["decision"]) for ligne in plan["lignes"]] == [
        (s, "inscrire-jure", "appliquer") for s in sessions for _ in range(2)
    ]
    assert [ligne["apres"]["jure"] for ligne in plan["lignes"]] == [j for js in proposes(document).values() for j in js]
    assert etat(m.f.chemin) == avant
    applique = m.faire("lot", "appliquer", isole / "P.json", "--oui")
    assert (applique.code, applique.json()["resume"]["fait"]) == (0, 8), applique.stdout
    assert composer(m)["totaux"]["sieges"] == 0
    assert m.faire("lot", "annuler", applique.json()["lot"], "--motif", "essai", "--oui").code == 0
    assert etat(m.f.chemin) == avant


def test_l_ud_prepare_le_centre_applique_ce_qui_n_a_pas_bouge(m: MondeSessions, isole: Path) -> None:
    une, autre = m.session(), m.session(debut=DEBUT + UN)
    m.session(centre=2, departement="35", region="53")  # d'une autre UD
    document = composer(m, "--plan", isole / "P.json", profil=UD)
    assert set(proposes(document)) == {une, autre}
    refuse = m.faire("lot", "appliquer", isole / "P.json", "--oui", profil=UD)
    assert refuse.json()["resume"]["fait"] == 0
    assert m.faire("lot", "appliquer", isole / "P.json", "--oui", profil=DIRECCTE).code == 5
    assert m.faire("session", "modifier", une, "--heure-debut", "10:00").code == 0
    applique = m.faire("lot", "appliquer", isole / "P.json", "--oui")
    assert (applique.code, applique.json()["resume"]["fait"], applique.json()["resume"]["non_traite"]) == (7, 2, 2)
    assert {ligne["code"] for ligne in applique.json()["lignes"] if ligne["objet"] == une} == {"DEPLACE"}


def test_un_plan_par_centre_pour_que_nul_ne_montre_les_sessions_d_un_autre(m: MondeSessions, isole: Path) -> None:
    sienne, autre = m.session(), m.session(centre=2, debut=DEBUT + UN)
    refus = m.faire("session", "composer", "--plan", isole / "P.json", profil=MPCP)
    assert (refus.code, "2 centres" in refus.stderr, (isole / "P.json").exists()) == (2, True, False)
    (isole / "plans").mkdir()
    composer(m, "--plan", isole / "plans", profil=MPCP)
    lus = {
        f.name: {ligne["objet"] for ligne in json.loads(f.read_text("utf-8"))["lignes"]}
        for f in (isole / "plans").iterdir()
    }
    assert lus == {"E-000001.json": {sienne}, "E-000002.json": {autre}}
    assert m.faire("session", "composer", "--plan", isole / "plans", profil=MPCP).code == 8  # ils existent déjà


def test_dro_02_un_centre_n_apprend_rien_hors_de_sa_liste(m: MondeSessions) -> None:
    """Un titre dont il n'a pas l'agrément ce jour-là, un juré en brouillon, inactif, d'un autre titre : ni nom, ni
    total, ni raison ; l'UD compte ceux d'ailleurs, sans les nommer."""
    session = m.session()
    m.f.lignes("SELECT 1")
    m.faire("jure", "indisponible", "J-7", "--du", DEBUT, profil=UD)  # en brouillon
    (vue,) = composer(m, session, "--places", "9")["sessions"]
    assert [p["jure"] for p in vue["proposes"]] == ["J-000001", "J-000002", "J-000003", "J-000004", "J-000010"]
    assert (vue["remedes"], {r["code"]: r["nombre"] for r in vue["raisons"]}) == ([], {"lien": 1})
    (de_l_ud,) = composer(m, session, "--places", "9", profil=UD)["sessions"]
    assert "J-000010" not in json.dumps(de_l_ud)
    assert de_l_ud["remedes"] == ["la région Bretagne en a 1"]
    assert m.faire("session", "composer", session, profil=AUTRE_CENTRE).code == 3
    assert m.faire("session", "composer", session, profil=AUTRE_UD).code == 3
    assert proposes(composer(m, profil=AUTRE_CENTRE)) == {}


def test_un_siege_vide_dit_pourquoi_et_ce_qui_le_remplirait(m: MondeSessions) -> None:
    """Les habilitations finies, à renouveler, la dernière d'abord."""
    session = m.session(reference=f"{TITRE}/CCS1", entretien_final=0)
    m.f.habilitation(2, f"{TITRE}/CCS1", debut=date(2024, 1, 1), fin=date(2025, 2, 19))
    numero = m.f.lignes("SELECT max(id) FROM habilitation")[0][0]
    (vue,) = composer(m, session, profil=UD)["sessions"]
    assert (vue["vides"], [p["jure"] for p in vue["proposes"]]) == (1, ["J-000006"])
    assert vue["remedes"] == [f"renouveler H-{numero:06d}, finie depuis 12 jours"]
    texte = m.ceres("session", "composer", "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": m.jour})
    assert f"{session} · 01/04 · " in texte.stdout
    assert "1 siège vide (1 habilité : 1 proposé ici)" in texte.stdout


def test_les_filtres_les_alternatives_et_ce_qui_a_commence(m: MondeSessions) -> None:
    une, tard = m.session(jures=(1, 2)), m.session(debut=DEBUT + 30 * UN)
    assert set(proposes(composer(m, "--du", DEBUT + UN))) == {tard}
    assert set(proposes(composer(m, "--au", DEBUT + UN))) == set()
    assert set(proposes(composer(m, "--titre", TITRE, "--departement", "44"))) <= {tard}
    (vue,) = composer(m, une, "--alternatives", "2")["sessions"]
    assert (vue["manque"], {a["pour"] for a in vue["alternatives"]}) == (0, {"J-000001", "J-000002"})
    assert all(a["jure"] not in ("J-000001", "J-000002") for a in vue["alternatives"])
    assert m.faire("session", "composer", une, jour=DEBUT).code == 4
    assert m.faire("session", "composer", "S-2025-999").code == 3
    assert m.faire("session", "composer", "--equilibre", "hasard").code == 2


def test_un_siege_par_ligne_en_csv(m: MondeSessions) -> None:
    m.session()
    rendu = m.ceres("session", "composer", "--format", "csv", env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour})
    lignes = rendu.stdout.splitlines()
    assert lignes[0] == "session;debut;commune;certification;jure;nom;km;sessions;raison"
    assert len(lignes) == 3


@pytest.mark.parametrize("graine", [1, 7])
def test_une_graine_explore_une_autre_reponse_toujours_la_meme(m: MondeSessions, graine: int) -> None:
    for jour in range(3):
        m.session(debut=DEBUT + jour * UN)
    seule = composer(m, "--graine", graine)
    assert composer(m, "--graine", graine) == seule
    assert seule["totaux"]["vides"] == composer(m)["totaux"]["vides"] == 0
