"""Une base entière portée dans une base vide du serveur : toutes les lignes, sous leurs numéros, relues une à une."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ceres_cli.base.db import Db
from ceres_cli.base.postgresql import schema
from ceres_cli.base.source import Source, comptees, relire
from ceres_cli.base.tables import COLONNES, ORDRE

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]


def copier(
    source: Source, connexion: "Connexion", cible: Db, nom: str, avancer: Callable[[int], None]
) -> dict[str, int]:
    """Pose le schéma et y met ce que lit `source`, dans la transaction ouverte ; rend le nombre de lignes par table.

    BaseInutilisable si la base n'est pas vide, ou si ce qui s'y relit n'est pas ce qui a été lu. `avancer` reçoit le
    nombre de lignes faites.
    """
    schema.poser(connexion, nom)
    # Leurs effets sont des lignes comme les autres : elles viennent avec la copie.
    connexion.execute("ALTER TABLE candidat DISABLE TRIGGER USER")
    comptes = {table: porter(source, connexion, table, avancer) for table in ORDRE}
    connexion.execute("ALTER TABLE candidat ENABLE TRIGGER USER")
    schema.accorder_les_numeros(connexion)
    schema.compter(connexion)
    relire(source, cible, nom, avancer)
    schema.marquer(connexion)
    return comptes


def porter(source: Source, connexion: "Connexion", table: str, avancer: Callable[[int], None]) -> int:
    nombre = 0
    ordre = f"COPY {table} ({', '.join(COLONNES[table])}) FROM STDIN"
    with connexion.cursor() as curseur, curseur.copy(ordre) as flux:
        for ligne in comptees(source.lire(table), avancer):
            flux.write_row(ligne)
            nombre += 1
    return nombre
