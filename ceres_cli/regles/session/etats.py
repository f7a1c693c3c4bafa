"""Règles des sessions : table fermée des états et des actions (SES-09), et ce qui suit chaque action."""

from enum import StrEnum
from functools import cache

from ceres_cli.regles.vocabulaire import EtatSession as Etat
from ceres_cli.regles.vocabulaire import TypeCertification, Verdict


class ActionSession(StrEnum):
    """Ce qu'on peut demander d'une session ; le nom est celui de la commande."""

    MODIFIER = "modifier"
    REPORTER = "reporter"
    DEMANDER_DTE = "demander-dte"
    INSCRIRE_JURE = "inscrire-jure"
    DESINSCRIRE_JURE = "desinscrire-jure"
    INSCRIRE = "inscrire"
    DESINSCRIRE = "desinscrire"
    EDITER = "editer"
    RESULTATS = "resultats"
    TRANSMETTRE = "transmettre"
    VALIDER = "valider"
    DEBLOQUER = "debloquer"
    ANNULER = "annuler"


class CreationSession(StrEnum):
    """Hors de la table : une session à créer n'a pas encore d'état."""

    CREER = "creer"


_A = ActionSession
_JURY = frozenset({_A.INSCRIRE_JURE, _A.DESINSCRIRE_JURE})
_AVANT = frozenset({_A.MODIFIER, _A.REPORTER, _A.INSCRIRE, _A.DESINSCRIRE, _A.EDITER, _A.ANNULER}) | _JURY

# Tout couple absent est refusé (SES-09). Les inscriptions ont de plus leurs bornes de dates (CAN-01 à CAN-03).
TRANSITIONS: dict[Etat, frozenset[ActionSession]] = {
    Etat.EN_PREPARATION: _AVANT | {_A.DEMANDER_DTE},
    Etat.DTE_ENVOYE: _AVANT,
    Etat.CONVOCATIONS_ENVOYEES: _AVANT | {_A.DEMANDER_DTE, _A.RESULTATS, _A.TRANSMETTRE},
    Etat.EN_ATTENTE_VALIDATION: frozenset({_A.INSCRIRE_JURE, _A.VALIDER, _A.ANNULER}),
    Etat.VALIDEE: frozenset({_A.DEBLOQUER}),
    Etat.DEBLOQUEE: _JURY | {_A.RESULTATS, _A.TRANSMETTRE},
    Etat.ANNULEE: frozenset(),
}
# Ce qui est déjà fait : sans effet.
DEJA: dict[Etat, frozenset[ActionSession]] = {
    Etat.DTE_ENVOYE: frozenset({_A.DEMANDER_DTE}),
    Etat.EN_ATTENTE_VALIDATION: frozenset({_A.TRANSMETTRE}),
    Etat.VALIDEE: frozenset({_A.VALIDER}),
    Etat.DEBLOQUEE: frozenset({_A.DEBLOQUER}),
    Etat.ANNULEE: frozenset({_A.ANNULER}),
}
ETAT_APRES: dict[ActionSession, Etat] = {
    _A.DEMANDER_DTE: Etat.DTE_ENVOYE,
    _A.EDITER: Etat.CONVOCATIONS_ENVOYEES,
    _A.TRANSMETTRE: Etat.EN_ATTENTE_VALIDATION,
    _A.VALIDER: Etat.VALIDEE,
    _A.DEBLOQUER: Etat.DEBLOQUEE,
    _A.ANNULER: Etat.ANNULEE,
}
# Un Centre n'annule plus une fois les convocations éditées (regles.md, section 9).
ANNULABLE_PAR_UN_CENTRE = frozenset({Etat.EN_PREPARATION, Etat.DTE_ENVOYE})
MOTIF_OBLIGATOIRE = frozenset({_A.ANNULER, _A.DEBLOQUER})


@cache
def transition(etat: str, action: ActionSession, dte_demandee: bool = False) -> Verdict:
    """`dte_demandee` : une DTE déjà demandée le reste après l'édition."""
    if action is _A.DEMANDER_DTE and dte_demandee:
        return Verdict.DEJA
    if action in TRANSITIONS[Etat(etat)]:
        return Verdict.POSSIBLE
    return Verdict.DEJA if action in DEJA.get(Etat(etat), frozenset()) else Verdict.REFUSE


def actions_de_la_table(etat: str) -> list[ActionSession]:
    return [a for a in ActionSession if a in TRANSITIONS[Etat(etat)]]


def entretien_final(type_: str, demande: bool | None) -> bool:
    """Toujours vrai pour un TITRE, faux pour un CCS, libre pour un CCP (faux à défaut)."""
    if type_ == TypeCertification.CCP:
        return bool(demande)
    return type_ == TypeCertification.TITRE
