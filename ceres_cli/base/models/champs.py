"""Les champs d'un modèle : une colonne explicite derrière chaque attribut. `t` : texte, `e` : entier, `cle` : clé."""

from typing import Any

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from ceres_cli.base.contraintes import (
    cle_composee,
    cle_entiere,
    cle_primaire,
    entier,
    texte,
)

STRICT = {"sqlite_strict": True}
SQLModel.metadata.naming_convention = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}


def champ(colonne: Column[Any], **options: Any) -> Any:
    return Field(sa_column=colonne, **options)


def identifiant() -> Any:
    return champ(cle_primaire(), default=None)


def cle(nom: str, vers: str | None = None) -> Any:
    return champ(cle_composee(nom, vers))


def rang_de_cle(nom: str) -> Any:
    return champ(cle_entiere(nom))


def t(
    nom: str, *, requis: bool = False, unique: bool = False, technique: bool = False, sinon: str | None = None
) -> Any:
    colonne = texte(nom, requis=requis, unique=unique, technique=technique, sinon=sinon)
    return champ(colonne, **({} if requis and sinon is None else {"default": sinon}))


def e(
    nom: str,
    *,
    requis: bool = True,
    vers: str | None = None,
    index: bool = False,
    defaut: Any = ...,
    sinon: int | None = None,
) -> Any:
    if defaut is ... and (sinon is not None or not requis):
        defaut = sinon
    return champ(entier(nom, requis=requis, vers=vers, index=index, sinon=sinon), default=defaut)


def cle_de_recherche() -> Any:
    """Se déduit des noms, sans accents ni casse."""
    return t("cle", requis=True, technique=True)


def numero_de_version() -> Any:
    """Une de plus à chaque écriture de la ligne."""
    return champ(entier("version", technique=True), default=1)
