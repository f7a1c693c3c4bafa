"""Les SELECT, comme des fonctions : conditions, périmètres, listes. SQL portable, paramètres `?`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role

TEXTE_CHERCHE_MAX = 500  # caractères


@dataclass(slots=True)
class Filtre:
    """Des conditions réunies par AND, leurs paramètres, et les alias de tables qu'elles lisent.

    `par_jure` : elles choisissent des jurés, par qui commencer quand il faut tout lire.
    """

    conditions: list[str] = field(default_factory=list)
    parametres: list[Any] = field(default_factory=list)
    alias: set[str] = field(default_factory=set)
    par_jure: bool = False

    def et(self, condition: str, *parametres: Any, lit: str = "", par_jure: bool = False) -> None:
        self.conditions.append(condition)
        self.parametres.extend(parametres)
        self.alias.update(lit)
        self.par_jure |= par_jure

    def ou(self) -> str:
        return " AND ".join(self.conditions) or "1 = 1"


# utilisable(h, d) de regles.md, section 3 : un jour, cité trois fois. L'état est caché à l'index : presque toutes les
# habilitations sont validées, il ne ferait que prendre le pas sur ceux qui choisissent.
UTILISABLE = (
    "coalesce(h.etat, '') = 'validee' AND j.actif = 1 AND h.debut <= ? AND"
    " ((h.fin >= ? AND t.date_fin_validite >= ?)"
    " OR (h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite AND t.date_fin_prolongation >= ?))"
)
# L'agrément d'un centre sur le titre de h (ou sur le CCS même de h), un jour donné (deux fois) ; passé la fin de vie du
# titre, c'est ce dernier jour qui compte (SES-06).
AGREE = (
    "EXISTS (SELECT 1 FROM agrement a JOIN certification ca ON ca.id = a.certification_id WHERE a.centre_id = ?"
    " AND a.etat = 'valide' AND (a.debut <= ? AND a.debut <= t.date_fin_validite)"
    " AND (a.fin >= ? OR a.fin >= t.date_fin_validite) AND (a.certification_id = h.certification_id"
    " OR (ca.type = 'TITRE' AND ca.titre_id = h.titre_id AND"
    " (SELECT ch.type FROM certification ch WHERE ch.id = h.certification_id) <> 'CCS')))"
)
# Ce que l'agrément suppose, et qu'un index sait chercher.
_TITRES_AGREES = (
    "h.certification_id IN (SELECT cc.id FROM certification cc WHERE cc.titre_id IN (SELECT ct.titre_id"
    " FROM agrement aa JOIN certification ct ON ct.id = aa.certification_id WHERE aa.centre_id = ?))"
)


def utilisable(filtre: Filtre, jour: str) -> None:
    filtre.et(UTILISABLE, jour, jour, jour, jour, lit="jt")


def perimetre_habilitations(filtre: Filtre, acteur: Acteur, jour: str) -> None:
    """DRO-02 sur les habilitations : le ressort d'un service ; pour un Centre, celles de sa liste JUR-01."""
    if acteur.role is Role.UD:
        filtre.et("j.departement = ?", acteur.departement, lit="j", par_jure=True)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("j.region = ?", acteur.region, lit="j", par_jure=True)
    elif acteur.role is Role.CENTRE:
        filtre.et(_TITRES_AGREES, acteur.centre_id)
        utilisable(filtre, jour)
        filtre.et(AGREE, acteur.centre_id, jour, jour, lit="t")


def perimetre_jures(filtre: Filtre, acteur: Acteur, jour: str) -> None:
    """DRO-02 sur les jurés (alias j)."""
    if acteur.role is Role.UD:
        filtre.et("j.departement = ?", acteur.departement)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("j.region = ?", acteur.region)
    elif acteur.role is Role.CENTRE:
        habilites = Filtre()
        perimetre_habilitations(habilites, acteur, jour)
        filtre.et(
            "EXISTS (SELECT 1 FROM habilitation h JOIN titre t ON t.id = h.titre_id"
            f" WHERE h.jure_id = j.id AND {habilites.ou()})",
            *habilites.parametres,
        )


DEPUIS_AGREMENT = (
    "FROM agrement a JOIN centre e ON e.id = a.centre_id JOIN certification c ON c.id = a.certification_id"
    " JOIN titre t ON t.id = c.titre_id"
)


