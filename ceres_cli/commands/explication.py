"""Affichage d'un `ceres.explication/1`, le même pour tous les noms."""

from typing import Any

import typer

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.libelles import verbe
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.lots import CONTROLE
from ceres_cli.terminal.sortie import Sortie


def montrer(sortie: Sortie, document: dict[str, Any], quoi: str | None = None) -> None:
    """Le document en JSON, ou sa phrase et la table de ses contrôles ; sort 4 si l'action est refusée. `quoi` : l'objet
    en clair (« le parchemin 44 »), si son numéro ne le dit pas."""
    if sortie.format in ("json", "ndjson"):
        sortie.document(document)
    else:
        colonnes = [Colonne("action", "Action"), *CONTROLE] if document["action"] is None else CONTROLE
        controles = document["controles"]
        sortie.liste("controles", list(colonnes), controles, len(controles), de=document["objet"])
        for phrase in _phrases(document, quoi or document["objet"]):
            sortie.info(phrase)
    if not document["possible"]:
        raise typer.Exit(4)


def _phrases(document: dict[str, Any], nom: str) -> list[str]:
    from datetime import date

    jour = en_francais(date.fromisoformat(document["jour"]))
    permises = ", ".join(verbe(a) for a in document["actions_possibles"]) or "aucune"
    phrases = []
    if document["action"]:
        verdict = "possible" if document["possible"] else "refusé"
        phrases.append(f"{nom[:1].upper()}{nom[1:]}, {verbe(document['action'])} le {jour} : {verdict}.")
    phrases.append(f"Actions possibles sur {nom} le {jour} : {permises}.")
    return phrases + [f"Conseil : {s}" for s in document["suggestions"]]
