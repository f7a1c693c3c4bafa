"""Le SQL du journal : les traces (alias tr) et leur lot (alias l)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.noms import de_la_sorte
from ceres_cli.regles.identifiants import session
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_TRACES = (
    "SELECT tr.id, l.horodatage, l.jour, l.agent, l.profil, l.structure, l.commande, l.id, tr.type_objet, tr.objet_id,"
    " tr.action, tr.champ, tr.avant, tr.apres, coalesce(tr.motif, l.motif), tr.derogation, l.jour_force,"
    " l.horloge_reculee, tr.empreinte"
)


def traces(db: Db, filtre: Filtre) -> Lignes:
    """Les plus anciennes d'abord : (id, horodatage, jour, agent, profil, structure, commande, lot, type et numéro de
    l'objet, action, champ, avant, après, motif, dérogation, jour forcé, horloge reculée, empreinte)."""
    return db.lignes(f"{_TRACES} {_depuis(db, filtre)} ORDER BY tr.id", filtre.parametres)


def bornees(db: Db, filtre: Filtre, nombre: int | None, *, suite: bool = False) -> Lignes:
    """Comme `traces`, les plus récentes d'abord ; d'une `suite`, les plus anciennes."""
    return db.lignes(f"{_TRACES} {_depuis(db, filtre)} {_ordre(suite)}{limite(nombre)}", filtre.parametres)


def parcourir(db: Db, filtre: Filtre, *, suite: bool = False) -> Iterator[tuple[Any, ...]]:
    """Comme `bornees`, une à une."""
    return db.parcourir(f"{_TRACES} {_depuis(db, filtre)} {_ordre(suite)}", filtre.parametres)


def _depuis(db: Db, filtre: Filtre) -> str:
    return f"FROM {filtre.de('trace tr')} {db.joint('lot l', 'l.id = tr.lot_id', filtre)} WHERE {filtre.ou()}"


