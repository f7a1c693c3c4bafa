"""Décider d'objets que leurs demandes nomment un à un, par leur numéro."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Objet, Situation
from ceres_cli.noms import Nom
from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.services.faits.absents import exiger

T = TypeVar("T")


class SituationDUn(Situation, Generic[T]):
    """`NOM` : celui de ces objets, qui en dit la sorte et la lettre."""

    NOM: ClassVar[Nom]
    vus: dict[int, T]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.SORTE, cls.LETTRE = cls.NOM.sorte, cls.NOM.lettre

    def viser(self, demande: Demande) -> T:
        """Celui que la demande nomme ; Introuvable, si l'acteur ne le voit pas."""
        return exiger(self.vus.get(demande.viser(self.LETTRE)), self.NOM, demande.objet)

    def refus(self, demande: Demande, objet: Objet, controles: Iterable[Condition]) -> Decision | None:
        """Celui des contrôles de l'action, avec le conseil qu'en donne l'explication ; None s'ils sont satisfaits."""
        motifs = condition.motifs(controles)
        return self.refuser(demande, objet, motifs, self.conseil_de(demande, motifs)) if motifs else None
