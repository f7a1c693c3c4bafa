"""Ce qu'une base neuve contient d'avance : ses délais, le secret de ses plans, sa marque si elle est d'essai."""

import os
import sqlite3
from contextlib import closing

from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA
from ceres_cli.base.sceau import SECRET

ESSAI = "essai"  # le paramètre qui marque une base d'essai
SCEAU = SECRET


def contenu_initial(*, essai: bool) -> list[tuple[str, list[tuple[object, ...]]]]:
    """(instruction, lignes), pour les deux dialectes."""
    from ceres_cli.base.schema import contenu

    notes: list[tuple[object, ...]] = [(SCEAU, os.urandom(32).hex()), *([(ESSAI, "1")] if essai else [])]
    return [contenu(), ("INSERT INTO parametre (nom, valeur) VALUES (?, ?)", notes)]


def base_vierge(*, essai: bool) -> bytes:
    """Le fichier d'une base SQLite neuve."""
    from ceres_cli.base.schema import poser

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memoire:
        poser(memoire)
        for sql, lignes in contenu_initial(essai=essai):
            memoire.executemany(sql, lignes)
        memoire.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        memoire.execute(f"PRAGMA user_version = {VERSION_SCHEMA}")
        return memoire.serialize()
