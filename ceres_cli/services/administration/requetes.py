"""Le SQL de l'administration de la base."""

from ceres_cli.store import Db


def profils_finissant(db: Db, du: str, au: str) -> list[tuple[int, str]]:
    """(profil, dernier jour ISO) de ceux qui agissent encore et finissent dans ces jours, compris ; le plus proche
    d'abord."""
    sql = "SELECT id, fin FROM profil WHERE retire = 0 AND fin >= ? AND fin <= ? ORDER BY fin, id"
    return db.lignes(sql, (du, au))


def lots_recules(db: Db, depuis: str) -> list[int]:
    """Ceux qu'une horloge reculée a écrits depuis ce jour (ISO) de leur instant, le plus récent d'abord."""
    sql = "SELECT id FROM lot WHERE horloge_reculee = 1 AND horodatage >= ? ORDER BY id DESC"
    return [numero for (numero,) in db.lignes(sql, (depuis,))]
