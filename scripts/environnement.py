"""Prépare l'environnement `.venv` du dépôt d'après requirements-dev.lock ; ne fait rien s'il est à jour.

`environnement.py .venv-mutations requirements-mutations.lock` : un autre, sans ceres, qu'un outil lit alors en place.

Bibliothèque standard seulement, et écrit pour être lu même par un Python trop ancien : il doit pouvoir le dire.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys

MINIMUM = (3, 11)
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
RACINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOM, VERROU = sys.argv[1:3] if len(sys.argv) > 2 else (".venv", "requirements-dev.lock")
VENV = os.path.join(RACINE, NOM)
TEMOIN = os.path.join(VENV, "ceres-environnement.json")
AVEC_CERES = NOM == ".venv"


def arreter(message):
    sys.stderr.write(message + "\n")
    raise SystemExit(1)


def trouver_python():
    """Repasse la main à un Python assez récent quand celui-ci ne l'est pas."""
    if sys.version_info >= MINIMUM:
        return
    for mineure in range(19, MINIMUM[1] - 1, -1):
        candidat = shutil.which(f"python3.{mineure}")
        if candidat and subprocess.call([candidat, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            os.execv(candidat, [candidat, os.path.abspath(__file__), *sys.argv[1:]])
    arreter(
        f"Ce Python est trop ancien : {sys.executable} est en {VERSION}, ceres demande au moins 3.{MINIMUM[1]}.\n"
        "Installez un Python plus récent, ou indiquez-le : make … PYTHON=/chemin/python3"
    )


def empreinte(*noms):
    somme = hashlib.sha256()
    for nom in noms:
        with open(os.path.join(RACINE, nom), "rb") as fichier:
            somme.update(fichier.read() + b"\0")
    return somme.hexdigest()


def lire_temoin():
    try:
        with open(TEMOIN, encoding="utf-8") as fichier:
            return json.load(fichier)
    except (OSError, ValueError):
        return {}


def executer(quoi, *commande):
    """Lance une commande en silence ; si elle échoue, montre ce qu'elle a dit."""
    essai = subprocess.run(commande, cwd=RACINE, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if essai.returncode:
        sys.stderr.write((essai.stdout + essai.stderr).decode("utf-8", "replace"))
        arreter(f"{quoi} a échoué (voir ci-dessus). Corrigez puis relancez : rien n'est à effacer.")


def pip(quoi, *options):
    python = os.path.join(VENV, "bin", "python")
    executer(quoi, python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", *options)


def creer_venv():
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        arreter(
            f"Le module venv manque à {sys.executable}.\nSous Debian ou Ubuntu : apt-get install python{VERSION}-venv"
        )
    executer(f"La création de {NOM}", sys.executable, "-m", "venv", "--clear", VENV)


def preparer():
    voulu = {
        "racine": RACINE,
        "python": VERSION,
        "verrou": empreinte(VERROU),
        "projet": empreinte("pyproject.toml", "ceres_cli/__init__.py") if AVEC_CERES else "",
    }
    present = lire_temoin()
    if present == voulu:
        return
    if {**present, "projet": ""} != {**voulu, "projet": ""}:
        sys.stderr.write(f"Préparation de {NOM} (une seule fois, une minute environ)…\n")
        creer_venv()
        pip("L'installation des bibliothèques", "--require-hashes", "-r", VERROU)
    elif os.path.exists(TEMOIN):
        os.remove(TEMOIN)
    if AVEC_CERES:
        pip("L'installation de ceres", "--no-deps", "--no-build-isolation", "--editable", ".")
    with open(TEMOIN, "w", encoding="utf-8") as fichier:
        json.dump(voulu, fichier)


def principal():
    trouver_python()
    # Un seul préparateur à la fois : les autres attendent ici, puis trouvent tout à jour.
    dossier = os.open(RACINE, os.O_RDONLY)
    try:
        fcntl.flock(dossier, fcntl.LOCK_EX)
        preparer()
    except KeyboardInterrupt:
        arreter("Interrompu : la préparation reprendra au prochain appel.")
    finally:
        os.close(dossier)


if __name__ == "__main__":
    principal()
