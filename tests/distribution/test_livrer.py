"""Publier une version : dire d'abord, dans un vrai dépôt, sans rien changer ; puis faire exactement cela."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from ceres_cli import VERSION
from scripts import livrer
from tests.test_projet import RACINE

JOUR = date(2027, 1, 5)
FICHIERS = ("ceres_cli/__init__.py", "publiccode.yml")
CHANGELOG = """# Journal des versions

## Non publié

### Les lieux

- Du neuf.

## 0.0.9, le 04/01/2027

- De l'ancien.
"""


def git(depot: Path, *mots: str) -> str:
    identite = ("-c", "user.name=Essai", "-c", "user.email=essai@example.fr")
    return subprocess.run(
        ["git", *identite, *mots], cwd=depot, check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Essai")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "essai@example.fr")
    for nom in FICHIERS:
        (tmp_path / nom).parent.mkdir(exist_ok=True)
        shutil.copyfile(RACINE / nom, tmp_path / nom)
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Commencer")
    return tmp_path


def test_sans_faire_tout_est_dit_et_rien_n_est_change(depot: Path, capsys: pytest.CaptureFixture[str]) -> None:
    avant = git(depot, "rev-parse", "HEAD")
    livrer.publier(depot, "9.8.0", JOUR, faire=False)
    dit = capsys.readouterr().out
    assert '+VERSION = "9.8.0"\n' in dit
    assert '+softwareVersion: "9.8.0"\n' in dit
    assert "+## 9.8.0, le 05/01/2027\n" in dit
    assert "$ git tag --annotate v9.8.0 --message 'ceres 9.8.0'\n" in dit
    assert "Rien n'a été changé." in dit
    assert git(depot, "rev-parse", "HEAD") == avant
    assert git(depot, "status", "--porcelain") == git(depot, "tag") == ""


def test_faire_change_commet_et_marque(depot: Path) -> None:
    livrer.publier(depot, "9.8.0", JOUR, faire=True)
    assert (depot / "ceres_cli/__init__.py").read_text(encoding="utf-8").endswith('VERSION = "9.8.0"\n')
    assert 'softwareVersion: "9.8.0"\n' in (depot / "publiccode.yml").read_text(encoding="utf-8")
    titre = "## Non publié\n"
    date_ = CHANGELOG.replace(titre, f"{titre}\n## 9.8.0, le 05/01/2027\n")
    assert (depot / "CHANGELOG.md").read_text(encoding="utf-8") == date_
    assert git(depot, "status", "--porcelain") == ""
    assert git(depot, "log", "-1", "--format=%s") == "Publier la version 9.8.0"
    assert git(depot, "describe", "--exact-match") == "v9.8.0"


@pytest.mark.parametrize("version", ["1.8", "v1.8.0", "1.8.0-rc1", "dix", ""])
def test_ce_qui_n_est_pas_une_version_est_refuse(depot: Path, version: str) -> None:
    with pytest.raises(livrer.Refus, match="n'est pas une version"):
        livrer.publier(depot, version, JOUR, faire=True)


@pytest.mark.parametrize("version", ["9.8.0", "9.7.9", "9.8.0rc1"])
def test_une_version_passee_ou_deja_marquee_est_refusee(depot: Path, version: str) -> None:
    livrer.publier(depot, "9.8.0", JOUR, faire=True)
    avant = git(depot, "rev-parse", "HEAD")
    with pytest.raises(livrer.Refus, match=r"ne suit pas la 9\.8\.0"):
        livrer.publier(depot, version, JOUR, faire=True)
    assert git(depot, "rev-parse", "HEAD") == avant


def test_un_depot_qui_a_change_est_refuse_et_nomme_quoi(depot: Path) -> None:
    (depot / "oubli.txt").touch()
    with pytest.raises(livrer.Refus, match=r"oubli\.txt"):
        livrer.publier(depot, "9.8.0", JOUR, faire=True)


def test_rien_a_publier_est_refuse(depot: Path) -> None:
    livrer.publier(depot, "9.8.0", JOUR, faire=True)
    with pytest.raises(livrer.Refus, match="rien sous « Non publié »"):
        livrer.publier(depot, "9.9.0", JOUR, faire=True)


def test_une_marque_reprise_la_meme_version_se_refait_sous_un_seul_titre(depot: Path) -> None:
    livrer.publier(depot, "9.8.0", JOUR, faire=True)
    git(depot, "tag", "--delete", "v9.8.0")
    journal = depot / "CHANGELOG.md"
    titre = "## Non publié\n"
    journal.write_text(journal.read_text(encoding="utf-8").replace(titre, f"{titre}\n### Un oubli\n\n- Réparé.\n"))
    git(depot, "commit", "--quiet", "--all", "--message", "Réparer un oubli")
    livrer.publier(depot, "9.8.0", date(2027, 1, 6), faire=True)
    avant, apres = CHANGELOG.split(titre)
    assert journal.read_text(encoding="utf-8") == (
        f"{avant}{titre}\n## 9.8.0, le 06/01/2027\n\n### Un oubli\n\n- Réparé.\n{apres}"
    )
    assert git(depot, "describe", "--exact-match") == "v9.8.0"


def test_la_derniere_version_que_dit_le_vrai_journal_est_celle_du_programme() -> None:
    titres = re.findall(r"^## (.+)$", (RACINE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert titres[0] == "Non publié"
    assert all(re.fullmatch(rf"{re.escape(VERSION)}, le \d\d/\d\d/\d{{4}}", titre) for titre in titres[1:2])
    versions = [titre.partition(",")[0] for titre in titres[1:]]
    assert versions == sorted(set(versions), key=livrer.rang, reverse=True)


def test_l_ordre_des_versions() -> None:
    suite = ["0.1.0", "1.8.0a1", "1.8.0b1", "1.8.0rc1", "1.8.0rc10", "1.8.0", "1.8.1", "1.10.0", "2.0.0"]
    assert sorted(set(suite), key=livrer.rang) == suite
    assert sorted(suite) != suite
