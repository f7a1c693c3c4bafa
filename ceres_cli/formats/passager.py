"""Ce qui ne s'écrit que le temps d'un travail : le seul endroit qui se serve du dossier temporaire.

Celui que dit TMPDIR, et aucun autre à sa place : qui l'a choisi ne veut pas que cela s'écrive ailleurs.
"""

import marshal
import os
import tempfile
from array import array
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, cast

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


class Suite(Collection[Any]):
    """Des éléments (textes, nombres, booléens, listes et dictionnaires d'eux) qu'on a lus d'un trait, et qui se
    parcourent ensuite autant de fois qu'on veut : les premiers sont en mémoire, le reste dans un fichier sans nom."""

    EN_MEMOIRE = 10_000
    _PAQUET = 1_000

    def __init__(self, elements: Iterable[Any], en_memoire: int | None = None) -> None:
        reste = iter(elements)
        self._premiers = list(islice(reste, self.EN_MEMOIRE if en_memoire is None else en_memoire))
        self._fichier: BinaryIO | None = None
        self._nombre, self._tailles = len(self._premiers), array("q")
        while paquet := list(islice(reste, self._PAQUET)):
            with _dit():
                if self._fichier is None:
                    self._fichier = cast(BinaryIO, tempfile.TemporaryFile(dir=_ou()))  # noqa: SIM115
                # marshal lirait un fichier octet par octet : chaque paquet se relit d'un trait.
                self._tailles.append(self._fichier.write(marshal.dumps(paquet)))
            self._nombre += len(paquet)

    def __len__(self) -> int:
        return self._nombre

    def __contains__(self, element: object) -> bool:
        return any(element == autre for autre in self)

    def __iter__(self) -> Iterator[Any]:
        yield from self._premiers
        if self._fichier is None:
            return
        ou = 0
        for taille in self._tailles:
            self._fichier.seek(ou)
            ou += taille
            yield from marshal.loads(self._fichier.read(taille))

    def __del__(self) -> None:
        if getattr(self, "_fichier", None) is not None:
            self._fichier.close()  # type: ignore[union-attr]


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
