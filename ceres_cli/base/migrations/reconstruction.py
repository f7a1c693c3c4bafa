"""Rebâtir des tables : la procédure de SQLite pour ce qu'ALTER TABLE ne sait pas faire.

L'ancienne table est renommée, la neuve créée sous son nom avec son texte exact, les lignes copiées, l'ancienne ôtée :
https://www.sqlite.org/lang_altertable.html#otheralter. Renommer l'ancienne plutôt que la neuve garde le texte d'une
base neuve. Suppose les clés étrangères éteintes et `legacy_alter_table` (voir `store.Ancienne`) ; qui appelle vérifie
les clés étrangères ensuite.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping

from ceres_cli.base.migrations.pas import Base

_TABLE = re.compile(r"CREATE TABLE (\w+)")

Copies = Mapping[str, Mapping[str, str]]
"""Table → colonne → expression SQL qui la remplit, d'après l'ancienne ligne."""


def poser(base: Base, sql: str, copies: Copies) -> None:
    """Crée les objets de ce texte ; une table qui existe est rebâtie, ses lignes gardées.

    Une colonne de même nom garde sa valeur, sauf expression dans `copies` ; une colonne neuve sans expression prend sa
    valeur par défaut. Les index et déclencheurs d'une table rebâtie tombent avec elle : le texte les redonne.
    """
    for instruction in instructions(sql):
        trouve = _TABLE.match(instruction)
        if trouve is not None and _colonnes(base, trouve[1]):
            _rebatir(base, trouve[1], instruction, copies.get(trouve[1], {}))
        else:
            base.executer(instruction)


def _rebatir(base: Base, table: str, creation: str, expressions: Mapping[str, str]) -> None:
    ancienne = f"ancienne_{table}"
    base.executer(f"ALTER TABLE {table} RENAME TO {ancienne}")
    base.executer(creation)
    avant = _colonnes(base, ancienne)
    sources = {c: expressions.get(c, c) for c in _colonnes(base, table) if c in avant or c in expressions}
    copiees = base.executer(
        f"INSERT INTO {table} ({', '.join(sources)}) SELECT {', '.join(sources.values())} FROM {ancienne}"
    )
    if copiees != (attendues := base.valeur(f"SELECT count(*) FROM {ancienne}")):
        raise RuntimeError(f"{table} : {copiees} lignes reprises, {attendues} attendues")
    base.executer(f"DROP TABLE {ancienne}")


def _colonnes(base: Base, table: str) -> list[str]:
    """Vide si la table n'existe pas."""
    return [nom for (nom,) in base.lignes("SELECT name FROM pragma_table_info(?)", (table,))]


def instructions(sql: str) -> Iterator[str]:
    """Les instructions du texte, sans leurs commentaires ni leur point-virgule."""
    morceau = ""
    for ligne in sql.splitlines():
        if ligne.startswith("--") or not (ligne.strip() or morceau):
            continue
        morceau += f"{ligne}\n"
        if sqlite3.complete_statement(morceau):
            yield morceau.strip().removesuffix(";")
            morceau = ""
    if morceau.strip():
        raise ValueError(f"Instruction inachevée : {morceau.strip()[:60]}")
