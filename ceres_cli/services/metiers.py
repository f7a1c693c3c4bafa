"""Qui décide d'une action, d'après la description du nom qu'elle touche ; rien n'est chargé d'avance."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ceres_cli.noms import Nom

if TYPE_CHECKING:
    from ceres_cli.moteur.metier import Metier


def des_services(ou: str) -> Any:
    """« jure.situation:MetierJure »"""
    module, _, nom = ou.partition(":")
    return vars(import_module(f"ceres_cli.services.{module}"))[nom]


def metier_de(nom: Nom, actions: Iterable[str]) -> "Metier | None":
    """Le premier des métiers de ce nom qui connaît toutes ces actions."""
    voulues = set(actions)
    for ou in nom.metiers:
        metier: Metier = des_services(ou)()
        if voulues <= {action.value for action in metier.situation.ACTIONS}:
            return metier
    return None
