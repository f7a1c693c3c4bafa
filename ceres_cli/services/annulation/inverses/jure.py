"""Défaire ce qu'un lot a fait à un juré : sa fiche, son activité, ses emplois, ses liens déclarés."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.annulation.inverses import Inverse, distingues
from ceres_cli.services.annulation.pas import Pas

_EMPLOI = re.compile(r"(\S+) (\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})?", re.ASCII)
_ROME = re.compile(r"[A-Z][0-9]{4}", re.ASCII)
_LIEN = re.compile(r"([EC])-(\d+) \((.*)\)", re.ASCII | re.DOTALL)
_EMPLOIS = frozenset({Action.EXPERIENCE, Action.MODIFIER_EXPERIENCE, Action.SUPPRIMER_EXPERIENCE})


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    from ceres_cli.services.jure.distinction import MetierDistinction
    from ceres_cli.services.jure.emplois import MetierEmplois
    from ceres_cli.services.jure.situation import MetierJure
    from ceres_cli.services.jure.suppression import MetierSuppression

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    if pas.action in _EMPLOIS:
        action, valeurs = _emploi(pas.avant.get("experience"), pas.apres.get("experience"))
        return [Inverse(MetierEmplois(), action, valeurs)]
    if pas.action in (Action.LIER, Action.DELIER):
        action, valeurs = _lien(pas.avant.get("lien"), pas.apres.get("lien"))
        return [Inverse(MetierJure(), action, valeurs)]
    if pas.action in (Action.DISTINGUER, Action.CONFONDRE):
        return [Inverse(MetierDistinction(), inverse, {"autre": a}) for a in distingues(pas)]
    if pas.action == Action.CREER:
        return [Inverse(MetierSuppression(), inverse)]
    valeurs = {"champs": {c: pas.avant.get(c) for c in pas.champs}, "forcer": True}
    return [Inverse(MetierJure(), inverse, valeurs if pas.action == Action.MODIFIER else {})]


def _emploi(avant: str | None, apres: str | None) -> tuple[Action, dict[str, Any]]:
    """Du journal (« TP-01280m04 2019-01-01/2022-05-31 ») à ce qui rend l'emploi tel qu'il était."""
    if apres is None:
        ancien = _lu(avant)
        return Action.EXPERIENCE, ancien
    nouveau = _lu(apres)
    if avant is None:
        del nouveau["fin"]
        return Action.SUPPRIMER_EXPERIENCE, nouveau
    ancien = _lu(avant)
    return Action.MODIFIER_EXPERIENCE, {**nouveau, "nouveau_debut": ancien["debut"], "fin": ancien["fin"]}


def _lu(texte: str | None) -> dict[str, Any]:
    trouve = _EMPLOI.fullmatch(texte or "")
    assert trouve is not None, "le journal garde un emploi sous une autre forme"
    nom, debut, fin = trouve.groups()
    lien = {"rome": nom} if _ROME.fullmatch(nom) else {"titre": nom}
    return {**lien, "debut": date.fromisoformat(debut), "fin": date.fromisoformat(fin) if fin else None}


def _lien(avant: str | None, apres: str | None) -> tuple[Action, dict[str, Any]]:
    """Du journal (« E-000001 (formateur) ») à ce qui rend le lien tel qu'il était."""
    trouve = _LIEN.fullmatch(avant or apres or "")
    assert trouve is not None, "le journal garde un lien sous une autre forme"
    lettre, numero, nature = trouve.groups()
    cible = {"centre" if lettre == "E" else "candidat": f"{lettre}-{numero}"}
    return (Action.DELIER, cible) if avant is None else (Action.LIER, {**cible, "nature": nature})
