"""`session composer` : qui proposer à chaque siège, le plan que le Centre applique, et ce que nul n'y apprend."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.regles.droits import Operation
from ceres_cli.services.composition.proposer import Choix, Proposition
from ceres_cli.services.composition.vivier import Criteres, lire
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.metier import etat
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_UD,
    CENTRE,
    DEBUT,
    DIRECCTE,
    FINISSANT,
    MPCP,
    TITRE,
    UD,
    MondeSessions,
)
from tests.outils_moteur import cadre

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
    rendu = m.faire("session", "composer", session)
    assert "DIS-01 : n'est pas libre BRUNET Alice (le 02/04/2025)." in rendu.stderr
    (dite,) = rendu.json()["sessions"]
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
    relire = ("lot", "plan", isole / "P.json", "--format", "table")
    relus = {p: m.ceres(*relire, env={"CERES_PROFIL": p, "CERES_AUJOURDHUI": m.jour}) for p in (UD, DIRECCTE, CENTRE)}
    relu, fins = relus[UD].stdout, {p: rendu.stderr for p, rendu in relus.items()}
    assert re.search(rf"1 · {une} .* · inscrire un juré : J-\d+ \w+ \w+\n", relu)
    assert fins[UD] == fins[DIRECCTE] == "À donner au Centre, qui l'applique sous ses propres droits.\n"
    assert fins[CENTRE] == f"Pour l'appliquer : ceres lot appliquer {isole / 'P.json'}\n"
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
    assert f"mkdir -p {isole / 'P'}" in refus.stderr
    absent = m.faire("session", "composer", "--plan", f"{isole}/plans/", profil=MPCP)
    assert (absent.code, absent.erreur()["message"]) == (8, f"Le dossier {isole}/plans/ n'existe pas.")
    (isole / "plans").mkdir()
    composer(m, "--plan", isole / "plans", profil=MPCP)
    lus = {
        f.name: {ligne["objet"] for ligne in json.loads(f.read_text("utf-8"))["lignes"]}
        for f in (isole / "plans").iterdir()
    }
    assert lus == {"E-000001.json": {sienne}, "E-000002.json": {autre}}
    (isole / "plans" / "E-000001.json").unlink()
    assert m.faire("session", "composer", "--plan", isole / "plans", profil=MPCP).code == 8  # l'autre existe déjà
    assert [f.name for f in (isole / "plans").iterdir()] == ["E-000002.json"]


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


def test_jur_01_qui_n_est_pas_de_sa_liste_ne_change_pas_un_mot_de_ce_qu_un_centre_lit(m: MondeSessions) -> None:
    """Ni par un total, ni par une raison, ni par la borne : la même réponse, qu'ils existent ou non, si pris
    soient-ils."""
    vide, garnie = m.session(), m.session(jures=(1, 2), debut=DEBUT + UN)

    def lire() -> list[str]:
        return [
            (rendu := m.faire(*commande)).stdout + rendu.stderr
            for commande in (
                ("session", "composer", "--places", "9", "--alternatives", "9"),
                ("session", "composer", vide, "--graine", "3"),
                ("session", "voir", garnie, "--alternatives", "9"),
                ("jure", "indisponible", "J-1", "--du", str(DEBUT), "--au", str(DEBUT + UN), "--simuler"),
            )
        ]

    avant = lire()
    fin = date(2027, 12, 31)
    for rang, (reference, options) in enumerate({
        TITRE: {"etat": "suspendue", "fin": fin},
        f"{TITRE}/CCP1": {"etat": "brouillon", "fin": fin},
        f"{TITRE}/CCP2": {"fin": date(2025, 2, 1)},
        f"{TITRE}/CCS2": {"fin": fin},
    }.items()):  # fmt: skip
        jure = m.f.jure(f"AAA{rang}", "Zoé")
        m.f.habilitation(jure, reference, **options)  # type: ignore[arg-type]
        m.faire("jure", "indisponible", f"J-{jure}", "--du", DEBUT, profil=UD)
        for n in range(12):
            m.session(centre=2, jures=(jure,), debut=date(2025, 1, 6) + n * UN)
    assert lire() == avant
    assert "AAA" not in "".join(avant)


def test_voir_dit_qui_d_autre_pourrait_prendre_chaque_siege(m: MondeSessions) -> None:
    """Ce que dit « composer --alternatives » de la même session, et rien de plus : nul siège n'y est proposé."""
    pleine, demi = m.session(jures=(1, 2)), m.session(jures=(3,), debut=DEBUT + UN)
    (composee,) = composer(m, pleine, "--alternatives", "2")["sessions"]
    vue = m.faire("session", "voir", pleine.replace("-0000", "-"), "--alternatives", "2").json()
    assert vue["alternatives"] == composee["alternatives"] != []
    assert {a["pour"] for a in m.faire("session", "voir", demi, "--alternatives", "1").json()["alternatives"]} == {
        "J-000003"
    }
    sans = m.faire("session", "voir", pleine).json()
    assert "alternatives" not in sans
    for document in (vue, sans):
        conforme(document, "session")
    en_table, en_csv = (
        m.ceres(
            "session", "voir", pleine, "--alternatives", "2", "--format", format_,
            env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour},
        ).stdout
        for format_ in ("table", "csv")
    )  # fmt: skip
    assert "Qui d'autre" in en_table
    assert "CARON Alice" in en_table
    assert "Par mer" not in en_table
    assert f"J-000001 → {vue['alternatives'][0]['jure']}, J-000001 → " in en_csv
    assert m.faire("session", "voir", pleine, "--alternatives", "1", jour=DEBUT - UN).code == 0
    assert m.faire("session", "voir", pleine, "--alternatives", "1", jour=DEBUT).code == 4
    assert m.faire("session", "voir", pleine, "--alternatives", "1", profil=AUTRE_UD).code == 3


