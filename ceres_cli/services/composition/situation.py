"""Le plan d'une composition : ce que le Centre y ferait, jugé comme s'il le faisait, par qui le lui prépare."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.vocabulaire import Resultat, Role
from ceres_cli.services.session.situation import MetierSession, SituationSession


class SituationComposition(SituationSession):
    """Le ressort est celui de qui prépare ; le rôle, celui du Centre, qui l'appliquera sous ses propres droits."""

    @property
    def role(self) -> Role:
        return Role.CENTRE if self.acteur.role in (Role.UD, Role.DIRECCTE) else self.acteur.role

    def decider(self, demande: Demande) -> Decision:
        """Chaque ligne dit son juré sous le nom que lisent les programmes."""
        decision = super().decider(demande)
        if decision.resultat is Resultat.FAIT:
            decision.apres = {**(decision.apres or {}), "jure": demande.valeurs["jure"]}
        return decision


class MetierComposition(MetierSession):
    """Elle ne s'applique pas : elle se planifie."""

    situation = SituationComposition
    operation = Operation.COMPOSER_JURYS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {}
