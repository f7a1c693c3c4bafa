"""Le SQL de la boîte d'envoi (alias m ; s : la session, v : la convocation, c et j : son destinataire)."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_DEPUIS = (
    "FROM message m JOIN session_examen s ON s.id = m.session_id JOIN convocation v ON v.id = m.convocation_id"
    " LEFT JOIN candidat c ON c.id = v.candidat_id LEFT JOIN jure j ON j.id = v.jure_id"
)


def messages(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """(id, session, année, numéro, convocation, son édition, candidat, juré, nom, prénom, nature, édition, adresse,
    état, essais, dernier essai, réponse, version), par numéro."""
    return db.lignes(
        "SELECT m.id, m.session_id, s.annee, s.numero, m.convocation_id, v.edition, v.candidat_id, v.jure_id,"
        " coalesce(c.nom, j.nom), coalesce(c.prenom, j.prenom), m.nature, m.edition, m.adresse, m.etat, m.essais,"
        f" m.essaye_le, m.reponse, m.version {_DEPUIS} WHERE {filtre.ou()} ORDER BY m.id{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{_DEPUIS} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def convocations(db: Db, filtre: Filtre, numeros: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Convocation (alias v) → (session, édition), de celles que le filtre (alias s) retient."""
    condition, parametres = db.dans("v.id", sorted(set(numeros)))
    lignes = db.lignes(
        "SELECT v.id, v.session_id, v.edition FROM convocation v JOIN session_examen s ON s.id = v.session_id"
        f" WHERE {condition} AND {filtre.ou()}",
        [*parametres, *filtre.parametres],
    )
    return {numero: (session, edition) for numero, session, edition in lignes}


def essayes(db: Db, depuis: str, jusqu_a: str) -> int:
    """Combien de messages ont été essayés entre ces deux instants, compris ; ce qu'une horloge en avance a daté de plus
    tard n'y est pas."""
    return int(db.valeur("SELECT count(*) FROM message WHERE essaye_le >= ? AND essaye_le <= ?", (depuis, jusqu_a)))
