"""Dire si une demande VAE peut être décidée ou retirée, et sinon pourquoi."""

from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.regles.controle import Controle, motifs
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vae.controles import Issue
from ceres_cli.regles.vae.etats import ACTIONS
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae
from ceres_cli.services.explication.document import document
from ceres_cli.services.vae.lectures import une
from ceres_cli.services.vae.messages import conseil_pour


def expliquer(
    cadre: Cadre, objet: str, action: str | None, decision: str | None = None, notifiee_le: date | None = None
) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action, pour le profil qui agit.

    `decision`, `notifiee_le` : ce qui serait décidé ; à défaut l'une ou l'autre décision, notifiée le jour même. Sans
    `action`, les contrôles sont ceux de chacune et `possible` dit si l'une au moins l'est.
    """
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_VAE)
        demande = une(db, acteur, objet)
    issue = Issue(None if decision is None else EtatDemandeVae(decision), notifiee_le or cadre.jour)
    controles: list[dict[str, Any]] = []
    suggestions, possibles = [], []
    for visee in ACTIONS if action is None else [Action(action)]:
        suite, conseil = _juger(visee, demande, acteur, issue, cadre.jour)
        controles += [{**c.en_dict(), **({} if action else {"action": visee.value})} for c in suite]
        possibles += [] if motifs(suite) else [visee]
        suggestions += [conseil] if action else []
    return document(
        demande.reference,
        action,
        cadre.jour,
        possible=bool(possibles),
        controles=controles,
        possibles=regles.actions_possibles(demande, acteur, cadre.jour),
        suggestions=suggestions,
    )


def _juger(action: Action, demande: DemandeVae, acteur: Acteur, issue: Issue, jour: date) -> tuple[list[Controle], str]:
    """(contrôles, conseil) ; qui n'a pas le droit de l'action n'a qu'une raison, son rôle (DRO-01)."""
    operation = regles.OPERATIONS[action]
    if not est_permise(operation, acteur.role):
        refus_de_role = refus_de_droit(acteur, operation)
        texte = refus_de_role.message
        return [Controle(refus_de_role.code, False, texte, {}, demande.reference)], refus_de_role.conseil
    suite = regles.controles(action, demande, acteur, issue, jour)
    refus = motifs(suite)
    return suite, conseil_pour(refus[0], demande, acteur.role) if refus else ""
