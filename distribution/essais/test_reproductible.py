"""Bâti une seconde fois, ailleurs, par un compte réglé autrement : les mêmes octets."""

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from distribution.essais.compte import RACINE


def test_deux_batis_des_memes_sources_ont_les_memes_octets(dist: Path, tmp_path: Path) -> None:
    copie = tmp_path / "un autre dossier"
    suivis = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=RACINE, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    for nom in filter(None, suivis.split("\0")):
        (copie / nom).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(RACINE / nom, copie / nom)
    (composants,) = dist.glob("*.cdx.json")
    instant = datetime.fromisoformat(json.loads(composants.read_text(encoding="utf-8"))["metadata"]["timestamp"])
    env = {
        **os.environ, "SOURCE_DATE_EPOCH": str(int(instant.timestamp())), "TZ": "Asia/Tokyo",
        "LC_ALL": "C", "PYTHONHASHSEED": "7", "TMPDIR": str(tmp_path),
    }  # fmt: skip
    debian = [] if list(dist.glob("*.deb")) else ["--sans-debian"]
    subprocess.run(
        [sys.executable, "-m", "scripts.distribuer", "--sortie", str(tmp_path / "dist"), *debian],
        cwd=copie, env=env, umask=0o077, check=True, capture_output=True,
    )  # fmt: skip
    ecarts = subprocess.run(
        ["diff", "-rq", str(dist), str(tmp_path / "dist")], capture_output=True, text=True, check=False
    )
    assert ecarts.stdout + ecarts.stderr == ""


def test_les_sommes_sont_celles_des_fichiers_et_aucun_n_y_manque(dist: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=dist, check=True)
    dites = {ligne.split("  ")[1] for ligne in (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    assert dites == {str(p.relative_to(dist)) for p in dist.rglob("*") if p.is_file()} - {"SHA256SUMS"}
