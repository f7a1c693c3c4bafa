"""SES-10 : ce qui a commencé est arrêté.

Une session est commencée dès son premier jour, ou dès qu'un candidat a un résultat. Le Centre n'en change plus les
dates, l'entretien final, le lieu ni le jury, ne l'annule plus, et ne désinscrit plus qui a un résultat. L'UD du site
(sauf désinscrire, qui n'est pas de son rôle) et le MPCP le peuvent, avec un motif : le journal dit « dérogation ».
"""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre.sites import RECOPIES
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.session.etats import JURY, ActionSession
from ceres_cli.regles.vocabulaire import EtatInscription, Role

# Ce qu'un Centre ne change plus ; les heures lui restent.
ARRETES = frozenset({"debut", "fin", "entretien_final", "site_id", *RECOPIES})


class Acte(NamedTuple):
    """Les circonstances d'une demande : qui agit, quel jour, et s'il déclare la reprise d'une session ancienne."""

    jour: date
    role: Role
    reprise: bool = False

    @property
    def par_le_centre(self) -> bool:
        return self.role is Role.CENTRE


def a_commence(session: SessionExamen, jour: date) -> bool:
    """Le premier jour compris ; les inscriptions doivent être chargées."""
    return session.debut <= jour or _a_des_resultats(session)


def _a_des_resultats(session: SessionExamen) -> bool:
    return any(i.resultat is not None and i.etat != EtatInscription.DESINSCRIT for i in session.inscriptions)


def _depuis_quand(session: SessionExamen, jour: date) -> str:
    if session.debut <= jour:
        return f"{session.reference} a commencé le {en_francais(session.debut)}"
    return f"{session.reference} a des résultats saisis"


def changement(
    session: SessionExamen, acte: Acte, changes: Collection[str] = (), debut: date | None = None
) -> Condition:
    """Le droit de changer ces champs d'une session existante ; `debut` : celui qu'on veut, s'il change.

    L'UD ne touche à une session qui n'a pas commencé que pour la ramener à un jour passé (`debut_permis`)."""
    commencee = a_commence(session, acte.jour)
    if acte.par_le_centre and commencee and ARRETES.intersection(changes):
        return _refus(session, acte, f"{_depuis_quand(session, acte.jour)} : le Centre n'en change que les heures")
    if acte.role is Role.UD and not commencee and (debut is None or debut >= acte.jour):
        return _refus(session, acte, f"{session.reference} n'a pas commencé : c'est au Centre de la changer")
    return _permis(session, acte, commencee)


def changeable(session: SessionExamen, acte: Acte, action: ActionSession) -> Condition:
    """Le droit de changer quelque chose d'une session existante, avant de dire quoi."""
    if acte.role is Role.UD and not a_commence(session, acte.jour) and session.creee_le < acte.jour:
        texte = f"{session.reference} n'a pas commencé : l'UD la ramène seulement à un jour passé, avec un motif"
        return Condition("SES-10", True, texte, {"jour": acte.jour.isoformat()}, session.reference)
    return changement(session, acte, ("debut", "fin") if action is ActionSession.REPORTER else ())


def jury(session: SessionExamen, acte: Acte) -> Condition:
    """Le droit de faire entrer un juré dans le jury, ou de l'en retirer."""
    commencee = a_commence(session, acte.jour)
    if acte.par_le_centre and commencee:
        return _refus(session, acte, f"{_depuis_quand(session, acte.jour)} : son jury ne change plus")
    if acte.role is Role.UD and not commencee:
        return _refus(session, acte, f"{session.reference} n'a pas commencé : c'est au Centre d'en changer le jury")
    return _permis(session, acte, commencee)


def horaires(session: SessionExamen, acte: Acte) -> Condition:
    """Le droit de fixer les heures de passage, ou de les ôter."""
    commencee = a_commence(session, acte.jour)
    if acte.par_le_centre and commencee:
        texte = f"{_depuis_quand(session, acte.jour)} : ses heures de passage ne changent plus"
        return _refus(session, acte, texte)
    return _permis(session, acte, commencee)


def reponse(session: SessionExamen, acte: Acte) -> Condition:
    """Le droit de noter si un juré viendra : au Centre, tant qu'il peut encore venir."""
    fin = en_francais(session.fin)
    if acte.par_le_centre and session.fin < acte.jour:
        texte = f"{session.reference} est finie depuis le {fin} : le Centre n'y note plus qui viendra"
        return _refus(session, acte, texte)
    valeurs: dict[str, object] = {"jour": acte.jour.isoformat()}
    return Condition("SES-10", True, f"la session finit le {fin}", valeurs, session.reference)


