"""Expliquer : le moteur arrêté après Décision. Le document `ceres.explication/1` dit ce que l'écriture répondrait,
contrôle par contrôle, au profil qui agit."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Acteur, Operation, est_permise

Document = dict[str, Any]

# L'explication ne demande pas de motif : elle répond comme s'il était donné.
MOTIF = "explication"


def expliquer(
    cadre: Cadre,
    metier: Metier,
    objet: str,
    action: StrEnum | None,
    valeurs: Mapping[str, Any] | None = None,
    *,
    au: date | None = None,
) -> Document:
    """Le document de cette action sur cet objet ; sans elle, de toutes : les contrôles sont ceux de chacune, nommée, et
    `possible` dit si l'une au moins l'est. Qui n'a le droit d'aucune n'a qu'une raison, son rôle (DRO-01). `au` : un
    autre jour."""
    with cadre.lire(metier.lecture) as (db, acteur):
        cadre = replace(cadre, jour=au or cadre.jour)
        reference = metier.reference(db, cadre, acteur, objet)
        toutes = metier.explicables(acteur)
        visees = toutes if action is None else [action]
        refusees = {metier.operation_de(a) for a in visees if not est_permise(metier.operation_de(a), acteur.role)}
        permises = [a for a in visees if metier.operation_de(a) not in refusees]
        if not permises and len(refusees) == 1:
            (operation,) = refusees
            controle, conseil = _du_role(acteur, operation, reference)
            return document(reference, action, cadre.jour, {action: [controle]}, [], [conseil])
        demandes = {a: Demande(a, objet, dict(valeurs or {}), motif=MOTIF) for a in {*toutes, *permises}}
        situation = metier.situation(db, cadre, acteur, list(demandes.values()))
        controler = partial(_controler, metier, situation, demandes, acteur, reference)
        controles = {a: controler(a) for a in visees}
        possibles = situation.possibles(objet)
        if possibles is None:
            possibles = [a for a in toutes if not motifs(controler(a))]
        conseils = situation.conseils(demandes[action], motifs(controles[action])) if action else []
        return document(reference, action, cadre.jour, controles, possibles, conseils)


def _controler(
    metier: Metier,
    situation: Situation,
    demandes: Mapping[StrEnum, Demande],
    acteur: Acteur,
    reference: str,
    action: StrEnum,
) -> list[Condition]:
    operation = metier.operation_de(action)
    if not est_permise(operation, acteur.role):
        return [_du_role(acteur, operation, reference)[0]]
    return list(situation.controler(demandes[action]))


def _du_role(acteur: Acteur, operation: Operation, reference: str) -> tuple[Condition, str]:
    """(DRO-01 refusé, à qui demander)."""
    refus = refus_de_droit(acteur, operation)
    return Condition(refus.code, False, refus.message, {}, reference), refus.conseil


def document(
    objet: str,
    action: StrEnum | None,
    jour: date,
    controles: Mapping[Any, Iterable[Condition]],
    possibles: Iterable[str],
    suggestions: Iterable[str],
) -> Document:
    """`controles` : par action. `possibles` : celles que l'objet permet ce jour-là. Une suggestion vide est laissée de
    côté."""
    return {
        "schema": "ceres.explication/1",
        "objet": objet,
        "action": action,
        "possible": any(not motifs(suite) for suite in controles.values()),
        "jour": jour.isoformat(),
        "controles": [
            {**c.en_dict(), **({} if action or jugee is None else {"action": str(jugee)})}
            for jugee, suite in controles.items()
            for c in suite
        ],
        "actions_possibles": [str(a) for a in possibles],
        "suggestions": [s for s in suggestions if s],
    }
