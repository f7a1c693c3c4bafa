"""Dire si une demande VAE peut être décidée ou retirée, et sinon pourquoi."""

from datetime import date
from functools import partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condition import motifs
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vae.controles import Issue
from ceres_cli.regles.vae.etats import ACTIONS
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae
from ceres_cli.services.explication.document import Jugement, du_role, par_action
from ceres_cli.services.vae.lectures import introuvable, une
from ceres_cli.services.vae.messages import conseil_pour


def expliquer(
    cadre: Cadre, objet: str, action: str | None, decision: str | None = None, notifiee_le: date | None = None
) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit.

    `decision`, `notifiee_le` : ce qui serait décidé ; à défaut l'une ou l'autre décision, notifiée le jour même. Sans
    `action`, les contrôles sont ceux de chacune et `possible` dit si l'une au moins l'est. Introuvable : celle qu'une
    autre UD décide, à qui en décide.
    """
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_VAE)
        demande = une(db, acteur, objet)
    if action == Action.DECIDER and _a_une_autre_ud(demande, acteur):
        raise introuvable(objet)
    issue = Issue(None if decision is None else EtatDemandeVae(decision), notifiee_le or cadre.jour)
    return par_action(
        demande.reference,
        None if action is None else Action(action),
        ACTIONS,
        partial(_juger, demande=demande, acteur=acteur, issue=issue, jour=cadre.jour),
        regles.actions_possibles(demande, acteur, cadre.jour),
        cadre.jour,
    )


def _a_une_autre_ud(demande: DemandeVae, acteur: Acteur) -> bool:
    """DRO-02, une fois le rôle jugé."""
    permis = est_permise(regles.OPERATIONS[Action.DECIDER], acteur.role)
    return permis and not regles.de_son_ressort(demande, acteur).satisfait


def _juger(action: Action, demande: DemandeVae, acteur: Acteur, issue: Issue, jour: date) -> Jugement:
    if (refus_du_role := du_role(acteur, regles.OPERATIONS[action], demande.reference)) is not None:
        return refus_du_role
    suite = regles.controles(action, demande, acteur, issue, jour)
    refus = motifs(suite)
    return suite, [conseil_pour(refus[0], demande, acteur.role, jour)] if refus else []
