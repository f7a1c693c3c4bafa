"""La copie d'une base en usage : par SQLite lui-même, qui tient les verrous, puis relue entière."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ceres_cli.base.connexion import connecter
from ceres_cli.base.erreurs import erreurs_de_base
from ceres_cli.erreurs import BaseInutilisable


def copier(source: Path, cible: Path, attente: float) -> None:
    """Écrit dans `cible`, fichier vide, ce que `source` contient, et le vérifie. BaseInutilisable si l'une est abîmée.

    Rien n'est encore sur le disque à coup sûr : à qui a ouvert `cible` de le demander.
    """
    with erreurs_de_base(source), closing(connecter(source, attente)) as connexion:
        connexion.execute("VACUUM INTO ?", (str(cible),))
    with erreurs_de_base(cible), closing(connecter(cible, attente)) as relue:
        _verifier(relue, source)


def _verifier(relue: sqlite3.Connection, source: Path) -> None:
    dit = relue.execute("PRAGMA integrity_check").fetchone()[0]
    orphelines = len(relue.execute("PRAGMA foreign_key_check").fetchall())
    if dit != "ok" or orphelines:
        quoi = dit if dit != "ok" else f"{orphelines} lignes en désignent d'autres qui n'existent pas"
        raise BaseInutilisable(
            f"La base {source} ne se copie pas saine : {quoi}.",
            conseil="Elle n'a pas été modifiée. Restaurez une sauvegarde d'avant ce défaut.",
        )
