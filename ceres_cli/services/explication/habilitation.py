"""Dire si une action sur une habilitation serait possible, et sinon pourquoi."""

from datetime import date
from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condition import motifs
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation import etats
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.explication.document import Jugement, par_action, refus_de_role
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
    # Le rôle se juge avant les règles, dont les faits (emplois, sessions) ne sont pas à lire par tous.
    voulue = None if action is None else Action(action)
    voulue_operation = Operation.ECRIRE_JURES if voulue is None else etats.operation(voulue)
    if (refus := refus_de_role(acteur, voulue_operation, h.reference, action, jour)) is not None:
        return refus
    juger = partial(_juger, h=h, jour=jour, tolerance=cadre.config.habilitation_retroactif_jours)
    toutes = [*etats.ACTIONS, *(a for a in etats.HORS_DE_LA_TABLE if est_permise(etats.operation(a), acteur.role))]
    return par_action(h.reference, voulue, toutes, juger, actions_possibles(h, acteur, jour), jour)


def _juger(action: Action, h: Habilitation, jour: date, tolerance: int) -> Jugement:
    suite = controles_habilitation.controles(action, h, jour, tolerance=tolerance)
    refus = motifs(suite)
    return suite, [conseil_pour(refus, action, h)] if refus else []
