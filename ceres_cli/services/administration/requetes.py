"""Le SQL de l'administration de la base."""

from collections.abc import Collection

from ceres_cli.base.sceau import archives
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


def par_etat(db: Db, table: str, colonnes: Collection[str]) -> list[tuple[str, int]]:
    """(état gardé, combien) des lignes de cette table ; l'état est vide si aucune de ses colonnes ne le dit."""
    dit = next((expression for colonne, expression in _ETATS.items() if colonne in colonnes), "''")
    return db.lignes(f"SELECT {dit}, count(*) FROM {table} GROUP BY 1 ORDER BY 1")


# Colonne → l'état qu'elle dit.
_ETATS = {"etat": "etat", "actif": "CASE actif WHEN 1 THEN 'actif' ELSE 'inactif' END"}


def lots_et_lignes(db: Db) -> tuple[int, ...]:
    """(combien de lots, puis de leurs lignes par RESULTATS), archivés ou non."""
    sommes = ", ".join(f"coalesce(sum({r}), 0)" for r in RESULTATS)
    ici = db.une(f"SELECT count(*), {sommes} FROM lot") or ()
    return tuple(map(sum, zip(ici, *(a.otes for a in archives.lire(db)), strict=True)))


def derniere_tete(db: Db) -> str | None:
    """Vide d'un journal qui l'est."""
    return db.valeur("SELECT tete FROM sceau ORDER BY lot_id DESC LIMIT 1")  # type: ignore[no-any-return]


def est_la_suite(db: Db, tete: str) -> bool:
    """Le journal est passé par cette tête."""
    return db.valeur("SELECT 1 FROM sceau WHERE tete = ?", (tete,)) is not None
