"""Le SQL de l'administration de la base."""

from ceres_cli.store import Db


def profils_finissant(db: Db, du: str, au: str) -> list[tuple[int, str]]:
    """(profil, dernier jour ISO) de ceux qui agissent encore et finissent dans ces jours, compris ; le plus proche
    d'abord."""
    sql = "SELECT id, fin FROM profil WHERE retire = 0 AND fin >= ? AND fin <= ? ORDER BY fin, id"
    return db.lignes(sql, (du, au))
