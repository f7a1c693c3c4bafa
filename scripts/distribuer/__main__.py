"""Bâtit dist/ : `make distribution`, ou python -m scripts.distribuer [--sortie DOSSIER] [--sans-debian].

Aux mêmes sources, les mêmes octets : les dates sont celles du commit, ou de SOURCE_DATE_EPOCH.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from ceres_cli import VERSION
from scripts.distribuer import completions, composants, manuel, paquet_debian

RACINE = Path(__file__).resolve().parents[2]


def principal() -> None:
    options = _options()
    instant = _instant()
    os.environ["SOURCE_DATE_EPOCH"] = str(instant)
    with tempfile.TemporaryDirectory(prefix="ceres-dist-") as provisoire:
        bati = Path(provisoire) / "dist"
        bati.mkdir()
        try:
            _batir(bati, instant, debian=not options.sans_debian)
        except subprocess.CalledProcessError as erreur:
            quoi = " ".join(map(str, erreur.cmd[:5]))
            raise SystemExit(
                f"« {quoi} … » a échoué (voir ci-dessus) ; dist/ n'a pas changé. PyPI répond-il ?"
            ) from None
        _sommes(bati)
        shutil.rmtree(options.sortie, ignore_errors=True)
        shutil.copytree(bati, options.sortie)
    for fichier in sorted(p for p in options.sortie.iterdir() if p.is_file()):
        print(f"{fichier.name}  {fichier.stat().st_size // 1024} Kio")
    print(f"man/  {len(list((options.sortie / 'man').iterdir()))} pages ; completions/  bash, zsh, fish")


def _options() -> argparse.Namespace:
    lecture = argparse.ArgumentParser(prog="make distribution", description="Bâtir dist/.", add_help=False)
    lecture.add_argument("--sortie", type=Path, default=RACINE / "dist")
    lecture.add_argument("--sans-debian", action="store_true")
    return lecture.parse_args()


def _instant() -> int:
    """L'instant que portent les fichiers bâtis, en secondes depuis 1970."""
    if donne := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(donne)
    if _git("status", "--porcelain"):
        print("Des fichiers ont changé depuis le commit : ce qui est bâti n'est pas lui.", file=sys.stderr)
    if commis := _git("log", "-1", "--format=%ct"):
        return int(commis)
    raise SystemExit("Hors d'un dépôt git, rien ne dit de quand datent ces sources : donnez SOURCE_DATE_EPOCH.")


def _git(*mots: str) -> str:
    fini = subprocess.run(["git", *mots], cwd=RACINE, capture_output=True, text=True, check=False)
    return fini.stdout.strip() if fini.returncode == 0 else ""


def _batir(dist: Path, instant: int, *, debian: bool) -> None:
    """La roue est bâtie de la sdist, qui prouve ainsi qu'elle est entière."""
    subprocess.run(
        [sys.executable, "-m", "build", "--quiet", "--no-isolation", "--outdir", str(dist), str(RACINE)],
        check=True,
    )  # fmt: skip
    pages = manuel.pages(datetime.fromtimestamp(instant, UTC).date())
    scripts = completions.fichiers()
    nomenclature = composants.nomenclature(instant)
    _ranger(dist / "man", pages)
    _ranger(dist / "completions", scripts)
    _ranger(dist, {f"ceres-{VERSION}.cdx.json": nomenclature})
    if debian:
        if manquent := [nom for nom in ("dpkg", "dpkg-deb", str(paquet_debian.PYTHON)) if shutil.which(nom) is None]:
            raise SystemExit(
                f"Le paquet Debian se bâtit sur une Debian, pour son Python : il manque {', '.join(manquent)}."
                " Le reste se bâtit partout : make distribution DEBIAN=non"
            )
        (roue,) = dist.glob("*.whl")
        paquet_debian.batir(dist, roue, pages, scripts, nomenclature)


def _ranger(dossier: Path, fichiers: dict[str, str]) -> None:
    for nom, texte in fichiers.items():
        chemin = dossier / nom
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(texte, encoding="utf-8")


def _sommes(dist: Path) -> None:
    """SHA256SUMS, que lit « sha256sum -c »."""
    lignes = [
        f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(dist)}\n"
        for p in sorted(dist.rglob("*"))
        if p.is_file()
    ]
    (dist / "SHA256SUMS").write_text("".join(lignes), encoding="utf-8")


if __name__ == "__main__":
    principal()
