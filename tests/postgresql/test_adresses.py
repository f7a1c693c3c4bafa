"""Une adresse PostgreSQL : ce qui n'y répond pas, et le mot de passe qu'elle porte, qui ne sort jamais."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.serveur import COMPTE, Serveur, serveur
from tests.lanceur import RACINE

SECRET = "S3cret/d'@gent"
ECRIT = "S3cret%2Fd'%40gent"
DEBUT_DU_SECRET = "S3cret"


@pytest.fixture(scope="module")
def garde() -> Iterator[Serveur]:
    """Un serveur qui demande un mot de passe à `agent`, et rien au compte des tests."""
    with serveur() as lance:
        with psycopg.connect(lance.adresse("postgres"), autocommit=True) as connexion:
            connexion.execute(f"CREATE ROLE agent LOGIN PASSWORD '{SECRET.replace(chr(39), chr(39) * 2)}'")
            connexion.execute("CREATE DATABASE jurys OWNER agent")
            (regles,) = connexion.execute("SHOW hba_file").fetchone() or ("",)
            Path(regles).write_text(f"local all {COMPTE} trust\nlocal all all scram-sha-256\n")
            connexion.execute("SELECT pg_reload_conf()")
        yield lance


def adresse(garde: Serveur, *, mot_de_passe: str = ECRIT, base: str = "jurys") -> str:
    return f"postgresql://agent:{mot_de_passe}@/{base}?host={garde.dossier}/s"


@pytest.mark.parametrize(
    ("ou", "code", "phrase"),
    [
        ({"mot_de_passe": "faux"}, 8, "refuse d'ouvrir"),
        ({"base": "inconnue"}, 8, "refuse d'ouvrir"),
        ({}, 8, "n'est pas une base de ceres"),
    ],
    ids=["mot de passe", "base inconnue", "base vide"],
)
def test_le_serveur_refuse(garde: Serveur, ceres: Lanceur, ou: dict[str, str], code: int, phrase: str) -> None:
    rendu = ceres("--base", adresse(garde, **ou), "jure", "lister", "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (code, "BASE")
    assert phrase in rendu.erreur()["message"]
    assert rendu.erreur()["conseil"]


def test_un_serveur_injoignable_se_reessaie(ceres: Lanceur, tmp_path: Path) -> None:
    rendu = ceres("--base", f"postgresql://agent:{ECRIT}@/jurys?host={tmp_path}", "accueil", "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
    assert "injoignable" in rendu.erreur()["message"]


@pytest.mark.parametrize("adresse", ["postgresql://a:%zz@h/b", "postgresql://a:secret@h/b?inconnu=1"])
def test_une_adresse_mal_ecrite_ne_montre_pas_son_secret(ceres: Lanceur, adresse: str) -> None:
    rendu = ceres("--base", adresse, "accueil")
    assert rendu.code == 8
    assert "secret" not in rendu.stderr + rendu.stdout
    assert "%zz" not in rendu.stderr + rendu.stdout


@pytest.mark.parametrize(
    "faute",
    [
        "sslmode=bidon", "connect_timeout=abc", "target_session_attrs=x", "gssencmode=q", "channel_binding=q",
        "load_balance_hosts=q", "require_auth=q", "ssl_min_protocol_version=z",
        "hostaddr=zut", "service=absent", "port=zz", "port=99999",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mots", [("accueil",), ("init",), ("admin", "verifier")])
def test_un_parametre_qui_n_existe_pas_n_est_pas_un_serveur_absent(
    garde: Serveur, ceres: Lanceur, faute: str, mots: tuple[str, ...]
) -> None:
    ici = f"postgresql://agent:{ECRIT}@/jurys?host={garde.dossier}/s&{faute}"
    rendu = ceres("--base", ici, *mots, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (8, "BASE")
    assert rendu.erreur()["conseil"]
    assert DEBUT_DU_SECRET not in rendu.stderr


def test_un_nom_d_hote_inconnu_reste_un_serveur_injoignable(ceres: Lanceur) -> None:
    rendu = ceres("--base", "postgresql://a@hote.invalid/b", "accueil")
    assert (rendu.code, "injoignable : le nom de sa machine ne se trouve pas (base" in rendu.stderr) == (9, True)
    assert "Si cela dure, vérifiez le serveur et le port" in rendu.stderr


@pytest.mark.parametrize(
    ("ici", "dit"),
    [("localhost:1/b", "rien n'y écoute à ce port"), ("/b?host=/nulle-part", "sa socket n'est pas là")],
)
def test_pourquoi_un_serveur_est_injoignable_se_dit(ceres: Lanceur, ici: str, dit: str) -> None:
    rendu = ceres("--base", f"postgresql://a@{ici}", "accueil")
    assert (rendu.code, f"injoignable : {dit} (base" in rendu.stderr) == (9, True), rendu.stderr


def test_un_port_en_lettres_n_est_pas_un_serveur_absent(ceres: Lanceur) -> None:
    rendu = ceres("--base", "postgresql://a@localhost:abc/b", "accueil")
    assert (rendu.code, "numéro de port" in rendu.stderr) == (8, True), rendu.stderr


def test_le_mot_de_passe_ne_sort_jamais(garde: Serveur, ceres: Lanceur, isole: Path) -> None:
    with psycopg.connect(adresse(garde), autocommit=True) as connexion:
        connexion.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    ici = adresse(garde)
    lignes = [
        (0, "--base", ici, "demo"),
        (0, "--base", ici, "init", "--format", "json"),
        (0, "--base", ici, "config", "voir"),
        (0, "--base", ici, "admin", "verifier"),
        (0, "--base", ici, "admin", "migrer"),
        (0, "--base", ici, "jure", "lister", "--limite", "1"),
        (3, "--base", ici, "jure", "voir", "J-999999"),
        (8, "--base", adresse(garde, mot_de_passe="faux%40" + ECRIT), "accueil"),
    ]
    for code, *ligne in lignes:
        rendu = ceres(*ligne, env={"CERES_DEBUG": "1"})
        assert rendu.code == code, (ligne, rendu.stderr)
        for dit in (rendu.stdout, rendu.stderr):
            assert DEBUT_DU_SECRET not in dit, ligne
    sous = [f for f in isole.rglob("*") if f.is_file() and f.name != "ceres.toml"]
    assert not [f for f in sous if DEBUT_DU_SECRET.encode() in f.read_bytes()]
    assert (isole / "ceres.toml").stat().st_mode & 0o777 == 0o600
    (isole / "ceres.toml").write_text(f'[base]\nacces_url = "{ici}"\n', encoding="utf-8")
    reglages = ceres("config", "voir")
    assert ("base.acces_url" in reglages.stdout, DEBUT_DU_SECRET in reglages.stdout) == (True, False)


def test_le_pilote_ne_dit_rien_de_lui_meme() -> None:
    programme = (
        "import logging; from ceres_cli.base.postgresql.connexion import pilote; pilote(); pilote()\n"
        "noms = [nom for nom in logging.root.manager.loggerDict if nom.startswith('psycopg')]\n"
        "for nom in noms: logging.getLogger(nom).error('error ignored in rollback of host=%s', nom)\n"
        "print('psycopg.transaction' in noms)"
    )
    lance = subprocess.run([sys.executable, "-c", programme], cwd=RACINE, capture_output=True, text=True, check=True)
    assert (lance.stdout, lance.stderr) == ("True\n", "")


def test_sans_le_pilote_la_phrase_dit_quoi_installer(ceres: Lanceur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    rendu = ceres("--base", "postgresql://agent@/jurys", "accueil")
    assert rendu.code == 8
    assert "pip install" in rendu.stderr


def test_une_base_qui_contient_autre_chose_n_est_pas_prise(serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    ici = serveur_postgresql.base_neuve()
    with psycopg.connect(ici, autocommit=True) as connexion:
        connexion.execute("CREATE TABLE autre (a integer)")
    rendu = ceres("--base", ici, "init")
    assert (rendu.code, "autre chose" in rendu.stderr) == (8, True)
    with psycopg.connect(ici) as connexion:
        assert connexion.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (1,)


def test_init_se_relance_sans_rien_changer(serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    ici = serveur_postgresql.base_neuve()
    premiere, seconde = (ceres("--base", ici, "init", "--format", "json") for _ in range(2))
    assert [r.code for r in (premiere, seconde)] == [0, 0]
    assert (premiere.json()["base_creee"], seconde.json()["base_creee"]) == (True, False)
    assert premiere.json()["titres_charges"] == seconde.json()["titres_presents"]


def test_une_base_locale_ne_se_confond_pas(isole: Path) -> None:
    assert bases.adresse(isole / "ceres.db") == str(isole / "ceres.db")
