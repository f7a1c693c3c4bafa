"""Lecture d'une archive venue d'ailleurs : rien n'en est extrait, tout est contrôlé avant d'être déplié.

`zipfile` ne rend jamais plus d'octets qu'un membre n'en annonce, et la somme de contrôle dénonce une annonce trop
courte : borner les tailles annoncées, et vérifier que les octets comprimés sont là, suffit à borner la lecture.
"""

import io
import re
import struct
import zipfile
import zlib
from typing import IO, BinaryIO

from ceres_cli.formats.rncp.modele import refuser_fichier

RAPPORT_MAX = 100  # taille dépliée / taille dans l'archive
MEMBRES_MAX = 200
_CHIFFRE = 0x1 | 0x40 | 0x2000
_ENTETE_LOCAL = 30  # octets, au moins
_ABIME = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, OverflowError, ValueError),
    *(NotImplementedError, RuntimeError),
)
_CHEMIN_ABSOLU = re.compile(r"[/\\]|[A-Za-z]:")


class Archive:
    """Une archive zip dont les noms, le chiffrement et les tailles annoncées ont été contrôlés."""

    def __init__(self, flux: BinaryIO, nom: str) -> None:
        self.nom = nom
        try:
            self._zip = zipfile.ZipFile(flux)
        except _ABIME:
            refuser_fichier(nom, "archive zip tronquée ou abîmée")
        infos = self._zip.infolist()
        if len(infos) > MEMBRES_MAX:
            refuser_fichier(nom, f"{len(infos)} fichiers dans l'archive, {MEMBRES_MAX} au plus")
        for info in infos:
            self._controler(info)
        self._controler_places(infos)
        self.membres = [i for i in infos if not i.is_dir() and not _annexe_de_mac(i.filename)]

    def ouvrir(self, info: zipfile.ZipInfo) -> io.BufferedReader:
        """Le contenu déplié d'un membre ; un défaut trouvé en cours de lecture lève aussi `ErreurFichier`."""
        try:
            contenu = self._zip.open(info)
        except _ABIME:
            refuser_fichier(self.nom, f"archive zip tronquée ou abîmée, « {info.filename} »")
        return io.BufferedReader(_Membre(contenu, info.filename, self.nom), buffer_size=1 << 16)

    def _controler(self, info: zipfile.ZipInfo) -> None:
        chemin = info.filename
        if not chemin or _CHEMIN_ABSOLU.match(chemin) or ".." in re.split(r"[/\\]", chemin):
            refuser_fichier(self.nom, f"nom de fichier interdit dans l'archive : « {chemin} »")
        if info.flag_bits & _CHIFFRE:
            refuser_fichier(self.nom, f"« {chemin} » est protégé par un mot de passe")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            refuser_fichier(self.nom, f"« {chemin} » : méthode de compression inconnue")
        if info.file_size > RAPPORT_MAX * info.compress_size:
            refuser_fichier(
                self.nom, f"« {chemin} » se déplie à plus de {RAPPORT_MAX} fois sa taille, archive suspecte"
            )

    def _controler_places(self, infos: list[zipfile.ZipInfo]) -> None:
        """Chaque membre tient entre son début et le suivant : ni chevauchement, ni taille comprimée gonflée."""
        suivant = self._zip.start_dir
        for info in sorted(infos, key=lambda i: i.header_offset, reverse=True):
            if info.header_offset + _ENTETE_LOCAL + info.compress_size > suivant:
                refuser_fichier(self.nom, f"archive zip abîmée, taille de « {info.filename} » impossible")
            suivant = info.header_offset


class _Membre(io.RawIOBase):
    """Flux déplié d'un membre, dont les défauts sont dits en `ErreurFichier`."""

    def __init__(self, contenu: IO[bytes], chemin: str, nom: str) -> None:
        self._contenu, self._chemin, self._nom = contenu, chemin, nom

    def readable(self) -> bool:
        return True

    def readinto(self, tampon: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            lus = self._contenu.read(len(tampon))
        except _ABIME:
            refuser_fichier(self._nom, f"archive zip tronquée ou abîmée, « {self._chemin} »")
        tampon[: len(lus)] = lus
        return len(lus)

    def close(self) -> None:
        self._contenu.close()
        super().close()


def _annexe_de_mac(chemin: str) -> bool:
    """Fichiers que le Finder ajoute aux archives : `__MACOSX/…`, `._nom`, `.DS_Store`."""
    return chemin.startswith("__MACOSX/") or chemin.rsplit("/", 1)[-1].startswith(".")
