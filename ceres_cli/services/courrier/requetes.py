"""Le SQL de la boîte d'envoi (alias m ; s : la session, v : la convocation, c, j, e, p : son destinataire)."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits import sources
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
# L'édition de la convocation, de l'avis de résultats, la dernière relance de la session, le dernier avis du profil.
_DERNIERE = (
    "coalesce(CASE WHEN m.nature = 'bureau' THEN m.edition END, v.edition, i.avis_edition,"
    " (SELECT max(x.edition) FROM message x WHERE x.session_id = m.session_id AND x.nature = 'relance'),"
    " (SELECT max(x.edition) FROM message x WHERE x.profil_id = m.profil_id AND x.nature = 'echeances'))"
)


def messages(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """(id, session, année, numéro, convocation, sa dernière édition, candidat, juré, nom, prénom, centre, son nom,
    agent, nature, édition, adresse, état, essais, dernier essai, réponse, version, profil, son centre, son
    département, jour, objet, texte, inscription), par numéro."""
    return db.parcourir(
        f"SELECT m.id, m.session_id, s.annee, s.numero, m.convocation_id, {_DERNIERE},"
        " coalesce(v.candidat_id, i.candidat_id), v.jure_id, coalesce(c.nom, j.nom), coalesce(c.prenom, j.prenom),"
        " e.id, e.nom, p.agent, m.nature, m.edition, m.adresse, m.etat, m.essais, m.essaye_le, m.reponse, m.version,"
        " m.profil_id, m.centre_id, m.departement, m.jour, m.intitule, m.texte, m.inscription_id"
        f" {_depuis(db, filtre)} ORDER BY m.id{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, _depuis(db, filtre), filtre.parametres, au_plus)


def par_etat(db: Db, filtre: Filtre) -> dict[str, int]:
    return dict(db.lignes(f"SELECT m.etat, count(*) {_depuis(db, filtre)} GROUP BY m.etat", filtre.parametres))


def _depuis(db: Db, filtre: Filtre) -> str:
    return f"{sources.depuis(db, filtre, 'message', nommes=True)} WHERE {filtre.ou()}"


def convocations(db: Db, filtre: Filtre, numeros: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Convocation (alias v) → (session, édition), de celles que le filtre (alias s) retient."""
    condition, parametres = db.dans("v.id", sorted(set(numeros)))
    lignes = db.lignes(
        "SELECT v.id, v.session_id, v.edition FROM convocation v"
        f" {db.joint('session_examen s', 's.id = v.session_id', filtre)}"
        f" WHERE {condition} AND {filtre.ou()}",
        [*parametres, *filtre.parametres],
    )
    return {numero: (session, edition) for numero, session, edition in lignes}


def avis(db: Db, filtre: Filtre, numeros: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Inscription (alias i) → (session, édition de son avis de résultats), de celles que le filtre (alias s)
    retient."""
    condition, parametres = db.dans("i.id", sorted(set(numeros)))
    lignes = db.lignes(
        "SELECT i.id, i.session_id, i.avis_edition FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id', filtre)}"
        f" WHERE {condition} AND {filtre.ou()}",
        [*parametres, *filtre.parametres],
    )
    return {numero: (session, edition) for numero, session, edition in lignes}


def declinees(db: Db, numeros: Iterable[int]) -> set[int]:
    """Celles de ces convocations dont le juré a répondu qu'il ne viendra pas."""
    condition, parametres = db.dans("v.id", sorted(numeros))
    lignes = db.lignes(
        "SELECT v.id FROM convocation v"
        f" {db.joint('participation p', 'p.session_id = v.session_id AND p.jure_id = v.jure_id')}"
        f" WHERE p.vient = 0 AND {condition}",
        parametres,
    )
    return {numero for (numero,) in lignes}


def sessions(db: Db, filtre: Filtre) -> list[int]:
    """Les numéros des sessions (alias s) que le filtre retient, les premières finies d'abord."""
    sql = f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} ORDER BY s.fin, s.id"
    return [numero for (numero,) in db.lignes(sql, filtre.parametres)]


def a_relancer(db: Db, filtre: Filtre, etats: Iterable[str], attendent: Iterable[str]) -> None:
    """Les sessions (alias s) à ces états, et celles dont une relance est à ceux-là : a-t-elle encore un objet ?"""
    condition, parametres = db.dans("s.etat", sorted(etats))
    en_file, valeurs = db.dans("m.etat", sorted(attendent))
    relancees = f"SELECT m.session_id FROM message m WHERE m.nature = 'relance' AND {en_file}"
    filtre.et(f"({condition} OR s.id IN ({relancees}))", *parametres, *valeurs)


def courriels_des_centres(db: Db, numeros: Iterable[int]) -> dict[int, str | None]:
    """Centre → son adresse de courriel."""
    condition, parametres = db.dans("id", sorted(set(numeros)))
    return dict(db.lignes(f"SELECT id, courriel FROM centre WHERE {condition}", parametres))


def courriel_du_profil(db: Db, numero: int) -> str | None:
    return db.valeur("SELECT courriel FROM profil WHERE id = ?", (numero,))  # type: ignore[no-any-return]


def agents(db: Db, roles: Iterable[str], jour: str) -> Lignes:
    """(profil, agent, rôle, département, région, courriel) de ceux de ces rôles qui agissent ce jour-là, par numéro."""
    condition, parametres = db.dans("role", sorted(roles))
    return db.lignes(
        f"SELECT id, agent, role, departement, region, courriel FROM profil WHERE {condition} AND retire = 0"
        " AND coalesce(fin, ?) >= ? ORDER BY id",
        [*parametres, jour, jour],
    )


def avertis(db: Db, etats: Iterable[str]) -> list[int]:
    """Les profils dont un avis d'échéances est à l'un de ces états."""
    condition, parametres = db.dans("etat", sorted(etats))
    sql = f"SELECT DISTINCT profil_id FROM message WHERE nature = 'echeances' AND {condition}"
    return [numero for (numero,) in db.lignes(sql, parametres)]


def essayes(db: Db, depuis: str, jusqu_a: str) -> int:
    """Combien de messages ont été essayés entre ces deux instants, compris ; ce qu'une horloge en avance a daté de plus
    tard n'y est pas."""
    return int(db.valeur("SELECT count(*) FROM message WHERE essaye_le >= ? AND essaye_le <= ?", (depuis, jusqu_a)))


def essais(db: Db, depuis: str, jusqu_a: str) -> list[str]:
    """De même, l'instant de chacun, les plus anciens d'abord."""
    sql = "SELECT essaye_le FROM message WHERE essaye_le >= ? AND essaye_le <= ? ORDER BY essaye_le"
    return [instant for (instant,) in db.lignes(sql, (depuis, jusqu_a))]
