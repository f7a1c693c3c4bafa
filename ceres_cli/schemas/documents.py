"""Les documents que ceres rend : pour chacun, ses colonnes (titre, clé JSON, en-tête csv, type).

`ceres schema` en tire le JSON Schema ; les commandes affichent avec les mêmes colonnes, qui ne peuvent donc diverger.
"""

from typing import Any

from ceres_cli.regles.statistiques.sujets import Sujet
from ceres_cli.schemas.administration import (
    ACCUEIL,
    APPROBATION,
    COPIE,
    DEMONSTRATION,
    EFFET_DE_MIGRATION,
    ELEMENT_D_ACCUEIL,
    INSTALLATION,
    MIGRATION,
    PROFIL,
    REGLAGE,
    REGLE,
    SCHEMA,
    TABLE_COPIEE,
    TRACE,
    VERIFICATION,
)
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.conformite import CONSTAT, CONTROLE_CONFORMITE
from ceres_cli.schemas.delais import DELAI, DEROGATION, DEROGATION_DE_LA_SESSION
from ceres_cli.schemas.exploitation import DOCUMENTS as D_EXPLOITATION
from ceres_cli.schemas.habilitations import HABILITATION, TRANSITION
from ceres_cli.schemas.journal import DU_JOURNAL
from ceres_cli.schemas.jures import (
    DISPONIBLE,
    DOUBLON,
    EXPERIENCE,
    FICHE,
    HABILITATION_DU_JURE,
    JURE,
    JURY,
    JURYS,
    LIEN,
)
from ceres_cli.schemas.lots import (
    CHANGE,
    CONTENU_DU_LOT,
    CONTROLE,
    EFFETS,
    ERREUR,
    EXPLICATION,
    LIGNE_DU_LOT,
    LIGNE_LOT,
    LIGNE_PLAN,
    LOT,
    MOTIF,
    PLAN,
    RAPPORT,
)
from ceres_cli.schemas.mots import valeurs
from ceres_cli.schemas.pluriels import PLURIELS, singulier
from ceres_cli.schemas.referentiel import AGREMENT, AGREMENT_DU_CENTRE, BLOC, CCP, CENTRE, EVENEMENT_D_AGREMENT, TITRE
from ceres_cli.schemas.sessions import (
    CANDIDAT,
    CERTIFICATION_DETENUE,
    CONVOCATION,
    CONVOCATION_DE,
    DOCUMENT,
    DOUBLON_DE_CANDIDAT,
    ENVOI,
    INSCRIPTION,
    INSCRIPTION_DE_LA_DEMANDE,
    INSCRIPTION_DU_CANDIDAT,
    MEMBRE,
    MESSAGE,
    PARCHEMIN,
    ROLES_D_UN_ETAT,
    SESSION,
    TRANSITION_SESSION,
    VAE,
)
from ceres_cli.schemas.stats import FORMES, LIGNE_DE_STATS, STATS

SCHEMAS: dict[str, tuple[Colonne, ...]] = {
    "habilitation": HABILITATION,
    "jure": JURE,
    "fiche": FICHE,
    "disponible": DISPONIBLE,
    "doublon": DOUBLON,
    "doublon-candidat": DOUBLON_DE_CANDIDAT,
    "titre": TITRE,
    "centre": CENTRE,
    "agrement": AGREMENT,
    "session": SESSION,
    "candidat": CANDIDAT,
    "parchemin": PARCHEMIN,
    "vae": VAE,
    "controle": CONTROLE_CONFORMITE,
    "convocation": CONVOCATION,
    "message": MESSAGE,
    "envoi": ENVOI,
    "document": DOCUMENT,
    "lot": LOT,
    "plan": PLAN,
    "explication": EXPLICATION,
    "rapport-lot": RAPPORT,
    "ligne-lot": LIGNE_LOT,
    "ligne-de-plan": LIGNE_PLAN,
    "trace": TRACE,
    **DU_JOURNAL,
    "accueil": ACCUEIL,
    "ligne-d-accueil": ELEMENT_D_ACCUEIL,
    "profil": PROFIL,
    "delai": DELAI,
    "derogation": DEROGATION,
    "regle": REGLE,
    "reglage": REGLAGE,
    "approbation": APPROBATION,
    "installation": INSTALLATION,
    "copie": COPIE,
    "migration": MIGRATION,
    "verification": VERIFICATION,
    **D_EXPLOITATION,
    "demonstration": DEMONSTRATION,
    "schema": SCHEMA,
    "transition": TRANSITION,
    "transition-session": TRANSITION_SESSION,
    "stats": STATS,
    "ligne-de-stats": LIGNE_DE_STATS,
    "erreur": ERREUR,
}
# Ce que contiennent les colonnes de type « objets ».
CONTENUS: dict[tuple[str, str], tuple[Colonne, ...]] = {
    ("plan", "lignes"): LIGNE_PLAN,
    ("session", "jury"): MEMBRE,
    ("transition-session", "roles"): ROLES_D_UN_ETAT,
    ("session", "inscriptions"): INSCRIPTION,
    ("session", "derogations"): DEROGATION_DE_LA_SESSION,
    ("candidat", "inscriptions"): INSCRIPTION_DU_CANDIDAT,
    ("controle", "constats"): CONSTAT,
    ("vae", "inscriptions"): INSCRIPTION_DE_LA_DEMANDE,
    ("candidat", "obtentions"): CERTIFICATION_DETENUE,
    ("jure", "habilitations"): HABILITATION_DU_JURE,
    ("jure", "experiences"): EXPERIENCE,
    ("jure", "liens"): LIEN,
    ("jure", "jurys"): JURY,
    ("titre", "ccp"): CCP,
    ("titre", "ccs"): BLOC,
    ("centre", "agrements"): AGREMENT_DU_CENTRE,
    ("centre/agrements", "evenements"): EVENEMENT_D_AGREMENT,
    ("agrement", "evenements"): EVENEMENT_D_AGREMENT,
    ("accueil", "elements"): ELEMENT_D_ACCUEIL,
    ("explication", "controles"): CONTROLE,
    ("rapport-lot", "lignes"): LIGNE_LOT,
    ("lot", "lignes"): LIGNE_DU_LOT,
    ("erreur", "motifs"): MOTIF,
    ("copie", "tables"): TABLE_COPIEE,
    ("migration", "effets"): EFFET_DE_MIGRATION,
}
# Les champs qui n'y sont pas toujours.
FACULTATIFS: dict[str, tuple[Colonne, ...]] = {
    "titre": (EFFETS,),
    "rapport-lot/lignes": (EFFETS,),
    "lot": CONTENU_DU_LOT,
    "jure": (JURYS,),
    "session/jury": (CONVOCATION_DE,),
    "session/inscriptions": (CONVOCATION_DE,),
}
# Seul, l'objet d'une création simulée n'a pas encore de numéro.
_CREES = frozenset({"jure", "habilitation", "session", "candidat", "vae", "controle", "centre", "profil"})

