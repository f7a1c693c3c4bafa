"""Ce qu'un serveur dit de lui-même à qui le surveille : sa place, ses copies, l'archivage de ses journaux."""

from typing import NamedTuple

from ceres_cli.base.db import Db


class Serveur(NamedTuple):
    """Ce qu'un serveur dit de lui-même à ce compte. `taille` : de la base, en octets ; `dossier` : où sont ses
    fichiers, s'il est sur cette machine et qu'il le dise ; `retards` : (nom, état, secondes) de chaque copie qu'il
    envoie, sans état s'il est tu à ce compte, sans secondes si nul ne les a mesurées ; `oubliees` : (nom, octets
    retenus) des emplacements que nulle copie ne suit ; `archive` : les journaux s'archivent ; `manque` : le premier
    qui n'a pas pu l'être depuis le dernier archivé."""

    taille: int
    dossier: str | None
    retards: list[tuple[str, str, int | None]]
    oubliees: list[tuple[str, int]]
    archive: bool
    manque: str | None


_SERVEUR = (
    "SELECT pg_database_size(current_database()), (SELECT setting FROM pg_settings WHERE name = 'data_directory'"
    " AND inet_server_addr() IS NULL), current_setting('archive_mode') <> 'off', CASE WHEN last_failed_time >"
    " coalesce(last_archived_time, '-infinity') THEN last_failed_wal END FROM pg_stat_archiver"
)
_RETARDS = (
    "SELECT coalesce(application_name, ''), coalesce(state, ''),"
    # Le serveur ne mesure rien d'une copie à jour et au repos, ni de pg_receivewal, qui ne rejoue pas ; ni, encore,
    # d'une copie neuve. Un pg_basebackup en cours n'en est pas une.
    " coalesce(extract(epoch FROM replay_lag)::integer,"
    " CASE WHEN replay_lsn = sent_lsn OR (replay_lsn IS NULL AND state = 'streaming') THEN 0 END)"
    " FROM pg_stat_replication WHERE state IS DISTINCT FROM 'backup' ORDER BY 1"
)
_OUBLIEES = (
    "SELECT slot_name::text, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint FROM pg_replication_slots"
    " WHERE NOT active AND restart_lsn IS NOT NULL ORDER BY 1"
)


def regarder(db: Db) -> Serveur | None:
    """None d'une copie en lecture, qui ne dit que son retard."""
    if db.valeur("SELECT pg_is_in_recovery()"):
        return None
    taille, dossier, archive, manque = db.une(_SERVEUR) or (0, None, False, None)
    return Serveur(taille, dossier, db.lignes(_RETARDS), db.lignes(_OUBLIEES), archive, manque)
