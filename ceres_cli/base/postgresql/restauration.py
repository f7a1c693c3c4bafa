"""La sauvegarde d'une base partagée, lue ligne à ligne, et le contenu d'une base remplacé par un autre."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from ceres_cli.base.consultations import Entree
from ceres_cli.base.db import Db
from ceres_cli.base.postgresql import copie, schema
from ceres_cli.base.source import Source, relire
from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_DEBUT = re.compile(r"COPY public\.(\w+) \(([^)]*)\) FROM stdin;\n")
_FIN = b"\\.\n"
_ECHAPPE = re.compile(r"\\(.)", re.DOTALL)
_SIGNES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_FORCEES = (
    "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
    " AND relforcerowsecurity ORDER BY 1"
)


class _Bloc(NamedTuple):
    """Les lignes d'une table : leurs colonnes, où elles commencent, combien elles sont."""

    colonnes: list[str]
    debut: int
    nombre: int


class Lignes:
    """Ce que pg_restore dit d'une sauvegarde, dans `flux` : une `base.source.Source`. Une table à la fois est tenue en
    mémoire. BaseInutilisable : il y manque une table, ou une ligne n'a pas sa forme."""

    def __init__(self, nom: str, flux: BinaryIO) -> None:
        self.nom, self._flux = nom, flux
        self._blocs: dict[str, _Bloc] = {}
        self._parcourir()

    @property
    def version(self) -> int:
        """Celle du schéma de la base sauvegardée."""
        bloc, lignes = self._brutes("ceres_schema")
        return int(lignes[0][bloc.colonnes.index("version")] or 0) if lignes else 0

    def compter(self, table: str) -> int:
        return self._bloc(table).nombre

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]:
        bloc, lignes = self._brutes(table)
        if set(bloc.colonnes) != set(COLONNES[table]):
            raise self._abimee(f"la table {table} n'y a pas ses colonnes")
        rangs = [bloc.colonnes.index(c) for c in COLONNES[table]]
        entieres = [c in _entieres()[table] for c in COLONNES[table]]
        try:
            lues = [tuple(_valeur(ligne[r], e) for r, e in zip(rangs, entieres, strict=True)) for ligne in lignes]
        except ValueError:
            raise self._abimee(f"une ligne de la table {table} n'a pas sa forme") from None
        cles = [COLONNES[table].index(c) for c in CLES[table]]
        yield from sorted(lues, key=lambda ligne: tuple(ligne[c] for c in cles))

    def acces(self) -> Iterable[Entree]:
        """Aucun : ce journal-là ne revient pas en arrière."""
        return ()

    def _parcourir(self) -> None:
        courante, colonnes, debut, nombre = "", list[str](), 0, 0
        self._flux.seek(0)
        while octets := self._flux.readline():
            if not courante:
                if octets.startswith(b"COPY ") and (lu := _DEBUT.fullmatch(octets.decode(errors="replace"))):
                    courante, colonnes = lu[1], [c.strip('"') for c in lu[2].split(", ")]
                    debut, nombre = self._flux.tell(), 0
            elif octets == _FIN:
                self._blocs[courante], courante = _Bloc(colonnes, debut, nombre), ""
            else:
                nombre += 1

    def _bloc(self, table: str) -> _Bloc:
        if table not in self._blocs:
            raise self._abimee(f"il y manque la table {table}")
        return self._blocs[table]

    def _brutes(self, table: str) -> tuple[_Bloc, list[list[str | None]]]:
        bloc = self._bloc(table)
        self._flux.seek(bloc.debut)
        try:
            textes = [self._flux.readline()[:-1].decode() for _ in range(bloc.nombre)]
        except UnicodeDecodeError:
            raise self._abimee(f"la table {table} n'y est pas en UTF-8") from None
        lignes = [[_texte(v) for v in texte.split("\t")] for texte in textes]
        if any(len(ligne) != len(bloc.colonnes) for ligne in lignes):
            raise self._abimee(f"une ligne de la table {table} n'a pas sa forme")
        return bloc, lignes

    def _abimee(self, quoi: str) -> BaseInutilisable:
        return BaseInutilisable(
            f"{self.nom} n'est pas la sauvegarde d'une base de ceres de cette version : {quoi}.",
            conseil="Rien n'a été modifié. Prenez une autre sauvegarde.",
        )


def _texte(valeur: str) -> str | None:
    if valeur == "\\N":
        return None
    return _ECHAPPE.sub(lambda lu: _SIGNES.get(lu[1], lu[1]), valeur) if "\\" in valeur else valeur


def _valeur(texte: str | None, entiere: bool) -> int | str | None:
    return int(texte) if entiere and texte is not None else texte


@cache
def _entieres() -> dict[str, set[str]]:
    """Table → ses colonnes de nombres, d'après le schéma."""
    from ceres_cli.base.schema import instructions

    with closing(sqlite3.connect(":memory:")) as connexion:
        for sql in instructions("sqlite"):
            connexion.execute(sql)
        lues = {t: connexion.execute(f"PRAGMA table_info({t})").fetchall() for t in ORDRE}
    return {table: {c[1] for c in colonnes if c[2] == "INTEGER"} for table, colonnes in lues.items()}


def remplacer(source: Source, connexion: "Connexion", cible: Db, nom: str, avancer: Callable[[int], None]) -> int:
    """Met ce que lit `source` à la place de toutes les lignes de la base, dans la transaction ouverte, par qui possède
    ses tables ; rend leur nombre. BaseInutilisable si ce qui s'y relit n'est pas ce qui a été lu.

    Les lignes sont ôtées une à une, et non par TRUNCATE : qui lit pendant ce temps verrait des tables vides.
    """
    forcees = [table for (table,) in connexion.execute(_FORCEES).fetchall()]
    for table in forcees:  # le propriétaire n'y met pas de COPY
        connexion.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    for table in ORDRE:
        connexion.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    for table in reversed(ORDRE):
        connexion.execute(f"DELETE FROM {table}")
    nombre = sum(copie.porter(source, connexion, table, avancer) for table in ORDRE)
    for table in ORDRE:
        connexion.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    for table in forcees:
        connexion.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    schema.accorder_les_numeros(connexion)
    schema.compter(connexion)
    relire(source, cible, nom, avancer)
    return nombre
