"""`ceres admin sauvegarder` d'une base partagée : pg_dump, relu, haché ; et rendu par pg_restore, elle est la même."""

import hashlib
import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from tests.conftest import Lanceur
from tests.fabriques.serveur import COMPTE, Serveur, binaires


@pytest.fixture
def base(serveur_postgresql: Serveur, ceres: Lanceur, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", f"{binaires()}:{os.environ['PATH']}")
    ici = serveur_postgresql.base_neuve()
    assert ceres("--base", ici, "init", "--essai").code == 0
    return ici


def test_la_sauvegarde_rendue_est_la_meme_base(
    base: str, serveur_postgresql: Serveur, ceres: Lanceur, isole: Path
) -> None:
    avec_secret = base.replace(f"{COMPTE}@", f"{COMPTE}:S3cret@")
    rendu = ceres("--base", avec_secret, "admin", "sauvegarder", "--sortie", isole, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    assert "S3cret" not in rendu.stdout + rendu.stderr
    fichier = Path(rendu.json()["fichier"])
    assert fichier.stat().st_mode & 0o777 == 0o600
    empreinte = hashlib.sha256(fichier.read_bytes()).hexdigest()
    assert rendu.json()["sha256"] == empreinte
    assert fichier.with_name(f"{fichier.name}.sha256").read_text().startswith(empreinte)
    neuve = serveur_postgresql.base_neuve()
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={neuve}", fichier], check=True, timeout=120)
    assert ceres("--base", neuve, "admin", "verifier").code == 0
    mots = ("referentiel", "lister", "--format", "csv")
    assert ceres("--base", neuve, *mots).stdout == ceres("--base", base, *mots).stdout


def test_un_gros_objet_d_un_agent_n_entre_pas_dans_la_sauvegarde(base: str, ceres: Lanceur, isole: Path) -> None:
    """Le compte qui sauvegarde ne le lirait pas : pg_dump s'y arrêterait."""
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("SELECT lo_from_bytea(0, 'x')")
    rendu = ceres("--base", base, "admin", "sauvegarder", "--sortie", isole, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    lu = subprocess.run(["pg_restore", "--list", rendu.json()["fichier"]], check=True, capture_output=True, text=True)
    assert ("TABLE DATA public lot" in lu.stdout, "BLOB" in lu.stdout) == (True, False)


def test_garder_n_ote_que_les_plus_anciennes_de_cette_base(
    base: str, serveur_postgresql: Serveur, ceres: Lanceur, isole: Path
) -> None:
    mots = ("admin", "sauvegarder", "--sortie", isole, "--format", "json")
    autre = serveur_postgresql.base_neuve()
    assert ceres("--base", autre, "init", "--sans-referentiel").code == 0
    etrangere = Path(ceres("--base", autre, *mots).json()["fichier"])
    siennes = [Path(ceres("--base", base, *mots, "--garder", "2").json()["fichier"]) for _ in range(3)]
    assert [f.exists() for f in (etrangere, *siennes)] == [True, False, True, True]


def test_sans_dossier_ni_fichier_elle_est_refusee(base: str, ceres: Lanceur) -> None:
    rendu = ceres("--base", base, "admin", "sauvegarder")
    assert (rendu.code, "--sortie" in rendu.stderr) == (2, True)


def test_des_outils_trop_vieux_laissent_l_export(
    base: str, ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (isole / "bin").mkdir()
    for outil in ("pg_dump", "pg_restore"):
        vieux = isole / "bin" / outil
        vieux.write_text("#!/bin/sh\necho 'error: aborting because of server version mismatch' >&2\nexit 1\n")
        vieux.chmod(0o755)
    monkeypatch.setenv("PATH", f"{isole / 'bin'}:/usr/bin:/bin")
    rendu = ceres("--base", base, "admin", "sauvegarder", "--sortie", isole / "copie.dump")
    assert (rendu.code, "D'ici là : « ceres admin exporter --sortie FICHIER »." in rendu.stderr) == (8, True)


def test_un_compte_qui_ne_possede_pas_la_base_apprend_pourquoi_et_sous_lequel(
    base: str, ceres: Lanceur, isole: Path
) -> None:
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("CREATE ROLE qui_lit LOGIN")
        connexion.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO qui_lit; REVOKE ALL ON sel_objet FROM qui_lit")
    rendu = ceres("--base", base.replace(f"{COMPTE}@", "qui_lit@"), "admin", "sauvegarder", "--sortie", isole)
    assert (rendu.code, "pg_dump n'a pas pu sauvegarder" in rendu.stderr) == (8, True), rendu.stderr
    assert "permission denied for table" in rendu.stderr
    assert "Sauvegardez sous le compte qui possède la base. Rien n'est gardé." in rendu.stderr
    assert list(isole.glob("*.dump")) == []
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("DROP OWNED BY qui_lit; DROP ROLE qui_lit")


@pytest.mark.parametrize("absent", ["pg_dump", "pg_restore"])
def test_sans_les_outils_du_serveur_c_est_un_export_relu_et_dit(
    base: str, ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch, absent: str
) -> None:
    (isole / "bin").mkdir()
    (isole / "copies").mkdir()
    present = {"pg_dump": "pg_restore", "pg_restore": "pg_dump"}[absent]
    (isole / "bin" / present).symlink_to(Path(binaires(), present))
    mots = ("admin", "sauvegarder", "--sortie", isole / "copies", "--format", "json")
    premiere = Path(ceres("--base", base, *mots).json()["fichier"])
    monkeypatch.setenv("PATH", str(isole / "bin"))
    rendu = ceres("--base", base, *mots)
    assert (rendu.code, "la sauvegarde est un export de ceres" in rendu.stderr) == (0, True), rendu.stderr
    fichier = Path(rendu.json()["fichier"])
    assert (rendu.json()["forme"], fichier.suffix, fichier.stat().st_mode & 0o777) == ("export", ".ndjson", 0o600)
    assert rendu.json()["sha256"] == hashlib.sha256(fichier.read_bytes()).hexdigest()
    neuve = isole / "neuve.db"
    assert ceres("--base", neuve, "admin", "importer", fichier).code == 0
    lister = ("referentiel", "lister", "--format", "csv")
    assert ceres("--base", neuve, *lister).stdout == ceres("--base", base, *lister).stdout
    # Les unes comptent avec les autres, dès que leurs outils sont là pour les reconnaître.
    monkeypatch.setenv("PATH", str(binaires()))
    reste = ceres("--base", base, *mots, "--garder", "2").json()
    assert (reste["otees"], premiere.exists(), fichier.exists()) == ([str(premiere)], False, True)
