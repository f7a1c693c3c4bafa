"""Un vrai processus dans un vrai pseudo-terminal, dont la lecture ne peut pas rester bloquée."""

import fcntl
import math
import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence

from tests import accords
from tests.lanceur import environnement, sans_le_jour

ATTENTE = 60.0  # secondes, en tout


class TerminalMuet(AssertionError):
    """Plus rien ne s'affiche : une question attend sans doute une réponse."""

    def __init__(self, affiche: str) -> None:
        super().__init__(f"le terminal se tait : {affiche[-2000:]!r}")
        self.affiche = affiche


def jouer(
    commande: Sequence[str],
    *,
    tape: bytes = b"",
    quand: Callable[[str], bool] = bool,
    entree_apres: str | None = None,
    lignes: int = 24,
    colonnes: int = 80,
    env: Mapping[str, str | None] | None = None,
    sortie: int | None = None,
    attente: float = ATTENTE,
    silence: float = math.inf,
    muet: bool = False,
) -> tuple[str, str, int]:
    """(affiché avant de taper, affiché en tout, code). `tape` est frappé quand `quand(affiché)` devient vrai ; Entrée,
    chaque fois que l'affiché finit par `entree_apres`. Échoue après `attente` secondes, ou `silence` sans rien lire.

    `sortie` : où va la sortie standard si ce n'est pas au terminal. `muet` : ce qui est frappé ne s'y répète pas.
    """
    maitre, esclave = pty.openpty()
    termios.tcsetwinsize(esclave, (lignes, colonnes))
    if muet:
        reglages = termios.tcgetattr(esclave)
        reglages[3] &= ~termios.ECHO
        termios.tcsetattr(esclave, termios.TCSANOW, reglages)
    processus = subprocess.Popen(
        commande,
        stdin=esclave,
        stdout=esclave if sortie is None else sortie,
        stderr=esclave,
        env=environnement({"COLUMNS": None, "LINES": None, "TERM": "xterm", **(env or {})}),
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(esclave)
    affiche, avant, fin = b"", None, time.monotonic() + attente
    while True:
        if not select.select([maitre], [], [], max(0.0, min(silence, fin - time.monotonic())))[0]:
            os.killpg(processus.pid, signal.SIGKILL)
            processus.wait()
            os.close(maitre)
            raise TerminalMuet(affiche.decode(errors="replace"))
        try:
            morceau = os.read(maitre, 65_536)
        except OSError:  # plus personne n'écrit
            break
        if not morceau:
            break
        affiche += morceau
        if avant is None and quand(affiche.decode(errors="replace")):
            avant = affiche.decode(errors="replace")
            os.write(maitre, tape)
        if entree_apres is not None and affiche.endswith(entree_apres.encode()):
            os.write(maitre, b"\n")
    os.close(maitre)
    code = processus.wait(timeout=20)
    texte = affiche.decode(errors="replace").replace("\r\n", "\n")
    accords.relire(texte)
    return avant or "", sans_le_jour(texte), code
