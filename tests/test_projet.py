"""Le dépôt se tient : version unique, verrous complets, rien d'une machine particulière dans les fichiers suivis."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from ceres_cli import VERSION

RACINE = Path(__file__).resolve().parent.parent
PROJET = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))
VERROUS = ("requirements.lock", "requirements-dev.lock")
VERROU_MUTATIONS = "requirements-mutations.lock"
A_PART = {"mutations": VERROU_MUTATIONS, "distribution": "requirements-distribution.lock"}
"""Les environnements à part : groupe de pyproject → son verrou."""


def suivis() -> list[Path]:
    """Les fichiers suivis par git ou en passe de l'être (tous, hors de git)."""
    try:
        sortie = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=RACINE, capture_output=True, check=True, text=True,
        ).stdout  # fmt: skip
        noms = [n for n in sortie.split("\0") if n]
    except (OSError, subprocess.CalledProcessError):
        relatifs = (p.relative_to(RACINE) for p in RACINE.rglob("*"))
        noms = [str(r) for r in relatifs if not any(m.startswith(".") or m == "__pycache__" for m in r.parts)]
    return [RACINE / n for n in noms if (RACINE / n).is_file()]


def epingles(nom: str) -> dict[str, list[str]]:
    """Les paquets d'un verrou : `nom==version` → ses empreintes."""
    paquets: dict[str, list[str]] = {}
    courant = ""
    for ligne in (RACINE / nom).read_text(encoding="utf-8").splitlines():
        if epingle := re.match(r"([a-z0-9-]+==[^ ;]+)", ligne):
            courant = epingle[1]
            paquets[courant] = []
        elif empreinte := re.match(r"    --hash=sha256:([0-9a-f]{64})\b", ligne):
            paquets[courant].append(empreinte[1])
        else:
            assert re.match(r"(    )?#", ligne), f"{nom} : ligne inattendue {ligne!r}"
    return paquets


def test_la_version_vient_de_ceres_cli_et_de_la_seulement() -> None:
    assert PROJET["project"]["dynamic"] == ["version"]
    source = PROJET["tool"]["hatch"]["version"]
    texte = (RACINE / source["path"]).read_text(encoding="utf-8")
    assert re.findall(source["pattern"], texte, re.MULTILINE) == [VERSION]


def test_le_paquet_construit_porte_la_version_la_commande_et_les_donnees(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=RACINE, check=True, capture_output=True,
    )  # fmt: skip
    (roue,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(roue) as archive:
        noms = set(archive.namelist())
        points = archive.read(f"ceres_cli-{VERSION}.dist-info/entry_points.txt").decode()
    assert "ceres = ceres_cli.app:principal" in points
    donnees = {f"ceres_cli/{p.relative_to(RACINE)}" for p in suivis() if p.is_relative_to(RACINE / "data")}
    assert donnees <= noms
    assert {n.split("/")[0] for n in noms} == {"ceres_cli", f"ceres_cli-{VERSION}.dist-info"}


@pytest.mark.parametrize("nom", [*VERROUS, *A_PART.values()])
def test_chaque_version_figee_porte_ses_empreintes(nom: str) -> None:
    paquets = epingles(nom)
    assert paquets
    assert not [p for p, empreintes in paquets.items() if not empreintes]


def test_le_verrou_d_usage_est_dans_celui_de_developpement() -> None:
    usage, developpement = (epingles(nom) for nom in VERROUS)
    assert usage.items() <= developpement.items()


def test_toute_dependance_declaree_est_dans_les_verrous() -> None:
    def nom(exigence: str) -> str:
        return re.match(r"[A-Za-z0-9-]+", exigence)[0].lower()

    usage, developpement = ({p.split("==")[0] for p in epingles(v)} for v in VERROUS)
    projet = PROJET["project"]
    assert {nom(e) for e in projet["dependencies"] + projet["optional-dependencies"]["postgres"]} <= usage
    assert {nom(e) for e in PROJET["dependency-groups"]["dev"]} <= developpement
    for groupe, verrou in A_PART.items():
        figes = epingles(verrou)
        assert {nom(e) for e in PROJET["dependency-groups"][groupe]} <= {p.split("==")[0] for p in figes}
        # Les mêmes versions que là où les tests sont écrits : un mutant ne survit pas à un autre pytest.
        assert {p for p in figes if p.split("==")[0] in developpement} <= epingles(VERROUS[1]).keys()


def test_aucun_fichier_suivi_ne_porte_un_chemin_de_machine_ni_l_hote_d_un_registre() -> None:
    interdits = re.compile(
        rb"/(work|root)/|/home/(?!x\b)|pypi\.org|pythonhosted|registry\.npmjs|--(extra-)?index-url|--find-links"
    )
    fautes = []
    for chemin in suivis():
        if chemin == Path(__file__).resolve() or chemin.suffix in {".gz", ".xlsx", ".ods", ".zip", ".png", ".pdf"}:
            continue
        for numero, ligne in enumerate(chemin.read_bytes().splitlines(), 1):
            if interdits.search(ligne):
                fautes.append(f"{chemin.relative_to(RACINE)}:{numero}")
    assert fautes == []


def test_un_python_trop_ancien_est_refuse_par_une_phrase() -> None:
    programme = (
        "import runpy, sys; sys.version_info = (3, 10, 2, 'final', 0)\n"
        "runpy.run_path('scripts/environnement.py', run_name='__main__')"
    )
    essai = subprocess.run(
        [sys.executable, "-c", programme], cwd=RACINE, env={"PATH": ""}, capture_output=True, text=True, check=False
    )
    assert essai.returncode == 1
    assert "trop ancien" in essai.stderr
    assert "au moins 3.11" in essai.stderr
    assert "Traceback" not in essai.stderr


def test_make_dit_que_python_manque() -> None:
    essai = subprocess.run(
        ["make", "environnement", "PYTHON=python-absent"], cwd=RACINE, capture_output=True, text=True, check=False
    )
    assert essai.returncode == 2
    assert "Python est introuvable (« python-absent »)" in essai.stderr


def test_les_tests_que_les_mutants_relancent_se_recueillent_deux_fois() -> None:
    """pytest échappe une seconde fois les accents de `ids=` quand il recueille deux fois dans un même processus."""
    fautes = []
    for nom in PROJET["tool"]["mutmut"]["pytest_add_cli_args_test_selection"]:
        for chemin in [RACINE / nom] if nom.endswith(".py") else sorted((RACINE / nom).rglob("test_*.py")):
            fautes += [
                f"{chemin.name} : {c}"
                for c in re.findall(r"\bids=\[[^\]]*\]", chemin.read_text("utf-8"))
                if not c.isascii()
            ]
    assert fautes == []
