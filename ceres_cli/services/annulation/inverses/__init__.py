"""De chaque pas d'un lot aux demandes qui le défont : un fichier par nom. Le moteur en décide comme de toute autre.

Un nom n'est chargé que si un lot l'a touché : les modules s'importent dans les fonctions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ceres_cli.moteur.situation import Metier
from ceres_cli.regles.retours.table import SansRetour
from ceres_cli.services.annulation.pas import Pas


@dataclass(frozen=True, slots=True)
class Inverse:
    """Une demande à faire : à qui, quoi, sur quel objet. `objet` vide : celui du pas."""

    metier: Metier
    action: StrEnum
    valeurs: dict[str, Any] = field(default_factory=dict)
    objet: str = ""


# Ce qui défait un pas, dans l'ordre ; ou pourquoi rien ne le défait.
Inversion = Callable[[Pas], Sequence[Inverse] | SansRetour]


def distingues(pas: Pas) -> list[str]:
    """L'autre fiche d'une paire distinguée, ou qui ne l'est plus ; le lot la trace sous les deux numéros, et ne se
    défait qu'une fois, sous le plus petit."""
    autre = pas.avant.get("distinct_de") or pas.apres["distinct_de"] or ""
    return [autre] if pas.nom < autre else []
