"""Le résultat d'un contrôle : une règle, satisfaite ou non, avec sa phrase et ses valeurs."""

from collections.abc import Iterable
from typing import NamedTuple

from ceres_cli.erreurs import Motif

SANS_VALEUR: dict[str, object] = {}


class Controle(NamedTuple):
    """`possible_le` : premier jour (ISO) où le contrôle serait satisfait, toutes choses égales d'ailleurs."""

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


def motifs(controles: Iterable[Controle]) -> tuple[Motif, ...]:
    """Les raisons de refuser : chaque contrôle qui n'est pas satisfait."""
    return tuple([c.motif() for c in controles if not c.satisfait])
