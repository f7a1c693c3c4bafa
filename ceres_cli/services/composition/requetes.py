"""Le SQL de la composition des jurys : chaque sorte de fait en une requête, quel que soit le nombre de sessions."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.services.faits.conditions import FIN_EFFECTIVE
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def sessions(db: Db, filtre: Filtre) -> list[int]:
    """Les numéros de celles (alias s) que ce filtre retient."""
    return [
        i
        for (i,) in db.lignes(
            f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {filtre.ou()}", filtre.parametres
        )
    ]


def ou_ils_siegent(db: Db, jures: Iterable[int], jour: str) -> list[int]:
    """Les numéros des sessions qui commencent après ce jour-là, non annulées, où siège l'un de ces jurés."""
    sql = (
        f"SELECT DISTINCT p.session_id FROM participation p {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE {} AND s.debut > ? AND s.etat <> 'annulee'"
    )
    return [i for (i,) in db.parmi("p.jure_id", jures).lignes(sql, jour)]


def habilites(db: Db, titres: Iterable[int]) -> set[int]:
    """Les jurés qui ont une habilitation sur l'un de ces titres, leurs CCP ou leurs CCS."""
    return {
        i for (i,) in db.parmi("h.titre_id", titres).lignes("SELECT DISTINCT h.jure_id FROM habilitation h WHERE {}")
    }


def lieux(db: Db, jures: Iterable[int]) -> Lignes:
    """(juré, code de sa commune, département), dans l'ordre alphabétique."""
    return db.parmi("id", jures).lignes("SELECT id, commune_insee, departement FROM jure WHERE {} ORDER BY cle, id")


def sieges(db: Db, jures: Iterable[int]) -> Lignes:
    """(juré, session, début, fin) de leurs sessions non annulées."""
    return db.parmi("p.jure_id", jures).lignes(
        "SELECT p.jure_id, s.id, s.debut, s.fin FROM participation p"
        f" {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE {} AND s.etat <> 'annulee' ORDER BY s.debut, s.id"
    )


def liens(db: Db, jures: Iterable[int]) -> Lignes:
    """(juré, centre, candidat) de leurs liens déclarés."""
    return db.parmi("jure_id", jures).lignes("SELECT jure_id, centre_id, candidat_id FROM lien_jure WHERE {}")


def indisponibilites(db: Db, jures: Iterable[int]) -> Lignes:
    """(juré, premier jour, dernier jour)"""
    return db.parmi("jure_id", jures).lignes("SELECT jure_id, debut, fin FROM indisponibilite WHERE {} ORDER BY debut")


def d_ailleurs(db: Db, certifications: Iterable[int]) -> Lignes:
    """(juré, région, certification, début, fin effective) des habilitations validées de jurés actifs, où qu'ils
    soient."""
    return db.parmi("h.certification_id", certifications).lignes(
        f"SELECT h.jure_id, j.region, h.certification_id, h.debut, {FIN_EFFECTIVE} FROM habilitation h"
        f" JOIN titre t ON t.id = h.titre_id {db.joint('jure j', 'j.id = h.jure_id')}"
        " WHERE {} AND h.etat = 'validee' AND j.actif = 1"
    )
