"""Les plans de chaque nom : relus, réduits, datés, appliqués sous les droits de qui applique, défaits (PLA-02). Ce qui
a bougé depuis est laissé de côté ; ce qu'un plan crée ne l'est qu'une fois, et garde ses lignes. Jour : 03/03/2025."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DIRECCTE, MPCP, TITRE, MondeSessions
from tests.fabriques.peuple import fichier
from tests.lanceur import Resultat

_CREER = ("session", "creer", "--certification", TITRE, "--debut", "01/06/2025", "--heure-debut", "09:00")
_CONTROLE = ("--centre", "E-1", "--date", "03/03/2025", "--type", "sur_place")
# Nom → (profil, ce qui se planifie, l'objet que sa première ligne nomme). {s} : une session en préparation.
PLANS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "jure": (MPCP, ("jure", "inactiver", "J-1", "J-2"), "J-000001"),
    "habilitation": (MPCP, ("habilitation", "suspendre", "H-1", "H-3"), "H-000001"),
    "session": (CENTRE, ("session", "inscrire-jure", "{s}", "J-1", "J-2"), "{s}"),
    "candidat": (CENTRE, ("candidat", "modifier", "C-1", "--courriel", "noe@example.fr"), "C-000001"),
    "candidat, inscrit": (CENTRE, ("candidat", "inscrire", "C-1", "{s}"), "C-000001"),
    "centre": (MPCP, ("centre", "modifier", "E-1", "--nom", "Centre Neuf"), "E-000001"),
    "agrément": (MPCP, ("centre", "suspendre-agrement", "A-1", "A-2", "--motif", "essai"), "A-000001"),
    "vae": (CENTRE, ("vae", "creer", "--candidat", "C-1", "--certification", TITRE, "--ccp", "CCP2"), "D-000001"),
    "controle": (MPCP, ("controle", "creer", *_CONTROLE), "K-000001"),
}

# Nom → (ce qui le prépare, ce qui se planifie, ce qui change ensuite l'objet dont la version y compte). Ce qu'un plan
# crée n'en a pas.
_HEURE = ("session", "modifier", "{s}", "--heure-debut", "10:00")
_SITE = ("centre", "site", "modifier", "T-1", "--adresse")
_AGREMENT = ("centre", "suspendre-agrement", "A-1", "--motif", "autre")
_NEUF = ("--courriel", "a@example.fr")
DEPLACES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "jure": ((), PLANS["jure"][1], ("jure", "modifier", "J-1", *_NEUF)),
    "habilitation": ((), PLANS["habilitation"][1], ("habilitation", "suspendre", "H-1", "--oui")),
    "session": ((), PLANS["session"][1], _HEURE),
    "candidat": ((), PLANS["candidat"][1], ("candidat", "modifier", "C-1", *_NEUF)),
    "candidat, inscrit": ((), PLANS["candidat, inscrit"][1], _HEURE),
    "centre": ((), PLANS["centre"][1], ("centre", "modifier", "E-1", "--nom", "Autre Centre")),
    "agrément": ((), PLANS["agrément"][1], _AGREMENT),
    "site": (
        (
            "centre",
            "site",
            "creer",
            "E-1",
            "--nom",
            "Annexe",
            "--adresse",
            "1 quai Bleu",
            "--code-postal",
            "44000",
            "--commune",
            "Nantes",
        ),
        (*_SITE, "1 rue Neuve"),
        (*_SITE, "2 rue Neuve"),
    ),
    "vae": (
        PLANS["vae"][1],
        ("vae", "retirer", "D-1", "--motif", "essai"),
        ("vae", "decider", "D-1", "--recevable", "--notifiee-le", "03/03/2025", "--oui"),
    ),
    "controle": (
        PLANS["controle"][1],
        ("controle", "constater", "K-1", "--texte", "Conforme"),
        ("controle", "constater", "K-1", "--texte", "Non conforme"),
    ),
}


def planifier(m: MondeSessions, profil: str, *commande: str) -> dict[str, Any]:
    octets = m.octets()
    ecrit = m.faire(*commande, "--plan", "p.json", "--ecraser", profil=profil)
    assert ecrit.code == 0, ecrit.stderr
    assert m.octets() == octets
    return lu("p.json")


def lu(nom: str) -> dict[str, Any]:
    return json.loads(Path(nom).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def appliquer(m: MondeSessions, profil: str = MPCP, plan: str = "p.json", **options: Any) -> Resultat:
    return m.faire("lot", "appliquer", plan, "--oui", profil=profil, **options)


def sorts(fini: Resultat) -> list[tuple[int, str, str]]:
    return [(x["ligne"], x["resultat"], x["code"]) for x in fini.json()["lignes"]]


@pytest.mark.parametrize("nom", PLANS)
def test_pla_02_un_plan_de_chaque_nom_se_relit_se_reduit_se_date_s_applique_et_se_defait(
    m: MondeSessions, nom: str
) -> None:
    session = m.session()
    profil, commande, objet = PLANS[nom]
    commande, objet = tuple(mot.format(s=session) for mot in commande), objet.format(s=session)
    plan = planifier(m, profil, *commande)
    assert plan["lignes"][0]["objet"] == objet
    octets = m.octets()
    relu = m.faire("lot", "plan", "p.json", profil=profil)
    assert [x["decision"] for x in relu.json()["lignes"]] == ["appliquer"] * len(plan["lignes"])
    assert m.faire("lot", "plan", "p.json", "--exclure", objet, profil=profil).code == 0
    reste = [x["objet"] for x in lu("p-2.json")["lignes"]]
    assert objet not in reste
    assert m.faire("lot", "plan", "p-2.json", "--lignes-exclues", "9-4", profil=profil).code == 2
    assert m.faire("lot", "plan", "p.json", "--a-compter-du", "04/03/2025", "--ecraser", profil=profil).code == 0
    tot = appliquer(m, profil, "p-2.json")
    assert (tot.code, tot.erreur()["code"]) == (4, "PLA-02")
    assert m.octets() == octets
    fini = appliquer(m, profil, "p-2.json", jour="2025-03-04")
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, len(plan["lignes"])), fini.stdout
    defait = m.faire("lot", "annuler", fini.json()["lot"], "--motif", "essai", "--oui", profil=profil)
    assert (defait.code, defait.json()["resume"]["refuse"]) == (0, 0), defait.stdout


def test_un_plan_s_applique_sous_les_droits_et_le_ressort_de_qui_applique(m: MondeSessions) -> None:
    session = m.session()
    planifier(m, MPCP, "session", "inscrire-jure", session, "J-1", "J-2")
    octets = m.octets()
    assert appliquer(m, DIRECCTE).code == 5
    ailleurs = appliquer(m, AUTRE_CENTRE)
    assert (ailleurs.code, sorts(ailleurs)) == (7, [(1, "non_traite", "DEPLACE"), (2, "non_traite", "DEPLACE")])
    vu = m.faire("lot", "plan", "p.json", profil=AUTRE_CENTRE, env={"CERES_FORMAT": "table"})
    assert vu.code == 0
    assert m.octets() == octets
    assert appliquer(m, CENTRE).code == 0
    assert m.faire("session", "voir", session).json()["nombre_jures"] == 2


def test_un_plan_ne_nomme_pas_a_qui_le_relit_ce_qui_n_est_pas_de_son_ressort(m: MondeSessions) -> None:
    planifier(m, CENTRE, "candidat", "modifier", "C-1", "--courriel", "noe@example.fr")
    env = {"CERES_PROFIL": AUTRE_CENTRE, "CERES_AUJOURDHUI": m.jour}
    vu = m.ceres("lot", "plan", "p.json", "--format", "table", env=env)
    assert (vu.code, "AUBERT" in vu.stdout) == (0, False)
    env["CERES_PROFIL"] = CENTRE
    assert "C-000001 AUBERT Noé" in m.ceres("lot", "plan", "p.json", "--format", "table", env=env).stdout


def test_deplace_juge_la_session_telle_qu_elle_etait_au_plan_non_les_lignes_d_avant(m: MondeSessions) -> None:
    """J-1 n'est plus actif le jour venu : sa ligne tombe, non celles des autres."""
    session = m.session()
    planifier(m, CENTRE, "session", "inscrire-jure", session, "J-1", "J-2", "J-3")
    assert m.faire("jure", "inactiver", "J-1", "--oui", profil=MPCP).code == 0
    fini = appliquer(m, CENTRE)
    assert (fini.code, sorts(fini)) == (7, [(1, "non_traite", "DECISION"), (2, "fait", ""), (3, "fait", "")])


