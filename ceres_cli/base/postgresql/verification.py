"""L'examen d'une base partagée : sa marque, son schéma comparé à un schéma neuf, les lignes qu'une autre désigne.

Le schéma neuf est fait puis défait dans la même transaction, à côté de l'autre : rien n'en reste.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceres_cli.base.postgresql import frontiere, schema
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.verification import Constat, du_journal, modes
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]
    Schema = dict[tuple[str, str], str]

_NOMMES = 100
_TEMOIN = "ceres_temoin"
_SUIVANT = (
    "SELECT (SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM numero_{0}),"
    " (SELECT coalesce(max(id), 0) FROM {0})"
)
_LIENS = (
    "SELECT t.relname, k.conname, p.relname,"
    " (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY u.rang) FROM unnest(k.conkey)"
    " WITH ORDINALITY AS u (n, rang) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n),"
    " (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY u.rang) FROM unnest(k.confkey)"
    " WITH ORDINALITY AS u (n, rang) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n)"
    " FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid"
    " WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY 1, 2"
)


def examiner(connexion: "Connexion", nom: str, cle: bytes | None, prives: Iterable[Path]) -> list[Constat]:
    """Un constat par contrôle ; voir `base/verification.py:examiner`."""
    schema_tenu = _constat("schema", "le schéma est exactement celui du programme", _schema(connexion, nom))
    schema_tenu = schema_tenu._replace(par_les_roles=any(map(_REMIS.match, schema_tenu.objets)))
    suite = [
        modes(prives),
        schema_tenu,
        _frontiere(connexion),
        _constat("liens", "chaque ligne désigne des lignes qui existent", _liens(connexion)),
    ]
    if (entrees := frontiere.comptes(connexion)) is not None:
        suite.append(Constat("comptes", entrees, []))
    if suite[1].satisfait:
        suite.append(_constat("numeros", "chaque séquence suit le dernier numéro de sa table", _numeros(connexion)))
        connexion.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            suite += du_journal(DbPostgresql(connexion), cle)
        finally:
            connexion.execute("ROLLBACK")
    return suite


def lignes_abimees(connexion: "Connexion") -> list[str]:
    return [defaut for defaut, _ in zip(_liens(connexion), range(_NOMMES), strict=False)]


# Ce que `schema.remettre` remet.
_REMIS = re.compile(
    "il manque (index|fonction|déclencheur|vue) |(fonction|déclencheur) .* n'est plus|index .*(invalide|ôté)"
)


def _constat(nom: str, sain: str, defauts: Iterator[str]) -> Constat:
    trouves = [defaut for defaut, _ in zip(defauts, range(_NOMMES), strict=False)]
    return Constat(nom, trouves[0] if trouves else sain, trouves)


def _frontiere(connexion: "Connexion") -> Constat:
    sain = frontiere.TENUE if frontiere.posee(connexion) else frontiere.ABSENTE
    constat = _constat("frontiere", sain, frontiere.defauts(connexion))
    return constat._replace(par_les_roles=not constat.satisfait)


def _schema(connexion: "Connexion", nom: str) -> Iterator[str]:
    try:
        schema.reconnaitre_version(connexion, nom)
    except BaseInutilisable as refus:
        yield refus.message
        return
    if _copie(connexion):  # rien ne s'y crée : la marque seule dit ce que le schéma était
        try:
            schema.reconnaitre(connexion, nom)
        except BaseInutilisable as refus:
            yield refus.message
        return
    trouve, voulu = lire(connexion), _neuf(connexion)
    yield from (f"il manque {_nomme(cle)}" for cle in sorted(voulu.keys() - trouve.keys()))
    yield from (f"{_nomme(cle)} est en trop" for cle in sorted(trouve.keys() - voulu.keys()))
    communs = sorted(voulu.keys() & trouve.keys())
    yield from (_change(cle, trouve[cle]) for cle in communs if voulu[cle] != trouve[cle])


def _copie(connexion: "Connexion") -> bool:
    ligne = connexion.execute("SELECT pg_is_in_recovery()").fetchone()
    return bool(ligne and ligne[0])


def lire(connexion: "Connexion") -> "Schema":
    """Le schéma courant : (sorte, nom) → texte."""
    return {(sorte, nom): texte for sorte, nom, texte in connexion.execute(schema.LISTE)}


def _neuf(connexion: "Connexion") -> "Schema":
    connexion.execute("BEGIN")
    try:
        connexion.execute(f"CREATE SCHEMA {_TEMOIN}")
        connexion.execute(f"SET LOCAL search_path TO {_TEMOIN}")
        for instruction in schema.instructions():
            connexion.execute(instruction)
        return lire(connexion)
    finally:
        connexion.execute("ROLLBACK")


def _numeros(connexion: "Connexion") -> Iterator[str]:
    """Une base ramenée dans le temps, ou rendue par morceaux, redonnerait un numéro déjà donné."""
    for table in schema.NUMEROTEES:
        suivant, dernier = connexion.execute(_SUIVANT.format(table)).fetchone() or (1, 0)
        if suivant <= dernier:
            yield f"{table} : le prochain numéro serait {suivant}, et {dernier} est déjà donné"


def _liens(connexion: "Connexion") -> Iterator[str]:
    for table, lien, cible, siennes, autres in connexion.execute(_LIENS).fetchall():
        voulues = [f"x.{c}" for c in siennes.split(",")]
        paires = " AND ".join(f"p.{a} = {s}" for a, s in zip(autres.split(","), voulues, strict=True))
        orphelines = connexion.execute(
            f"SELECT count(*) FROM {table} x WHERE {' AND '.join(f'{v} IS NOT NULL' for v in voulues)}"
            f" AND NOT EXISTS (SELECT 1 FROM {cible} p WHERE {paires})"
        ).fetchone()
        if orphelines and orphelines[0]:
            combien = compter(orphelines[0], "ligne")
            yield f"{table} : {combien} dont ce qui est désigné, dans {cible}, n'existe pas ({lien})"


def _change(cle: tuple[str, str], trouve: str) -> str:
    if cle[0] == "index" and trouve.endswith(schema.INVALIDE):
        return f"{_nomme(cle)} est invalide"
    return f"{_nomme(cle)} n'est plus ce qu'il faut{' : ôté (DROP INDEX), il se remet' if cle[0] == 'index' else ''}"


def _nomme(cle: tuple[str, str]) -> str:
    return " ".join(cle)
