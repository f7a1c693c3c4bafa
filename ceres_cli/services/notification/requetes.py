"""Le SQL des avis de résultats : ceux qui sont faits, le lot qui les a faits, les noms qu'ils disent."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def faits(db: Db, session: int) -> dict[int, tuple[int, str | None]]:
    """Inscription → (édition, ce que dit l'avis ; None une fois effacé) de ceux de cette session."""
    sql = "SELECT id, avis_edition, avis FROM inscription WHERE session_id = ? AND avis_edition > 0"
    return {numero: (edition, dit) for numero, edition, dit in db.lignes(sql, (session,))}


def editions(db: Db, session: int) -> dict[tuple[str, str], tuple[int, str]]:
    """(« avis_edition C-000012 », édition) → (lot, tête) de ceux que le journal a scellés en les faisant."""
    lignes = db.lignes(
        "SELECT tr.champ, tr.apres, s.lot_id, s.tete FROM trace tr JOIN sceau s ON s.lot_id = tr.lot_id"
        " WHERE tr.type_objet = 'session' AND tr.champ LIKE 'avis_edition %' AND s.repris = 0 AND tr.objet_id = ?"
        " ORDER BY tr.id",
        (session,),
    )
    return {(champ, edition): (lot, tete) for champ, edition, lot, tete in lignes}


def intitules(db: Db, certifications: Iterable[int]) -> dict[int, tuple[str, int, str]]:
    """Certification → (type, rang, intitulé)."""
    condition, parametres = db.dans("id", sorted(set(certifications)))
    lignes = db.lignes(f"SELECT id, type, rang, intitule FROM certification WHERE {condition}", parametres)
    return {numero: (type_, rang, intitule) for numero, type_, rang, intitule in lignes}


def a_venir(db: Db, filtre: Filtre, certifications: Iterable[int], jour: date) -> Lignes:
    """(id, année, numéro, certification, début, fin, site, commune, comptée : CAN-05) des sessions (alias s) du filtre
    qui commencent après ce jour et où l'on s'inscrit encore, par début."""
    filtre.et("s.debut > ? AND s.etat IN ('en_preparation', 'dte_envoye')", jour.isoformat())
    filtre.parmi(db, "s.certification_id", certifications)
    return db.lignes(
        "SELECT s.id, s.annee, s.numero, s.certification_id, s.debut, s.fin, s.site, s.commune, s.entretien_final"
        f" FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} ORDER BY s.debut, s.id",
        filtre.parametres,
    )


def places(db: Db, sessions: Iterable[int]) -> set[tuple[int, int]]:
    """(session, candidat) de ceux qui sont inscrits à ces sessions."""
    condition, parametres = db.dans("session_id", sessions)
    sql = f"SELECT session_id, candidat_id FROM inscription WHERE etat = 'inscrit' AND {condition}"
    return {(session, candidat) for session, candidat in db.lignes(sql, parametres)}
