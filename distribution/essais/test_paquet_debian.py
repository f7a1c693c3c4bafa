"""Le paquet Debian : déplié dans un préfixe nu, puis installé et ôté par dpkg sous une racine vide."""

import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

from ceres_cli import VERSION
from distribution.essais.compte import RACINE, lancer, travailler
from scripts.distribuer.paquet_debian import UNITES


def test_deplie_n_importe_ou_tout_le_travail_se_fait(deplie: Path, neuf: dict[str, str]) -> None:
    env = {**neuf, "PATH": f"{deplie}/usr/bin:{neuf['PATH']}", "PYTHONPATH": "/nulle/part", "PYTHONHOME": "/nulle/part"}
    assert lancer(env, "ceres", "--version") == f"ceres {VERSION}\n"
    travailler({k: v for k, v in env.items() if not k.startswith("PYTHON")})


def test_les_modules_viennent_du_paquet_et_de_lui_seul(deplie: Path, neuf: dict[str, str]) -> None:
    programme = (
        "import ceres_cli, typst, psycopg, sys; print(ceres_cli.__file__, typst.__file__, psycopg.__file__, *sys.path)"
    )
    chemins = lancer(neuf, deplie / "usr/lib/ceres/bin/python", "-I", "-c", programme).split()
    maison = f"{deplie}/usr/lib/ceres/lib/"
    assert all(c.startswith(maison) for c in chemins[:3])
    assert all(c.startswith((maison, "/usr/lib/python3")) for c in chemins[3:])


def test_les_bibliotheques_du_systeme_sont_toutes_parmi_les_dependances(deb: Path, deplie: Path) -> None:
    declarees = subprocess.run(
        ["dpkg-deb", "-f", str(deb), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    voulues: set[str] = set()
    for objet in deplie.rglob("*.so*"):
        dit = subprocess.run(["ldd", str(objet)], capture_output=True, text=True, check=True).stdout
        assert "not found" not in dit
        voulues |= {os.path.realpath(c) for c in re.findall(r"=> (/(?!\S*usr/lib/ceres)\S+)", dit)}
    assert voulues
    tenues = subprocess.run(["dpkg", "-S", *sorted(voulues)], capture_output=True, text=True, check=True).stdout
    paquets = {ligne.partition(":")[0] for ligne in tenues.splitlines()}
    assert paquets <= set(re.findall(r"[a-z0-9.+-]+", re.sub(r"\(.*?\)", "", declarees)))


@pytest.fixture
def racine(tmp_path: Path) -> Path:
    """Une racine vide, où dpkg peut tenir ses comptes."""
    for dossier in ("info", "updates", "triggers"):
        (tmp_path / "var/lib/dpkg" / dossier).mkdir(parents=True)
    (tmp_path / "var/lib/dpkg/status").touch()
    return tmp_path


def dpkg(racine: Path, *mots: object) -> None:
    """Sans chroot : les scripts du paquet reçoivent DPKG_ROOT. Les dépendances sont celles de la machine."""
    fini = subprocess.run(
        ["dpkg", f"--root={racine}", "--force-not-root", "--force-script-chrootless", "--force-depends", *mots],
        env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout + fini.stderr


def test_dpkg_l_installe_compile_et_l_ote_sans_rien_laisser(deb: Path, racine: Path, neuf: dict[str, str]) -> None:
    dpkg(racine, "--install", deb)
    compiles = list((racine / "usr/lib/ceres").rglob("*.pyc"))
    modules = list((racine / "usr/lib/ceres").rglob("ceres_cli/**/*.py"))
    assert len(modules) > 300
    assert {p.parent.parent / f"{p.name.partition('.')[0]}.py" for p in compiles} >= set(modules)
    assert lancer(neuf, racine / "usr/bin/ceres", "--version") == f"ceres {VERSION}\n"
    subprocess.run(["md5sum", "--check", "--quiet", racine / "var/lib/dpkg/info/ceres.md5sums"], cwd=racine, check=True)
    if os.geteuid() == 0:
        compte = re.search(
            r"^ceres:x:(\d+):(\d+):.*:/var/lib/ceres:", (racine / "etc/passwd").read_text(), re.MULTILINE
        )
        maison = (racine / "var/lib/ceres").stat()
        assert compte is not None
        assert (str(maison.st_uid), str(maison.st_gid)) == compte.groups()
        assert stat.S_IMODE(maison.st_mode) == 0o700
    dpkg(racine, "--install", deb)  # une mise à jour
    assert len(list((racine / "usr/lib/ceres").rglob("*.pyc"))) == len(compiles)
    dpkg(racine, "--purge", "ceres")
    assert [p for p in (racine / "usr").rglob("*") if p.is_file() or p.is_symlink()] == []


def test_le_paquet_appartient_a_root_et_nul_autre_ne_peut_l_ecrire(deb: Path) -> None:
    liste = subprocess.run(["dpkg-deb", "-c", str(deb)], capture_output=True, text=True, check=True).stdout
    for ligne in liste.splitlines():
        droits, proprietaire = ligne.split()[:2]
        assert proprietaire == "root/root", ligne
        assert droits[0] == "l" or droits[5] == droits[8] == "-", ligne


def test_chaque_unite_de_distribution_est_a_sa_place_et_lance_ce_que_le_paquet_installe(deplie: Path) -> None:
    for motif, place in UNITES.items():
        for fichier in (RACINE / "distribution").glob(motif):
            pose = deplie / place / re.sub(r"\.(sysusers|tmpfiles)$", ".conf", fichier.name)
            assert pose.read_bytes() == fichier.read_bytes()
            for programme in re.findall(r"^Exec\w+=[-@:+!]*(/\S+)", pose.read_text(encoding="utf-8"), re.MULTILINE):
                assert (deplie / programme.lstrip("/")).exists() or Path(programme).exists(), programme
