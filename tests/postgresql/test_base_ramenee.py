"""Un serveur ramené à un instant, son dossier de données rendu ou ses journaux rejoués : qui a vu la suite le voit."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from ceres_cli.base.postgresql import droits
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur, binaires, serveur
from tests.lanceur import Resultat, lancer
from tests.postgresql.copies import BASE, attendre, demander
from tests.postgresql.partagee import poser


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


def test_des_journaux_rejoues_jusqu_a_un_instant(tmp_path: Path, isole: Path) -> None:
    """Ce que la page demande d'un serveur : archiver, une sauvegarde de base, un instant. Puis ce qui reste à faire :
    ce qui a été effacé depuis est revenu, ceres le dit, et il s'efface de nouveau."""
    archiver = "archive_command=test ! -f ../s/%f && cp %p ../s/%f"  # à côté de sa prise, où il peut écrire
    with serveur("archive_mode=on", archiver) as lance:
        poser(lance, tmp_path, BASE).jouer(droits.ecrire([]))
        copie = ["pg_basebackup", "-D", lance.dossier / "base", "-h", lance.dossier / "s", "-U", COMPTE, "-c", "fast"]
        subprocess.run([binaires() / copie[0], *copie[1:], "--no-sync"], check=True)
        subprocess.run(["chown", "-R", "--reference", lance.dossier / "d", lance.dossier / "base"], check=True)
        creer(lance, COMPTE, "Gardé")
        ((instant,),) = demander(lance, "SELECT clock_timestamp()::text")
        creer(lance, COMPTE, "Perdu")
        personne = ("--base", lance.adresse(BASE), "jure", "voir", "J-1", "--profil", "P-1", "--format", "json")
        effacer = ("--base", lance.adresse(BASE), "rgpd", "effacer", "J-1", "--motif", "demande reçue", "--oui")
        avant = lancer(*personne).json()["nom"]
        efface = lancer(*effacer, "--profil", "P-1")
        assert (efface.code, lancer(*personne).json()["nom"] == avant) == (0, False), efface.stderr
        dernier = demander(lance, "SELECT pg_walfile_name(pg_switch_wal())")[0][0]
        attendre(lance, f"SELECT last_archived_wal >= '{dernier}' FROM pg_stat_archiver")
        arreter(lance)
        ranger(lance, "base", "d")
        (lance.dossier / "d" / "recovery.signal").touch()
        with open(lance.dossier / "d" / "postgresql.auto.conf", "a", encoding="utf-8") as conf:
            conf.write("restore_command = 'cp ../s/%f %p'\nrecovery_target_action = 'promote'\n")
            conf.write(f"recovery_target_time = '{instant}'\n")
        lance.relancer()
        attendre(lance, "SELECT NOT pg_is_in_recovery()")

        noms = demander(lance, "SELECT nom FROM centre WHERE nom IN ('Gardé', 'Perdu')")
        assert (noms, lancer(*personne).json()["nom"]) == ([("Gardé",)], avant)
        assert lancer("--base", lance.adresse(BASE), "admin", "verifier").code == 0
        assert verifier(lance, COMPTE).json()["defauts"][0].startswith("base revenue au L-")
        efface = lancer(*effacer, "--profil", "P-1")
        assert (efface.code, lancer(*personne).json()["nom"] == avant) == (0, False), efface.stderr
        assert "est à refaire par un MPCP (« ceres rgpd effacer »)" in efface.stderr
        assert verifier(lance, COMPTE).code == 0
