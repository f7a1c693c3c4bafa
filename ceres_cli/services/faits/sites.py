"""Charger les sites des centres, en un nombre fixe de requêtes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste
from ceres_cli.regles.faits.centre import Site
from ceres_cli.store import Db

CHAMPS = colonnes("site", sauf=("cle",))
COLONNES = liste(CHAMPS, "si")


def sites(db: Db, condition: str, parametres: Sequence[Any]) -> dict[int, Site]:
    """Les sites (alias si) de cette condition, dans l'ordre de leurs numéros, fermés compris."""
    return assembler(db.lignes(f"SELECT {COLONNES} FROM site si WHERE {condition} ORDER BY si.id", parametres))


def assembler(lignes: Iterable[tuple[Any, ...]]) -> dict[int, Site]:
    """De lignes lues selon COLONNES."""
    suite = {}
    for ligne in lignes:
        lu = dict(zip(CHAMPS, ligne, strict=True))
        ferme_le = lu.pop("ferme_le")
        site = Site(**lu, ferme_le=None if ferme_le is None else date.fromisoformat(ferme_le))
        suite[site.id] = site
    return suite


def des_centres(db: Db, centres: Iterable[int]) -> dict[int, list[Site]]:
    """Par centre, ses sites ; ceux qui n'en ont aucun y sont aussi."""
    suite: dict[int, list[Site]] = {c: [] for c in centres}
    condition, parametres = db.dans("si.centre_id", sorted(suite))
    for site in sites(db, condition, parametres).values() if suite else ():
        suite[site.centre_id].append(site)
    return suite
