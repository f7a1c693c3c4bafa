"""Le SQL des sites (alias si ; e : leur centre)."""

from collections.abc import Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits import sources
from ceres_cli.services.faits.sites import COLONNES
from ceres_cli.store import Db


def sites(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """(nom du centre, puis COLONNES), par centre, nom, numéro."""
    return db.parcourir(
        f"SELECT e.nom, {COLONNES} {sources.depuis(db, filtre, 'site')} WHERE {filtre.ou()}"
        f" ORDER BY si.centre_id, si.cle, si.id{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{sources.depuis(db, filtre, 'site')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def a_completer(filtre: Filtre) -> None:
    """SIT-01 : ouverts, et sans l'adresse que les lettres impriment."""
    filtre.et("si.ferme_le IS NULL AND (si.adresse IS NULL OR si.code_postal IS NULL)")


def ouverts(filtre: Filtre) -> None:
    filtre.et("si.ferme_le IS NULL")


def fermes(filtre: Filtre) -> None:
    filtre.et("si.ferme_le IS NOT NULL")
