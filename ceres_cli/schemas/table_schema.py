"""Les tables csv que ceres rend, décrites par un Table Schema (Frictionless) : de quoi les publier et les vérifier."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.regles.statistiques import Lieu, Rang
from ceres_cli.schemas import stats
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.documents import SCHEMAS
from ceres_cli.schemas.pluriels import singulier

_TYPES: dict[str, dict[str, Any]] = {
    "entier": {"type": "integer"},
    "date": {"type": "date"},
    "mois": {"type": "yearmonth"},
    "instant": {"type": "datetime"},
    "booleen": {"type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
}


def table_schema(nom: str) -> dict[str, Any] | None:
    """Celui du csv de ce document ou de cette liste ; de `stats`, un Data Package d'une table par sujet et par forme.
    None si le nom est inconnu."""
    if nom == "stats":
        return _chiffres()
    seul = singulier(nom) or nom
    return _schema(SCHEMAS[seul]) if seul in SCHEMAS else None


def _chiffres() -> dict[str, Any]:
    tables = [
        ("echeances", stats.ECHEANCES),
        *((f"couverture-{lieu.value}", stats.couverture(lieu)) for lieu in Lieu),
        *((f"prevision-{lieu.value}", stats.prevision(lieu)) for lieu in Lieu),
        ("sessions", stats.SESSIONS),
        *((f"resultats-{rang.value}", stats.resultats(rang)) for rang in Rang),
        ("activite", stats.ACTIVITE),
    ]
    return {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": "ceres-stats",
        "title": "Chiffres des jurys des titres professionnels",
        "resources": [
            {
                "name": nom,
                "path": f"{nom}.csv",
                "format": "csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ";"},
                "schema": _schema(colonnes),
            }
            for nom, colonnes in tables
        ],
    }


def _schema(colonnes: Iterable[Colonne]) -> dict[str, Any]:
    return {"fields": [_champ(colonne) for colonne in colonnes], "missingValues": [""]}


def _champ(colonne: Colonne) -> dict[str, Any]:
    champ: dict[str, Any] = {
        "name": colonne.cle,
        "title": colonne.titre,
        **_TYPES.get(colonne.type, {"type": "string"}),
    }
    contraintes: dict[str, Any] = {} if colonne.nullable else {"required": True}
    if (fermees := colonne.valeurs) is not None:
        contraintes["enum"] = fermees
    return {**champ, "constraints": contraintes} if contraintes else champ
