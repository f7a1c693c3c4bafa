"""Changer une dérogation à un délai, s'en servir une fois (DEL-02), et la montrer."""

from datetime import date
from enum import StrEnum
from typing import Any

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Objet, Situation, changer
from ceres_cli.noms import DEROGATION
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.vocabulaire import Role


def champ(derogation: Derogation) -> str:
    """Son nom dans l'histoire de la session : « derogation dte »."""
    return f"derogation {derogation.delai.value}"


def servir(s: Situation, demande: Demande, session: Objet, derogation: Derogation | None) -> None:
    """L'acte que voici s'en est servi, pour cette session : elle n'en lèvera pas un autre, et l'histoire le dit.

    `session` est déjà dans son nouvel état ; sans dérogation, rien à faire."""
    if derogation is None:
        return
    derogation.utilisee_par_id = session.id
    colonnes = {"utilisee_par_id": session.id}
    avant, apres = changer(derogation, {"etat": EtatDerogation.UTILISEE.value, "utilisee_le": s.jour})
    derogation.version += 1
    s.tracer(demande, derogation, avant, apres, sorte=DEROGATION.sorte, derogation=True, colonnes={**apres, **colonnes})
    nom = champ(derogation)
    s.tracer(demande, session, {nom: avant["etat"]}, {nom: derogation.etat}, derogation=True)


def repondre(
    s: Situation, demande: Demande, derogation: Derogation, action: StrEnum
) -> tuple[dict[str, Any], dict[str, Any]]:
    """DEL-03 : la réponse à la demande, avec son motif ; (avant, après) de ce qui change. Le motif d'un retrait n'est
    qu'au journal."""
    champs: dict[str, Any] = {"etat": regles.REPONSES[action].value}
    if action is not regles.RETIRER:
        jour = "refusee_le" if action is regles.REFUSER else "accordee_le"
        champs |= {jour: s.jour, "reponse": (demande.motif or "").strip()}
    avant, apres = changer(derogation, champs)
    derogation.version += 1
    return dict(avant), dict(apres)


def en_dict(derogation: Derogation, session: SessionExamen | None, jour: date, role: Role) -> dict[str, Any]:
    """Ce qui s'en montre partout ; `session` : celle qu'elle vise, s'il y en a une."""
    jours = {c: getattr(derogation, c) for c in ("demandee_le", "accordee_le", "refusee_le", "utilisee_le")}
    return {
        "id": derogation.reference,
        "numero": derogation.id,
        "delai": derogation.delai.value,
        "etat": regles.etat(derogation, session, jour).value,
        "motif": derogation.motif,
        "reponse": derogation.reponse,
        **{champ: None if valeur is None else valeur.isoformat() for champ, valeur in jours.items()},
        "actions_possibles": [a.value for a in regles.reponses_possibles(derogation, role)],
    }
