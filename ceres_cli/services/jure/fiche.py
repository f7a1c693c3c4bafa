"""La fiche d'un juré : ses colonnes, telles que la base les tient."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.tables import TECHNIQUES
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db

COLONNES = requetes.FICHE
# Colonnes que le journal ne répète pas : l'une se déduit des noms, l'autre y est déjà à part.
SANS_TRACE = frozenset(TECHNIQUES["jure"])
Fiche = dict[str, Any]


def lire(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, Fiche]:
    """Les fiches de ces jurés, s'ils sont du ressort."""
    fiches = {ligne[0]: dict(zip(COLONNES, ligne[1:], strict=True)) for ligne in requetes.fiches(db, ids)}
    return {i: f for i, f in fiches.items() if acteur.voit(f["departement"], f["region"])}


def sans_ressort(fiche: Fiche, avant: Fiche) -> list[str]:
    """L'avertissement d'une fiche que sa commune, absente ou ôtée, ne met dans aucun ressort ; rien sinon."""
    neuve = avant["version"] is None
    if fiche["departement"] is not None or (avant["departement"] is None and not neuve):
        return []
    return ["Sans commune, ce juré n'est du ressort d'aucune UD ni DIRECCTE."]


def nommer(numero: int, fiche: Fiche) -> str:
    """« J-000012 MARTIN Alice »"""
    return f"{identifiants.affiche('J', numero)} {fiche['nom']} {fiche['prenom']}"
