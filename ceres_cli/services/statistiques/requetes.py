"""Le SQL des chiffres : la base compte, rien n'y est lu ligne à ligne (habilitation h, juré j, titre t, session s)."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.services.faits.conditions import (
    FIN_EFFECTIVE,
    JOUR_QUI_COMPTE,
    UTILISABLE,
    VIVANTE,
    a_un_jury_incomplet,
    en_vigueur,
    exige,
)
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

# Ce que pèse le titre entier. Tous ses CCP ensemble pèsent autant ; qu'il en manque un, et ils pèsent moins.
_ENTIER = 1_000_000
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


def _utilisables(db: Db, filtre: Filtre, jours: Sequence[str], ce_jour: str) -> tuple[str, list[Any]]:
    """Les couples (titre, juré) et, pour chaque jour, `s0`, `s1`… : 1 si le juré, s'il est actif, peut alors examiner
    tout le titre ; ceux-là seuls, de l'un au moins des jours. Une seule lecture des habilitations pour tous les jours.

    D'un jour passé, d'abord par certification : deux habilitations sur le même CCP, qu'une réunion de fiches a laissées
    (JUR-03), n'en font pas deux. De `ce_jour` ou à venir, il n'en est qu'une (HAB-14)."""
    rangs = range(len(jours))
    servent = deepcopy(filtre)
    sert = [f"h.debut <= k.x{n} AND h.fin >= k.x{n}" for n in rangs]
    if filtre.par_jure:  # sinon `_depuis` le dit déjà
        # Caché, comme VALIDEE, à l'index de SQLite ; mais un serveur sait combien il y en a, et joint en conséquence.
        servent.et("CAST(h.etat AS text) = 'validee'")
    servent.et(f"({' OR '.join(f'({condition})' for condition in sert)})")
    # Ce qui ne dépend pas de l'habilitation se calcule une fois par certification (OVER) : dans une sous-requête
    # simple, la base le referait de chacune.
    comptes = ", ".join(
        f"{JOUR_QUI_COMPTE} AS x{n}, CASE WHEN c.type = 'CCP' AND {exige('c', '?')} THEN 1 ELSE 0 END AS e{n}"
        for n in rangs
    )
    poids = ", ".join(
        f"x{n}, CASE WHEN type = 'TITRE' THEN {_ENTIER} WHEN e{n} = 1"
        f" THEN CAST({_ENTIER} / sum(e{n}) OVER (PARTITION BY titre_id) + 1 AS integer) ELSE 0 END AS p{n}"
        for n in rangs
    )
    pesees = (
        f"(SELECT id, titre_id, {poids} FROM (SELECT c.id, c.titre_id, c.type, {comptes}"
        " FROM certification c JOIN titre t ON t.id = c.titre_id) c) k"
    )
    if filtre.conditions:
        depuis = _depuis(db, servent, f" JOIN {pesees} ON k.id = h.certification_id")
    else:  # toutes, dans l'ordre de la table : d'un index (`+ 0` : un serveur n'en a pas), chacune serait à y chercher
        sources = f"habilitation h{db.sans_index} CROSS JOIN {pesees}"
        depuis = f"FROM {sources} WHERE k.id = h.certification_id + 0 AND h.etat = 'validee' AND {servent.ou()}"
    une_chacun = min(jours) >= ce_jour
    groupees = "" if une_chacun else " GROUP BY k.titre_id, h.jure_id, k.id"
    tenues = ", ".join(
        f"{'' if une_chacun else 'max'}(CASE WHEN {condition} THEN k.p{n} ELSE 0 END) AS v{n}"
        for n, condition in enumerate(sert)
    )
    pesent = [f"sum(l.v{n}) >= {_ENTIER}" for n in rangs]
    suffit = ", ".join(f"CASE WHEN {condition} THEN 1 ELSE 0 END AS s{n}" for n, condition in enumerate(pesent))
    sql = (
        f"SELECT l.titre_id AS titre_id, l.jure_id AS jure_id, {suffit}"
        f" FROM (SELECT k.titre_id AS titre_id, h.jure_id AS jure_id, {tenues} {depuis}{groupees}) l"
        f" GROUP BY l.titre_id, l.jure_id HAVING {' OR '.join(pesent)}"
    )
    de_chaque_jour = [j for jour in jours for j in [jour] * 7]
    return sql, [*de_chaque_jour, *servent.parametres]


