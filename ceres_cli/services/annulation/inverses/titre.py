"""Défaire ce qu'un lot a fait à un titre : saisie ou import."""

from collections.abc import Sequence

from ceres_cli.regles.retours.actions import Retablissement
from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.services.annulation.inverses import Inverse
from ceres_cli.services.annulation.pas import Pas

_NAISSANCE = frozenset({"reference", "intitule", "date_fin_validite"})


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    """Un import crée des titres et en change d'autres : celui qui n'avait rien est né de ce lot."""
    from ceres_cli.services.titre.retour import MetierRetour

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    if pas.version == 1 and pas.champs >= _NAISSANCE and not pas.avant.keys() & _NAISSANCE:
        inverse = Retablissement.SUPPRIMER
    return [Inverse(MetierRetour(), inverse, {"avant": dict(pas.avant), "apres": dict(pas.apres)})]
