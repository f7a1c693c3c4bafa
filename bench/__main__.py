"""`python -m bench [nom…] [--taille 0.1] [--tours N]` : les mesures nommées, ou toutes."""

import argparse
import compileall
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import ceres_cli

NOMS = (
    "demarrage",
    "lot",
    "nuit",
    "fiche",
    "rendu",
    "passe",
    "listes",
    "stats",
    "croissance",
    "rncp",
    "lettres",
    "jurys",
    "postgresql",
)


def principal() -> int:
    """0 si toutes les cibles mesurées sont tenues, 1 sinon."""
    options = _lire()
    # Comme un paquet installé : sans ses .pyc, le programme se compilerait à chaque lancement.
    compileall.compile_dir(Path(ceres_cli.__file__).parent, quiet=1)
    tenues = {}
    with tempfile.TemporaryDirectory(prefix="bench-ceres-") as dossier:
        for nom in options.noms or NOMS:
            sien = Path(dossier) / nom
            sien.mkdir()
            tenues[nom] = import_module(f"bench.{nom}").mesurer(sien, options.taille, options.tours)
            for fichier in sien.iterdir():
                fichier.unlink()
    manquees = [nom for nom, tenue in tenues.items() if not tenue]
    print(f"\nCibles non tenues : {', '.join(manquees)}." if manquees else "\nToutes les cibles mesurées sont tenues.")
    return 1 if manquees else 0


def _lire() -> argparse.Namespace:
    lecteur = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    lecteur.add_argument("noms", nargs="*", metavar="nom", help=f"parmi {', '.join(NOMS)} (par défaut, toutes)")
    lecteur.add_argument("--taille", type=float, default=1.0, help="part de la taille nominale des bases (0.1…)")
    lecteur.add_argument("--tours", type=int, default=0, help="tours par mesure (par défaut, selon la mesure)")
    options = lecteur.parse_args()
    if inconnus := set(options.noms) - set(NOMS):
        lecteur.error(f"mesure inconnue : {', '.join(sorted(inconnus))} (parmi {', '.join(NOMS)})")
    return options


sys.exit(principal())
