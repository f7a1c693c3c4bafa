"""Mettre un fichier neuf à la place de la base : personne n'y écrit pendant ce temps, et rien de l'ancienne n'y entre.

Le fichier neuf prend le nom de la base d'un seul coup. Qui tenait l'ancienne ouverte la lit encore ; qui veut y écrire
est refusé par SQLite, qui voit que le nom désigne un autre fichier.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ceres_cli import garde
from ceres_cli.base.connexion import connecter, prendre_le_verrou
from ceres_cli.base.db import Db
from ceres_cli.base.erreurs import erreurs_de_base
from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA
from ceres_cli.base.schema import instructions
from ceres_cli.base.source import Source, comptees, relire
from ceres_cli.base.tables import COLONNES, ORDRE
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter


@contextmanager
def sans_ecrivain(base: Path, attente: float) -> Iterator[None]:
    """Le verrou d'écriture, tenu pendant le bloc : ce qu'un processus mort avait laissé à défaire l'est d'abord.
    Occupe passé l'attente (secondes) ; BaseInutilisable si le fichier ne s'ouvre pas."""
    with erreurs_de_base(base), closing(connecter(base, attente)) as connexion:
        prendre_le_verrou(connexion, attente)
        try:
            yield
        finally:
            connexion.execute("ROLLBACK")


def prendre_la_place(neuve: Path, base: Path) -> None:
    """`neuve`, du même dossier et déjà sur le disque, prend le nom du fichier `base` (non d'un lien), et son
    propriétaire. Le journal de l'ancienne est ôté d'abord : il serait rejoué dans la nouvelle."""
    if os.geteuid() == 0 and base.exists():
        ancien = base.stat()
        os.chown(neuve, ancien.st_uid, ancien.st_gid)
    for suffixe in garde.TRAVAIL:
        base.with_name(base.name + suffixe).unlink(missing_ok=True)
    os.replace(neuve, base)


def emplir(fichier: Path, nom: str, source: Source, avancer: Callable[[int], None]) -> dict[str, int]:
    """Fait du fichier vide une base ; rend le nombre de lignes par table. `nom` : celui que disent les messages.

    BaseInutilisable si une ligne de la source n'est pas permise, ou ne s'y relit pas pareille. Rien n'est encore sur
    le disque à coup sûr.
    """
    suite = instructions("sqlite")
    # Ce que font les déclencheurs est fait de lignes comme les autres, qui viennent avec les leurs.
    declencheurs = [sql for sql in suite if sql.startswith("CREATE TRIGGER")]
    with erreurs_de_base(Path(nom)), closing(sqlite3.connect(fichier, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA synchronous = OFF")
        connexion.execute("BEGIN")
        for sql in suite:
            if sql not in declencheurs:
                connexion.execute(sql)
        comptes = {table: _porter(connexion, source, table, avancer) for table in ORDRE}
        for sql in declencheurs:
            connexion.execute(sql)
        orphelines = connexion.execute("PRAGMA foreign_key_check").fetchall()
        if orphelines:
            raise BaseInutilisable(
                f"{source.nom} : {compter(len(orphelines), 'ligne')} dont ce qui est désigné n'y est pas (table"
                f" {orphelines[0][0]}).",
                conseil="Rien n'a été créé. Exportez de nouveau la base d'origine.",
            )
        relire(source, Db(connexion), nom, avancer)
        connexion.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connexion.execute(f"PRAGMA user_version = {VERSION_SCHEMA}")
        connexion.execute("COMMIT")
    return comptes


def _porter(connexion: sqlite3.Connection, source: Source, table: str, avancer: Callable[[int], None]) -> int:
    colonnes = COLONNES[table]
    sql = f"INSERT INTO {table} ({', '.join(colonnes)}) VALUES ({', '.join('?' * len(colonnes))})"
    try:
        return connexion.executemany(sql, comptees(source.lire(table), avancer)).rowcount
    except sqlite3.IntegrityError as erreur:
        raise BaseInutilisable(
            f"{source.nom} : une ligne de la table {table} n'est pas permise ({erreur}).",
            conseil="Rien n'a été créé. Exportez de nouveau la base d'origine.",
        ) from erreur
