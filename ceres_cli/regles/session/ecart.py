"""CAN-12 : mettre à l'écart le candidat qui empêche de valider les autres, et l'y reprendre."""

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import controles, passages
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import TypeCertification


def ecarter(inscription: Inscription, session: SessionExamen, acte: Acte) -> list[Controle]:
    """L'UD n'écarte, d'une session à valider ou débloquée, que celui que SES-03 ou CAN-06 retient."""
    candidat = inscription.candidat
    etat = controles.etat_permet(session, ActionSession.ECARTER, acte.role)
    raisons = bloquants(candidat, session)
    if raisons:
        valeurs: dict[str, object] = {"regles": [c.code for c in raisons]}
        texte = f"{candidat.nom_complet} empêche de valider : {' ; '.join(c.texte for c in raisons)}"
        return [etat, Controle("CAN-12", True, texte, valeurs, candidat.reference)]
    texte = f"ni SES-03 ni CAN-06 ne retient {candidat.nom_complet} : sa place est dans la session"
    return [etat, Controle("CAN-12", False, texte, {}, candidat.reference)]


def bloquants(candidat: Candidat, session: SessionExamen) -> list[Controle]:
    """Ce qui, pour ce seul candidat, ferait refuser la validation ; vide : rien."""
    suite = []
    if session.comptee and (refus := passages.quatrieme(candidat, session)) is not None:
        suite.append(refus)
    if session.certification.type == TypeCertification.CCS and not passages.detient_le_titre(candidat, session):
        texte = f"il ne détient pas le titre {session.certification.titre.reference}, ni une de ses versions"
        suite.append(Controle("CAN-06", False, texte, {}, candidat.reference))
    return suite


def reintegrer(inscription: Inscription, session: SessionExamen, acte: Acte) -> list[Controle]:
    """Il revient s'il a de nouveau sa place : CAN-05 est vérifié comme à une inscription."""
    return [
        controles.etat_permet(session, ActionSession.REINTEGRER, acte.role),
        passages.trois_sessions_par_an(inscription.candidat, session),
    ]
