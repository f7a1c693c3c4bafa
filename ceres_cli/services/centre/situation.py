"""La situation des centres : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.moteur.situation import Aiguillage, Metier
from ceres_cli.regles.centre.evenements import NATURES
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.services.centre import agrements, courrier, identite
from ceres_cli.services.centre.dossier import DossierCentre


class SituationCentre(DossierCentre):
    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: identite.creer,
        Action.MODIFIER: identite.modifier,
        Action.COURRIER: courrier.regler,
        Action.AGREER: agrements.agreer,
        Action.MODIFIER_AGREMENT: agrements.modifier,
        **dict.fromkeys(NATURES, agrements.evenement),
    }


class MetierCentre(Metier):
    """La question ne se pose qu'au terminal, quand quelque chose y prend fin."""

    situation = SituationCentre
    operation = Operation.ECRIRE_AGREMENTS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.COURRIER: Operation.REGLER_COURRIER}
    averties = frozenset({Action.MODIFIER_AGREMENT, Action.SUSPENDRE_AGREMENT, Action.RETIRER_AGREMENT})
    facultatives = averties
    motivees = frozenset(NATURES)
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"lieu": Lieu._make}