def touches(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """Les plus anciennes d'abord : (trace, type et numéro de l'objet, lot, horodatage, jour, agent, profil, structure,
    commande, motif du lot, jour forcé, horloge reculée)."""
    return db.lignes(
        "SELECT tr.id, tr.type_objet, tr.objet_id, l.id, l.horodatage, l.jour, l.agent, l.profil, l.structure,"
        f" l.commande, l.motif, l.jour_force, l.horloge_reculee {_depuis(db, filtre)} {_ordre(suite=True)}"
        f"{limite(nombre)}",
        filtre.parametres,
    )


def derniere(db: Db, filtre: Filtre) -> int:
    """Le plus grand numéro de ces traces ; 0 s'il n'y en a pas."""
    return int(db.valeur(f"SELECT coalesce(max(tr.id), 0) {_depuis(db, filtre)}", filtre.parametres))


def _ordre(suite: bool) -> str:
    return f"ORDER BY tr.id {'ASC' if suite else 'DESC'}"


def compter(db: Db, filtre: Filtre, au_plus: int | None = None, *, par_lot: bool = False) -> int:
    """`par_lot` : le filtre choisit des lots ; le reste du journal n'est pas lu."""
    if not par_lot:
        return combien(db, _depuis(db, filtre), filtre.parametres, au_plus)
    # CROSS JOIN : SQLite commence par les lots, au lieu de lire toutes les traces.
    lots_d_abord = f"FROM {filtre.de('lot l')} CROSS JOIN {filtre.de('trace tr')} WHERE tr.lot_id = l.id"
    return combien(db, f"{lots_d_abord} AND {filtre.ou()}", filtre.parametres, au_plus)


def dernier_lot(db: Db, commande: str) -> tuple[int, str] | None:
    """(lot, jour) du dernier qu'a écrit cette commande."""
    return db.une("SELECT id, jour FROM lot WHERE commande = ? ORDER BY id DESC LIMIT 1", (commande,))


def evenements(db: Db, apres: int) -> Lignes:
    """(id, horodatage, jour, jour forcé, agent, profil, structure, commande, lot, type et numéro de l'objet, action,
    champ, empreinte, tête du lot) des traces de numéro plus grand, sans rien de ce qu'elles valent."""
    return db.lignes(
        "SELECT tr.id, l.horodatage, l.jour, l.jour_force, l.agent, l.profil, l.structure, l.commande, l.id,"
        f" tr.type_objet, tr.objet_id, tr.action, tr.champ, tr.empreinte, s.tete"
        f" FROM trace tr {db.joint('lot l', 'l.id = tr.lot_id')}"
        " LEFT JOIN sceau s ON s.lot_id = l.id WHERE tr.id > ? ORDER BY tr.id",
        (apres,),
    )


def tete(db: Db) -> tuple[int, str, str, int] | None:
    """(lot, tête, instant, s'il est ancré) du dernier lot ; None si le journal est vide."""
    return db.une(
        "SELECT s.lot_id, s.tete, l.horodatage, EXISTS (SELECT 1 FROM ancre a WHERE a.lot_id = s.lot_id) FROM sceau s"
        f" {db.joint('lot l', 'l.id = s.lot_id')} ORDER BY s.lot_id DESC LIMIT 1"
    )


def tete_hors_exports(db: Db) -> tuple[int, str] | None:
    """(lot, tête) du dernier lot qui n'est pas la trace d'un export ; None s'il n'y en a pas."""
    return db.une(
        "SELECT s.lot_id, s.tete FROM sceau s WHERE NOT EXISTS"
        " (SELECT 1 FROM trace tr WHERE tr.lot_id = s.lot_id AND tr.type_objet = 'export')"
        " ORDER BY s.lot_id DESC LIMIT 1"
    )


def restauree(db: Db, depuis: str) -> bool:
    """Une restauration de ceres, depuis cet instant."""
    sql = (
        "SELECT 1 FROM trace tr JOIN lot l ON l.id = tr.lot_id WHERE tr.type_objet = 'base' AND tr.action = 'restaurer'"
    )
    return db.valeur(f"{sql} AND l.horodatage >= ?", (depuis,)) is not None


def lot_de(db: Db, sceau: str) -> int | None:
    """Le lot dont c'est la tête ; None si le journal n'en a pas."""
    return db.valeur("SELECT lot_id FROM sceau WHERE tete = ?", (sceau,))  # type: ignore[no-any-return]


def tetes(db: Db, lots: Iterable[int]) -> dict[int, str]:
    """Lot → tête, de ceux de ces lots qui sont scellés."""
    return dict(db.parmi("lot_id", lots).lignes("SELECT lot_id, tete FROM sceau WHERE {}"))


def du_candidat(db: Db, filtre: Filtre, candidat: int, sessions: Sequence[int], champs: Sequence[str]) -> None:
    """Les traces de sa fiche, de ses parchemins, et dans ces sessions celles de ces champs."""
    condition, parametres = db.dans("tr.objet_id", sessions)
    filtre.et(
        "((tr.type_objet = 'candidat' AND tr.objet_id = ?)"
        " OR (tr.type_objet = 'parchemin' AND tr.objet_id IN (SELECT id FROM parchemin WHERE candidat_id = ?))"
        f" OR (tr.type_objet = 'session' AND {condition} AND tr.champ IN ({', '.join('?' * len(champs))})))",
        candidat,
        candidat,
        *parametres,
        *champs,
    )


def existe(db: Db, type_objet: str, numero: int) -> bool:
    return db.valeur(f"SELECT 1 FROM {de_la_sorte(type_objet).table} WHERE id = ?", (numero,)) is not None


def references(db: Db, sorte: str, ids: Iterable[int]) -> dict[int, str]:
    """Les références de ces sessions, ou de ces titres ; d'un effacé, celle que le journal a gardée."""
    voulus = sorted(set(ids))
    siens = db.parmi("id", voulus)
    if sorte == "titre":
        noms = dict(siens.lignes("SELECT id, reference FROM titre WHERE {}"))
    else:
        lignes = siens.lignes("SELECT id, annee, numero FROM session_examen WHERE {}")
        noms = {i: session(annee, numero) for i, annee, numero in lignes}
    if effaces := [i for i in voulus if i not in noms]:
        sql = "SELECT objet_id, coalesce(avant, apres) FROM trace WHERE type_objet = ? AND champ = 'reference' AND"
        noms |= dict(db.parmi("objet_id", effaces).lignes(f"{sql} {{}} ORDER BY id", avant=[sorte]))
    return noms


def roles_et_sources(db: Db, lots: Iterable[int]) -> list[tuple[int, str, str | None]]:
    """(lot, rôle de qui l'a fait, fichier d'où il vient) ; sans ceux qu'aucun profil n'a faits."""
    return db.parmi("id", lots).lignes("SELECT id, role, source FROM lot WHERE role IS NOT NULL AND {}")
