"""Restitue le ROME dans le format du projet : code, libellé, code parent.

Usage : python scripts/restituer_rome.py DOSSIER [--vers data]

DOSSIER contient `unix_referentiel_code_rome_v460_utf8.csv` (France Travail). À mêmes entrées, mêmes octets.
"""

import argparse
import csv
import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
FICHIER = "unix_referentiel_code_rome_v460_utf8.csv"
SOURCE = "# Source : France Travail, ROME 4.0, version 460 ; Licence Ouverte 2.0"


def restituer(dossier: Path, vers: Path) -> None:
    with (dossier / FICHIER).open(encoding="utf-8-sig", newline="") as flux:
        fiches = list(csv.DictReader(flux))
    lignes = sorted((f["code_rome"], " ".join(f["libelle_rome"].split()), f["code_rome_parent"]) for f in fiches)
    codes = {code for code, _, _ in lignes}
    orphelins = sorted(code for code, _, parent in lignes if parent not in codes)
    if len(codes) != len(lignes) or orphelins:
        sys.exit(f"source incohérente : {len(lignes) - len(codes)} codes en double, sans parent : {orphelins}")
    textes = [SOURCE, "code\tlibelle\tparent", *("\t".join(ligne) for ligne in lignes)]
    (vers / "rome.tsv").write_bytes(("\n".join(textes) + "\n").encode())
    sys.stdout.write(f"{len(lignes)} codes ROME, {len({parent for _, _, parent in lignes})} parents\n")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Restitue le ROME dans data/.")
    arguments.add_argument("dossier", type=Path, help="dossier du fichier csv de France Travail")
    arguments.add_argument("--vers", type=Path, default=RACINE / "data", help="dossier à remplir (défaut : data)")
    choix = arguments.parse_args()
    restituer(choix.dossier, choix.vers)
