"""Un document, vérifié contre le JSON Schema que le programme en publie."""

from collections import Counter
from functools import cache
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from ceres_cli.schemas import documents
from tests.lanceur import Resultat


def conforme(document: Any, nom: str = "") -> Any:
    """Le document lui-même ; `nom` : le schéma qu'il doit suivre, à défaut celui qu'il annonce."""
    _validateur(nom or document["schema"].removeprefix("ceres.").removesuffix("/1")).validate(document)
    return document


def rapport(fini: Resultat) -> Any:
    """Le rapport d'un lot, d'accord avec lui-même : ses comptes sont ceux de ses lignes, et chaque refus a son code."""
    document = conforme(fini.json(), "rapport-lot")
    comptes = Counter(ligne["resultat"] for ligne in document["lignes"])
    assert document["resume"] == {r: comptes[r] for r in ("fait", "sans_effet", "refuse", "non_traite")}
    assert (document["lot"] is not None) == (comptes["fait"] > 0 and not document["simulation"])
    assert all(ligne["code"] for ligne in document["lignes"] if ligne["resultat"] == "refuse")
    return document


@cache
def _validateur(nom: str) -> Validator:
    schema = documents.json_schema(nom)
    assert schema is not None, nom
    if "oneOf" not in schema and "anyOf" not in schema:
        schema = _ferme(schema)
    sorte = validator_for(schema)
    sorte.check_schema(schema)
    return sorte(schema)


def _ferme(schema: dict[str, Any]) -> dict[str, Any]:
    """Le même, où un champ que le schéma ne déclare pas est une faute : la promesse de l'interface."""
    suite = {c: _ferme(s) if isinstance(s, dict) else s for c, s in schema.items()}
    if "properties" in suite:
        suite["properties"] = {c: _ferme(s) for c, s in schema["properties"].items()}
        suite["additionalProperties"] = False
    return suite
