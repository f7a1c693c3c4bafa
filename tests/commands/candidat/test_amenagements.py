"""`ceres candidat amenager`, `session voir --amenagements` : AME-01, qui note, qui lit, ce qui reste et se défait."""

import csv
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conforme import conforme
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    CENTRE,
    DEBUT,
    DIRECCTE,
    MPCP,
    PROFILS,
    UD,
    MondeSessions,
)

TIERS, SALLE, MATERIEL = "tiers_temps", "salle_a_part", "materiel"


def lus(m: MondeSessions, session: str, profil: str = CENTRE) -> dict[str, list[str]]:
    lue = m.faire("session", "voir", session, "--amenagements", profil=profil)
    assert lue.code == 0, lue.stderr
    return {a["candidat"]: a["codes"] for a in lue.json()["amenagements"]}


def amenager(m: MondeSessions, session: str, codes: str, candidat: str = "C-1", **suite: Any) -> str:
    """Le sort de la demande, ou le code de son refus."""
    fait = m.faire("candidat", "amenager", candidat, session, "--codes", codes, **suite)
    return str(fait.erreur()["code"] if fait.code else fait.json()["lignes"][0]["resultat"])


def lot(m: MondeSessions) -> str:
    return f"L-{m.f.lignes('SELECT max(id) FROM lot')[0][0]}"


def annuler(m: MondeSessions, objet: str, **suite: Any) -> int:
    return int(m.faire("lot", "annuler", objet, "--motif", "erreur", "--oui", **suite).code)


def alterer(m: MondeSessions, sql: str) -> None:
    """Par une autre main que ceres."""
    with m.f.store.ecriture() as db:
        db.executer(sql)


# --- noter, lire ---


def test_ame_01_ce_qui_est_note_ne_se_lit_qu_expres(m: MondeSessions) -> None:
    session = m.session(candidats=(1, 2))
    rendu = m.faire("candidat", "amenager", "C-1", session, "--codes", "salle à part,1/3 temps")
    assert rendu.code == 0, rendu.stderr
    (ligne,) = rendu.json()["lignes"]
    assert ligne["apres"] == {"session": session, "amenagements": "changé"}
    assert (TIERS in rendu.stdout, SALLE in rendu.stdout) == (False, False)
    assert lus(m, session) == {"C-000001": [TIERS, SALLE]}
    assert "amenagements" not in m.faire("session", "voir", session).json()
    document = m.faire("session", "voir", session, "--amenagements").json()
    conforme(document, "session")
    assert m.traces() == [("session", 1, "amenager", "amenagements C-000001", None, "changé", None)]
    assert amenager(m, session, f"{SALLE}, {TIERS}") == "sans_effet"
    assert amenager(m, session, "") == "fait"
    assert lus(m, session) == {}


