"""CAN-03, CAN-07 : de qui n'était pas inscrit à la première édition, le jour où il est entré ; relu du journal."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.regles.faits.session import Inscription
from ceres_cli.regles.traces import Place
from ceres_cli.regles.vocabulaire import EtatInscription
from ceres_cli.store import Db


def completer(db: Db, inscriptions: Iterable[tuple[int, Inscription]]) -> None:
    """Donne leur `tardive_le` à ces inscriptions, chacune avec sa session, qui est éditée."""
    voulues = list(inscriptions)
    a_l_edition, entres = set[tuple[int, str]](), dict[tuple[int, str], date]()
    for session, champ, apres, depuis, jour in _places_et_edition(db, {n for n, _ in voulues}) if voulues else ():
        place = session, champ.partition(" ")[2]
        entre = Place.lire(apres or "").etat == EtatInscription.INSCRIT
        if not depuis:
            (a_l_edition.add if entre else a_l_edition.discard)(place)
        elif entre:
            entres[place] = date.fromisoformat(jour)
    for session, i in voulues:
        place = session, i.candidat.reference
        i.tardive_le = None if place in a_l_edition else entres.get(place)


def _places_et_edition(db: Db, sessions: Iterable[int]) -> list[tuple[Any, ...]]:
    """(session, champ, après, depuis la première édition ou non, jour) de ce que le journal dit des inscriptions."""
    return db.parmi("objet_id", sessions).lignes(
        "SELECT t.objet_id, t.champ, t.apres, t.lot_id > e.lot_id, l.jour FROM (SELECT objet_id, min(lot_id) AS lot_id"
        " FROM trace WHERE type_objet = 'session' AND champ = 'edition' AND {} GROUP BY objet_id) e"
        " JOIN trace t ON t.type_objet = 'session' AND t.objet_id = e.objet_id AND t.champ LIKE 'inscription C-%'"
        " JOIN lot l ON l.id = t.lot_id ORDER BY t.id"
    )
