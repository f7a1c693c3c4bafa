"""Règles des habilitations : états, table fermée des transitions, contrôles HAB-01 à HAB-17.

Les jours sont civils et les bornes incluses. « fin » désigne toujours la fin effective :
`min(habilitation.fin, titre.date_fin_validite)`.
"""

from datetime import date
from enum import StrEnum
from functools import cache

from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import ClasseExpiration, ClasseTitre, EtatEffectif, EtatHabilitation, Verdict


class ActionNuit(StrEnum):
    """Ce que le traitement de nuit fait aux habilitations."""

    EXPIRER = "expirer"
    AVISER = "aviser"  # la fin approche


# --- Table fermée des transitions (regles.md, section 3) -------------------------------------------------------------
# Chaque ligne est un état tel que l'agent le voit ; tout ce qui n'y est pas marqué est refusé.
BROUILLON = "brouillon"
BROUILLON_HORS_DELAI = "brouillon, titre hors délai"
ACTIVE = "active"
SUSPENDUE = "suspendue"
SUSPENDUE_HORS_DELAI = "suspendue, titre hors délai"
E_COURS = "E-COURS"
E_FIN = "E-FIN"
E_AVANT = "E-AVANT"
E_HORS = "E-HORS"
HORS_TABLE = "expirée, titre à venir"

TRANSITIONS: dict[str, dict[Action, str]] = {
    BROUILLON: {Action.VALIDER: "HAB-01", Action.SUPPRIMER: "HAB-01", Action.MODIFIER: "HAB-09"},
    BROUILLON_HORS_DELAI: {Action.SUPPRIMER: "HAB-01"},
    ACTIVE: {Action.BROUILLON: "HAB-03", Action.SUSPENDRE: "HAB-03", Action.RENOUVELER: "HAB-17"},
    SUSPENDUE: {Action.REACTIVER: "HAB-02"},
    SUSPENDUE_HORS_DELAI: {},
    E_COURS: {Action.BROUILLON: "HAB-05", Action.RENOUVELER: "HAB-17"},
    E_FIN: {Action.SUSPENDRE: "HAB-04"},
    E_AVANT: {Action.BROUILLON: "HAB-06", Action.RENOUVELER: "HAB-17"},
    E_HORS: {},
    HORS_TABLE: {},
}
# HAB-08 : l'habilitation est déjà où l'action mène ; l'écriture est sans effet.
DEJA: dict[str, frozenset[Action]] = {
    BROUILLON: frozenset({Action.BROUILLON}),
    BROUILLON_HORS_DELAI: frozenset({Action.BROUILLON}),
    ACTIVE: frozenset({Action.VALIDER, Action.REACTIVER}),
    SUSPENDUE: frozenset({Action.SUSPENDRE}),
    E_FIN: frozenset({Action.RENOUVELER}),
}
# HAB-07 : plus aucun geste n'est possible ; d'un brouillon, plus aucun de ceux qui changent ses dates.
_FIGEES = frozenset({SUSPENDUE_HORS_DELAI, E_HORS})
_DATENT = frozenset({Action.MODIFIER, Action.RENOUVELER})
# D'où un renouvellement se défait : l'ancienne fin se rend aussi à celle qu'il a menée à la fin de vie du titre.
_RENOUVELEES = frozenset({ACTIVE, E_COURS, E_AVANT, E_FIN})

# Les actions qui demandent confirmation (regles.md, section 4).
AVERTIES = frozenset({Action.REACTIVER, Action.SUPPRIMER, Action.SUSPENDRE})
# Les actions qui portent sur une habilitation existante, dans l'ordre où on les montre.
ACTIONS = (
    Action.VALIDER,
    Action.BROUILLON,
    Action.SUSPENDRE,
    Action.REACTIVER,
    Action.SUPPRIMER,
    Action.MODIFIER,
    Action.RENOUVELER,
)
# Celle-ci ne regarde pas l'état : la table n'en dit rien (HAB-12).
HORS_DE_LA_TABLE = (Action.VISER,)
ETAT_APRES: dict[Action, EtatHabilitation] = {
    Action.VALIDER: EtatHabilitation.VALIDEE,
    Action.BROUILLON: EtatHabilitation.BROUILLON,
    Action.SUSPENDRE: EtatHabilitation.SUSPENDUE,
    Action.REACTIVER: EtatHabilitation.VALIDEE,
}


def operation(action: Action) -> Operation:
    """Le droit qu'il y faut (DRO-01)."""
    return Operation.VISER_HABILITATIONS if action is Action.VISER else Operation.ECRIRE_JURES


_TELS_QUELS: dict[str, EtatEffectif] = {
    EtatHabilitation.BROUILLON: EtatEffectif.BROUILLON,
    EtatHabilitation.SUSPENDUE: EtatEffectif.SUSPENDUE,
}


