"""Ce que plusieurs noms demandent aux habilitations (alias h, juré j, titre t) : conditions, sources, ordre."""

import re

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.calendrier import JURES_MIN
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatSession
from ceres_cli.store import Db

# À la fin d'un EXISTS qui se demande ligne à ligne, de quelques-unes ou des premières : SQLite le fait toujours ; un
# serveur en ferait d'abord l'ensemble, qu'un OFFSET lui interdit.
SEULE = " LIMIT 1 OFFSET 0"
# Une session (alias s) ni validée ni annulée.
_CLOSES = ", ".join(f"'{etat.value}'" for etat in sorted(SESSIONS_CLOSES, reverse=True))
VIVANTE = f"s.etat NOT IN ({_CLOSES})"
# utilisable(h, d) de regles.md, section 3 : un jour, cité quatre fois. L'état est caché à l'index : presque toutes les
# habilitations sont validées, il ne ferait que prendre le pas sur ceux qui choisissent.
VALIDEE = "coalesce(h.etat, '') = 'validee'"
_SES_DATES = (
    "h.debut <= ? AND ((h.fin >= ? AND t.date_fin_validite >= ?)"
    " OR (h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite AND t.date_fin_prolongation >= ?))"
)
UTILISABLE = f"{VALIDEE} AND j.actif = 1 AND {_SES_DATES}"
# Ses dates, pour qui lit beaucoup d'habilitations : celles qui servent un jour (cité trois fois) sont celles dont ce
# jour-ci est entre début et fin ; NULL, aucune. Il ne dépend que du titre.
JOUR_QUI_COMPTE = (
    "CASE WHEN t.date_fin_validite >= ? THEN ? WHEN t.date_fin_prolongation >= ? THEN t.date_fin_validite END"
)
# La fin effective d'une habilitation (regles.md, section 3).
FIN_EFFECTIVE = "CASE WHEN h.fin < t.date_fin_validite THEN h.fin ELSE t.date_fin_validite END"


# D'un lot (alias l) : il est écrit depuis un jour (une fois), et n'est pas défait ; par un service, par un Centre.
_ECRIT = "l.annule IS NULL AND l.jour >= ? AND NOT EXISTS (SELECT 1 FROM lot d WHERE d.annule = l.id)"
D_UN_SERVICE = f"l.role <> 'centre' AND {_ECRIT}"
D_UN_CENTRE = f"l.role = 'centre' AND {_ECRIT}"


def en_vigueur(a: str, sans_evenement: str = "") -> str:
    """L'agrément d'alias `a`, sur le titre t, vaut un jour donné (trois fois) ; passé la fin de vie du titre, c'est ce
    dernier jour qui compte (SES-06). `sans_evenement` : la condition qui dispense d'en chercher les événements.

    La même chose que `regles.centre.vie.etat_du_jour`, l'appui d'un CCS mis à part. De ses événements jusqu'à ce jour,
    chaque `retablir` défait un `suspendre` (AGR-01) : il n'en reste pas quand il n'est ni suspendu ni retiré."""
    debout = (
        "coalesce((SELECT sum(CASE ev.nature WHEN 'retablir' THEN -1 ELSE 1 END) FROM evenement_agrement ev"
        f" WHERE ev.agrement_id = {a}.id AND ev.a_compter_du <= ? AND ev.a_compter_du <= t.date_fin_validite), 0) = 0"
    )
    return (
        f"{a}.debut <= ? AND {a}.debut <= t.date_fin_validite AND ({a}.fin >= ? OR {a}.fin >= t.date_fin_validite)"
        f" AND {f'({sans_evenement} OR {debout})' if sans_evenement else debout}"
    )


def exige(b: str, jour: str) -> str:
    """OBT-02 : le CCP d'alias `b` est exigé ce jour-là (une expression). Ce que dit `regles.faits.titre.Exigence.le`,
    deux retours et plus mis à part : de ses périodes d'avant, la dernière est seule lue."""
    du, au = (f"substr({b}.exige_avant, length({b}.exige_avant) - {n}, 10)" for n in (20, 9))
    return (
        f"((coalesce({b}.exige_du, '') <= {jour} AND ({b}.retire_le IS NULL OR {b}.retire_le > {jour}))"
        f" OR ({b}.exige_avant IS NOT NULL AND {du} <= {jour} AND {au} > {jour}))"
    )


