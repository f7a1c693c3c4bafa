"""JUR-04 pour un centre : son téléphone, lu selon sa commune, et son courriel."""

from collections.abc import Mapping
from typing import Any

from ceres_cli.nomenclatures import telephones
from ceres_cli.nomenclatures.communes import region_telephonique
from ceres_cli.regles import coordonnees
from ceres_cli.regles.controle import Controle
from ceres_cli.services.personne.saisie import Champs, adresse_incoherente

_ADRESSE = frozenset({"commune", "code_postal"})


def examiner(champs: Champs, fiche: Mapping[str, Any]) -> tuple[list[Controle], list[str]]:
    """(contrôles, avertissements). `champs` : ce qui est demandé ; `fiche` : le centre tel qu'il serait."""
    controles: list[Controle] = []
    avis: list[str] = []
    if telephone := champs.get("telephone"):
        region = region_telephonique(fiche["departement"] or "")
        try:
            lu = telephones.normaliser(telephone, region)
        except ValueError as erreur:
            controles.append(Controle("JUR-04", False, f"téléphone : {erreur}", {"champ": "telephone"}))
        else:
            champs["telephone"] = lu.saisi
            if not lu.connu:
                avis.append(f"JUR-04 : téléphone gardé, mais ce numéro n'est dans aucune tranche connue pour {region}.")
    if courriel := champs.get("courriel"):
        try:
            coordonnees.courriel(courriel)
        except ValueError as erreur:
            controles.append(Controle("JUR-04", False, f"courriel : {erreur}", {"champ": "courriel"}))
    if _ADRESSE & champs.keys():
        avis += filter(None, [adresse_incoherente(fiche)])
    return controles, avis
