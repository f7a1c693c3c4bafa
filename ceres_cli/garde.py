"""Les fichiers que ceres garde pour lui : lesquels vont avec une base, la seule façon de les ouvrir, et ce qu'aucune
sortie ne remplace.

Un fichier posé par un autre ne décide de rien : il n'est ni suivi par un lien, ni lu, ni allongé.
"""

import errno
import os
import shlex
import stat
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

TRAVAIL = ("-journal", "-wal", "-shm")  # ceux de SQLite
ACCES, EFFACEMENTS = ".acces.jsonl", ".effacements.jsonl"
TRAVAUX = ("nuit", "courrier")  # un verrou chacun
# Ce qui suit le nom d'une base pour faire celui d'un de ses voisins. Un voisin nouveau s'écrit ici, et nulle part
# ailleurs : il est jugé à l'ouverture de la base, et aucune sortie ne le remplace.
VOISINS = (*TRAVAIL, ACCES, f"{ACCES}.purge", EFFACEMENTS, *(f".{travail}" for travail in TRAVAUX))
VU = "vu-"  # début du nom de ce qu'un agent retient d'une base, dans son dossier d'état
EMPREINTE = ".sha256"  # à côté d'une sauvegarde

_CONFIGURATION = "ceres.toml"
# Des voisins d'une base, ceux dont le nom suffit ; les autres (« .nuit »…), seulement s'il y a une base à côté.
_TOUJOURS = (*TRAVAIL, ACCES, EFFACEMENTS)
_SQLITE = b"SQLite format 3\0"
# Premiers octets d'une base SQLite, de son journal, de son WAL ; d'une sauvegarde de PostgreSQL.
_MAGIES = (_SQLITE, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"PGDMP")

ECRITURE = stat.S_IWGRP | stat.S_IWOTH
DES_AUTRES = stat.S_IRWXG | stat.S_IRWXO


class PasSur(OSError):
    """Un fichier qui n'est pas des nôtres, ou pas à nous seuls. `strerror` : pourquoi, en français ; `remede` : la
    commande qui le rend sûr, si c'en est une."""

    def __init__(self, chemin: Path, pourquoi: str, remede: str = "") -> None:
        super().__init__(0, pourquoi, str(chemin))
        self.remede = f"{remede} {shlex.quote(str(chemin))}" if remede else ""


def voisin(base: Path, suffixe: str) -> Path:
    """Celui de cette base, à côté du vrai fichier quand elle est nommée par un lien."""
    assert suffixe in VOISINS
    return Path(os.path.realpath(base) + suffixe)


def voisins(base: Path) -> tuple[Path, ...]:
    vrai = os.path.realpath(base)
    return tuple(Path(vrai + suffixe) for suffixe in VOISINS)


def siens(de: os.stat_result | None = None) -> set[int]:
    """Les comptes dont on se fie aux fichiers : soi, root, et qui tient `de`, celui qu'ils accompagnent."""
    return {os.getuid(), os.geteuid(), 0, *(() if de is None else (de.st_uid,))}


