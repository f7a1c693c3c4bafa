"""Ce que la base dit d'elle-même : sa création, son dernier traitement de nuit."""

from collections.abc import Mapping

from ceres_cli.store import Db


def noter(db: Db, valeurs: Mapping[str, str]) -> None:
    """Enregistre ces paramètres, à la place de leurs anciennes valeurs."""
    db.executer_lot(
        "INSERT INTO parametre (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
        list(valeurs.items()),
    )
