"""Dire si une action sur une habilitation serait possible, et sinon pourquoi."""

from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.regles.controle import Controle, motifs
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation.etats import ACTIONS
from ceres_cli.services.explication.document import document
from ceres_cli.services.habilitation.lectures import actions_possibles, une
from ceres_cli.services.habilitation.messages import conseil_pour


def expliquer(cadre: Cadre, objet: str, action: str | None, au: date | None = None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action.

    Qui n'a pas le droit d'écrire n'a qu'une raison, son rôle (DRO-01). Sans `action`, les contrôles sont ceux de
    chacune des actions et `possible` dit si l'une au moins l'est.
    """
    jour = au or cadre.jour
    with cadre.store.lecture() as db:
        h = une(db, cadre, objet, jour)
        acteur = cadre.acteur(db)
    possibles = actions_possibles(h, acteur, jour)
    controles: list[dict[str, Any]] = []
    suggestions: list[str] = []
    permise = est_permise(Operation.ECRIRE_JURES, acteur.role)
    if not permise:
        # Le rôle se juge avant les règles, dont les faits (emplois, sessions) ne sont pas à lire par tous.
        refus_de_role = refus_de_droit(acteur, Operation.ECRIRE_JURES)
        controles = [Controle(refus_de_role.code, False, refus_de_role.message, {}, h.reference).en_dict()]
        suggestions = [refus_de_role.conseil]
    visees = ACTIONS if action is None else [a for a in ACTIONS if a == action]
    for a in visees if permise else ():
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
