"""La situation des sessions : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Sequence

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.session import actions, dates
from ceres_cli.services.session.dossier import CREER, DossierSession
from ceres_cli.store import Db

_OPERATIONS = {
    Action.VALIDER: "valider_sessions",
    Action.DEBLOQUER: "valider_sessions",
    Action.ANNULER: "annuler_sessions",
}
_ACTIONS: dict[Action, Callable[[DossierSession, Demande, SessionExamen], Decision]] = {
    Action.MODIFIER: dates.modifier,
    Action.REPORTER: dates.reporter,
    Action.DEMANDER_DTE: actions.demander_dte,
    Action.INSCRIRE_JURE: actions.inscrire_jure,
    Action.DESINSCRIRE_JURE: actions.desinscrire_jure,
    Action.RESULTATS: actions.resultats,
    Action.TRANSMETTRE: actions.transmettre,
    Action.VALIDER: actions.valider,
    Action.DEBLOQUER: actions.debloquer,
    Action.ANNULER: actions.annuler,
}


class MetierSession:
    """Ce que le moteur doit savoir des sessions. Aucune de leurs actions n'est avertie."""

    def operation(self, action: str) -> str:
        return _OPERATIONS.get(Action(action), "ecrire_sessions") if action != CREER else "ecrire_sessions"

    def est_avertie(self, action: str) -> bool:
        return False

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationSession":
        return SituationSession(db, cadre, acteur, demandes)


class SituationSession(DossierSession):
    def decider(self, demande: Demande) -> Decision:
        try:
            if demande.action == CREER:
                return dates.creer(self, demande)
            return _ACTIONS[Action(demande.action)](self, demande, self.viser(demande.objet))
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)
