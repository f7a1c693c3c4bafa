"""Ce qu'un outil répond, en JSON Schema : ses documents tels que « ceres schema » les dit, à ce qui est tu près."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.machine.masque import MASQUES
from ceres_cli.schemas import documents

_ERREUR = "erreur"
_SORTIE = {"type": "integer", "minimum": 0, "description": "le code de sortie de la commande"}
_TU = {"type": "array", "items": {"type": "string"}, "description": "ce qui a été ôté de la réponse"}
_PLAN = {"type": "string", "description": "le fichier du plan déposé"}


def rendu(noms: Iterable[str]) -> dict[str, Any]:
    """L'un de ces documents, ou une erreur."""
    communs = {"schema": {"type": "string"}, "sortie": _SORTIE, MASQUES: _TU, "plan": _PLAN}
    possibles = [_sans_exigence(documents.json_schema(nom)) for nom in (*noms, _ERREUR)]
    return {"type": "object", "properties": communs, "required": ["schema", "sortie"], "anyOf": possibles}


def _sans_exigence(schema: Any) -> Any:
    """Le même, dont tout champ peut manquer."""
    if isinstance(schema, list):
        return [_sans_exigence(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    otes = ("$schema", "$id", "title") if isinstance(schema.get("title"), str) else ()
    exige = ("required",) if isinstance(schema.get("required"), list) else ()
    return {cle: _sans_exigence(valeur) for cle, valeur in schema.items() if cle not in (*otes, *exige)}
