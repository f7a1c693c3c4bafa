"""Dire si une action sur un agrément serait possible, et sinon pourquoi."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import AGREMENT
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre import evenements
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.centre.lectures import un_agrement
from ceres_cli.services.centre.situation import MetierCentre
from ceres_cli.services.explication.document import document, refus_de_role
from ceres_cli.services.faits.absents import absent
from ceres_cli.store import Db

# L'explication ne demande pas de motif : elle répond comme s'il était donné.
_MOTIF = "explication"


def expliquer(cadre: Cadre, objet: str, action: str | None, a_compter_du: date | None = None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit.

    `modifier-agrement` : à valeurs égales. Sans `action`, les contrôles sont ceux de chacune, et `possible` dit si
    l'une au moins l'est.
    """
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_AGREMENTS)
        centre, a = un_agrement(db, acteur, objet)
        if (refus := refus_de_role(acteur, Operation.ECRIRE_AGREMENTS, a.reference, action, cadre.jour)) is not None:
            return refus
        lieu = regles.lieu_de(a, centre)
        if not acteur.voit(lieu.departement, lieu.region):
            raise absent(AGREMENT, objet)
        visees = [x for x in evenements.ACTIONS if action in (None, x)]
        siens = {x: _controles(a, x, a_compter_du, cadre.jour) for x in evenements.ACTIONS}
        conseils = _suite(db, cadre, a, Action(action), a_compter_du) if action else []
    possibles = [x for x, suite in siens.items() if not motifs(suite)]
    controles = [{**c.en_dict(), **({} if action else {"action": x.value})} for x in visees for c in siens[x]]
    return document(
        a.reference,
        action,
        cadre.jour,
        possible=bool(set(visees) & set(possibles)),
        controles=controles,
        possibles=possibles,
        suggestions=conseils,
    )


def _controles(a: Agrement, action: Action, a_compter_du: date | None, jour: date) -> list[Condition]:
    if action is Action.MODIFIER_AGREMENT:
        return [evenements.modifiable(a, jour)]
    return evenements.controles(a, action, evenements.a_compter_du(a, a_compter_du, jour))


def _suite(db: Db, cadre: Cadre, a: Agrement, action: Action, a_compter_du: date | None) -> Sequence[str]:
    """Ce que la même demande répondrait : le conseil d'un refus, ou ce que l'action ôterait (AGR-04)."""
    if action is Action.MODIFIER_AGREMENT and evenements.modifiable(a, cadre.jour).satisfait:
        return []
    demande = Demande(action, a.reference, {"a_compter_du": a_compter_du}, motif=_MOTIF)
    decision = execution.decider(db, cadre, MetierCentre(), [demande]).decisions[0]
    return [decision.conseil] if decision.resultat is Resultat.REFUSE else decision.avertissements
