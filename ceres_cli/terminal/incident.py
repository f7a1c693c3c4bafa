"""Le compte rendu d'une erreur interne : où cela s'est passé, jamais avec quelles données."""

import os
import sys
import time
import traceback
from pathlib import Path

from ceres_cli import VERSION


def consigner(erreur: BaseException) -> tuple[str, Path | None]:
    """Écrit le compte rendu (0600) ; rend le numéro d'incident et le fichier, None s'il n'a pas pu être écrit."""
    numero = f"{time.strftime('%Y%m%d')}-{os.urandom(2).hex()}"
    try:
        dossier = _dossier()
        dossier.mkdir(mode=0o700, parents=True, exist_ok=True)
        chemin = dossier / f"incident-{numero}.log"
        descripteur = os.open(chemin, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with open(descripteur, "w", encoding="utf-8") as fichier:
            fichier.write(compte_rendu(erreur))
    except (OSError, RuntimeError):  # RuntimeError : pas de dossier personnel
        return numero, None
    return numero, chemin


def compte_rendu(erreur: BaseException) -> str:
    """Versions, classes d'exception et lignes de code : ni message, ni valeur, ni argument de la commande."""
    lignes = [f"ceres {VERSION}", f"python {sys.version.split()[0]}", f"systeme {sys.platform}"]
    maillon: BaseException | None = erreur
    vus: set[int] = set()
    while maillon is not None and id(maillon) not in vus:
        vus.add(id(maillon))
        lignes.append(f"{type(maillon).__module__}.{type(maillon).__qualname__}")
        lignes += [
            f"  {_lieu(cadre.f_code.co_filename)}:{ligne} {cadre.f_code.co_name}"
            for cadre, ligne in traceback.walk_tb(maillon.__traceback__)
        ]
        maillon = maillon.__cause__ or maillon.__context__
    return "\n".join(lignes) + "\n"


def _lieu(fichier: str) -> str:
    """Chemin dans le paquet : le dossier de l'utilisateur n'a rien à faire dans un compte rendu."""
    return "/".join(Path(fichier).parts[-3:])


def _dossier() -> Path:
    etat = os.environ.get("XDG_STATE_HOME")
    return (Path(etat) if etat and os.path.isabs(etat) else Path.home() / ".local" / "state") / "ceres"
