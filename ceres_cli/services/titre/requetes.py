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
    """(titre, id, type, rang, intitulé, code, effet, puis les colonnes de l'exigence), par numéro."""
    colonnes = "titre_id, id, type, rang, intitule, code_bloc, effet_du, exige_du, retire_le, exige_avant"
    return db.parmi("titre_id", titres).lignes(f"SELECT {colonnes} FROM certification WHERE {{}} ORDER BY id")


def codes_rome(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, code), par code."""
    return db.parmi("titre_id", titres).lignes("SELECT titre_id, code FROM titre_rome WHERE {} ORDER BY code")


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
    return dict(db.parmi("rncp", rncp).lignes("SELECT rncp, reference FROM titre WHERE {}"))


def compter(db: Db) -> int:
    return int(db.valeur("SELECT count(*) FROM titre"))


# --- ce qui en dépend ---


def habilitations_groupees(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, état, début, fin, nombre)"""
    return db.parmi("titre_id", titres).lignes(
        "SELECT titre_id, etat, debut, fin, count(*) FROM habilitation WHERE {} GROUP BY titre_id, etat, debut, fin"
    )


def fins_de_session(db: Db, titres: Iterable[int], sauf: Collection[str]) -> Lignes:
    """(titre, fin) de leurs sessions qui ne sont dans aucun de ces deux états."""
    sql = "SELECT titre_id, fin FROM session_examen WHERE etat NOT IN (?, ?) AND {} ORDER BY id"
    return db.parmi("titre_id", titres).lignes(sql, avant=sauf)


def expirations_constatees(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, habilitation, fin) de celles dont l'expiration est consignée."""
    condition, parametres = db.dans("titre_id", titres)
    constatees = f"expiration_constatee IS NOT NULL AND {condition}"
    return db.lignes(f"SELECT titre_id, id, fin FROM habilitation WHERE {constatees} ORDER BY id", parametres)


def validees(db: Db, titres: Iterable[int]) -> Lignes:
    """(titre, habilitation, juré, nom, prénom, certification, début, fin) de celles des jurés actifs, par nom."""
    return db.parmi("h.titre_id", titres).lignes(
        "SELECT h.titre_id, h.id, j.id, j.nom, j.prenom, c.reference, h.debut, h.fin FROM habilitation h"
        f" {db.joint('jure j', 'j.id = h.jure_id')} JOIN certification c ON c.id = h.certification_id"
        " WHERE {} AND h.etat = 'validee' AND j.actif = 1 ORDER BY j.cle, h.id"
    )


def agrements_des_titres(db: Db, titres: Iterable[int]) -> list[Agrement]:
    """Ceux de ces titres et de leurs CCS, tous centres, par numéro."""
    condition, parametres = db.dans("titre_id", titres)
    return agrements(db, f"a.certification_id IN (SELECT id FROM certification WHERE {condition})", parametres)


def sessions_vivantes(db: Db, titres: Iterable[int], sauf: Collection[str]) -> Lignes:
    """(titre, id, année, numéro, état, centre, certification, type, référence du titre, début, fin, création) de leurs
    sessions qui ne sont dans aucun de ces deux états."""
    return db.parmi("s.titre_id", titres).lignes(
        "SELECT s.titre_id, s.id, s.annee, s.numero, s.etat, s.centre_id, c.reference, c.type, t.reference, s.debut,"
        " s.fin, s.creee_le FROM session_examen s JOIN certification c ON c.id = s.certification_id"
        " JOIN titre t ON t.id = s.titre_id WHERE s.etat NOT IN (?, ?) AND {} ORDER BY s.debut, s.id",
        avant=sauf,
    )


