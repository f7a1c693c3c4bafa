"""Le processus où se compose le modèle d'un utilisateur : il se borne lui-même avant de rien lire, puis compose.

Lancé par `boite` dans un dossier à lui. Reçoit un document JSON, rend une ligne JSON puis les PDF bout à bout.
"""

import ctypes
import json
import resource
import signal
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import ErreurFichier

_FICHIERS_OUVERTS = 64
_OCTETS_RENDUS = 300_000_000
_ESPACE_A_SOI, _RESEAU_A_SOI = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET
_MOURIR_AVEC_LUI = 1  # PR_SET_PDEATHSIG


def se_borner(secondes: int, memoire: int) -> None:
    """Ni fichier écrit, ni mémoire sans fin ; et, là où le système le permet, aucune interface de réseau, et rien qui
    survive à la commande."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_MOURIR_AVEC_LUI, signal.SIGKILL)
    bornes = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _FICHIERS_OUVERTS),
        (resource.RLIMIT_AS, memoire),
        (resource.RLIMIT_CPU, 2 * secondes),
    )
    for nom, borne in bornes:
        with suppress(ValueError, OSError):  # une borne plus basse est déjà posée
            resource.setrlimit(nom, (borne, borne))
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_ESPACE_A_SOI | _RESEAU_A_SOI)


def composer(demande: dict[str, Any], racine: Path) -> list[bytes]:
    from ceres_cli.formats.composition import typst

    composeur = typst.compositeur(
        racine / demande["principal"], demande["quoi"], nom=demande["principal"], paquets=racine.parent / "vide"
    )
    pdfs: list[bytes] = []
    libre = _OCTETS_RENDUS
    for valeurs, jour in demande["travaux"]:
        pdfs.append(composeur(valeurs, date.fromisoformat(jour)))
        libre -= len(pdfs[-1])
        if libre < 0:
            raise MemoryError
    return pdfs


def principal() -> None:
    demande = json.load(sys.stdin.buffer)
    se_borner(demande["secondes"], demande["memoire"])
    racine = Path("modele").resolve()
    try:
        pdfs = composer(demande, racine)
        entete: dict[str, Any] = {"tailles": [len(pdf) for pdf in pdfs]}
    except ErreurFichier as erreur:
        pdfs, entete = [], {"erreur": erreur.message.replace(f"{racine}/", "").replace(str(racine), "")}
    sys.stdout.buffer.write(json.dumps(entete).encode() + b"\n" + b"".join(pdfs))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    principal()
