"""Le SQL des papiers : le dernier lot qui touche ce qu'ils montrent."""

from collections.abc import Iterable, Mapping
from typing import Any

from ceres_cli.store import Db


def dernier_lot(db: Db, objets: Mapping[str, Iterable[int]]) -> tuple[int, str, str] | None:
    """(lot, jour, tête de son sceau) du dernier lot dont une trace nomme l'un de ces objets (type → numéros)."""
    conditions, parametres = [], list[Any]()
    for type_objet, numeros in objets.items():
        condition, siens = db.dans("tr.objet_id", sorted(set(numeros)))
        conditions.append(f"(tr.type_objet = '{type_objet}' AND {condition})")
        parametres += siens
    return db.une(
        "SELECT l.id, l.jour, s.tete FROM lot l JOIN sceau s ON s.lot_id = l.id"
        f" WHERE l.id = (SELECT max(tr.lot_id) FROM trace tr WHERE {' OR '.join(conditions)})",
        parametres,
    )
