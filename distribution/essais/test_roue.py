"""La roue, par pipx et par pip, dans un dossier vide."""

import os
import subprocess
import sys
from pathlib import Path

from ceres_cli import VERSION
from distribution.essais.compte import lancer, travailler


def test_pipx_installe_la_roue_dans_un_dossier_vide_et_tout_le_travail_se_fait(
    dist: Path, neuf: dict[str, str], tmp_path: Path
) -> None:
    (roue,) = dist.glob("*.whl")
    env = {**neuf, "PIPX_HOME": str(tmp_path / "pipx"), "PIPX_BIN_DIR": str(tmp_path / "bin")}
    dit = lancer({**env, **_registre()}, sys.executable, "-m", "pipx", "install", roue, attente=900)
    assert f"installed package ceres-cli {VERSION}" in dit
    assert {p.name for p in (tmp_path / "bin").iterdir()} == {"ceres"}
    env["PATH"] = f"{tmp_path / 'bin'}:{neuf['PATH']}"
    assert lancer(env, "ceres", "--version") == f"ceres {VERSION}\n"
    travailler(env)


def test_pip_installe_la_sdist_dans_un_environnement_nu_aux_versions_du_verrou(
    dist: Path, neuf: dict[str, str], tmp_path: Path
) -> None:
    """Comme le dit docs/exploitation.md : les bibliothèques d'abord, empreintes exigées, puis ceres."""
    (sdist,) = dist.glob("*.tar.gz")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    pip = [str(tmp_path / "venv/bin/pip"), "install", "--quiet"]
    source = tmp_path / "source"
    source.mkdir()
    subprocess.run(["tar", "-xf", str(sdist), "-C", str(source), "--strip-components=1"], check=True)
    env = {**neuf, **_registre()}
    lancer(env, *pip, "--require-hashes", "-r", source / "requirements.lock", attente=900)
    lancer(env, *pip, "--no-deps", sdist, attente=900)
    assert lancer(neuf, tmp_path / "venv/bin/ceres", "--version") == f"ceres {VERSION}\n"
    assert "HAB-12" in lancer(neuf, tmp_path / "venv/bin/ceres", "regles", "HAB-12")


def _registre() -> dict[str, str]:
    """De la machine, seulement par où pip joint le registre."""
    noms = (
        "PIP_CERT",
        "PIP_INDEX_URL",
        "PIP_DEFAULT_TIMEOUT",
        "PIP_FIND_LINKS",
        "https_proxy",
        "HTTPS_PROXY",
        "no_proxy",
    )
    return {nom: os.environ[nom] for nom in noms if nom in os.environ}
