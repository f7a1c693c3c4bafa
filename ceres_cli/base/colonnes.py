"""Les colonnes d'une table, pour les requêtes et les fiches : jamais recopiées à la main (voir base/tables.py)."""

from collections.abc import Container, Iterable

from ceres_cli.base.tables import CLES, COLONNES, TECHNIQUES


def colonnes(table: str, *, sauf: Container[str] = ()) -> tuple[str, ...]:
    """Toutes celles de la table, dans leur ordre, sauf celles-là."""
    return tuple(c for c in COLONNES[table] if c not in sauf)


def valeurs(table: str) -> tuple[str, ...]:
    """Celles d'une fiche : toutes sauf la clé."""
    return colonnes(table, sauf=CLES[table])


def suivies(table: str) -> tuple[str, ...]:
    """Celles que le journal répète : ni la clé, ni celles que le programme tient seul."""
    return colonnes(table, sauf=(*CLES[table], *TECHNIQUES[table]))


def liste(noms: Iterable[str], alias: str = "") -> str:
    """« j.nom, j.prenom » : à mettre dans un SELECT."""
    prefixe = f"{alias}." if alias else ""
    return ", ".join(f"{prefixe}{nom}" for nom in noms)
