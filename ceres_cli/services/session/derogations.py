"""Changer une dérogation à un délai, s'en servir une fois (DEL-02), et la montrer."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ceres_cli.noms import DEROGATION, SESSION
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.vocabulaire import Role

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.moteur.situation import Objet, Situation


def champ(derogation: Derogation) -> str:
    """Son nom dans l'histoire de la session : « derogation dte »."""
    return f"derogation {derogation.delai.value}"


def servir(s: "Situation", demande: "Demande", session: "Objet", derogation: Derogation | None) -> None:
    """L'acte que voici s'en est servi, pour cette session : elle n'en lèvera pas un autre, et l'histoire le dit.

    `session` est déjà dans son nouvel état ; sans dérogation, rien à faire."""
    if derogation is None:
        return
    from ceres_cli.moteur.situation import changer

    derogation.utilisee_par_id = session.id
    colonnes = {"utilisee_par_id": session.id}
    avant, apres = changer(derogation, {"etat": EtatDerogation.UTILISEE.value, "utilisee_le": s.jour})
    derogation.version += 1
    s.tracer(demande, derogation, avant, apres, sorte=DEROGATION.sorte, derogation=True, colonnes={**apres, **colonnes})
    nom = champ(derogation)
    s.tracer(demande, session, {nom: avant["etat"]}, {nom: derogation.etat}, derogation=True)


def repondre(
    s: "Situation", demande: "Demande", derogation: Derogation, action: StrEnum
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """DEL-03 : la réponse à la demande ; (avant, après) de ce qui change, et les colonnes de sa ligne. Le motif de qui
    répond y reste ; son histoire le tient de la demande, celui d'un retrait aussi."""
    from ceres_cli.moteur.situation import changer

    champs: dict[str, Any] = {"etat": regles.REPONSES[action].value}
    colonnes: dict[str, Any] = {}
    if action is not regles.RETIRER:
        champs["refusee_le" if action is regles.REFUSER else "accordee_le"] = s.jour
        derogation.reponse = colonnes["reponse"] = (demande.motif or "").strip()
    avant, apres = changer(derogation, champs)
    derogation.version += 1
    return dict(avant), dict(apres), {**apres, **colonnes}


def dire_a_la_session(
    s: "Situation", demande: "Demande", derogation: Derogation, session: SessionExamen, avant: str | None
) -> None:
    """L'histoire de la session dit ce que devient la dérogation qui la vise ; accordée, elle en prend une version de
    plus. Demandée, refusée ou retirée, elle n'en change rien : ce qui attend de la changer, ou de la défaire, le peut
    encore."""
    nom, accordee = champ(derogation), demande.action is regles.DEROGER
    session.version += accordee
    dits = {nom: avant}, {nom: derogation.etat}
    colonnes: dict[str, Any] | None = {} if accordee else None
    s.tracer(demande, session, *dits, sorte=SESSION.sorte, derogation=accordee, colonnes=colonnes)


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
