"""Le SQL des chiffres : la base compte, rien n'y est lu ligne à ligne (habilitation h, juré j, titre t, session s)."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.services.faits.conditions import (
    FIN_EFFECTIVE,
    SERT,
    UTILISABLE,
    VALIDEE,
    a_un_jury_incomplet,
    en_vigueur,
    exige,
)
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

# Le titre entier pèse à lui seul plus que tous ses CCP.
_ENTIER = 1000
_MOIS = "substr({}, 1, 7)"


# --- habilitations ---


def _depuis(db: Db, filtre: Filtre, jointures: str = "") -> str:
    """FROM et WHERE : les jurés d'abord si le filtre en choisit, sinon les titres, peu nombreux.

    CROSS JOIN : SQLite garde cet ordre."""
    h = filtre.de("habilitation h")
    if filtre.par_jure:
        sources = f"{filtre.de('jure j')} CROSS JOIN {h} JOIN titre t ON t.id = h.titre_id"
        return f"FROM {sources}{jointures} WHERE h.jure_id = j.id AND {filtre.ou()}"
    jures = f" {db.joint('jure j', 'j.id = h.jure_id', filtre)}" if "j" in filtre.alias else ""
    validees = "h.titre_id = t.id AND h.etat = 'validee'"  # ce qu'un index sait chercher
    return f"FROM titre t CROSS JOIN {h}{jures}{jointures} WHERE {validees} AND {filtre.ou()}"


def finissant(filtre: Filtre, du: str, au: str) -> None:
    """Validées, leur fin effective entre ces deux jours, compris."""
    filtre.et("h.etat = 'validee' AND h.fin >= ? AND t.date_fin_validite >= ?", du, du)
    filtre.et("(h.fin <= ? OR t.date_fin_validite <= ?)", au, au)


def fins_par_mois(db: Db, filtre: Filtre) -> Lignes:
    """(mois de la fin effective, nombre)"""
    sql = f"SELECT {_MOIS.format(FIN_EFFECTIVE)} AS mois, count(*) {_depuis(db, filtre)} GROUP BY mois"
    return db.lignes(sql, filtre.parametres)


def _utilisables(db: Db, filtre: Filtre, lieu: str, jours: Sequence[str]) -> tuple[str, list[Any]]:
    """Les couples (titre, juré), avec le lieu du juré et, pour chaque jour, `s0`, `s1`… : 1 s'il peut alors
    examiner tout le titre. Une seule lecture des habilitations pour tous les jours.

    D'abord par certification : deux habilitations sur le même CCP n'en font pas deux."""
    un_des_jours = deepcopy(filtre)
    un_des_jours.alias.add("j")
    if filtre.par_jure:  # sinon `_depuis` le dit déjà
        un_des_jours.et(VALIDEE)
    un_des_jours.et(f"({' OR '.join([f'({SERT})'] * len(jours))})", *[j for jour in jours for j in [jour] * 4])
    un_des_jours.et("c.type <> 'CCS'")
    compte = f"{SERT} AND (c.type = 'TITRE' OR {exige('c', '?')})"
    tenus = ", ".join(f"max(CASE WHEN {compte} THEN 1 ELSE 0 END) AS f{n}" for n in range(len(jours)))
    par_certification = (
        f"SELECT h.titre_id AS titre_id, h.jure_id AS jure_id, j.{lieu} AS lieu,"
        f" CASE c.type WHEN 'TITRE' THEN {_ENTIER} ELSE 1 END AS poids, {tenus}"
        f" {_depuis(db, un_des_jours, ' JOIN certification c ON c.id = h.certification_id')}"
        f" GROUP BY h.titre_id, h.jure_id, h.certification_id, j.{lieu}, c.type"
    )
    suffit = ", ".join(
        f"CASE WHEN sum(p.f{n} * p.poids) >= coalesce(max(b.n{n}), {_ENTIER}) THEN 1 ELSE 0 END AS s{n}"
        for n in range(len(jours))
    )
    # Les CCP exigés chaque jour (OBT-02), qu'il faut tous tenir pour examiner un titre sans l'avoir entier.
    exiges = ", ".join(
        f"nullif(sum(CASE WHEN {exige('c', '?')} THEN 1 ELSE 0 END), 0) AS n{n}" for n in range(len(jours))
    )
    ccp = f"SELECT titre_id, {exiges} FROM certification c WHERE type = 'CCP' GROUP BY titre_id"
    sql = (
        f"SELECT p.titre_id AS titre_id, p.jure_id AS jure_id, p.lieu AS lieu, {suffit} FROM ({par_certification}) p"
        f" LEFT JOIN ({ccp}) b ON b.titre_id = p.titre_id GROUP BY p.titre_id, p.jure_id, p.lieu"
    )
    par_jour = [[j for jour in jours for j in [jour] * n] for n in (8, 4)]
    return sql, [*par_jour[0], *un_des_jours.parametres, *par_jour[1]]


def jures_par_titre(db: Db, filtre: Filtre, lieu: str, jours: Sequence[str]) -> Lignes:
    """(titre, département ou région du juré, puis pour chaque jour le nombre de jurés utilisables). `lieu` : la
    colonne."""
    utilisables, parametres = _utilisables(db, filtre, lieu, jours)
    sommes = ", ".join(f"sum(s{n})" for n in range(len(jours)))
    db.s_y_mettre_a_plusieurs()
    return db.lignes(f"SELECT titre_id, lieu, {sommes} FROM ({utilisables}) u GROUP BY titre_id, lieu", parametres)


def jures_qui_cessent(db: Db, filtre: Filtre, lieu: str, avant: str, apres: str) -> Lignes:
    """(titre, lieu, juré, nom, prénom) de qui peut examiner un titre le jour `avant`, et plus le jour `apres`."""
    utilisables, parametres = _utilisables(db, filtre, lieu, [avant, apres])
    sql = (
        f"SELECT u.titre_id, u.lieu, j.id, j.nom, j.prenom FROM ({utilisables}) u"
        f" {db.joint('jure j', 'j.id = u.jure_id', filtre)}"
        " WHERE u.s0 = 1 AND u.s1 = 0 ORDER BY j.cle, j.id"
    )
    return db.lignes(sql, parametres)


def habilitations_qui_cessent(db: Db, filtre: Filtre, jures: list[int], jour: str) -> Lignes:
    """(titre, juré, habilitation, fin) de ces jurés, utilisables au jour du filtre et plus à ce jour-ci, la fin la
    plus tardive d'abord."""
    filtre.parmi(db, "h.jure_id", jures)
    filtre.et(f"NOT ({UTILISABLE})", *[jour] * 4, lit="j")
    filtre.et(f"(c.type = 'TITRE' OR (c.type = 'CCP' AND {exige('c', '?')}))", *[jour] * 4)
    depuis = _depuis(db, filtre, " JOIN certification c ON c.id = h.certification_id")
    return db.lignes(
        f"SELECT h.titre_id, h.jure_id, h.id, {FIN_EFFECTIVE} AS f {depuis} ORDER BY f DESC, h.id", filtre.parametres
    )