def dernier_jour_acquis(db: Db, titre: int, jour: str) -> str | None:
    """Le dernier, depuis ce jour, où le titre s'obtient, ou commence une de ses sessions, validée ou avec un jury."""
    return db.valeur(  # type: ignore[no-any-return]
        "SELECT max(d) FROM (SELECT o.obtenue_le AS d FROM obtention o"
        " JOIN certification c ON c.id = o.certification_id"
        " WHERE c.titre_id = ? AND c.type = 'TITRE' AND o.obtenue_le >= ? UNION ALL SELECT s.debut"
        " FROM session_examen s JOIN certification c ON c.id = s.certification_id WHERE s.titre_id = ?"
        " AND c.type = 'TITRE' AND s.debut >= ? AND (s.etat = 'validee' OR (s.debut = ? AND s.etat <> 'annulee'"
        " AND EXISTS (SELECT 1 FROM participation p WHERE p.session_id = s.id)))) x",
        (titre, jour, titre, jour, jour),
    )


def en_parcours(db: Db, titre: int, blocs: Sequence[int], sauf: Collection[str]) -> Lignes:
    """(id, nom, prénom) de qui a obtenu un CCP du titre, ou est inscrit à une de ses sessions qui ne sont dans aucun de
    ces deux états, sans détenir ni le titre ni chacun de ces blocs."""
    obtenu = "FROM obtention o JOIN certification c ON c.id = o.certification_id WHERE c.titre_id = ?"
    condition, ccp = db.dans("o.certification_id", blocs)
    return db.lignes(
        "SELECT id, nom, prenom FROM candidat WHERE id IN"
        f" (SELECT o.candidat_id {obtenu} AND c.type = 'CCP' UNION SELECT i.candidat_id FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} JOIN certification c ON c.id = s.certification_id"
        " WHERE s.titre_id = ? AND c.type <> 'CCS' AND i.etat = 'inscrit' AND s.etat NOT IN (?, ?))"
        f" AND id NOT IN (SELECT o.candidat_id {obtenu} AND c.type = 'TITRE')"
        f" AND (SELECT count(*) FROM obtention o WHERE o.candidat_id = candidat.id AND {condition}) < ? ORDER BY id",
        (titre, titre, *sauf, titre, *ccp, len(blocs)),
    )


def sessions_titre_vivantes(db: Db, titre: int, sauf: Collection[str]) -> list[int]:
    """Les sessions TITRE du titre qui ne sont dans aucun de ces deux états."""
    sql = (
        "SELECT s.id FROM session_examen s JOIN certification c ON c.id = s.certification_id"
        " WHERE s.titre_id = ? AND c.type = 'TITRE' AND s.etat NOT IN (?, ?)"
    )
    return [i for (i,) in db.lignes(sql, (titre, *sauf))]


def usages_des_blocs(db: Db, titres: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Bloc → (habilitations, sessions), quel que soit leur état ; un bloc que rien n'emploie n'y est pas."""
    siens = db.parmi("titre_id", titres)
    comptes: dict[int, list[int]] = {}
    for rang, table in enumerate(("habilitation", "session_examen")):
        sql = f"SELECT certification_id, count(*) FROM {table} WHERE {{}} GROUP BY certification_id"
        for bloc, nombre in siens.lignes(sql):
            comptes.setdefault(bloc, [0, 0])[rang] = nombre
    return {bloc: (habilitations, sessions) for bloc, (habilitations, sessions) in comptes.items()}


# Ce qui cite un bloc d'un titre : (table, ce qui cite).
_CITENT = (
    ("habilitation", "une habilitation"),
    ("session_examen", "une session"),
    ("agrement", "un agrément"),
    ("demande_vae", "une demande VAE"),
    ("obtention", "une obtention"),
    ("parchemin", "un parchemin"),
    ("attestation", "une attestation"),
    ("derogation", "une dérogation"),
)


def citations(db: Db, titres: Iterable[int], blocs: Iterable[int]) -> dict[int, list[str]]:
    """Par bloc, ce qui le cite ; par titre (son numéro, négatif), les emplois qui lui sont liés."""
    suite: dict[int, list[str]] = {}
    siens = db.parmi("certification_id", blocs)
    for table, nom in _CITENT:
        for (bloc,) in siens.lignes(f"SELECT DISTINCT certification_id FROM {table} WHERE {{}}"):
            suite.setdefault(bloc, []).append(nom)
    for (titre,) in db.parmi("titre_id", titres).lignes("SELECT DISTINCT titre_id FROM experience WHERE {}"):
        suite[-titre] = ["un emploi"]
    return suite