def perimetre_centres(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les centres (alias e) : un Centre ne voit que lui, un service les lit tous."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)


def etat_agrement(filtre: Filtre, etat: str, jour: str) -> None:
    """Filtre sur l'état d'un agrément (alias a, titre t) ce jour-là : valide, expire, retire, a_venir."""
    if etat == "retire":
        filtre.et("a.etat = 'retire'")
        return
    filtre.et("a.etat <> 'retire'")
    if etat == "expire":
        filtre.et("(a.fin < ? OR t.date_fin_validite < ?)", jour, jour)
        return
    filtre.et("a.fin >= ? AND t.date_fin_validite >= ?", jour, jour)
    filtre.et("a.debut <= ?" if etat == "valide" else "a.debut > ?", jour)


def agree_sur_titre(filtre: Filtre, titre_id: int, jour: str) -> None:
    """Les centres (alias e) qui ont ce jour-là un agrément valide sur le titre entier."""
    agrement = Filtre()
    agrement.et("a.centre_id = e.id AND c.titre_id = ? AND c.type = 'TITRE'", titre_id)
    etat_agrement(agrement, "valide", jour)
    sources = "agrement a JOIN certification c ON c.id = a.certification_id JOIN titre t ON t.id = c.titre_id"
    filtre.et(f"EXISTS (SELECT 1 FROM {sources} WHERE {agrement.ou()})", *agrement.parametres)


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


def depuis_habilitation(filtre: Filtre, habilitations: str = "habilitation h") -> str:
    """FROM et WHERE des habilitations, avec les seules tables que le filtre lit."""
    sources = habilitations
    if "j" in filtre.alias:
        sources += " JOIN jure j ON j.id = h.jure_id"
    if "t" in filtre.alias:
        sources += " JOIN titre t ON t.id = h.titre_id"
    return f"FROM {sources} WHERE {filtre.ou()}"


def parmi_les_premieres(filtre: Filtre, nombre: int) -> str:
    """FROM et WHERE, en ne regardant que les habilitations des premiers numéros."""
    return depuis_habilitation(filtre, f"(SELECT * FROM habilitation ORDER BY id LIMIT {nombre}) h")


def parmi_toutes(filtre: Filtre) -> str:
    """FROM et WHERE, dans l'ordre où les lire toutes : si le filtre choisit des jurés, eux d'abord."""
    if not filtre.par_jure:
        return depuis_habilitation(filtre)
    # CROSS JOIN : SQLite garde cet ordre, au lieu de commencer par tout un état.
    titres = " JOIN titre t ON t.id = h.titre_id" if "t" in filtre.alias else ""
    return f"FROM jure j CROSS JOIN habilitation h{titres} WHERE h.jure_id = j.id AND {filtre.ou()}"


def texte_libre(filtre: Filtre, colonne: str, mots: Sequence[str], *, lit: str = "", par_jure: bool = False) -> None:
    """Chaque mot (déjà en clé de recherche) doit se trouver dans la clé stockée."""
    if sum(map(len, mots)) > TEXTE_CHERCHE_MAX:
        raise ErreurUsage(
            f"Le texte cherché est trop long (plus de {TEXTE_CHERCHE_MAX} caractères).",
            conseil="Quelques mots suffisent.",
        )
    for mot in mots:
        filtre.et(f"{colonne} LIKE ? ESCAPE '!'", f"%{_litteral(mot)}%", lit=lit, par_jure=par_jure)


def _litteral(mot: str) -> str:
    return mot.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def limite(n: int | None) -> str:
    return "" if n is None else f" LIMIT {int(n)}"


def a_expirer(jour: str) -> tuple[str, tuple[str, str, str]]:
    """(id, fin effective, version) des habilitations validées, expirées ce jour-là, pas encore constatées.

    L'index partiel `ix_habilitation_a_expirer` y répond : une recherche par titre, rien quand rien n'est dû.
    """
    # CROSS JOIN : SQLite commence par les titres, peu nombreux, au lieu de lire toutes les validées.
    titres = "FROM titre t CROSS JOIN habilitation h WHERE h.titre_id = t.id"
    condition = "h.etat = 'validee' AND h.expiration_constatee IS NULL"
    return (
        "SELECT h.id, CASE WHEN h.fin < t.date_fin_validite THEN h.fin ELSE t.date_fin_validite END, h.version"
        f" {titres} AND {condition} AND t.date_fin_validite < ?"
        " UNION ALL SELECT h.id, h.fin, h.version"
        f" {titres} AND {condition} AND t.date_fin_validite >= ? AND h.fin < ? ORDER BY 1"
    ), (jour, jour, jour)
