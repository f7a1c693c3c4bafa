"""Écrire un fichier d'un seul coup, l'ancien contenu ou le nouveau, complet ; dire pourquoi le disque refuse.

Et ne jamais écrire sur ce qui n'est pas une sortie : la base, ses journaux, la configuration, un périphérique.
"""

import errno
import os
import re
import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from ceres_cli import garde
from ceres_cli.base import acquis
from ceres_cli.base.signaux import signaux_retenus
from ceres_cli.erreurs import BaseInutilisable

_TEMPORAIRE = r"\.ceres-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{16}\.tmp(?:-journal)?"
_SANS_LIEN = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
# Pourquoi le disque refuse, et ce qu'en fait qui voulait écrire.
_CAUSES = {
    errno.ENOSPC: ("le disque est plein", "libérez de la place, puis relancez"),
    errno.EDQUOT: ("votre quota de disque est atteint", "libérez de la place, puis relancez"),
    errno.EFBIG: (
        "le fichier est trop gros pour ce disque ou pour la limite du système",
        "choisissez un autre disque, ou levez la limite (ulimit -f)",
    ),
    errno.EIO: ("le disque signale une erreur d'entrée-sortie", "essayez un autre emplacement"),
    errno.EROFS: ("le disque est en lecture seule", "choisissez un autre dossier"),
    errno.EACCES: ("droits insuffisants", "choisissez un autre dossier"),
    errno.EPERM: ("droits insuffisants", "choisissez un autre dossier"),
    errno.EEXIST: ("un fichier de ce nom existe déjà", "donnez un autre nom"),
    errno.ENOENT: ("le dossier n'existe pas", "créez-le, ou choisissez un autre dossier"),
    errno.ENOTDIR: ("un élément du chemin n'est pas un dossier", "vérifiez le chemin"),
    errno.EISDIR: ("c'est un dossier", "donnez un nom de fichier"),
    errno.ELOOP: ("le chemin passe par un lien symbolique qui tourne en rond", "vérifiez le chemin"),
    errno.ENAMETOOLONG: ("le nom est trop long", "donnez un nom plus court"),
    errno.EMFILE: ("trop de fichiers sont ouverts", "relancez dans un moment"),
    errno.ENFILE: ("trop de fichiers sont ouverts", "relancez dans un moment"),
}
# Erreurs d'écriture qui peuvent survenir pendant que l'appelant remplit le fichier.
_PENDANT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}
_FERME = {errno.EROFS, errno.EACCES, errno.EPERM}

_VERROU_MAX = 1024  # octets lus du verrou d'un tableur

_reserves: ContextVar[Sequence[Path]] = ContextVar("chemins réservés", default=())


def cause(erreur: OSError) -> str:
    """Pourquoi le système a refusé, en français, sans majuscule ni point."""
    if erreur.errno == errno.ENOENT and erreur.filename and _a_son_dossier(os.fsdecode(erreur.filename)):
        return "le fichier n'existe pas"
    return _expliquer(erreur)[0]


def remede(erreur: OSError, sinon: str) -> str:
    """Le conseil à qui écrit dans un fichier de ceres, dont la place ne se choisit pas ; `sinon` : des droits."""
    return {
        errno.ENOSPC: "Libérez de la place sur son disque, puis relancez.",
        errno.EDQUOT: "Libérez de la place sur son disque, puis relancez.",
        errno.EROFS: "Rendez l'écriture à son disque, puis relancez.",
        errno.EIO: "Voyez son disque, dans le journal du système.",
    }.get(erreur.errno or 0, sinon)


def _expliquer(erreur: OSError) -> tuple[str, str]:
    return _CAUSES.get(erreur.errno or 0, (erreur.strerror or "erreur du système", "essayez un autre emplacement"))


def _a_son_dossier(chemin: str) -> bool:
    """Il ne manque que lui : celui qui le nomme voulait le lire."""
    return os.path.isdir(os.path.dirname(chemin) or os.curdir)


@contextmanager
def reserver(chemins: Sequence[Path]) -> Iterator[None]:
    """Dans ce bloc, aucune sortie ne peut toucher ces fichiers, par quelque nom que ce soit, présents ou non."""
    jeton = _reserves.set(chemins)
    try:
        yield
    finally:
        _reserves.reset(jeton)


