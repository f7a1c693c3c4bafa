"""Décider d'objets que leurs demandes nomment un à un, par leur numéro."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Objet, Situation
from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.services.faits.absents import exiger

T = TypeVar("T")


class SituationDUn(Situation, Generic[T]):
    """Chaque demande y vise l'un des `vus`, ou en fait naître un."""

    vus: dict[int, T]

    def viser(self, demande: Demande) -> T:
        """Celui que la demande nomme ; Introuvable, si l'acteur ne le voit pas."""
        return exiger(self.vus.get(demande.viser(self.LETTRE)), self.NOM, demande.objet)

    def refus(self, demande: Demande, objet: Objet, controles: Iterable[Condition]) -> Decision | None:
        """Celui des contrôles de l'action, avec le conseil qu'en donne l'explication ; None s'ils sont satisfaits."""
        motifs = condition.motifs(controles)
        return self.refuser(demande, objet, motifs, self.conseil_de(demande, motifs)) if motifs else None
