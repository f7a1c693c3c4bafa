"""Ctrl-C, SIGTERM, SIGHUP : avant l'enregistrement rien n'est modifié, et le programme le dit."""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.au_terminal import au_terminal
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


def test_qui_attend_a_un_terminal_sait_qui_ecrit_et_attend_une_minute(isole: Path) -> None:
    """Le tour rendu, ce qui attendait se fait."""
    store = Fabrique(isole / "ceres.db").store
    pris, rendu = threading.Event(), threading.Event()

    def tenir() -> None:
        with store.ecriture():
            pris.set()
            rendu.wait(60)
        store.fermer()

    tenant = threading.Thread(target=tenir)
    tenant.start()
    assert pris.wait(60)
    rendre = threading.Timer(2.5, rendu.set)
    rendre.start()
    code, affiche = au_terminal("centre", "creer", "--nom", "Le mien")
    rendre.join()
    tenant.join()
    assert code == 0, affiche
    dit = re.search(
        r"est occupée par le processus (\d+) \(\S+, depuis \d+ secondes? : .+\) ; j'attends (\d+) s", affiche
    )
    assert dit is not None, affiche
    assert (int(dit[1]), 55 <= int(dit[2]) <= 59) == (os.getpid(), True)
