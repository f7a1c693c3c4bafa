"""Ce que même le SQL brut ne peut pas mettre dans les tables de la version 1.8."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.base import Fabrique
from tests.fabriques.base_essai import batir

Ligne = dict[str, Any]
DEMANDE: Ligne = {
    "id": 1, "candidat_id": 1, "certification_id": 1, "titre_id": 1, "deposee_le": "2025-01-10", "etat": "deposee",
    "version": 1,
}  # fmt: skip
DECIDEE: Ligne = {**DEMANDE, "etat": "recevable", "notifiee_le": "2025-01-10"}
PARCHEMIN: Ligne = {"id": 1, "candidat_id": 1, "certification_id": 1, "etat": "a_editer", "version": 1}
DELIVRE: Ligne = {**PARCHEMIN, "etat": "delivre", "delivre_le": "2025-07-01"}
CONTROLE: Ligne = {
    "id": 1, "centre_id": 1, "session_id": 1, "date": "2025-05-05", "type": "sur_place", "etat": "ouvert", "version": 1,
}  # fmt: skip
CLOS: Ligne = {**CONTROLE, "etat": "clos", "suite": "retrait", "clos_le": "2025-06-01", "agrement_id": 1}
EVENEMENT: Ligne = {
    "id": 1, "agrement_id": 1, "nature": "suspendre", "a_compter_du": "2025-05-05", "pose_le": "2025-05-01",
    "motif": "x",
}  # fmt: skip
DELAI: Ligne = {"nom": "titre", "mode": "bloquer", "creation": 0, "dte": 15, "convocation": 15}
DEROGATION: Ligne = {
    "id": 1, "delai": "dte", "session_id": 1, "motif": "x", "etat": "accordee",
    "accordee_le": "2025-05-05", "version": 1,
}  # fmt: skip
D_AVANCE: Ligne = {
    "id": 1, "delai": "creation", "centre_id": 1, "certification_id": 1, "debut": "2025-06-10", "motif": "x",
    "etat": "accordee", "accordee_le": "2025-05-05", "version": 1,
}  # fmt: skip
DEMANDEE: Ligne = {**DEROGATION, "etat": "demandee", "accordee_le": None, "demandee_le": "2025-05-04"}
INSCRIPTION: Ligne = {
    "id": 1, "session_id": 1, "candidat_id": 1, "voie": "vae", "etat": "inscrit", "inscrit_le": "2025-05-05",
    "convocation_a_editer": 0,
}  # fmt: skip
OBTENTION: Ligne = {"candidat_id": 1, "certification_id": 1, "session_id": 1, "obtenue_le": "2025-06-10"}
RELANCE: Ligne = {
    "id": 1, "session_id": 1, "nature": "relance", "edition": 1, "jour": "2025-05-05", "etat": "en_file", "essais": 0,
    "version": 1,
}  # fmt: skip
ECHEANCES: Ligne = {**RELANCE, "session_id": None, "profil_id": 1, "nature": "echeances"}
CONSTAT: Ligne = {"id": 1, "controle_id": 1, "date": "2025-05-05", "texte": "Extincteur périmé."}

BONNES = [
    ("demande_vae", DEMANDE), ("demande_vae", DECIDEE), ("demande_vae", {**DEMANDE, "ccp": "CCP1,CCP2"}),
    ("parchemin", PARCHEMIN), ("parchemin", DELIVRE), ("parchemin", {**DELIVRE, "etat": "a_annuler"}),
    ("parchemin", {**PARCHEMIN, "etat": "annule", "annule_le": "2025-07-01"}),
    ("parchemin", {**DELIVRE, "etat": "annule", "annule_le": "2025-07-02"}),
    ("controle", CONTROLE), ("controle", CLOS), ("evenement_agrement", EVENEMENT), ("delai", DELAI),
    ("delai", {"nom": "vae", "mode": "avertir"}), ("derogation", DEROGATION), ("derogation", D_AVANCE),
    ("derogation", DEMANDEE), ("derogation", {**DEMANDEE, "etat": "retiree"}),
    ("derogation", {**DEMANDEE, "etat": "refusee", "refusee_le": "2025-05-05", "reponse": "non"}),
    ("derogation", {**DEROGATION, "demandee_le": "2025-05-04", "etat": "utilisee", "utilisee_par_id": 1,
                    "utilisee_le": "2025-05-06"}),
    ("inscription", INSCRIPTION),
    ("inscription", {**INSCRIPTION, "portee": "entretien_final_seul", "entretien": "absent"}),
    ("message", RELANCE), ("message", ECHEANCES),
    ("obtention", OBTENTION), ("obtention", {**OBTENTION, "sans_appui": 1}),
]  # fmt: skip
MAUVAISES = [
    ("demande_vae", {**DEMANDE, **c})
    for c in ({"etat": "acceptee"}, {"etat": None}, {"ccp": ""}, {"deposee_le": None}, {"deposee_le": "2025-02-30"},
              {"etat": "recevable"}, {"etat": "irrecevable"}, {"notifiee_le": "2025-01-09"}, {"titre_id": 2},
              {"candidat_id": 9}, {"certification_id": 99}, {"version": 0})
] + [
    ("parchemin", {**PARCHEMIN, **c})
    for c in ({"etat": "perdu"}, {"delivre_le": "2025-07-01"}, {"annule_le": "2025-07-01"}, {"etat": "delivre"},
              {"etat": "a_annuler"}, {"etat": "annule"}, {"candidat_id": 9}, {"certification_id": 99}, {"version": 0},
              {"etat": "delivre", "delivre_le": "2025-07-01", "annule_le": "2025-07-02"})
] + [
    ("controle", {**CONTROLE, **c})
    for c in ({"type": "surprise"}, {"etat": "fini"}, {"suite": "aucune"}, {"clos_le": "2025-06-01"}, {"etat": "clos"},
              {"etat": "clos", "suite": "aucune"}, {"etat": "clos", "clos_le": "2025-06-01"}, {"date": None},
              {"date": "5 mai"}, {"centre_id": 9}, {"session_id": 9}, {"agrement_id": 9}, {"version": 0})
] + [
    ("controle", {**CLOS, "suite": "amende"}),
    ("constat", {**CONSTAT, "controle_id": 9}), ("constat", {**CONSTAT, "texte": ""}),
] + [
    ("evenement_agrement", {**EVENEMENT, **c})
    for c in ({"nature": "annuler"}, {"a_compter_du": None}, {"a_compter_du": "hier"}, {"pose_le": None},
              {"motif": None}, {"agrement_id": 9})
] + [
    ("delai", {**DELAI, **c})
    for c in ({"nom": "vae"}, {"nom": "tout"}, {"mode": "tonner"}, {"creation": -1}, {"dte": None}, {"convocation": -1})
] + [
    ("delai", {"nom": "vae", "mode": "avertir", "dte": 1}),
] + [
    ("derogation", {**DEROGATION, **c})
    for c in ({"delai": "valider"}, {"session_id": None}, {"centre_id": 1}, {"certification_id": 1}, {"session_id": 99},
              {"debut": "2025-06-10"}, {"motif": None}, {"accordee_le": None}, {"utilisee_par_id": 99}, {"version": 0})
] + [
    ("derogation", {**D_AVANCE, **c})
    for c in ({"delai": "dte"}, {"session_id": 1}, {"centre_id": None}, {"certification_id": None}, {"debut": None})
] + [
    ("derogation", {**DEMANDEE, **c})
    for c in ({"etat": "refusee"}, {"etat": "accordee"}, {"etat": "sans_objet"}, {"etat": None}, {"demandee_le": None},
              {"refusee_le": "2025-05-05"}, {"accordee_le": "2025-05-05"}, {"etat": "utilisee"},
              {"demandee_le": "hier"}, {"etat": "retiree", "demandee_le": None},
              {"utilisee_par_id": 1, "utilisee_le": "2025-05-06"})
] + [
    ("inscription", {**INSCRIPTION, **c})
    for c in ({"portee": "rien"}, {"portee": None}, {"entretien": "reussite"}, {"demande_vae_id": 9})
] + [
    ("message", {**RELANCE, **c})
    for c in ({"nature": "convocation"}, {"nature": "avis"}, {"nature": "echeances"}, {"nature": "autre"},
              {"session_id": None}, {"session_id": 99}, {"profil_id": 1}, {"jour": None}, {"jour": "hier"},
              {"convocation_id": 1})
] + [
    ("message", {**ECHEANCES, **c})
    for c in ({"nature": "relance"}, {"profil_id": None}, {"profil_id": 99}, {"session_id": 1}, {"jour": None})
] + [
    ("obtention", {**OBTENTION, "sans_appui": 2}), ("obtention", {**OBTENTION, "sans_appui": None}),
]  # fmt: skip


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    f = Fabrique.reprise(batir(tmp_path_factory.mktemp("base") / "modele.db"))
    f.inserer("candidat", nom="PETIT", prenom="Hugo", naissance="1999-03-14", cle="petit hugo", version=1)
    f.agrement(1)
    with f.store.ecriture() as db:
        db.executer("DELETE FROM delai")
    f.store.fermer()
    return f.store.chemin


@pytest.fixture
def brut(modele: Path) -> Iterator[sqlite3.Connection]:
    """Une connexion d'un autre programme, qui n'a que les clés étrangères de réglées ; rien n'en reste."""
    connexion = sqlite3.connect(modele, isolation_level=None)
    connexion.execute("PRAGMA foreign_keys = ON")
    connexion.execute("BEGIN")
    yield connexion
    connexion.close()


