"""Les octets où chercher un texte dans un document que ceres a fait : le fichier, et ce qu'il comprime."""

import io
import re
import zlib
from collections.abc import Iterator

_FLUX = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FLUX_MAX = 5_000_000
_PARTIES_MAX = 200


def morceaux(contenu: bytes) -> Iterator[bytes]:
    """Le fichier et, d'un PDF, ses flux décompressés ; d'un classeur ou d'un document zippé, ses parties."""
    yield contenu
    if contenu.startswith(b"PK\x03\x04"):
        yield from _parties(contenu)
    if contenu.startswith(b"%PDF-"):
        for flux in _FLUX.findall(contenu):
            try:
                yield zlib.decompressobj().decompress(flux, _FLUX_MAX)
            except zlib.error:
                continue


def _parties(contenu: bytes) -> Iterator[bytes]:
    """Le texte de chacune, jusqu'à une taille : une archive piégée n'en dit pas plus que les autres."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(contenu)) as archive:
            for nom in archive.namelist()[:_PARTIES_MAX]:
                with archive.open(nom) as partie:
                    yield partie.read(_FLUX_MAX)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError):
        return
