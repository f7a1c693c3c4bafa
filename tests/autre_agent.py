"""La même commande, lancée par un autre agent : l'identité est celle du compte réel du système, pas d'une variable."""

import os
import pwd
import shutil
import subprocess
import sys
from functools import cache

import pytest

from tests.lanceur import COMMANDE, Resultat, lancer_processus

NUMERO = 65534
AUTRE = pwd.getpwuid(NUMERO).pw_name
_DEVENIR = "import os, sys; os.setreuid(int(sys.argv[1]), 0); os.execv(sys.argv[2], sys.argv[2:])"


def par_un_autre(*arguments: object, env: dict[str, str | None] | None = None) -> Resultat:
    """Un vrai processus dont le compte réel est `AUTRE` ; le compte effectif reste celui des fichiers du test."""
    return lancer_processus(*arguments, env=env, commande=(*_prefixe(), *COMMANDE))


@cache
def _prefixe() -> tuple[str, ...]:
    if os.getuid() == 0:
        return (sys.executable, "-c", _DEVENIR, str(NUMERO))
    espace = (shutil.which("unshare") or "", "--user", f"--map-user={NUMERO}")
    if not espace[0] or subprocess.run([*espace, "true"], capture_output=True).returncode:
        pytest.skip("changer d'agent demande root, ou des espaces de noms d'utilisateurs")
    return espace