def annulation(session: SessionExamen, acte: Acte) -> Condition:
    commencee = a_commence(session, acte.jour)
    if acte.par_le_centre and commencee:
        return _refus(session, acte, f"{_depuis_quand(session, acte.jour)} : le Centre ne l'annule plus")
    return _permis(session, acte, commencee)


def desinscription(session: SessionExamen, inscription: Inscription, acte: Acte) -> Condition:
    """Un candidat qui a un résultat n'est plus désinscrit par un Centre (CAN-02 vaut pour les autres)."""
    if acte.par_le_centre and inscription.resultat is not None:
        texte = f"{inscription.candidat.reference} {inscription.candidat.nom_complet} a un résultat dans cette session"
        return _refus(session, acte, texte)
    return _permis(session, acte, inscription.resultat is not None)


def debut_permis(voulue: SessionExamen, acte: Acte) -> Condition:
    """Le début d'une session créée ou déplacée : pas avant le jour, pour un Centre ; pas avant le jour de sa création,
    pour l'UD et le MPCP, hors reprise de sessions anciennes."""
    debut, jour = en_francais(voulue.debut), acte.jour
    valeurs: dict[str, object] = {
        "debut": voulue.debut.isoformat(),
        "jour": jour.isoformat(),
        "creee_le": voulue.creee_le.isoformat(),
    }
    if voulue.debut >= jour:
        return Condition("SES-10", True, f"le début ({debut}) n'est pas passé", valeurs, voulue.reference)
    if acte.par_le_centre:
        texte = f"le début ({debut}) est passé : un Centre ne crée ni ne déplace une session vers un jour passé"
        return Condition("SES-10", False, texte, valeurs, voulue.reference)
    if voulue.debut >= voulue.creee_le or acte.reprise:
        return Condition("SES-10", True, f"début passé ({debut}), par dérogation", valeurs, voulue.reference)
    texte = (
        f"le début ({debut}) précède le jour de création de la session ({en_francais(voulue.creee_le)}) : "
        "c'est la reprise d'une session ancienne"
    )
    return Condition("SES-10", False, texte, valeurs, voulue.reference)


def deroge_a_la_creation(voulue: SessionExamen, acte: Acte) -> bool:
    """Créée vers un jour passé : `debut_permis` a dit qui le peut."""
    return not acte.par_le_centre and voulue.debut < acte.jour


def en_reprise(voulue: SessionExamen, acte: Acte) -> bool:
    """C'est, ou ce devient, une reprise : elle commence avant le jour de sa création, et c'est dit, ou l'a été."""
    return voulue.debut < voulue.creee_le and (voulue.reprise or acte.reprise)


def deroge(
    session: SessionExamen,
    action: ActionSession,
    acte: Acte,
    changes: Collection[str] = (),
    debut: date | None = None,
) -> bool:
    """L'acte change ce qui était arrêté pour le Centre : il demande un motif, et le journal le dit.

    `changes` : les champs que change un déplacement ; `debut` : le début voulu, s'il change.
    """
    if acte.par_le_centre:
        return False
    if debut is not None and debut < acte.jour:
        return True
    if not a_commence(session, acte.jour):
        return False
    if action in (ActionSession.MODIFIER, ActionSession.REPORTER):
        return acte.role is Role.UD or bool(ARRETES.intersection(changes))
    return action in (*JURY, ActionSession.HORAIRES, ActionSession.ANNULER)


def _permis(session: SessionExamen, acte: Acte, arrete: bool) -> Condition:
    if not arrete:
        texte = "rien n'est encore arrêté"
    elif acte.par_le_centre:
        texte = f"{_depuis_quand(session, acte.jour)} : ses heures seules changent encore"
    else:
        texte = f"{_depuis_quand(session, acte.jour)} : possible par dérogation, avec un motif"
    return Condition("SES-10", True, texte, {"jour": acte.jour.isoformat()}, session.reference)


def _refus(session: SessionExamen, acte: Acte, texte: str) -> Condition:
    valeurs: dict[str, object] = {"jour": acte.jour.isoformat(), "debut": session.debut.isoformat()}
    return Condition("SES-10", False, texte, valeurs, session.reference)
