"""Les fiches effacées d'une base locale : des lignes JSON dans un fichier 0600 à côté d'elle, que rien n'efface.

Une sauvegarde ancienne les contient encore : restaurée, elles y sont effacées de nouveau, même si la base ne s'ouvre
plus. Une ligne dit quelle fiche, et le premier lot du journal qui en parle : de quoi ne pas la confondre avec une autre
qui porterait, après une restauration, le même numéro.
"""

import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

SUFFIXE = ".effacements.jsonl"


class Effacee(NamedTuple):
    """`lot`, `tete` : le premier lot qui parle de cette fiche, et son sceau, que nul autre n'a."""

    sorte: str
    numero: int
    lot: int
    tete: str


def fichier(base: Path) -> Path:
    """Celui de cette base, à côté du vrai fichier quand elle est nommée par un lien."""
    return Path(os.path.realpath(base) + SUFFIXE)


def noter(base: Path, effacees: Iterable[Effacee]) -> None:
    """Y ajoute celles qui n'y sont pas. OSError si cela ne peut s'écrire : la place, les droits, un lien."""
    connues = set(lire(base))
    neuves = [e for e in effacees if e not in connues]
    if not neuves:
        return
    drapeaux = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descripteur = os.open(fichier(base), drapeaux, 0o600)
    try:
        proprietaire = base.stat()
        if os.geteuid() == 0 and os.fstat(descripteur).st_uid != proprietaire.st_uid:
            os.fchown(descripteur, proprietaire.st_uid, proprietaire.st_gid)
        os.write(descripteur, "".join(json.dumps(e._asdict()) + "\n" for e in neuves).encode())
        os.fsync(descripteur)
    finally:
        os.close(descripteur)


def lire(base: Path) -> list[Effacee]:
    """OSError s'il ne se lit pas ; rien s'il n'y en a pas. Une ligne d'une autre forme est laissée."""
    try:
        descripteur = os.open(fichier(base), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return []
    with open(descripteur, encoding="utf-8", errors="replace") as flux:
        if not stat.S_ISREG(os.fstat(flux.fileno()).st_mode):
            raise OSError(22, "n'est pas un fichier", str(fichier(base)))
        lues = [_lue(ligne) for ligne in flux]
    return [e for e in lues if e is not None]


def _lue(ligne: str) -> Effacee | None:
    try:
        lue = json.loads(ligne)
        return Effacee(str(lue["sorte"]), int(lue["numero"]), int(lue["lot"]), str(lue["tete"]))
    except (ValueError, TypeError, KeyError):
        return None
