"""Le SQL de la démonstration : écrire en nombre, et relire ce qui est écrit pour en faire le journal."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.colonnes import liste, suivies
from ceres_cli.base.tables import COLONNES
from ceres_cli.store import Db

Lignes = Iterator[tuple[Any, ...]]
_OCCUPENT = ("jure", "centre", "session_examen", "candidat", "habilitation")

# --- avant ---


def est_vide(db: Db) -> bool:
    """Ni juré, ni centre, ni session, ni candidat, ni habilitation."""
    return all(db.une(f"SELECT 1 FROM {table} LIMIT 1") is None for table in _OCCUPENT)


def numeros(db: Db) -> dict[str, int]:
    """Nom d'objet → dernier numéro donné."""
    return dict(db.lignes("SELECT nom, valeur FROM compteur"))


def dernier_profil(db: Db) -> int:
    return int(db.valeur("SELECT coalesce(max(id), 0) FROM profil"))


def certifications(db: Db) -> list[int]:
    """Celles qui ne sont pas retirées."""
    return [i for (i,) in db.lignes("SELECT id FROM certification WHERE retire_le IS NULL ORDER BY id")]


def noms_des_titres(db: Db) -> dict[int, tuple[str | None, str | None]]:
    """id → (numéro RNCP, sigle)"""
    return {i: (rncp, sigle) for i, rncp, sigle in db.lignes("SELECT id, rncp, sigle FROM titre")}


def profils_de(db: Db, agent: str) -> set[tuple[Any, ...]]:
    """(rôle, centre, département, région)"""
    return set(db.lignes("SELECT role, centre_id, departement, region FROM profil WHERE agent = ?", (agent,)))


# --- écrire ---


def inserer(db: Db, table: str, lignes: Iterable[tuple[Any, ...]]) -> None:
    """Des lignes entières, dans l'ordre des colonnes de la table."""
    colonnes = COLONNES[table]
    db.executer_lot(f"INSERT INTO {table} ({liste(colonnes)}) VALUES ({', '.join('?' * len(colonnes))})", lignes)


def une_version_de_plus(db: Db, jure: int) -> None:
    db.executer("UPDATE jure SET version = version + 1 WHERE id = ?", (jure,))


def regler_delai(db: Db, nom: str, mode: str) -> None:
    db.executer("UPDATE delai SET mode = ? WHERE nom = ?", (mode, nom))


# --- relire, par numéro ---


def fiches(db: Db, table: str) -> Lignes:
    """(id, puis les colonnes que le journal suit)"""
    return db.parcourir(f"SELECT id, {liste(suivies(table))} FROM {table} ORDER BY id")


def agrements(db: Db) -> Lignes:
    """(id, centre, certification, site, début, fin)"""
    return db.parcourir(
        "SELECT a.id, a.centre_id, c.reference, a.site, a.debut, a.fin FROM agrement a"
        " JOIN certification c ON c.id = a.certification_id ORDER BY a.id"
    )


def evenements(db: Db) -> Lignes:
    """(agrément, nature, à compter du, motif), dans l'ordre où ils ont été posés."""
    return db.parcourir("SELECT agrement_id, nature, a_compter_du, motif FROM evenement_agrement ORDER BY id")


def profils(db: Db, apres: int, champs: Iterable[str]) -> Lignes:
    """(id, puis ces colonnes) des profils de plus grand numéro."""
    return db.parcourir(f"SELECT id, {liste(champs)} FROM profil WHERE id > ? ORDER BY id", (apres,))


def emplois(db: Db) -> Lignes:
    """(juré, référence du titre, code ROME, début, fin), par juré."""
    return db.parcourir(
        "SELECT e.jure_id, t.reference, e.rome, e.debut, e.fin FROM experience e"
        " LEFT JOIN titre t ON t.id = e.titre_id ORDER BY e.jure_id, e.id"
    )


def habilitations(db: Db) -> Lignes:
    """(id, juré, certification, état, début, fin, expiration constatée)"""
    return db.parcourir(
        "SELECT h.id, h.jure_id, c.reference, h.etat, h.debut, h.fin, h.expiration_constatee FROM habilitation h"
        " JOIN certification c ON c.id = h.certification_id ORDER BY h.id"
    )


def demandes_vae(db: Db) -> Lignes:
    """(id, candidat, référence de la certification, CCP, déposée le, état, notifiée le, motif)"""
    return db.parcourir(
        "SELECT d.id, d.candidat_id, c.reference, d.ccp, d.deposee_le, d.etat, d.notifiee_le, d.motif"
        " FROM demande_vae d JOIN certification c ON c.id = d.certification_id ORDER BY d.id"
    )


def controles(db: Db) -> Lignes:
    """(id, centre, date, type, suite, motif, agrément, clos le)"""
    return db.parcourir(
        "SELECT id, centre_id, date, type, suite, motif, agrement_id, clos_le FROM controle ORDER BY id"
    )


def constats(db: Db) -> Lignes:
    """(contrôle, texte)"""
    return db.parcourir("SELECT controle_id, texte FROM constat ORDER BY id")


def parchemins(db: Db) -> Lignes:
    """(numéro, candidat, référence de la certification, état, délivré le, annulé le)"""
    return db.parcourir(
        "SELECT p.id, p.candidat_id, c.reference, p.etat, p.delivre_le, p.annule_le FROM parchemin p"
        " JOIN certification c ON c.id = p.certification_id ORDER BY p.id"
    )


def convocations(db: Db) -> Lignes:
    """(id, édition)"""
    return db.parcourir("SELECT id, edition FROM convocation ORDER BY id")


def liens(db: Db) -> Lignes:
    """(juré, sa version, centre, candidat, nature)"""
    return db.parcourir(
        "SELECT l.jure_id, j.version, l.centre_id, l.candidat_id, l.nature FROM lien_jure l"
        " JOIN jure j ON j.id = l.jure_id ORDER BY l.id"
    )


def derogations(db: Db) -> Lignes:
    """(centre, délai, référence de la certification, début, motif) des dérogations accordées avant une création."""
    return db.parcourir(
        "SELECT d.centre_id, d.delai, c.reference, d.debut, d.motif FROM derogation d"
        " JOIN certification c ON c.id = d.certification_id ORDER BY d.id"
    )


def profil_centre(db: Db, agent: str) -> int:
    """Le premier profil Centre de l'agent."""
    return int(db.valeur("SELECT min(id) FROM profil WHERE agent = ? AND role = 'centre'", (agent,)))
