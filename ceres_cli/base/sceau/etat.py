"""Le scellé : ses lignes, son état."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, Protocol

from ceres_cli.base.tables import CLES, COLONNES, ORDRE

Cle = tuple[Any, ...]

BATTEMENT = "derniere_nuit"  # celui que la nuit écrit sans lot : une nuit où rien n'arrive n'en laisse pas


class Trait(NamedTuple):
    """Une trace telle qu'elle se scelle ; `id` : son numéro."""

    id: int
    lot_id: int
    type_objet: str
    objet_id: int
    action: str
    champ: str | None
    avant: str | None
    apres: str | None
    motif: str | None
    version: int | None
    derogation: int


Trace = tuple[int, int, str, int, str, str | None, str | None, str | None, str | None, int | None, int]
"""Les valeurs d'un `Trait`. Un grand lot en fait des dizaines de milliers : un simple n-uplet lui coûte bien moins."""


class Ligne(NamedTuple):
    """Ce qui est fait d'une ligne d'une table ; `operation` : ajout, maj, retrait ; `valeurs` : colonne → valeur."""

    operation: str
    table: str
    cle: Cle
    valeurs: dict[str, Any] | None


# Un grand lot en fait des dizaines de milliers : d'un n-uplet, sans passer par `__new__`.
ligne = partial(tuple.__new__, Ligne)


# Le journal lui-même ; ce que des déclencheurs tiennent d'après les candidats.
_HORS = {"lot", "trace", "ecriture", "sceau", "ancre", "sel_objet"}
DEDUITES = {"candidat_mot", "identite_candidat"}
SANS_LOT = {("parametre", (BATTEMENT,))}
A_REJOUER = tuple(table for table in ORDRE if table not in _HORS | DEDUITES)


class Lecture(Protocol):
    """Une transaction de lecture au moins (`store.Db`)."""

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...
    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]: ...
    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None: ...


def photographier(
    base: Lecture, tables: Iterable[str], connues: Mapping[str, Sequence[str]] = COLONNES
) -> Iterator[Ligne]:
    """Chaque ligne de ces tables telle qu'elle est, comme si elle venait d'être ajoutée. `connues` : table → ses
    colonnes, d'un autre schéma que celui du programme."""
    for table in tables:
        colonnes, cles = connues[table], CLES[table]
        autres = [c for c in colonnes if c not in cles]
        for ligne in base.parcourir(f"SELECT {', '.join((*cles, *autres))} FROM {table} ORDER BY {', '.join(cles)}"):
            if (table, ligne[: len(cles)]) in SANS_LOT:
                continue
            valeurs = dict(zip(autres, ligne[len(cles) :], strict=True))
            yield Ligne("ajout", table, ligne[: len(cles)], valeurs)


def relever(base: Lecture, table: str, cles: Iterable[Cle]) -> Iterator[Ligne]:
    """De même, de celles de ces lignes qui y sont encore."""
    noms, autres = CLES[table], [c for c in COLONNES[table] if c not in CLES[table]]
    ou = " AND ".join(f"{c} = ?" for c in noms)
    for cle in cles:
        if (ligne := base.une(f"SELECT {', '.join(autres)} FROM {table} WHERE {ou}", cle)) is not None:
            yield Ligne("ajout", table, cle, dict(zip(autres, ligne, strict=True)))
