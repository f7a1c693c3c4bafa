"""Des centres et leurs agréments d'après un fichier : chaque ligne est un « creer », un « agreer »."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, SUITE, TITRE, MondeSessions

SIRET, AUTRE = "73282932000074", "35600000000048"


def importer(m: MondeSessions, texte: str, *mots: str, profil: str = MPCP) -> Any:
    Path("centres.csv").write_text(texte, encoding="utf-8")
    return m.faire("centre", "importer", "centres.csv", *mots, profil=profil)


def agreer(m: MondeSessions, texte: str, *mots: str, profil: str = MPCP) -> Any:
    Path("agrements.csv").write_text(texte, encoding="utf-8")
    return m.faire("centre", "agreer", "--fichier", "agrements.csv", *mots, profil=profil)


def resume(fini: Any) -> tuple[int, ...]:
    return tuple(fini.json()["resume"].values())


COLONNES = "Organisme de formation;N° SIRET;Rue;CP;Ville;Code INSEE;Tél;Mél;Observations\n"
LIGNES = f"{COLONNES}Horloges de l'Ouest;732 829 320 00074;1 rue Haute;44000;Nantes;;199001234;o@example.fr;vu\n"


def test_importer_reconnait_les_colonnes_et_remet_au_propre(m: MondeSessions) -> None:
    fini = importer(m, f"{LIGNES}Horloges de l'Est;;;;;35238;;;\n")
    assert (fini.code, resume(fini)) == (0, (2, 0, 0, 0)), fini.stderr
    assert "Colonnes ignorées : Observations" in fini.stderr
    fiche = m.faire("centre", "voir", SIRET, profil=MPCP).json()
    vus = ("nom", "siret", "adresse", "code_postal", "commune", "departement", "telephone", "courriel")
    assert [fiche[c] for c in vus] == [
        "Horloges de l'Ouest", SIRET, "1 rue Haute", "44000", "Nantes", "44", "0199001234", "o@example.fr",
    ]  # fmt: skip
    # Le même fichier, repassé, ne fait rien ; sa fiche exportée se relit.
    assert resume(importer(m, LIGNES)) == (0, 1, 0, 0)
    Path("liste.csv").write_text(
        m.ceres("centre", "lister", "--format", "csv", env={"CERES_PROFIL": MPCP}).stdout, encoding="utf-8"
    )
    assert resume(m.faire("centre", "importer", "liste.csv", profil=MPCP)) == (0, 4, 0, 0)


def test_importer_simule_planifie_et_se_defait(m: MondeSessions) -> None:
    octets = m.octets()
    assert importer(m, LIGNES, "--simuler").code == 0
    assert importer(m, LIGNES, "--plan", "plan.json").code == 0
    assert m.octets() == octets
    assert m.faire("lot", "appliquer", "plan.json", profil=MPCP).code == 0
    assert m.faire("centre", "voir", SIRET, profil=MPCP).json()["nom"] == "Horloges de l'Ouest"
    (lot,) = [x["id"] for x in m.faire("lot", "lister", profil=MPCP).json()["elements"]]
    assert m.faire("lot", "annuler", lot, "--motif", "erreur", "--oui", profil=MPCP).code == 0
    assert m.faire("centre", "voir", SIRET, profil=MPCP).code == 3


def test_importer_dit_toutes_les_fautes_et_ne_fait_rien(m: MondeSessions) -> None:
    octets = m.octets()
    fini = importer(
        m, f"{COLONNES};;;;Nantes;;;;\nA;123;;;;;;;\nB;;;1;;;;;\nC;;;;Nulle-Part-sur-Rien;;;;\nD;;;;Rennes;44109;;;\n"
    )
    assert (fini.code, m.octets() == octets) == (2, True)
    dites = sorted(int(m_["texte"].split()[1].rstrip(",:")) for m_ in fini.erreur()["motifs"])
    assert dites == [2, 3, 4, 5, 6], fini.stderr
    # L'en-tête sans le nom : une seule faute, qui dit ce qui manque.
    assert "aucune colonne « nom »" in importer(m, "siret;commune\n;Nantes\n").stderr


def test_dro_02_une_direccte_n_enregistre_que_ceux_de_sa_region(m: MondeSessions) -> None:
    fini = importer(m, f"{LIGNES}Ailleurs;;;;Rennes;;;;\n", profil=DIRECCTE)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["", "DRO-02"])
    assert importer(m, LIGNES, profil=CENTRE).code == 5


ENTETE = "Organisme;Titre;Date de début;Échéance;Nom du site;Ville\n"


def test_agreer_un_fichier_nomme_les_centres_par_numero_siret_ou_nom(m: MondeSessions) -> None:
    m.f.titre("TP-99903", debut=date(2022, 1, 1), fin=date(2027, 12, 31), ccs=1)
    importer(m, LIGNES)
    texte = (
        f"{ENTETE}E-1;TP-99903m01;01/04/2025;;;\nE-1;TP-99903m01/CCS1;01/04/2025;31/12/2026;;\n"
        f"{SIRET};{TITRE};;;Le Quai;Rezé\nhorloges de l'ouest;{SUITE};;;le quai;\n2;TP-99903m01;;;;\n"
    )
    fini = agreer(m, texte)
    assert (fini.code, resume(fini)) == (0, (5, 0, 0, 0)), fini.stdout
    elements = m.faire("centre", "agrements", "E-3", profil=MPCP).json()["elements"]
    assert [(a["certification"], a["site"], a["commune"]) for a in elements] == [
        (TITRE, "Le Quai", "Rezé"), (SUITE, "Le Quai", "Rezé"),
    ]  # fmt: skip
    assert resume(agreer(m, texte)) == (0, 5, 0, 0)
    lot = m.faire("lot", "lister", profil=MPCP).json()["elements"][0]["id"]
    assert m.faire("lot", "annuler", lot, "--motif", "erreur", "--oui", profil=MPCP).code == 0
    assert m.faire("centre", "agrements", "E-3", profil=MPCP).json()["elements"] == []
    assert m.faire("centre", "site", "lister", profil=MPCP).json()["elements"] == []


def test_agreer_un_fichier_rend_les_fautes_et_les_refus_comme_une_commande(m: MondeSessions) -> None:
    fautes = agreer(m, f"{ENTETE}E-1;{TITRE};31/02/2025;;;\nInconnu;{TITRE};;;;\nE-1;{TITRE};;;;Nantes\n;{TITRE};;;;\n")
    assert (fautes.code, len(fautes.erreur()["motifs"])) == (2, 4), fautes.stderr
    refus = agreer(
        m, f"{ENTETE}E-9;{TITRE};;;;\nE-1;TP-00000m01;;;;\nE-1;{TITRE};01/01/2024;31/12/2028;;\nE-2;{SUITE};;;;\n"
    )
    assert refus.code in (4, 7)
    assert [x["code"] for x in refus.json()["lignes"]][:2] == ["INTROUVABLE", "INTROUVABLE"]


@pytest.mark.parametrize(
    "mots",
    [
        ("E-1", "--certification", TITRE, "--ligne-entete", "2"),
        ("E-1", "--fichier", "agrements.csv"),
        ("--fichier", "agrements.csv", "--site", "Le Quai"),
        ("E-1",),
        ("--certification", TITRE),
    ],
)
def test_agreer_prend_un_centre_ou_un_fichier_non_les_deux(m: MondeSessions, mots: tuple[str, ...]) -> None:
    Path("agrements.csv").write_text(f"{ENTETE}E-1;{TITRE};;;;\n", encoding="utf-8")
    octets = m.octets()
    assert (m.faire("centre", "agreer", *mots, profil=MPCP).code, m.octets() == octets) == (2, True)
