"""SIT-01 à SIT-03 : les sites d'un centre, ce que les sessions en tiennent, ce qui les retient."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.session.test_preparer import conforme, creer
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    DIRECCTE,
    MPCP,
    SUITE,
    TITRE,
    UD,
    MondeSessions,
)

SITE = ("centre", "site")
QUAI = ("--nom", "Le Quai", "--adresse", "4 quai Bleu", "--code-postal", "44000", "--commune", "Nantes")
AGREER = ("centre", "agreer", "E-1", "--certification", TITRE, "--site")


def ouvrir(m: MondeSessions, *options: str, **suite: Any) -> Any:
    return m.faire(*SITE, "creer", "E-1", *QUAI, *options, **suite)


def place(m: MondeSessions, s: str) -> tuple[Any, ...]:
    return tuple(m.colonne(s, c) for c in ("site_id", "site", "commune", "departement", "adresse", "acces"))


def test_sit_01_un_site_s_ouvre_se_lit_et_se_raconte(m: MondeSessions) -> None:
    fini = ouvrir(m, "--acces", "Tram 1", "--capacite", "12", "--salles", "A, B,A")
    assert fini.code == 0, fini.stderr
    lu = conforme(fini.json())
    assert {c: lu[c] for c in ("id", "centre", "nom", "adresse", "commune", "departement", "capacite", "salles")} == {
        "id": "T-000001", "centre": "E-000001", "nom": "Le Quai", "adresse": "4 quai Bleu", "commune": "Nantes",
        "departement": "44", "capacite": 12, "salles": "A,B",
    }  # fmt: skip
    assert conforme(m.faire("voir", "T-1").json())["acces"] == "Tram 1"
    liste = conforme(m.faire(*SITE, "lister", "quai").json())
    assert (liste["total"], liste["elements"][0]["id"]) == (1, "T-000001")
    histoire = m.faire("historique", "T-1").json()["elements"]
    assert {t["champ"]: t["apres"] for t in histoire}["adresse"] == "4 quai Bleu"
    # Redit, il est déjà là ; autrement, il n'y en a pas deux de ce nom dans cette commune.
    assert ouvrir(m).json()["change"] is False
    autre = m.faire(*SITE, "creer", "E-1", *QUAI[:2], "--adresse", "5 rue Verte", *QUAI[4:])
    assert (autre.code, autre.erreur()["code"]) == (4, "SIT-01")
    assert m.faire(*SITE, "creer", "E-1", *QUAI[:6], "--commune", "Rezé").code == 0


@pytest.mark.parametrize("manque", ["--adresse", "--code-postal", "--commune"])
def test_sit_01_un_site_se_cree_avec_son_adresse(m: MondeSessions, manque: str) -> None:
    rang = QUAI.index(manque)
    fini = m.faire(*SITE, "creer", "E-1", *QUAI[:rang], *QUAI[rang + 2 :])
    assert (fini.code, manque in fini.erreur()["message"]) == (2, True)


@pytest.mark.parametrize("capacite", ["0", "-3", "douze", "10001"])
def test_sit_02_une_capacite_est_un_nombre(m: MondeSessions, capacite: str) -> None:
    assert ouvrir(m, f"--capacite={capacite}").code == 2


def test_sit_01_une_session_tient_son_lieu_de_son_site_par_son_nom_ou_son_numero(m: MondeSessions) -> None:
    ouvrir(m, "--acces", "Tram 1")
    attendu = (1, "Le Quai", "Nantes", "44", "4 quai Bleu", "Tram 1")
    for site in ("le quai", "T-1", "t-000001"):
        s = creer(m, TITRE, "2025-04-01", "--site", site).json()
        assert place(m, s["id"]) == attendu
        assert (s["site_id"], s["adresse"], s["acces"]) == ("T-000001", "4 quai Bleu", "Tram 1")
    assert creer(m, TITRE, "2025-04-01", "--site", "T-9").code == 3
    choisie = creer(m, TITRE, "2025-04-01", "--site", "T-1", "--commune", "Rezé")
    assert "SIT-01 : le site « Le Quai » est à Nantes : --commune est sans effet." in choisie.stderr


def test_ses_06_un_nom_inconnu_ouvre_un_site_la_ou_le_centre_choisit(m: MondeSessions) -> None:
    fini = creer(m, TITRE, "2025-04-01", "--site", "La Halle", "--commune", "Rezé")
    assert "SIT-01 : le site « La Halle » à Rezé est enregistré sous le numéro T-000001" in fini.stderr
    assert place(m, fini.json()["id"])[:4] == (1, "La Halle", "Rezé", "44")
    a_completer = m.faire(*SITE, "lister", "--etat", "a_completer").json()
    assert [e["id"] for e in a_completer["elements"]] == ["T-000001"]
    accueil = {e["cle"]: e["total"] for e in m.faire("accueil").json()["elements"]}
    assert accueil["sites_a_completer"] == 1
    # Refusée, elle n'ouvre rien ; simulée non plus.
    octets = m.octets()
    assert creer(m, TITRE, "2024-04-01", "--site", "Ailleurs").code == 4
    for sans_ecrire in (("--simuler",), ("--plan", "p.json")):
        prevue = creer(m, TITRE, "2025-04-02", "--site", "Ailleurs", *sans_ecrire)
        assert prevue.code == 0
        assert "SIT-01 : le site « Ailleurs » à Nantes serait enregistré." in prevue.stderr
        assert "T-000002" not in prevue.stderr
    assert m.octets() == octets


def test_sit_01_deux_sites_de_meme_nom_se_departagent_par_leur_commune(m: MondeSessions) -> None:
    for commune in ("Nantes", "Rezé"):
        assert creer(m, TITRE, "2025-04-01", "--site", "Annexe", "--commune", commune).code == 0
    ambigu = creer(m, TITRE, "2025-04-02", "--site", "annexe")
    assert ambigu.code == 2
    assert "T-000001 (Nantes), T-000002 (Rezé)" in ambigu.erreur()["message"]
    assert place(m, creer(m, TITRE, "2025-04-02", "--site", "annexe", "--commune", "Rezé").json()["id"])[0] == 2


@pytest.fixture
def trois(m: MondeSessions) -> tuple[MondeSessions, list[str]]:
    """Au même site, une session commencée la veille, une du jour, une du lendemain : le 2 avril 2025."""
    ouvrir(m)
    debuts = ("2025-04-01", "2025-04-02", "2025-04-03")
    suite = [creer(m, TITRE, d, "--site", "T-1").json()["id"] for d in debuts]
    m.jour = "2025-04-02"
    return m, suite


def test_sit_01_les_sessions_a_venir_suivent_leur_site_une_commencee_garde_son_lieu(
    trois: tuple[MondeSessions, list[str]],
) -> None:
    m, sessions = trois
    fini = m.faire(*SITE, "modifier", "T-1", "--adresse", "5 rue Verte", "--nom", "Le Port")
    assert fini.code == 0, fini.stderr
    assert f"1 session à venir y prend son lieu : {sessions[2]}" in fini.stderr
    assert [place(m, s)[1::3] for s in sessions] == [("Le Quai", "4 quai Bleu")] * 2 + [("Le Port", "5 rue Verte")]
    histoire = m.faire("session", "historique", sessions[2]).json()["elements"]
    assert {t["champ"]: (t["avant"], t["apres"]) for t in histoire}["adresse"] == ("4 quai Bleu", "5 rue Verte")


def test_sit_01_defaire_rend_au_site_et_aux_sessions_ce_qu_ils_avaient(trois: tuple[MondeSessions, list[str]]) -> None:
    m, sessions = trois
    lot = "L-000005"
    m.faire(*SITE, "modifier", "T-1", "--adresse", "5 rue Verte", "--capacite", "4")
    fini = m.faire("lot", "annuler", lot, "--motif", "erreur", "--oui")
    assert fini.code == 0, fini.stderr
    assert place(m, sessions[2])[4] == "4 quai Bleu"
    lu = m.faire(*SITE, "voir", "T-1").json()
    assert (lu["adresse"], lu["capacite"]) == ("4 quai Bleu", None)


def test_sit_01_la_creation_d_un_site_se_defait_tant_que_rien_ne_le_nomme(m: MondeSessions) -> None:
    ouvrir(m)
    assert m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--oui").code == 0
    assert m.f.lignes("SELECT * FROM site") == []
    m.faire(*SITE, "creer", "E-1", *QUAI)
    creer(m, TITRE, "2025-04-01", "--site", "Le Quai")
    fini = m.faire("lot", "annuler", "L-3", "--motif", "erreur", "--oui")
    assert (fini.code, "reposent dessus : une session" in fini.stdout) == (7, True)


def test_ses_06_la_commune_d_un_site_agree_est_a_la_direccte(m: MondeSessions) -> None:
    assert m.faire(*AGREER, "Le Quai", "--commune", "Nantes", profil=DIRECCTE).code == 0
    s = creer(m, TITRE, "2025-04-01", "--site", "Le Quai").json()["id"]
    refus = m.faire(*SITE, "modifier", "T-1", "--commune", "Rezé")
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-06")
    assert "DIRECCTE" in refus.erreur()["conseil"]
    assert m.faire(*SITE, "modifier", "T-1", "--commune", "Rezé", profil=UD).erreur()["code"] == "DRO-01"
    assert m.faire(*SITE, "modifier", "T-1", "--commune", "Rezé", profil=AUTRE_DIRECCTE).code == 3
    assert place(m, s)[2] == "Nantes"
    assert m.faire(*SITE, "modifier", "T-1", "--commune", "Rennes", profil=DIRECCTE).erreur()["code"] == "DRO-02"
    acces = m.faire(*SITE, "modifier", "T-1", "--acces", "Tram", profil=DIRECCTE)
    assert (acces.code, acces.erreur()["code"]) == (4, "SIT-01")
    assert m.faire(*SITE, "modifier", "T-1", "--commune", "Rezé", profil=DIRECCTE).code == 0
    (sien,) = [a for a in m.faire("centre", "voir", "E-1").json()["agrements"] if a["site"]]
    assert (sien["commune"], sien["site_id"], place(m, s)[2]) == ("Rezé", "T-000001", "Rezé")
    # Un autre département : la session change d'UD.
    assert m.faire(*SITE, "modifier", "T-1", "--commune", "Rennes", profil=MPCP).code == 0
    assert (m.faire("session", "voir", s, profil=UD).code, m.faire("session", "voir", s, profil=AUTRE_UD).code) == (
        3,
        0,
    )


def test_dro_02_un_centre_n_ecrit_ni_ne_lit_le_site_d_un_autre(m: MondeSessions) -> None:
    ouvrir(m)
    assert m.faire(*SITE, "lister", profil=AUTRE_CENTRE).json()["total"] == 0
    sien = creer(m, TITRE, "2025-04-01", "--site", "T-1", profil=AUTRE_CENTRE)
    assert sien.code == 3, "le numéro d'un site d'un autre centre est introuvable"


def test_sit_03_un_site_nomme_ne_se_ferme_pas_et_le_conseil_mene_plus_loin(m: MondeSessions) -> None:
    ouvrir(m)
    s = creer(m, TITRE, "2025-04-01", "--site", "T-1").json()["id"]
    refus = m.faire(*SITE, "fermer", "T-1")
    assert (refus.code, refus.erreur()["code"]) == (4, "SIT-03")
    assert f"« ceres session modifier {s} --site … »" in refus.erreur()["conseil"]
    assert m.faire(*SITE, "expliquer", "T-1", "--action", "fermer-site").code == 4
    assert m.faire("session", "modifier", s, "--site", "La Halle").code == 0
    assert m.faire(*SITE, "fermer", "T-1").code == 0
    assert m.faire(*SITE, "voir", "T-1").json()["ferme_le"] == "2025-03-03"
    # Fermé : il ne change plus, ne se nomme plus par son numéro ; son nom en ouvre un autre.
    ferme = m.faire(*SITE, "modifier", "T-1", "--acces", "x").erreur()
    assert (ferme["code"], "« ceres centre site creer E-… --nom NOM »" in ferme["conseil"]) == ("SIT-03", True)
    assert creer(m, TITRE, "2025-04-01", "--site", "T-1").erreur()["code"] == "SIT-03"
    assert place(m, creer(m, TITRE, "2025-04-01", "--site", "Le Quai").json()["id"])[0] == 3
    assert m.faire(*SITE, "fermer", "T-1").json()["lignes"][0]["resultat"] == "sans_effet"


def test_sit_03_d_une_session_commencee_le_centre_demande_un_autre_lieu(m: MondeSessions) -> None:
    """Il n'en change plus le lieu (SES-10) ; le MPCP le peut, avec un motif."""
    ouvrir(m)
    s, fermer = creer(m, TITRE, "2025-04-01", "--site", "T-1").json()["id"], (*SITE, "fermer", "T-1")
    demander = f"Demandez d'abord un autre lieu à un profil MPCP pour {s}."
    assert m.faire(*fermer, jour="2025-04-01").erreur()["conseil"] == demander
    m.faire("candidat", "inscrire", "C-1", s)
    m.faire("convocation", "editer", s, "--oui")
    demander = f"Demandez d'abord un autre lieu à l'UD du département 44 pour {s}."
    assert m.faire(*fermer, jour="2025-04-01").erreur()["conseil"] == demander
    donner = f"« ceres session modifier {s} --site … --motif TEXTE »"
    assert donner in m.faire(*fermer, profil=MPCP, jour="2025-04-01").erreur()["conseil"]
    lieu = ("session", "modifier", s, "--site", "La Halle", "--motif", "x", "--oui")
    assert m.faire(*lieu, profil=MPCP, jour="2025-04-01").code == 0
    assert m.faire(*fermer, jour="2025-04-01").code == 0


