"""Ce dont une base neuve s'emplit : une autre base, ou son export."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from ceres_cli.base.consultations import Entree
from ceres_cli.base.db import Db
from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.erreurs import BaseInutilisable

_PAS = 1000


class Source(Protocol):
    """Toutes les lignes d'une base. `nom` : comment la nommer à qui la copie."""

    nom: str

    def compter(self, table: str) -> int: ...
    def lire(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Ses lignes, dans l'ordre de `CLES`, leurs valeurs dans celui de `COLONNES`. Peut être relu."""

    def acces(self) -> Iterable[Entree]: ...


class SourceBase:
    """Une base, dans la transaction ouverte `db` ; `acces` : son journal des accès, déjà lu."""

    def __init__(self, db: Db, nom: str, acces: Iterable[Entree]) -> None:
        self._db, self.nom, self._acces = db, nom, acces

    def compter(self, table: str) -> int:
        return int(self._db.valeur(f"SELECT count(*) FROM {table}"))

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]:
        colonnes, cles = ", ".join(COLONNES[table]), ", ".join(CLES[table])
        return self._db.parcourir(f"SELECT {colonnes} FROM {table} ORDER BY {cles}")

    def acces(self) -> Iterable[Entree]:
        return self._acces


def a_compter(source: Source) -> int:
    """Ce qu'une copie comptera par `avancer` : chaque ligne portée, puis relue."""
    return 2 * sum(source.compter(table) for table in ORDRE)


def comptees(lignes: Iterable[tuple[Any, ...]], avancer: Callable[[int], None]) -> Iterator[tuple[Any, ...]]:
    """Ces lignes, dites faites par paquets à mesure qu'elles passent."""
    nombre = 0
    for ligne in lignes:
        yield ligne
        nombre += 1
        if nombre % _PAS == 0:
            avancer(_PAS)
    avancer(nombre % _PAS)


def relire(source: Source, cible: Db, nom: str, avancer: Callable[[int], None]) -> None:
    """BaseInutilisable si une ligne de `cible` manque, est de trop ou diffère de celle de la source."""
    la = SourceBase(cible, nom, ())
    for table in ORDRE:
        lues = la.lire(table)
        for rang, voulue in enumerate(comptees(source.lire(table), avancer), start=1):
            if next(lues, None) != voulue:
                raise BaseInutilisable(
                    f"La table {table} ne se relit pas pareille dans {nom}, à partir de sa ligne {rang}.",
                    conseil=f"Rien n'y a été gardé. Examinez {source.nom}.",
                )
        if next(lues, None) is not None:
            raise BaseInutilisable(
                f"La table {table} a des lignes de trop dans {nom}.", conseil="Rien n'y a été gardé."
            )
