"""PLA-01 et PLA-02 : un grand lot est lu par deux comptes, un plan daté attend son jour."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.francais import compter

# Où la base garde le nombre de lignes au-delà duquel il faut un second compte.
CONTRESEING = "contreseing"
SIGNATAIRES_MIN = 2
SCHEMA = "ceres.plan/1"
# Le code d'une ligne laissée parce qu'une autre, du même objet, ne se fait pas.
SOLIDAIRE = "SOLIDAIRE"
# Ce par quoi commence le fichier d'un plan, d'une autre version aussi.
DEBUT = f'{{"schema": "{SCHEMA.rpartition("/")[0]}/'.encode()


class ActionPlan(StrEnum):
    """Ce qui se fait d'un plan avant qu'il soit appliqué ; « régler » : de la base, pour tous les lots."""

    ECRIRE = "ecrire"
    EXCLURE = "exclure"
    DATER = "dater"
    CONTRESIGNER = "contresigner"
    REGLER = "regler-contreseing"


ACTES_D_UN_PLAN = tuple(a for a in ActionPlan if a is not ActionPlan.REGLER)
"""Ceux que dit la suite d'un plan."""


def contreseing(lignes: int, seuil: int, *, contresigne: bool) -> Condition:
    """PLA-01 : au-delà de `seuil` lignes faites (0 : jamais), il faut un plan contresigné par un autre compte."""
    valeurs: dict[str, object] = {"lignes": lignes, "seuil": seuil}
    if not seuil or lignes <= seuil or contresigne:
        return Condition("PLA-01", True, "ce lot n'attend pas de second compte", valeurs)
    texte = f"{compter(lignes, 'ligne')} à faire : au-delà de {seuil}, il faut un plan contresigné par un autre compte"
    return Condition("PLA-01", False, texte, valeurs)


def second_compte(agent: str, dernier: str) -> Condition:
    """PLA-01 : qui contresigne n'est pas qui a scellé le plan en dernier."""
    if agent != dernier:
        return Condition("PLA-01", True, f"{agent} lit un plan de {dernier}")
    return Condition(
        "PLA-01", False, f"ce plan est scellé par {agent} : un autre compte le contresigne", {"agent": agent}
    )


def assez_de_signataires(comptes: Collection[str]) -> Condition:
    """PLA-01 : un contreseing ne s'exige que si deux comptes peuvent signer."""
    n = len(comptes)
    if n >= SIGNATAIRES_MIN:
        return Condition("PLA-01", True, f"{compter(n, 'compte')} peuvent signer", {"comptes": n})
    texte = f"{compter(n, 'compte')} peut signer dans cette base : il en faut {SIGNATAIRES_MIN}"
    return Condition("PLA-01", False, texte, {"comptes": n})


def jour_venu(a_compter_du: date | None, jour: date) -> Condition:
    """PLA-02 : un plan daté ne s'applique pas avant son premier jour, compris."""
    if a_compter_du is None or jour >= a_compter_du:
        return Condition("PLA-02", True, "ce plan peut s'appliquer ce jour-là")
    iso = a_compter_du.isoformat()
    texte = f"ce plan ne s'applique qu'à compter du {en_francais(a_compter_du)}"
    return Condition("PLA-02", False, texte, {"a_compter_du": iso}, possible_le=iso)
