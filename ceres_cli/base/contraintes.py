"""Petites fabriques de colonnes et de contraintes nommées, valables sur SQLite (STRICT) et PostgreSQL.

Les jours sont des textes ISO `AAAA-MM-JJ` : ils se comparent comme des dates sur les deux bases et STRICT les accepte.
"""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text, text
from sqlalchemy.dialects import postgresql

# Rangé par ses octets sur les deux bases : le même ordre partout, quelle que soit la langue du serveur.
_TEXTE = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_JOUR_SQLITE = (
    "{c} IS NULL OR ({c} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date({c}), '') = {c})"
)
_JOUR_PG = "{c} IS NULL OR ({c} ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' AND to_date({c}, 'YYYY-MM-DD')::text = {c})"
_HEURE_SQLITE = "{c} IS NULL OR ({c} GLOB '[0-2][0-9]:[0-5][0-9]' AND {c} < '24:00')"
_HEURE_PG = "{c} IS NULL OR {c} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'"


def entier(
    nom: str,
    *,
    requis: bool = True,
    vers: str | None = None,
    index: bool = False,
    technique: bool = False,
    sinon: int | None = None,
) -> Column[Any]:
    """Colonne entière ; `vers` (« table.colonne ») en fait une clé étrangère ; `technique`, `sinon` : voir `texte`."""
    liens = [ForeignKey(vers)] if vers else []
    defaut = None if sinon is None else text(str(sinon))
    return Column(
        nom, Integer, *liens, nullable=not requis, index=index, server_default=defaut, info={"technique": technique}
    )


def cle_primaire() -> Column[Any]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def cle_composee(nom: str, vers: str | None = None) -> Column[Any]:
    """Une colonne de clé primaire : entière et étrangère si `vers` est donné, textuelle sinon."""
    if vers is None:
        return Column(nom, _TEXTE, primary_key=True)
    return Column(nom, Integer, ForeignKey(vers), primary_key=True, autoincrement=False)


def cle_entiere(nom: str) -> Column[Any]:
    """Une colonne entière de clé primaire composée, qui ne désigne aucune table."""
    return Column(nom, Integer, primary_key=True, autoincrement=False)


def texte(
    nom: str, *, requis: bool = False, unique: bool = False, technique: bool = False, sinon: str | None = None
) -> Column[Any]:
    """Colonne de texte ; `technique` : le programme la tient, et le journal ne la répète pas (voir base/tables.py).

    `sinon` : ce que la base y met quand une ligne n'en dit rien."""
    return Column(nom, _TEXTE, nullable=not requis, unique=unique, server_default=sinon, info={"technique": technique})


def verifie(table: str, nom: str, condition: str) -> CheckConstraint:
    """Contrainte CHECK nommée `ck_<table>_<nom>`, la même sur les deux bases."""
    return CheckConstraint(condition, name=f"ck_{table}_{nom}")


def parmi(table: str, colonne: str, valeurs: type[StrEnum]) -> CheckConstraint:
    liste = ", ".join(f"'{v.value}'" for v in valeurs)
    return verifie(table, colonne, f"{colonne} IN ({liste})")


def booleens(table: str, *colonnes: str) -> list[CheckConstraint]:
    return [verifie(table, c, f"{c} IN (0, 1)") for c in colonnes]


def au_moins(table: str, minimum: int, *colonnes: str) -> list[CheckConstraint]:
    return [verifie(table, c, f"{c} >= {minimum}") for c in colonnes]


def _selon_la_base(table: str, colonne: str, sqlite: str, postgresql: str) -> list[CheckConstraint]:
    contraintes = []
    for dialecte, modele in (("sqlite", sqlite), ("postgresql", postgresql)):
        contrainte = CheckConstraint(modele.format(c=colonne), name=f"ck_{table}_{colonne}")
        contraintes.append(contrainte.ddl_if(dialect=dialecte))
    return contraintes


def jours(table: str, *colonnes: str) -> list[CheckConstraint]:
    """Chaque colonne est vide ou porte un jour réel `AAAA-MM-JJ`."""
    return [c for colonne in colonnes for c in _selon_la_base(table, colonne, _JOUR_SQLITE, _JOUR_PG)]


def heures(table: str, *colonnes: str) -> list[CheckConstraint]:
    """Chaque colonne est vide ou porte une heure `HH:MM` complétée de zéros."""
    return [c for colonne in colonnes for c in _selon_la_base(table, colonne, _HEURE_SQLITE, _HEURE_PG)]
