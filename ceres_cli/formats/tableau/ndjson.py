"""Lire un ndjson : un objet JSON par ligne, les clés réunies dans l'ordre où elles apparaissent."""

import json
import math
from itertools import chain

from ceres_cli.formats.budget import Budget
from ceres_cli.formats.tableau.csv import LigneDemesuree, decoder, lignes_de
from ceres_cli.formats.tableau.fautes import Brut, Fautes, refuser


class _CleRepetee(ValueError):
    pass


def lire_ndjson(contenu: bytes, *, encodage: str | None, budget: Budget, fautes: Fautes) -> Brut:
    """La première ligne rendue porte les clés (numéro 0) ; les suivantes gardent leur numéro dans le fichier."""
    texte, reconnu = decoder(contenu, nom=budget.nom, encodage=encodage)
    lues: list[tuple[int, list[str]]] = []
    cles: dict[str, int] = {}
    numero = 0
    try:
        for numero, ligne in enumerate(lignes_de(texte), start=1):
            budget.numero_de_ligne(numero)
            if not ligne.isspace() and (objet := _objet(ligne, numero, fautes)) is not None:
                for cle in objet:
                    cles.setdefault(cle, len(cles))
                if len(cles) > budget.limites.colonnes:
                    fautes.ajouter(numero, None, f"plus de {budget.limites.colonnes} clés différentes")
                    break
                lues.append((numero, _en_cases(objet, cles, numero, fautes)))
                if len(lues) > budget.limites.lignes:
                    raise refuser(budget.nom, "il a trop de lignes ou de cases", "Découpez-le en plusieurs fichiers.")
    except LigneDemesuree as erreur:
        fautes.ajouter(numero + 1, None, str(erreur))
    entetes = list(cles)[: budget.limites.colonnes]
    return Brut("ndjson", chain([(0, entetes)], lues), ["format : ndjson"], encodage=reconnu)


def _en_cases(objet: dict[str, object], cles: dict[str, int], numero: int, fautes: Fautes) -> list[str]:
    """Une case par clé connue jusqu'ici ; celles qu'une ligne suivante fera connaître manqueront à sa fin."""
    return [_en_case(objet.get(cle), numero, rang, fautes) for cle, rang in cles.items()]


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
