"""Les faits d'un centre : son identité, son ressort, ses agréments, ses contrôles de conformité (V18-9)."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import EtatControle


class Lieu(NamedTuple):
    """Une commune et son ressort."""

    commune: str | None
    commune_insee: str | None
    departement: str | None
    region: str | None


class Evenement(NamedTuple):
    """Ce qui arrive à un agrément à compter d'un jour inclus (NatureEvenementAgrement) ; avant, il reste ce qu'il
    était."""

    nature: str
    a_compter_du: date
    pose_le: date
    motif: str


@dataclass(slots=True, eq=False, repr=False)
class Agrement:
    """Agrément sur un titre (ses CCP suivent) ou sur un CCS, du jour `debut` au jour `fin` inclus.

    Sans `site`, il vaut pour tous ceux du centre ; avec, `lieu` est la commune de ce site. `evenements` : dans l'ordre
    où ils ont été posés, qui est aussi celui de leurs jours (AGR-01).
    """

    id: int
    centre_id: int
    certification: Certification
    site: str | None
    debut: date
    fin: date
    version: int = 1
    lieu: Lieu | None = None
    site_id: int | None = None
    evenements: tuple[Evenement, ...] = ()

    @property
    def reference(self) -> str:
        return identifiants.affiche("A", self.id)

    @property
    def fin_effective(self) -> date:
        """Un titre raccourci emporte ses agréments."""
        return min(self.fin, self.certification.titre.vie.fin)


@dataclass(slots=True, eq=False, repr=False)
class Site:
    """Un lieu d'un centre, où se tiennent des sessions ; `capacite` : candidats d'une demi-journée. Fermé, plus rien de
    neuf ne s'y tient."""

    id: int
    centre_id: int
    nom: str
    adresse: str | None = None
    code_postal: str | None = None
    commune: str | None = None
    commune_insee: str | None = None
    departement: str | None = None
    region: str | None = None
    acces: str | None = None
    capacite: int | None = None
    salles: str | None = None
    ferme_le: date | None = None
    version: int = 1
    centre_nom: str = ""

    @property
    def reference(self) -> str:
        return identifiants.affiche("T", self.id)

    @property
    def lieu(self) -> Lieu:
        return Lieu(self.commune, self.commune_insee, self.departement, self.region)

    @property
    def ouvert(self) -> bool:
        return self.ferme_le is None


@dataclass(slots=True, eq=False, repr=False)
class Centre:
    id: int
    nom: str
    siret: str | None = None
    adresse: str | None = None
    code_postal: str | None = None
    commune: str | None = None
    commune_insee: str | None = None
    departement: str | None = None
    region: str | None = None
    telephone: str | None = None
    courriel: str | None = None
    logo: str | None = None
    signataire: str | None = None
    qualite: str | None = None
    acces: str | None = None
    modele: str | None = None
    version: int = 1
    agrements: list[Agrement] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return identifiants.affiche("E", self.id)

    @property
    def lieu(self) -> Lieu:
        return Lieu(self.commune, self.commune_insee, self.departement, self.region)


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