def test_ame_01_chaque_profil_lit_ou_non(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    amenager(m, session, TIERS)
    dit = {p: m.faire("session", "voir", session, "--amenagements", profil=p).code for p in PROFILS}
    assert dit == {MPCP: 0, CENTRE: 0, UD: 0, AUTRE_CENTRE: 3, AUTRE_UD: 3, DIRECCTE: 5, AUTRE_DIRECCTE: 5}
    assert amenager(m, session, MATERIEL, profil=UD) == "DRO-01"
    assert amenager(m, session, MATERIEL, profil=DIRECCTE) == "DRO-01"
    assert amenager(m, session, MATERIEL, profil=AUTRE_CENTRE) == "INTROUVABLE"
    assert amenager(m, session, MATERIEL, profil=MPCP) == "fait"


def test_ame_01_le_centre_d_a_cote_a_le_meme_candidat_et_n_en_lit_rien(m: MondeSessions) -> None:
    """Inscrit dans les deux, chacun ne lit que de sa session ; l'un ne note rien dans celle de l'autre."""
    sienne = m.session(candidats=(1,))
    autre = m.session(debut=DEBUT + timedelta(days=60), centre=2, departement="35", region="53", candidats=(1,))
    assert amenager(m, sienne, TIERS) == "fait"
    assert amenager(m, autre, MATERIEL, profil=AUTRE_CENTRE) == "fait"
    assert lus(m, sienne) == {"C-000001": [TIERS]}
    assert lus(m, autre, AUTRE_CENTRE) == {"C-000001": [MATERIEL]}
    assert m.faire("session", "voir", autre, "--amenagements").code == 3
    vu = m.faire("candidat", "voir", "C-1", profil=AUTRE_CENTRE).stdout
    assert TIERS not in vu
    assert MATERIEL not in vu


def test_ame_01_une_direccte_n_apprend_du_journal_ni_qui_en_a_ni_qu_il_y_en_a(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    avant = m.faire("lot", "lister", profil=DIRECCTE).json()["total"]
    assert amenager(m, session, TIERS) == "fait"
    sien = lot(m)
    for profil, vu in ((UD, 1), (MPCP, 1), (DIRECCTE, 0), (AUTRE_UD, 0)):
        lue = m.faire("journal", "lister", "--action", "amenager", profil=profil)
        assert lue.json()["total"] == vu, profil
    assert m.faire("lot", "voir", sien, profil=DIRECCTE).code == 3
    assert m.faire("lot", "lister", profil=DIRECCTE).json()["total"] == avant
    assert "amenag" not in m.faire("session", "historique", session, profil=DIRECCTE).stdout
    assert "amenag" in m.faire("session", "historique", session, profil=UD).stdout


def test_ame_01_pas_03_noter_apres_les_heures_dit_qu_elles_ne_changent_pas(m: MondeSessions) -> None:
    session = m.session(candidats=(1,), jures=(1, 2))
    noter = ("candidat", "amenager", "C-1", session, "--codes")
    assert "heure de passage" not in m.faire(*noter, MATERIEL).stderr
    assert m.faire("session", "horaires", session, "--repartir", "--duree", "40").code == 0
    assert "PAS-03 : son heure de passage reste la même" in m.faire(*noter, TIERS).stderr


def test_ame_01_chaque_lecture_est_au_journal_des_acces(m: MondeSessions) -> None:
    session = m.session(candidats=(1, 2))
    amenager(m, session, TIERS)

    def lectures() -> list[tuple[str, str]]:
        lue = m.faire("journal", "lister", "--acces", profil=MPCP).json()
        return [(e["agent"], e["objet"]) for e in lue["elements"] if e["document"] == "amenagements"]

    assert lectures() == []
    m.faire("session", "voir", session)
    m.faire("session", "voir", session, "--amenagements", profil=DIRECCTE)
    assert lectures() == []
    lus(m, session, UD)
    assert [objet for _, objet in lectures()] == [session]
    # « rien à changer » dit ce qu'il a : deviner ne se fait pas sans trace.
    amenager(m, session, MATERIEL, candidat="C-2")
    assert len(lectures()) == 1
    assert m.faire("candidat", "amenager", "C-1", session, "--codes", TIERS, "--simuler").code == 0
    assert len(lectures()) == 2
    m.faire("candidat", "inscrire", "C-1", session, "--amenagements", TIERS)
    assert len(lectures()) == 3


@pytest.mark.parametrize(("ecart", "sort"), [(-1, "fait"), (0, "fait"), (1, "AME-01")])
def test_ame_01_se_note_jusqu_au_dernier_jour(m: MondeSessions, ecart: int, sort: str) -> None:
    fin = DEBUT + timedelta(days=2)
    session = m.session("convocations_envoyees", fin=fin, candidats=(1, 2))
    amenager(m, session, SALLE, candidat="C-2")
    jour = fin + timedelta(days=ecart)
    assert amenager(m, session, TIERS, jour=jour) == sort
    assert amenager(m, session, "", candidat="C-2", jour=jour) == "fait"  # ôter se peut toujours


def test_ame_01_ni_annulee_ni_desinscrit(m: MondeSessions) -> None:
    session = m.session("annulee", candidats=(1,))
    assert amenager(m, session, TIERS) == "AME-01"
    autre = m.session()
    assert amenager(m, autre, TIERS) == "INTROUVABLE"


@pytest.mark.parametrize("codes", ["dyslexie", "tiers_temps,dyslexie", "oui", "tiers_temps;=1+1"])
def test_un_mot_inconnu_est_refuse_sans_etre_repete(m: MondeSessions, codes: str) -> None:
    session = m.session(candidats=(1,))
    for mots in (("amenager", "C-1", session, "--codes"), ("inscrire", "C-2", session, "--amenagements")):
        rendu = m.faire("candidat", *mots, codes)
        assert rendu.code == 2
        assert codes not in rendu.stderr
        assert "dyslexie" not in rendu.stderr
        assert "tiers_temps, salle_a_part" in rendu.stderr
    assert m.f.lignes("SELECT * FROM amenagement") == []


def test_un_plan_n_en_porte_pas(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    assert m.faire("candidat", "amenager", "C-1", session, "--codes", TIERS, "--plan", "p.json").code == 2
    rendu = m.faire("candidat", "inscrire", "C-2", session, "--amenagements", TIERS, "--simuler", "--plan", "p.json")
    assert (rendu.code, "AME-01" in rendu.stderr, Path("p.json").exists()) == (2, True, False)
    assert TIERS not in rendu.stderr


# --- inscrire, désinscrire, défaire ---


def test_inscrire_les_note_et_desinscrire_les_emporte(m: MondeSessions) -> None:
    session = m.session()
    rendu = m.faire("candidat", "inscrire", "C-1", session, "--amenagements", f"{TIERS},{MATERIEL}")
    assert rendu.code == 0
    assert TIERS not in rendu.stdout
    assert lus(m, session) == {"C-000001": [TIERS, MATERIEL]}
    assert [t[3:6] for t in m.traces()] == [
        ("inscription C-000001", None, "inscrit (formation)"),
        ("amenagements C-000001", None, "changé"),
    ]
    m.faire("candidat", "desinscrire", "C-1", session)
    assert lus(m, session) == {}
    assert annuler(m, lot(m)) == 0  # il revient, avec les siens
    assert lus(m, session) == {"C-000001": [TIERS, MATERIEL]}
    m.faire("candidat", "desinscrire", "C-1", session)
    m.faire("candidat", "inscrire", "C-1", session)  # une autre inscription n'a que ce qu'on lui donne
    assert lus(m, session) == {}


def test_defaire_a_rebours_rend_a_chaque_place_les_siens(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    lots = []
    for codes in (TIERS, SALLE):
        amenager(m, session, codes)
        lots.append(lot(m))
    for mots in (("desinscrire",), ("inscrire",), ("desinscrire",), ("inscrire", "--amenagements", MATERIEL)):
        m.faire("candidat", mots[0], "C-1", session, *mots[1:])
        lots.append(lot(m))
    assert annuler(m, lots[1]) != 0  # une autre inscription, depuis
    for defait, siens in zip(lots[::-1], ([], [], [], [SALLE], [TIERS], []), strict=True):
        assert annuler(m, defait) == 0
        assert lus(m, session) == ({"C-000001": siens} if siens else {})


def test_un_changement_qui_tient_empeche_toujours_de_defaire(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    amenager(m, session, TIERS)
    premier = lot(m)
    amenager(m, session, MATERIEL)
    assert annuler(m, lot(m)) == 0
    assert amenager(m, session, f"{SALLE},{TIERS}") == "fait"
    rendu = m.faire("lot", "annuler", premier, "--motif", "erreur", "--oui")
    assert (rendu.code, rendu.json()["lignes"][0]["code"]) == (7, "DEPLACE")
    assert lus(m, session) == {"C-000001": [TIERS, SALLE]}


def test_defaire_dit_que_ceux_d_avant_ne_sont_plus_gardes(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    amenager(m, session, TIERS)
    amenager(m, session, MATERIEL)
    alterer(m, "DELETE FROM amenagement")
    rendu = m.faire("lot", "annuler", lot(m), "--motif", "erreur", "--oui")
    assert rendu.code == 7
    assert "notez ses aménagements de nouveau" in rendu.stderr


def test_reporter_la_session_les_garde(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    amenager(m, session, TIERS)
    plus_tard = DEBUT + timedelta(days=30)
    assert m.faire("session", "modifier", session, "--debut", plus_tard, "--fin", plus_tard).code == 0
    assert lus(m, session) == {"C-000001": [TIERS]}


def test_deux_fiches_reunies_les_gardent(m: MondeSessions) -> None:
    session = m.session(candidats=(2,))
    amenager(m, session, TIERS, candidat="C-2")
    fusion = m.faire("candidat", "fusionner", "C-1", "C-2", "--motif", "double", "--oui", profil=UD)
    assert fusion.code == 0, fusion.stderr
    assert lus(m, session) == {"C-000001": [TIERS]}
    assert TIERS not in fusion.stdout


# --- le journal ---


def defauts(m: MondeSessions) -> list[str]:
    suite: list[str] = m.faire("journal", "verifier", "--rejouer", profil=MPCP).json()["defauts"]
    return suite


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE amenagement SET codes = '{SALLE}' WHERE depuis = 3",
        "UPDATE amenagement SET codes = ''",
        f"UPDATE amenagement SET sel = '{'0' * 64}' WHERE depuis = 2",
        f"UPDATE amenagement SET sel = '{'z' * 64}'",
        "DELETE FROM amenagement",
        f"INSERT INTO amenagement SELECT inscription_id, 9, sel, '{SALLE}' FROM amenagement WHERE depuis = 2",
    ],
)
def test_le_journal_se_rejoue_et_voit_ce_qu_une_autre_main_a_change(m: MondeSessions, sql: str) -> None:
    """Les codes d'aujourd'hui comme ceux d'avant : l'engagement suffit, sans que le journal en dise un."""
    session = m.session(candidats=(1,))
    m.f.consigner()
    amenager(m, session, f"{TIERS},{MATERIEL}")
    amenager(m, session, TIERS)
    assert defauts(m) == []
    alterer(m, sql)
    dits = defauts(m)
    assert dits
    assert all(d.startswith("amenagement ") for d in dits)
    assert not any(code in d for d in dits for code in (TIERS, SALLE, MATERIEL))


def test_le_journal_ne_se_devine_pas(m: MondeSessions) -> None:
    """Trente-deux choix possibles : d'un engagement sans son sel, aucun ne se reconnaît ; deux pareils diffèrent."""
    session = m.session(candidats=(1, 2))
    for candidat in ("C-1", "C-2"):
        amenager(m, session, TIERS, candidat=candidat)
    gardees = [json.loads(v) for (v,) in m.f.lignes("SELECT valeurs FROM ecriture WHERE nom_table = 'amenagement'")]
    assert [set(v) for v in gardees] == [{"sel", "codes"}] * 2
    assert len({v["codes"] for v in gardees}) == 2
    sels = [sel for (sel,) in m.f.lignes("SELECT sel FROM amenagement")]
    journal = json.dumps(m.f.lignes("SELECT * FROM ecriture") + m.f.lignes("SELECT * FROM trace"), default=str)
    assert not any(sel in journal for sel in sels)
    assert TIERS not in journal


# --- ce qui les tient entiers ---


def test_ame_01_l_extrait_l_export_et_la_sauvegarde_les_tiennent(m: MondeSessions) -> None:
    session = m.session(candidats=(1, 2))
    m.f.consigner()
    amenager(m, session, f"{TIERS},{MATERIEL}")
    amenager(m, session, SALLE, candidat="C-2")
    extrait = m.faire("rgpd", "extraire", "C-1", profil=MPCP).json()["elements"]
    assert [e["valeur"] for e in extrait if e["source"] == "amenagement" and e["champ"] == "codes"] == [
        f"{TIERS},{MATERIEL}"
    ]
    assert not any(SALLE in e["valeur"] for e in extrait)  # à l'autre candidat
    assert m.faire("admin", "exporter", "--sortie", "e.ndjson", profil=MPCP).code == 0
    assert m.ceres("--base", "importee.db", "admin", "importer", "e.ndjson").code == 0
    copie = m.faire("admin", "sauvegarder", profil=MPCP).json()["fichier"]
    env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour}
    for base in ("importee.db", copie):
        lue = m.ceres("--base", base, "session", "voir", session, "--amenagements", "--format", "json", env=env)
        assert {a["candidat"]: a["codes"] for a in lue.json()["amenagements"]} == {
            "C-000001": [TIERS, MATERIEL], "C-000002": [SALLE],
        }, lue.stderr  # fmt: skip


# --- les fichiers ---

COLONNES = ("nom", "prenom", "naissance", "session", "tiers temps", "aménagement")


def importer(m: MondeSessions, session: str, *cases: tuple[str, str], **suite: Any) -> Any:
    noms = ("AUBERT", "BESSON", "COLIN", "DUVAL", "ETIENNE")
    with Path("f.csv").open("w", encoding="utf-8", newline="") as flux:
        ecrit = csv.writer(flux, delimiter=";")
        ecrit.writerow(COLONNES)
        for nom, (tiers, mots) in zip(noms, cases, strict=False):
            ecrit.writerow((nom, "Noé", "01/01/1990", session, tiers, mots))
    return m.faire("candidat", "importer", "f.csv", **suite)


def test_un_import_les_note(m: MondeSessions) -> None:
    session = m.session()
    cases = (("oui", ""), ("", "salle à part, matériel"), ("non", "non"), ("oui", "oui"), ("oui", "assistance"))
    rendu = importer(m, session, *cases)
    assert rendu.code == 0, rendu.stderr
    assert lus(m, session) == {
        "C-000001": [TIERS],
        "C-000002": [SALLE, MATERIEL],
        "C-000004": [TIERS],
        "C-000005": [TIERS, "assistance"],
    }
    assert not {TIERS, SALLE, MATERIEL} & set(rendu.stdout.replace('"', " ").split())
    assert importer(m, session, *cases).json()["resume"]["fait"] == 0  # deux fois le même : rien la seconde
    # La colonne du tiers temps ne parle que de lui ; l'autre, de tous.
    assert importer(m, session, ("non", ""), ("oui", ""), ("", "tiers temps")).json()["resume"]["fait"] == 3
    assert lus(m, session)["C-000002"] == [TIERS, SALLE, MATERIEL]
    assert lus(m, session)["C-000003"] == [TIERS]
    assert "C-000001" not in lus(m, session)


@pytest.mark.parametrize("cases", [("peut-être", ""), ("", "dyslexie"), ("", "oui"), ("non", "tiers temps")])
def test_un_import_ne_devine_pas(m: MondeSessions, cases: tuple[str, str]) -> None:
    rendu = importer(m, m.session(), cases)
    assert rendu.code == 2
    assert "dyslexie" not in rendu.stdout + rendu.stderr


def test_un_import_apres_la_session_est_une_ligne_refusee(m: MondeSessions) -> None:
    session = m.session("convocations_envoyees", candidats=(1, 2))
    rendu = importer(m, session, ("oui", ""), ("", ""), jour=DEBUT + timedelta(days=1))
    codes = [ligne["code"] for ligne in rendu.json()["lignes"]]
    assert (rendu.code, codes) == (7, ["AME-01", ""])


def test_un_import_sans_session_dit_ce_qu_il_laisse(m: MondeSessions) -> None:
    rendu = importer(m, "", ("oui", ""))
    assert "Aménagements ignorés, faute de session" in rendu.stderr


def test_un_plan_d_import_n_en_porte_pas(m: MondeSessions) -> None:
    session = m.session()
    assert importer(m, session, ("oui", ""), ("", "")).code == 0
    planifie = m.faire("candidat", "importer", "f.csv", "--simuler", "--plan", "p.json")
    assert (planifie.code, "AME-01" in planifie.stderr, Path("p.json").exists()) == (2, True, False)
