"""Une base entière portée dans une base vide du serveur : toutes les lignes, sous leurs numéros, relues une à une."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ceres_cli.base.db import Db
from ceres_cli.base.postgresql import schema
from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]


def copier(source: Db, connexion: "Connexion", cible: Db, nom: str, avancer: Callable[[int], None]) -> dict[str, int]:
    """Pose le schéma et y met ce que lit `source`, dans la transaction ouverte ; rend le nombre de lignes par table.

    BaseInutilisable si la base n'est pas vide, ou si ce qui s'y relit n'est pas ce qui a été lu. `avancer` reçoit le
    nombre de lignes faites.
    """
    schema.poser(connexion, nom)
    # Leurs effets sont des lignes comme les autres : elles viennent avec la copie.
    connexion.execute("ALTER TABLE candidat DISABLE TRIGGER USER")
    comptes = {table: _porter(source, connexion, table, avancer) for table in ORDRE}
    connexion.execute("ALTER TABLE candidat ENABLE TRIGGER USER")
    schema.accorder_les_numeros(connexion)
    for table in ORDRE:
        _relire(source, cible, table, nom, avancer)
    schema.marquer(connexion)
    return comptes


def compter(source: Db) -> int:
    """Ce que `copier` comptera par `avancer` : chaque ligne portée, puis relue."""
    return 2 * sum(int(source.valeur(f"SELECT count(*) FROM {table}")) for table in ORDRE)


def _lecture(table: str) -> str:
    return f"SELECT {', '.join(COLONNES[table])} FROM {table} ORDER BY {', '.join(CLES[table])}"


_PAS = 1000


def _porter(source: Db, connexion: "Connexion", table: str, avancer: Callable[[int], None]) -> int:
    nombre = 0
    ordre = f"COPY {table} ({', '.join(COLONNES[table])}) FROM STDIN"
    with connexion.cursor() as curseur, curseur.copy(ordre) as flux:
        for ligne in source.parcourir(_lecture(table)):
            flux.write_row(ligne)
            nombre += 1
            if nombre % _PAS == 0:
                avancer(_PAS)
    avancer(nombre % _PAS)
    return nombre


def _relire(source: Db, cible: Db, table: str, nom: str, avancer: Callable[[int], None]) -> None:
    """BaseInutilisable si une ligne manque, est de trop ou diffère."""
    voulues, lues = source.parcourir(_lecture(table)), cible.parcourir(_lecture(table))
    nombre = 0
    for voulue in voulues:
        if next(lues, None) != voulue:
            raise BaseInutilisable(
                f"La table {table} ne se relit pas pareille dans {nom}, à partir de sa ligne {nombre + 1}.",
                conseil="Rien n'y a été gardé. Examinez la base copiée : « ceres admin verifier ».",
            )
        nombre += 1
        if nombre % _PAS == 0:
            avancer(_PAS)
    if next(lues, None) is not None:
        raise BaseInutilisable(f"La table {table} a des lignes de trop dans {nom}.", conseil="Rien n'y a été gardé.")
    avancer(nombre % _PAS)
