"""strace : ralentir ou faire échouer les appels système d'un vrai processus, et constater l'état qui en reste."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest

from ceres_cli.store import Store
from tests.lanceur import COMMANDE, environnement

JURES = 30  # habilitations de la base `trente`
SUSPENDRE = ("habilitation", "suspendre", *(f"H-{n}" for n in range(1, JURES + 1)), "--oui")


def strace(*injections: str) -> list[str]:
    """Le préfixe d'une commande dont ces appels système sont altérés ; son processus reste le fils direct du test.

    Sans strace (paquet Debian du même nom), le test échoue en intégration (CI=true) et se saute ailleurs.
    """
    outil = shutil.which("strace")
    if outil is None:
        manque = "il faut strace : apt-get install strace"
        assert os.environ.get("CI") != "true", manque
        pytest.skip(manque)
    appels = ",".join(injection.partition(":")[0] for injection in injections)
    regles = [mot for injection in injections for mot in ("-e", f"inject={injection}")]
    return [outil, "-D", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={appels}", *regles]


def ouvrir(
    prefixe: Sequence[str], *arguments: object, entree: int | IO[bytes] = subprocess.DEVNULL
) -> "subprocess.Popen[str]":
    """`ceres` derrière ce préfixe, sans attendre sa fin."""
    return subprocess.Popen(
        [*prefixe, *COMMANDE, *map(str, arguments)],
        stdin=entree,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environnement(),
    )


def attendre(chemin: Path, processus: "subprocess.Popen[str]", limite: float = 60) -> None:
    """Jusqu'à ce que ce fichier existe : le journal de SQLite paraît à la première ligne écrite, avant le COMMIT."""
    fin = time.monotonic() + limite
    while not chemin.exists():
        assert processus.poll() is None, processus.communicate()
        assert time.monotonic() < fin, f"{chemin} n'est pas venu"
        time.sleep(0.002)


def frapper(
    base: Path, recu: signal.Signals, apres: float, *arguments: object, microsecondes: int = 100_000
) -> tuple[int, str, str]:
    """(code, sortie, parole) de cette commande, dont chaque fsync dure tant, qui reçoit ce signal `apres` secondes
    après sa première écriture."""
    processus = ouvrir(strace(f"fsync,fdatasync:delay_enter={microsecondes}"), *arguments)
    attendre(base.with_name(f"{base.name}-journal"), processus)
    time.sleep(apres)
    processus.send_signal(recu)
    sortie, parole = processus.communicate(timeout=60)
    return processus.returncode, sortie, parole


def valeur(base: Path, sql: str) -> int:
    """Ce que cette requête compte dans la base."""
    store = Store(str(base))
    try:
        with store.lecture() as db:
            return int(db.valeur(sql))
    finally:
        store.fermer()


def saine(chemin: Path, *, tue: bool = False) -> None:
    """Ce qui doit rester vrai après toute panne : la base entière, ses clés, et aucun reste à côté d'elle.

    `tue` : d'un processus tué peut rester un journal déjà vidé, que la prochaine écriture ôtera.
    """
    base = Store(str(chemin))
    try:
        with base.lecture() as db:
            assert db.valeur("PRAGMA integrity_check") == "ok"
            assert db.lignes("PRAGMA foreign_key_check") == []
            assert db.lignes("SELECT id FROM lot WHERE id NOT IN (SELECT lot_id FROM trace)") == []
            assert db.lignes("SELECT lot_id FROM trace WHERE lot_id NOT IN (SELECT id FROM lot)") == []
    finally:
        base.fermer()
    restes = (".tmp", "-wal", "-shm") if tue else (".tmp", "-journal", "-wal", "-shm")
    assert [p.name for p in chemin.parent.iterdir() if p.name.endswith(restes)] == []
