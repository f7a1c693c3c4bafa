"""CONV-05 sous les coups : trois cents messages, un serveur qui refuse et qui coupe, un processus tué deux fois.

Rien deux fois de ce que le serveur a accepté, rien perdu ; ce dont personne n'est sûr se montre.
"""

import os
import signal
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.textes import cle
from tests.fabriques import bases
from tests.fabriques.anciennes import lire
from tests.fabriques.base import Fabrique
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import COMMANDE, environnement, lancer
from tests.pannes.courrier.coups import lance, trois_fois

TITRE, SESSION = "TP-99911m01", "S-2025-000001"
NOMBRE = 300
JSON = ("--format", "json")
ENVOI = ("convocation", "envoyer", SESSION, *JSON)


def adresse(numero: int) -> str:
    return f"candidat{numero:03d}@example.fr"


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Une session de trois cents candidats, à éditer."""
    f = Fabrique(tmp_path_factory.mktemp("courrier") / "modele.db")
    f.titre(TITRE[:8], TITRE[8:], debut=date(2023, 1, 1), fin=date(2027, 12, 31))
    centre = f.centre("Centre des Mouettes", courriel="examens@mouettes.example.fr")
    f.agrement(centre, TITRE, debut=date(2023, 1, 1), fin=date(2027, 12, 31))
    jures = [f.jure(nom) for nom in ("KOWALSKI", "IONESCU")]
    for jure in jures:
        f.habilitation(jure, TITRE, debut=date(2024, 1, 1), fin=date(2027, 12, 31))
    session = f.session(centre, TITRE, debut=date(2025, 10, 14), jures=tuple(jures))
    for numero in range(1, NOMBRE + 1):
        nom = f"NOM{numero:03d}"
        f.inserer(
            "candidat", nom=nom, prenom="Alix", cle=cle(f"{nom} Alix"), naissance="1990-01-02", centre_id=centre,
            courriel=adresse(numero), version=1,
        )  # fmt: skip
        f.inserer(
            "inscription", session_id=session, candidat_id=numero, voie="formation", etat="inscrit",
            inscrit_le="2025-08-01", convocation_a_editer=0,
        )  # fmt: skip
    f.store.fermer()
    return f.store.chemin


@pytest.fixture
def editee(modele: Path, isole: Path) -> Path:
    bases.copier(modele, isole / "ceres.db")
    assert lancer("convocation", "editer", SESSION, *JSON).code == 0
    return isole / "ceres.db"


def messages() -> dict[str, dict[str, Any]]:
    lus = lancer("courrier", "lister", *JSON).json()["elements"]
    return {e["adresse"]: e for e in lus}


def test_conv_05_trois_cents_messages_refuses_coupes_et_deux_morts_subites(editee: Path) -> None:
    boite, processus = Boite(), list[subprocess.Popen[bytes]]()
    boite.a_rcpt = {adresse(10): "451 plus tard", adresse(20): "550 inconnu", adresse(30): "couper"}
    boite.a_data = {adresse(40): "452 plein", adresse(50): "couper", adresse(60): "accepter et couper"}
    # Tué après avoir été accepté, avant de l'apprendre ; puis entre deux messages, celui-ci pas encore dit.
    boite.tuer = lambda recus: processus[-1].pid if recus == 100 and len(processus) == 1 else None
    boite.tuer_avant = lambda recus: processus[-1].pid if recus == 200 and len(processus) == 2 else None
    with serveur(boite) as port:
        regler(port)
        assert trois_fois(processus, ENVOI) == [-signal.SIGKILL, -signal.SIGKILL, 7]
        # Chacun a été accepté une fois au plus, et c'est ce que dit la boîte d'envoi, à ses incertains près.
        assert set(Counter(boite.adresses).values()) == {1}
        siens = messages()
        assert len(siens) == NOMBRE
        par_etat: dict[str, set[str]] = {}
        for a, m in siens.items():
            par_etat.setdefault(m["etat"], set()).add(a)
        assert par_etat["echoue"] == {adresse(20)}
        incertains = par_etat["incertain"]
        recus = set(boite.adresses)
        assert {adresse(50), adresse(60)} < incertains
        assert len(incertains) == 4  # et un par mort
        assert par_etat["envoye"] == recus - incertains
        assert set(par_etat) == {"echoue", "incertain", "envoye"}
        assert recus | incertains | {adresse(20)} == set(siens)
        # Ce qui est incertain ne repart que demandé ; alors tous sont servis.
        assert lancer(*ENVOI).code == 7
        assert len(boite.adresses) == len(recus)
        noms = [m["id"] for a, m in siens.items() if a in incertains or a == adresse(20)]
        assert lancer("courrier", "relancer", *noms, "--oui").code == 0
        assert lancer(*ENVOI).code == 7  # deux jurés n'ont pas d'adresse
    assert {m["etat"] for m in messages().values()} == {"envoye"}
    assert set(boite.adresses) == set(siens)
    assert max(Counter(boite.adresses).values()) == 2
    assert lancer("journal", "verifier").code == 0
    assert lire(editee, "PRAGMA integrity_check") == [("ok",)]
    assert lire(editee, "PRAGMA foreign_key_check") == []


def test_conv_05_une_interruption_conclut_ce_qui_est_en_cours(editee: Path) -> None:
    """SIGTERM pendant que le serveur réfléchit : le message est noté incertain, et rien ne le redit en cours."""
    boite = Boite()
    processus = list[subprocess.Popen[bytes]]()

    def interrompre(recus: int) -> None:
        if recus == 3:
            os.kill(processus[0].pid, signal.SIGTERM)

    boite.tuer = interrompre  # type: ignore[assignment]
    boite.a_data = {adresse(3): "accepter et couper"}
    with serveur(boite) as port:
        regler(port)
        processus.append(lance(ENVOI))
        _, dit = processus[0].communicate(timeout=300)
    assert processus[0].returncode == 143
    etats = Counter(m["etat"] for m in messages().values())
    assert etats == {"envoye": 2, "incertain": 1, "en_file": NOMBRE - 3}
    # La mise en file, puis tout le reste d'une phrase : ni deux lots par message, ni un de perdu.
    assert dit.decode().count("Le lot ") == 1
    assert "2 courriels sont partis ; « ceres courrier lister » dit l'état de chacun." in dit.decode()


def test_deux_envois_a_la_fois_le_second_attend_son_tour(editee: Path) -> None:
    boite, premier = Boite(), list[subprocess.Popen[bytes]]()
    seconds = []

    def essayer(recus: int) -> None:
        if recus == 2:
            fini = subprocess.run([*COMMANDE, *ENVOI], capture_output=True, env=environnement(None), timeout=60)
            seconds.append((fini.returncode, fini.stderr.decode()))

    boite.tuer = essayer  # type: ignore[assignment]
    texte = Path("ceres.toml")
    with serveur(boite) as port:
        regler(port, par_jour=3)
        texte.write_text(f"[base]\nattente_verrou = 1\n{texte.read_text()}")
        premier.append(lance(ENVOI))
        premier[0].communicate(timeout=300)
    assert premier[0].returncode == 7
    ((code, dit),) = seconds
    assert code == 9
    assert "courrier" in dit
    assert boite.adresses == [adresse(1), adresse(2), adresse(3)]
