"""Défaire ce qu'un lot a fait à une habilitation."""

from collections.abc import Sequence

from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation
from ceres_cli.services.annulation.inverses import Inverse
from ceres_cli.services.annulation.pas import Pas


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    """Créée validée, elle revient en brouillon avant d'être supprimée."""
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    metier = MetierHabilitation()
    if pas.action == Action.MODIFIER:
        return [Inverse(metier, inverse, {c: lire_iso(pas.avant.get(c)) for c in ("debut", "fin")})]
    if pas.action == Action.RENOUVELER:
        rendu = pas.avant["a_viser"] == "1" if "a_viser" in pas.avant else None
        return [Inverse(metier, inverse, {"fin": lire_iso(pas.avant["fin"]), "a_viser": rendu})]
    if pas.action == Action.VISER:
        return [Inverse(metier, inverse, {"a_viser": True})]
    if pas.action in (Action.VALIDER, Action.BROUILLON):  # le visa attendu, ou non, redevient ce qu'il était
        rendu = pas.avant["a_viser"] == "1" if "a_viser" in pas.avant else None
        return [Inverse(metier, inverse, {"a_viser": rendu})]
    if pas.action == Action.CREER and pas.apres.get("etat") == EtatHabilitation.VALIDEE:
        return [Inverse(metier, Action.BROUILLON), Inverse(metier, inverse)]
    return [Inverse(metier, inverse)]
