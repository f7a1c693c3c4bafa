"""Dire si une action sur une habilitation serait possible, et sinon pourquoi."""

from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.controle import motifs
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation.etats import ACTIONS
from ceres_cli.services.explication.document import document
from ceres_cli.services.habilitation.lectures import une
from ceres_cli.services.habilitation.messages import conseil_pour


def expliquer(cadre: Cadre, objet: str, action: str | None, au: date | None = None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action.

    Sans `action`, les contrôles sont ceux de chacune des actions et `possible` dit si l'une au moins l'est.
    """
    jour = au or cadre.jour
    with cadre.store.lecture() as db:
        h = une(db, cadre, objet, jour)
    possibles = [a.value for a in controles_habilitation.actions_possibles(h, jour)]
    controles, suggestions = [], []
    for a in ACTIONS if action is None else [a for a in ACTIONS if a == action]:
        siens = controles_habilitation.controles(a, h, jour)
        controles += [{**c.en_dict(), **({} if action else {"action": a.value})} for c in siens]
        refus = motifs(siens)
        if action and refus:
            suggestions.append(conseil_pour(refus, a))
    return document(
        h.reference,
        action,
        jour,
        possible=action in possibles if action else bool(possibles),
        controles=controles,
        possibles=possibles,
        suggestions=suggestions,
    )
