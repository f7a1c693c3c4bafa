"""Rebâtir des tables : la procédure de SQLite pour ce qu'ALTER TABLE ne sait pas faire.

L'ancienne table est renommée, la neuve créée sous son nom avec son texte exact, les lignes copiées, l'ancienne ôtée :
https://www.sqlite.org/lang_altertable.html#otheralter. Renommer l'ancienne plutôt que la neuve garde le texte d'une
base neuve. Suppose les clés étrangères éteintes et `legacy_alter_table` (voir `store.Ancienne`) ; qui appelle vérifie
les clés étrangères ensuite.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence

from ceres_cli.base.empreinte import sans_blancs
from ceres_cli.base.migrations.pas import Base, Effet, Pas, Reprise, texte_sql

_CREATION = re.compile(r"CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) (\w+)")

Copies = Mapping[str, Mapping[str, str]]
"""Table → colonne → expression SQL qui la remplit, d'après l'ancienne ligne."""


def pas_ordinaire(
    vers: int,
    copies: Copies | None = None,
    suite: Sequence[Callable[[Base, str], Effet]] = (),
    reprises: tuple[str, ...] = (),
    nees_depuis: frozenset[str] = frozenset(),
    d_un_serveur: tuple[str, ...] = (),
) -> Pas:
    """Le pas dont les deux textes disent tout le schéma ; `suite` : ce qu'aucun des deux ne sait dire, sur les deux
    bases ; `nees_depuis` : voir `Pas` ; `d_un_serveur` : ce que les modèles ne disent pas d'une base partagée."""

    def reprendre(base: Base, jour: str) -> Reprise:
        return Reprise([remplir(base, jour) for remplir in suite])

    def sur_sqlite(base: Base, jour: str) -> Reprise:
        poser(base, texte_sql(vers), copies or {})
        return reprendre(base, jour)

    def sur_postgresql(base: Base, jour: str) -> Reprise:
        for instruction in (*texte_sql(vers, "postgresql").split(";\n"), *d_un_serveur):
            if instruction.strip():
                base.executer(instruction)
        return reprendre(base, jour)

    return Pas(vers, sur_sqlite, sur_postgresql=sur_postgresql, reprises=reprises, nees_depuis=nees_depuis)


def poser(base: Base, sql: str, copies: Copies) -> None:
    """Crée les objets de ce texte ; une table qui existe est rebâtie, ses lignes gardées. Ce qui y est déjà, pareil à
    son texte, n'est pas touché.

    Une colonne de même nom garde sa valeur, sauf expression dans `copies` ; une colonne neuve sans expression prend sa
    valeur par défaut. Les index et déclencheurs d'une table rebâtie tombent avec elle : le texte les redonne.
    """
    for instruction in instructions(sql):
        if instruction.startswith("DROP INDEX"):
            base.executer(instruction)
            continue
        sorte, nom = _CREATION.findall(instruction)[0]
        actuel = base.valeur("SELECT sql FROM sqlite_master WHERE name = ?", (nom,))
        if actuel is not None and sans_blancs(actuel) == sans_blancs(instruction):
            continue
        if sorte == "TABLE" and actuel is not None:
            _rebatir(base, nom, instruction, copies.get(nom, {}))
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