def inserer(connexion: sqlite3.Connection, table: str, ligne: Ligne) -> None:
    marques = ", ".join("?" * len(ligne))
    connexion.execute(f"INSERT INTO {table} ({', '.join(ligne)}) VALUES ({marques})", tuple(ligne.values()))


@pytest.mark.parametrize(("table", "ligne"), BONNES)
def test_une_bonne_ligne_passe(brut: sqlite3.Connection, table: str, ligne: Ligne) -> None:
    inserer(brut, table, ligne)


@pytest.mark.parametrize(("table", "ligne"), MAUVAISES)
def test_une_mauvaise_ligne_ne_passe_pas(brut: sqlite3.Connection, table: str, ligne: Ligne) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        inserer(brut, table, ligne)


def test_un_constat_est_celui_d_un_controle_et_une_inscription_garde_sa_demande(brut: sqlite3.Connection) -> None:
    inserer(brut, "controle", CONTROLE)
    inserer(brut, "constat", CONSTAT)
    inserer(brut, "demande_vae", DECIDEE)
    inserer(brut, "inscription", {**INSCRIPTION, "demande_vae_id": 1})
    for parent in ("controle", "demande_vae"):
        with pytest.raises(sqlite3.IntegrityError):
            brut.execute(f"DELETE FROM {parent}")