def ouvrir(
    chemin: Path,
    drapeaux: int = os.O_RDONLY,
    *,
    de: os.stat_result | None = None,
    interdits: int = ECRITURE,
    lien: bool = False,
) -> int:
    """Le descripteur de ce fichier, créé s'il y a lieu : en 0600, et, par root, à qui tient `de`. PasSur : un lien,
    autre chose qu'un fichier, un fichier d'un autre que les `siens`, ou dont d'autres ont l'un des droits `interdits`.
    `lien` : il peut être nommé par un lien, si ce lien est des nôtres."""
    if drapeaux & os.O_CREAT and not drapeaux & os.O_EXCL:
        # Créer, ou ouvrir : un fichier qui était là ne change pas de mains, on ne sait pas d'où il vient.
        with suppress(FileNotFoundError):
            return ouvrir(chemin, drapeaux & ~os.O_CREAT, de=de, interdits=interdits)
        with suppress(FileExistsError):
            return ouvrir(chemin, drapeaux | os.O_EXCL, de=de, interdits=interdits)
        return ouvrir(chemin, drapeaux & ~os.O_CREAT, de=de, interdits=interdits)
    suivi = os.O_NOFOLLOW
    if lien and chemin.is_symlink():
        if chemin.lstat().st_uid not in siens(de):
            raise PasSur(chemin, "c'est un lien fait par un autre que vous")
        suivi = 0
    try:
        descripteur = os.open(chemin, drapeaux | suivi | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
    except ValueError as erreur:  # un caractère nul
        raise PasSur(chemin, "son nom n'en est pas un") from erreur
    except OSError as erreur:
        if erreur.errno == errno.ELOOP and chemin.is_symlink():
            raise PasSur(chemin, "c'est un lien symbolique") from erreur
        if erreur.errno == errno.ENXIO:
            raise PasSur(chemin, "ce n'est pas un fichier") from erreur
        raise
    try:
        juger(chemin, os.fstat(descripteur), de, interdits, a_ecrire=bool(drapeaux & (os.O_WRONLY | os.O_RDWR)))
        if drapeaux & os.O_EXCL:
            a_soi_seul(descripteur)
            if de is not None and os.geteuid() == 0:
                os.fchown(descripteur, de.st_uid, de.st_gid)
    except BaseException:
        os.close(descripteur)
        raise
    return descripteur


def a_soi_seul(descripteur: int) -> None:
    """Un fichier qui vient de naître est en 0600 quel que soit l'umask, là où le disque a des droits (pas une clé)."""
    with suppress(PermissionError):
        os.fchmod(descripteur, 0o600)


def allonger(descripteur: int, lignes: bytes, *, sur_le_disque: bool = False) -> None:
    """Ajoute ces lignes à la fin de ce fichier, toutes ou aucune : d'un disque qui se remplit, l'écriture ne prend
    d'abord qu'un morceau. Un autre, resté là, est fini avant. OSError si elles n'y sont pas."""
    fin = os.fstat(descripteur).st_size
    entame = fin > 0 and os.pread(descripteur, 1, fin - 1) != b"\n"
    reste = memoryview(b"\n" + lignes if entame else lignes)
    ecrits = 0
    try:
        while ecrits < len(reste):
            ecrits += os.write(descripteur, reste[ecrits:])
        if sur_le_disque:
            os.fsync(descripteur)
    except BaseException:
        if os.fstat(descripteur).st_size == fin + ecrits:  # nul autre n'a écrit à la suite
            os.ftruncate(descripteur, fin)
        raise


def juger(
    chemin: Path,
    etat: os.stat_result,
    de: os.stat_result | None = None,
    interdits: int = ECRITURE,
    *,
    a_ecrire: bool = False,
) -> None:
    """PasSur : ce qu'`ouvrir` refuse, d'un fichier déjà ouvert."""
    if not stat.S_ISREG(etat.st_mode):
        raise PasSur(chemin, "ce n'est pas un fichier")
    if etat.st_uid not in siens(de):
        raise PasSur(chemin, f"il appartient à un autre que vous (uid {etat.st_uid})", f"chown {os.geteuid()}")
    if etat.st_mode & interdits:
        quoi = "l'écrire" if interdits == ECRITURE else "le lire"
        remede = "chmod go-w" if interdits == ECRITURE else "chmod 600"
        raise PasSur(chemin, f"d'autres peuvent {quoi} (droits {stat.S_IMODE(etat.st_mode):04o})", remede)
    if a_ecrire and etat.st_nlink > 1:  # écrire dans un autre de nos fichiers
        raise PasSur(chemin, "il a un second nom")


def reserve(chemin: Path, reserves: Iterable[Path]) -> str:
    """Pourquoi aucune sortie ne s'écrit là, vide si l'on peut ; `reserves` : ceux de cette commande."""
    nom = unicodedata.normalize("NFC", chemin.name).casefold()
    if nom == _CONFIGURATION:
        return "c'est le nom d'une configuration de ceres"
    if any(nom.endswith(s) and (s in _TOUJOURS or _commence_par(_sans(chemin, s), (_SQLITE,))) for s in VOISINS):
        return "c'est le nom d'un fichier qui va avec une base"
    if any(_meme_fichier(chemin, autre) for autre in reserves):
        return "c'est la base ou la configuration de cette commande"
    if _commence_par(chemin, _MAGIES):
        return "c'est une base, le journal d'une base ou une sauvegarde"
    if nom.endswith(EMPREINTE) and _existe(_sans(chemin, EMPREINTE)):
        return "c'est le SHA-256 d'un fichier qui est à côté"
    if _existe(Path(f"{chemin}{EMPREINTE}")):
        return "c'est une sauvegarde, dont le SHA-256 est à côté"
    return ""


def _sans(chemin: Path, suffixe: str) -> Path:
    """Le fichier qu'il accompagne."""
    return Path(str(chemin)[: -len(suffixe)])


def _existe(chemin: Path) -> bool:
    with suppress(OSError, ValueError):
        return os.path.lexists(chemin)
    return False


def _commence_par(chemin: Path, magies: tuple[bytes, ...]) -> bool:
    with suppress(OSError, ValueError):
        if stat.S_ISREG(os.stat(chemin).st_mode):
            with open(os.open(chemin, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as flux:
                return flux.read(16).startswith(magies)
    return False


def _meme_fichier(un: Path, autre: Path) -> bool:
    """Le même, par un lien ou un autre chemin ; absent, le même nom (casse indifférente) dans le même dossier."""
    with suppress(OSError, ValueError):
        return os.path.samefile(un, autre)
    with suppress(OSError, ValueError):
        vrais = [Path(os.path.realpath(c)) for c in (un, autre)]
        noms = {unicodedata.normalize("NFC", c.name).casefold() for c in vrais}
        return len(noms) == 1 and os.path.samefile(vrais[0].parent, vrais[1].parent)
    return False