def test_deplace_une_session_qui_a_bouge_depuis_ne_prend_aucune_ligne(m: MondeSessions) -> None:
    session = m.session()
    planifier(m, CENTRE, "session", "inscrire-jure", session, "J-1", "J-2")
    assert m.faire("session", "modifier", session, "--heure-debut", "10:00").code == 0
    fini = appliquer(m, CENTRE)
    assert (fini.code, sorts(fini)) == (7, [(1, "non_traite", "DEPLACE"), (2, "non_traite", "DEPLACE")])


@pytest.mark.parametrize("nom", DEPLACES)
def test_deplace_nomme_ce_qui_a_change_et_dans_quel_lot(m: MondeSessions, nom: str) -> None:
    session = m.session()
    prepare, planifie, change = (tuple(mot.format(s=session) for mot in mots) for mots in DEPLACES[nom])
    if prepare:
        assert m.faire(*prepare, profil=PLANS.get(nom, (MPCP,))[0]).code == 0
    planifier(m, MPCP, *planifie)
    assert m.faire(*change, profil=MPCP).code == 0
    ((lot,),) = m.f.lignes("SELECT max(id) FROM lot")
    (ligne, *_) = appliquer(m).json()["lignes"]
    assert ligne["code"] == "DEPLACE"
    visee = session if nom == "candidat, inscrit" else ligne["objet"]
    assert ligne["explication"].startswith(f"{visee} a changé depuis : « ")
    assert ligne["explication"].endswith(f", lot L-{lot:06d}")


