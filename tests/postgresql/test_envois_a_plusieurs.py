"""CONV-05 sur une base partagée : deux bureaux envoient à la fois, rien ne part deux fois, et un mort se constate."""

import os
import signal
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.fabriques.deux_ressorts import CENTRE, ICI, UD
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import COMMANDE, Resultat, environnement, lancer
from tests.postgresql.partagee import Partagee

ADRESSES = ["a@example.fr", "b@example.fr", "c@example.fr"]


@pytest.fixture
def envoi(base: Partagee, isole: Path) -> tuple[str, ...]:
    """D'une session de ce ressort, où deux jurés et un candidat attendent leur convocation."""
    session = base.noms[ICI]["editee"]
    base.jouer(
        "DELETE FROM message",
        *(f"UPDATE jure SET courriel = '{a}' WHERE id = {base.noms[ICI][nom][2:]}"
          for nom, a in zip(("siege", "autre"), ADRESSES, strict=False)),
        f"UPDATE candidat SET courriel = '{ADRESSES[2]}' WHERE id = {base.noms[ICI]['inscrit'][2:]}",
    )  # fmt: skip
    return ("--base", base.url, "convocation", "envoyer", session, "--format", "json")


def etats(rendu: Resultat) -> Counter[str]:
    return Counter(e["etat"] for e in rendu.json()["elements"])


def test_conv_05_deux_bureaux_envoient_a_la_fois_et_rien_ne_part_deux_fois(envoi: tuple[str, ...]) -> None:
    """L'UD envoie la même session pendant que le serveur du Centre tient le premier message."""
    du_centre, de_l_ud = Boite(), Boite()
    seconds: list[Resultat] = []

    def envoyer_aussi(recus: int) -> None:
        if recus == 1:
            seconds.append(lancer("--config", "ud.toml", *envoi, "--profil", UD))

    du_centre.tuer = envoyer_aussi
    with serveur(du_centre) as port, serveur(de_l_ud) as autre:
        regler(port)
        regler(autre, Path("ud.toml"))
        premier = processus(envoi)
        dit, erreur = premier.communicate(timeout=60)
    (second,) = seconds
    assert (second.code, etats(second)) == (7, {"envoye": 2, "en_cours": 1}), second.stderr
    assert second.stderr.count("en train de partir par un autre envoi") == 1
    assert "est en cours" not in second.stderr
    assert premier.returncode == 0, erreur
    assert etats(Resultat.lu(0, dit, erreur)) == {"envoye": 3}
    assert "le serveur l'a accepté" not in erreur
    assert (len(du_centre.adresses), sorted(du_centre.adresses + de_l_ud.adresses)) == (1, ADRESSES)


def test_conv_05_d_un_envoi_tue_le_suivant_sert_le_reste_et_ne_le_dit_tue_que_cinq_minutes_apres(
    base: Partagee, envoi: tuple[str, ...]
) -> None:
    boite, vivant = Boite(), list[subprocess.Popen[str]]()
    boite.tuer_avant = lambda recus: vivant[0].pid if not recus else None
    with serveur(boite) as port:
        regler(port)
        vivant.append(processus(envoi))
        vivant[0].communicate(timeout=60)
        assert vivant[0].returncode == -signal.SIGKILL
        boite.tuer_avant = lambda _: None
        suivant = lancer(*envoi, "--profil", CENTRE)
        assert (suivant.code, etats(suivant)) == (7, {"envoye": 2, "en_cours": 1}), suivant.stderr
        assert "en train de partir par un autre envoi" in suivant.stderr
        for secondes, voulu in ((295, "en_cours"), (302, "incertain")):
            base.jouer(
                "UPDATE message SET essaye_le = to_char(clock_timestamp() AT TIME ZONE 'UTC'"
                f" - interval '{secondes} seconds', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') WHERE etat = 'en_cours'"
            )
            assert etats(lancer(*envoi, "--profil", CENTRE)) == {"envoye": 2, voulu: 1}
    assert len(set(boite.adresses)) == len(boite.adresses) == 2


def test_conv_05_la_borne_du_jour_compte_ce_qu_un_autre_envoi_du_bureau_a_fait(envoi: tuple[str, ...]) -> None:
    boite = Boite()
    seconds: list[Resultat] = []

    def envoyer_aussi(recus: int) -> None:
        if recus == 1:
            seconds.append(lancer("--config", "autre.toml", *envoi, "--profil", CENTRE))

    boite.tuer = envoyer_aussi
    with serveur(boite) as port, serveur(Boite()) as autre:
        regler(port, par_jour=2)
        regler(autre, Path("autre.toml"), par_jour=2)
        premier = processus(envoi)
        dit, erreur = premier.communicate(timeout=60)
    assert [r.code for r in seconds] == [7]
    assert premier.returncode == 7, erreur
    assert etats(Resultat.lu(7, dit, erreur)) == {"envoye": 2, "en_file": 1}
    assert "courrier.par_jour" in seconds[0].stderr + erreur


def processus(envoi: tuple[str, ...]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMANDE, *envoi, "--profil", CENTRE], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env=environnement() | {"HOME": os.environ["HOME"]},
    )  # fmt: skip
