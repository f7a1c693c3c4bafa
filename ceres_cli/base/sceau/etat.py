"""L'état des tables, ligne à ligne : ce que les écritures du journal doivent pouvoir refaire."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from ceres_cli.base.sceau.lignes import BATTEMENT, Cle, Ligne
from ceres_cli.base.tables import CLES, COLONNES, ORDRE

# Le journal lui-même ; ce que des déclencheurs tiennent d'après les candidats.
_HORS = {"lot", "trace", "ecriture", "sceau", "ancre", "sel_objet"}
DEDUITES = {"candidat_mot", "identite_candidat"}
SANS_LOT = {("parametre", (BATTEMENT,))}
A_REJOUER = tuple(table for table in ORDRE if table not in _HORS | DEDUITES)


class Lecture(Protocol):
    """Une transaction de lecture au moins (`store.Db`)."""

    def parcourir(self, sql: str, parametres: Any = ()) -> Iterator[tuple[Any, ...]]: ...
    def une(self, sql: str, parametres: Any = ()) -> tuple[Any, ...] | None: ...


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
