"""`ceres admin restaurer` d'une base partagée : contrôlée d'abord, l'ancienne gardée, remplacée d'un seul coup."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.schemas import documents as schemas
from ceres_cli.store_postgresql import StorePostgresql
from tests import pseudo_terminal
from tests.commands.rgpd.vies import ANNIVERSAIRE, CANDIDATE, DE_LA_CANDIDATE, DOUBLE, DU_JURE, JURE, Vie, jouer
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.base import AGENT, Fabrique
from tests.fabriques.deux_ressorts import batir
from tests.fabriques.monde_sessions import MPCP
from tests.fabriques.serveur import Serveur, binaires
from tests.lanceur import COMMANDE, lancer
from tests.postgresql.partagee import Partagee

Tables = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def outils(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{binaires()}:{os.environ['PATH']}")


@pytest.fixture
def base(serveur_postgresql: Serveur, isole: Path, ceres: Lanceur) -> str:
    """Deux ressorts, sur le serveur."""
    batir(isole / "modele.db")
    ici = serveur_postgresql.base_neuve()
    porte = ceres("--base", isole / "modele.db", "admin", "copier", ici, "--profil", "P-1")
    assert porte.code == 0, porte.stderr
    return ici


def tables(adresse: str) -> Tables:
    store = StorePostgresql(adresse, attente=10.0)
    with store.lecture() as db:
        lues = {t: db.lignes(f"SELECT {', '.join(COLONNES[t])} FROM {t} ORDER BY {', '.join(CLES[t])}") for t in ORDRE}
    store.fermer()
    return lues


def sauver(adresse: str, fichier: Path) -> Path:
    rendu = lancer("--base", adresse, "admin", "sauvegarder", "--sortie", fichier, "--profil", "P-1")
    assert rendu.code == 0, rendu.stderr
    return fichier


def restaurer(adresse: str, fichier: object, *options: str) -> dict[str, Any]:
    mots = ("admin", "restaurer", fichier, "--profil", "P-1", "--format", "json", *(options or ("--oui",)))
    rendu = lancer("--base", adresse, *mots)
    assert rendu.code == 0, rendu.stderr
    document: dict[str, Any] = rendu.json()
    jsonschema.validate(document, schemas.json_schema("restauration"))
    return document


def refuse(adresse: str, fichier: object, code: int = 8, **autres: Any) -> str:
    """Ce qu'elle dit en refusant ; la base n'a pas changé, et rien ne reste à côté."""
    avant, voisins = tables(adresse), sorted(os.listdir())
    rendu = lancer("--base", adresse, "admin", "restaurer", fichier, "--oui", "--profil", "P-1", **autres)
    assert (rendu.code, rendu.stdout) == (code, ""), rendu.stderr
    assert (tables(adresse), sorted(os.listdir())) == (avant, voisins)
    return rendu.stderr


def creer(adresse: str, nom: str) -> str:
    rendu = lancer("--base", adresse, "centre", "creer", "--nom", nom, "--profil", "P-1", "--format", "json")
    assert rendu.code == 0, rendu.stderr
    return str(rendu.json()["id"])


def test_la_base_redevient_celle_de_la_sauvegarde_et_l_ancienne_est_gardee(base: str, isole: Path) -> None:
    creer(base, "Tabulé\\n d'avant")
    avant = tables(base)
    copie = sauver(base, isole / "copie.dump")
    creer(base, "Neuf")
    plus_recente = tables(base)
    accedes = len([*StorePostgresql(base, attente=10.0).lire_acces()])
    simulee = restaurer(base, copie, "--simuler")
    assert (simulee["lots_perdus"], simulee["lot"], simulee["precaution"]) == (2, None, None)
    assert tables(base) == plus_recente
    document = restaurer(base, copie)
    assert (document["lots_perdus"], document["sha256_verifie"]) == (2, True)
    apres = tables(base)
    with psycopg.connect(base) as connexion:  # le serveur a déjà compté ce qu'il contient
        analysees = connexion.execute("SELECT count(*) FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL")
        assert analysees.fetchone() == (len(ORDRE),)
    assert len(apres["lot"]) == len(avant["lot"]) + 1
    du_journal = {"lot", "trace", "sceau", "ancre", "ecriture", "sel_objet"}
    assert {t for t in ORDRE if apres[t] != avant[t]} <= du_journal
    assert apres["centre"] == avant["centre"]
    consignee = lancer(
        "--base", base, "journal", "lister", "--action", "restaurer", "--profil", "P-1", "--format", "json"
    )
    assert [(t["lot"], t["apres"], t["motif"]) for t in consignee.json()["elements"]] == [
        (document["lot"], "copie.dump", f"SHA-256 {document['sha256']}")
    ]
    assert len([*StorePostgresql(base, attente=10.0).lire_acces()]) >= accedes
    for mots in (("admin", "verifier"), ("journal", "verifier", "--rejouer")):
        rendu = lancer("--base", base, *mots, "--profil", "P-1")
        assert rendu.code == 0, rendu.stdout + rendu.stderr
    creer(base, "Après")
    # Et l'ancienne se restaure de même.
    precaution = Path(document["precaution"])
    assert precaution.stat().st_mode & 0o777 == 0o600
    restaurer(base, precaution)
    assert tables(base)["centre"] == plus_recente["centre"]
    assert not list(isole.glob(".ceres-*"))


def test_qui_lit_pendant_ce_temps_garde_sa_vue(base: str, isole: Path) -> None:
    copie = sauver(base, isole / "copie.dump")
    creer(base, "Neuf")
    store = StorePostgresql(base, attente=10.0)
    with store.lecture() as db:
        vus = db.valeur("SELECT count(*) FROM profil")
        restaurer(base, copie)
        assert db.valeur("SELECT count(*) FROM centre WHERE nom = 'Neuf'") == 1
        assert db.valeur("SELECT count(*) FROM profil") == vus
    with store.lecture() as db:
        assert db.valeur("SELECT count(*) FROM centre WHERE nom = 'Neuf'") == 0
    store.fermer()


def test_qui_ecrit_l_empeche(base: str, isole: Path) -> None:
    copie = sauver(base, isole / "copie.dump")
    Path("ceres.toml").write_text("[base]\nattente_verrou = 1\n", encoding="utf-8")
    avant = tables(base)
    with psycopg.connect(base) as autre:
        autre.execute("LOCK TABLE file_ecriture IN EXCLUSIVE MODE")
        rendu = lancer("--base", base, "admin", "restaurer", copie, "--oui", "--profil", "P-1")
    assert (rendu.code, "est occupée" in rendu.stderr) == (9, True), rendu.stderr
    assert tables(base) == avant


def test_ce_qui_s_ecrit_pendant_la_question_n_est_pas_perdu(base: str, isole: Path) -> None:
    copie = sauver(base, isole / "copie.dump")
    commande = [*COMMANDE, "--base", base, "admin", "restaurer", str(copie), "--profil", "P-1"]
    _, dit, code = pseudo_terminal.jouer(
        commande, tape=b"o\n", quand=lambda vu: "[o/N]" in vu and bool(creer(base, "Entre-temps")), colonnes=200
    )
    assert (code, "a changé pendant la restauration" in dit) == (9, True), dit
    assert [c for c in tables(base)["centre"] if "Entre-temps" in c]


def test_don_01_ce_qui_a_ete_efface_depuis_l_est_de_nouveau(partage: Serveur, isole: Path, ceres: Lanceur) -> None:
    f = Fabrique.reprise(monde_sessions.batir(isole / "ceres.db"))
    f.consigner()
    vie = Vie(ceres, f)
    jouer(vie)
    vie.fait("2025-04-03", MPCP, "admin", "sauvegarder", "--sortie", "ancienne.dump")
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    document = vie.fait(ANNIVERSAIRE, MPCP, "admin", "restaurer", "ancienne.dump", "--oui")
    assert document["effacees"] == [CANDIDATE, DOUBLE, JURE]
    assert vie.dit_encore((*DE_LA_CANDIDATE, *DU_JURE)) == []
    assert vie.defauts() == []


# --- les refus ---


def dumper(adresse: str, fichier: Path, *, avant: str) -> Path:
    """La sauvegarde, sans SHA-256, que pg_dump ferait de cette base après cette instruction, qui n'y reste pas."""
    nom = "abimee"
    with psycopg.connect(adresse, autocommit=True) as connexion:
        connexion.execute(f"DROP DATABASE IF EXISTS {nom} WITH (FORCE)")
        connexion.execute(f"CREATE DATABASE {nom}")
    la = adresse.replace(f"/{adresse.split('/')[3].split('?')[0]}?", f"/{nom}?")
    source = sauver(adresse, fichier.with_suffix(".source"))
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={la}", source], check=True, timeout=120)
    with psycopg.connect(la, autocommit=True) as connexion:
        connexion.execute(avant)
    subprocess.run(["pg_dump", "--format=custom", f"--file={fichier}", la], check=True, timeout=120)
    return fichier


