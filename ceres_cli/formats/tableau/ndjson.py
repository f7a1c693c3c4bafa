"""Lire un ndjson : un objet JSON par ligne, les clés réunies dans l'ordre où elles apparaissent."""

import json
import math
from collections.abc import Iterator

from ceres_cli.formats.tableau.csv import decoder
from ceres_cli.formats.tableau.fautes import Brut, Fautes, Limites


class _CleRepetee(ValueError):
    pass


def lire_ndjson(contenu: bytes, *, nom: str, encodage: str | None, limites: Limites, fautes: Fautes) -> Brut:
    """La première ligne rendue porte les clés (numéro 0) ; les suivantes gardent leur numéro dans le fichier."""
    texte, reconnu = decoder(contenu, nom=nom, encodage=encodage)
    objets: list[tuple[int, dict[str, object]]] = []
    cles: dict[str, None] = {}
    for numero, ligne in enumerate(texte.split("\n"), start=1):
        if ligne and not ligne.isspace():
            objet = _objet(ligne, numero, fautes)
            if objet is not None:
                objets.append((numero, objet))
                cles.update(dict.fromkeys(objet))
        if len(cles) > limites.colonnes:
            fautes.ajouter(numero, None, f"plus de {limites.colonnes} clés différentes")
            break
    return Brut("ndjson", _lignes(objets, list(cles), fautes), ["format : ndjson"], encodage=reconnu)


def _objet(ligne: str, numero: int, fautes: Fautes) -> dict[str, object] | None:
    try:
        objet = json.loads(ligne, object_pairs_hook=_sans_doublon, parse_constant=_pas_un_nombre)
    except _CleRepetee as erreur:
        fautes.ajouter(numero, None, str(erreur))
        return None
    except (ValueError, RecursionError):
        fautes.ajouter(numero, None, "ce n'est pas un objet JSON complet sur une ligne")
        return None
    if not isinstance(objet, dict):
        fautes.ajouter(numero, None, "un objet JSON « {…} » est attendu")
        return None
    return objet


def _sans_doublon(paires: list[tuple[str, object]]) -> dict[str, object]:
    objet = dict(paires)
    if len(objet) != len(paires):
        raise _CleRepetee("la même clé est donnée deux fois")
    return objet


def _pas_un_nombre(nom: str) -> object:
    raise ValueError(nom)


def _lignes(
    objets: list[tuple[int, dict[str, object]]], cles: list[str], fautes: Fautes
) -> Iterator[tuple[int, list[str]]]:
    yield 0, cles
    for numero, objet in objets:
        yield numero, [_en_case(objet.get(c), numero, i, fautes) for i, c in enumerate(cles)]


def _en_case(valeur: object, numero: int, colonne: int, fautes: Fautes) -> str:
    match valeur:
        case None:
            return ""
        case bool():
            return "oui" if valeur else "non"
        case str():
            return valeur
        case int():
            return str(valeur)
        case float() if not math.isfinite(valeur):
            fautes.ajouter(numero, colonne, "nombre trop grand")
            return ""
        case float():
            return str(int(valeur)) if valeur.is_integer() and abs(valeur) < 1e15 else repr(valeur)
        case _:
            fautes.ajouter(numero, colonne, "une valeur simple est attendue, pas une liste ni un objet")
            return ""
