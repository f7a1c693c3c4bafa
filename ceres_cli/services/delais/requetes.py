"""Le SQL de ce qu'un réglage touche."""

from ceres_cli.services.faits.conditions import VIVANTE
from ceres_cli.store import Db


def sessions_a_venir(db: Db, type_: str, jour: str) -> list[int]:
    """Celles de ce type qui ne commencent pas avant ce jour."""
    sql = (
        "SELECT s.id FROM session_examen s JOIN certification c ON c.id = s.certification_id"
        f" WHERE c.type = ? AND s.debut >= ? AND {VIVANTE}"
    )
    return [i for (i,) in db.lignes(sql, (type_, jour))]


def sessions_vae(db: Db) -> list[int]:
    """Celles qui ont un candidat VAE."""
    sql = (
        "SELECT DISTINCT s.id FROM inscription i JOIN session_examen s ON s.id = i.session_id"
        f" WHERE i.voie = 'vae' AND i.etat = 'inscrit' AND {VIVANTE}"
    )
    return [i for (i,) in db.lignes(sql)]