def test_sit_03_un_agrement_retient_son_site_jusqu_a_son_retrait(m: MondeSessions) -> None:
    m.faire(*AGREER, "Le Quai", profil=DIRECCTE)
    refus = m.faire(*SITE, "fermer", "T-1")
    assert "1 agrément (A-000008) nomme encore T-000001" in refus.erreur()["message"]
    assert refus.erreur()["conseil"] == "Demandez d'abord un autre lieu à la DIRECCTE pour A-000008."
    autre = "Donnez-leur d'abord un autre lieu : « ceres centre modifier-agrement A-000008 --site … »."
    assert m.faire(*SITE, "fermer", "T-1", profil=MPCP).erreur()["conseil"] == autre
    m.faire("centre", "retirer-agrement", "A-8", "--motif", "fin", "--oui", profil=DIRECCTE)
    assert m.faire(*SITE, "fermer", "T-1").code == 0


@pytest.mark.parametrize(("debut", "profil"), [(None, DIRECCTE), ("2025-06-01", DIRECCTE), (None, MPCP)])
def test_sit_03_defaire_un_agrement_efface_le_site_qu_il_a_ouvert(
    m: MondeSessions, debut: str | None, profil: str
) -> None:
    """Commencé ou à venir, il quitte les listes, et son site avec lui."""
    m.faire(*AGREER, "Le Quai", *(("--debut", debut) if debut else ()), profil=profil)
    simule = m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--simuler", profil=profil)
    assert {x["objet"] for x in simule.json()["lignes"]} == {"A-000008", "T-000001"}
    assert m.faire(*SITE, "voir", "T-1").json()["ferme_le"] is None
    fini = m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--oui", profil=profil)
    assert fini.code == 0, fini.stdout
    assert "T-000001 effacé" in fini.stdout
    assert m.faire(*SITE, "lister").json()["elements"] == []
    assert "A-000008" not in m.faire("centre", "agrements", "E-1").stdout
    # Il n'empêche pas d'en ouvrir un autre du même nom, sous un autre numéro.
    assert m.faire(*AGREER, "Le Quai", profil=profil).code == 0
    assert [x["id"] for x in m.faire(*SITE, "lister", "--etat", "ouvert").json()["elements"]] == ["T-000002"]


