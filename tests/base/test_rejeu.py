"""Chaque colonne métier de chaque table est au journal : changée d'une autre main, elle se retrouve en le rejouant."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ceres_cli.base.sceau.etat import A_REJOUER, BATTEMENT
from ceres_cli.base.sceau.rejeu import rejouer
from ceres_cli.base.tables import CLES, COLONNES
from ceres_cli.store import Db
from tests.conftest import Demo
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import PETIT_MODELE, isoler, lancer

# Le journal et ses sels ; ce que la base dit d'elle-même, où est le secret de ses plans.
HORS = {"lot", "trace", "ecriture", "sceau", "ancre", "sel_objet"}
# Des déclencheurs les tirent de la fiche du candidat ; elles se confrontent à elle, et aux identités d'alors.
TIREES = {"candidat_mot", "identite_candidat"}


@pytest.fixture(scope="module")
def connexion(tmp_path_factory: pytest.TempPathFactory, une_demo: Demo) -> Iterator[sqlite3.Connection]:
    """La démonstration, puis quelques commandes ; la base ouverte d'une autre main, sans garde ni contrôle."""
    dossier = tmp_path_factory.mktemp("rejeu")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        une_demo(dossier, 30)
        cree = lancer("jure", "creer", "--nom", "ESSAI", "--prenom", "Zoé", "--commune", "Nantes", "--format", "json")
        assert lancer("jure", "supprimer", cree.json()["id"], "--oui").code == 0
        homonyme = ("--nom", "ESSAI", "--prenom", "Luc", "--naissance", "1990-01-01", "--forcer", "--format", "json")
        deux = [lancer("candidat", "creer", *homonyme) for _ in range(2)]
        distinguees = [c.json()["id"] for c in deux]
        assert lancer("candidat", "distinguer", *distinguees, "--motif", "deux personnes").code == 0
        jures = [
            lancer("jure", "creer", *homonyme, "--commune", "Nantes").json()["id"]
            for homonyme in [(*homonyme[:4], "--forcer", "--format", "json")] * 2
        ]
        assert lancer("jure", "distinguer", *jures, "--motif", "deux personnes").code == 0
        assert lancer("jure", "indisponible", jures[0], "--du", "2027-01-04").code == 0
        autre = ("--role", "ud", "--structure", "44", "--agent", "autre", "--courriel", "autre@example.fr")
        assert lancer("profil", "creer", *autre).code == 0
        preparees = lancer("session", "lister", "--etat", "en_preparation", "--format", "json").json()["elements"]
        session, inscrit = next((s["id"], s["inscriptions"][0]["candidat"]) for s in preparees if s["inscriptions"])
        assert lancer("candidat", "amenager", inscrit, session, "--codes", "materiel").code == 0
        logo = dossier / "logo.svg"
        logo.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
        )
        assert lancer("centre", "courrier", "E-1", "--logo", logo).code == 0
        assert lancer("convocation", "modele", "choisir", PETIT_MODELE).code == 0
        sessions = lancer("session", "lister", "--etat", "convocations_envoyees", "--format", "json").json()["elements"]
        garnie = next(s for s in sessions if len(s["jury"]) > 1)
        heures = ("--repartir", "--duree", "10", "--salles", "A", "--motif", "essai")
        assert lancer("session", "horaires", garnie["id"], *heures).code == 0
        with serveur(Boite()) as port:
            regler(port, dossier / "courrier.toml")
            envoi = ("convocation", "envoyer", sessions[0]["id"], "--jure", sessions[0]["jury"][0]["jure"])
            assert lancer("--config", dossier / "courrier.toml", *envoi).code == 0
        lus = lancer("candidat", "parchemins", "--etat", "delivre", "--format", "json")
        (parchemin, *_) = lus.json()["elements"]
        papier = ("--sortie", dossier / "attestation.pdf")
        fait = lancer("candidat", "attestation", parchemin["candidat"], *papier)
        assert fait.code == 0, fait.stderr
        base = dossier / "ceres.db"
    with closing(sqlite3.connect(base, isolation_level=None)) as ouverte:
        ouverte.execute("PRAGMA ignore_check_constraints = ON")
        for (nom,) in ouverte.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            ouverte.execute(f"DROP TRIGGER {nom}")
        yield ouverte


@pytest.fixture
def db(connexion: sqlite3.Connection) -> Iterator[Db]:
    connexion.execute("BEGIN")
    try:
        yield Db(connexion)
    finally:
        connexion.execute("ROLLBACK")


def test_la_base_se_rejoue(db: Db) -> None:
    assert list(rejouer(db)) == []


def test_toute_table_se_rejoue_ou_dit_pourquoi_elle_ne_le_fait_pas() -> None:
    assert set(COLONNES) == set(A_REJOUER) | HORS | TIREES


def test_chaque_table_a_de_quoi_etre_jugee(db: Db) -> None:
    vides = [t for t in (*A_REJOUER, *TIREES) if db.valeur(f"SELECT count(*) FROM {t}") == 0]
    assert vides == []


@pytest.mark.parametrize(
    ("table", "colonne"), [(t, c) for t in A_REJOUER for c in COLONNES[t] if c not in CLES[t]], ids=str
)
def test_chaque_colonne_changee_se_nomme(db: Db, table: str, colonne: str) -> None:
    entiere = db.valeur(f"SELECT type FROM pragma_table_info('{table}') WHERE name = ?", (colonne,)) == "INTEGER"
    autre = f"coalesce({colonne}, 0) + 900000" if entiere else f"coalesce({colonne}, '') || 'z'"
    assert db.executer(f"UPDATE {table} SET {colonne} = {autre} WHERE rowid = (SELECT min(rowid) FROM {table})") == 1
    (defaut, *_) = rejouer(db)
    assert defaut.startswith(f"{table} ")
    assert f", colonne {colonne} : ce n'est pas ce que le journal en dit" in defaut


@pytest.mark.parametrize("table", A_REJOUER)
def test_une_ligne_otee_se_nomme(db: Db, table: str) -> None:
    db.executer("PRAGMA defer_foreign_keys = ON")
    scellee = f" WHERE nom <> '{BATTEMENT}'" if table == "parametre" else ""  # le battement d'une nuit ne l'est pas
    db.executer(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table}{scellee})")
    (defaut, *autres) = [d for d in rejouer(db) if d.startswith(f"{table} ")]
    assert "la ligne a été ôtée, le journal la tient de L-" in defaut
    assert autres == []


@pytest.mark.parametrize(
    "ordre",
    [
        "DELETE FROM candidat_mot WHERE candidat_id = 1",
        "INSERT INTO candidat_mot VALUES ('intrus', 1)",
        "DELETE FROM identite_candidat WHERE candidat_id = 1",
        "UPDATE identite_candidat SET naissance = '1901-01-01' WHERE candidat_id = 1",
    ],
)
def test_ce_que_des_declencheurs_tiennent_se_confronte(db: Db, ordre: str) -> None:
    db.executer(ordre)
    (defaut,) = rejouer(db)
    assert defaut.split()[:2] == [next(t for t in TIREES if t in ordre), "C-000001"]


def test_aucune_valeur_n_est_montree(db: Db) -> None:
    db.executer("UPDATE jure SET nom = 'SECRET', courriel = 'secret@example.fr'")
    assert not any("SECRET" in d or "secret@" in d for d in rejouer(db))
