"""Les titres livrés avec le programme : `data/titres.csv` et `data/titres_blocs.csv`, où une case vide est inconnue."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli import VERSION, nomenclatures
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.vocabulaire import ActionTitre

FICHIER = "titres.csv"


def demandes() -> list[Demande]:
    """Une demande d'import par titre, dans la forme de `services.situation_titre`."""
    from ceres_cli.regles.condense import sha256

    empreinte = sha256(nomenclatures.chemin(FICHIER).read_bytes()).hexdigest()
    provenance = {"source": f"{FICHIER} (ceres {VERSION})", "source_sha256": empreinte}
    blocs: dict[tuple[str, str], list[tuple[None, str]]] = {}
    for bloc in _lire("titres_blocs.csv"):
        blocs.setdefault((bloc["rncp"], bloc["type"]), []).append((None, bloc["intitule"]))
    suite = []
    for rang, ligne in enumerate(_lire(FICHIER), start=1):
        rncp = ligne["rncp"]
        valeurs = {
            **_valeurs(ligne),
            "ccp": blocs.get((rncp, "CCP"), []),
            "ccs": blocs.get((rncp, "CCS"), []),
            "provenance": provenance,
        }
        suite.append(Demande(ActionTitre.IMPORTER, rncp, valeurs, ligne=rang))
    return suite


def _lire(nom: str) -> list[dict[str, str]]:
    chemin: Path = nomenclatures.chemin(nom)
    with chemin.open(encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux, delimiter=";"))


def _valeurs(ligne: dict[str, str]) -> dict[str, Any]:
    return {
        "rncp": ligne["rncp"],
        "intitule": ligne["intitule"],
        "sigle": ligne["sigle"] or None,
        "code": ligne["code_tp"] or None,
        "millesime": ligne["millesime"] or None,
        "niveau": int(ligne["niveau"]) if ligne["niveau"] else None,
        "debut": _jour(ligne["date_effet"]),
        "fin": _jour(ligne["date_echeance"]),
        "limite": _jour(ligne["date_limite_delivrance"]),
        "nsf": ", ".join(_codes(ligne["nsf"])) or None,
        "rome": _codes(ligne["rome"]),
        "precedents": _codes(ligne["rncp_precedent"]),
        "suivants": _codes(ligne["rncp_suivant"]),
    }


def _codes(case: str) -> list[str]:
    return [code for code in case.split(",") if code]


def _jour(case: str) -> date | None:
    return date.fromisoformat(case) if case else None