@pytest.mark.parametrize(
    ("ailleurs", "dit"),
    [
        ("session", "nomme encore T-000001"),
        ("annulee", "« ceres centre site fermer T-000001 » y met fin"),
        ("agrement", "nomme encore T-000001"),
    ],
)
def test_sit_03_defaire_un_agrement_laisse_ouvert_et_le_dit_un_site_qui_sert_encore(
    m: MondeSessions, ailleurs: str, dit: str
) -> None:
    m.faire(*AGREER, "Le Quai", profil=DIRECCTE)
    if ailleurs != "agrement":
        s = creer(m, TITRE, "2025-04-01", "--site", "T-1").json()["id"]
        if ailleurs == "annulee":
            assert m.faire("session", "annuler", s, "--motif", "essai", "--oui").code == 0
    else:
        m.faire("centre", "agreer", "E-1", "--certification", SUITE, "--site", "T-1", profil=DIRECCTE)
    fini = m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--oui", profil=DIRECCTE)
    assert fini.code == 7, fini.stderr
    lignes = {x["objet"]: x for x in fini.json()["lignes"]}
    assert (lignes["A-000008"]["resultat"], lignes["T-000001"]["resultat"]) == ("fait", "refuse")
    assert dit in lignes["T-000001"]["explication"]
    assert m.faire(*SITE, "voir", "T-1").json()["ferme_le"] is None


