"""Les valeurs d'un plan relu passent les contrôles d'un fichier de lot : identifiants, dates, motif, textes."""

import re
from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import Any

from ceres_cli.regles import identifiants, references, textes
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action

# Ce qui, dans une valeur, dit que c'est un jour, ou plusieurs champs.
JOUR, CHAMPS = "jour", "champs"
_TEXTE_MAX = 32_767
_SHA256 = re.compile(r"[0-9a-f]{64}|", re.ASCII)
Controle = Callable[[Any], bool]


def faute(plan: Mapping[str, Any], decisions: Container[str]) -> str | None:
    """Ce qui est mal formé, et où ; None si tout peut être lu. `decisions` : les mots permis."""
    if (manque := _fautif({"lecture": {}, **plan}, _ENTETE)) is not None:
        return f"« {manque} » est mal formé"
    if not isinstance(plan.get("lignes"), list):
        return "ses lignes manquent"
    for rang, ligne in enumerate(plan["lignes"], 1):
        if not isinstance(ligne, dict):
            return f"sa ligne {rang} n'est pas un objet"
        manque = _fautif(ligne, _LIGNE) or _fautif({"sans_retour": "", "lies": {}, **ligne}, _PARFOIS)
        if manque is None and ligne["decision"] not in decisions:
            manque = "decision"
        if manque is None and plan["sur"] == "habilitation" and not _d_une_habilitation(ligne):
            manque = "action" if ligne["action"] not in set(Action) else "valeurs"
        if manque is not None:
            return f"à sa ligne {rang}, « {manque} » est mal formé"
    return None


def _fautif(objet: Mapping[str, Any], controles: Mapping[str, Controle]) -> str | None:
    return next((cle for cle, permis in controles.items() if cle not in objet or not permis(objet[cle])), None)


def _texte(maximum: int) -> Controle:
    def permis(valeur: Any) -> bool:
        if not isinstance(valeur, str):
            return False
        try:
            textes.propre(valeur, longueur_max=maximum)
        except ValueError:
            return False
        return True

    return permis


def _textes(valeur: Any) -> bool:
    return isinstance(valeur, list) and all(map(_texte(_TEXTE_MAX), valeur))


def _ou_rien(controle: Controle) -> Controle:
    return lambda valeur: valeur is None or controle(valeur)


def _entier(valeur: Any) -> bool:
    return isinstance(valeur, int) and not isinstance(valeur, bool)


def _jour(valeur: Any) -> bool:
    if not isinstance(valeur, str):
        return False
    try:
        return date.fromisoformat(valeur).isoformat() == valeur
    except ValueError:
        return False


def _numero(lettre: str) -> Controle:
    """Un identifiant de cette lettre, ou rien d'écrit."""
    return lambda valeur: (
        isinstance(valeur, str) and (not valeur or identifiants.numero_si_lisible(lettre, valeur) is not None)
    )


def _certification(valeur: Any) -> bool:
    return isinstance(valeur, str) and (not valeur or references.lire(valeur) is not None)


def _d_une_habilitation(ligne: Mapping[str, Any]) -> bool:
    valeurs = ligne["valeurs"]
    return (
        ligne["action"] in set(Action)
        and _numero("H")(ligne["habilitation"])
        and valeurs.keys() <= _VALEURS.keys()
        and all(_VALEURS[cle](v) for cle, v in valeurs.items())
    )


def _valeurs(valeur: Any) -> bool:
    return isinstance(valeur, dict) and all(_texte(50)(cle) and _valeur(v) for cle, v in valeur.items())


def _valeur(valeur: Any) -> bool:
    """Ce qu'une demande porte : un mot, un nombre, oui ou non, un jour (« {"jour": …} »), des champs
    (« {"champs": {…}} »), ou une liste de ceux-là."""
    if isinstance(valeur, dict):
        if valeur.keys() == {CHAMPS} and isinstance(champs := valeur[CHAMPS], dict):
            return all(not (isinstance(v, dict) and CHAMPS in v) for v in champs.values()) and _valeurs(champs)
        return valeur.keys() == {JOUR} and _jour(valeur[JOUR])
    if isinstance(valeur, list):
        return all(not isinstance(v, list) and _valeur(v) for v in valeur)
    return valeur is None or isinstance(valeur, bool | int) or _texte(_TEXTE_MAX)(valeur)


def _acte(valeur: Any) -> bool:
    return (
        isinstance(valeur, dict)
        and valeur.keys() == {"acte", "agent", "profil", "jour", "detail"}
        and all(_texte(_TEXTE_MAX)(v) for v in valeur.values())
    )


_VALEURS: dict[str, Controle] = {
    "jure": _numero("J"),
    "certification": _certification,
    "debut": _ou_rien(_jour),
    "fin": _ou_rien(_jour),
    "valider": lambda valeur: isinstance(valeur, bool),
}
LECTURE: dict[str, Controle] = {
    "colonne": _textes,
    "valeur": _textes,
    "ligne_entete": _entier,
    "feuille": _texte(_TEXTE_MAX),
    "encodage": _texte(50),
    "action": _texte(50),
}
"""Ce qu'il a fallu dire du fichier dont un plan d'habilitations est tiré, comme on le tape ; rien, le plus souvent."""
_ENTETE: dict[str, Controle] = {
    "jour": _jour,
    "agent": _texte(100),
    "profil": _numero("P"),
    "motif": _ou_rien(_texte(_TEXTE_MAX)),
    "source": lambda v: isinstance(v, str) and len(v) <= _TEXTE_MAX,
    "source_sha256": lambda v: isinstance(v, str) and _SHA256.fullmatch(v) is not None,
    "sur": _texte(50),
    "a_compter_du": _ou_rien(_jour),
    "lignes_separees": lambda v: isinstance(v, bool),
    "lecture": lambda v: isinstance(v, dict) and v.keys() <= LECTURE.keys() and all(LECTURE[c](v[c]) for c in v),
    "suite": lambda v: isinstance(v, list | tuple) and all(map(_acte, v)),
}
_LIGNE: dict[str, Controle] = {
    "ligne": _entier,
    "objet": _texte(100),
    "version": _ou_rien(_entier),
    "action": _texte(50),
    "decision": lambda v: isinstance(v, str),
    "avant": lambda v: v is None or isinstance(v, dict),
    "apres": lambda v: v is None or isinstance(v, dict),
    "avertissements": lambda v: isinstance(v, list) and all(map(_texte(_TEXTE_MAX), v)),
    "reversible": lambda v: isinstance(v, bool),
    "code": _texte(20),
    "explication": _texte(_TEXTE_MAX),
    "motif": _ou_rien(_texte(MOTIF_MAX)),
    "habilitation": _texte(100),
    "valeurs": _valeurs,
}
# Les plans d'avant ne le disaient pas.
_PARFOIS: dict[str, Controle] = {
    "sans_retour": _texte(_TEXTE_MAX),
    "lies": lambda v: isinstance(v, dict) and all(_texte(_TEXTE_MAX)(x) for paire in v.items() for x in paire),
}