def test_ce_qu_une_ligne_ne_dit_pas_prend_sa_valeur_de_depart(brut: sqlite3.Connection) -> None:
    inserer(brut, "inscription", INSCRIPTION)
    inserer(brut, "obtention", OBTENTION)
    assert brut.execute("SELECT portee, entretien, demande_vae_id FROM inscription").fetchall() == [
        ("complete", None, None)
    ]
    assert brut.execute("SELECT sans_appui FROM obtention").fetchall() == [(0,)]


@pytest.mark.parametrize(("longueur", "passe"), [(999, True), (1000, True), (1001, False)])
def test_v18_5_un_commentaire_de_dte_tient_en_mille_caracteres(
    brut: sqlite3.Connection, longueur: int, passe: bool
) -> None:
    """Mille caractères, pas mille octets."""
    texte = "é" * longueur
    if passe:
        brut.execute("UPDATE session_examen SET dte_commentaire = ?", (texte,))
    else:
        with pytest.raises(sqlite3.IntegrityError):
            brut.execute("UPDATE session_examen SET dte_commentaire = ?", (texte,))


@pytest.mark.parametrize(
    ("premier", "second"),
    [
        (RELANCE, {**RELANCE, "id": 2, "jour": "2025-06-05"}),
        (ECHEANCES, {**ECHEANCES, "id": 2, "edition": 2}),
        (ECHEANCES, {**ECHEANCES, "id": 2, "jour": "2025-06-05"}),
    ],
)
def test_une_relance_par_rang_un_avis_par_jour(brut: sqlite3.Connection, premier: Ligne, second: Ligne) -> None:
    inserer(brut, "message", premier)
    inserer(brut, "message", {**second, "id": 3, "edition": 5, "jour": "2025-07-05"})
    with pytest.raises(sqlite3.IntegrityError):
        inserer(brut, "message", second)
