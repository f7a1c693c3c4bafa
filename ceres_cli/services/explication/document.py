"""Le document `ceres.explication/1` : ce que l'écriture répondrait, contrôle par contrôle."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from ceres_cli.moteur.cadre import refus_de_droit
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Acteur, Operation, est_permise

Document = dict[str, Any]
Jugement = tuple[list[Condition], Iterable[str]]
"""Les contrôles d'une action, et ce qui est à en dire ensuite."""
Action = TypeVar("Action", bound=StrEnum)


def document(
    objet: str,
    action: str | None,
    jour: date,
    *,
    possible: bool,
    controles: list[dict[str, Any]],
    possibles: Iterable[str],
    suggestions: Iterable[str],
) -> Document:
    """`possibles` : les actions que l'objet permet ce jour-là ; une suggestion vide est laissée de côté."""
    return {
        "schema": "ceres.explication/1",
        "objet": objet,
        "action": action,
        "possible": possible,
        "jour": jour.isoformat(),
        "controles": controles,
        "actions_possibles": [str(a) for a in possibles],
        "suggestions": [s for s in suggestions if s],
    }


def du_role(acteur: Acteur, operation: Operation, reference: str) -> Jugement | None:
    """Qui n'a pas le droit de l'opération n'a qu'une raison, son rôle (DRO-01) ; None s'il l'a."""
    if est_permise(operation, acteur.role):
        return None
    refus = refus_de_droit(acteur, operation)
    return [Condition(refus.code, False, refus.message, {}, reference)], [refus.conseil]


def refus_de_role(
    acteur: Acteur, operation: Operation, reference: str, action: str | None, jour: date
) -> Document | None:
    """Le document entier de qui n'a pas le droit de l'opération ; None s'il l'a."""
    juge = du_role(acteur, operation, reference)
    if juge is None:
        return None
    controles, conseils = [c.en_dict() for c in juge[0]], juge[1]
    return document(reference, action, jour, possible=False, controles=controles, possibles=[], suggestions=conseils)


def par_action(
    reference: str,
    action: Action | None,
    actions: Iterable[Action],
    juger: Callable[[Action], Jugement],
    possibles: Iterable[str],
    jour: date,
) -> Document:
    """Le document d'une action ; sans elle, de toutes : les contrôles sont ceux de chacune, nommée, et `possible` dit
    si l'une au moins l'est. `possibles` : celles que ce profil peut faire ce jour-là."""
    controles: list[dict[str, Any]] = []
    suggestions: list[str] = []
    possible = False
    for visee in actions if action is None else [action]:
        suite, conseils = juger(visee)
        controles += [{**c.en_dict(), **({} if action else {"action": visee.value})} for c in suite]
        possible |= not motifs(suite)
        suggestions += conseils if action else ()
    return document(
        reference, action, jour, possible=possible, controles=controles, possibles=possibles, suggestions=suggestions
    )