@pytest.mark.parametrize(
    ("avant", "dit"),
    [
        ("UPDATE ceres_schema SET version = 4", "autre version de ceres (schéma 4"),
        (
            "ALTER TABLE trace DISABLE TRIGGER USER; UPDATE trace SET apres = 'faux' WHERE id ="
            " (SELECT max(id) FROM trace)",
            "a été changée hors de ceres",
        ),
        ("UPDATE jure SET nom = 'FAUX'", "a été changée hors de ceres"),
        ("INSERT INTO compteur VALUES ('faux', 3)", "a été changée hors de ceres"),
        ("DROP TABLE parchemin CASCADE", "il y manque la table parchemin"),
        ("UPDATE parametre SET valeur = repeat('a', 64) WHERE nom = 'sceau_des_plans'", "parametre sceau_des_plans"),
        ("INSERT INTO parametre VALUES ('annonce', '{}')", "parametre annonce"),
    ],
    ids=["version", "sceau", "ligne", "ajout", "table", "secret", "paramètre"],
)
def test_une_sauvegarde_qui_n_est_pas_la_sienne_est_refusee(base: str, isole: Path, avant: str, dit: str) -> None:
    assert dit in refuse(base, dumper(base, isole / "copie.dump", avant=avant))


def test_changee_hors_de_ceres_elle_se_prend_en_le_disant(base: str, isole: Path) -> None:
    copie = dumper(
        base, isole / "copie.dump", avant="UPDATE centre SET nom = 'FAUX'; DROP TRIGGER tr_trace_vidage ON trace"
    )
    assert "colonne nom" in refuse(base, copie)
    malgre = ("--oui", "--malgre-le-sceau")
    assert lancer("--base", base, "admin", "restaurer", copie, "--profil", "P-1", *malgre).code == 2
    document = restaurer(base, copie, *malgre, "--motif", "la seule qui reste")
    assert document["defauts"]
    assert tables(base)["lot"][-1][COLONNES["lot"].index("motif")] == "la seule qui reste"
    # Le serveur garde ses déclencheurs : seules les lignes sont prises.
    verifiee = lancer("--base", base, "admin", "verifier", "--profil", "P-1", "--format", "json").json()["elements"]
    assert [c["controle"] for c in verifiee if not c["satisfait"]] == ["etat"]


