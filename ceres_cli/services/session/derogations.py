"""Se servir d'une dérogation à un délai (DEL-02), une fois."""

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Objet, Situation
from ceres_cli.regles.faits.delais import Derogation


def champ(derogation: Derogation) -> str:
    """Son nom dans l'histoire de la session : « derogation dte »."""
    return f"derogation {derogation.delai.value}"


def servir(s: Situation, demande: Demande, session: Objet, derogation: Derogation | None) -> None:
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
