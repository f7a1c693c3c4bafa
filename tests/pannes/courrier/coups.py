"""Un envoi qu'on lance, qu'on tue, et qu'on relance."""

import subprocess
from collections.abc import Sequence

from tests.lanceur import COMMANDE, environnement


def trois_fois(processus: list["subprocess.Popen[bytes]"], envoi: Sequence[str]) -> list[int]:
    """Les codes de sortie de trois envois, l'un après l'autre ; chacun est dans `processus` dès qu'il vit."""
    for _ in range(3):
        processus.append(lance(envoi))
        processus[-1].communicate(timeout=300)
    return [p.returncode for p in processus]


def lance(envoi: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*COMMANDE, *envoi], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environnement(None),
    )  # fmt: skip