def verifier_cible(chemin: Path, ecraser: bool | None) -> None:
    """Refuse (`BaseInutilisable`) une cible où `ecrire` ne doit pas ou ne pourrait pas écrire ; ne touche à rien.
    `ecraser` : None quand la commande ne remplace jamais rien.

    Ni `ecraser` ni une simulation n'y changent rien : ce qui est ou fut une base, `ceres.toml`, un fichier réservé, un
    lien symbolique, un fichier spécial (`/dev/…`, tube), ou qu'un tableur tient ouvert, ne sont jamais remplacés.
    """
    _verifier_permis(chemin)
    _verifier_possible(chemin, ecraser)


def verifier_dossier(dossier: Path) -> None:
    """Refuse (`BaseInutilisable`) un dossier où l'on ne pourrait rien écrire, ou qu'on ne pourrait pas créer."""
    if not os.path.lexists(dossier):
        verifier_cible(dossier, False)
    elif not dossier.is_dir():
        raise _refus(dossier, "ce n'est pas un dossier", "donnez un dossier")
    elif not os.access(dossier, os.W_OK | os.X_OK):
        raise _refus(dossier, "vous ne pouvez pas écrire dans ce dossier", "choisissez un autre dossier")


def _verifier_permis(chemin: Path) -> None:
    """Ce qui n'est jamais une sortie, existant ou non."""
    if quoi := garde.reserve(chemin, _reserves.get()):
        raise _refus(chemin, quoi, "donnez un autre nom")


def _verifier_possible(chemin: Path, ecraser: bool | None) -> None:
    dossier = chemin.parent
    try:
        if not stat.S_ISDIR(os.stat(dossier).st_mode):
            raise NotADirectoryError(errno.ENOTDIR, "")
        try:
            mode = os.lstat(chemin).st_mode
        except FileNotFoundError:
            mode = None
    except (OSError, ValueError) as erreur:
        raise _traduire(erreur, chemin) from None
    if mode is not None:
        _verifier_existant(chemin, mode, ecraser)
    if not os.access(dossier, os.W_OK | os.X_OK):
        raise _refus(chemin, f"vous ne pouvez pas écrire dans le dossier {dossier}", "choisissez un autre dossier")


def est_un_dossier(chemin: Path | str) -> BaseInutilisable:
    return _refus(chemin, "c'est un dossier", "donnez un nom de fichier")


def _verifier_existant(chemin: Path, mode: int, ecraser: bool | None) -> None:
    if stat.S_ISDIR(mode):
        raise est_un_dossier(chemin)
    if stat.S_ISLNK(mode):
        raise _refus(chemin, "c'est un lien symbolique", "donnez le chemin du fichier lui-même")
    if not stat.S_ISREG(mode):
        raise _refus(chemin, "ce n'est pas un fichier ordinaire", "donnez un autre nom")
    if ouvert := ouvert_par(chemin):
        verrou, qui = ouvert
        raise _refus(
            chemin,
            f"il est ouvert dans un tableur {qui}".rstrip(),
            f"fermez-le (ôtez « {verrou.name} » si plus personne ne l'a ouvert), ou donnez un autre nom",
        )
    if not ecraser:
        remede = "" if ecraser is None else "ajoutez --ecraser pour le remplacer, ou "
        raise _refus(chemin, "il existe déjà", f"{remede}donnez un autre nom")
    if not os.access(chemin, os.R_OK | os.W_OK):
        raise _refus(chemin, "il existe et il est protégé", "donnez un autre nom")


def ouvert_par(chemin: Path) -> tuple[Path, str] | None:
    """Le verrou qu'un tableur pose à côté du fichier qu'il tient ouvert, et qui l'a ouvert : « par Claire », vide si le
    verrou ne le dit pas."""
    for debut, fin, lire in ((".~lock.", "#", _de_libreoffice), ("~$", "", _d_excel)):
        verrou = chemin.with_name(f"{debut}{chemin.name}{fin}")
        try:
            if not stat.S_ISREG(os.lstat(verrou).st_mode):
                continue
        except OSError:
            continue
        octets = b""
        with suppress(OSError), verrou.open("rb") as flux:
            octets = flux.read(_VERROU_MAX)
        nom = "".join(filter(str.isprintable, lire(octets))).strip()
        return verrou, f"par {nom}" if nom else ""
    return None


