"""Le SQL des centres (alias e) et de leurs agréments (alias a, certification c, titre t)."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre, limite
from ceres_cli.services.faits.centres import COLONNES_AGREMENT, COLONNES_CENTRE
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

_DEPUIS_AGREMENT = (
    "FROM agrement a JOIN centre e ON e.id = a.centre_id JOIN certification c ON c.id = a.certification_id"
    " JOIN titre t ON t.id = c.titre_id"
)


def etat_agrement(filtre: Filtre, etat: str, jour: str) -> None:
    """Filtre sur l'état d'un agrément (alias a, titre t) ce jour-là : valide, expire, retire, a_venir."""
    if etat == "retire":
        filtre.et("a.etat = 'retire'")
        return
    filtre.et("a.etat <> 'retire'")
    if etat == "expire":
        filtre.et("(a.fin < ? OR t.date_fin_validite < ?)", jour, jour)
        return
    filtre.et("a.fin >= ? AND t.date_fin_validite >= ?", jour, jour)
    filtre.et("a.debut <= ?" if etat == "valide" else "a.debut > ?", jour)


def agree_sur_titre(filtre: Filtre, titre_id: int, jour: str) -> None:
    """Les centres (alias e) qui ont ce jour-là un agrément valide sur le titre entier."""
    agrement = Filtre()
    agrement.et("a.centre_id = e.id AND c.titre_id = ? AND c.type = 'TITRE'", titre_id)
    etat_agrement(agrement, "valide", jour)
    sources = "agrement a JOIN certification c ON c.id = a.certification_id JOIN titre t ON t.id = c.titre_id"
    filtre.et(f"EXISTS (SELECT 1 FROM {sources} WHERE {agrement.ou()})", *agrement.parametres)


def ayant_ces_agrements(db: Db, ids: Iterable[int]) -> tuple[str, list[Any]]:
    """La condition que remplissent les centres (alias e) qui portent l'un de ces agréments, et ses paramètres."""
    condition, parametres = db.dans("a.id", sorted(ids))
    return f"e.id IN (SELECT a.centre_id FROM agrement a WHERE {condition})", parametres


def centres(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """Leurs colonnes `COLONNES_CENTRE`, par numéro."""
    sql = f"SELECT {COLONNES_CENTRE} FROM centre e WHERE {filtre.ou()} ORDER BY e.id{limite(nombre)}"
    return db.lignes(sql, filtre.parametres)


def compter(db: Db, filtre: Filtre) -> int:
    return int(db.valeur(f"SELECT count(*) FROM centre e WHERE {filtre.ou()}", filtre.parametres))


def agrements(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """(les colonnes `COLONNES_AGREMENT`, puis le nom du centre), par numéro."""
    sql = f"SELECT {COLONNES_AGREMENT}, e.nom {_DEPUIS_AGREMENT} WHERE {filtre.ou()} ORDER BY a.id{limite(nombre)}"
    return db.lignes(sql, filtre.parametres)


def compter_agrements(db: Db, filtre: Filtre) -> int:
    return int(db.valeur(f"SELECT count(*) {_DEPUIS_AGREMENT} WHERE {filtre.ou()}", filtre.parametres))


def numeros_des_agrements(db: Db, centre: int) -> list[int]:
    return [i for (i,) in db.lignes("SELECT id FROM agrement WHERE centre_id = ?", (centre,))]
