"""Derrière un pooler, en mode session et en mode transaction : rôles, profil, délais et tour restent à chacun."""

import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from tests.fabriques.base import AGENT
from tests.fabriques.pooler import pooler
from tests.fabriques.serveur import COMPTE, Serveur, serveur
from tests.lanceur import COMMANDE, RACINE, Resultat, environnement, isoler, lancer
from tests.postgresql.partagee import AUTRE, Partagee, poser

DOC = RACINE / "docs" / "exploitation.md"
MOT = "mot-d-essai"


def documente(langue: str) -> str:
    """Le premier bloc de la page en cette langue."""
    trouve = re.search(rf"```{langue}\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    assert trouve is not None
    return trouve[1]


@pytest.fixture(params=["session", "transaction"], scope="module")
def derriere(
    request: pytest.FixtureRequest, modele: Partagee, serveur_postgresql: Serveur
) -> Iterator[tuple[Partagee, Path]]:
    """Une base sous les rôles, et le dossier d'un pooler réglé comme la documentation le dit, de peu de connexions."""
    base = modele.cloner(f"derriere_{request.param}")
    dits = re.sub(r"(?m)^(listen_|auth_).*\n", "", documente("ini").split("[pgbouncer]\n")[1])
    dits = re.sub(r"(?m)^pool_mode = .*$", f"pool_mode = {request.param}", dits)
    assert f"pool_mode = {request.param}" in dits
    ici = f"[databases]\n* = host={serveur_postgresql.dossier}/s\n[pgbouncer]\nlisten_port = 5432\nauth_type = trust\n"
    comptes = "".join(f'"{compte}" ""\n' for compte in (COMPTE, AGENT))
    with pooler(f"{ici}auth_file = {{dossier}}/comptes\n{dits}", comptes=comptes) as dossier:
        yield base, dossier


def par(base: Partagee, dossier: Path, compte: str) -> str:
    return base.serveur.adresse(base.nom, compte).replace(f"{base.serveur.dossier}/s", str(dossier))


def test_chacun_y_garde_son_role_et_son_profil(derriere: tuple[Partagee, Path], isole: Path) -> None:
    """Trois connexions du serveur en servent d'affilée de tous les rôles : rien n'en passe à la suivante."""
    base, dossier = derriere
    for mots in (("jure", "lister"), ("session", "lister"), ("lot", "lister")):
        for compte, profil in ((AGENT, "P-3"), (AGENT, "P-2"), (COMPTE, "P-1"), (AGENT, "P-4"), (AGENT, "P-1")):
            par_lui, sans_lui = (
                lancer("--base", ou, *mots, "--profil", profil, "--format", "csv")
                for ou in (par(base, dossier, compte), base.serveur.adresse(base.nom, compte))
            )
            assert (par_lui.code, par_lui.stdout) == (sans_lui.code, sans_lui.stdout), (mots, par_lui.stderr)
    with psycopg.connect(par(base, dossier, AGENT), autocommit=True) as nue:
        assert nue.execute("SELECT current_user = session_user, current_setting('ceres.profil', true)").fetchall() in (
            [(True, "")], [(True, None)],
        )  # fmt: skip


def test_un_lot_s_y_ecrit_et_s_y_defait(derriere: tuple[Partagee, Path], isole: Path) -> None:
    base, dossier = derriere
    ou = par(base, dossier, AGENT)
    lignes = [f"Nom{chr(97 + n // 26)}{chr(97 + n % 26)};Zoé;44109" for n in range(200)]
    Path("lot.csv").write_text("\n".join(["Nom;Prénom;Code INSEE", *lignes]), encoding="utf-8")
    fait = lancer("--base", ou, "jure", "importer", "lot.csv", "--oui", "--profil", "P-3", "--format", "json")
    assert fait.code == 0, (fait.stdout[-500:], fait.stderr)
    defait = lancer("--base", ou, "lot", "annuler", fait.json()["lot"], "--oui", "--motif", "Essai", "--profil", "P-3")
    assert defait.code == 0, defait.stderr
    assert lancer("--base", par(base, dossier, COMPTE), "journal", "verifier", "--profil", "P-1").code == 0


def test_qui_y_attend_son_tour_le_dit_et_renonce_a_l_heure(derriere: tuple[Partagee, Path], isole: Path) -> None:
    """Le délai voyage dans la transaction : un réglage de connexion se serait perdu au pooler."""
    base, dossier = derriere
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 1\n", encoding="utf-8")
    with psycopg.connect(base.serveur.adresse(base.nom)) as autre:
        # Le serveur la lui reprend : qui attendrait sans fin finirait par écrire.
        autre.execute("SET LOCAL idle_in_transaction_session_timeout = '20s'")
        autre.execute("LOCK TABLE file_ecriture IN EXCLUSIVE MODE")
        processus = autre.info.backend_pid
        refus = lancer("--base", par(base, dossier, AGENT), "centre", "creer", "--nom", "Un", "--profil", "P-1")
    assert refus.code == 9, refus.stderr
    assert f"par le processus {processus} du serveur" in refus.stderr


def test_un_seul_y_fait_la_nuit_et_sa_mort_la_rend(derriere: tuple[Partagee, Path], isole: Path) -> None:
    base, dossier = derriere
    ou = par(base, dossier, AGENT)
    nuit = ("--base", ou, "habilitation", "expirer", "--profil", "P-1")
    assert lancer(*nuit).code == 0
    assert base.lire("SELECT count(*) FROM bail") == [(0,)]
    programme = (
        "import sys\nfrom ceres_cli.store_postgresql import StorePostgresql\n"
        "store = StorePostgresql(sys.argv[1], attente=1.0, profil=1)\n"
        "with store.seul('nuit'):\n    print('tenu', flush=True)\n    sys.stdin.readline()\n"
    )
    lance = subprocess.Popen(
        [COMMANDE[0], "-c", programme, ou], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environnement()
    )
    assert lance.stdout is not None
    assert lance.stdout.readline() == b"tenu\n"
    lance.kill()
    lance.communicate()
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 0\n", encoding="utf-8")
    refus = lancer(*nuit, "--format", "json")
    assert refus.code == 9
    assert re.search(rf"\(nuit\) est en cours .* par {AGENT}, jusqu'à \d\d:\d\d:\d\d", refus.erreur()["message"])
    base.jouer("UPDATE bail SET jusqu_a = clock_timestamp() - interval '1 second'")  # cinq minutes plus tard
    assert lancer(*nuit).code == 0


def test_un_parametre_de_connexion_refuse_le_dit(derriere: tuple[Partagee, Path], isole: Path) -> None:
    base, dossier = derriere
    refus = lancer("--base", f"{par(base, dossier, AGENT)}&options=-cgeqo%3Doff", "jure", "lister", "--format", "json")
    assert refus.code == 8
    assert "refuse le paramètre « " in refus.erreur()["message"]


@pytest.fixture(scope="module")
def en_scram(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partagee]:
    """Une base sous les rôles, d'un serveur qui veut un mot de passe de tous, hors l'administrateur."""
    dossier = tmp_path_factory.mktemp("scram")
    with serveur() as lance, pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        base = poser(lance, dossier, "ceres")
        base.jouer(droits.ecrire([]), *(f"ALTER ROLE \"{qui}\" PASSWORD '{MOT}'" for qui in (AGENT, AUTRE)))
        demande = documente("sql").replace("\\password guichet", f"ALTER ROLE guichet PASSWORD '{MOT}';")
        with psycopg.connect(lance.adresse("postgres")) as connexion:
            connexion.execute(demande)
        hba = lance.dossier / "d" / "pg_hba.conf"
        hba.write_text(f"local all {COMPTE} trust\nlocal all all scram-sha-256\n", encoding="utf-8")
        base.jouer("SELECT pg_reload_conf()")
        yield base


@pytest.mark.parametrize("comptes", ["demandés", "gardés"])
def test_chacun_y_entre_par_son_mot_de_passe_comme_la_page_le_dit(
    en_scram: Partagee, isole: Path, monkeypatch: pytest.MonkeyPatch, comptes: str
) -> None:
    with socket.socket() as libre:
        libre.bind(("127.0.0.1", 0))
        port = libre.getsockname()[1]
    ini = documente("ini").replace("host=127.0.0.1 port=5432", f"host={en_scram.serveur.dossier}/s")
    ini = ini.replace("/etc/pgbouncer/", "{dossier}/").replace("listen_port = 6432", f"listen_port = {port}")
    assert "{dossier}/userlist.txt\nauth_user = guichet\n" in ini
    userlist = f'"guichet" "{MOT}"\n'
    if comptes == "gardés":
        ini = re.sub(r"(?m)^auth_(user|dbname|query) = .*\n", "", ini)
        secrets = en_scram.lire(f"SELECT rolname, rolpassword FROM pg_authid WHERE rolname = '{AGENT}'")
        userlist = "".join(f'"{qui}" "{secret}"\n' for qui, secret in secrets)
    regle = re.search(r"`(host ceres all .*?)`", DOC.read_text(encoding="utf-8"))
    assert regle is not None

    def entrer(qui: str, mot: str, base: str = "ceres") -> Resultat:
        monkeypatch.setenv("PGPASSWORD", mot)
        par_lui = ("--base", f"postgresql://{qui}@127.0.0.1:{port}/{base}", "--profil", "P-1")
        return lancer(*par_lui, "centre", "creer", "--nom", f"Du pooler, comptes {comptes}", "--format", "json")

    with pooler(ini, **{"userlist.txt": userlist, "pg_hba.conf": f"{regle[1]}\n"}):
        for autre in ((AGENT, "un autre"), (COMPTE, MOT), ("inconnu", MOT), ("guichet", MOT, "postgres")):
            refus = entrer(*autre)
            assert (refus.code, refus.erreur()["code"]) == (8, "BASE"), (autre, refus.stderr)
        entree = entrer(AGENT, MOT)
        assert entree.code == 0, entree.stderr
    assert lancer("--base", en_scram.serveur.adresse("ceres"), "admin", "verifier").code == 0
