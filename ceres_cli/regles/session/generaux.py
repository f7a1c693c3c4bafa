"""Ce que les règles disent d'une action à venir, sans dire encore de qui ni vers quel jour.

Refusée ainsi, aucune demande de cette action n'aboutit ; permise, un juré, un candidat, une date peuvent manquer. C'est
ce qui décide des actions possibles d'une session (SES-09).
"""

from collections.abc import Callable
from enum import StrEnum

from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.notification import concernes
from ceres_cli.regles.session import commencee, controles, delais, derogations, inscription, passages
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import DEPLACENT, ActionSession
from ceres_cli.regles.session.inscription import une_seule_fois
from ceres_cli.regles.vocabulaire import Voie


def en_general(action: ActionSession, session: SessionExamen, acte: Acte) -> list[Condition]:
    """Le rôle, la table, les jours, et qu'il y ait quelqu'un sur qui agir."""
    if action in DEPLACENT:
        premiers = controles.du_role_et_de_l_etat(action, session, acte)
        if condition.motifs(premiers):
            return premiers
        return [*premiers, commencee.changeable(session, acte, action), delais.rapprochement(session, acte.jour)]
    suite = controles.controles(action, session, acte)
    if action not in _QUELQU_UN or not suite[0].satisfait:
        return suite
    return [*suite, *_QUELQU_UN[action](session, acte)]


def actions_possibles(session: SessionExamen, acte: Acte) -> list[StrEnum]:
    """Ce que ce profil peut demander de cette session ce jour-là, dans l'ordre de l'énumération ; lever un délai, ou
    le demander, n'y est que si un délai passé arrête la session (DEL-02, DEL-03)."""
    permises = controles.actions_de_l_etat(session, acte.role)
    suite: list[StrEnum] = [a for a in permises if not condition.motifs(en_general(a, session, acte))]
    return [*suite, *derogations.utiles(session, acte.role, acte.jour)]


def _une_place(session: SessionExamen, acte: Acte) -> list[Condition]:
    """La voie VAE est celle qui s'ouvre le plus (CAN-03), hors d'un désinscrit qui revient (CAN-07)."""
    revient = inscription.peut_revenir(session)
    return [inscription.periode_d_inscription(session, Voie.VAE, acte.jour, revient=revient)]


def _quelqu_un_a_desinscrire(session: SessionExamen, acte: Acte) -> list[Condition]:
    """CAN-02, et un inscrit que ce profil peut désinscrire (SES-10)."""
    jour = inscription.jour_de_desinscription(session, acte)
    presents = controles.candidats_inscrits(session)
    if not presents.satisfait:
        return [jour, presents]
    droits = [commencee.desinscription(session, i, acte) for i in session.inscrits()]
    return [jour, next((c for c in droits if c.satisfait), droits[0])]


def _quelqu_un_a_noter(session: SessionExamen, acte: Acte) -> list[Condition]:
    return [controles.candidats_inscrits(session)]


def _quelqu_un_a_qui_les_dire(session: SessionExamen, acte: Acte) -> list[Condition]:
    a_dire = len(concernes(session))
    texte = f"{compter(a_dire, 'résultat')} à dire" if a_dire else "personne n'y a de résultat à apprendre"
    return [Condition("NOT-01", a_dire > 0, texte, {"candidats": a_dire}, session.reference)]


def _quelqu_un_a_retirer(session: SessionExamen, acte: Acte) -> list[Condition]:
    nombre = len(session.jury)
    texte = f"{nombre} dans le jury de {session.reference}" if nombre else f"le jury de {session.reference} est vide"
    return [Condition("SES-09", nombre > 0, texte, {"jures": nombre}, session.reference)]


def _quelqu_un_a_reintegrer(session: SessionExamen, acte: Acte) -> list[Condition]:
    """CAN-05, CAN-07 : un écarté a de nouveau sa place."""
    places = [reintegrer(i, session, acte)[1:] for i in session.inscriptions if i.ecartee]
    return next((p for p in places if not condition.motifs(p)), places[0] if places else [])


_QUELQU_UN: dict[ActionSession, Callable[[SessionExamen, Acte], list[Condition]]] = {
    ActionSession.INSCRIRE: _une_place,
    ActionSession.DESINSCRIRE: _quelqu_un_a_desinscrire,
    ActionSession.RESULTATS: _quelqu_un_a_noter,
    ActionSession.HORAIRES: _quelqu_un_a_noter,
    ActionSession.NOTIFIER: _quelqu_un_a_qui_les_dire,
    ActionSession.DESINSCRIRE_JURE: _quelqu_un_a_retirer,
    ActionSession.REPONDRE: _quelqu_un_a_retirer,
    ActionSession.REINTEGRER: _quelqu_un_a_reintegrer,
}


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
