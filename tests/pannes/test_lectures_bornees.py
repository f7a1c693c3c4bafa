"""Aucun fichier donné à lire ne prend la machine : chacun est lu par un vrai processus, dont on mesure la mémoire."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import Feuille, donner, feuilles
from tests.commands.conftest import modele_contrat
from tests.fabriques import attaques
from tests.lanceur import COMMANDE, environnement

__all__ = ["modele_contrat"]  # son gabarit, que pytest cherche ici

MEMOIRE_MAX = 600 * 1024  # Kio
# Fois le calcul de l'étalon, mesuré aussitôt après sur la même machine : environ 15 s là où il en prend 0,025.
PROCESSEUR_MAX = 592
# Lance la commande et en donne le code, la mémoire (Kio) et le calcul (en étalons). Un processus de plus : la mémoire
# la plus haute d'un fils compte celle de qui l'a fait naître, et celle de pytest grandit avec la suite.
TEMOIN = """
import resource, subprocess, sys, time
code = subprocess.run(sys.argv[1:], stdout=sys.stderr, stderr=sys.stderr).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
debut, long = time.process_time(), 0
for n in range(100_000):
    long += len("".join([str(n), "x"]))
print(code, usage.ru_maxrss, (usage.ru_utime + usage.ru_stime) / (time.process_time() - debut))
"""
LECTEURS = (
    (attaques.TABLEAUX, ("jure", "importer")),
    (attaques.RNCP, ("referentiel", "importer")),
    (attaques.PLANS, ("habilitation", "plan")),
    (attaques.CONFIGURATIONS, ("config", "approuver")),
)
CAS = [(nom, fabrique, ligne) for groupe, ligne in LECTEURS for nom, fabrique in groupe.items()]


@pytest.mark.parametrize(("nom", "fabrique", "ligne"), CAS, ids=[nom for nom, *_ in CAS])
def test_une_lecture_reste_dans_ses_bornes(
    modele_contrat: Path, isole: Path, nom: str, fabrique: Callable[[], bytes], ligne: tuple[str, ...]
) -> None:
    shutil.copyfile(modele_contrat, isole / "ceres.db")
    Path(nom).write_bytes(fabrique())
    lire_dans_ses_bornes(nom, *ligne, nom, *([] if ligne[-1] in ("plan", "approuver") else ["--simuler"]))


def lire_dans_ses_bornes(nom: str, *ligne: str, entree: Path | None = None) -> None:
    """La commande, dans un vrai processus, refuse ce fichier sans y passer ; `entree` : elle le lit sur la sienne."""
    with Path("sorties").open("w+b") as sorties, Path(entree or "/dev/null").open("rb") as lue:
        mesure = subprocess.run(
            [sys.executable, "-c", TEMOIN, *COMMANDE, *ligne],
            stdin=lue,
            stdout=subprocess.PIPE,
            stderr=sorties,
            env=environnement(),
            check=True,
        )
        sorties.seek(0)
        dit = sorties.read(20_000).decode(errors="replace")
    code, memoire, calcul = (float(valeur) for valeur in mesure.stdout.split())
    Path(nom).unlink()
    assert code in ((0,) if nom in attaques.ANODINS else (2, 8)), dit
    assert memoire < MEMOIRE_MAX
    assert calcul < PROCESSEUR_MAX
    assert "Traceback" not in dit
    assert nom in attaques.ANODINS or "Conseil" in dit or "ligne " in dit


LUS = [(f, p) for f in feuilles() for p in f.parametres if chemins.lecture(p) in chemins.LUS]


# À chacun un des pires, qui tournent : tous passent par le même lecteur.
DONNES = (*attaques.PIRES, "listes.json", "clé de 31 Kio.toml")
A_LIRE = [(f, p, DONNES[rang % len(DONNES)]) for rang, (f, p) in enumerate(LUS)]


@pytest.mark.parametrize(
    ("feuille", "parametre", "nom"), A_LIRE, ids=[f"{f.nom} {p.name} {nom}" for f, p, nom in A_LIRE]
)
def test_toute_commande_qui_lit_un_fichier_a_ses_bornes(
    modele_contrat: Path, isole: Path, feuille: Feuille, parametre: Any, nom: str
) -> None:
    """Chaque paramètre de l'arbre qui nomme un fichier à lire, et l'entrée standard quand elle en tient lieu."""
    shutil.copyfile(modele_contrat, isole / "ceres.db")
    fabrique = {**attaques.TABLEAUX, **attaques.PLANS, **attaques.CONFIGURATIONS}[nom]
    Path(nom).write_bytes(fabrique())
    par_l_entree = chemins.lecture(parametre) is chemins.fichier_ou_entree and nom == "guillemets.csv"
    cible = "-" if par_l_entree else nom
    ligne = [*feuille.ligne(sauf=parametre.name), *donner(parametre, cible)]
    ligne += [option for option in ("--simuler", "--oui") if option in feuille.options]
    lire_dans_ses_bornes(nom, *ligne, entree=Path(nom) if par_l_entree else None)


def test_l_arbre_donne_bien_ce_qui_se_lit() -> None:
    assert {f"{f.nom} {p.name}" for f, p in LUS} >= {
        "jure importer fichier", "candidat importer fichier", "habilitation lot fichier", "habilitation plan fichier",
        "habilitation appliquer fichier", "session resultats fichier", "referentiel importer fichier",
        "config approuver fichier",
    }  # fmt: skip


def test_les_petits_classeurs_qui_prenaient_des_gigaoctets_sont_petits() -> None:
    """Sans quoi l'essai ne dirait rien : ce n'est pas leur taille qui les fait refuser."""
    for nom in ("fusion de toute la feuille.xlsx", "colonnes masquées négatives.xlsx", "colonnes répétées.ods"):
        assert len(attaques.TABLEAUX[nom]()) < 31_000