def agrees_par_titre(db: Db, filtre: Filtre, lieu: str, jour: str) -> Lignes:
    """(titre, département ou région du site, à défaut du centre, nombre de centres agréés ce jour-là) ; aucun passé le
    délai de prolongation du titre : il n'y a plus de session."""
    sql = (
        f"SELECT t.id AS titre_id, coalesce(a.{lieu}, e.{lieu}) AS lieu, count(DISTINCT e.id)"
        f" FROM agrement a {db.joint('centre e', 'e.id = a.centre_id')}"
        " JOIN certification ca ON ca.id = a.certification_id"
        " JOIN titre t ON t.id = ca.titre_id WHERE ca.type = 'TITRE' AND t.date_fin_prolongation >= ?"
        f" AND {en_vigueur('a')} AND {filtre.ou()} GROUP BY t.id, coalesce(a.{lieu}, e.{lieu})"
    )
    return db.lignes(sql, [*[jour] * 4, *filtre.parametres])


# --- sessions ---

_VIVANTE = "s.etat NOT IN ('validee', 'annulee')"


def sessions_par_mois(db: Db, filtre: Filtre, jour: str) -> Lignes:
    """(état, mois du début, nombre, nombre de celles qui sont vivantes, pas finies ce jour-là, et dont le jury est
    incomplet), par état et mois."""
    sql = (
        f"SELECT s.etat, {_MOIS.format('s.debut')} AS mois, count(*),"
        f" sum(CASE WHEN {_VIVANTE} AND s.fin >= ? AND {a_un_jury_incomplet(db)} THEN 1 ELSE 0 END)"
        f" FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} GROUP BY s.etat, mois"
    )
    return db.lignes(sql, [jour, *filtre.parametres])


def finies_et_incompletes(db: Db, filtre: Filtre, jour: str) -> list[int]:
    """Les sessions vivantes, finies avant ce jour-là, dont le jury est incomplet à en juger par ce qu'il est."""
    sql = (
        f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {_VIVANTE} AND s.fin < ? AND {filtre.ou()}"
        f" AND {a_un_jury_incomplet(db)}"
    )
    return [numero for (numero,) in db.lignes(sql, [jour, *filtre.parametres])]


_RANGS = {"titre": "s.titre_id", "centre": "s.centre_id", "voie": "i.voie"}


def resultats(db: Db, filtre: Filtre, rang: str) -> Lignes:
    """(titre, centre ou voie, présents, réussites) des sessions validées ; une inscription désinscrite ou à l'écart
    ne compte pas."""
    par = _RANGS[rang]
    sql = (
        f"SELECT {par}, count(*), sum(CASE i.resultat WHEN 'reussite' THEN 1 ELSE 0 END)"
        f" FROM {filtre.de('session_examen s')} {db.joint('inscription i', 'i.session_id = s.id')}"
        " WHERE s.etat = 'validee' AND i.etat = 'inscrit' AND i.resultat IS NOT NULL AND i.resultat <> 'absent'"
        f" AND {filtre.ou()} GROUP BY {par}"
    )
    return db.lignes(sql, filtre.parametres)


def debutant(filtre: Filtre, du: str, au: str) -> None:
    filtre.et("s.debut >= ? AND s.debut <= ?", du, au)


# --- journal ---


def ecritures(db: Db, filtre: Filtre, du: str, au: str) -> Lignes:
    """(agent, jour, lignes faites) des lots de la période, ceux qui n'ont rien fait mis à part."""
    sql = (
        f"SELECT l.agent, l.jour, sum(l.fait) FROM {filtre.de('lot l')} WHERE l.fait > 0 AND l.jour >= ?"
        " AND l.jour <= ?"
        f" AND {filtre.ou()} GROUP BY l.agent, l.jour"
    )
    return db.lignes(sql, [du, au, *filtre.parametres])


# --- noms ---


def titres(db: Db) -> dict[int, tuple[str, str]]:
    """Numéro → (référence, sigle ou intitulé)."""
    return {i: (r, s or n) for i, r, s, n in db.lignes("SELECT id, reference, sigle, intitule FROM titre")}
