"""Ce qui ne s'écrit que le temps d'un travail : le seul endroit qui se serve du dossier temporaire.

Celui que dit TMPDIR, et aucun autre à sa place : qui l'a choisi ne veut pas que cela s'écrive ailleurs.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from ceres_cli import fichiers
from ceres_cli.erreurs import BaseInutilisable


@contextmanager
def dossier() -> Iterator[Path]:
    """Un dossier vide, ôté à la sortie du bloc. BaseInutilisable si rien ne peut s'y écrire."""
    with _dit(), tempfile.TemporaryDirectory(prefix="ceres-", dir=_ou()) as chemin:
        yield Path(chemin)


@contextmanager
def fichier() -> Iterator[BinaryIO]:
    """Un fichier sans nom, lu et écrit. BaseInutilisable si rien ne peut s'y écrire."""
    with _dit(), tempfile.TemporaryFile(dir=_ou()) as flux:
        yield cast(BinaryIO, flux)


def _ou() -> str:
    return os.environ.get("TMPDIR") or tempfile.gettempdir()


@contextmanager
def _dit() -> Iterator[None]:
    try:
        yield
    except OSError as erreur:
        ou = os.environ.get("TMPDIR")
        raise BaseInutilisable(
            f"Le dossier temporaire{f' {ou}' if ou else ''} ne peut pas servir : {fichiers.cause(erreur)}.",
            conseil="Libérez-y de la place, corrigez ses droits, ou donnez-en un autre : TMPDIR=/un/dossier ceres …",
        ) from erreur
