"""L'effet : ce qu'une action change d'un objet, dit une fois par qui décide.

La ligne écrite, que le lot scelle et rejoue, les traces du journal, le compte rendu et ce qui le défait en sont tirés.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ceres_cli.regles.traces import en_clair

Valeurs = dict[str, Any]
Dit = tuple[str, str | None, str | None]
"""Un champ, ce qu'il valait et ce qu'il vaut, comme le journal les garde."""


@dataclass(slots=True)
class Effet:
    """`sorte` et `objet` : la table de l'objet, ou ce que le journal nomme, et son numéro. `avant`, `apres` : champ →
    valeur ; sans `avant` il naît, sans `apres` il s'en va. `version` : celle de l'objet ensuite. `derogation` : un
    service y change ce qui était arrêté pour le Centre (SES-10)."""

    sorte: str
    objet: int
    action: str
    avant: Valeurs = field(default_factory=dict)
    apres: Valeurs = field(default_factory=dict)
    motif: str | None = None
    version: int | None = None
    derogation: bool = False

    def traces(self) -> Iterator[Dit]:
        """De chaque champ de `apres` (de `avant`, s'il s'en va) : en texte, un autre objet par sa référence."""
        for champ in self.apres or self.avant:
            ancien, neuf = self.avant.get(champ), self.apres.get(champ)
            yield en_clair(champ, None if ancien is None else str(ancien), None if neuf is None else str(neuf))
