"""Le paquet Debian : ceres et ses bibliothèques, aux versions du verrou, dans un environnement à lui.

dpkg-deb suffit à le bâtir. Il est fait pour un Python (celui de la Debian où on le bâtit) et une architecture.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

from ceres_cli import VERSION

RACINE = Path(__file__).resolve().parents[2]
DISTRIBUTION = RACINE / "distribution"
NOM = "ceres"
PYTHON = Path("/usr/bin/python3")
LANCEUR = """\
#!/bin/sh
# Se retrouve lui-même : le paquet marche aussi déplié hors de la racine (dpkg-deb -x).
moi=$(readlink -f -- "$0")
maison=${moi%/bin/*}/lib/ceres
exec "$maison/bin/python" -I "$maison/bin/ceres" "$@"
"""
PROGRAMME = "from ceres_cli.app import principal\n\nprincipal()\n"
DESCRIPTION = """\
Jurys des titres professionnels, en ligne de commande
 Jurés, habilitations, sessions, candidats et convocations des titres
 professionnels du ministère du Travail, selon les règles de CERES 1.7.1 :
 chaque refus est expliqué, chaque changement se planifie, se défait et laisse
 une trace.
 .
 Le paquet contient ses bibliothèques Python, et n'en prend aucune au système."""
EXECUTABLES = ("usr/bin/ceres", "DEBIAN/postinst", "DEBIAN/prerm")
UNITES = {
    "*.service": "usr/lib/systemd/system",
    "*.timer": "usr/lib/systemd/system",
    "*.sysusers": "usr/lib/sysusers.d",
    "*.tmpfiles": "usr/lib/tmpfiles.d",
    "*.cron": "usr/share/doc/ceres/examples",
    "*.conf": "usr/share/doc/ceres/examples",
}
"""Ce que `distribution/` peut contenir, et où cela va. Rien n'est activé à l'installation."""


def batir(dossier: Path, roue: Path, manuel: dict[str, str], completions: dict[str, str], composants: str) -> Path:
    """Écrit le paquet dans `dossier` ; rend son chemin. Python vise celui du système, non celui qui exécute ceci."""
    version_python = _sortie(str(PYTHON), "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
    architecture = _sortie("dpkg", "--print-architecture")
    arbre = dossier / "arbre"
    _environnement(arbre / "usr/lib/ceres", roue, version_python)
    _ecrire(arbre / "usr/bin/ceres", LANCEUR)
    for nom, texte in manuel.items():
        _compresser(arbre / "usr/share/man/man1" / f"{nom}.gz", texte)
    for chemin, texte in completions.items():
        _ecrire(arbre / _place_de_completion(chemin), texte)
    _documents(arbre / "usr/share/doc/ceres", composants)
    for motif, place in UNITES.items():
        for fichier in sorted(DISTRIBUTION.glob(motif)):
            _ecrire(arbre / place / _nom_d_unite(fichier), fichier.read_text(encoding="utf-8"))
    _controle(arbre, version_python, architecture)
    paquet = dossier / f"{NOM}_{version_debian(VERSION)}_{architecture}.deb"
    _fermer(arbre, paquet)
    shutil.rmtree(arbre)
    return paquet


def version_debian(version: str) -> str:
    """« 1.8.0rc1 » → « 1.8.0~rc1 », qui se range avant « 1.8.0 »."""
    return re.sub(r"\.?(a|b|rc|dev)(?=\d)", r"~\1", version)


def champs(version_python: str, architecture: str, taille: int) -> str:
    """Le fichier `control` ; `taille` : octets installés."""
    return (
        textwrap.dedent(f"""\
        Package: {NOM}
        Version: {version_debian(VERSION)}
        Architecture: {architecture}
        Maintainer: Les mainteneurs de ceres <ceres@example.fr>
        Installed-Size: {-(-taille // 1024)}
        Depends: python{version_python}, libc6 (>= 2.28), libgcc-s1, zlib1g
        Recommends: bash-completion, man-db
        Section: admin
        Priority: optional
        Description: """)
        + DESCRIPTION
        + "\n"
    )


def _environnement(maison: Path, roue: Path, version_python: str) -> None:
    """Un environnement virtuel que l'on peut déplacer : les bibliothèques du verrou, celles de l'extra comprises."""
    bibliotheques = maison / "lib" / f"python{version_python}" / "site-packages"
    subprocess.run(
        [
            sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "--no-input",
            "--disable-pip-version-check", "--root-user-action=ignore", "--no-compile",
            "--only-binary", ":all:", "--require-hashes", "--requirement", str(RACINE / "requirements.lock"),
            "--target", str(bibliotheques),
        ],
        check=True,
    )  # fmt: skip
    shutil.rmtree(bibliotheques / "bin", ignore_errors=True)  # leurs commandes à elles
    with zipfile.ZipFile(roue) as archive:
        archive.extractall(bibliotheques)
    _ecrire(
        maison / "pyvenv.cfg", f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {version_python}\n"
    )
    _ecrire(maison / "bin/ceres", PROGRAMME)
    (maison / "bin/python").symlink_to(f"/usr/bin/python{version_python}")


def _place_de_completion(chemin: str) -> str:
    interprete, _, nom = chemin.partition("/")
    dossiers = {
        "bash": "usr/share/bash-completion/completions",
        "zsh": "usr/share/zsh/vendor-completions",
        "fish": "usr/share/fish/vendor_completions.d",
    }
    return f"{dossiers[interprete]}/{nom}"


def _nom_d_unite(fichier: Path) -> str:
    """« ceres.sysusers » se range sous « ceres.conf » ; une unité garde son nom."""
    return f"{fichier.stem}.conf" if fichier.suffix in (".sysusers", ".tmpfiles") else fichier.name


def _documents(dossier: Path, composants: str) -> None:
    _ecrire(dossier / "copyright", (DISTRIBUTION / "debian/copyright").read_text(encoding="utf-8") + _licence())
    _ecrire(dossier / "README.md", (RACINE / "README.md").read_text(encoding="utf-8"))
    _ecrire(dossier / "ceres.cdx.json", composants)
    _compresser(dossier / "changelog.gz", (RACINE / "CHANGELOG.md").read_text(encoding="utf-8"))
    for page in sorted((RACINE / "docs").glob("*.md")):
        _ecrire(dossier / "docs" / page.name, page.read_text(encoding="utf-8"))


def _licence() -> str:
    """Le texte de l'EUPL, que Debian ne tient pas parmi ses licences communes, au format de `copyright`."""
    lignes = (RACINE / "LICENSE").read_text(encoding="utf-8").splitlines()
    return "\nLicense: EUPL-1.2\n" + "".join(f" {ligne.rstrip() or '.'}\n" for ligne in lignes)


def _controle(arbre: Path, version_python: str, architecture: str) -> None:
    fichiers = sorted(p for p in arbre.rglob("*") if p.is_file() and not p.is_symlink())
    sommes = "".join(
        f"{hashlib.md5(p.read_bytes(), usedforsecurity=False).hexdigest()}  {p.relative_to(arbre)}\n" for p in fichiers
    )
    taille = sum(p.stat().st_size for p in fichiers)
    _ecrire(arbre / "DEBIAN/control", champs(version_python, architecture, taille))
    _ecrire(arbre / "DEBIAN/md5sums", sommes)
    for script in ("postinst", "prerm"):
        _ecrire(arbre / "DEBIAN" / script, (DISTRIBUTION / "debian" / script).read_text(encoding="utf-8"))


def _fermer(arbre: Path, paquet: Path) -> None:
    """Mêmes droits et mêmes dates partout, puis l'archive : rien n'y dépend de qui bâtit, ni d'où."""
    instant = int(os.environ["SOURCE_DATE_EPOCH"])
    for chemin in [arbre, *arbre.rglob("*")]:
        if not chemin.is_symlink():
            chemin.chmod(0o755 if chemin.is_dir() or str(chemin.relative_to(arbre)) in EXECUTABLES else 0o644)
        os.utime(chemin, (instant, instant), follow_symlinks=False)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--threads-max=1", "--build", str(arbre), str(paquet)],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")


def _compresser(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_bytes(gzip.compress(texte.encode("utf-8"), 9, mtime=0))


def _sortie(*commande: str) -> str:
    return subprocess.run(commande, check=True, capture_output=True, text=True).stdout.strip()
