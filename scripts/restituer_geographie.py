"""Restitue le code officiel géographique dans le format du projet : communes, départements, régions.

Usage : python scripts/restituer_geographie.py DOSSIER [--vers data]

DOSSIER contient `communes.json` (ou `communes.json.gz`), `departements.json` et `regions.json` du paquet npm
`@etalab/decoupage-administratif`. À mêmes entrées, mêmes octets.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

RACINE = Path(__file__).resolve().parent.parent
SOURCE = (
    "# Source : INSEE (code officiel géographique 2026), La Poste, DGCL, "
    "par le paquet npm @etalab/decoupage-administratif 6.0.0 ; Licence Ouverte"
)
TYPES = {"commune-actuelle": "C", "commune-deleguee": "D", "commune-associee": "A", "arrondissement-municipal": "M"}
EN_TETE_COMMUNES = ("insee", "cle", "nom", "type", "departement", "parent", "codes_postaux", "anciens_codes")

Fiche = dict[str, Any]


def lire(dossier: Path, nom: str) -> list[Fiche]:
    """Contenu de `nom`.json ou `nom`.json.gz."""
    simple, comprime = dossier / f"{nom}.json", dossier / f"{nom}.json.gz"
    if simple.exists():
        contenu = simple.read_bytes()
    elif comprime.exists():
        contenu = gzip.decompress(comprime.read_bytes())
    else:
        sys.exit(f"{nom}.json introuvable dans {dossier}")
    fiches: list[Fiche] = json.loads(contenu)
    return fiches


def lignes_communes(fiches: list[Fiche], cle: Callable[[str], str]) -> list[tuple[str, ...]]:
    """Une ligne par fiche, par code ; à code égal la commune actuelle vient avant la déléguée."""
    actuelles = {f["code"]: f for f in fiches if f["type"] == "commune-actuelle"}
    lignes: list[tuple[str, ...]] = []
    for fiche in sorted(fiches, key=lambda f: (f["code"], f["type"] != "commune-actuelle", f["type"])):
        code_parent = fiche.get("chefLieu") or fiche.get("commune") or ""
        parent = actuelles[code_parent] if code_parent else {}
        lignes.append(
            (
                fiche["code"],
                cle(fiche["nom"]),
                fiche["nom"],
                TYPES[fiche["type"]],
                fiche.get("departement") or parent["departement"],
                code_parent,
                ",".join(sorted(fiche.get("codesPostaux") or parent.get("codesPostaux", []))),
                ",".join(sorted(fiche.get("anciensCodes", []))),
            )
        )
    return lignes


def ecrire(fichier: Path, en_tete: Iterable[str], lignes: Iterable[tuple[str, ...]]) -> None:
    """Fichier UTF-8, tabulations, fins de ligne `\\n`, source en première ligne."""
    textes = [SOURCE, "\t".join(en_tete), *("\t".join(ligne) for ligne in lignes)]
    fichier.write_bytes(("\n".join(textes) + "\n").encode())


def restituer(dossier: Path, vers: Path) -> None:
    from ceres_cli.regles.textes import cle

    communes = lignes_communes(lire(dossier, "communes"), cle)
    departements = sorted((d["code"], d["nom"], d["region"]) for d in lire(dossier, "departements"))
    regions = sorted((r["code"], r["nom"]) for r in lire(dossier, "regions"))
    ecrire(vers / "communes.tsv", EN_TETE_COMMUNES, communes)
    ecrire(vers / "departements.tsv", ("code", "nom", "region"), departements)
    ecrire(vers / "regions.tsv", ("code", "nom"), regions)
    sys.stdout.write(f"{len(communes)} communes, {len(departements)} départements, {len(regions)} régions\n")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Restitue le code officiel géographique dans data/.")
    arguments.add_argument("dossier", type=Path, help="dossier des fichiers JSON de la source")
    arguments.add_argument("--vers", type=Path, default=RACINE / "data", help="dossier à remplir (défaut : data)")
    choix = arguments.parse_args()
    sys.path.insert(0, str(RACINE))
    restituer(choix.dossier, choix.vers)
