"""Les faits d'un contrôle de conformité (V18-9)."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.vocabulaire import EtatControle


class Constat(NamedTuple):
    """Ce qui a été constaté, le jour où c'est noté."""

    jour: date
    texte: str


@dataclass(slots=True, eq=False, repr=False)
class ControleConformite:
    """Le contrôle d'un centre, ou d'une de ses sessions (`session` : son nom). `lieu` : celui du centre, ou du site de
    la session. `suite`, `motif`, `agrement` (A-…) et `clos_le` : une fois clos."""

    id: int
    centre_id: int
    centre_nom: str
    session_id: int | None
    session: str | None
    jour: date
    type: str
    etat: str = EtatControle.OUVERT.value
    suite: str | None = None
    motif: str | None = None
    agrement: str | None = None
    clos_le: date | None = None
    version: int = 1
    lieu: Lieu = field(default_factory=lambda: Lieu(None, None, None, None))
    constats: list[Constat] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return identifiants.affiche("K", self.id)

    @property
    def clos(self) -> bool:
        return self.etat == EtatControle.CLOS

    @property
    def objet(self) -> str:
        """« S-2026-000012 », ou « E-000003 » pour un contrôle du centre entier."""
        return self.session or identifiants.affiche("E", self.centre_id)
