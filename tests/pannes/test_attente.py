"""Ctrl-C, SIGTERM, SIGHUP : avant l'enregistrement rien n'est modifié, et le programme le dit."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.lanceur import environnement
from tests.travail import GUETTER


@pytest.mark.parametrize(("recu", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_un_signal_pendant_l_attente_de_la_base_rend_la_main_sans_rien_changer(
    isole: Path, recu: signal.Signals, code: int
) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    habilitation = f.habilitation(f.jure())
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 600\n")
    octets = (isole / "ceres.db").read_bytes()
    with f.store.ecriture():
        lecture, ecriture = os.pipe()
        programme = f"{GUETTER.format(descripteur=ecriture)}\nfrom ceres_cli.app import principal\nprincipal()"
        processus = subprocess.Popen(
            [sys.executable, "-c", programme, "habilitation", "brouillon", f"H-{habilitation}"],
            env=environnement(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            pass_fds=[ecriture],
        )
        os.close(ecriture)
        with open(lecture) as guet:
            assert guet.readline() == "attend\n", "le second écrivain attend le premier"
        os.kill(processus.pid, recu)
        sortie, parole = processus.communicate(timeout=60)  # sans réponse au signal, il attendrait dix fois plus
    assert (processus.returncode, sortie) == (code, "")
    assert "rien n'a été modifié" in parole
    assert (isole / "ceres.db").read_bytes() == octets
