"""De quoi lire un export fabriqué : en mémoire, par un tube, ou en attendant son refus."""

import dataclasses
import io
from collections.abc import Iterable

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.rncp.lire import lire_export
from ceres_cli.formats.rncp.modele import Bilan, FicheTP
from tests.fabriques.rncp import FicheSource

TITRE = FicheSource()
AUTRE_TITRE = FicheSource(
    numero="RNCP99102",
    id_fiche="99102",
    intitule="Gardien de phare intérieur",
    blocs=(("RNCP99102BC01", "Allumer le phare"),),
)


def lire(contenu: bytes, nom: str = "export.xml", *, ecarter: bool = False) -> tuple[list[FicheTP], Bilan]:
    fiches, bilan = lire_export(io.BytesIO(contenu), nom, ecarter=ecarter)
    return list(fiches), bilan


def lire_une(contenu: bytes) -> FicheTP:
    (fiche,), bilan = lire(contenu)
    assert bilan.retenues == 1
    return fiche


def refus(contenu: bytes, nom: str = "export.xml") -> ErreurFichier:
    with pytest.raises(ErreurFichier) as capture:
        lire(contenu, nom)
    assert capture.value.message.endswith("rien n'a été importé.")
    return capture.value


def variante(**champs: object) -> FicheSource:
    return dataclasses.replace(TITRE, **champs)  # type: ignore[arg-type]


class Tube(io.RawIOBase):
    """Un flux comme l'entrée standard : pas de retour en arrière, des lectures plus courtes que demandé."""

    def __init__(self, morceaux: Iterable[bytes]) -> None:
        self._morceaux = iter(morceaux)
        self._tampon = b""

    def readable(self) -> bool:
        return True

    def readinto(self, tampon: bytearray | memoryview) -> int:  # type: ignore[override]
        self._tampon = self._tampon or next(self._morceaux, b"")
        lus, self._tampon = self._tampon[: len(tampon)], self._tampon[len(tampon) :]
        tampon[: len(lus)] = lus
        return len(lus)


def tube(contenu: bytes, taille: int = 700) -> io.BufferedReader:
    return io.BufferedReader(Tube(contenu[i : i + taille] for i in range(0, len(contenu), taille)))
