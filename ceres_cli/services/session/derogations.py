"""Se servir d'une dérogation à un délai (DEL-02), une fois ; et la montrer."""

from datetime import date
from typing import TYPE_CHECKING, Any

from ceres_cli.regles.faits.delais import Derogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import derogations as regles

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
    derogation.utilisee_par_id, derogation.utilisee_le = session.id, s.jour
    derogation.version += 1
    colonnes = {"utilisee_par_id": session.id, "utilisee_le": s.jour.isoformat(), "version": derogation.version}
    s.ecritures.modifier("derogation", derogation.id, colonnes)
    nom = champ(derogation)
    s.tracer(demande, session, {nom: "en_attente"}, {nom: "utilisee"}, derogation=True)


def en_dict(derogation: Derogation, session: SessionExamen | None, jour: date) -> dict[str, Any]:
    """Ce qui s'en montre partout ; `session` : celle pour qui elle a été accordée, s'il y en a une."""
    return {
        "numero": derogation.id,
        "delai": derogation.delai.value,
        "etat": regles.etat(derogation, session, jour).value,
        "motif": derogation.motif,
        "accordee_le": derogation.accordee_le.isoformat(),
        "utilisee_le": None if derogation.utilisee_le is None else derogation.utilisee_le.isoformat(),
    }
