"""Dire si un contrôle de conformité peut recevoir un constat ou être clos, et sinon pourquoi."""

from datetime import date
from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condition import motifs
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ACTIONS, Cloture
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.conformite import ControleConformite
from ceres_cli.regles.vocabulaire import SuiteControle
from ceres_cli.services.conformite import lectures
from ceres_cli.services.conformite.messages import conseil_pour
from ceres_cli.services.explication.document import Jugement, du_role, par_action


def expliquer(
    cadre: Cadre, objet: str, action: str | None, suite: str | None = None, agrement: str | None = None
) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit.

    `suite`, `agrement` : ce qui serait demandé à la clôture. Sans `action`, les contrôles sont ceux de chacune et
    `possible` dit si l'une au moins l'est.
    """
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CONTROLES)
        vu = lectures.un(db, acteur, objet)
        voulue = Cloture(None if suite is None else SuiteControle(suite))
        if est_permise(Operation.ECRIRE_CONTROLES, acteur.role):
            centre = lectures.centres_des_controles(db, [vu.centre_id])[vu.centre_id]
            voulue = lectures.cloture(db, voulue.suite, agrement, centre)
    return par_action(
        vu.reference,
        None if action is None else Action(action),
        ACTIONS,
        partial(_juger, vu=vu, acteur=acteur, cloture=voulue, jour=cadre.jour),
        regles.actions_possibles(vu, acteur, cadre.jour),
        cadre.jour,
    )


def _juger(action: Action, vu: ControleConformite, acteur: Acteur, cloture: Cloture, jour: date) -> Jugement:
    if (refus_du_role := du_role(acteur, Operation.ECRIRE_CONTROLES, vu.reference)) is not None:
        return refus_du_role
    suite = regles.controles(action, vu, cloture, jour)
    refus = motifs(suite)
    return suite, [conseil_pour(refus[0], vu, cloture, acteur, jour)] if refus else []
