"""Une commande devant un vrai terminal : on y tape, on lit ce qui s'y affiche."""

import os
import pty
import subprocess

from tests import accords
from tests.lanceur import COMMANDE, environnement, sans_le_jour


def au_terminal(*arguments: object, tape: str = "", sortie: bool = False) -> tuple[int, str]:
    """(code, ce qui s'est affiché). L'entrée et la sortie d'erreur sont un terminal ; la sortie aussi si `sortie`."""
    maitre, esclave = pty.openpty()
    processus = subprocess.Popen(
        [*COMMANDE, *map(str, arguments)],
        stdin=esclave,
        stdout=esclave if sortie else subprocess.DEVNULL,
        stderr=esclave,
        env=environnement({"COLUMNS": "1000"}),  # assez large : une phrase se lit d'un trait
    )
    os.close(esclave)
    if tape:
        os.write(maitre, tape.encode())
    affiche = b""
    try:
        while morceau := os.read(maitre, 4096):
            affiche += morceau
    except OSError:
        pass  # le terminal se ferme avec le processus
    os.close(maitre)
    texte = affiche.decode().replace("\r\n", "\n")
    accords.relire(texte)
    return processus.wait(timeout=30), sans_le_jour(texte)
