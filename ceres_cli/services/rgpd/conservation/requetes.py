"""Le SQL de la conservation : la dernière activité de chacun."""

from collections.abc import Iterator
from typing import Any

from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.store import Db

# Les sessions où chacun a eu sa place : (la sienne, son numéro).
_PLACES = {Sorte.CANDIDAT: ("inscription", "candidat_id"), Sorte.JURE: ("participation", "jure_id")}
_ACTIVITES = {
    Sorte.CANDIDAT: (
        "SELECT candidat_id, max(coalesce(notifiee_le, deposee_le)) FROM demande_vae GROUP BY candidat_id",
        "SELECT candidat_id, max(coalesce(annule_le, delivre_le)) FROM parchemin"
        " WHERE coalesce(annule_le, delivre_le) IS NOT NULL GROUP BY candidat_id",
    ),
    Sorte.JURE: ("SELECT jure_id, max(fin) FROM habilitation GROUP BY jure_id",),
}


def activites(db: Db, sorte: Sorte) -> Iterator[tuple[int, str]]:
    """(numéro, jour ISO) de ce que chacun a fait, ou de ce qu'on a fait de sa fiche : le dernier de chaque sorte."""
    table, colonne = _PLACES[sorte]
    sessions = db.joint("session_examen s", "s.id = p.session_id")
    yield from db.lignes(f"SELECT p.{colonne}, max(s.fin) FROM {table} p {sessions} GROUP BY p.{colonne}")
    for sql in _ACTIVITES[sorte]:
        yield from db.lignes(sql)
    yield from db.lignes(
        f"SELECT t.objet_id, max(l.jour) FROM trace t {db.joint('lot l', 'l.id = t.lot_id')} WHERE t.type_objet = ?"
        " GROUP BY t.objet_id",
        (sorte.value,),
    )


def noms(db: Db, sorte: Sorte) -> list[tuple[Any, ...]]:
    """(numéro, nom, prénom) de toutes les fiches."""
    return db.lignes(f"SELECT id, nom, prenom FROM {sorte.value} ORDER BY id")
