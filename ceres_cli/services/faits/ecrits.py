"""DRO-02 sur ce qui est écrit : le journal et ses lots, lus d'après leur auteur et d'après leurs objets."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres, sources
from ceres_cli.store import Db


def ecrites_en_son_nom(filtre: Filtre, acteur: Acteur) -> None:
    """Les lots (alias l) qu'un profil de même rôle et de même structure a écrits."""
    # Le rôle aussi : 44 est à la fois la Loire-Atlantique et la région Grand Est.
    if acteur.role is not Role.MPCP:
        filtre.et("l.structure = ? AND l.role = ?", acteur.structure, acteur.role.value)


def est_aux_services(acteur: Acteur, structure: str | None, sortes: Iterable[str]) -> bool:
    """V18-9 : un Centre ne lit ni l'agent ni le motif de ce qu'une autre structure a écrit d'un juré."""
    if acteur.role is not Role.CENTRE or structure == acteur.structure:
        return False
    return not sources.aux_services().isdisjoint(sortes)


def _objet_du_ressort(db: Db, acteur: Acteur) -> tuple[str, list[Any]]:
    """La condition d'une trace (alias tr) dont l'objet est du ressort, et ses paramètres."""
    cas, parametres = [], []
    for sorte, objet in sources.objets().items():
        if objet.perimetre is None or (acteur.role is Role.CENTRE and sorte in sources.aux_services()):
            continue
        sien = Filtre()
        objet.perimetre(sien, acteur)
        depuis = objet.depuis(db, sien)
        cas.append(
            f"WHEN '{sorte}' THEN EXISTS (SELECT 1 {depuis} WHERE {objet.alias}.id = tr.objet_id AND {sien.ou()})"
        )
        parametres += sien.parametres
    return f"CASE tr.type_objet {' '.join(cas)} ELSE FALSE END AND {dites(acteur)}", parametres


def dites(acteur: Acteur) -> str:
    """La condition d'une trace (alias tr) que ce rôle peut lire. AME-01 : qu'une inscription ait changé d'aménagements
    dit qu'elle en a, à qui ne les lit pas."""
    if est_permise(Operation.LIRE_AMENAGEMENTS, acteur.role):
        return "TRUE"
    return "coalesce(tr.champ, '') NOT LIKE 'amenagements %'"


def traces(db: Db, filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur le journal (trace tr, lot l) : ce qui est écrit en son nom, et ce qui touche un objet du ressort, quel
    qu'en soit l'auteur."""
    perimetres.borner(filtre, acteur, "tr", "l")
    if acteur.role is Role.MPCP or acteur.sous_un_role:
        return
    siens = Filtre()
    ecrites_en_son_nom(siens, acteur)
    condition, parametres = _objet_du_ressort(db, acteur)
    filtre.et(f"(({siens.ou()}) OR {condition})", *siens.parametres, *parametres)


def du_ressort(db: Db, filtre: Filtre, acteur: Acteur) -> None:
    """Les traces (alias tr) dont l'objet est du ressort aujourd'hui, quel qu'en soit l'auteur : ceux qui se nomment."""
    if acteur.role is not Role.MPCP:
        condition, parametres = _objet_du_ressort(db, acteur)
        filtre.et(condition, *parametres)


def lots(db: Db, filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les lots (alias l) : ceux écrits en son nom, et ceux qui ont touché un objet du ressort."""
    perimetres.borner(filtre, acteur, "l")
    if acteur.role is Role.MPCP or acteur.sous_un_role:
        return
    siens = Filtre()
    ecrites_en_son_nom(siens, acteur)
    condition, parametres = _objet_du_ressort(db, acteur)
    filtre.et(
        f"(({siens.ou()}) OR EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND {condition}))",
        *(*siens.parametres, *parametres),
    )
