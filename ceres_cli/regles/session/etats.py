"""Règles des sessions : table fermée des états, des actions et des rôles (SES-09), et ce qui suit chaque action."""

from enum import StrEnum
from functools import cache

from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.vocabulaire import EtatSession as Etat
from ceres_cli.regles.vocabulaire import Role, TypeCertification, Verdict


class ActionSession(StrEnum):
    """Ce qu'on peut demander d'une session ; le nom est celui de la commande."""

    MODIFIER = "modifier"
    REPORTER = "reporter"
    DEMANDER_DTE = "demander-dte"
    INSCRIRE_JURE = "inscrire-jure"
    DESINSCRIRE_JURE = "desinscrire-jure"
    REPONDRE = "repondre"
    HORAIRES = "horaires"
    INSCRIRE = "inscrire"
    DESINSCRIRE = "desinscrire"
    EDITER = "editer"
    RESULTATS = "resultats"
    TRANSMETTRE = "transmettre"
    ECARTER = "ecarter"
    REINTEGRER = "reintegrer"
    RENVOYER = "renvoyer"
    VALIDER = "valider"
    DEBLOQUER = "debloquer"
    NOTIFIER = "notifier"
    ANNULER = "annuler"


class CreationSession(StrEnum):
    """Hors de la table : une session à créer n'a pas encore d'état."""

    CREER = "creer"


class AmenagementSession(StrEnum):
    """Hors de la table : ce dont un inscrit a besoin ne dépend que du jour (AME-01)."""

    AMENAGER = "amenager"


class DerogationSession(StrEnum):
    """Hors de la table : un délai se lève (DEL-02), ou se demande à lever (DEL-03), sans rien changer de la session,
    même avant qu'elle existe."""

    DEMANDER = "demander-derogation"
    DEROGER = "deroger"


class ReponseDerogation(StrEnum):
    """Ce qui finit une demande de dérogation autrement qu'en l'accordant (DEL-03)."""

    RETIRER = "retirer-demande"
    REFUSER = "refuser-derogation"


_A = ActionSession
JURY = frozenset({_A.INSCRIRE_JURE, _A.DESINSCRIRE_JURE})
# Ce qui porte sur un juré, et le nomme.
SUR_UN_JURE = JURY | {_A.REPONDRE}
DEPLACENT = frozenset({_A.MODIFIER, _A.REPORTER})
# Ce que l'UD change d'une session commencée, avec un motif (SES-10).
CHANGEMENTS = DEPLACENT | JURY
# Un candidat qui empêche de valider les autres (CAN-12).
ECARTS = frozenset({_A.ECARTER, _A.REINTEGRER})
# Ce qui touche la place d'un candidat.
PLACES = (_A.INSCRIRE, _A.DESINSCRIRE, _A.ECARTER, _A.REINTEGRER)
# Ce qui, même demandé sans nommer personne, dépend des habilitations du jury et de ce que chaque candidat a passé.
_SUR_LES_PERSONNES = ECARTS | {_A.VALIDER}
_AVANT = CHANGEMENTS | {_A.REPONDRE, _A.HORAIRES, _A.INSCRIRE, _A.DESINSCRIRE, _A.DEMANDER_DTE, _A.EDITER, _A.ANNULER}

# Tout couple absent est refusé (SES-09). Dates et profils ont de plus leurs règles (CAN-01 à CAN-03, SES-10 à SES-12).
# La DTE demandée, `demander-dte` en change le commentaire, jusqu'à la validation (V18-5).
TRANSITIONS: dict[Etat, frozenset[ActionSession]] = {
    Etat.EN_PREPARATION: _AVANT,
    Etat.DTE_ENVOYE: _AVANT,
    Etat.CONVOCATIONS_ENVOYEES: _AVANT | {_A.RESULTATS, _A.TRANSMETTRE},
    Etat.EN_ATTENTE_VALIDATION: CHANGEMENTS | ECARTS | {_A.DEMANDER_DTE, _A.RENVOYER, _A.VALIDER, _A.ANNULER},
    Etat.VALIDEE: frozenset({_A.DEBLOQUER, _A.NOTIFIER}),
    Etat.DEBLOQUEE: CHANGEMENTS | ECARTS | {_A.RESULTATS, _A.TRANSMETTRE},
    Etat.ANNULEE: frozenset(),
}
# Ce qui est déjà fait : sans effet.
DEJA: dict[Etat, frozenset[ActionSession]] = {
    Etat.EN_ATTENTE_VALIDATION: frozenset({_A.TRANSMETTRE}),
    Etat.VALIDEE: frozenset({_A.VALIDER}),
    Etat.DEBLOQUEE: frozenset({_A.DEBLOQUER}),
    Etat.ANNULEE: frozenset({_A.ANNULER}),
}
AVANT_EDITION = frozenset({Etat.EN_PREPARATION, Etat.DTE_ENVOYE})
PREPARATION = AVANT_EDITION | {Etat.CONVOCATIONS_ENVOYEES}

