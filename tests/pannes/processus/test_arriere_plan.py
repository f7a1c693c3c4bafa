"""Lancé en tâche de fond, un programme hérite de signaux ignorés : ceres les laisse tels ; les tests, eux, les
reprennent pour ce qu'ils lancent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.lanceur import COMMANDE, RACINE, environnement
from tests.pannes.ralentir import JURES, SUSPENDRE, attendre, strace, valeur

SOURD = ("sh", "-c", 'trap "" INT HUP; exec "$@"', "sh")


@pytest.mark.parametrize("recu", [signal.SIGINT, signal.SIGHUP])
def test_ceres_lance_sourd_a_un_signal_le_reste(trente: Path, recu: signal.Signals) -> None:
    """« nohup ceres … », « ceres … & » : le terminal qui se ferme n'y fait rien."""
    processus = subprocess.Popen(
        [*SOURD, *strace("fsync,fdatasync:delay_enter=100000"), *COMMANDE, *SUSPENDRE, "--motif", "essai"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environnement(),
    )  # fmt: skip
    attendre(trente.with_name(f"{trente.name}-journal"), processus)
    for _ in range(3):
        processus.send_signal(recu)
        time.sleep(0.05)
    _, parole = processus.communicate(timeout=60)
    assert processus.returncode == 0, parole
    assert valeur(trente, "SELECT count(*) FROM habilitation WHERE etat = 'suspendue'") == JURES


def test_les_tests_se_lancent_en_tache_de_fond() -> None:
    """Ceux qui envoient un signal ou frappent Ctrl-C passent, lancés comme le fait un interpréteur qui n'est pas à un
    terminal."""
    choix = "test_ctrl_c_devant_une_question or test_un_signal_interrompt"
    pytest_ = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    fini = subprocess.run(
        [*SOURD, *pytest_, "tests/terminal/test_application.py", "-k", choix],
        cwd=RACINE, capture_output=True, text=True, timeout=300, env={**os.environ, "PYTHONPATH": str(RACINE)},
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-3000:]
    assert "passed" in fini.stdout
