"""Un serveur ramené à un instant (son dossier de données rendu, comme un PITR) : qui a vu la suite le voit."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur
from tests.lanceur import Resultat, lancer
from tests.postgresql.copies import BASE, demander


def arreter(serveur: Serveur) -> None:
    """Par le numéro qu'il écrit dans ses données ; son gardien attend de le relancer."""
    numero = serveur.dossier / "d" / "postmaster.pid"
    os.kill(int(numero.read_text().split()[0]), signal.SIGINT)
    for _ in range(1_000):
        if not numero.exists():
            return
        time.sleep(0.02)
    pytest.fail("PostgreSQL ne s'arrête pas")


def ranger(serveur: Serveur, de: str, vers: str) -> None:
    """Serveur arrêté, ses données `de` recopiées en `vers`, à qui elles sont."""
    shutil.rmtree(serveur.dossier / vers, ignore_errors=True)
    subprocess.run(["cp", "-a", serveur.dossier / de, serveur.dossier / vers], check=True)


def creer(serveur: Serveur, compte: str, nom: str) -> Resultat:
    rendu = lancer("--base", serveur.adresse(BASE, compte), "centre", "creer", "--nom", nom, "--profil", "P-1")
    assert rendu.code == 0, rendu.stderr
    return rendu


def verifier(serveur: Serveur, compte: str) -> Resultat:
    mots = ("journal", "verifier", "--rejouer", "--profil", "P-1", "--format", "json")
    return lancer("--base", serveur.adresse(BASE, compte), *mots)


# La première écriture qui suit : d'un compte qui tient tout, du national, d'une UD qui ne lit qu'une part du journal.
@pytest.mark.parametrize(
    ("compte", "suivante"),
    [
        (COMPTE, ("centre", "creer", "--nom", "Après tout", "--profil", "P-1")),
        (AGENT, ("centre", "creer", "--nom", "Après le national", "--profil", "P-1")),
        (AGENT, ("jure", "creer", "--nom", "Après", "--prenom", "Zoé", "--commune", "44109", "--profil", "P-3")),
    ],
    ids=["tout", "national", "ud"],
)
def test_un_serveur_ramene_a_un_instant_se_voit_et_se_met_au_journal(
    principal: Serveur, isole: Path, compte: str, suivante: tuple[str, ...]
) -> None:
    creer(principal, compte, f"Gardé {suivante[3]}")
    arreter(principal)
    ranger(principal, "d", "avant")
    principal.relancer()
    creer(principal, compte, f"Perdu un {suivante[3]}")
    creer(principal, compte, f"Perdu deux {suivante[3]}")
    assert verifier(principal, compte).json()["defauts"] == []
    arreter(principal)
    ranger(principal, "avant", "d")
    principal.relancer()

    vu = verifier(principal, compte)
    assert vu.code == 8
    (constat,) = vu.json()["defauts"]
    assert constat.startswith("base revenue au L-")
    apres = lancer("--base", principal.adresse(BASE, compte), *suivante)
    assert (apres.code, constat[5:] in apres.stderr) == (0, True), apres.stderr
    assert demander(principal, "SELECT motif FROM trace WHERE action = 'revenir' ORDER BY id DESC LIMIT 1") == [
        (constat,)
    ]
    assert verifier(principal, compte).json()["retours"][-1] == constat
    assert "revenue" not in creer(principal, compte, f"Encore {suivante[3]}").stderr