# DRO-01 : l'opération dont chaque action a besoin, l'état mis à part.
OPERATIONS: dict[StrEnum, Operation] = {
    CreationSession.CREER: Operation.ECRIRE_SESSIONS,
    **dict.fromkeys((DerogationSession.DEMANDER, ReponseDerogation.RETIRER), Operation.ECRIRE_SESSIONS),
    **dict.fromkeys((DerogationSession.DEROGER, ReponseDerogation.REFUSER), Operation.DEROGER_DELAIS),
    **dict.fromkeys((_A.HORAIRES, _A.DEMANDER_DTE, _A.RESULTATS, _A.TRANSMETTRE), Operation.ECRIRE_SESSIONS),
    **dict.fromkeys(CHANGEMENTS, Operation.CHANGER_SESSIONS),
    **dict.fromkeys((_A.INSCRIRE, _A.DESINSCRIRE), Operation.ECRIRE_CANDIDATS),
    AmenagementSession.AMENAGER: Operation.ECRIRE_CANDIDATS,
    **dict.fromkeys(ECARTS, Operation.REUNIR_CANDIDATS),
    **dict.fromkeys((_A.RENVOYER, _A.VALIDER, _A.DEBLOQUER), Operation.VALIDER_SESSIONS),
    _A.REPONDRE: Operation.RAPPELER,
    _A.NOTIFIER: Operation.NOTIFIER_RESULTATS,
    _A.EDITER: Operation.EDITER_CONVOCATIONS,
    _A.ANNULER: Operation.ANNULER_SESSIONS,
}
# Les états où un rôle garde une action, quand la table en permet davantage à d'autres. Une session dont les résultats
# sont partis est commencée : le Centre n'en change plus rien (SES-10). L'UD n'édite que pour régulariser (SES-12).
_RESTREINTES: dict[tuple[Role, ActionSession], frozenset[Etat]] = {
    **{(Role.CENTRE, a): PREPARATION for a in CHANGEMENTS},
    **{
        (Role.UD, a): frozenset({Etat.CONVOCATIONS_ENVOYEES, Etat.EN_ATTENTE_VALIDATION, Etat.DEBLOQUEE})
        for a in CHANGEMENTS
    },
    (Role.CENTRE, _A.ANNULER): AVANT_EDITION,
    (Role.UD, _A.EDITER): AVANT_EDITION,
}
MOTIF_OBLIGATOIRE = ECARTS | {_A.ANNULER, _A.DEBLOQUER, _A.RENVOYER}


def juge_les_personnes(etat: str) -> bool:
    """Pour dire ce qui est possible d'une session à cet état, faut-il tout savoir de son jury et de ses candidats ?"""
    return bool(TRANSITIONS[Etat(etat)] & _SUR_LES_PERSONNES)


def regarde_les_liens(etat: str) -> bool:
    """SES-08 : un lien déclaré depuis fait refuser l'édition."""
    return _A.EDITER in TRANSITIONS[Etat(etat)]


@cache
def transition(etat: str, action: ActionSession) -> Verdict:
    """Pour qui que ce soit."""
    if action in TRANSITIONS[Etat(etat)]:
        return Verdict.POSSIBLE
    return Verdict.DEJA if action in DEJA.get(Etat(etat), frozenset()) else Verdict.REFUSE


def du_role(action: StrEnum, role: Role) -> bool:
    """DRO-01 : ce rôle peut demander cette action, l'état mis à part."""
    return est_permise(OPERATIONS[action], role)


@cache
def permise(etat: str, action: ActionSession, role: Role) -> bool:
    """La table permet cette action, à cet état, à ce rôle."""
    if action not in TRANSITIONS[Etat(etat)] or not du_role(action, role):
        return False
    return Etat(etat) in _RESTREINTES.get((role, action), frozenset(Etat))


@cache
def verdict(etat: str, action: ActionSession, role: Role) -> Verdict:
    """Pour ce rôle ; une action qui n'est pas de son rôle n'est jamais « déjà »."""
    if permise(etat, action, role):
        return Verdict.POSSIBLE
    deja = du_role(action, role) and transition(etat, action) is Verdict.DEJA
    return Verdict.DEJA if deja else Verdict.REFUSE


def actions_de_la_table(etat: str, role: Role) -> list[ActionSession]:
    return [a for a in ActionSession if permise(etat, a, role)]


def etat_apres_renvoi(deja_validee: bool) -> Etat:
    """Où mène `renvoyer` : les convocations, ou le déblocage d'une session qui a été validée."""
    return Etat.DEBLOQUEE if deja_validee else Etat.CONVOCATIONS_ENVOYEES


def entretien_final(type_: str, demande: bool | None) -> bool:
    """Toujours vrai pour un TITRE, faux pour un CCS, libre pour un CCP (faux à défaut)."""
    if type_ == TypeCertification.CCP:
        return bool(demande)
    return type_ == TypeCertification.TITRE
