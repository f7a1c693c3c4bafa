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


_RETARD = (
    "SELECT (SELECT count(*) FROM pg_stat_wal_receiver) > 0,"
    " CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0"
    " ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::integer END"
    " WHERE pg_is_in_recovery()"
)


def retard(db: Db) -> tuple[bool, int | None] | None:
    """D'une copie en lecture : suit-elle encore le serveur principal, et de combien de secondes elle retarde ; None si
    ce n'en est pas une."""
    ligne = None if db.dialecte == "sqlite" else db.une(_RETARD)
    return None if ligne is None else (bool(ligne[0]), ligne[1])