def test_ce_qu_un_plan_cree_ne_l_est_qu_une_fois_quel_qu_en_soit_le_numero(m: MondeSessions) -> None:
    """Une autre session prend entre-temps le numéro prévu ; la même commande, planifiée encore, en crée une autre."""
    prevu = planifier(m, CENTRE, *_CREER)["lignes"][0]["objet"]
    assert m.faire(*_CREER, "--site", "Le Port", "--commune", "Nantes").json()["id"] == prevu
    fini = appliquer(m, CENTRE)
    assert (fini.code, fini.json()["lignes"][0]["objet"] != prevu) == (0, True)
    octets = m.octets()
    encore = appliquer(m, CENTRE)
    assert (encore.code, sorts(encore)) == (7, [(1, "non_traite", "DEPLACE")])
    assert m.octets() == octets
    planifier(m, CENTRE, *_CREER)
    assert appliquer(m, CENTRE).code == 0


def test_les_lignes_d_un_jure_que_le_plan_cree_le_suivent_sous_son_numero(m: MondeSessions) -> None:
    """Un autre juré prend entre-temps le numéro prévu : il n'est pas touché."""
    entetes = ["nom", "prenom", "naissance", "commune", "employeur"]
    neuf = ["NEUF", "Zoé", "1980-05-05", "Nantes"]
    fichier("j.csv", [entetes, [*neuf, ""], [*neuf, "Mairie"]])
    plan = planifier(m, MPCP, "jure", "importer", "j.csv")
    prevu = plan["lignes"][0]["objet"]
    assert [x["objet"] for x in plan["lignes"]] == [prevu, prevu]
    autre = m.faire("jure", "creer", "--nom", "AUTRE", "--prenom", "Luc", "--commune", "Nantes", profil=MPCP)
    assert autre.json()["id"] == prevu
    fini = appliquer(m)
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 2), fini.stdout
    cree = fini.json()["lignes"][0]["objet"]
    fiches = [m.faire("jure", "voir", j, profil=MPCP).json() for j in (prevu, cree)]
    assert [(f["nom"], f["employeur"]) for f in fiches] == [("AUTRE", None), ("NEUF", "Mairie")]


def test_un_candidat_venu_depuis_n_est_pas_corrige_par_le_plan_qui_en_creait_un(m: MondeSessions) -> None:
    session = m.session()
    identite = ("--nom", "NEUF", "--prenom", "Zoé", "--naissance", "05/05/1990")
    fichier("c.csv", [["nom", "prenom", "naissance", "session"], ["NEUF", "Zoé", "05/05/1990", session]])
    planifier(m, CENTRE, "candidat", "importer", "c.csv")
    assert m.faire("candidat", "creer", *identite).code == 0
    fini = appliquer(m, CENTRE)
    assert (fini.code, sorts(fini)) == (7, [(2, "non_traite", "DECISION")])
    assert m.faire("session", "voir", session).json()["nombre_inscrits"] == 0


def test_ce_qui_ne_tient_pas_dans_un_plan_se_dit(m: MondeSessions) -> None:
    Path("logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    octets = m.octets()
    fini = m.faire("centre", "courrier", "E-1", "--logo", "logo.svg", "--plan", "p.json")
    assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")
    assert (m.octets(), Path("p.json").exists()) == (octets, False)


def test_le_plan_n_efface_pas_le_fichier_dont_il_est_tire(m: MondeSessions) -> None:
    fichier("f.json", [["nom", "prenom"], ["NEUF", "Zoé"]])
    contenu = Path("f.json").read_bytes()
    fini = m.faire("jure", "importer", "f.json", "--plan", "f.json", "--ecraser", profil=MPCP)
    assert (fini.code, Path("f.json").read_bytes()) == (2, contenu)
