"""Produit les deux textes du dernier pas des migrations : ce que crée ou rebâtit une base SQLite du schéma d'avant, et
ce que change une base partagée (pas_NNN_postgresql.sql).

Usage : python -m scripts.produire_pas (ou make tables). Tant que la version n'est pas livrée, le pas suit les modèles ;
un test y veille.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from ceres_cli.base.empreinte import Schema, lire_schema
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.schema import instructions, poser

_RACINE = Path(__file__).resolve().parent.parent
CHEMIN = _RACINE / "ceres_cli" / "base" / "migrations" / f"pas_{VERSION_SCHEMA:03}.sql"
PARTAGEE = CHEMIN.with_name(f"pas_{VERSION_SCHEMA:03}_postgresql.sql")
_AVANT = _RACINE / "tests" / "base" / "migrations" / f"base_schema_{VERSION_SCHEMA - 1}.sql"
_ENTETE = f"-- Schéma {VERSION_SCHEMA}. Produit par « make tables » d'après les modèles : ne pas modifier à la main.\n"
_SORTES = {"table": 0, "index": 1, "trigger": 2, "view": 3}


def texte() -> str:
    """Les index qui s'en vont, puis chaque objet neuf ou changé ; d'une table changée, tous ses index et déclencheurs,
    qui tombent avec elle.

    ValueError : un déclencheur ôté ou changé d'une table qui ne l'est pas.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as ancienne:
        ancienne.executescript(_AVANT.read_text(encoding="utf-8"))
        avant = lire_schema(ancienne)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as neuve:
        poser(neuve)
        apres = lire_schema(neuve)
        objets = neuve.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    tables = {nom for sorte, nom in apres if sorte == "table" and avant.get((sorte, nom)) != apres[sorte, nom]}
    otes = sorted(_otes(avant, apres, tables))
    a_creer = [
        (_SORTES[sorte], table, nom, sql)
        for sorte, nom, table, sql in objets
        if table in tables or nom in otes or avant.get((sorte, nom)) is None
    ]
    ordre = [nom for sorte, nom, _, _ in objets if sorte in ("table", "view")]
    a_creer.sort(key=lambda objet: (ordre.index(objet[1]), objet[0], objet[2]))
    dits = [*(f"DROP INDEX IF EXISTS {nom}" for nom in otes), *(_sans_blancs_finals(sql) for *_, sql in a_creer)]
    return "\n".join([_ENTETE, *(f"{sql};\n" for sql in dits)])


def texte_partage() -> str:
    """D'une base partagée, rien n'est rebâti : les tables neuves, puis de chaque autre ce qu'elle gagne ou qui change,
    puis les vues. Les deux schémas se comparent sur SQLite, et se disent en PostgreSQL.

    ValueError : ce qu'aucune de ces instructions ne sait faire.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.executescript(_AVANT.read_text(encoding="utf-8"))
        avant = _objets([sql for (sql,) in base.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")])
    apres, dits = _objets(instructions("sqlite")), _objets(instructions("postgresql"))
    neufs, changes = [], []
    for cle, sql in dits.items():
        sorte, nom, table = cle
        if cle not in apres or _net(avant.get(cle, "")) == _net(apres[cle]):
            continue  # ce que SQLite dit autrement (une fonction, un déclencheur), ou qui n'a pas changé
        if sorte == "TABLE" and cle in avant:
            changes += _changer(nom, *(_membres(schema[cle]) for schema in (avant, apres, dits)))
        elif cle in avant:
            changes += [f"DROP {sorte} {nom}", sql]
        else:
            d_une_neuve = sorte != "VIEW" and ("TABLE", table, table) not in avant
            (neufs if d_une_neuve else changes).append(sql)
    if perdus := [nom for sorte, nom, _ in avant.keys() - apres.keys() if sorte in ("TABLE", "VIEW")]:
        raise ValueError(f"{', '.join(sorted(perdus))} n'y est plus : le pas ne sait pas l'ôter")
    changes += [f"DROP INDEX {nom}" for sorte, nom, _ in avant.keys() - apres.keys() if sorte == "INDEX"]
    return "\n".join([_ENTETE, *(f"{_sans_blancs_finals(sql).removesuffix(';')};\n" for sql in (*neufs, *changes))])


def _objets(textes: list[str]) -> dict[tuple[str, str, str], str]:
    """(sorte, nom, table) → son texte, des tables, index et vues."""
    tete = re.compile(r"\s*CREATE (?:UNIQUE )?(TABLE|INDEX|VIEW) (\w+)(?: ON (\w+))?")
    lus = ((tete.match(texte), texte) for texte in textes)
    return {(m[1], m[2], m[3] or m[2]): texte for m, texte in lus if m is not None}


def _membres(table: str) -> dict[str, str]:
    """Colonne ou contrainte → sa ligne, d'une table où chacune a la sienne."""
    lignes = [ligne.strip().removesuffix(",") for ligne in table.strip().splitlines()[1:-1]]
    return {ligne.removeprefix("CONSTRAINT ").split(" ", 1)[0]: ligne for ligne in lignes}


def _changer(table: str, avant: Mapping[str, str], apres: Mapping[str, str], dits: Mapping[str, str]) -> list[str]:
    suite = []
    for nom, ligne in dits.items():
        if avant.get(nom) == apres[nom]:
            continue
        quoi = "" if ligne.startswith("CONSTRAINT ") else "COLUMN "
        if quoi and (nom in avant or (ligne.endswith("NOT NULL") and " DEFAULT " not in ligne)):
            raise ValueError(f"{table}.{nom} : une colonne ne change pas ; requise, elle a un « sinon »")
        suite += [f"ALTER TABLE {table} DROP CONSTRAINT {nom}"] if nom in avant else []
        suite.append(f"ALTER TABLE {table} ADD {quoi}{ligne}")
    if perdus := sorted(avant.keys() - apres.keys()):
        if not all(avant[nom].startswith("CONSTRAINT ") for nom in perdus):
            raise ValueError(f"{table} : {', '.join(perdus)} n'y est plus : le pas ne sait pas l'ôter")
        suite = [*(f"ALTER TABLE {table} DROP CONSTRAINT {nom}" for nom in perdus), *suite]
    return suite


def _net(sql: str) -> str:
    return " ".join(sql.split())


def _otes(avant: Schema, apres: Schema, tables: set[str]) -> Iterator[str]:
    """Les index ôtés ou changés d'une table qui ne l'est pas."""
    for cle, dit in avant.items():
        if dit.split(" ", 1)[0] not in tables and apres.get(cle) != dit:
            if cle[0] != "index":
                raise ValueError(f"{' '.join(cle)} a été ôté ou changé, sa table non : le pas ne sait pas le faire")
            yield cle[1]


def _sans_blancs_finals(sql: str) -> str:
    return "\n".join(ligne.rstrip().replace("\t", "    ") for ligne in sql.strip().splitlines())


def main() -> None:
    for chemin, dire in ((CHEMIN, texte), (PARTAGEE, texte_partage)):
        chemin.write_text(dire(), encoding="utf-8")
        print(chemin.relative_to(_RACINE))


if __name__ == "__main__":
    main()