BLOCS = {TITRE: 1, f"{TITRE}/CCP1": 0, f"{TITRE}/CCS1": 0, FINISSANT: 1}


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    posees=st.lists(
        st.tuples(
            st.sampled_from(list(BLOCS)), st.integers(0, 3), st.integers(0, 2), st.sets(st.integers(1, 10), max_size=2)
        ),
        min_size=1,
        max_size=4,
    ),
    ailleurs=st.lists(st.tuples(st.integers(1, 10), st.integers(-1, 6)), max_size=4),
    absents=st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), max_size=6),
    au_plus=st.dictionaries(st.integers(1, 4), st.integers(1, 2), max_size=2),
    places=st.integers(1, 3),
)
def test_chaque_proposition_est_acceptee_par_inscrire_jure_puis_defaite_la_base_comme_avant(
    modele_sessions: Path,
    isole: Path,
    ceres: Lanceur,
    posees: list[tuple[str, int, int, set[int]]],
    ailleurs: list[tuple[int, int]],
    absents: list[tuple[int, int]],
    au_plus: dict[int, int],
    places: int,
) -> None:
    """SES-01, SES-08, DIS-01, DIS-02 : ni refus, ni avertissement ; chacune défaite, de la dernière à la première."""
    m = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    for bloc, ecart, duree, jury in posees:
        debut = DEBUT + ecart * UN
        m.session(
            reference=bloc, debut=debut, fin=debut + duree * UN, jures=tuple(sorted(jury)), entretien_final=BLOCS[bloc]
        )
    for jure, ecart in ailleurs:
        m.session(centre=2, jures=(jure,), debut=DEBUT + ecart * UN)
    for jure, ecart in absents:
        m.faire("jure", "indisponible", f"J-{jure}", "--du", DEBUT + ecart * UN, profil=UD)
    for jure, nombre in au_plus.items():
        m.faire("jure", "modifier", f"J-{jure}", "--sessions-max-an", nombre, profil=UD)
    avant = etat(m.f.chemin)
    faits = []
    for session, jures in proposes(composer(m, "--places", places)).items():
        for jure in jures:
            inscrit = m.faire("session", "inscrire-jure", session, jure)
            assert (inscrit.code, inscrit.json()["resume"]["fait"]) == (0, 1), inscrit.stdout
            assert not re.search("DIS-0|siège déjà|SES-08", inscrit.stderr), inscrit.stderr
            faits.append(inscrit.json()["lot"])
    for lot in reversed(faits):
        assert m.faire("lot", "annuler", lot, "--motif", "essai", "--oui").code == 0
    assert etat(m.f.chemin) == avant
    m.f.store.fermer()


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
    suite = f"FABRE Luc 0 km, 1 session · 1 siège vide (1 habilité : 1 proposé ici) ; renouveler H-{numero:06d}, finie"
    assert suite in " ".join(texte.stdout.split())


def test_ses_10_une_session_qui_a_des_resultats_a_commence_et_ne_se_compose_pas(m: MondeSessions) -> None:
    notee, autre = m.session(candidats=(1,), resultat="echec"), m.session(debut=DEBUT + UN, candidats=(2,))
    assert m.faire("session", "inscrire-jure", notee, "J-1").code == 4
    assert set(proposes(composer(m))) == {autre}
    assert "SES-10" in m.faire("session", "composer", notee).stderr


