"""`ceres jure fusionner` : deux fiches d'une même personne n'en font qu'une, sans rien perdre. Jour : 02/09/2025."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique

TITRE, AUTRE_TITRE = "TP-99901m01", "TP-99902m01"
MPCP, UD_44, UD_75, CENTRE = (f"P-{n}" for n in range(1, 5))
MOTIF = ("--motif", "saisi deux fois")
FUSION = ("jure", "fusionner", "J-1", "J-2")
DEBUT, FIN = date(2024, 1, 1), date(2026, 12, 31)
ADRESSE = ("adresse", "complement", "code_postal", "commune", "commune_insee", "departement", "region")
SANS_ADRESSE = dict.fromkeys(ADRESSE)


@pytest.fixture
def f(isole: Path) -> Iterator[Fabrique]:
    """J-1, le gardé, et J-2, l'absorbé, sans rien encore."""
    fabrique = Fabrique(isole / "ceres.db")
    for reference in (TITRE, AUTRE_TITRE):
        fabrique.titre(reference[:8], reference[8:], debut=date(2023, 1, 1), fin=date(2027, 12, 31))
    fabrique.profil("ud", departement="44")
    fabrique.profil("ud", departement="75")
    fabrique.profil("centre", centre=fabrique.centre())
    fabrique.jure("MARTIN", "Alice", naissance="1980-02-01", courriel="alice@example.fr")
    fabrique.jure("Martin", "Alice", naissance="1980-02-01")
    yield fabrique
    assert fabrique.lignes("PRAGMA foreign_key_check") == []
    fabrique.store.fermer()


def fusionner(ceres: Lanceur, *options: str, profil: str = MPCP) -> dict[str, Any]:
    """La ligne du rapport."""
    fini = ceres("--profil", profil, *FUSION, *MOTIF, *options, "--format", "json")
    assert fini.code == 0, fini.stderr
    document = conforme(fini.json(), "rapport-lot")
    return dict(document["lignes"][0])


def refuser(ceres: Lanceur, f: Fabrique, *options: str, code: int = 4, **kw: Any) -> dict[str, Any]:
    """L'erreur ; la base n'a pas changé d'un octet."""
    avant = bases.contenu(f.chemin)
    fini = ceres(
        "--profil", kw.get("profil", MPCP), *kw.get("commande", (*FUSION, *MOTIF)), *options, "--format", "json"
    )
    assert (fini.code, fini.stdout) == (code, "")
    assert bases.contenu(f.chemin) == avant
    return dict(fini.erreur())


def fiche(f: Fabrique, numero: int, *colonnes: str) -> tuple[Any, ...]:
    (ligne,) = f.lignes(f"SELECT {', '.join(colonnes)} FROM jure WHERE id = {numero}")
    return ligne


def session(f: Fabrique, debut: date, *jures: int, etat: str = "en_preparation", titre: str = TITRE) -> int:
    return f.session(1, titre, etat, debut, jures=jures)


def convocation(f: Fabrique, session: int, jure: int, edition: int = 1) -> int:
    return f.inserer(
        "convocation", session_id=session, jure_id=jure, edition=edition, date_edition="2025-08-01", heure="09:00",
        contenu="{}",
    )  # fmt: skip


# --- tout suit ---


