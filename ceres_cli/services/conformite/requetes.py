"""Le SQL des contrôles de conformité (alias k ; e : leur centre, s : leur session)."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits import sources
from ceres_cli.store import Db

_ORDRE = "ORDER BY k.date, k.id"


def controles(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """(id, centre, son nom, session, année, numéro, date, type, état, suite, motif, agrément, clos le, version, puis
    commune, INSEE, département et région du site de la session, à défaut du centre), par date."""
    lieu = ", ".join(
        f"CASE WHEN k.session_id IS NULL THEN e.{c} ELSE s.{c} END"
        for c in ("commune", "commune_insee", "departement", "region")
    )
    return db.parcourir(
        "SELECT k.id, k.centre_id, e.nom, k.session_id, s.annee, s.numero, k.date, k.type, k.etat, k.suite, k.motif,"
        f" k.agrement_id, k.clos_le, k.version, {lieu} {sources.depuis(db, filtre, 'controle')}"
        f" WHERE {filtre.ou()} {_ORDRE}{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{sources.depuis(db, filtre, 'controle')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def le_meme(db: Db, centre: int, session: int | None, jour: str, type_: str) -> int | None:
    """Le contrôle ouvert de ce centre ou de cette session, ce jour-là, de ce type ; None s'il n'y en a pas."""
    return db.valeur(  # type: ignore[no-any-return]
        "SELECT min(id) FROM controle WHERE centre_id = ? AND coalesce(session_id, 0) = ? AND date = ? AND type = ?"
        " AND etat = 'ouvert'",
        (centre, session or 0, jour, type_),
    )


def constats(db: Db, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """(contrôle, date, texte), dans l'ordre où ils ont été notés."""
    return db.parmi("controle_id", ids).lignes("SELECT controle_id, date, texte FROM constat WHERE {} ORDER BY id")
