"""Dire si un parchemin peut être délivré ou annulé, et sinon pourquoi."""

from typing import Any

from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.regles import controle
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.obtention.parchemins import ActionParchemin as Action
from ceres_cli.services.explication.document import document
from ceres_cli.services.obtention import lectures
from ceres_cli.services.obtention.situation import conseil_pour


def expliquer(cadre: Cadre, objet: str, action: str | None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit ; qui n'en a pas le droit n'a qu'une
    raison, son rôle (DRO-01). Sans `action`, les contrôles sont ceux de chacune et `possible` dit si l'une l'est."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_PARCHEMINS)
        vu = lectures.un(db, acteur, objet)
    reference = vu.parchemin.reference
    permise = est_permise(Operation.DELIVRER_PARCHEMINS, acteur.role)
    controles: list[dict[str, Any]] = []
    suggestions: list[str] = []
    if not permise:
        refus = refus_de_droit(acteur, Operation.DELIVRER_PARCHEMINS)
        controles.append(Controle(refus.code, False, refus.message, {}, reference).en_dict())
        suggestions.append(refus.conseil)
    possibles = lectures.actions_possibles(vu, acteur)
    for visee in (Action if action is None else [Action(action)]) if permise else ():
        suite = lectures.controles(vu, visee)
        controles += [{**c.en_dict(), **({} if action else {"action": visee.value})} for c in suite]
        if action and controle.motifs(suite):
            suggestions.append(conseil_pour(vu, visee))
    return document(
        reference,
        action,
        cadre.jour,
        possible=action in possibles if action else bool(possibles),
        controles=controles,
        possibles=possibles,
        suggestions=suggestions,
    )