@pytest.mark.parametrize(("inscrits", "dit"), [(1, False), (2, False), (3, True)])
def test_sit_02_plus_de_candidats_que_le_site_n_en_recoit(m: MondeSessions, inscrits: int, dit: bool) -> None:
    ouvrir(m, "--capacite", "2")
    s = creer(m, TITRE, "2025-04-01", "--site", "T-1").json()["id"]
    for n in range(1, inscrits + 1):
        fini = m.faire("candidat", "inscrire", f"C-{n}", s)
        assert fini.code == 0, fini.stderr
    assert ("SIT-02" in fini.stderr) is dit
    assert ("SIT-02" in m.faire("convocation", "editer", s, "--oui").stderr) is dit


# --- ce que les papiers impriment ---


@pytest.fixture
def editee(m: MondeSessions) -> tuple[MondeSessions, str]:
    """Une session éditée en un site sans adresse, d'un centre qui en a une."""
    coordonnees = ("--adresse", "1 place Haute", "--code-postal", "44100")
    assert m.faire("centre", "modifier", "E-1", *coordonnees, profil=MPCP).code == 0
    assert m.faire("centre", "courrier", "E-1", "--acces", "Bus du siège").code == 0
    s = creer(m, TITRE, "2025-04-01", "--site", "Le Quai").json()["id"]
    m.faire("session", "inscrire-jure", s, "J-1", "J-2")
    m.faire("candidat", "inscrire", "C-1", s)
    fini = m.faire("convocation", "editer", s, "--oui")
    assert fini.code == 0, fini.stderr
    assert "« ceres centre site modifier T-000001 --adresse … --code-postal … »" in fini.stderr
    return m, s


