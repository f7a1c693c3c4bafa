"""CAN-12 : mettre à l'écart le candidat qui empêche de valider les autres, et l'y reprendre."""

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.session import controles, passages
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.inscription import une_seule_fois


def ecarter(inscription: Inscription, session: SessionExamen, acte: Acte) -> list[Condition]:
    """L'UD n'écarte, d'une session à valider ou débloquée, que celui que SES-03, CAN-06 ou CAN-09 retient."""
    candidat = inscription.candidat
    etat = controles.etat_permet(session, ActionSession.ECARTER, acte.role)
    raisons = passages.bloquants(inscription, session)
    if raisons:
        valeurs: dict[str, object] = {"regles": [c.code for c in raisons]}
        texte = f"{candidat.nom_complet} empêche de valider : {' ; '.join(c.texte for c in raisons)}"
        return [etat, Condition("CAN-12", True, texte, valeurs, candidat.reference)]
    texte = f"ni SES-03, ni CAN-06, ni CAN-09 ne retient {candidat.nom_complet} : sa place est dans la session"
    return [etat, Condition("CAN-12", False, texte, {}, candidat.reference)]


def reintegrer(inscription: Inscription, session: SessionExamen, acte: Acte) -> list[Condition]:
    """Il revient s'il a de nouveau sa place : CAN-05 et CAN-07 sont vérifiés comme à une inscription."""
    return [
        controles.etat_permet(session, ActionSession.REINTEGRER, acte.role),
        *une_seule_fois(inscription.candidat, session),
        passages.trois_sessions_par_an(inscription.candidat, session),
    ]
