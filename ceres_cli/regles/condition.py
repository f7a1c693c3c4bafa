"""Une condition jugée : une règle, satisfaite ou non, avec sa phrase et ses valeurs."""

from collections.abc import Iterable
from typing import NamedTuple

from ceres_cli.erreurs import Motif

SANS_VALEUR: dict[str, object] = {}


class Condition(NamedTuple):
    """`possible_le` : premier jour (ISO) où la condition serait satisfaite, toutes choses égales d'ailleurs."""

    code: str
    satisfait: bool
    texte: str
    valeurs: dict[str, object] = SANS_VALEUR
    reference: str = ""
    possible_le: str | None = None

    def motif(self) -> Motif:
        return Motif(self.code, self.texte, self.valeurs, self.possible_le)

    def en_dict(self) -> dict[str, object]:
        return {
            "code": self.code,
            "satisfait": self.satisfait,
            "texte": self.texte,
            "valeurs": self.valeurs,
            "reference": self.reference,
            "possible_le": self.possible_le,
        }


def motifs(controles: Iterable[Condition]) -> tuple[Motif, ...]:
    """Les raisons de refuser : chaque condition qui n'est pas satisfaite."""
    return tuple([c.motif() for c in controles if not c.satisfait])
