"""Un pgbouncer devant un serveur PostgreSQL de test : un compte ordinaire, une socket Unix, arrêté par son numéro."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fabriques.serveur import _ORDINAIRE

PROGRAMME = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")


@contextmanager
def pooler(ini: str, **fichiers: str) -> Iterator[Path]:
    """Le dossier où il est, que « {dossier} » dit dans `ini` ; `fichiers` : ce qu'il y lit d'autre."""
    if PROGRAMME is None:
        pytest.skip("POOLER ABSENT : pgbouncer n'est pas installé")
    with tempfile.TemporaryDirectory(prefix="ceres-pgb-") as nom:
        dossier = Path(nom)
        lieux = f"unix_socket_dir = {dossier}\nlogfile = {dossier}/journal.txt\n"
        for fichier, texte in {**fichiers, "pgbouncer.ini": ini.replace("{dossier}", nom) + lieux}.items():
            (dossier / fichier).write_text(texte, encoding="utf-8")
            (dossier / fichier).chmod(0o600)
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
        if list(dossier.glob(".s.PGSQL.*")):
            return
        time.sleep(0.02)
    pytest.fail("pgbouncer ne répond pas")
