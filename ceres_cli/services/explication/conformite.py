"""Dire si un contrôle de conformité peut recevoir un constat ou être clos, et sinon pourquoi."""

from typing import Any

from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.regles import identifiants
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ACTIONS, Cloture
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.controle import Controle, motifs
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.vocabulaire import SuiteControle
from ceres_cli.services.conformite import lectures
from ceres_cli.services.conformite.messages import conseil_pour
from ceres_cli.services.explication.document import document
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
    controles: list[dict[str, Any]] = []
    suggestions, possibles = [], []
    for visee in ACTIONS if action is None else [Action(action)]:
        if est_permise(Operation.ECRIRE_CONTROLES, acteur.role):
            juges = regles.controles(visee, vu, cloture, agrements, cadre.jour)
            refus = motifs(juges)
            conseil = conseil_pour(refus[0], vu, acteur.role) if refus else ""
        else:
            de_role = refus_de_droit(acteur, Operation.ECRIRE_CONTROLES)
            juges, conseil = [Controle(de_role.code, False, de_role.message, {}, vu.reference)], de_role.conseil
        controles += [{**c.en_dict(), **({} if action else {"action": visee.value})} for c in juges]
        possibles += [] if motifs(juges) else [visee]
        suggestions += [conseil] if action else []
    return document(
        vu.reference,
        action,
        cadre.jour,
        possible=bool(possibles),
        controles=controles,
        possibles=regles.actions_possibles(vu, acteur, cadre.jour),
        suggestions=suggestions,
    )
