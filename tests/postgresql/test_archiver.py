"""`ceres admin archiver` d'une base partagée : la même archive, octet pour octet ; par qui possède les tables, et lui
seul."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from tests.commands.rgpd.test_archiver import DE_LA_CANDIDATE, LE_JOUR, TOUT, modele  # noqa: F401
from tests.commands.rgpd.vies import CANDIDATE, JURE
from tests.fabriques import bases
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import Serveur, binaires
from tests.lanceur import Resultat, lancer

Faire = Callable[..., Resultat]
_DECLENCHEURS = "SELECT tgrelid::regclass::text, tgname::text, tgenabled::text FROM pg_trigger ORDER BY 1, 2"


@pytest.fixture
def sienne(serveur_postgresql: Serveur, isole: Path, modele: Path) -> str:  # noqa: F811
    """La base où deux personnes ont vécu, à un compte qui n'est pas superutilisateur, sous les rôles."""
    bases.copier(modele, isole / "modele.db")
    with psycopg.connect(serveur_postgresql.adresse("postgres"), autocommit=True) as connexion:
        connexion.execute("DROP DATABASE IF EXISTS des_archives WITH (FORCE)")
        connexion.execute("DROP ROLE IF EXISTS archiviste")
        connexion.execute("CREATE ROLE archiviste LOGIN")
        connexion.execute("CREATE DATABASE des_archives OWNER archiviste")
    adresse = serveur_postgresql.adresse("des_archives", "archiviste")
    assert faire(isole / "modele.db", "admin", "copier", adresse).code == 0
    with psycopg.connect(serveur_postgresql.adresse("des_archives"), autocommit=True) as connexion:
        connexion.execute(droits.ecrire([AGENT]))
    return adresse


def faire(base: object, *mots: object, profil: str = "P-1", jour: str = LE_JOUR) -> Resultat:
    env = {"CERES_AUJOURDHUI": jour, "CERES_PROFIL": profil}
    return lancer("--base", base, *mots, "--format", "json", env=env)


def archiver(base: object, fichier: str, *options: str) -> Resultat:
    return faire(base, "admin", "archiver", "--avant", TOUT, "--sortie", fichier, *(options or ("--oui",)))