def _de_libreoffice(octets: bytes) -> str:
    """« nom,compte,poste,… », une virgule du nom étant précédée d'une barre."""
    nom, compte, poste = (re.split(r"(?<!\\),", octets.decode("utf-8", "replace")) + [""] * 3)[:3]
    qui = (nom or compte).replace("\\", "")
    return f"{qui} (poste {poste})" if qui and poste else qui


def _d_excel(octets: bytes) -> str:
    """Sa longueur, puis le nom."""
    return octets[1 : 1 + octets[0]].decode("cp1252", "replace") if octets else ""


def ecrire(chemin: Path, *, ecraser: bool) -> AbstractContextManager[BinaryIO]:
    """Donne un flux binaire (lecture, écriture, déplacement) ; `chemin` n'apparaît, complet, qu'à la sortie du bloc.

    Le fichier est créé en 0600. Une exception dans le bloc ne laisse rien. `BaseInutilisable` si la cible est de celles
    que `verifier_cible` refuse, ou si l'écriture échoue.
    """
    _verifier_permis(chemin)
    return _ecrire(chemin, ecraser)


def a_jour(chemin: Path, octets: bytes) -> bool:
    """Il porte déjà ces octets et n'est qu'à soi : l'écrire ne changerait que sa date."""
    try:
        etat = os.lstat(chemin)
        simple = stat.S_ISREG(etat.st_mode) and not etat.st_mode & garde.DES_AUTRES
        return simple and etat.st_size == len(octets) and chemin.read_bytes() == octets
    except OSError:
        return False


def creer(chemin: Path, annonce: str = "") -> AbstractContextManager[BinaryIO]:
    """De même, pour la base et la configuration elles-mêmes : jamais par-dessus un fichier qui existe.

    `annonce` : ce qui est dit avoir été fait si la commande s'arrête ensuite ; à défaut, que le fichier est écrit.
    """
    return _ecrire(chemin, ecraser=False, annonce=annonce)


def remplacer(chemin: Path, contenu: bytes, droits: int | None = None) -> None:
    """Pour la configuration : par-dessus l'ancienne, même protégée, ses droits gardés ; 0600 si elle est nouvelle."""
    with _a_cote(chemin, lambda temporaire: os.replace(temporaire, chemin)) as flux:
        if droits is None and chemin.exists():
            os.fchmod(flux.fileno(), stat.S_IMODE(chemin.stat().st_mode))
        flux.write(contenu)


@contextmanager
def _ecrire(chemin: Path, ecraser: bool, annonce: str = "") -> Iterator[BinaryIO]:
    _verifier_possible(chemin, ecraser)
    with _a_cote(chemin, lambda temporaire: _nommer(temporaire, chemin, ecraser), annonce) as flux:
        yield flux


@contextmanager
def _a_cote(chemin: Path, nommer: Callable[[Path], None], annonce: str = "") -> Iterator[BinaryIO]:
    with brouillon(chemin) as flux:
        yield flux
        mettre_en_place(flux, chemin, nommer, annonce)


def mettre_en_place(flux: BinaryIO, chemin: Path, nommer: Callable[[Path], None], annonce: str = "") -> None:
    """Ce brouillon, complet, mis sur le disque ; `nommer` lui donne son nom, et `annonce` dira que c'est fait."""
    flux.flush()
    os.fsync(flux.fileno())
    try:
        with signaux_retenus():
            nommer(Path(flux.name))
            acquis.noter(annonce) if annonce else acquis.noter_fichier(chemin)
            _synchroniser(chemin.parent)
    except OSError as erreur:
        raise _traduire(erreur, chemin) from None


