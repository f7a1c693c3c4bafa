"""Réunir deux fiches d'une personne : ce que celle qui reste reprend de l'autre, jurés et candidats."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any


def a_completer(
    garde: Mapping[str, Any],
    absorbe: Mapping[str, Any],
    ensembles: Sequence[Sequence[str]],
    reprises: Collection[str] = (),
) -> dict[str, Any]:
    """Les colonnes vides de la fiche gardée, remplies par l'autre. `ensembles` : celles qui se reprennent ensemble.

    Une adresse ne se mélange pas : elle se reprend entière, ou ce qui lui manque si la commune est la même.
    `reprises` : les champs que l'autre a, et que l'on en veut, à la place de ce que la fiche gardée dit.
    """
    complement: dict[str, Any] = {}
    for ensemble in ensembles:
        if not reprises_de(absorbe, reprises).isdisjoint(ensemble):
            complement |= {c: absorbe[c] for c in ensemble if absorbe[c] != garde[c]}
            continue
        vide = all(garde[c] is None for c in ensemble)
        sans_rue = garde["commune_insee"] == absorbe["commune_insee"] and garde["adresse"] is None
        if vide or ("adresse" in ensemble and sans_rue):
            complement |= {c: absorbe[c] for c in ensemble if garde[c] is None and absorbe[c] is not None}
    seules = reprises_de(absorbe, reprises).difference(*ensembles)
    return complement | {c: absorbe[c] for c in sorted(seules) if absorbe[c] != garde[c]}


def reprises_de(absorbe: Mapping[str, Any], reprises: Collection[str]) -> set[str]:
    """De ces champs, ceux que la fiche absorbée dit."""
    return {champ for champ in reprises if absorbe[champ] is not None}


def laisses_de_cote(garde: Mapping[str, Any], absorbe: Mapping[str, Any], champs: Sequence[str]) -> list[str]:
    """Les champs où les deux fiches disent deux choses : celle qui est gardée l'emporte."""
    return [c for c in champs if absorbe[c] is not None and garde[c] is not None and absorbe[c] != garde[c]]