def lire(serveur: Serveur, sql: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(serveur.adresse("des_archives")) as connexion:
        return connexion.execute(sql).fetchall()


def test_le_proprietaire_archive_les_memes_octets_et_la_frontiere_reste(
    serveur_postgresql: Serveur, sienne: str, isole: Path
) -> None:
    poses = lire(serveur_postgresql, _DECLENCHEURS)
    agent = serveur_postgresql.adresse("des_archives", AGENT)
    listes = [("candidat", "voir", CANDIDATE), ("session", "lister"), ("jure", "lister"), ("candidat", "voir", "C-7")]
    avant = [faire(agent, *mots, profil=p).stdout for mots in listes for p in ("P-1", "P-2", "P-4")]
    refus = archiver(agent, "agent.ndjson")
    assert (refus.code, "n'en possède pas les tables" in refus.stderr) == (8, True), refus.stderr
    simulee = archiver(sienne, "a.ndjson", "--simuler")
    assert (simulee.code, Path("a.ndjson").exists()) == (0, False), simulee.stderr
    faite = archiver(sienne, "a.ndjson")
    assert faite.code == 0, faite.stderr
    assert archiver("modele.db", "b.ndjson").code == 0
    assert Path("a.ndjson").read_bytes() == Path("b.ndjson").read_bytes()
    assert lire(serveur_postgresql, _DECLENCHEURS) == poses
    assert [faire(agent, *mots, profil=p).stdout for mots in listes for p in ("P-1", "P-2", "P-4")] == avant
    for mots in (
        ("admin", "verifier"),
        ("journal", "verifier", "--rejouer"),
        ("journal", "verifier", "--rejouer", "--archive", "a.ndjson"),
        ("admin", "metriques"),
    ):
        rendu = lancer("--base", sienne, *mots, env={"CERES_AUJOURDHUI": LE_JOUR, "CERES_PROFIL": "P-1"})
        assert rendu.code == 0, (mots, rendu.stderr)
    with pytest.raises(psycopg.errors.RaiseException, match="ne se modifie pas"):
        lire(serveur_postgresql, "DELETE FROM lot")


def test_sous_les_roles_chacun_sait_ou_est_ce_qui_est_archive(
    serveur_postgresql: Serveur, sienne: str, isole: Path
) -> None:
    faite = archiver(sienne, "a.ndjson").json()
    agent = serveur_postgresql.adresse("des_archives", AGENT)
    for profil in ("P-1", "P-2", "P-4"):
        vu = faire(agent, "jure", "historique", JURE, profil=profil)
        assert "archivé dans : a.ndjson" in vu.stderr or vu.code in (3, 5), vu.stderr
        defait = faire(agent, "lot", "annuler", faite["au"], "--motif", "essai", "--oui", profil=profil)
        assert (defait.code != 0, "archivé" in defait.stderr) == (True, True), defait.stderr
    ecrit = faire(agent, "jure", "modifier", JURE, "--employeur", "Autre")
    assert ecrit.code == 0, ecrit.stderr
    efface = faire(agent, "rgpd", "effacer", CANDIDATE, "--motif", "demande reçue", "--oui")
    assert (efface.code, "a.ndjson" in efface.stderr) == (0, True), efface.stderr
    verifie = faire(sienne, "journal", "verifier", "--rejouer", "--archive", "a.ndjson")
    assert verifie.code == 0, verifie.stderr


def test_une_archive_refaite_sans_une_personne_est_celle_que_retient_la_base_meme_rendue(
    serveur_postgresql: Serveur, sienne: str, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{binaires()}:{os.environ['PATH']}")
    agent = serveur_postgresql.adresse("des_archives", AGENT)
    assert archiver(sienne, "a.ndjson").code == 0
    garde = faire(serveur_postgresql.adresse("des_archives"), "admin", "sauvegarder", "--sortie", "s.db")
    assert garde.code == 0, garde.stderr
    efface = faire(agent, "rgpd", "effacer", CANDIDATE, "--motif", "demande reçue", "--oui")
    assert (efface.code, "a.ndjson" in efface.stderr) == (0, True), efface.stderr
    assert [x for x in DE_LA_CANDIDATE if x in Path("a.ndjson").read_text()]
    mots = ("admin", "archiver", "--effacer", "a.ndjson", "--sortie", "a2.ndjson", "--oui")
    refus = faire(agent, *mots)
    assert (refus.code, "n'en possède pas les tables" in refus.stderr) == (8, True), refus.stderr
    simulee = faire(sienne, *mots, "--simuler")
    assert (simulee.code, Path("a2.ndjson").exists()) == (0, False), simulee.stderr
    faite = faire(sienne, *mots)
    assert (faite.code, faite.json()["personnes"]) == (0, [CANDIDATE]), faite.stderr
    assert [x for x in DE_LA_CANDIDATE if x in Path("a2.ndjson").read_text()] == []
    preuve = ("journal", "verifier", "--rejouer", "--archive")
    assert faire(serveur_postgresql.adresse("des_archives"), *preuve, "a2.ndjson").code == 0
    ancienne = faire(sienne, *preuve, "a.ndjson")
    assert (ancienne.code, "n'est pas une des archives de cette base" in ancienne.stderr) == (8, True)
    rendue = faire(serveur_postgresql.adresse("des_archives"), "admin", "restaurer", "s.db", "--oui")
    assert rendue.code == 0, rendue.stderr
    assert "a2.ndjson (refaite de a.ndjson" in rendue.stderr
    assert faire(serveur_postgresql.adresse("des_archives"), *preuve, "a2.ndjson").code == 0
