"""Les tests qui touchent une base, joués de nouveau sur PostgreSQL : les mêmes fichiers, un autre serveur.

Chaque fichier est lancé à part, dans un pytest qui sait où est le serveur ; ce qui travaille sur le fichier d'une base
(octets, droits, verrous) n'est pas de la liste.
"""

import os
import subprocess
import sys

import pytest

from tests.fabriques.serveur import Serveur
from tests.lanceur import RACINE

FICHIERS = (
    "commands/session/test_entretien.py",
)  # fmt: skip


@pytest.mark.parametrize("fichier", FICHIERS)
def test_le_meme_fichier_sur_postgresql(fichier: str, serveur_postgresql: Serveur) -> None:
    fini = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"tests/{fichier}"],
        cwd=RACINE, env={**os.environ, "ESSAIS_POSTGRESQL": serveur_postgresql.adresse("postgres")},
        capture_output=True, text=True, timeout=900,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-4000:]
    assert " passed" in fini.stdout