def test_ceux_qui_le_pourraient_aussi_ne_se_redisent_pas_d_un_siege_a_l_autre(m: MondeSessions) -> None:
    pleine = m.session(jures=(1, 2))
    (vue,) = composer(m, pleine, "--alternatives", "2")["sessions"]
    env = {"CERES_PROFIL": UD, "CERES_AUJOURDHUI": m.jour}
    dit = m.ceres("session", "composer", pleine, "--alternatives", "2", "--format", "table", env=env).stdout
    assert dit.splitlines()[1].startswith("  Qui d'autre, pour chaque siège : ")
    assert {dit.count(a["nom"]) for a in vue["alternatives"]} == {1}


def test_les_filtres_les_alternatives_et_ce_qui_a_commence(m: MondeSessions) -> None:
    une, tard = m.session(jures=(1, 2)), m.session(debut=DEBUT + 30 * UN)
    assert set(proposes(composer(m, "--du", DEBUT + UN))) == {tard}
    assert set(proposes(composer(m, "--au", DEBUT + UN))) == set()
    assert set(proposes(composer(m, "--titre", TITRE, "--departement", "44"))) <= {tard}
    (vue,) = composer(m, une, "--alternatives", "2")["sessions"]
    assert composer(m, une.replace("-0000", "-"), "--alternatives", "2")["sessions"] == [vue]
    assert (vue["manque"], {a["pour"] for a in vue["alternatives"]}) == (0, {"J-000001", "J-000002"})
    assert all(a["jure"] not in ("J-000001", "J-000002") for a in vue["alternatives"])
    assert m.faire("session", "composer", une, jour=DEBUT).code == 4
    assert m.faire("session", "composer", "S-2025-999").code == 3
    assert m.faire("session", "composer", "--equilibre", "hasard").code == 2


def test_autant_de_requetes_pour_trois_sessions_que_pour_trente(m: MondeSessions) -> None:
    """Jurés, liens, jours pris, plafonds et sièges vides compris ; seul le nombre de lignes lues grandit."""
    m.faire("jure", "indisponible", "J-2", "--du", DEBUT, profil=UD)
    m.faire("jure", "modifier", "J-3", "--sessions-max-an", "2", profil=UD)

    def requetes(profil: str) -> int:
        lues: list[str] = []
        ici = cadre(m.f.store, date.fromisoformat(m.jour), profil=profil)
        with m.f.store.lecture() as db:
            db._connexion.set_trace_callback(lues.append)
            acteur = ici.autoriser(db, Operation.COMPOSER_JURYS)
            rendu = Proposition(db, lire(db, ici, acteur, Criteres()), Criteres(), Choix(alternatives=3)).rendre()
            db._connexion.set_trace_callback(None)
        assert rendu.document["totaux"]["vides"] > 0
        return len(lues)

    comptes = []
    for sessions in (3, 27):
        for n in range(sessions):
            m.session(debut=DEBUT + n * UN, reference=(TITRE, f"{TITRE}/CCS1")[n % 2], entretien_final=1 - n % 2)
        comptes.append([requetes(profil) for profil in (CENTRE, UD, MPCP)])
    assert comptes[0] == comptes[1]
    assert max(comptes[0]) <= 23  # les droits de qui agit compris, et les passages, qui se lisent avec la session


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


def test_a_l_ecran_deux_jures_de_meme_nom_ont_leur_numero(m: MondeSessions) -> None:
    def ecran() -> str:
        options = ("--alternatives", "9", "--format", "table")
        fini = m.ceres(
            "session", "composer", session, *options, env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour}
        )
        return " ".join(fini.stdout.split())

    session = m.session()
    (un, nom), (autre, sien) = ((p["jure"], p["nom"]) for p in composer(m, session)["sessions"][0]["proposes"])
    assert f" · {nom} 0 km, 1 session · {sien} 0 km," in ecran().replace("\xa0", " ")
    assert "J-0" not in ecran()
    famille, prenom = nom.rsplit(" ", 1)
    for jure, ne_le in ((un, "12/03/1970"), (autre, "04/07/1980")):  # sinon, ce serait la même personne
        identite = ("--nom", famille, "--prenom", prenom, "--naissance", ne_le, "--forcer")
        assert m.faire("jure", "modifier", jure, *identite, profil=MPCP).code == 0
    dit = ecran().replace("\xa0", " ")
    assert f" · {un} {nom} 0 km, 1 session · {autre} {nom} 0 km," in dit
    assert dit.count("J-0") == dit.count(nom)
