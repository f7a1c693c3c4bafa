"""Le journal des accès d'une base locale : qui a lu quoi, ce qui lui a été refusé. Des lignes JSON dans un fichier 0600
à côté d'elle : lire n'écrit jamais dans la base.

Une ligne nomme l'agent, son profil, la commande, le document, l'objet par son numéro ; jamais une valeur, un nom ou un
texte cherché. La preuve des écritures est dans la base ; ceci n'en est pas une : qui tient le fichier peut l'ôter.
"""

import fcntl
import json
import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SUFFIXE = ".acces.jsonl"
LIGNE_MAX = 4_000  # octets : une ligne plus longue n'est pas de nous
_ESSAIS, _PAUSE = 40, 0.05  # un verrou se tient le temps d'une ligne, ou d'une purge

Entree = dict[str, Any]


def fichier(base: Path) -> Path:
    """Celui de cette base, à côté du vrai fichier quand elle est nommée par un lien."""
    return Path(os.path.realpath(base) + SUFFIXE)


def noter(base: Path, entree: Entree) -> None:
    """Ajoute une ligne, d'un seul coup. OSError si elle ne peut être écrite : la place, les droits, un lien."""
    ligne = json.dumps(entree, ensure_ascii=True).encode() + b"\n"
    with _ouvert(base, creer=True) as descripteur:
        os.write(descripteur, ligne)


def lire(base: Path) -> Iterator[Entree | None]:
    """Les entrées, les plus anciennes d'abord ; None pour une ligne qui n'en est pas une. OSError si elles sont
    illisibles ; rien si nul accès n'a été noté."""
    try:
        with _ouvert(base, creer=False) as descripteur, open(descripteur, "rb", closefd=False) as flux:
            while ligne := flux.readline(LIGNE_MAX):
                yield _entree(ligne)
    except FileNotFoundError:
        return


def purger(base: Path, avant: str) -> int:
    """Ôte les lignes dont le jour réel (UTC, ISO) précède `avant`, et rend leur nombre. Rien n'est réécrit s'il n'y en
    a pas ; interrompue, elle laisse le fichier tel qu'il était. OSError si elle ne peut se faire."""
    try:
        with _ouvert(base, creer=False) as descripteur, open(descripteur, "rb", closefd=False) as flux:
            otees = sum(_precede(ligne, avant) for ligne in flux)
            if otees:
                flux.seek(0)
                gardees = (ligne for ligne in flux if not _precede(ligne, avant))
                _remplacer(fichier(base), gardees, os.fstat(descripteur))
            return otees
    except FileNotFoundError:
        return 0


@contextmanager
def _ouvert(base: Path, *, creer: bool) -> Iterator[int]:
    """Le fichier, verrouillé pour nous seul. Remplacé pendant l'attente du verrou, c'est le nouveau qui est ouvert."""
    chemin = fichier(base)
    drapeaux = os.O_RDWR | os.O_APPEND | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | (os.O_CREAT if creer else 0)
    while True:
        descripteur = os.open(chemin, drapeaux, 0o600)
        try:
            etat = os.fstat(descripteur)
            if not stat.S_ISREG(etat.st_mode):
                raise OSError(22, "n'est pas un fichier", str(chemin))
            _verrouiller(descripteur)
            if os.path.samestat(etat, os.lstat(chemin)):
                _rendre_a_la_base(descripteur, etat, base)
                yield descripteur
                return
        finally:
            os.close(descripteur)


def _verrouiller(descripteur: int) -> None:
    """BlockingIOError (une OSError) si un autre le garde."""
    for reste in range(_ESSAIS, -1, -1):
        try:
            fcntl.flock(descripteur, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if not reste:
                raise
            time.sleep(_PAUSE)


def _rendre_a_la_base(descripteur: int, etat: os.stat_result, base: Path) -> None:
    """Créé par root, le fichier serait fermé au propriétaire de la base."""
    proprietaire = base.stat()
    if os.geteuid() == 0 and etat.st_uid != proprietaire.st_uid:
        os.fchown(descripteur, proprietaire.st_uid, proprietaire.st_gid)


def _remplacer(chemin: Path, lignes: Iterable[bytes], ancien: os.stat_result) -> None:
    nouveau = chemin.with_name(chemin.name + ".purge")
    nouveau.unlink(missing_ok=True)
    descripteur = os.open(nouveau, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        with open(descripteur, "wb") as flux:
            flux.writelines(lignes)
            flux.flush()
            if os.geteuid() == 0:
                os.fchown(descripteur, ancien.st_uid, ancien.st_gid)
            os.fsync(descripteur)
        nouveau.replace(chemin)
    except BaseException:
        nouveau.unlink(missing_ok=True)
        raise


def _entree(ligne: bytes) -> Entree | None:
    try:
        lue = json.loads(ligne)
    except ValueError:
        return None
    return lue if isinstance(lue, dict) and isinstance(lue.get("instant"), str) else None


def _precede(ligne: bytes, avant: str) -> bool:
    entree = _entree(ligne)
    return entree is not None and entree["instant"][:10] < avant