def _change(copie: Path) -> None:
    copie.write_bytes(copie.read_bytes() + b"x")


def _coupe(copie: Path) -> None:
    copie.with_name("copie.dump.sha256").unlink()
    copie.write_bytes(copie.read_bytes()[:4000])


def _autre_chose(copie: Path) -> None:
    copie.with_name("copie.dump.sha256").unlink()
    copie.write_bytes(b"SQLite format 3\0")


@pytest.mark.parametrize(
    ("abimer", "dit"),
    [
        (_change, "n'est pas le fichier dont le SHA-256"),
        (_coupe, "Rien n'a été modifié. Prenez une autre sauvegarde"),
        (_autre_chose, "n'est pas la sauvegarde d'une base partagée"),
    ],
)
def test_un_fichier_abime_est_refuse(base: str, isole: Path, abimer: Callable[[Path], None], dit: str) -> None:
    copie = sauver(base, isole / "copie.dump")
    abimer(copie)
    assert dit in refuse(base, copie)


def test_un_export_se_restaure_de_meme_et_sans_les_outils_du_serveur(
    base: str, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(isole))
    copie = sauver(base, isole / "copie.ndjson")
    avant = tables(base)
    creer(base, "Neuf")
    plus_recente = tables(base)
    document = restaurer(base, copie)
    assert (document["lots_perdus"], document["sha256_verifie"]) == (2, True)
    assert tables(base)["centre"] == avant["centre"] != plus_recente["centre"]
    rendu = lancer("--base", base, "journal", "verifier", "--rejouer", "--profil", "P-1")
    assert rendu.code == 0, rendu.stdout + rendu.stderr
    precaution = Path(document["precaution"])
    assert (".ndjson." in precaution.name, precaution.stat().st_mode & 0o777) == (True, 0o600)
    restaurer(base, precaution)
    assert tables(base)["centre"] == plus_recente["centre"]