def jures_par_titre(db: Db, filtre: Filtre, lieu: str, jours: Sequence[str], ce_jour: str) -> Lignes:
    """(titre, département ou région du juré, puis pour chaque jour le nombre de jurés utilisables). `lieu` : la
    colonne."""
    utilisables, parametres = _utilisables(db, filtre, jours, ce_jour)
    sommes = ", ".join(f"sum(u.s{n})" for n in range(len(jours)))
    sql = (
        f"SELECT u.titre_id, j.{lieu}, {sommes} FROM ({utilisables}) u"
        f" {db.joint('jure j', 'j.id = u.jure_id', filtre)} WHERE j.actif = 1 GROUP BY u.titre_id, j.{lieu}"
    )
    return db.lignes(sql, parametres)


def jures_qui_cessent(db: Db, filtre: Filtre, lieu: str, avant: str, apres: str, ce_jour: str) -> Lignes:
    """(titre, lieu, juré, nom, prénom) de qui peut examiner un titre le jour `avant`, et plus le jour `apres`."""
    utilisables, parametres = _utilisables(db, filtre, [avant, apres], ce_jour)
    sql = (
        f"SELECT u.titre_id, j.{lieu}, j.id, j.nom, j.prenom FROM ({utilisables}) u"
        f" {db.joint('jure j', 'j.id = u.jure_id', filtre)}"
        " WHERE j.actif = 1 AND u.s0 = 1 AND u.s1 = 0 ORDER BY j.cle, j.id"
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


def agrees_par_titre(db: Db, filtre: Filtre, lieu: str, jours: Sequence[str]) -> Lignes:
    """(titre, département ou région du site, à défaut du centre, puis pour chaque jour le nombre de centres agréés) ;
    aucun passé le délai de prolongation du titre : il n'y a plus de session."""
    agree = en_vigueur("a", "touches.agrement_id IS NULL")
    valables = ", ".join(
        f"max(CASE WHEN t.date_fin_prolongation >= ? AND {agree} THEN 1 ELSE 0 END) AS v{n}" for n in range(len(jours))
    )
    par_centre = (
        f"SELECT t.id AS titre_id, coalesce(a.{lieu}, e.{lieu}) AS lieu, {valables}"
        f" FROM agrement a {db.joint('centre e', 'e.id = a.centre_id')}"
        " JOIN certification ca ON ca.id = a.certification_id"
        " JOIN titre t ON t.id = ca.titre_id LEFT JOIN (SELECT DISTINCT agrement_id FROM evenement_agrement)"
        f" touches ON touches.agrement_id = a.id WHERE ca.type = 'TITRE' AND {filtre.ou()}"
        f" GROUP BY t.id, coalesce(a.{lieu}, e.{lieu}), e.id"
    )
    sommes = ", ".join(f"sum(v{n})" for n in range(len(jours)))
    return db.lignes(
        f"SELECT titre_id, lieu, {sommes} FROM ({par_centre}) x GROUP BY titre_id, lieu",
        [*(j for jour in jours for j in [jour] * 4), *filtre.parametres],
    )


# --- sessions ---


def sessions_par_mois(db: Db, filtre: Filtre, jour: str) -> Lignes:
    """(état, mois du début, nombre, nombre de celles qui sont vivantes, pas finies ce jour-là, et dont le jury est
    incomplet), par état et mois."""
    sql = (
        f"SELECT s.etat, {_MOIS.format('s.debut')} AS mois, count(*),"
        f" sum(CASE WHEN {VIVANTE} AND s.fin >= ? AND {a_un_jury_incomplet(db)} THEN 1 ELSE 0 END)"
        f" FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} GROUP BY s.etat, mois"
    )
    return db.lignes(sql, [jour, *filtre.parametres])


def finies_et_incompletes(db: Db, filtre: Filtre, jour: str) -> list[int]:
    """Les sessions vivantes, finies avant ce jour-là, dont le jury est incomplet à en juger par ce qu'il est."""
    sql = (
        f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {VIVANTE} AND s.fin < ? AND {filtre.ou()}"
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
