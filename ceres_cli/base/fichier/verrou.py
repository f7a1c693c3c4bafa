"""Un travail qu'un seul processus fait à la fois sur une base : un verrou que la mort du processus rend.

C'est celui du noyau sur un fichier à côté de la base, qui reste après : l'ôter laisserait deux processus en tenir
chacun un. Ce fichier dit, pour qui attend, quel processus le tient.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ceres_cli import garde
from ceres_cli.erreurs import Occupe

_TRANCHE = 0.1  # secondes


def fichier(base: Path, travail: str) -> Path:
    return garde.voisin(base, f".{travail}")


@contextmanager
def tenir(base: Path, travail: str, attente: float) -> Iterator[None]:
    """Occupe si un autre processus le tient encore passé l'attente (secondes) ; OSError si le fichier ne s'ouvre
    pas."""
    descripteur = garde.ouvrir(fichier(base, travail), os.O_RDWR | os.O_CREAT, de=base.stat())
    try:
        _prendre(descripteur, travail, attente)
        os.ftruncate(descripteur, 0)
        os.pwrite(descripteur, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descripteur)


def _prendre(descripteur: int, travail: str, attente: float) -> None:
    limite = time.monotonic() + attente
    while True:
        try:
            fcntl.flock(descripteur, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= limite:
                raise Occupe(
                    f"Un autre traitement ({travail}) est en cours sur cette base{_tenu_par(descripteur)}.",
                    conseil="Il se termine de lui-même ; relancez la commande ensuite, si c'est encore utile.",
                ) from None
        time.sleep(_TRANCHE)


def _tenu_par(descripteur: int) -> str:
    dit = os.pread(descripteur, 32, 0).strip()
    return f" par le processus {dit.decode()}" if dit.isdigit() else ""