@contextmanager
def brouillon(chemin: Path, si_ferme: str = "") -> Iterator[BinaryIO]:
    """Un fichier vide du même dossier, en 0600, nommé `flux.name` ; il est retiré à la sortie du bloc. `si_ferme` : le
    conseil à qui ne peut pas y écrire, si un autre dossier n'en est pas un."""
    _retirer_abandonnes(chemin.parent)
    temporaire = chemin.parent / f".ceres-{_machine()}-{os.getpid()}-{os.urandom(8).hex()}.tmp"
    options = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descripteur = os.open(temporaire, options, 0o600)
    except OSError as erreur:
        quoi, conseil = _expliquer(erreur)
        raise _refus(chemin, quoi, (erreur.errno in _FERME and si_ferme) or conseil) from None
    try:
        with open(temporaire, "w+b", opener=lambda *_: descripteur) as flux:
            garde.a_soi_seul(descripteur)
            yield flux
    except OSError as erreur:
        if erreur.errno in _PENDANT:
            raise _traduire(erreur, chemin) from None
        raise
    finally:
        for suffixe in ("", *garde.TRAVAIL):  # ceux que SQLite laisse d'une copie que le disque a refusée
            with suppress(OSError):
                os.unlink(f"{temporaire}{suffixe}")


def _nommer(temporaire: Path, chemin: Path, ecraser: bool) -> None:
    """Par un lien s'il ne doit rien remplacer, sinon par un renommage."""
    if ecraser:
        verifier_cible(chemin, ecraser)  # de nouveau, au moment de remplacer
        os.replace(temporaire, chemin)
    else:
        _lier(temporaire, chemin)


def _lier(temporaire: Path, chemin: Path) -> None:
    try:
        os.link(temporaire, chemin, follow_symlinks=False)
    except FileExistsError:
        raise _refus(chemin, "il vient d'être créé par quelqu'un d'autre", "relancez avec un autre nom") from None
    except OSError as erreur:
        if erreur.errno not in _SANS_LIEN:
            raise
        # Système de fichiers sans liens (clé USB) : le renommage reste atomique, seule la course est moins bien gardée.
        _verifier_possible(chemin, False)
        os.rename(temporaire, chemin)


def _synchroniser(dossier: Path) -> None:
    descripteur = os.open(dossier, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descripteur)
    except OSError as erreur:
        if erreur.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descripteur)


def _machine() -> str:
    """Une marque de cette machine : un numéro de processus ne vaut que sur la sienne."""
    return f"{zlib.crc32(os.uname().nodename.encode()):08x}"


@lru_cache(maxsize=64)
def _retirer_abandonnes(dossier: Path) -> None:
    """Retire ceux de cet utilisateur. Une fois par dossier et par processus : écrire mille convocations ne relit pas
    mille fois le dossier."""
    for entree in abandonnes(dossier):
        with suppress(OSError):
            if entree.stat(follow_symlinks=False).st_uid == os.geteuid():
                os.unlink(entree.path)


def abandonnes(dossier: str | Path) -> "Iterator[os.DirEntry[str]]":
    """Les temporaires de cette machine que leur processus n'écrit plus."""
    with suppress(OSError), os.scandir(dossier) as entrees:
        for entree in entrees:
            nom = re.fullmatch(_TEMPORAIRE, entree.name)
            if nom is not None and nom[1] == _machine() and not _ecrit(int(nom[2]), entree.path):
                yield entree


def _ecrit(processus: int, chemin: str) -> bool:
    """Il vit, et tient ce fichier ouvert : un numéro se réemploie, et un mort que personne n'a recueilli garde le
    sien. Qui ne se laisse pas regarder est cru vivant."""
    try:
        os.kill(processus, 0)
        if Path(f"/proc/{processus}/stat").read_text(errors="replace").rpartition(") ")[2].startswith("Z"):
            return False
        ouverts = os.listdir(f"/proc/{processus}/fd")
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return any(_est(f"/proc/{processus}/fd/{n}", chemin.removesuffix("-journal")) for n in ouverts)


def _est(ouvert: str, chemin: str) -> bool:
    try:
        return os.path.samefile(ouvert, chemin)
    except OSError:
        return False


def _refus(chemin: Path | str, cause: str, conseil: str) -> BaseInutilisable:
    return BaseInutilisable(f"Impossible d'écrire {chemin} : {cause}.", conseil=f"{conseil[0].upper()}{conseil[1:]}.")


def _traduire(erreur: OSError | ValueError, chemin: Path) -> BaseInutilisable:
    if isinstance(erreur, ValueError):
        return _refus(chemin, "ce chemin contient un caractère interdit", "vérifiez le chemin")
    return _refus(chemin, *_expliquer(erreur))