# Rendus aussi par ce qui les écrit.
_ECRITS = _CREES | {"titre", "delai"}

_TYPES: dict[str, dict[str, Any]] = {
    **{sorte: {"type": "string"} for sorte in ("texte", "mot", "instant")},
    "entier": {"type": "integer"},
    "date": {"type": "string", "format": "date"},
    "mois": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
    "booleen": {"type": "boolean"},
    **{sorte: {"type": "array", "items": {"type": "string"}} for sorte in ("liste", "sortes")},
    "objets": {"type": "array", "items": {"type": "object"}},
    "objet": {"type": "object"},
}


def noms() -> list[str]:
    """Tous les noms de documents, listes comprises, dans l'ordre de leur écriture `ceres.<nom>/1`."""
    return sorted([*SCHEMAS, *PLURIELS.values()], key=lambda nom: f"{nom}/1")


def json_schema(nom: str) -> dict[str, Any] | None:
    """Le JSON Schema de `ceres.<nom>/1`, None si le nom est inconnu."""
    entete = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"ceres.{nom}/1",
        "title": f"ceres.{nom}/1",
    }
    constante = {"schema": {"const": f"ceres.{nom}/1"}}
    if nom == "stats":
        document = _objet(nom, STATS, constante)
        document["required"].append("elements")
        return {**entete, **document, "oneOf": [*map(_chiffres, FORMES)]}
    if nom == "ligne-de-stats":
        formes = [_objet(f"stats/{sujet}", forme, constante) for sujet, formes in FORMES.items() for forme in formes]
        return {**entete, "anyOf": formes}
    if nom in SCHEMAS:
        return {**entete, **_objet(nom, SCHEMAS[nom], constante)}
    seul = singulier(nom)
    if seul is None:
        return None
    elements = {"type": "array", "items": _objet(seul, SCHEMAS[seul], {})}
    proprietes = {**constante, "elements": elements, "total": {"type": "integer", "minimum": 0}}
    return {**entete, "type": "object", "properties": proprietes, "required": ["schema", "elements", "total"]}


def _chiffres(sujet: Sujet) -> dict[str, Any]:
    """Un sujet, et la forme qu'ont alors tous les éléments."""
    formes = [{"type": "array", "items": _objet(f"stats/{sujet}", forme, {})} for forme in FORMES[sujet]]
    return {"properties": {"sujet": {"const": sujet.value}, "elements": {"anyOf": formes}}}


def _objet(nom: str, colonnes: tuple[Colonne, ...], constante: dict[str, Any]) -> dict[str, Any]:
    proprietes = {**constante, **{c.cle: _propriete(nom, c) for c in colonnes}}
    parfois = {c.cle: _propriete(nom, c) for c in FACULTATIFS.get(nom, ())}
    if constante and nom in _ECRITS:
        parfois[CHANGE.cle] = _propriete(nom, CHANGE)
    if constante and nom in _CREES:
        proprietes["id"] = {**proprietes["id"], "type": ["string", "null"]}
    return {"type": "object", "properties": {**proprietes, **parfois}, "required": list(proprietes)}


def _propriete(nom: str, colonne: Colonne) -> dict[str, Any]:
    contenu = CONTENUS.get((nom, colonne.cle))
    propriete = dict(_TYPES[colonne.type])
    if nom == "reglage" and colonne.cle == "valeur":
        propriete = {}
    if contenu is not None:
        propriete["items"] = _objet(f"{nom}/{colonne.cle}", contenu, {})
    if (fermees := valeurs(nom, colonne.cle)) is not None:
        if colonne.type == "liste":
            propriete["items"] = {**propriete["items"], "enum": fermees}
        else:
            propriete["enum"] = [*fermees, None] if colonne.nullable else fermees
    if colonne.nullable and "type" in propriete:
        propriete["type"] = [propriete["type"], "null"]
    return {**propriete, "title": colonne.titre}
