"""CONV-05 : ce que devient un courriel, ce qui reste à envoyer, à quelle allure.

Un courriel est marqué avant de partir. Ce que le serveur a accepté ne repart jamais de soi-même ; ce dont personne ne
sait s'il l'a accepté se montre, et se demande.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.coordonnees import courriel
from ceres_cli.regles.droits import LIBELLES_OPERATIONS, LIBELLES_ROLES, Operation, est_permise, roles_permis
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatConvocation, EtatMessage, NatureMessage, Role, Verdict

MINUTE = 60  # secondes
PATIENCE = timedelta(minutes=5)  # plus qu'un serveur qui répond à peine ne prend à un message
REPONSE_MAX = 300


class ActionCourrier(StrEnum):
    """Ce qui arrive à un courriel ; `envoyer` : marqué, il part ; `conclure` : son issue est connue."""

    METTRE_EN_FILE = "mettre-en-file"
    ENVOYER = "envoyer"
    CONCLURE = "conclure"
    RELANCER = "relancer"
    ABANDONNER = "abandonner"


_E, _A = EtatMessage, ActionCourrier
_POSSIBLE, _DEJA = Verdict.POSSIBLE, Verdict.DEJA
# État → l'action qui y est possible, celle qui y est déjà faite. Tout autre couple est refusé.
TABLE: dict[EtatMessage, dict[ActionCourrier, Verdict]] = {
    _E.EN_FILE: {_A.ENVOYER: _POSSIBLE, _A.RELANCER: _DEJA, _A.ABANDONNER: _POSSIBLE},
    # Un envoi l'a marqué : lui seul, ou le suivant s'il a été tué, dit ce qu'il est devenu.
    _E.EN_COURS: {_A.CONCLURE: _POSSIBLE},
    _E.ENVOYE: {},
    _E.A_RETENTER: {_A.ENVOYER: _POSSIBLE, _A.RELANCER: _DEJA, _A.ABANDONNER: _POSSIBLE},
    _E.ECHOUE: {_A.RELANCER: _POSSIBLE, _A.ABANDONNER: _POSSIBLE},
    _E.INCERTAIN: {_A.RELANCER: _POSSIBLE, _A.ABANDONNER: _POSSIBLE},
    _E.ABANDONNE: {_A.RELANCER: _POSSIBLE, _A.ABANDONNER: _DEJA},
}
A_PARTIR = frozenset({_E.EN_FILE, _E.A_RETENTER})
DOUTEUX = frozenset({_E.EN_COURS, _E.INCERTAIN})
# Ce qu'une personne demande d'un courriel.
DEMANDEES = (_A.RELANCER, _A.ABANDONNER)
# DRO-01 : l'opération dont chaque courriel a besoin, quoi qu'on en fasse : un centre n'arrête pas qui le relance.
OPERATIONS: dict[NatureMessage, Operation] = {
    NatureMessage.CONVOCATION: Operation.ENVOYER_COURRIER,
    NatureMessage.RAPPEL: Operation.RAPPELER,
    NatureMessage.AVIS: Operation.ENVOYER_COURRIER,
    NatureMessage.RESULTATS: Operation.NOTIFIER_RESULTATS,
    NatureMessage.RELANCE: Operation.RELANCER_CENTRES,
    NatureMessage.ECHEANCES: Operation.AVERTIR_AGENTS,
    NatureMessage.BUREAU: Operation.AVISER_BUREAUX,
}


class Destin(StrEnum):
    """Ce qu'un envoi fait d'un destinataire."""

    NEUF = "neuf"
    A_ENVOYER = "a_envoyer"
    SERVI = "servi"
    EN_COURS = "en_cours"
    INCERTAIN = "incertain"
    ECHOUE = "echoue"
    SANS_COURRIEL = "sans_courriel"


# Ce qui reste à faire quand l'envoi n'en fait rien.
RESTENT = frozenset({Destin.EN_COURS, Destin.INCERTAIN, Destin.ECHOUE, Destin.SANS_COURRIEL})


def verdict(etat: str, action: ActionCourrier) -> Verdict:
    return TABLE[EtatMessage(etat)].get(action, Verdict.REFUSE)


def actions_possibles(vu: Message, role: Role) -> list[ActionCourrier]:
    """Celles d'une personne de ce rôle : une édition dépassée ne se relance pas."""
    if not du_role(vu, role).satisfait:
        return []
    permises = [a for a in DEMANDEES if verdict(vu.etat, a) is Verdict.POSSIBLE]
    return [a for a in permises if not (vu.depasse and a is ActionCourrier.RELANCER)]