def contenus(m: MondeSessions) -> list[str]:
    return [contenu for (contenu,) in m.f.lignes("SELECT contenu FROM convocation ORDER BY id")]


def test_sit_01_les_lettres_d_un_site_ne_disent_ni_l_adresse_ni_l_acces_du_centre(
    editee: tuple[MondeSessions, str], tmp_path: Path
) -> None:
    m, s = editee
    assert all("place Haute" not in c and "Bus du siège" not in c and "44100" not in c for c in contenus(m))
    modifier = ("--adresse", "4 quai Bleu", "--code-postal", "44200", "--acces", "Tram 1")
    fini = m.faire(*SITE, "modifier", "T-1", *modifier)
    assert f"CONV-02 : les convocations éditées de {s} sont à rééditer." in fini.stderr
    etats = {e["etat"] for e in m.faire("convocation", "lister", "--session", s).json()["elements"]}
    assert etats == {"a_reediter"}
    assert m.faire("convocation", "editer", s, "--formats", "ics,eml", "--sortie", str(tmp_path / "d")).code == 0
    for contenu in map(json.loads, contenus(m)):
        assert contenu["site"]["adresse"] == {"lignes": ["4 quai Bleu"], "code_postal": "44200", "commune": "Nantes"}
        assert (contenu["centre"]["adresse"]["commune"], contenu["lettre"]["acces"]) == (None, "Tram 1")
    agendas = [f.read_text(encoding="utf-8").replace("\r\n ", "") for f in (tmp_path / "d").glob("*.ics")]
    assert len(agendas) == 3
    assert all("LOCATION:Le Quai\\, Centre Loire\\, 4 quai Bleu\\, 44200 Nantes" in a for a in agendas)
    assert m.faire("session", "papiers", s, "--sortie", str(tmp_path / "p")).code == 0


def test_sit_01_un_site_sans_adresse_est_dit_a_la_premiere_edition_avec_la_commande(m: MondeSessions) -> None:
    s, autre = (creer(m, TITRE, jour, "--site", "Le Quai").json()["id"] for jour in ("2025-04-01", "2025-04-08"))
    for session in (s, autre):
        m.faire("candidat", "inscrire", "C-1", session)
    commande = "ceres centre site modifier T-000001 --adresse … --code-postal …"
    dit = f"SIT-01 : le site « Le Quai » n'a pas d'adresse complète : « {commande} »."
    editer = ("convocation", "editer", s, "--oui")
    assert dit in m.faire(*editer, "--simuler").stderr
    assert dit in m.faire(*editer).stderr
    m.faire("candidat", "modifier", "C-1", "--adresse", "3 rue Neuve", "--code-postal", "44000", "--commune", "Nantes")
    encore = m.faire(*editer)
    assert (encore.code, m.colonne(s, "edition"), "SIT-01" in encore.stderr) == (0, 2, False), encore.stderr
    assert m.faire(*SITE, "modifier", "T-1", "--adresse", "4 quai Bleu", "--code-postal", "44000").code == 0
    premiere = m.faire("convocation", "editer", autre, "--oui")
    assert (premiere.code, "SIT-01" in premiere.stderr) == (0, False)


def test_sit_01_hors_d_un_site_la_lettre_dit_le_centre(m: MondeSessions) -> None:
    m.faire("centre", "modifier", "E-1", "--adresse", "1 place Haute", "--code-postal", "44100", profil=MPCP)
    s = creer(m, TITRE, "2025-04-01").json()["id"]
    m.faire("candidat", "inscrire", "C-1", s)
    assert m.faire("convocation", "editer", s, "--oui").code == 0
    assert all("place Haute" in c for c in contenus(m))
