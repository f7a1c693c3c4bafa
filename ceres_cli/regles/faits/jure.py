"""Les faits d'un juré : ses emplois, ses habilitations, les sessions où il siège."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import textes
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.francais import au_genre


class Emploi(NamedTuple):
    """Une expérience : liée à un titre ou à un code ROME ; `fin` vide = toujours en poste."""

    debut: date
    fin: date | None
    titre_id: int | None = None
    rome: str | None = None

    def lie_a(self, titre: Titre) -> bool:
        return self.titre_id == titre.id if self.titre_id is not None else self.rome in titre.rome


class Periode(NamedTuple):
    """Des jours, bornes comprises."""

    debut: date
    fin: date


class SessionDuJure(NamedTuple):
    """Une session dans laquelle un juré est inscrit."""

    reference: str
    etat: str
    titre_id: int
    certification_id: int
    type: str
    debut: date
    fin: date


@dataclass(slots=True, eq=False, repr=False)
class Jure:
    id: int
    nom: str
    prenom: str
    actif: bool
    departement: str | None = None
    region: str | None = None
    employeur: str | None = None
    civilite: str | None = None
    sessions_max_an: int | None = None
    emplois: list[Emploi] = field(default_factory=list)
    habilitations: list["Habilitation"] = field(default_factory=list)
    sessions: list[SessionDuJure] = field(default_factory=list)
    # Les autres fiches de la même personne, que rien ne distingue (JUR-03, SES-04) : leurs numéros.
    memes: frozenset[int] = frozenset()

    @property
    def nom_complet(self) -> str:
        return f"{self.nom} {self.prenom}".rstrip()

    @property
    def rang(self) -> tuple[str, int]:
        """Sa place parmi d'autres, la même que dans la base : ni accents ni casse, « de La Tour » à D."""
        return textes.cle(self.nom_complet), self.id

    def accorder(self, masculin: str, feminin: str | None = None) -> str:
        return au_genre(self.civilite, masculin, feminin)


@dataclass(slots=True, eq=False, repr=False)
class Habilitation:
    """`fin` est l'échéance propre, incluse ; la fin effective tient compte de celle du titre. `a_viser` : validée par
    dérogation, elle attend le visa de la DIRECCTE (HAB-12)."""

    id: int
    jure: Jure
    certification: Certification
    etat: str
    debut: date
    fin: date
    version: int = 1
    expiration_constatee: str | None = None
    a_viser: bool = False

    @property
    def reference(self) -> str:
        return f"H-{self.id:06d}"