def permise(action: ActionCourrier, vu: Message) -> Condition:
    """CONV-05 : son état permet l'action."""
    satisfait = verdict(vu.etat, action) is not Verdict.REFUSE
    texte = f"{vu.reference} est {libelle(vu.etat)}"
    if not satisfait and vu.etat == EtatMessage.ENVOYE:
        texte += " : le serveur l'a accepté, il ne repart pas"
    return Condition("CONV-05", satisfait, texte, {"etat": vu.etat}, vu.reference)


def du_role(vu: Message, role: Role) -> Condition:
    """DRO-01 : ce rôle agit sur un courriel de cette nature ; un avis entre bureaux est à qui l'a écrit."""
    operation = OPERATIONS[NatureMessage(vu.nature)]
    qui, quoi = f"un profil {LIBELLES_ROLES[role]}", LIBELLES_OPERATIONS[operation]
    if vu.nature == NatureMessage.BUREAU and role not in auteurs(vu):
        a_qui = " ou ".join(LIBELLES_ROLES[r] for r in Role if r in auteurs(vu))
        return Condition(
            "DRO-01", False, f"{qui} n'est pas l'auteur de cet avis : c'est à {a_qui}", {"role": role.value}
        )
    if est_permise(operation, role):
        return Condition("DRO-01", True, f"{qui} peut {quoi}", {"role": role.value})
    texte = f"{qui} ne peut pas {quoi} : c'est à {' ou '.join(roles_permis(operation))}"
    return Condition("DRO-01", False, texte, {"role": role.value})


def auteurs(vu: Message) -> frozenset[Role]:
    """D'un avis entre bureaux : il va à un agent de l'UD si un centre l'écrit, au centre si c'est un service."""
    return frozenset({Role.MPCP, Role.CENTRE} if vu.profil is not None else {Role.MPCP, Role.UD, Role.DIRECCTE})


def actuel(vu: Message) -> Condition:
    """CONV-04, NOT-01 : ce qu'il porte a encore cours. CONV-05 : aucune autre relance, aucun autre avis ne l'a
    suivi."""
    if vu.inscription is not None:
        texte = f"{vu.reference} porte l'avis n° {vu.edition}, que le n° {vu.editee} a remplacé"
        return Condition("NOT-01", not vu.depasse, texte, {"edition": vu.edition, "editee": vu.editee}, vu.reference)
    if vu.convocation is None:
        quoi = "la relance" if vu.nature == NatureMessage.RELANCE else "l'avis"
        texte = f"{vu.reference} est {quoi} n° {vu.edition}, que le n° {vu.editee} a suivi"
        return Condition("CONV-05", not vu.depasse, texte, {"edition": vu.edition, "editee": vu.editee}, vu.reference)
    texte = f"{vu.reference} porte l'édition {vu.edition}, et la convocation en est à la {vu.editee}"
    return Condition("CONV-04", not vu.depasse, texte, {"edition": vu.edition, "editee": vu.editee}, vu.reference)


def garde(vu: Message) -> Condition:
    """CONV-05 : la personne qu'il nomme n'a pas été effacée depuis (les effacements vident son adresse, le texte d'un
    avis entre bureaux)."""
    dit = vu.texte if vu.nature == NatureMessage.BUREAU else vu.adresse
    return Condition("CONV-05", dit is not None, f"{vu.reference} a été vidé par un effacement", {}, vu.reference)


