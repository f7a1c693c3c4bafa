"""La roue et la sdist : complètes, sans rien de trop, et les mêmes octets d'où et de quand qu'on les bâtisse."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from ceres_cli import VERSION
from scripts.distribuer import paquet_debian
from tests.test_projet import RACINE, suivis

ROUE = f"ceres_cli-{VERSION}-py3-none-any.whl"
SDIST = f"ceres_cli-{VERSION}.tar.gz"


def batir(sources: Path, sortie: Path, **env: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(sortie)],
        cwd=sources, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1764000000", **env},
    )  # fmt: skip


@pytest.fixture(scope="module")
def bati(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sortie = tmp_path_factory.mktemp("bati")
    batir(RACINE, sortie)
    return sortie


@pytest.fixture(scope="module")
def sdist(bati: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Les sources, telles que la sdist les donne."""
    dossier = tmp_path_factory.mktemp("sdist")
    with tarfile.open(bati / SDIST) as archive:
        archive.extractall(dossier, filter="data")
    (unique,) = dossier.iterdir()
    return unique


def relatifs(*racines: str) -> set[str]:
    """Les fichiers suivis sous ces dossiers, ou de ces noms."""
    tous = [p.relative_to(RACINE) for p in suivis()]
    return {str(p) for p in tous if p.parts[0] in racines}


def test_la_roue_porte_tout_le_programme_ses_gabarits_ses_donnees_et_sa_licence(bati: Path) -> None:
    with zipfile.ZipFile(bati / ROUE) as archive:
        noms = set(archive.namelist())
        declare = archive.read(f"ceres_cli-{VERSION}.dist-info/METADATA").decode()
        licence = archive.read(f"ceres_cli-{VERSION}.dist-info/licenses/LICENSE")
    programme = relatifs("ceres_cli") | {f"ceres_cli/{nom}" for nom in relatifs("data")}
    assert {n for n in noms if n.startswith("ceres_cli/")} == programme
    assert {n.partition(".dist-info/")[2] for n in noms - programme} == {
        "METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE",
    }  # fmt: skip
    assert licence == (RACINE / "LICENSE").read_bytes()
    assert "License-Expression: EUPL-1.2\n" in declare
    assert "Requires-Dist: psycopg[binary]>=3.3; extra == 'postgres'\n" in declare
    assert "Requires-Dist: typer<0.30,>=0.29\n" in declare


def test_la_sdist_porte_de_quoi_installer_lire_et_rebatir_sans_les_tests(sdist: Path) -> None:
    noms = {str(p.relative_to(sdist)) for p in sdist.rglob("*") if p.is_file()}
    voulus = relatifs(
        "ceres_cli", "data", "docs", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md",
        "publiccode.yml", "pyproject.toml", "requirements.lock",
    )  # fmt: skip
    assert noms == voulus | {"PKG-INFO", ".gitignore"}


def test_la_roue_batie_de_la_sdist_est_celle_des_sources(bati: Path, sdist: Path, tmp_path: Path) -> None:
    batir(sdist, tmp_path)
    assert (tmp_path / ROUE).read_bytes() == (bati / ROUE).read_bytes()


def test_batis_ailleurs_par_un_autre_les_paquets_ont_les_memes_octets(bati: Path, tmp_path: Path) -> None:
    copie = tmp_path / "un autre dossier"
    for chemin in suivis():
        cible = copie / chemin.relative_to(RACINE)
        cible.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(chemin, cible)  # ni les droits ni les dates
        cible.chmod(0o600)
    batir(copie, tmp_path / "sortie", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7")
    for nom in (ROUE, SDIST):
        memes = [hashlib.sha256((d / nom).read_bytes()).hexdigest() for d in (bati, tmp_path / "sortie")]
        assert memes[0] == memes[1], nom


@pytest.mark.parametrize(
    ("version", "attendue"),
    [("0.1.0", "0.1.0"), ("1.8.0rc1", "1.8.0~rc1"), ("1.8.0.dev2", "1.8.0~dev2"), ("2.0b3", "2.0~b3")],
)
def test_une_version_d_essai_se_range_avant_la_version_pour_debian(version: str, attendue: str) -> None:
    assert paquet_debian.version_debian(version) == attendue


def test_les_champs_du_paquet_debian_se_lisent() -> None:
    champs = paquet_debian.champs("3.13", "amd64", 2049)
    lignes = champs.splitlines()
    assert [ligne for ligne in lignes if not ligne.startswith(" ") and ": " not in ligne] == []
    assert "Depends: python3.13, libc6 (>= 2.28), libgcc-s1, zlib1g" in lignes
    assert "Installed-Size: 3" in lignes
    assert champs.endswith("\n")
    assert all(ligne == " ." or len(ligne) > 2 for ligne in lignes if ligne.startswith(" "))


def test_publiccode_dit_la_version_et_la_licence_du_projet() -> None:
    texte = (RACINE / "publiccode.yml").read_text(encoding="utf-8")
    assert f'\nsoftwareVersion: "{VERSION}"\n' in texte
    assert "\n  license: EUPL-1.2\n" in texte
