"""Le SQL des convocations : ce qu'elles impriment, et celles déjà éditées."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_CONTACT = "id, civilite, nom, prenom, adresse, complement, code_postal, commune"


def sessions(db: Db, filtre: Filtre) -> list[int]:
    """Les numéros des sessions (alias s) du filtre, dans leur ordre."""
    sql = f"SELECT s.id FROM session_examen s WHERE {filtre.ou()} ORDER BY s.id"
    return [i for (i,) in db.lignes(sql, filtre.parametres)]


def conservees(db: Db, session: int) -> Lignes:
    """(candidat, juré, contenu) des convocations éditées d'une session."""
    sql = "SELECT candidat_id, jure_id, contenu FROM convocation WHERE session_id = ? ORDER BY id"
    return db.lignes(sql, (session,))


def certification(db: Db, numero: int) -> tuple[Any, ...]:
    """(intitulé et millésime du titre, rang et intitulé du bloc)"""
    ligne = db.une(
        "SELECT t.intitule, t.millesime, c.rang, c.intitule FROM certification c JOIN titre t ON t.id = c.titre_id"
        " WHERE c.id = ?",
        (numero,),
    )
    assert ligne is not None
    return ligne


def centre(db: Db, numero: int) -> tuple[Any, ...]:
    """(nom, voie, code postal, commune, téléphone, courriel, SIRET)"""
    sql = "SELECT nom, adresse, code_postal, commune, telephone, courriel, siret FROM centre WHERE id = ?"
    ligne = db.une(sql, (numero,))
    assert ligne is not None
    return ligne


def candidats(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, civilité, nom, prénom, voie, complément, code postal, commune, jour de naissance, et son lieu : commune,
    code INSEE, pays, ville)"""
    condition, parametres = db.dans("id", ids)
    lieu = "commune_naissance, commune_naissance_insee, pays_naissance, ville_naissance"
    return db.lignes(f"SELECT {_CONTACT}, naissance, {lieu} FROM candidat WHERE {condition}", parametres)


def jures(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, civilité, nom, prénom, voie, complément, code postal, commune)"""
    condition, parametres = db.dans("id", ids)
    return db.lignes(f"SELECT {_CONTACT} FROM jure WHERE {condition}", parametres)
