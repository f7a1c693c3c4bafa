"""Un tube, un périphérique, une prise ou un dossier là où un fichier est à lire : refusé aussitôt, jamais attendu ni lu
sans fin. Chaque commande, chaque option qui lit un fichier."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import Feuille, donner, feuilles, nom_long
from tests.commands.conftest import contrat, modele_contrat
from tests.conftest import Lanceur
from tests.fabriques.contrat import Contrat

__all__ = ["contrat", "modele_contrat"]  # leurs gabarits, que pytest cherche ici

LISENT = [(f, p) for f in feuilles() for p in f.parametres if chemins.lecture(p) in chemins.LUS]
SPECIAUX = ("tube", "/dev/zero", "/dev/full", "prise", "dossier")
ATTENDU = {"tube": "ce n'est pas un fichier ordinaire", "dossier": "c'est un dossier"}


@pytest.fixture
def speciaux(isole: Path) -> Iterator[None]:
    """Ce qui les attendrait, ou les lirait sans fin, est arrêté au bout d'une minute."""
    os.mkfifo("tube")
    (isole / "dossier").mkdir()
    avant = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("rien ne revient"))
    signal.alarm(60)
    with socket.socket(socket.AF_UNIX) as prise:
        prise.bind("prise")
        yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, avant)


def test_ce_qui_lit_un_fichier_le_dit() -> None:
    """Un argument ou une option qui nomme un fichier le lit ou l'écrit, et le déclare."""
    assert len(LISENT) > 12
    muets = [
        (f.nom, nom_long(p))
        for f in feuilles()
        for p in f.parametres
        if any(mot in (p.metavar or "") for mot in ("FICHIER", ".json", ".pdf", "DOSSIER"))
        and chemins.lecture(p) not in (*chemins.LUS, *chemins.ECRITS)
    ]
    assert muets == []


@pytest.mark.parametrize(("f", "p"), LISENT, ids=[f"{f.nom} {nom_long(p)}" for f, p in LISENT])
def test_ce_qui_n_est_pas_un_fichier_est_refuse_aussitot(
    contrat: Contrat, speciaux: None, ceres: Lanceur, f: Feuille, p: Any
) -> None:
    avant = contrat.empreintes()
    for special in SPECIAUX:
        ligne = [*f.mots, *f.exigences(sauf=p.name), *donner(p, special)]
        rendu = ceres(*ligne, env={"CERES_FORMAT": "json"})
        assert (rendu.code, rendu.stdout) == (2, ""), rendu
        erreur = rendu.erreur()
        assert erreur["code"] == "FICHIER"
        assert ATTENDU.get(special, ATTENDU["tube"]) in erreur["message"]
        assert ("« - »" in erreur["conseil"]) is (chemins.lecture(p) is chemins.fichier_ou_entree)
    assert contrat.empreintes() == avant


@pytest.mark.parametrize("special", SPECIAUX)
@pytest.mark.parametrize("option", ["--config", "--base"])
def test_la_configuration_et_la_base_aussi(
    contrat: Contrat, speciaux: None, ceres: Lanceur, special: str, option: str
) -> None:
    for ligne in ([option, special, "jure", "lister"], [option, special, "config", "voir"], [option, special, "init"]):
        rendu = ceres(*ligne)
        assert rendu.code == 8 or (option == "--base" and ligne[2:] == ["config", "voir"]), rendu
    rendu = ceres("jure", "lister", env={f"CERES_{option[2:].upper()}": special})
    assert rendu.code == 8
    assert Path(special).name in rendu.stderr


def test_l_entree_standard_reste_un_fichier(contrat: Contrat, ceres_processus: Lanceur) -> None:
    lue = ceres_processus("habilitation", "lot", "-", "--simuler", stdin="action;habilitation\nsuspendre;H-1\n")
    assert lue.code in (0, 4, 7), lue