# Cités à chaque ligne d'un lot : lire un membre d'énumération sur sa classe est lent.
_VALIDEE, _BROUILLON = EtatHabilitation.VALIDEE, EtatHabilitation.BROUILLON


def fin_effective(h: Habilitation) -> date:
    """Dernier jour de l'habilitation, au plus tard celui de la fin de vie du titre."""
    fin_titre = h.certification.titre.vie.fin
    return h.fin if h.fin < fin_titre else fin_titre


def etat_effectif(h: Habilitation, jour: date) -> EtatEffectif:
    if h.etat == _VALIDEE:
        return EtatEffectif.ACTIVE if jour <= fin_effective(h) else EtatEffectif.EXPIREE
    return _TELS_QUELS[h.etat]


def classe_expiration(h: Habilitation, jour: date) -> ClasseExpiration | None:
    """Sous-classe d'une habilitation expirée ce jour-là, None si elle ne l'est pas (ou si le titre est à venir)."""
    if etat_effectif(h, jour) is not EtatEffectif.EXPIREE:
        return None
    vie = h.certification.titre.vie
    classe = vie.classe(jour)
    if classe is ClasseTitre.EN_COURS:
        return ClasseExpiration.E_COURS
    if classe is ClasseTitre.HORS_DELAI:
        return ClasseExpiration.E_HORS
    if classe is ClasseTitre.EN_PROLONGATION:
        return ClasseExpiration.E_FIN if h.fin >= vie.fin else ClasseExpiration.E_AVANT
    return None


def ligne_de_table(h: Habilitation, jour: date) -> str:
    """La ligne de la table des transitions où se trouve l'habilitation ce jour-là."""
    if h.etat == _VALIDEE:
        if jour <= fin_effective(h):
            return ACTIVE
        classe = classe_expiration(h, jour)
        return HORS_TABLE if classe is None else classe.value
    hors_delai = jour > h.certification.titre.vie.fin_prolongation
    if h.etat == _BROUILLON:
        return BROUILLON_HORS_DELAI if hors_delai else BROUILLON
    return SUSPENDUE_HORS_DELAI if hors_delai else SUSPENDUE


@cache
def transition(ligne: str, action: Action) -> tuple[str, str]:
    """(`possible` | `deja` | `refuse`, code de la règle) pour une ligne de la table et une action."""
    if code := TRANSITIONS[ligne].get(action):
        return Verdict.POSSIBLE, code
    if ligne in _FIGEES:
        return Verdict.REFUSE, "HAB-07"
    if action in DEJA.get(ligne, frozenset()):
        return Verdict.DEJA, "HAB-08"
    if ligne == BROUILLON_HORS_DELAI and action in _DATENT:
        return Verdict.REFUSE, "HAB-07"
    return Verdict.REFUSE, "HAB-08"


def se_derenouvelle(ligne: str) -> bool:
    """L'ancienne fin d'une habilitation renouvelée peut lui être rendue (HAB-17)."""
    return ligne in _RENOUVELEES


def actions_de_la_table(ligne: str) -> list[Action]:
    """Les actions que la table permet, dans l'ordre d'affichage."""
    return [a for a in ACTIONS if a in TRANSITIONS[ligne]]


def utilisable(h: Habilitation, jour: date) -> bool:
    """Le juré peut examiner ce jour-là : habilitation en service, juré actif."""
    return h.jure.actif and en_service(h, jour)


def en_service(h: Habilitation, jour: date) -> bool:
    """Validée, et le jour tombe dans la période où elle sert, que le juré soit actif ou non."""
    return h.etat == EtatHabilitation.VALIDEE and h.debut <= jour <= dernier_jour(h)


def dernier_jour(h: Habilitation) -> date:
    """Le dernier où elle sert si elle est validée : menée jusqu'à la fin de vie du titre, elle sert encore pendant le
    délai de prolongation (HAB-04) ; un titre raccourci avant son début ne lui laisse aucun jour."""
    vie = h.certification.titre.vie
    return vie.fin_prolongation if h.debut <= vie.fin <= h.fin else fin_effective(h)


def dernier_jour_utilisable(h: Habilitation) -> date | None:
    """`utilisable_jusqu_au` : None pour un brouillon, une suspendue ou un juré inactif ; sinon le jour, même passé."""
    if h.etat != EtatHabilitation.VALIDEE or not h.jure.actif:
        return None
    return dernier_jour(h)


def utilisable_sur(h: Habilitation, debut: date, fin: date) -> bool:
    """Utilisable du premier au dernier jour d'une session."""
    return utilisable(h, debut) and utilisable(h, fin)
