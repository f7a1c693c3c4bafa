"""Ce qu'une action demande avant que les faits soient lus : un droit, un motif, une question."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, exiger_un_motif
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db


class Metier:
    """Un nom du domaine, tel que le moteur le connaît avant d'en charger les faits.

    `operation` : à autoriser (DRO-01) ; `operations` : celles des actions qui en demandent une autre. `averties` : les
    actions dont la conséquence se dit avant la question ; `facultatives` : celles où elle ne se pose qu'à un terminal.
    `motivees` : celles qui ne vont jamais sans motif. `relues` : ce que redeviennent les valeurs qu'un plan
    garde en mots ou en listes.
    `se_montre` : ce qui va se passer est dit d'abord, même sans action avertie.
    `lecture`, `expliquees` : ce qu'il faut pouvoir lire pour qu'une action s'explique, et lesquelles s'expliquent.
    `devances` : les rôles bornés par qui un grand lot se décide avant son tour (`avance.py:peut_se_verifier`).
    """

    situation: ClassVar[type[Situation]]
    operation: ClassVar[Operation]
    operations: ClassVar[Mapping[StrEnum, Operation]] = {}
    averties: ClassVar[frozenset[StrEnum]] = frozenset()
    facultatives: ClassVar[frozenset[StrEnum]] = frozenset()
    motivees: ClassVar[frozenset[StrEnum]] = frozenset()
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}
    se_montre: ClassVar[bool] = False
    lecture: ClassVar[Operation]
    expliquees: ClassVar[Sequence[StrEnum]] = ()
    devances: ClassVar[frozenset[Role]] = frozenset()

    def operation_de(self, action: StrEnum) -> Operation:
        return self.operations.get(action, self.operation)

    def a_motiver(self, demande: Demande) -> str:
        """Ce qui, dans cette demande et quels que soient les faits, demande un motif (« annuler ») ; vide si rien."""
        return f"« {demande.action.value} »" if demande.action in self.motivees else ""

    def exiger_le_motif(self, demande: Demande) -> None:
        """ErreurUsage s'il manque. Le moteur le fait avant tout ; de même qui lit la base pour faire ses demandes."""
        if quoi := self.a_motiver(demande):
            exiger_un_motif(demande.motif, quoi)

    def autoriser(self, cadre: Cadre, db: Db, demandes: Sequence[Demande]) -> None:
        """DRO-01 : le rôle permet toutes les actions demandées."""
        for operation in sorted(set(map(self.operation_de, {d.action for d in demandes}))):
            cadre.autoriser(db, operation)

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        """Celle de l'objet à expliquer, s'il est de ceux que l'acteur lit ; Introuvable sinon."""
        raise NotImplementedError

    def explicables(self, acteur: Acteur) -> Sequence[StrEnum]:
        return self.expliquees

    def avertit(self, demande: Demande) -> bool:
        return demande.action in self.averties

    def est_facultative(self, demande: Demande) -> bool:
        return demande.action in self.facultatives
