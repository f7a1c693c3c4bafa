"""Le SQL des titres (alias t), de leurs blocs, et de ce qui dépend de leurs dates. `titres` : des numéros."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from ceres_cli.base.colonnes import liste, suivies
from ceres_cli.base.tables import TECHNIQUES
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.services.faits.centres import agrements
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

# Les colonnes suivies au journal, dans l'ordre où on les montre ; puis d'où vient le titre.
COLONNES = suivies("titre")
PROVENANCE = tuple(c for c in TECHNIQUES["titre"] if c not in ("cle", "version"))

# --- titres, blocs, successions ---


def titres(db: Db, condition: str, parametres: Sequence[Any]) -> Lignes:
    """(id, version, puis les colonnes `COLONNES` et `PROVENANCE`), par référence."""
    colonnes = liste(("id", "version", *COLONNES, *PROVENANCE), "t")
    return db.lignes(f"SELECT {colonnes} FROM titre t WHERE {condition} ORDER BY t.reference", parametres)


def blocs(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, id, type, rang, intitulé, code, retirée), par numéro."""
    condition, parametres = db.dans("titre_id", titres)
    colonnes = "titre_id, id, type, rang, intitule, code_bloc, retiree"
    return db.lignes(f"SELECT {colonnes} FROM certification WHERE {condition} ORDER BY id", parametres)


def codes_rome(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, code), par code."""
    condition, parametres = db.dans("titre_id", titres)
    return db.lignes(f"SELECT titre_id, code FROM titre_rome WHERE {condition} ORDER BY code", parametres)


def successions(db: Db, rncp: Sequence[str]) -> set[tuple[str, str]]:
    """(ancien, nouveau) où l'un de ces numéros RNCP figure."""
    anciens, valeurs = db.dans("ancien", rncp)
    nouveaux, memes = db.dans("nouveau", rncp)
    lignes = db.lignes(f"SELECT ancien, nouveau FROM succession WHERE {anciens} OR {nouveaux}", [*valeurs, *memes])
    return {(ancien, nouveau) for ancien, nouveau in lignes}


def noms(db: Db) -> Lignes:
    """(id, référence, numéro RNCP) de tous les titres."""
    return db.lignes("SELECT id, reference, rncp FROM titre")


def references_par_rncp(db: Db, rncp: Iterable[str]) -> dict[str, str]:
    condition, parametres = db.dans("rncp", rncp)
    return dict(db.lignes(f"SELECT rncp, reference FROM titre WHERE {condition}", parametres))


def compter(db: Db) -> int:
    return int(db.valeur("SELECT count(*) FROM titre"))


# --- ce qui en dépend ---


def habilitations_groupees(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, état, début, fin, nombre)"""
    condition, parametres = db.dans("titre_id", titres)
    return db.lignes(
        f"SELECT titre_id, etat, debut, fin, count(*) FROM habilitation WHERE {condition}"
        " GROUP BY titre_id, etat, debut, fin",
        parametres,
    )


def fins_de_session(db: Db, titres: Iterable[int], sauf: Collection[str]) -> Lignes:
    """(titre, fin) de leurs sessions qui ne sont dans aucun de ces deux états."""
    condition, parametres = db.dans("titre_id", titres)
    sql = f"SELECT titre_id, fin FROM session_examen WHERE etat NOT IN (?, ?) AND {condition} ORDER BY id"
    return db.lignes(sql, [*sauf, *parametres])


def expirations_constatees(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, habilitation, fin) de celles dont l'expiration est consignée."""
    condition, parametres = db.dans("titre_id", titres)
    constatees = f"expiration_constatee IS NOT NULL AND {condition}"
    return db.lignes(f"SELECT titre_id, id, fin FROM habilitation WHERE {constatees} ORDER BY id", parametres)


def validees_du_titre(db: Db, titre: int) -> Lignes:
    """(habilitation, juré, nom, prénom, certification, début, fin) de celles des jurés actifs, par nom."""
    return db.lignes(
        "SELECT h.id, j.id, j.nom, j.prenom, c.reference, h.debut, h.fin FROM habilitation h"
        " JOIN jure j ON j.id = h.jure_id JOIN certification c ON c.id = h.certification_id"
        " WHERE h.titre_id = ? AND h.etat = 'validee' AND j.actif = 1 ORDER BY j.cle, h.id",
        (titre,),
    )


def agrements_du_titre(db: Db, titre: int) -> list[Agrement]:
    """Ceux du titre et de ses CCS, tous centres, par numéro."""
    return agrements(db, "a.certification_id IN (SELECT id FROM certification WHERE titre_id = ?)", (titre,))


def noms_des_centres(db: Db, centres: Iterable[int]) -> dict[int, str]:
    condition, parametres = db.dans("id", sorted(set(centres)))
    return dict(db.lignes(f"SELECT id, nom FROM centre WHERE {condition}", parametres))


def sessions_vivantes(db: Db, titre: int, sauf: Collection[str]) -> Lignes:
    """(id, année, numéro, état, centre, certification, type, titre, début, fin, création) de ses sessions qui ne sont
    dans aucun de ces deux états."""
    return db.lignes(
        "SELECT s.id, s.annee, s.numero, s.etat, s.centre_id, c.reference, c.type, t.reference, s.debut, s.fin,"
        " s.creee_le FROM session_examen s JOIN certification c ON c.id = s.certification_id"
        " JOIN titre t ON t.id = s.titre_id WHERE s.titre_id = ? AND s.etat NOT IN (?, ?) ORDER BY s.debut, s.id",
        (titre, *sauf),
    )


def habilitations_du_bloc(db: Db, bloc: int) -> int:
    return int(db.valeur("SELECT count(*) FROM habilitation WHERE certification_id = ?", (bloc,)))


def sessions_du_bloc(db: Db, bloc: int) -> int:
    return int(db.valeur("SELECT count(*) FROM session_examen WHERE certification_id = ?", (bloc,)))
