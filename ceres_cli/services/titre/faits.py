"""Les faits d'un titre : ses colonnes, ses blocs, ses codes ROME, ses versions voisines ; chargés en masse."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.faits.titre import TOUJOURS, Exigence
from ceres_cli.regles.references import suffixe
from ceres_cli.services.faits.certifications import exigence, vie
from ceres_cli.services.titre import requetes
from ceres_cli.store import Db

COLONNES = requetes.COLONNES


@dataclass(slots=True)
class BlocTitre:
    """Le titre entier (`TITRE`, rang 0), un CCP ou un CCS ; `code` : celui de France compétences, s'il est connu.
    `exigence` et `effet_du` : OBT-02, d'un CCP."""

    id: int
    type: str
    rang: int
    intitule: str
    code: str | None = None
    exigence: Exigence = TOUJOURS
    effet_du: str | None = None

    @property
    def retire(self) -> bool:
        return self.exigence.retire_le is not None

    @property
    def nom(self) -> str:
        """`CCP1`, `CCS2` ; `TITRE` pour le titre entier."""
        return suffixe(self.type, self.rang).removeprefix("/") or self.type


@dataclass(slots=True)
class FaitsTitre:
    """`colonnes` : les valeurs telles que la base les porte (jours ISO). `rome` : codes triés."""

    id: int
    version: int
    colonnes: dict[str, Any]
    provenance: dict[str, Any] = field(default_factory=dict)
    blocs: list[BlocTitre] = field(default_factory=list)
    rome: list[str] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return str(self.colonnes["reference"])

    @property
    def vie(self) -> VieTitre:
        return vie_de(self.colonnes)

    def jour(self, colonne: str) -> date | None:
        iso = self.colonnes[colonne]
        return date.fromisoformat(iso) if iso else None

    def de_type(self, type_: str) -> list[BlocTitre]:
        return sorted((b for b in self.blocs if b.type == type_), key=lambda b: b.rang)


def vie_de(colonnes: Mapping[str, Any]) -> VieTitre:
    return vie(*(colonnes[c] for c in ("date_debut_validite", "date_fin_validite", "date_fin_prolongation")))


def reference_de(code: str | None, millesime: str | None, rncp: str | None) -> str:
    """Code et millésime quand les deux sont connus, sinon le numéro RNCP."""
    return f"{code}{millesime}" if code and millesime else str(rncp)


def cle_de(colonnes: dict[str, Any]) -> str:
    """Clé de recherche d'un titre : intitulé, sigle, référence, numéro RNCP."""
    return textes.cle(" ".join(str(colonnes[c]) for c in ("intitule", "sigle", "reference", "rncp") if colonnes[c]))


def charger(db: Db, condition: str = "1 = 1", parametres: Iterable[Any] = ()) -> dict[int, FaitsTitre]:
    """Les titres qui répondent à la condition (alias t), dans l'ordre de leur référence, avec blocs et codes ROME."""
    titres = {}
    milieu = 2 + len(COLONNES)
    for ligne in requetes.titres(db, condition, tuple(parametres)):
        colonnes_lues = dict(zip(COLONNES, ligne[2:milieu], strict=True))
        provenance = dict(zip(requetes.PROVENANCE, ligne[milieu:], strict=True))
        titres[ligne[0]] = FaitsTitre(ligne[0], ligne[1], colonnes_lues, provenance)
    for titre_id, bloc_id, type_, rang, intitule, code, effet_du, *jours in requetes.blocs(db, titres):
        bloc = BlocTitre(bloc_id, type_, rang, intitule, code, exigence(*jours), effet_du)
        titres[titre_id].blocs.append(bloc)
    for titre_id, code in requetes.codes_rome(db, titres):
        titres[titre_id].rome.append(code)
    return titres


def successions(db: Db, numeros: Iterable[str]) -> set[tuple[str, str]]:
    """Les couples (ancien, nouveau) de numéros RNCP où l'un de ceux-ci figure."""
    return requetes.successions(db, sorted(set(numeros)))
