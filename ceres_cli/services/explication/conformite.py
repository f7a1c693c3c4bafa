"""Dire si un contrôle de conformité peut recevoir un constat ou être clos, et sinon pourquoi."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ACTIONS, Cloture
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.controle import motifs
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.conformite import ControleConformite
from ceres_cli.regles.vocabulaire import SuiteControle
from ceres_cli.services.conformite import lectures
from ceres_cli.services.conformite.messages import conseil_pour
from ceres_cli.services.explication.document import Jugement, du_role, par_action
from ceres_cli.services.faits import centres as faits_centres


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
        agrements = faits_centres.agrements_du_centre(db, vu.centre_id)
    numero = None if agrement is None else identifiants.numero("A", agrement)
    cloture = Cloture(
        None if suite is None else SuiteControle(suite), next((a for a in agrements if a.id == numero), None)
    )
    return par_action(
        vu.reference,
        None if action is None else Action(action),
        ACTIONS,
        partial(_juger, vu=vu, acteur=acteur, cloture=cloture, agrements=agrements, jour=cadre.jour),
        regles.actions_possibles(vu, acteur, cadre.jour),
        cadre.jour,
    )


def _juger(
    action: Action, vu: ControleConformite, acteur: Acteur, cloture: Cloture, agrements: Sequence[Agrement], jour: date
) -> Jugement:
    if (refus_du_role := du_role(acteur, Operation.ECRIRE_CONTROLES, vu.reference)) is not None:
        return refus_du_role
    suite = regles.controles(action, vu, cloture, agrements, jour)
    refus = motifs(suite)
    return suite, [conseil_pour(refus[0], vu, acteur.role)] if refus else []
