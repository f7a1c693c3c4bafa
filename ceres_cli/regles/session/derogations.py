"""DEL-02 : lever une fois le délai d'un acte à venir, par l'UD du site ou le MPCP."""

from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import delais, etats
from ceres_cli.regles.session.controles import actions_de_l_etat, du_role, verdict_d_etat
from ceres_cli.regles.session.etats import TRANSITIONS, ActionSession, DerogationSession
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, Delai, EtatSession, ModeDelai, Role, Verdict

DEROGER = DerogationSession.DEROGER.value
_DEJA_FAIT = {
    Delai.CREATION: "elle ne se rapproche plus",
    Delai.DTE: "sa DTE ne se demande plus",
    Delai.CONVOCATION: "ses convocations ne s'éditent plus une première fois",
}
# Les actes d'une session qui existe : passé leur délai, ils peuvent l'arrêter.
_QUI_ARRETENT = {Delai.DTE: ActionSession.DEMANDER_DTE, Delai.CONVOCATION: ActionSession.EDITER}


def controles(session: SessionExamen, role: Role, delai: Delai | None = None) -> list[Condition]:
    """Le rôle, l'état, puis le délai à lever ; None : un au moins."""
    permis = du_role(DerogationSession.DEROGER, role)
    if not permis.satisfait:
        return [permis]
    etat = _etat_permet(session, role)
    if not etat.satisfait:
        return [etat]
    return [etat, _un_au_moins(session) if delai is None else a_lever(session, delai)]


def a_lever(session: SessionExamen, delai: Delai) -> Condition:
    """DEL-02 : l'acte est encore à venir, et aucune dérogation n'attend déjà de le lever."""
    valeurs: dict[str, object] = {"delai": delai.value, "etat": session.etat}
    if attend := delais.en_attente(session, delai):
        return Condition("DEL-02", False, deja(attend), {**valeurs, "derogation": attend.id}, session.reference)
    if session.reprise:
        texte = f"{session.reference} est une session ancienne reprise : aucun délai n'y court"
    elif not _a_venir(session, delai):
        texte = f"{session.reference}, « {libelle(session.etat)} » : {_DEJA_FAIT[delai]}, aucun délai n'est à lever"
    else:
        texte = f"le délai de {libelle(delai.value)} de {session.reference} peut être levé, une fois"
        return Condition("DEL-02", True, texte, valeurs, session.reference)
    return Condition("DEL-02", False, texte, valeurs, session.reference)


def deja(derogation: Derogation) -> str:
    """Ce qui attend déjà de servir."""
    accordee, nom = en_francais(derogation.accordee_le), libelle(derogation.delai.value)
    return f"une dérogation au délai de {nom}, accordée le {accordee}, attend déjà de servir"


def utile(session: SessionExamen, role: Role, jour: date) -> bool:
    """Un acte à venir de cette session est arrêté par son délai, et ce rôle peut le lever."""
    if not etats.du_role(DerogationSession.DEROGER, role):
        return False
    return any(
        _a_venir(session, delai) and not delais.juger(session, delai, jour).controle.satisfait
        for delai in _QUI_ARRETENT
    )


def sans_effet_aujourd_hui(session: SessionExamen, delai: Delai, jour: date) -> str | None:
    """Ce qui fait qu'une dérogation accordée aujourd'hui ne servirait pas encore ; None : elle servirait."""
    nom, mode = libelle(delai.value), session.delais.mode
    if mode is ModeDelai.IGNORER:
        return f"DEL-02 : le délai de {nom} est ignoré ; la dérogation ne servira que s'il est de nouveau contrôlé."
    dernier = delais.dernier_jour(session, delai)
    existe_deja = delai is Delai.CREATION and session.id
    if jour > dernier or existe_deja:  # celle-là sert à une session qui se rapproche : à quel jour, on l'ignore
        return None
    return f"DEL-02 : le délai court jusqu'au {en_francais(dernier)} ; la dérogation servira ensuite."


def debut_a_venir(debut: date, jour: date) -> Condition:
    """DEL-02, avant la création : une session ne se crée pas à un jour passé."""
    quand = en_francais(debut)
    valeurs: dict[str, object] = {"debut": debut.isoformat(), "jour": jour.isoformat()}
    if debut >= jour:
        return Condition("DEL-02", True, f"la session reste à créer, pour le {quand}", valeurs)
    return Condition("DEL-02", False, f"le début ({quand}) est passé : aucune session ne s'y crée plus", valeurs)


def etat(derogation: Derogation, session: SessionExamen | None, jour: date) -> EtatDerogation:
    """Ce qu'elle est devenue ; `session` : celle pour qui elle a été accordée, s'il y en a une."""
    if derogation.servie:
        return EtatDerogation.UTILISEE
    if session is not None:
        attend = _a_venir(session, derogation.delai)
    else:
        attend = derogation.debut is not None and derogation.debut >= jour
    return EtatDerogation.EN_ATTENTE if attend else EtatDerogation.SANS_OBJET


def _etat_permet(session: SessionExamen, role: Role) -> Condition:
    """SES-09 : rien n'est plus à venir d'une session validée ou annulée."""
    possibles = [a.value for a in actions_de_l_etat(session, role)]
    valeurs: dict[str, object] = {"etat": session.etat, "action": DEROGER, "actions_possibles": possibles}
    nom = libelle(session.etat)
    if session.etat in SESSIONS_CLOSES:
        texte = f"{session.reference} est à l'état « {nom} » : « {libelle(DEROGER)} » est refusé"
        return Condition("SES-09", False, texte, valeurs, session.reference)
    texte = f"« {libelle(DEROGER)} » est permis à l'état « {nom} »"
    return Condition("SES-09", True, texte, valeurs, session.reference)


def _un_au_moins(session: SessionExamen) -> Condition:
    possibles = [d for d in Delai if a_lever(session, d).satisfait]
    valeurs: dict[str, object] = {"delais": [d.value for d in possibles]}
    if not possibles:
        texte = f"aucun délai de {session.reference} n'est à lever"
        return Condition("DEL-02", False, texte, valeurs, session.reference)
    noms = ", ".join(libelle(d.value) for d in possibles)
    return Condition("DEL-02", True, f"peuvent être levés : {noms}", valeurs, session.reference)


def _a_venir(session: SessionExamen, delai: Delai) -> bool:
    """L'acte que ce délai borne peut encore arriver à cette session."""
    if delai is Delai.DTE:
        possible = verdict_d_etat(session, ActionSession.DEMANDER_DTE) is Verdict.POSSIBLE
        return possible and not session.dte_demandee
    if delai is Delai.CONVOCATION:
        return not session.edition and ActionSession.EDITER in TRANSITIONS[EtatSession(session.etat)]
    return ActionSession.REPORTER in TRANSITIONS[EtatSession(session.etat)]
