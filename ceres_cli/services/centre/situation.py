"""La situation des centres : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Aiguillage, Metier
from ceres_cli.regles.centre.evenements import ACTIONS, NATURES
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.retours.table import Effacement
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.centre import agrements, courrier, identite, lectures
from ceres_cli.services.centre.dossier import DossierCentre
from ceres_cli.store import Db


class SituationCentre(DossierCentre):
    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: identite.creer,
        Action.MODIFIER: identite.modifier,
        Action.COURRIER: courrier.regler,
        Action.AGREER: agrements.agreer,
        Action.MODIFIER_AGREMENT: agrements.modifier,
        **dict.fromkeys(NATURES, agrements.evenement),
        Effacement.EFFACER: agrements.effacer,
    }

    def controler(self, demande: Demande) -> list[Condition]:
        return agrements.controler(self, demande)

    def conseils(self, demande: Demande, refus: tuple[Motif, ...]) -> Iterable[str]:
        """Ce que la même demande répondrait : le conseil d'un refus, ou ce que l'action ôterait (AGR-04)."""
        if demande.action is Action.MODIFIER_AGREMENT and not refus:
            return []
        decision = self.decider(demande)
        return [decision.conseil] if decision.resultat is Resultat.REFUSE else decision.avertissements


class MetierCentre(Metier):
    """La question ne se pose qu'au terminal, quand quelque chose y prend fin."""

    situation = SituationCentre
    operation = Operation.ECRIRE_AGREMENTS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.COURRIER: Operation.REGLER_COURRIER}
    averties = frozenset(
        {Action.MODIFIER_AGREMENT, Action.SUSPENDRE_AGREMENT, Action.RETIRER_AGREMENT, Effacement.EFFACER}
    )
    facultatives = averties
    motivees = frozenset(NATURES)
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"lieu": Lieu._make}
    lecture, expliquees = Operation.LIRE_AGREMENTS, ACTIONS

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        return lectures.un_agrement(db, acteur, objet)[1].reference
