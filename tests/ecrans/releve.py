"""Montre des commandes dans le terminal où il est lancé, à plusieurs largeurs, sans refaire un processus pour chacune.

`python -m tests.ecrans.releve DEMANDES.json` : une liste de [largeur, [mots…]]. Après chaque écran, son code entre deux
marques.
"""

import json
import sys
import termios
from pathlib import Path

from ceres_cli.app import executer

MARQUE = "\x1e"  # rien de ce qu'affiche ceres n'en porte
HAUTEUR = 4_000


def principal(demandes: list[tuple[int, list[str]]]) -> None:
    for large, mots in demandes:
        termios.tcsetwinsize(sys.stdout.fileno(), (HAUTEUR, large))
        with open(0, encoding="utf-8", closefd=False) as sys.stdin:  # une commande règle la sienne avant d'y lire
            code = executer(mots)
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdout.write(f"{MARQUE}{code}{MARQUE}")
        sys.stdout.flush()


if __name__ == "__main__":
    principal(json.loads(Path(sys.argv[1]).read_text("utf-8")))
