"""Un pgbouncer devant un serveur PostgreSQL de test : un compte ordinaire, une socket Unix, arrêté par son numéro."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fabriques.serveur import _ORDINAIRE, Serveur

PROGRAMME = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")


@contextmanager
def pooler(serveur: Serveur, reglages: str, comptes: Iterable[str]) -> Iterator[Path]:
    """Le dossier de sa socket. `reglages` : ce que son fichier a sous [pgbouncer], lieux et comptes exceptés."""
    if PROGRAMME is None:
        pytest.skip("POOLER ABSENT : pgbouncer n'est pas installé")
    with tempfile.TemporaryDirectory(prefix="ceres-pgb-") as nom:
        dossier = Path(nom)
        (dossier / "comptes").write_text("".join(f'"{compte}" ""\n' for compte in comptes), encoding="utf-8")
        (dossier / "pgbouncer.ini").write_text(
            f"[databases]\n* = host={serveur.dossier}/s\n[pgbouncer]\n{reglages}\nlisten_port = 5432\nlisten_addr =\n"
            f"unix_socket_dir = {dossier}\nauth_type = trust\nauth_file = {dossier}/comptes\n"
            f"logfile = {dossier}/journal.txt\n",
            encoding="utf-8",
        )
        cadre: dict[str, object] = {}
        if os.geteuid() == 0:  # pgbouncer refuse root
            compte = pwd.getpwnam(_ORDINAIRE)
            cadre = {"user": compte.pw_uid, "group": compte.pw_gid, "extra_groups": []}
            for lieu in (dossier, *dossier.iterdir()):
                os.chown(lieu, compte.pw_uid, compte.pw_gid)
        lance = subprocess.Popen([PROGRAMME, "-q", dossier / "pgbouncer.ini"], stderr=subprocess.DEVNULL, **cadre)  # type: ignore[call-overload]
        try:
            _attendre(dossier, lance)
            yield dossier
        finally:
            lance.terminate()
            lance.wait(30)


def _attendre(dossier: Path, lance: "subprocess.Popen[bytes]") -> None:
    for _ in range(500):
        assert lance.poll() is None, (dossier / "journal.txt").read_text(encoding="utf-8")
        if (dossier / ".s.PGSQL.5432").exists():
            return
        time.sleep(0.02)
    pytest.fail("pgbouncer ne répond pas")
