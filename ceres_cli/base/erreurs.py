"""Les erreurs de SQLite et du disque, dites en français, avec leur code de sortie."""

import os
import pwd
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ceres_cli.base.acquis import deja_fait
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe
from ceres_cli.regles.francais import compter

_ABIMEE = "La base {} est abîmée."
_REMPLACER = "« ceres admin restaurer SAUVEGARDE » la remplace, et garde ses octets"
_CONSEIL_ABIMEE = f"« ceres admin verifier » dit ce qui l'est ; {_REMPLACER}."
_CONSEIL_DROITS = "Vérifiez son chemin, ses droits et ceux de son dossier, puis relancez."


@contextmanager
def erreurs_de_base(chemin: Path) -> Iterator[None]:
    """Traduit les erreurs de SQLite qui ne sont pas des défauts du programme."""
    try:
        yield
    except sqlite3.Error as erreur:
        traduite = _traduire(erreur, chemin)
        if traduite is None:
            raise
        raise traduite from erreur


def _traduire(erreur: sqlite3.Error, chemin: Path) -> ErreurCeres | None:
    nom = getattr(erreur, "sqlite_errorname", "") or ""
    if not nom and "Could not decode to UTF-8" in str(erreur):
        return abimee(chemin)
    if est_occupee(erreur):
        return Occupe(
            f"La base {chemin} est occupée{occupant(chemin)}.",
            conseil=f"Relancez la commande dans un instant{_reste()}.",
        )
    if nom == "SQLITE_READONLY_DBMOVED":
        return Occupe(
            f"La base {chemin} vient d'être remplacée, par une restauration sans doute{_reste()}.",
            conseil="Relancez la commande : elle s'ouvrira sur la nouvelle.",
        )
    fermee = f"La base {chemin} ne peut pas être ouverte"
    phrases = {
        "SQLITE_READONLY": (
            f"La base {chemin} est en lecture seule.",
            "Rendez l'écriture à son disque, ou à vous ses droits et ceux de son dossier, puis relancez.",
        ),
        "SQLITE_FULL": (
            f"Le disque de la base {chemin} est plein{_reste()}.",
            "Libérez-y de la place, puis relancez.",
        ),
        "SQLITE_IOERR": (
            f"Le disque de la base {chemin} répond mal (erreur d'entrée-sortie){_reste()}.",
            "Voyez ce disque, dans le journal du système ; puis « ceres admin verifier » dira si la base a souffert.",
        ),
        "SQLITE_CORRUPT": (_ABIMEE.format(chemin), _CONSEIL_ABIMEE),
        "SQLITE_NOTADB": (
            f"{chemin} n'est pas une base de ceres.",
            f"Donnez une base créée par « ceres init ». Si c'en était une, {_REMPLACER}.",
        ),
        "SQLITE_CANTOPEN": (f"{fermee}.", _CONSEIL_DROITS),
        "SQLITE_PERM": (f"{fermee} : droits insuffisants.", _CONSEIL_DROITS),
        "SQLITE_AUTH": (f"{fermee} : droits insuffisants.", _CONSEIL_DROITS),
    }
    for prefixe, (phrase, conseil) in phrases.items():
        if nom.startswith(prefixe):
            return BaseInutilisable(phrase, conseil=conseil)
    return None


def _reste() -> str:
    return "" if deja_fait() else " ; rien n'a été modifié"


def est_occupee(erreur: sqlite3.Error) -> bool:
    return (getattr(erreur, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def occupant(chemin: Path) -> str:
    """« par le processus 4242 (adurand, depuis 12 secondes : ceres session valider) » quand le noyau le dit, sinon
    rien."""
    with suppress(OSError):
        inode = f":{chemin.stat().st_ino} "
        verrous = Path("/proc/locks").read_text(encoding="ascii").splitlines()
        moi = str(os.getpid())
        pids = {champs[4] for v in verrous if inode in v and len(champs := v.split()) > 5 and champs[4].isdigit()}
        for pid in sorted(pids - {moi}):
            return f" par le processus {pid} ({_portrait(Path('/proc', pid))})"
    return ""


_MOT = r"[a-z][a-z-]*"  # d'une commande : ni une valeur, ni un chemin


def _portrait(processus: Path) -> str:
    """À qui il est, depuis quand il tourne, et sa commande : des mots tapés, les deux premiers, qui la nomment."""
    compte = str(uid := processus.stat().st_uid)
    with suppress(KeyError):
        compte = pwd.getpwuid(uid).pw_name
    programme = (processus / "comm").read_text(encoding="utf-8").strip()
    mots = (processus / "cmdline").read_text(encoding="utf-8", errors="replace").split("\0")
    rang = next((i for i, mot in enumerate(mots[:3]) if Path(mot).name in ("ceres", "ceres_cli")), None)
    suite = [] if rang is None else [mot for mot in mots[rang + 1 :] if re.fullmatch(_MOT, mot)][:2]
    debut = int((processus / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
    depuis = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0]) - debut / os.sysconf("SC_CLK_TCK")
    quoi = programme if rang is None else " ".join(["ceres", *suite])
    return f"{compte}, depuis {compter(max(0, int(depuis)), 'seconde')} : {quoi}"


def abimee(chemin: Path) -> BaseInutilisable:
    return BaseInutilisable(_ABIMEE.format(chemin), conseil=_CONSEIL_ABIMEE)
