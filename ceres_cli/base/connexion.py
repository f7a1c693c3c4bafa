"""Une connexion SQLite, ses réglages vérifiés, et le verrou d'écriture pris par courtes attentes."""

import sqlite3
from collections.abc import Callable
from math import inf
from pathlib import Path
from time import monotonic

from ceres_cli.base.erreurs import est_occupee
from ceres_cli.erreurs import BaseInutilisable

_TRANCHE_MS = 100
AVANT_DE_LE_DIRE = 1.0  # seconde : une écriture ordinaire est plus courte
_PRAGMAS = (
    ("foreign_keys", 1),
    ("recursive_triggers", 1),
    ("trusted_schema", 0),
    ("synchronous", 2),
    ("secure_delete", 1),
    ("cache_size", -32_768),  # Kio
)


def connecter(chemin: Path, attente: float) -> sqlite3.Connection:
    """Ouvre un fichier qui existe ; `attente` d'un verrou, en secondes. BaseInutilisable si un réglage ne prend pas."""
    adresse = f"file:{_echapper(chemin.absolute())}?mode=rw"
    connexion = sqlite3.connect(adresse, uri=True, isolation_level=None, timeout=attente)
    try:
        for pragma, valeur in _PRAGMAS:
            regler(connexion, pragma, valeur)
    except BaseException:
        connexion.close()
        raise
    return connexion


def regler(connexion: sqlite3.Connection, pragma: str, valeur: int) -> None:
    """Pose un réglage de SQLite, et vérifie qu'il a pris : plusieurs se taisent quand ils ne prennent pas."""
    connexion.execute(f"PRAGMA {pragma} = {valeur}")
    if connexion.execute(f"PRAGMA {pragma}").fetchone()[0] != valeur:
        raise BaseInutilisable(f"La bibliothèque SQLite refuse le réglage {pragma} = {valeur}.")


def prendre_le_verrou(
    connexion: sqlite3.Connection, attente: float, patienter: Callable[[float], None] = lambda _: None
) -> None:
    """`BEGIN IMMEDIATE`, par courtes attentes : SQLite n'écoute pas les signaux, et Ctrl-C doit répondre. Au bout d'une
    seconde, `patienter` reçoit ce qu'il en reste."""
    limite, dire = monotonic() + attente, monotonic() + AVANT_DE_LE_DIRE
    connexion.execute(f"PRAGMA busy_timeout = {_TRANCHE_MS}")
    try:
        while True:
            try:
                connexion.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as erreur:
                if not est_occupee(erreur) or monotonic() >= limite:
                    raise
                if monotonic() >= dire:
                    dire = inf
                    patienter(limite - monotonic())
    finally:
        connexion.execute(f"PRAGMA busy_timeout = {int(attente * 1000)}")


def _echapper(chemin: Path) -> str:
    return str(chemin).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