def remplace(neuf: Message, ancien: Message) -> bool:
    """Ce que porte le neuf vaut pour l'ancien, qui attendait : un rappel ne remplace qu'un rappel."""
    return neuf.nature != NatureMessage.RAPPEL or ancien.nature == NatureMessage.RAPPEL


def nature_de(etat: EtatConvocation) -> NatureMessage:
    """Ce qu'un courriel porte d'une convocation dans cet état."""
    tombee = etat in (EtatConvocation.RETIREE, EtatConvocation.ANNULEE)
    return NatureMessage.AVIS if tombee else NatureMessage.CONVOCATION


def merite_un_avis(etat: EtatConvocation, envoyes: Sequence[Message]) -> bool:
    """D'une session annulée, chacun est averti. Qui n'est plus convoqué l'est si un courriel l'avait convoqué."""
    if etat is EtatConvocation.RETIREE:
        return any(m.nature == NatureMessage.CONVOCATION and m.etat in (_E.ENVOYE, *DOUTEUX) for m in envoyes)
    return etat is EtatConvocation.ANNULEE


def dit_deja(envoyes: Sequence[Message], edition: int | None) -> Message | None:
    """Le courriel parti de cette édition, quand la suivante n'apprend rien à la personne ; None : il n'y en a pas."""
    partis = (m for m in envoyes if m.nature == NatureMessage.CONVOCATION and m.etat == _E.ENVOYE)
    return next((m for m in partis if m.edition == edition), None)


def sort_de(message: Message | None, adresse: str | None) -> Destin:
    """`message` : celui de cette édition, s'il y en a un ; `adresse` : celle de la personne aujourd'hui.

    Refusé par le serveur, il ne repart que vers une autre adresse ; abandonné, il est réglé.
    """
    if message is None:
        return Destin.SANS_COURRIEL if adresse is None else Destin.NEUF
    if message.etat in (EtatMessage.ENVOYE, EtatMessage.ABANDONNE):
        return Destin.SERVI
    if message.etat in DOUTEUX:
        return Destin(message.etat)
    if adresse is None:
        return Destin.SANS_COURRIEL
    if message.etat == EtatMessage.ECHOUE:
        return Destin.ECHOUE if adresse == message.adresse else Destin.A_ENVOYER
    return Destin.A_ENVOYER


def tue(message: Message, maintenant: datetime) -> bool:
    """CONV-05 : marqué depuis plus de cinq minutes sans être conclu, l'envoi qui l'a marqué n'est plus."""
    assert message.essaye_le is not None
    return maintenant - datetime.fromisoformat(message.essaye_le) > PATIENCE


def adresse_utilisable(texte: str | None) -> str | None:
    """L'adresse telle que SMTP la prend, toute en ASCII (le domaine en IDNA) ; None si ce n'en est pas une."""
    try:
        locale, _, domaine = courriel(texte or "").rpartition("@")
        return f"{locale}@{domaine.encode('idna').decode('ascii')}"
    except ValueError:  # UnicodeError en est une
        return None


def reponse_montrable(texte: str, adresse: str) -> str:
    """Les mots du serveur, sur une ligne, sans l'adresse qu'ils répètent le plus souvent."""
    net = "".join(c if c.isprintable() else " " for c in texte)
    sans = net.replace(adresse, "(son adresse)")
    return " ".join(sans.split())[:REPONSE_MAX]


def attente(departs: Sequence[float], maintenant: float, par_minute: int) -> float:
    """Combien de secondes attendre avant le prochain départ, pour qu'il n'y en ait jamais plus de `par_minute` (0 :
    sans borne) en une minute. `departs` : les précédents, dans l'ordre, à la même montre que `maintenant`."""
    if not par_minute or len(departs) < par_minute:
        return 0
    return max(0, departs[-par_minute] + MINUTE - maintenant)