def test_l_export_d_une_autre_base_coupe_ou_d_une_autre_version_est_refuse(
    base: str, serveur_postgresql: Serveur, isole: Path
) -> None:
    autre = serveur_postgresql.base_neuve()
    assert lancer("--base", autre, "init", "--sans-referentiel").code == 0
    for la, fichier in ((base, "sien.ndjson"), (autre, "autre.ndjson")):
        assert lancer("--base", la, "admin", "exporter", "--sortie", isole / fichier, "--profil", "P-1").code == 0
    dit = refuse(base, isole / "autre.ndjson")
    assert "d'une autre base" in dit
    assert "« ceres --base NEUVE admin importer »" in dit
    lignes = (isole / "sien.ndjson").read_bytes().splitlines(keepends=True)
    (isole / "coupe.ndjson").write_bytes(b"".join(lignes[:-1]))
    assert "est coupé" in refuse(base, isole / "coupe.ndjson")
    (isole / "change.ndjson").write_bytes(b"".join([*lignes[:5], lignes[5].replace(b"1", b"2"), *lignes[6:]]))
    assert "a changé" in refuse(base, isole / "change.ndjson")


def test_sans_pg_restore_elle_est_refusee(base: str, isole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copie = sauver(base, isole / "copie.dump")
    monkeypatch.setenv("PATH", str(isole))
    assert "pg_restore n'est pas installé" in refuse(base, copie)


def test_un_autre_profil_qu_un_mpcp_est_refuse(base: str, isole: Path) -> None:
    copie = sauver(base, isole / "copie.dump")
    rendu = lancer("--base", base, "admin", "restaurer", copie, "--oui", "--profil", "P-3")
    assert rendu.code == 5, rendu.stderr


def test_sous_les_roles_le_proprietaire_restaure_et_un_agent_non(serveur_postgresql: Serveur, isole: Path) -> None:
    """Le propriétaire n'est pas superutilisateur ; les politiques forcées le restent."""
    batir(isole / "modele.db")
    with psycopg.connect(serveur_postgresql.adresse("postgres"), autocommit=True) as connexion:
        connexion.execute("CREATE ROLE tenant LOGIN")
        connexion.execute("CREATE DATABASE de_tenant OWNER tenant")
    sienne = serveur_postgresql.adresse("de_tenant", "tenant")
    assert lancer("--base", isole / "modele.db", "admin", "copier", sienne, "--profil", "P-1").code == 0
    partagee = Partagee(serveur_postgresql, "de_tenant", {})
    partagee.jouer(droits.ecrire([AGENT]))
    copie = sauver(sienne, isole / "copie.dump")
    forcees = "SELECT relname::text FROM pg_class WHERE relforcerowsecurity ORDER BY 1"
    avant = partagee.lire(forcees)
    agent = lancer("--base", partagee.url, "admin", "restaurer", copie, "--oui", "--profil", "P-1")
    assert (agent.code, "n'en possède pas les tables" in agent.stderr) == (8, True), agent.stderr
    creer(sienne, "Neuf")
    restaurer(sienne, copie)
    assert partagee.lire("SELECT count(*) FROM centre WHERE nom = 'Neuf'") == [(0,)]
    assert (partagee.lire(forcees), len(avant) > 30) == (avant, True)
    assert lancer("--base", sienne, "admin", "verifier", "--profil", "P-1").code == 0
    rendu = lancer("--base", partagee.url, "jure", "lister", "--profil", "P-3", "--format", "json")
    assert (rendu.code, len(rendu.json()["elements"]) > 0) == (0, True)
