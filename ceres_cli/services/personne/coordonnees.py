"""JUR-04 : les coordonnées d'une personne ou d'un centre, jugées ensemble : un numéro se lit selon la commune."""

from collections.abc import Sequence
from typing import Any

from ceres_cli.nomenclatures import telephones
from ceres_cli.nomenclatures.territoires import REGIONS_TELEPHONIQUES, region_telephonique
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Champ
from ceres_cli.regles import coordonnees
from ceres_cli.regles.condition import Condition
from ceres_cli.services.personne.saisie import adresse_incoherente

_ADRESSE = frozenset({"commune", "code_postal"})


def examiner(
    nom: Nom,
    fiche: dict[str, Any],
    avant: dict[str, Any],
    donnes: set[str],
    *,
    region_sure: bool = True,
    en_nombre: bool = False,
) -> tuple[list[Condition], list[str]]:
    """(contrôles, avertissements) : JUR-04, et un seul alphabet pour le nom et le prénom ; `donnes` : les champs de la
    demande. `region_sure` faux : on ne sait pas où la personne habite, et un numéro n'est refusé que s'il est
    impossible partout. `en_nombre` : une ligne de fichier, dont un avis se dit avec ceux des autres.

    Met les numéros de la fiche au propre, et en E.164 si elle en a la colonne.
    """
    controles: list[Condition] = []
    avis: list[str] = []
    region = region_telephonique(fiche["departement"] or "")
    regions = (region,) if region_sure else (region, *REGIONS_TELEPHONIQUES)
    for champ in nom.telephones:
        if champ in donnes:
            _lire_telephone(fiche, nom.champ(champ), regions, controles, avis)
        elif fiche[champ] and _e164(champ) in fiche and fiche["departement"] != avant["departement"]:
            _relire_telephone(fiche, champ, region)
    if "courriel" in donnes and fiche["courriel"]:
        controles.append(courriel(fiche["courriel"]))
    if "prenom" in fiche and any(fiche[c] != avant[c] for c in ("nom", "prenom")):  # un centre n'en a pas
        controles += _un_seul_alphabet(fiche)
    if donnes & _ADRESSE:
        avis += filter(None, [adresse_incoherente(fiche)])
    avis += filter(None, [_casse(fiche, avant, donnes, en_nombre)])
    return controles, avis


def _un_seul_alphabet(fiche: dict[str, Any]) -> list[Condition]:
    try:
        coordonnees.un_seul_alphabet(fiche["nom"], fiche["prenom"])
    except ValueError as erreur:
        return [Condition("USAGE", False, f"nom et prénom : {erreur}", {"champ": "prenom"})]
    return []


def _casse(fiche: dict[str, Any], avant: dict[str, Any], donnes: set[str], en_nombre: bool) -> str:
    """La forme usuelle d'un nom tapé tout en minuscules, proposée, jamais imposée ; vide s'il n'y a rien à en dire.

    Un centre n'a pas de prénom : son nom s'écrit comme il veut."""
    if "prenom" not in fiche:
        return ""
    lectures = {"nom": coordonnees.nom_usuel, "nom_usage": coordonnees.nom_usuel, "prenom": coordonnees.prenom_usuel}
    changes = [c for c in lectures if c in donnes and fiche.get(c) and fiche[c] != avant[c]]
    formes = {c: forme for c in changes if (forme := lectures[c](fiche[c])) != fiche[c]}
    if not formes:
        return ""
    if en_nombre:
        return "un nom tout en minuscules est gardé tel quel ; l'usage est d'écrire NOM Prénom."
    tape, usuel = (" ".join(f[c] for c in formes) for f in (fiche, formes))
    return f"« {tape} » est gardé tel quel ; l'usage est d'écrire {usuel}."


def _lire_telephone(
    fiche: dict[str, Any], lu_de: Champ, regions: Sequence[str], controles: list[Condition], avis: list[str]
) -> None:
    """`regions` : celles où le numéro peut se lire, la plus probable d'abord."""
    champ, libelle = lu_de.nom, lu_de.dit
    if not fiche[champ]:
        _poser(fiche, champ, None, None)
        return
    region = next((r for r in regions[1:] if _se_lit(fiche[champ], r)), regions[0])
    try:
        lu = telephones.normaliser(fiche[champ], region)
    except ValueError as erreur:
        controles.append(Condition("JUR-04", False, f"{libelle} : {erreur}", {"champ": champ, "region": region}))
        return
    _poser(fiche, champ, lu.saisi, lu.e164)
    if not lu.connu:
        outre_mer = "" if fiche["departement"] else " (pour l'outre-mer, donnez --commune)"
        avis.append(
            f"JUR-04 : {libelle} gardé, mais ce numéro n'est dans aucune tranche connue pour {region}{outre_mer}."
        )


def _se_lit(texte: str, region: str) -> bool:
    try:
        telephones.normaliser(texte, region)
    except ValueError:
        return False
    return True


def _e164(champ: str) -> str:
    return f"{champ}_e164"


def _poser(fiche: dict[str, Any], champ: str, saisi: str | None, e164: str | None) -> None:
    fiche[champ] = saisi
    if _e164(champ) in fiche:
        fiche[_e164(champ)] = e164


def _relire_telephone(fiche: dict[str, Any], champ: str, region: str) -> None:
    """La commune vient de changer : un numéro encore inconnu se relit dans sa nouvelle région."""
    e164 = fiche[_e164(champ)]
    if e164 is not None and telephones.est_connu(e164):
        return
    try:
        lu = telephones.normaliser(fiche[champ], region)
    except ValueError:
        return  # saisi sous d'autres règles : il reste tel quel
    fiche[_e164(champ)] = lu.e164


def courriel(texte: str) -> Condition:
    """JUR-04 : cette adresse est bien écrite."""
    try:
        coordonnees.courriel(texte)
    except ValueError as erreur:
        return Condition("JUR-04", False, f"courriel : {erreur}", {"champ": "courriel"})
    return Condition("JUR-04", True, "le courriel est bien écrit", {"champ": "courriel"})
