"""Réunir deux fiches d'une personne : ce que celle qui reste reprend de l'autre, jurés et candidats."""

from collections.abc import Mapping, Sequence
from typing import Any


def a_completer(
    garde: Mapping[str, Any], absorbe: Mapping[str, Any], ensembles: Sequence[Sequence[str]]
) -> dict[str, Any]:
    """Les colonnes vides de la fiche gardée, remplies par l'autre. `ensembles` : celles qui se reprennent ensemble.

    Une adresse ne se mélange pas : elle se reprend entière, ou ce qui lui manque si la commune est la même.
    """
    complement: dict[str, Any] = {}
    for ensemble in ensembles:
        vide = all(garde[c] is None for c in ensemble)
        sans_rue = garde["commune_insee"] == absorbe["commune_insee"] and garde["adresse"] is None
        if vide or ("adresse" in ensemble and sans_rue):
            complement |= {c: absorbe[c] for c in ensemble if garde[c] is None and absorbe[c] is not None}
    return complement


def laisses_de_cote(garde: Mapping[str, Any], absorbe: Mapping[str, Any], champs: Sequence[str]) -> list[str]:
    """Les champs où les deux fiches disent deux choses : celle qui est gardée l'emporte."""
    return [c for c in champs if absorbe[c] is not None and garde[c] is not None and absorbe[c] != garde[c]]