# AGR-03 : l'agrément a, sur un CCS du titre t, a l'appui de celui du titre ce jour-là (trois fois).
APPUYE = (
    "EXISTS (SELECT 1 FROM agrement p JOIN certification cp ON cp.id = p.certification_id"
    " WHERE p.centre_id = a.centre_id AND cp.titre_id = t.id AND cp.type = 'TITRE'"
    f" AND (p.site_cle IS NULL OR p.site_cle = a.site_cle) AND {en_vigueur('p')})"
)
# Les certifications que couvre l'agrément d'un centre un jour donné (six fois) : celles du titre, hors ses CCS, ou le
# CCS même ; et leur titre, que l'habilitation redit : sans lui, elles se cherchent dans chacun. Elles ne dépendent
# pas de l'habilitation : une seule réponse sert à toute la requête.
CERTIFICATIONS_AGREEES = (
    "SELECT ch.titre_id, ch.id FROM agrement a JOIN certification ca ON ca.id = a.certification_id"
    " JOIN titre t ON t.id = ca.titre_id JOIN certification ch ON ch.titre_id = ca.titre_id"
    f" WHERE a.centre_id = ? AND {en_vigueur('a')} AND ((ca.type = 'TITRE' AND ch.type <> 'CCS')"
    f" OR (ca.type = 'CCS' AND ch.id = ca.id AND {APPUYE}))"
)


# Une habilitation du juré de la participation p (alias j), qui sert du premier au dernier jour de la session s.
_SERT = (
    "SELECT 1 FROM habilitation h JOIN titre t ON t.id = h.titre_id WHERE h.jure_id = p.jure_id"
    f" AND {UTILISABLE.replace('?', 's.debut')} AND (s.fin = s.debut OR ({UTILISABLE.replace('?', 's.fin')}))"
)
_CCP_DE_S = (
    f"SELECT 1 FROM certification b WHERE b.titre_id = s.titre_id AND b.type = 'CCP' AND {exige('b', 's.debut')}"
)
# Le juré j de la participation p compte dans le jury de s, dont cs est la certification : il n'a pas répondu non.
_COMPTE = (
    f"coalesce(p.vient, 1) = 1 AND (EXISTS ({_SERT} AND h.certification_id = s.certification_id)"
    f" OR (cs.type = 'CCP' AND EXISTS ({_SERT} AND h.titre_id = s.titre_id AND h.certification_id IN"
    " (SELECT e.id FROM certification e WHERE e.titre_id = s.titre_id AND e.type = 'TITRE')))"
    f" OR (cs.type = 'TITRE' AND EXISTS ({_CCP_DE_S})"
    f" AND NOT EXISTS ({_CCP_DE_S} AND NOT EXISTS ({_SERT} AND h.certification_id = b.id))))"
)
# De même, le juré k de q ; et tous deux sont deux personnes (JUR-03).
_COMPTE_AUSSI = re.sub(r"\b([pj])\.", lambda alias: {"p": "q.", "j": "k."}[alias[1]], _COMPTE)
_DEUX_PERSONNES = (
    "(j.cle <> k.cle OR coalesce(j.naissance, '') <> coalesce(k.naissance, '') OR EXISTS"
    " (SELECT 1 FROM distinction_jure d WHERE d.premier_id = p.jure_id AND d.second_id = q.jure_id))"
)
assert JURES_MIN == 2, "la condition cherche deux jurés"


def a_un_jury_incomplet(db: Db) -> str:
    """SES-04 : moins de deux personnes comptent dans le jury de s, telles qu'elles sont aujourd'hui. La même chose que
    `regles.session.jury.jury_attendu`."""
    return (
        f"NOT EXISTS (SELECT 1 FROM participation p {db.joint('jure j', 'j.id = p.jure_id')}"
        f" {db.joint('participation q', 'q.session_id = p.session_id')} AND q.jure_id > p.jure_id"
        f" {db.joint('jure k', 'k.id = q.jure_id')} JOIN certification cs ON cs.id = s.certification_id"
        f" WHERE p.session_id = s.id AND {_DEUX_PERSONNES} AND {_COMPTE} AND {_COMPTE_AUSSI})"
    )


def jury_incomplet(db: Db, filtre: Filtre, jour: str) -> None:
    """Les sessions en cours ou à venir, ni validées ni annulées, à qui il manque un juré ce jour-là."""
    vivantes = ", ".join(f"'{etat.value}'" for etat in EtatSession if etat not in SESSIONS_CLOSES)
    filtre.et(f"s.fin >= ? AND s.etat IN ({vivantes}) AND {a_un_jury_incomplet(db)}", jour)


def utilisable(filtre: Filtre, jour: str) -> None:
    filtre.et(UTILISABLE, jour, jour, jour, jour, lit="jt")


def utilisable_d_un_actif(filtre: Filtre, jour: str) -> None:
    """De même, mais que le juré soit actif se juge ailleurs : il n'est pas lu."""
    filtre.et(f"{VALIDEE} AND {_SES_DATES}", jour, jour, jour, jour, lit="t")


