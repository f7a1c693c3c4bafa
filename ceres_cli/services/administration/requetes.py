"""Le SQL de l'administration de la base."""

from collections.abc import Collection
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.store import Db

RESULTATS = tuple(r.value for r in Resultat)


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


def par_etat(db: Db, table: str, colonnes: Collection[str]) -> list[tuple[str, int]]:
    """(état gardé, combien) des lignes de cette table ; l'état est vide si aucune de ses colonnes ne le dit."""
    dit = next((expression for colonne, expression in _ETATS.items() if colonne in colonnes), "''")
    return db.lignes(f"SELECT {dit}, count(*) FROM {table} GROUP BY 1 ORDER BY 1")


# Colonne → l'état qu'elle dit.
_ETATS = {"etat": "etat", "actif": "CASE actif WHEN 1 THEN 'actif' ELSE 'inactif' END"}


def lots_et_lignes(db: Db) -> tuple[int, ...]:
    """(combien de lots, puis de leurs lignes par RESULTATS)"""
    sommes = ", ".join(f"coalesce(sum({r}), 0)" for r in RESULTATS)
    return db.une(f"SELECT count(*), {sommes} FROM lot") or ()


class Serveur(NamedTuple):
    """Ce qu'un serveur dit de lui-même à ce compte. `taille` : de la base, en octets ; `dossier` : où sont ses
    fichiers, s'il est sur cette machine et qu'il le dise ; `retards` : (nom, état, secondes) de chaque copie qu'il
    envoie ; `oubliees` : (nom, octets retenus) des emplacements que nulle copie ne suit ; `archive` : les journaux
    s'archivent ; `manque` : le premier qui n'a pas pu l'être depuis le dernier archivé."""

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
    "SELECT coalesce(application_name, ''), coalesce(state, ''), extract(epoch FROM replay_lag)::integer"
    " FROM pg_stat_replication ORDER BY 1"
)
_OUBLIEES = (
    "SELECT slot_name::text, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint FROM pg_replication_slots"
    " WHERE NOT active AND restart_lsn IS NOT NULL ORDER BY 1"
)


def serveur(db: Db) -> Serveur | None:
    """None d'un fichier, et d'une copie en lecture, qui ne dit que son retard."""
    if db.dialecte == "sqlite" or db.valeur("SELECT pg_is_in_recovery()"):
        return None
    taille, dossier, archive, manque = db.une(_SERVEUR) or (0, None, False, None)
    return Serveur(taille, dossier, db.lignes(_RETARDS), db.lignes(_OUBLIEES), archive, manque)
