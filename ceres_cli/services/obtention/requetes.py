"""Le SQL des parchemins (alias p) et de ce qui tient aux obtentions ; ce que des candidats détiennent se charge par
`services/faits/obtentions`."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits.conditions import VIVANTE
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_PARCHEMIN = "p.id, p.candidat_id, p.certification_id, p.etat, p.delivre_le, p.annule_le, p.version"


def parchemins_des_candidats(db: Db, candidats: Iterable[int]) -> Lignes:
    """(référence de la certification, puis les colonnes d'un parchemin), par numéro."""
    return db.parmi("p.candidat_id", candidats).lignes(
        f"SELECT c.reference, {_PARCHEMIN} FROM parchemin p JOIN certification c ON c.id = p.certification_id"
        " WHERE {} ORDER BY p.id"
    )


ATTESTATION = (
    "n.id, n.candidat_id, n.certification_id, n.session_id, n.obtenue_le, n.faite_le, n.etat, n.finie_le, n.signee_par,"
    " n.version"
)


def attestations_des_candidats(db: Db, candidats: Iterable[int]) -> Lignes:
    """Les colonnes `ATTESTATION` de celles qui valent, par numéro."""
    return db.parmi("n.candidat_id", candidats).lignes(
        f"SELECT {ATTESTATION} FROM attestation n WHERE {{}} AND n.etat = 'valable' ORDER BY n.id"
    )


def certifications(db: Db, titres: Iterable[int]) -> Lignes:
    """(id, référence, type, titre) de tout ce que ces titres certifient."""
    return db.parmi("titre_id", titres).lignes("SELECT id, reference, type, titre_id FROM certification WHERE {}")


def sessions_ccs_en_cours(db: Db, candidats: Iterable[int]) -> Lignes:
    """(candidat, session, année, numéro, titre) de leurs inscriptions à une session CCS ni validée ni annulée."""
    return db.parmi("i.candidat_id", candidats).lignes(
        "SELECT i.candidat_id, s.id, s.annee, s.numero, s.titre_id FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} JOIN certification c ON c.id = s.certification_id"
        f" WHERE {{}} AND i.etat = 'inscrit' AND c.type = 'CCS' AND {VIVANTE}"
        " ORDER BY s.annee, s.numero"
    )


def resultats_contestes(db: Db, candidats: Iterable[int]) -> Lignes:
    """(session, inscription) des résultats gardés d'une session débloquée depuis."""
    return db.parmi("i.candidat_id", candidats).lignes(
        "SELECT i.session_id, r.inscription_id FROM resultat_conteste r"
        f" {db.joint('inscription i', 'i.id = r.inscription_id')}"
        " WHERE {}"
    )


# --- parchemins ---


def montres(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """Par numéro : (numéro, état, candidat, nom, prénom, certification, référence, type, intitulé du titre, obtenue le,
    délivré le, annulé le, motif, sans appui, version). Le filtre : alias p, c (candidat) et q (certification)."""
    return db.parcourir(
        "SELECT p.id, p.etat, p.candidat_id, c.nom, c.prenom, p.certification_id, q.reference, q.type, t.intitule,"
        " o.obtenue_le, p.delivre_le, p.annule_le, p.motif, coalesce(o.sans_appui, 0), p.version"
        f" {_depuis(db, filtre)} JOIN titre t ON t.id = q.titre_id LEFT JOIN (SELECT candidat_id, certification_id,"
        " min(obtenue_le) AS obtenue_le, max(sans_appui) AS sans_appui FROM obtention"
        " GROUP BY candidat_id, certification_id) o"
        " ON o.candidat_id = p.candidat_id AND o.certification_id = p.certification_id"
        f" WHERE {filtre.ou()} ORDER BY p.id{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{_depuis(db, filtre)} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def _depuis(db: Db, filtre: Filtre) -> str:
    candidats = db.joint("candidat c", "c.id = p.candidat_id", filtre)
    return f"FROM parchemin p {candidats} JOIN certification q ON q.id = p.certification_id"
