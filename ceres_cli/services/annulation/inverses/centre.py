"""Défaire ce qu'un lot a fait à un centre ou à un agrément."""

from collections.abc import Sequence
from typing import Any

from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.services.annulation.inverses import Inverse
from ceres_cli.services.annulation.pas import Pas


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    """Un agrément donné se retire à compter de son début ; suspendu ou rétabli, à compter du même jour."""
    from ceres_cli.services.annulation.effacement.situation import MetierEffacement
    from ceres_cli.services.centre.situation import MetierCentre

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    metier = MetierCentre()
    if pas.action == Action.CREER:
        return [Inverse(MetierEffacement("centre"), inverse, {"champs": dict(pas.apres)})]
    if pas.action in (Action.MODIFIER, Action.COURRIER):
        return [Inverse(metier, inverse, {"champs": {c: pas.avant.get(c) for c in pas.champs}})]
    if pas.action == Action.AGREER:
        return [Inverse(metier, inverse, {"a_compter_du": lire_iso(pas.apres["debut"])})]
    if pas.action == Action.MODIFIER_AGREMENT:
        return [Inverse(metier, inverse, _anciennes(pas))]
    return [Inverse(metier, inverse, {"a_compter_du": lire_iso(pas.apres.get("a_compter_du"))})]


def _anciennes(pas: Pas) -> dict[str, Any]:
    """Les dates et le site d'avant ; le site revient avec sa commune."""
    valeurs: dict[str, Any] = {c: lire_iso(pas.avant.get(c)) for c in ("debut", "fin")}
    if not pas.champs & {"site", *Lieu._fields}:
        return valeurs
    lieu = Lieu(*(pas.avant.get(c, pas.apres.get(c)) for c in Lieu._fields))
    if "site" in pas.champs:
        valeurs["site"] = pas.avant.get("site") or ""
    return valeurs | {"lieu": lieu if lieu.commune_insee and pas.avant.get("commune_insee") else None}
