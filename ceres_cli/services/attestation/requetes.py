"""Le SQL des attestations (alias n ; c : le candidat, q : la certification, s : la session qui a donné le droit)."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits.sources import depuis
from ceres_cli.services.obtention.requetes import ATTESTATION
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def montrees(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """Par numéro : (nom, prénom, référence, la session : année, numéro, centre, département, région ; remplaçante,
    contenu, code, motif, puis les colonnes `ATTESTATION`)."""
    return db.parcourir(
        "SELECT c.nom, c.prenom, q.reference, s.annee, s.numero, s.centre_id, s.departement, s.region,"
        f" n.remplacante_id, n.contenu, n.code, n.motif, {ATTESTATION} {_depuis(db, filtre)} WHERE {filtre.ou()}"
        f" ORDER BY n.id{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{_depuis(db, filtre)} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def _depuis(db: Db, filtre: Filtre) -> str:
    return f"{depuis(db, filtre, 'attestation')} JOIN certification q ON q.id = n.certification_id"


def candidats(db: Db, filtre: Filtre) -> Lignes:
    """(id, civilité, nom, prénom, naissance, et son lieu : commune, code INSEE, pays, ville) ; alias c."""
    return db.lignes(
        "SELECT c.id, c.civilite, c.nom, c.prenom, c.naissance, c.commune_naissance, c.commune_naissance_insee,"
        f" c.pays_naissance, c.ville_naissance FROM {filtre.de('candidat c')} WHERE {filtre.ou()}",
        filtre.parametres,
    )


def sessions(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, année, numéro, centre, département, région)"""
    return db.parmi("s.id", ids).lignes(
        "SELECT s.id, s.annee, s.numero, s.centre_id, s.departement, s.region FROM session_examen s WHERE {}"
    )


def centres(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, nom, voie, code postal, commune, téléphone, courriel, logo, signataire, qualité)"""
    return db.parmi("id", ids).lignes(
        "SELECT id, nom, adresse, code_postal, commune, telephone, courriel, logo, signataire, qualite FROM centre"
        " WHERE {}"
    )


def certifications(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, type, intitulé du titre, intitulé du bloc)"""
    return db.parmi("c.id", ids).lignes(
        "SELECT c.id, c.type, t.intitule, c.intitule FROM certification c JOIN titre t ON t.id = c.titre_id WHERE {}"
    )


def obtenues(db: Db, session: int) -> Lignes:
    """(candidat, référence) de ce que cette session a donné, par nom du candidat."""
    return db.lignes(
        f"SELECT o.candidat_id, q.reference FROM obtention o {db.joint('candidat c', 'c.id = o.candidat_id')}"
        " JOIN certification q ON q.id = o.certification_id WHERE o.session_id = ?"
        " ORDER BY c.cle, c.id, q.reference",
        (session,),
    )


def parchemins_finis(db: Db) -> Lignes:
    """(numéro, jour) de ceux qui ont été délivrés et ne valent plus, par numéro ; à annuler, le jour où cela s'est
    su."""
    return db.lignes(
        "SELECT p.id, coalesce(p.annule_le, (SELECT max(l.jour) FROM trace tr JOIN lot l ON l.id = tr.lot_id"
        " WHERE tr.type_objet = 'parchemin' AND tr.objet_id = p.id)) FROM parchemin p"
        " WHERE p.delivre_le IS NOT NULL AND p.etat IN ('a_annuler', 'annule') ORDER BY p.id"
    )


def dernier_jour_signe(db: Db, cle: str) -> str | None:
    """Le dernier jour d'une attestation que cette clé a signée, ou d'un parchemin délivré : qui a signé sa feuille ne
    s'écrit pas."""
    jour = db.valeur(
        "SELECT max(d.jour) FROM (SELECT max(faite_le) AS jour FROM attestation WHERE signee_par = ?"
        " UNION ALL SELECT max(delivre_le) FROM parchemin) d",
        (cle,),
    )
    return None if jour is None else str(jour)