def agree(
    filtre: Filtre, centre_id: int | None, jour: str, *, une_a_une: bool = False, par_titre: bool = False
) -> None:
    """Celles que l'agrément de ce centre couvre ce jour-là. `une_a_une` : demandé de chaque juré ; un serveur en fait
    alors la liste une seule fois, au lieu de la joindre à chacun. Sous un rôle, un tableau : c'est par l'index qu'il
    y cherche alors, avant de juger chaque ligne. `par_titre` : de `a_l_echeance`, une suite dans chaque titre. Sous un
    rôle, leurs titres d'abord : par leurs certifications, il jugerait une à une celles qui finissent plus tard."""
    agreees = f"(h.titre_id, h.certification_id) IN ({CERTIFICATIONS_AGREEES})"
    if une_a_une:
        sans_leur_titre = CERTIFICATIONS_AGREEES.replace("ch.titre_id, ", "", 1)
        en_tableau = f"h.certification_id = ANY (ARRAY({sans_leur_titre}))"
        agreees = en_tableau if "h" in filtre.du_ressort else f"({agreees}) IS TRUE"
    elif par_titre and "h" in filtre.du_ressort:
        leurs_titres = CERTIFICATIONS_AGREEES.replace(", ch.id", "", 1)
        filtre.et(f"t.id = ANY (ARRAY({leurs_titres}))", centre_id, *[jour] * 6, lit="t")
        agreees = f"({agreees}) IS TRUE"
    filtre.et(agreees, centre_id, *[jour] * 6)


def etat_effectif(filtre: Filtre, etat: str, jour: str) -> None:
    """Filtre sur l'état d'une habilitation ; `active` et `expiree` partagent `validee` selon le jour.

    Seul, l'index (etat, titre_id, fin) y répond ; après d'autres conditions, il ne doit pas prendre le pas.
    """
    if etat == "active" and not filtre.conditions:
        filtre.et("h.etat = 'validee' AND h.fin >= ?", jour)
        filtre.et("h.titre_id IN (SELECT id FROM titre WHERE date_fin_validite >= ?)", jour)
    elif etat == "active":
        filtre.et("h.etat = 'validee' AND h.fin >= ? AND t.date_fin_validite >= ?", jour, jour, lit="t")
    elif etat == "expiree":
        filtre.et("h.etat = 'validee' AND (h.fin < ? OR t.date_fin_validite < ?)", jour, jour, lit="t")
    else:
        filtre.et("h.etat = ?", etat)


def a_l_echeance(filtre: Filtre, de: str, a: str, *, ou_brouillon: bool = False) -> None:
    """Les validées dont la fin effective tombe entre ces deux jours, inclus. Dans chaque titre, ce sont celles d'une
    seule suite de jours de fin : l'index (etat, titre_id, fin) n'en lit pas d'autres. `ou_brouillon` : et les
    brouillons."""
    condition = (
        "h.etat = 'validee' AND t.date_fin_validite >= ? AND h.fin >= ?"
        " AND h.fin <= CASE WHEN t.date_fin_validite <= ? THEN '9999-12-31' ELSE ? END"
    )
    filtre.et(
        f"(h.etat = 'brouillon' OR {condition})" if ou_brouillon else condition,
        *(de, de, a, a),
        lit="t",
        par_titre=True,
    )


def depuis_habilitation(db: Db, filtre: Filtre) -> str:
    """FROM et WHERE des habilitations, avec les seules tables que le filtre lit."""
    sources = filtre.de("habilitation h")
    if "j" in filtre.alias:
        sources += f" {db.joint('jure j', 'j.id = h.jure_id', filtre)}"
    if "t" in filtre.alias:
        sources += " JOIN titre t ON t.id = h.titre_id"
    return f"FROM {sources} WHERE {filtre.ou()}"


def parmi_toutes(db: Db, filtre: Filtre) -> str:
    """FROM et WHERE, dans l'ordre où les lire toutes : si le filtre choisit des jurés, ou une suite par titre, eux
    d'abord ; sinon elles, et le juré de chacune."""
    # CROSS JOIN : SQLite garde cet ordre, au lieu de commencer par tout un état.
    h = filtre.de("habilitation h")
    if filtre.par_titre and not filtre.par_jure:
        jures = f" {db.joint('jure j', 'j.id = h.jure_id', filtre)}" if "j" in filtre.alias else ""
        return f"FROM titre t CROSS JOIN {h}{jures} WHERE h.titre_id = t.id AND {filtre.ou()}"
    if "j" not in filtre.alias:
        return depuis_habilitation(db, filtre)
    titres = " JOIN titre t ON t.id = h.titre_id" if "t" in filtre.alias else ""
    j = filtre.de("jure j")
    sources = f"{j} CROSS JOIN {h}" if filtre.par_jure else f"{h} CROSS JOIN {j}"
    return f"FROM {sources}{titres} WHERE h.jure_id = j.id AND {filtre.ou()}"
