"""La situation des sessions : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import refus_de_droit
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import MOTIF_OBLIGATOIRE, OPERATIONS, DerogationSession
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Delai, Resultat
from ceres_cli.services.session import actions, dates, horaires, lectures
from ceres_cli.services.session.deroger import demander, deroger
from ceres_cli.services.session.dossier import CREER, DossierSession

DEMANDER, DEROGER = DerogationSession.DEMANDER, DerogationSession.DEROGER

_ACTIONS: dict[Action, Callable[[DossierSession, Demande, SessionExamen], Decision]] = {
    Action.MODIFIER: dates.modifier,
    Action.REPORTER: dates.reporter,
    Action.DEMANDER_DTE: actions.demander_dte,
    Action.INSCRIRE_JURE: actions.inscrire_jure,
    Action.DESINSCRIRE_JURE: actions.desinscrire_jure,
    Action.REPONDRE: actions.repondre,
    Action.HORAIRES: horaires.fixer,
    Action.RESULTATS: actions.resultats,
    Action.TRANSMETTRE: actions.transmettre,
    Action.VALIDER: actions.valider,
    Action.RENVOYER: actions.renvoyer,
    Action.DEBLOQUER: actions.debloquer,
    Action.ANNULER: actions.annuler,
}


def _existante(
    faire: Callable[[DossierSession, Demande, SessionExamen], Decision],
) -> Callable[[Any, Demande], Decision]:
    """L'action d'une session que la demande nomme."""
    return lambda dossier, demande: faire(dossier, demande, dossier.viser(demande.objet))


class SituationSession(DossierSession):
    ACTIONS: ClassVar[Aiguillage] = {
        CREER: dates.creer,
        DEMANDER: demander,
        DEROGER: deroger,
        **{a: _existante(faire) for a, faire in _ACTIONS.items()},
    }

    def document(self, objet: str) -> dict[str, Any]:
        session = self.viser(objet)
        session.agrements = self.agrements(session.centre_id)
        return lectures.fiche(session, self.acteur, self.jour, None)

    def decider(self, demande: Demande) -> Decision:
        if demande.valeurs.get("reprise") and not est_permise(Operation.REPRENDRE_SESSIONS, self.acteur.role):
            erreur = refus_de_droit(self.acteur, Operation.REPRENDRE_SESSIONS)
            motif = Motif(erreur.code, erreur.message)
            return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)
        return super().decider(demande)


def _ote_l_entretien(demande: Demande) -> bool:
    return demande.action == Action.MODIFIER and demande.valeurs.get("entretien_final") is False


class MetierSession(Metier):
    """Annuler finit tout, renvoyer rouvre, un juré peut n'être pas libre ce jour-là (DIS-01), ôter l'entretien final
    libère des tentatives (CAN-05) : l'accord en est demandé au terminal ; dans un script, le motif suffit."""

    situation = SituationSession
    operation = Operation.ECRIRE_SESSIONS
    operations: ClassVar[Mapping[StrEnum, Operation]] = OPERATIONS
    averties = facultatives = frozenset({Action.ANNULER, Action.RENVOYER, Action.INSCRIRE_JURE})
    motivees = MOTIF_OBLIGATOIRE | {DEMANDER, DEROGER}
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"delai": Delai}

    def avertit(self, demande: Demande) -> bool:
        return super().avertit(demande) or _ote_l_entretien(demande)

    def est_facultative(self, demande: Demande) -> bool:
        return super().est_facultative(demande) or _ote_l_entretien(demande)

    def a_motiver(self, demande: Demande) -> str:
        return super().a_motiver(demande) or ("--reprise" if demande.valeurs.get("reprise") else "")