def test_tout_passe_au_jure_garde_et_l_autre_disparait(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(1, TITRE, debut=DEBUT, fin=FIN)
    habilitation = f.habilitation(2, f"{TITRE}/CCP1", debut=DEBUT, fin=FIN)
    f.experience(1, titre=1, debut=date(2015, 1, 1))
    f.experience(2, rome="M1805", debut=date(2018, 1, 1), fin=date(2024, 1, 1))
    f.inserer("lien_jure", jure_id=2, centre_id=1, nature="formateur")
    passee, a_venir = session(f, date(2025, 3, 3), 2, etat="validee"), session(f, date(2025, 11, 3), 2)
    edition = convocation(f, passee, 2)
    ligne = fusionner(ceres)
    assert (ligne["objet"], ligne["action"], ligne["resultat"]) == ("J-000001", "fusionner", "fait")
    assert ligne["explication"] == (
        "J-000002 Martin Alice fusionné dans J-000001 MARTIN Alice : 1 habilitation reprise,"
        " 1 emploi repris, 2 jurys repris, 1 lien repris, 1 convocation reprise"
    )
    assert ligne["apres"] == {
        "absorbe": "J-000002",
        "habilitations": [f"H-{habilitation:06d}"],
        "emplois": ["M1805 2018-01-01/2024-01-01"],
        "sessions": ["S-2025-000001", "S-2025-000002"],
        "liens": ["E-000001 (formateur)"],
        "convocations": [f"V-{edition:06d}"],
    }
    assert f.lignes("SELECT id, version FROM jure") == [(1, 2)]
    assert f.lignes("SELECT id, jure_id, version FROM habilitation") == [(1, 1, 1), (habilitation, 1, 2)]
    assert {jure for (jure,) in f.lignes("SELECT jure_id FROM experience")} == {1}
    assert f.lignes("SELECT session_id, jure_id FROM participation") == [(passee, 1), (a_venir, 1)]
    assert f.lignes("SELECT jure_id FROM lien_jure UNION ALL SELECT jure_id FROM convocation") == [(1,), (1,)]
    assert f.lignes("SELECT version FROM session_examen") == [(2,), (2,)]


def test_le_journal_garde_l_histoire_des_deux(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(2, TITRE, debut=DEBUT, fin=FIN)
    f.experience(2, rome="M1805", debut=date(2018, 1, 1))
    session(f, date(2025, 11, 3), 2)
    fusionner(ceres)
    traces = f.lignes("SELECT type_objet, objet_id, champ, avant, apres, version FROM trace WHERE action = 'fusionner'")
    assert {motif for (motif,) in f.lignes("SELECT motif FROM trace")} == {"saisi deux fois"}
    assert set(traces) >= {
        ("jure", 1, "fusion", None, "J-000002", 2),
        ("jure", 2, "fusion", None, "J-000001", 2),
        ("jure", 2, "nom", "Martin", None, 2),
        ("jure", 2, "naissance", "1980-02-01", None, 2),
        ("jure", 2, "commune", "Nantes", None, 2),
        ("jure", 1, "experience", None, "M1805 2018-01-01/", 2),
        ("jure", 2, "experience", "M1805 2018-01-01/", None, 2),
        ("habilitation", 1, "jure", "J-000002", "J-000001", 2),
        ("session", 1, "jury", "J-000002", "J-000001", 2),
    }
    for objet in ("J-1", "J-2"):
        histoire = ceres("journal", "lister", "--objet", objet, "--format", "json")
        assert histoire.code == 0
        assert {e["action"] for e in histoire.json()["elements"]} == {"fusionner"}
    for commande in ("voir", "historique"):
        absorbe = ceres("jure", commande, "J-2")
        assert (absorbe.code, "réuni à J-000001 le 02/09/2025" in absorbe.stderr) == (3, True)
    # Du service d'un autre ressort, il est introuvable, et son histoire aussi.
    assert ceres("--profil", UD_75, "jure", "historique", "J-2").code == 3
    assert ceres("jure", "historique", "J-3").code == 3


def test_les_champs_vides_sont_completes(ceres: Lanceur, f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer(
            "UPDATE jure SET civilite = 'MME', nom_usage = 'LE GOFF', courriel = 'autre@example.fr',"
            " employeur = 'Lycée', telephone_personnel = '06 39 98 12 34', telephone_personnel_e164 = '+33639981234'"
            " WHERE id = 2"
        )
    fini = ceres(*FUSION, *MOTIF)
    assert "complété : civilité, nom d'usage, téléphone personnel, employeur" in fini.stdout
    assert "garde ses valeurs, l'autre en avait d'autres : nom, courriel." in fini.stderr
    assert "example.fr" not in fini.stderr
    assert fiche(f, 1, "civilite", "nom_usage", "courriel", "employeur", "telephone_personnel_e164") == (
        "MME", "LE GOFF", "alice@example.fr", "Lycée", "+33639981234",
    )  # fmt: skip
    assert ("MME",) in f.lignes("SELECT apres FROM trace WHERE objet_id = 1 AND champ = 'civilite'")
    assert ("autre@example.fr",) in f.lignes("SELECT avant FROM trace WHERE objet_id = 2 AND champ = 'courriel'")


NANTES = {"commune": "Nantes", "commune_insee": "44109", "departement": "44", "region": "52"}
ANGERS = {"commune": "Angers", "commune_insee": "49007", "departement": "49", "region": "52"}


@pytest.mark.parametrize(
    ("garde", "absorbe", "attendu"),
    [
        ({}, {"adresse": "1 rue X", "code_postal": "44000", **NANTES}, ("1 rue X", None, "44000", "Nantes")),
        (NANTES, {"adresse": "1 rue X", "complement": "B", "code_postal": "44000", **NANTES},
         ("1 rue X", "B", "44000", "Nantes")),
        (NANTES, {"adresse": "1 rue X", "code_postal": "49000", **ANGERS}, (None, None, None, "Nantes")),
        ({"adresse": "2 rue Y", **NANTES}, {"adresse": "1 rue X", "complement": "B", **NANTES},
         ("2 rue Y", None, None, "Nantes")),
    ],
)  # fmt: skip
def test_deux_adresses_ne_se_melangent_pas(
    ceres: Lanceur, f: Fabrique, garde: dict[str, str], absorbe: dict[str, str], attendu: tuple[Any, ...]
) -> None:
    with f.store.ecriture() as db:
        for numero, siennes in ((1, garde), (2, absorbe)):
            valeurs = {**SANS_ADRESSE, **siennes}
            affectations = ", ".join(f"{c} = ?" for c in valeurs)
            db.executer(f"UPDATE jure SET {affectations} WHERE id = ?", (*valeurs.values(), numero))
    fusionner(ceres)
    assert fiche(f, 1, *ADRESSE[:4]) == attendu


def test_un_meme_emploi_et_un_meme_lien_ne_sont_pas_doubles(ceres: Lanceur, f: Fabrique) -> None:
    for jure, fin in ((1, None), (2, date(2024, 1, 1))):
        f.experience(jure, rome="M1805", debut=date(2018, 1, 1), fin=fin)
        f.inserer("lien_jure", jure_id=jure, centre_id=1, nature=f"formateur {jure}")
    fini = ceres(*FUSION, *MOTIF)
    assert "Emploi M1805 : J-000001 garde la fin qu'il lui connaît" in fini.stderr
    assert f.lignes("SELECT jure_id, fin FROM experience") == [(1, None)]
    assert f.lignes("SELECT jure_id, nature FROM lien_jure") == [(1, "formateur 1")]
    perdus = f.lignes("SELECT champ, avant FROM trace WHERE objet_id = 2 AND champ IN ('experience', 'lien')")
    assert perdus == [("experience", "M1805 2018-01-01/2024-01-01"), ("lien", "E-000001 (formateur 2)")]


def test_de_deux_convocations_a_une_session_reste_celle_de_qui_y_siege(ceres: Lanceur, f: Fabrique) -> None:
    siege, quittee = session(f, date(2025, 11, 3), 2), session(f, date(2025, 12, 3), 1)
    for numero in (siege, quittee):
        convocation(f, numero, 1, 1)
        convocation(f, numero, 2, 2)
    fusionner(ceres)
    assert f.lignes("SELECT session_id, jure_id, edition FROM convocation ORDER BY 1") == [
        (siege, 1, 2),
        (quittee, 1, 1),
    ]


# --- ce qui est refusé ---


def test_jur_02_un_inactif_n_herite_pas_d_une_session_en_cours(ceres: Lanceur, f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET actif = 0 WHERE id = 1")
    live = session(f, date(2025, 11, 3), 2)
    assert refuser(ceres, f)["code"] == "JUR-02"
    with f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'annulee' WHERE id = ?", (live,))
    fini = ceres(*FUSION, *MOTIF)
    assert fini.code == 0
    assert "J-000001 est inactif" in fini.stderr
    assert fiche(f, 1, "actif") == (0,)


def test_sans_motif_ou_avec_lui_meme_c_est_un_mauvais_usage(ceres: Lanceur, f: Fabrique) -> None:
    for commande in (FUSION, (*FUSION, "--motif", " "), ("jure", "fusionner", "J-1", "J-000001", *MOTIF)):
        assert refuser(ceres, f, commande=commande, code=2)["code"] == "USAGE"
    assert refuser(ceres, f, commande=("jure", "fusionner", "J-1", "H-2", *MOTIF), code=2)["code"] == "USAGE"


# --- simuler, et après ---


def test_ses_08_ce_que_la_fusion_rapproche_est_dit(ceres: Lanceur, f: Fabrique) -> None:
    f.inserer("lien_jure", jure_id=1, centre_id=1, nature="formateur")
    session(f, date(2025, 11, 3), 1)
    session(f, date(2025, 11, 3), 2)
    fini = ceres(*FUSION, *MOTIF)
    assert fini.code == 0
    assert "SES-08 : S-2025-000001 et S-2025-000002 ont un jour commun" in fini.stderr
    assert "SES-08 : ce juré, lié à E-000001 (formateur), siège dans S-2025-000002" in fini.stderr


def test_ses_08_une_session_n_a_pas_de_jour_commun_avec_elle_meme(ceres: Lanceur, f: Fabrique) -> None:
    session(f, date(2025, 11, 3), 1, 2)
    fini = ceres(*FUSION, *MOTIF, "--simuler")
    assert fini.code == 0
    assert "SES-04 : deux sièges n'en font qu'un dans le jury de S-2025-000001" in fini.stderr
    assert "SES-08" not in fini.stderr


def test_deux_fiches_que_rien_ne_rapproche_font_avertir(ceres: Lanceur, f: Fabrique) -> None:
    assert "ne dit que c'est la même personne" not in ceres(*FUSION, *MOTIF, "--simuler").stderr
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET nom = 'PETIT', cle = 'petit alice', naissance = NULL WHERE id = 2")
    assert "ne dit que c'est la même personne" in ceres(*FUSION, *MOTIF, "--simuler").stderr


def test_jur_03_reunir_ceux_qu_un_service_a_distingues_le_dit(ceres: Lanceur, f: Fabrique) -> None:
    distinguees = "J-000001 et J-000002 ont été dits de deux personnes le 02/09/2025 : « état civil vérifié »."
    assert distinguees not in ceres(*FUSION, *MOTIF, "--simuler").stderr
    assert ceres("jure", "distinguer", "J-2", "J-1", "--motif", "état civil vérifié").code == 0
    fini = ceres(*FUSION, *MOTIF)
    assert (fini.code, f"Attention : {distinguees}" in fini.stderr) == (0, True), fini.stderr


def test_ses_04_defaire_une_distinction_ne_dit_pas_une_personne_de_deux_identites(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("PETIT", "Luc")
    lot = ceres("jure", "distinguer", "J-1", "J-3", *MOTIF, "--format", "json").json()["lot"]
    fini = ceres("lot", "annuler", lot, *MOTIF, "--oui", "--format", "json")
    (explication,) = {ligne["explication"] for ligne in fini.json()["lignes"] if ligne["resultat"] == "fait"}
    assert explication.endswith("plus distincts : de même identité, ils comptent pour un dans un jury (SES-04)")


def test_une_fusion_ne_se_defait_pas_et_un_plan_d_avant_est_laisse_de_cote(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(2, TITRE, debut=DEBUT, fin=FIN)
    Path("lot.csv").write_text("action;habilitation\nsuspendre;H-1\n", encoding="utf-8")
    assert ceres("habilitation", "lot", "lot.csv", "--plan", "plan.json").code == 0
    fini = ceres(*FUSION, *MOTIF, "--oui", "--format", "json")
    applique = ceres("habilitation", "appliquer", "plan.json", "--oui", "--format", "json")
    assert (applique.code, applique.json()["lignes"][0]["code"]) == (7, "DEPLACE")
    annule = ceres("habilitation", "annuler-lot", fini.json()["lot"], "--motif", "x", "--oui", "--format", "json")
    assert annule.code in (4, 7)
    assert "IRREVERSIBLE" in annule.stdout + annule.stderr
    assert f.lignes("SELECT jure_id, etat FROM habilitation") == [(1, "validee")]


@pytest.mark.parametrize("profil", [UD_44, MPCP])
def test_jur_03_un_plan_sur_une_fiche_reunie_depuis_nomme_celle_qui_la_garde(
    ceres: Lanceur, f: Fabrique, profil: str
) -> None:
    modifier = ("jure", "modifier", "J-2", "--employeur", "ACME", "--plan", "plan.json")
    assert ceres("--profil", profil, *modifier).code == 0
    assert ceres(*FUSION, *MOTIF, "--oui").code == 0
    applique = ceres("--profil", profil, "lot", "appliquer", "plan.json", "--oui", "--format", "json")
    (ligne,) = applique.json()["lignes"]
    dit = "Le juré J-000002 a été réuni à J-000001 le 02/09/2025"
    assert (applique.code, ligne["code"], ligne["explication"].partition(" : ")[0]) == (7, "DEPLACE", dit)


# --- ce qui se recouvre, et ce qui se perd ---


def test_jur_03_de_deux_habilitations_reste_celle_qui_sert_le_plus_longtemps(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(1, TITRE, debut=DEBUT, fin=date(2026, 6, 30))
    f.habilitation(2, TITRE, debut=DEBUT, fin=FIN)
    f.habilitation(2, AUTRE_TITRE, debut=DEBUT, fin=FIN)
    fini = ceres(*FUSION, *MOTIF)
    assert (fini.code, f.lignes("SELECT id, jure_id, debut, fin FROM habilitation ORDER BY id")) == (
        0,
        [(1, 1, "2024-01-01", "2025-09-01"), (2, 1, "2024-01-01", "2026-12-31"), (3, 1, "2024-01-01", "2026-12-31")],
    )
    dit = " ".join(fini.stderr.split())
    assert "HAB-14 : H-000001 (TP-99901m01, du 01/01/2024 au 30/06/2026) prend fin le 01/09/2025, H-000002" in dit
    assert ("habilitation", 1, "fin", "2026-06-30", "2025-09-01", 2) in f.lignes(
        "SELECT type_objet, objet_id, champ, avant, apres, version FROM trace"
    )
    # Ce qui se recouvrait déjà n'empêche pas de changer la date de celle qui reste.
    for une in ("H-1", "H-2"):
        assert ceres("habilitation", "brouillon", une, "--motif", "essai").code == 0
    assert ceres("habilitation", "modifier", "H-2", "--fin", "30/11/2026").code == 0
    trop = ceres("habilitation", "modifier", "H-1", "--fin", "02/09/2025", "--format", "json")
    assert trop.erreur()["code"] == "HAB-14"


def test_jur_03_garder_nomme_celle_qui_reste_et_ce_que_la_fusion_prend(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(1, TITRE, debut=date(2025, 10, 1), fin=FIN)
    f.habilitation(2, TITRE, debut=DEBUT, fin=date(2026, 6, 30))
    session(f, date(2026, 10, 5), 1)
    essai = ceres(*FUSION, *MOTIF, "--garder", "H-2", "--simuler", "--format", "json")
    assert "HAB-14 : H-000001" in essai.stderr
    assert "est supprimée" in essai.stderr
    assert "SES-01 : il ne pourra plus siéger dans S-2026-000001." in essai.stderr
    fusionner(ceres, "--garder", "H-2")
    assert f.lignes("SELECT id, jure_id, fin FROM habilitation") == [(2, 1, "2026-06-30")]


@pytest.mark.parametrize(("suspendue", "active"), [(1, 2), (2, 1)])
def test_hab_03_la_suspension_que_la_fusion_leve_est_dite_avec_ce_qui_la_garde(
    ceres: Lanceur, f: Fabrique, suspendue: int, active: int
) -> None:
    habilitations = {1: "validee", 2: "validee", suspendue: "suspendue"}
    for jure, etat in habilitations.items():
        f.habilitation(jure, TITRE, etat, debut=DEBUT, fin=FIN)
    s, a = f"H-{suspendue:06d}", f"H-{active:06d}"
    levee = " ".join(ceres(*FUSION, *MOTIF, "--simuler").stderr.split())
    assert (
        f"HAB-03 : la suspension de {s} est levée, {a} n'est pas suspendue ;"
        f" pour qu'elle demeure : --garder {s}, ou ensuite « ceres habilitation suspendre {a} »." in levee
    )
    gardee = " ".join(ceres(*FUSION, *MOTIF, "--garder", s, "--simuler").stderr.split())
    assert (
        f"HAB-03 : {s} reste suspendue, {a} ne l'était pas ;"
        f" pour lever la suspension : --garder {a}, ou ensuite « ceres habilitation reactiver {s} »." in gardee
    )
    fusionner(ceres, "--garder", s)
    assert ceres("habilitation", "reactiver", s, "--oui").code == 0
    assert f.lignes("SELECT id, etat FROM habilitation ORDER BY id") == [(1, "validee"), (2, "validee")]


@pytest.mark.parametrize("etats", [("suspendue", "suspendue"), ("validee", "validee"), ("brouillon", "validee")])
def test_hab_03_une_fusion_qui_ne_touche_a_aucune_suspension_n_en_dit_rien(
    ceres: Lanceur, f: Fabrique, etats: tuple[str, str]
) -> None:
    for jure, etat in enumerate(etats, 1):
        f.habilitation(jure, TITRE, etat, debut=DEBUT, fin=FIN)
    assert "HAB-03" not in ceres(*FUSION, *MOTIF, "--simuler").stderr


def test_hab_03_un_brouillon_garde_ne_se_suspend_pas_seul_garder_est_conseille(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(1, TITRE, "brouillon", debut=DEBUT, fin=FIN)
    f.habilitation(2, TITRE, "suspendue", debut=DEBUT, fin=date(2026, 6, 30))
    dit = " ".join(ceres(*FUSION, *MOTIF, "--simuler").stderr.split())
    assert "H-000001 n'est pas suspendue ; pour qu'elle demeure : --garder H-000002." in dit


def test_jur_03_garder_ne_nomme_que_ce_qui_se_recouvre_et_une_seule_des_deux(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(1, TITRE, debut=DEBUT, fin=FIN)
    f.habilitation(2, TITRE, debut=DEBUT, fin=FIN)
    f.habilitation(2, AUTRE_TITRE, debut=DEBUT, fin=FIN)
    assert "n'en recouvre aucune" in refuser(ceres, f, "--garder", "H-3", code=2)["message"]
    assert "se recouvrent" in refuser(ceres, f, "--garder", "H-1", "--garder", "H-2", code=2)["message"]
    assert "champ" in refuser(ceres, f, "--reprendre", "taille", code=2)["message"]
    assert "l'autre fiche n'en dit rien" in refuser(ceres, f, "--reprendre", "employeur", code=2)["message"]


@pytest.mark.parametrize(("etat", "marque"), [("en_preparation", 0), ("debloquee", 0), ("validee", 1)])
def test_jur_03_deux_sieges_d_un_jury_n_en_font_qu_un(ceres: Lanceur, f: Fabrique, etat: str, marque: int) -> None:
    numero = session(f, date(2025, 8, 4), 1, 2, etat=etat)
    essai = ceres(*FUSION, *MOTIF, "--simuler")
    perte = "deux sièges n'en font qu'un dans le jury de S-2025-000001"
    quorum = "1 juré, il lui en faut 2" in " ".join(essai.stderr.split())
    assert (perte in " ".join(essai.stderr.split()), quorum) == (True, not marque)
    fusionner(ceres)
    assert f.lignes("SELECT session_id, jure_id FROM participation") == [(numero, 1)]
    assert f.lignes("SELECT etat FROM session_examen") == [(etat,)]
    assert f.lignes("SELECT avant, apres, derogation FROM trace WHERE champ = 'jury'") == [("J-000002", None, marque)]


@pytest.mark.parametrize(("sienne", "reste"), [(None, 0), (1, 1)])
def test_jur_03_ce_que_l_absorbe_a_repondu_suit_son_siege(
    ceres: Lanceur, f: Fabrique, sienne: int | None, reste: int
) -> None:
    ensemble, seul = session(f, date(2025, 11, 3), 1, 2), session(f, date(2025, 12, 8), 2)
    with f.store.ecriture() as db:
        db.executer("UPDATE participation SET vient = 0, repondu_le = '2025-08-20' WHERE jure_id = 2")
        db.executer("UPDATE participation SET convocation_a_editer = 1 WHERE session_id = ?", (seul,))
        if sienne is not None:
            db.executer("UPDATE participation SET vient = ?, repondu_le = '2025-08-21' WHERE jure_id = 1", (sienne,))
    fusionner(ceres)
    places = f.lignes("SELECT session_id, convocation_a_editer, vient FROM participation ORDER BY session_id")
    assert places == [(ensemble, 0, reste), (seul, 1, 0)]
    dites = f.lignes("SELECT objet_id, apres FROM trace WHERE champ = 'reponse J-000001' ORDER BY objet_id")
    assert dites == [*([(ensemble, "non")] if sienne is None else []), (seul, "non")]


def test_jur_03_reprendre_prend_les_champs_nommes_de_l_autre(ceres: Lanceur, f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET prenom = 'Alix', cle = 'martin alix', courriel = 'b@example.fr' WHERE id = 2")
    fusionner(ceres, "--reprendre", "prenom,courriel")
    assert fiche(f, 1, "nom", "prenom", "cle", "courriel") == ("MARTIN", "Alix", "martin alix", "b@example.fr")


def test_jur_03_reprendre_n_ecrit_pas_un_nom_et_un_prenom_de_deux_alphabets(ceres: Lanceur, f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET nom = 'МАРТИН', prenom = 'Алис' WHERE id = 2")
    assert "plusieurs alphabets" in refuser(ceres, f, "--reprendre", "prenom", code=2)["message"]
    fusionner(ceres, "--reprendre", "nom,prenom")
    assert fiche(f, 1, "nom", "prenom") == ("МАРТИН", "Алис")


def test_jur_03_une_fusion_ne_se_defait_pas_et_le_dit(ceres: Lanceur, f: Fabrique) -> None:
    fusionner(ceres)
    defait = ceres("lot", "annuler", "L-1", "--motif", "essai", "--oui")
    assert (defait.code, "deux fiches réunies ne se séparent plus" in defait.stdout + defait.stderr) == (7, True)
