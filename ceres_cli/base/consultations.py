"""Le journal des accès d'une base locale : qui a lu quoi, ce qui lui a été refusé. Des lignes JSON dans un fichier 0600
à côté d'elle : lire n'écrit jamais dans la base.

Une ligne nomme l'agent, son profil, la commande, le document, l'objet par son numéro ; jamais une valeur, un nom ou un
texte cherché. La preuve des écritures est dans la base ; ceci n'en est pas une : qui tient le fichier peut l'ôter.
"""

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from ceres_cli import garde
from ceres_cli.regles.calendrier import instant_iso

LIGNE_MAX = 4_000  # octets : une ligne plus longue n'est pas de nous
_ESSAIS, _PAUSE = 40, 0.05  # un verrou se tient le temps d'une ligne, ou d'une purge

Entree = dict[str, Any]
_TYPES = {
    **dict.fromkeys(("agent", "profil", "structure", "commande", "nature", "document", "objet", "code", "jour"), str),
    "jour_force": bool, "nombre": int,
}  # fmt: skip


def fichier(base: Path) -> Path:
    return garde.voisin(base, garde.ACCES)


def noter(base: Path, entree: Entree) -> None:
    """Ajoute une ligne, d'un seul coup. OSError si elle ne peut être écrite : la place, les droits, un lien."""
    ligne = json.dumps(entree, ensure_ascii=True).encode() + b"\n"
    with _ouvert(base, creer=True) as descripteur:
        garde.allonger(descripteur, ligne)


def lire(base: Path) -> Iterator[Entree | None]:
    """Les entrées, les plus anciennes d'abord ; None pour une ligne qui n'en est pas une. OSError si elles sont
    illisibles ; rien si nul accès n'a été noté."""
    try:
        with _ouvert(base, creer=False) as descripteur, open(descripteur, "rb", closefd=False) as flux:
            while ligne := flux.readline(LIGNE_MAX):
                yield entree(ligne)
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
                _remplacer(base, gardees)
            return otees
    except FileNotFoundError:
        return 0


@contextmanager
def _ouvert(base: Path, *, creer: bool) -> Iterator[int]:
    """Le fichier, verrouillé pour nous seul. Remplacé pendant l'attente du verrou, c'est le nouveau qui est ouvert ;
    lu par d'autres, il est refait : qui le tenait ouvert n'y lira plus rien."""
    chemin, drapeaux = fichier(base), os.O_RDWR | os.O_APPEND | (os.O_CREAT if creer else 0)
    while True:
        try:
            descripteur = garde.ouvrir(chemin, drapeaux, de=_de(base))
        except OSError as erreur:
            if creer or erreur.errno != errno.EROFS:
                raise
            descripteur = garde.ouvrir(chemin, de=_de(base))  # ce qui n'est plus inscriptible se lit encore
        try:
            _verrouiller(descripteur)
            etat = os.fstat(descripteur)
            if not os.path.samestat(etat, os.lstat(chemin)):
                continue
            if etat.st_mode & garde.DES_AUTRES:
                with open(descripteur, "rb", closefd=False) as flux:
                    _remplacer(base, flux)
                continue
            yield descripteur
            return
        finally:
            os.close(descripteur)


def _de(base: Path) -> os.stat_result | None:
    """Qui tient la base que ce fichier accompagne ; None : elle est sur un serveur."""
    return base.stat() if base.exists() else None


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


def _remplacer(base: Path, lignes: Iterable[bytes]) -> None:
    nouveau = garde.voisin(base, f"{garde.ACCES}.purge")
    nouveau.unlink(missing_ok=True)
    descripteur = garde.ouvrir(nouveau, os.O_WRONLY | os.O_CREAT | os.O_EXCL, de=_de(base))
    try:
        with open(descripteur, "wb") as flux:
            flux.writelines(lignes)
            flux.flush()
            os.fsync(descripteur)
        nouveau.replace(fichier(base))
    except BaseException:
        nouveau.unlink(missing_ok=True)
        raise


def entree(ligne: bytes | str) -> Entree | None:
    """L'entrée que dit cette ligne, l'instant et chaque champ de leur type ; None si ce n'en est pas une."""
    lue = _datee(ligne)
    if lue is None or any(type(v) is not t for champ, t in _TYPES.items() if (v := lue.get(champ)) is not None):
        return None
    try:
        instant = datetime.fromisoformat(lue["instant"])
        juste = instant.year < datetime.max.year and instant_iso(instant) == lue["instant"]
    except (ValueError, OverflowError):
        return None
    return lue if juste else None


def _datee(ligne: bytes | str) -> Entree | None:
    try:
        lue = json.loads(ligne)
    except (ValueError, RecursionError):
        return None
    return lue if isinstance(lue, dict) and isinstance(lue.get("instant"), str) else None


def _precede(ligne: bytes, avant: str) -> bool:
    lue = _datee(ligne)
    return lue is not None and lue["instant"][:10] < avant
