"""DEL-02 : lever une fois le délai d'un acte à venir, par l'UD du site ou le MPCP. DEL-03 : le Centre le demande."""

from datetime import date
from enum import StrEnum

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import delais, etats
from ceres_cli.regles.session.controles import actions_de_l_etat, du_role, verdict_d_etat
from ceres_cli.regles.session.etats import TRANSITIONS, ActionSession, DerogationSession, ReponseDerogation
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, Delai, EtatSession, ModeDelai, Role, Verdict

DEMANDER, DEROGER = DerogationSession.DEMANDER, DerogationSession.DEROGER
RETIRER, REFUSER = ReponseDerogation.RETIRER, ReponseDerogation.REFUSER
# DEL-03 : où mène chaque réponse à une demande ; elle n'en reçoit qu'une.
REPONSES: dict[StrEnum, EtatDerogation] = {
    DEROGER: EtatDerogation.ACCORDEE,
    REFUSER: EtatDerogation.REFUSEE,
    RETIRER: EtatDerogation.RETIREE,
}
_DEJA_FAIT = {
    Delai.CREATION: "elle ne se rapproche plus",
    Delai.DTE: "sa DTE ne se demande plus",
    Delai.CONVOCATION: "ses convocations ne s'éditent plus une première fois",
}
# Les actes d'une session qui existe : passé leur délai, ils peuvent l'arrêter.
_QUI_ARRETENT = {Delai.DTE: ActionSession.DEMANDER_DTE, Delai.CONVOCATION: ActionSession.EDITER}


def controles(
    session: SessionExamen, role: Role, delai: Delai | None = None, action: DerogationSession = DEROGER
) -> list[Condition]:
    """Le rôle, l'état, puis le délai à lever ; None : un au moins."""
    permis = du_role(action, role)
    if not permis.satisfait:
        return [permis]
    etat = _etat_permet(session, role, action)
    if not etat.satisfait:
        return [etat]
    return [etat, _un_au_moins(session, action) if delai is None else a_lever(session, delai, action)]


def a_lever(session: SessionExamen, delai: Delai, action: DerogationSession = DEROGER) -> Condition:
    """DEL-02 : l'acte est encore à venir, et aucune dérogation n'attend déjà de le lever. DEL-03 : ni, pour qui la
    demande, une réponse."""
    valeurs: dict[str, object] = {"delai": delai.value, "etat": session.etat}
    if attend := attendue(session, delai, action):
        return Condition("DEL-02", False, deja(attend), {**valeurs, "derogation": attend.id}, session.reference)
    if session.reprise:
        texte = f"{session.reference} est une session ancienne reprise : aucun délai n'y court"
    elif not _a_venir(session, delai):
        texte = f"{session.reference}, « {libelle(session.etat)} » : {_DEJA_FAIT[delai]}, aucun délai n'est à lever"
    else:
        texte = f"le délai de {libelle(delai.value)} de {session.reference} peut être levé, une fois"
        return Condition("DEL-02", True, texte, valeurs, session.reference)
    return Condition("DEL-02", False, texte, valeurs, session.reference)


def attendue(session: SessionExamen, delai: Delai, action: DerogationSession) -> Derogation | None:
    """Celle qui rend cette action inutile : accordée, ou, pour qui demande, déjà demandée."""
    accordee = delais.en_attente(session, delai)
    return delais.demandee(session, delai) if accordee is None and action is DEMANDER else accordee


def deja(derogation: Derogation) -> str:
    """Ce qui attend déjà de servir, ou une réponse."""
    quoi = f"une dérogation au délai de {libelle(derogation.delai.value)} ({derogation.reference})"
    if derogation.accordee_le is not None:
        return f"{quoi}, accordée le {en_francais(derogation.accordee_le)}, attend déjà de servir"
    assert derogation.demandee_le is not None
    return f"{quoi}, demandée le {en_francais(derogation.demandee_le)}, attend déjà une réponse"


def arretent(session: SessionExamen, jour: date) -> list[Delai]:
    """Les délais qui arrêtent un acte à venir de cette session."""
    return [
        delai
        for delai in _QUI_ARRETENT
        if _a_venir(session, delai) and not delais.juger(session, delai, jour).controle.satisfait
    ]


def utiles(session: SessionExamen, role: Role, jour: date) -> list[DerogationSession]:
    """Ce que ce rôle peut faire d'un délai qui arrête un acte à venir de cette session : le lever, ou le demander."""
    passes = arretent(session, jour)
    return [
        action
        for action in DerogationSession
        if etats.du_role(action, role) and any(attendue(session, delai, action) is None for delai in passes)
    ]


def reponse(derogation: Derogation, action: StrEnum, role: Role) -> list[Condition]:
    """DEL-03 : le rôle, puis l'état : une demande ne reçoit qu'une réponse, et ne se retire qu'avant elle."""
    permis = du_role(action, role)
    if not permis.satisfait:
        return [permis]
    valeurs: dict[str, object] = {"etat": derogation.etat, "action": action.value}
    attend, nom = derogation.etat == EtatDerogation.DEMANDEE, libelle(derogation.etat)
    if derogation.etat == REPONSES[action]:
        texte = f"{derogation.reference} est déjà {nom}"
    else:
        suite = "elle attend une réponse" if attend else "elle n'attend plus de réponse"
        texte = f"{derogation.reference} est {nom} : {suite}"
    return [Condition("DEL-03", attend, texte, valeurs, derogation.reference)]


def reponses_possibles(derogation: Derogation, role: Role) -> list[StrEnum]:
    return [action for action in REPONSES if all(c.satisfait for c in reponse(derogation, action, role))]


def voulue(certification: str, derogation: Derogation) -> str:
    """La session à créer qu'elle vise : « TP-01280m04 le 10/03/2027 »."""
    assert derogation.debut is not None
    return f"{certification} le {en_francais(derogation.debut)}"


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
    """Ce qu'elle est devenue ; `session` : celle qu'elle vise, s'il y en a une."""
    garde = EtatDerogation(derogation.etat)
    if not derogation.vivante:
        return garde
    if session is not None:
        attend = _a_venir(session, derogation.delai)
    else:
        attend = derogation.debut is not None and derogation.debut >= jour
    return garde if attend else EtatDerogation.SANS_OBJET


def _etat_permet(session: SessionExamen, role: Role, action: DerogationSession) -> Condition:
    """SES-09 : rien n'est plus à venir d'une session validée ou annulée."""
    possibles = [a.value for a in actions_de_l_etat(session, role)]
    valeurs: dict[str, object] = {"etat": session.etat, "action": action.value, "actions_possibles": possibles}
    nom, dite = libelle(session.etat), libelle(action.value)
    if session.etat in SESSIONS_CLOSES:
        texte = f"{session.reference} est à l'état « {nom} » : « {dite} » est refusé"
        return Condition("SES-09", False, texte, valeurs, session.reference)
    texte = f"« {dite} » est permis à l'état « {nom} »"
    return Condition("SES-09", True, texte, valeurs, session.reference)


def _un_au_moins(session: SessionExamen, action: DerogationSession) -> Condition:
    possibles = [d for d in Delai if a_lever(session, d, action).satisfait]
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
