"""Aucun fichier donné à lire ne prend la machine : chacun est lu par un vrai processus, dont on mesure la mémoire."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import modele_contrat
from tests.fabriques import attaques
from tests.lanceur import COMMANDE, environnement

__all__ = ["modele_contrat"]  # son gabarit, que pytest cherche ici

MEMOIRE_MAX = 600 * 1024  # Kio
PROCESSEUR_MAX = 15  # secondes de calcul, que la machine soit chargée ou non
# Lance la commande et en donne le code, la mémoire (Kio) et le calcul (s). Un processus de plus : la mémoire la plus
# haute d'un fils compte celle de qui l'a fait naître, et celle de pytest grandit avec la suite.
TEMOIN = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=sys.stderr, stderr=sys.stderr).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, usage.ru_maxrss, usage.ru_utime + usage.ru_stime)
"""
LECTEURS = (
    (attaques.TABLEAUX, ("jure", "importer")),
    (attaques.RNCP, ("referentiel", "importer")),
    (attaques.PLANS, ("habilitation", "plan")),
)
CAS = [(nom, fabrique, ligne) for groupe, ligne in LECTEURS for nom, fabrique in groupe.items()]


@pytest.mark.parametrize(("nom", "fabrique", "ligne"), CAS, ids=[nom for nom, *_ in CAS])
def test_une_lecture_reste_dans_ses_bornes(
    modele_contrat: Path, isole: Path, nom: str, fabrique: Callable[[], bytes], ligne: tuple[str, ...]
) -> None:
    shutil.copyfile(modele_contrat, isole / "ceres.db")
    (isole / nom).write_bytes(fabrique())
    simuler = [] if ligne[-1] == "plan" else ["--simuler"]
    with (isole / "sorties").open("w+b") as sorties:
        mesure = subprocess.run(
            [sys.executable, "-c", TEMOIN, *COMMANDE, *ligne, nom, *simuler],
            stdout=subprocess.PIPE,
            stderr=sorties,
            env=environnement(),
            check=True,
        )
        sorties.seek(0)
        dit = sorties.read(20_000).decode(errors="replace")
    code, memoire, calcul = (float(valeur) for valeur in mesure.stdout.split())
    (isole / nom).unlink()
    assert code in ((0,) if nom in attaques.ANODINS else (2, 8)), dit
    assert memoire < MEMOIRE_MAX
    assert calcul < PROCESSEUR_MAX
    assert "Traceback" not in dit
    assert nom in attaques.ANODINS or "Conseil" in dit or "ligne " in dit


def test_les_petits_classeurs_qui_prenaient_des_gigaoctets_sont_petits() -> None:
    """Sans quoi l'essai ne dirait rien : ce n'est pas leur taille qui les fait refuser."""
    for nom in ("fusion de toute la feuille.xlsx", "colonnes masquées négatives.xlsx", "colonnes répétées.ods"):
        assert len(attaques.TABLEAUX[nom]()) < 31_000
