"""Les états que chaque rôle peut poser, d'après les tables fermées des règles : les essais y confrontent les
déclencheurs de 50_gardes.sql."""

from collections.abc import Iterable, Mapping

from ceres_cli.regles.droits import est_permise
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.session import derogations
from ceres_cli.regles.session import etats as sessions
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vae import controles as demandes
from ceres_cli.regles.vocabulaire import ActionVae, EtatDemandeVae, EtatInscription, EtatSession, Role

_S, _I, _V = EtatSession, EtatInscription, EtatDemandeVae
# Où mène chaque action qui change un état.
ISSUES: dict[ActionSession, tuple[EtatSession, ...]] = {
    ActionSession.DEMANDER_DTE: (_S.DTE_ENVOYE,),
    ActionSession.EDITER: (_S.CONVOCATIONS_ENVOYEES,),
    ActionSession.TRANSMETTRE: (_S.EN_ATTENTE_VALIDATION,),
    ActionSession.RENVOYER: (
        sessions.etat_apres_renvoi(deja_validee=False),
        sessions.etat_apres_renvoi(deja_validee=True),
    ),
    ActionSession.VALIDER: (_S.VALIDEE,),
    ActionSession.DEBLOQUER: (_S.DEBLOQUEE,),
    ActionSession.ANNULER: (_S.ANNULEE,),
}
# Ce qui s'annule avec son lot : l'état d'avant est rendu à qui l'avait quitté.
_REVERSIBLES = frozenset({ActionSession.DEMANDER_DTE, ActionSession.EDITER})

Pas = tuple[Role, str, str]


def pas_des_sessions() -> set[Pas]:
    """(rôle, état quitté, état posé)"""
    pas: set[Pas] = set()
    for role in Role:
        for action, issues in ISSUES.items():
            for de in EtatSession:
                if sessions.permise(de, action, role):
                    pas |= {(role, de.value, vers.value) for vers in issues}
                    if action in _REVERSIBLES:
                        pas |= {(role, vers.value, de.value) for vers in issues}
    return pas


def pas_des_places() -> set[Pas]:
    """De même ; chacun s'annule avec son lot."""
    issues = {ActionSession.DESINSCRIRE: _I.DESINSCRIT, ActionSession.ECARTER: _I.ECARTE}
    deux = {action: (_I.INSCRIT.value, vers.value) for action, vers in issues.items()}
    roles = [(role, action) for action in issues for role in Role if sessions.du_role(action, role)]
    return {(role, *sens) for role, action in roles for sens in (deux[action], deux[action][::-1])}


def pas_des_demandes() -> set[Pas]:
    """De même ; un retrait s'annule avec son lot."""
    issues: dict[ActionVae, Iterable[EtatDemandeVae]] = {
        ActionVae.DECIDER: demandes.DECISIONS,
        ActionVae.RETIRER: (_V.RETIREE,),
    }
    pas: set[Pas] = set()
    for role in Role:
        for action, vers in issues.items():
            if est_permise(demandes.OPERATIONS[action], role):
                for de in EtatDemandeVae:
                    if action in demandes.TRANSITIONS[de]:
                        pas |= {(role, de.value, v.value) for v in vers}
                        pas |= {(role, v.value, de.value) for v in vers}
    return pas


def pas_des_derogations() -> set[Pas]:
    """De même ; une réponse ne se défait pas. L'acte qui s'en sert est de qui prépare la session, ou l'édite."""
    pas = {
        (role, EtatDerogation.DEMANDEE.value, vers.value)
        for action, vers in derogations.REPONSES.items()
        for role in Role
        if sessions.du_role(action, role)
    }
    servent = (ActionSession.DEMANDER_DTE, ActionSession.EDITER, ActionSession.REPORTER)
    utilisee = EtatDerogation.ACCORDEE.value, EtatDerogation.UTILISEE.value
    return pas | {(role, *utilisee) for role in Role if any(sessions.du_role(a, role) for a in servent)}


# Table → ses pas, et l'état d'une ligne neuve ; le national en reprend d'anciennes, à tout état.
GARDES: Mapping[str, tuple[set[Pas], str]] = {
    "session_examen": (pas_des_sessions(), _S.EN_PREPARATION.value),
    "inscription": (pas_des_places(), _I.INSCRIT.value),
    "derogation": (pas_des_derogations(), EtatDerogation.DEMANDEE.value),
    "demande_vae": (pas_des_demandes(), _V.DEPOSEE.value),
}
