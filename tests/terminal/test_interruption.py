"""Ctrl-C, SIGTERM, SIGHUP : avant l'enregistrement rien n'est modifié, et le programme le dit."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE, environnement


@pytest.mark.parametrize(("recu", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_un_signal_pendant_l_attente_de_la_base_rend_la_main_sans_rien_changer(
    isole: Path, recu: signal.Signals, code: int
) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    habilitation = f.habilitation(f.jure())
    octets = (isole / "ceres.db").read_bytes()
    with f.store.ecriture():
        processus = subprocess.Popen(
            [*COMMANDE, "habilitation", "brouillon", f"H-{habilitation}"],
            env=environnement(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(1.5)
        assert processus.poll() is None, "le second écrivain attend le premier"
        depart = time.monotonic()
        os.kill(processus.pid, recu)
        sortie, parole = processus.communicate(timeout=20)
        assert time.monotonic() - depart < 5
    assert (processus.returncode, sortie) == (code, "")
    assert "rien n'a été modifié" in parole
    assert (isole / "ceres.db").read_bytes() == octets
