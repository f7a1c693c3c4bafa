"""CONV-05 sous les coups, pour les relances et les avis d'échéances : refusés, coupés, le processus tué deux fois.

Le même moteur que les convocations : rien deux fois de ce que le serveur a accepté, rien perdu.
"""

import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.textes import cle
from tests.fabriques.anciennes import lire
from tests.fabriques.base import Fabrique
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import lancer
from tests.pannes.courrier.coups import trois_fois

TITRE = "TP-99911m01"
NOMBRE = 40
JSON = ("--format", "json")


def adresse(numero: int) -> str:
    return f"adresse{numero:03d}@example.fr"


def des_centres(f: Fabrique) -> tuple[str, ...]:
    """Quarante centres, chacun une session finie dont le résultat manque."""
    for numero in range(1, NOMBRE + 1):
        centre = f.centre(f"Centre {numero}", courriel=adresse(numero))
        session = f.session(centre, TITRE, etat="convocations_envoyees", debut=date(2025, 8, 1))
        nom = f"NOM{numero:03d}"
        f.inserer(
            "candidat", nom=nom, prenom="Alix", cle=cle(f"{nom} Alix"), naissance="1990-01-02", centre_id=centre,
            version=1,
        )  # fmt: skip
        f.inserer(
            "inscription", session_id=session, candidat_id=numero, voie="formation", etat="inscrit",
            inscrit_le="2025-07-01", convocation_a_editer=0,
        )  # fmt: skip
    return ("session", "relancer")


def des_agents(f: Fabrique) -> tuple[str, ...]:
    """Quarante agents du même territoire, où une habilitation finit."""
    f.habilitation(f.jure(), TITRE, fin=date(2025, 9, 20))
    for numero in range(1, NOMBRE + 1):
        f.inserer(
            "profil", agent=f"agent{numero}", role="ud", departement="44", choisi=0, retire=0, courriel=adresse(numero)
        )
    return ("habilitation", "echeances", "--notifier")


def messages() -> dict[str, dict[str, Any]]:
    lus = lancer("courrier", "lister", *JSON).json()["elements"]
    return {e["adresse"]: e for e in lus}


@pytest.mark.parametrize("batir", [des_centres, des_agents])
def test_conv_05_refuses_coupes_et_deux_morts_subites(
    isole: Path, batir: Callable[[Fabrique], tuple[str, ...]]
) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre(TITRE[:8], TITRE[8:], debut=date(2021, 1, 1), fin=date(2027, 12, 31))
    envoi = (*batir(f), *JSON)
    f.store.fermer()
    boite, processus = Boite(), list[subprocess.Popen[bytes]]()
    boite.a_rcpt = {adresse(2): "451 plus tard", adresse(4): "550 inconnu", adresse(6): "couper"}
    boite.a_data = {adresse(8): "452 plein", adresse(10): "couper", adresse(12): "accepter et couper"}
    # Tué après avoir été accepté, avant de l'apprendre ; puis entre deux messages, celui-ci pas encore dit.
    boite.tuer = lambda recus: processus[-1].pid if recus == 15 and len(processus) == 1 else None
    boite.tuer_avant = lambda recus: processus[-1].pid if recus == 25 and len(processus) == 2 else None
    with serveur(boite) as port:
        regler(port)
        assert trois_fois(processus, envoi) == [-signal.SIGKILL, -signal.SIGKILL, 7]
        assert set(Counter(boite.adresses).values()) == {1}
        siens = messages()
        assert len(siens) == NOMBRE
        par_etat: dict[str, set[str]] = {}
        for a, m in siens.items():
            par_etat.setdefault(m["etat"], set()).add(a)
        incertains, recus = par_etat["incertain"], set(boite.adresses)
        assert par_etat["echoue"] == {adresse(4)}
        assert {adresse(10), adresse(12)} < incertains
        assert len(incertains) == 4  # et un par mort
        assert par_etat["envoye"] == recus - incertains
        assert set(par_etat) == {"echoue", "incertain", "envoye"}
        # Ce qui est incertain ne repart que demandé ; alors tous sont servis.
        assert lancer(*envoi).code == 7
        assert len(boite.adresses) == len(recus)
        noms = [m["id"] for a, m in siens.items() if a in incertains or a == adresse(4)]
        assert lancer("courrier", "relancer", *noms, "--oui").code == 0
        assert lancer(*envoi).code == 0
        assert lancer(*envoi).code == 0
    assert {m["etat"] for m in messages().values()} == {"envoye"}
    assert set(boite.adresses) == set(siens)
    assert max(Counter(boite.adresses).values()) == 2
    assert lire(isole / "ceres.db", "PRAGMA integrity_check") == [("ok",)]
    assert lire(isole / "ceres.db", "PRAGMA foreign_key_check") == []
