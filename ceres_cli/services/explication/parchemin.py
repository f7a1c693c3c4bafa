"""Dire si un parchemin peut être délivré ou annulé, et sinon pourquoi."""

from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condition import motifs
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.obtention.parchemins import ActionParchemin as Action
from ceres_cli.services.explication.document import Jugement, par_action, refus_de_role
from ceres_cli.services.obtention import lectures
from ceres_cli.services.obtention.situation import conseil_pour


def expliquer(cadre: Cadre, objet: str, action: str | None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit ; qui n'en a pas le droit n'a qu'une
    raison, son rôle (DRO-01). Sans `action`, les contrôles sont ceux de chacune et `possible` dit si l'une l'est."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_PARCHEMINS)
        vu = lectures.un(db, acteur, objet)
    reference = vu.parchemin.reference
    if (refus := refus_de_role(acteur, Operation.DELIVRER_PARCHEMINS, reference, action, cadre.jour)) is not None:
        return refus
    voulue = None if action is None else Action(action)
    possibles = lectures.actions_possibles(vu, acteur)
    return par_action(reference, voulue, Action, partial(_juger, vu), possibles, cadre.jour)


def _juger(vu: lectures.Vu, action: Action) -> Jugement:
    suite = lectures.controles(vu, action)
    return suite, [conseil_pour(vu, action)] if motifs(suite) else []
