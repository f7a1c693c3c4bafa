"""Défaire ce qu'un lot a fait à la fiche d'un candidat."""

from collections.abc import Sequence

from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ActionCandidat as Action
from ceres_cli.services.annulation.inverses import Inverse, distingues
from ceres_cli.services.annulation.pas import Pas


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    from ceres_cli.services.candidat.fiches import MetierFiches
    from ceres_cli.services.candidat.situation import MetierCandidat

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    if pas.action == Action.CREER:
        return [Inverse(MetierFiches(), inverse)]
    if pas.action in (Action.DISTINGUER, Action.CONFONDRE):
        return [Inverse(MetierFiches(), inverse, {"autre": a}) for a in distingues(pas)]
    return [Inverse(MetierCandidat(), inverse, {"champs": {c: pas.avant.get(c) for c in pas.champs}, "forcer": True})]
