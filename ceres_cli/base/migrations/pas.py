"""Ce qu'un pas reçoit et ce qu'il rend."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from ceres_cli.base.sceau import scellement
from ceres_cli.base.sceau.etat import Ligne
from ceres_cli.base.sceau.scellement import Scellement
from ceres_cli.base.tables import COLONNES


class Base(scellement.Base, Protocol):
    """La transaction ouverte d'un pas (`store.Db`)."""

    jour_force: bool
    a_sceller: dict[int, Scellement]
    a_rapporter: list[Ligne]

    def annoncer(self, phrase: str) -> None: ...
    def numeros(self, table: str, combien: int) -> list[int]: ...


class Effet(NamedTuple):
    """Ce qu'un pas a rempli, compté : un mot pour les programmes, le nombre, la phrase."""

    quoi: str
    nombre: int
    texte: str


class Change(NamedTuple):
    """Un champ d'un objet que le pas a rempli, et dont le journal garde la trace."""

    type_objet: str
    objet_id: int
    champ: str
    apres: str


@dataclass(slots=True)
class Reprise:
    """Le compte rendu d'un pas. Un champ qui se déduit des autres lignes n'y est que compté."""

    effets: list[Effet] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pas:
    """Du schéma d'avant, ou du schéma `depart`, au schéma `vers`. `remplir(base, jour)` rebâtit les tables et remplit
    ce qui est neuf ; `jour` (ISO) : celui de la migration, pour ce qu'aucune ligne ne date. `sur_postgresql` : la même
    chose d'une base partagée, dont le premier schéma est le quatrième ; tout pas qui vient après le dit. `reprises` :
    les tables où il a rempli une colonne, ou qui ne se rejouaient pas ; leur état, tel qu'il le laisse, entre au
    journal. None : celui de toutes. `nees_depuis` : leurs colonnes (« table.colonne ») qu'un pas d'après ajoute."""

    vers: int
    remplir: Callable[[Base, str], Reprise]
    sur_postgresql: Callable[[Base, str], Reprise] | None = None
    reprises: tuple[str, ...] | None = ()
    depart: int | None = None
    nees_depuis: frozenset[str] = frozenset()

    def colonnes(self, table: str) -> list[str]:
        """Celles de cette table, une fois ce pas fait."""
        return [c for c in COLONNES[table] if f"{table}.{c}" not in self.nees_depuis]

    @property
    def depuis(self) -> int:
        return self.vers - 1 if self.depart is None else self.depart


def texte_sql(vers: int, dialecte: str = "") -> str:
    """Le SQL figé du pas : les objets du schéma qu'il crée ou rebâtit, tels qu'une base neuve les a. `dialecte` :
    « postgresql », ce qu'il change d'une base partagée."""
    suffixe = f"_{dialecte}" if dialecte else ""
    return (Path(__file__).parent / f"pas_{vers:03}{suffixe}.sql").read_text(encoding="utf-8")
