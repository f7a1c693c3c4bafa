"""Qui a changé un objet en dernier : ce que dit une ligne laissée de côté parce que son objet a bougé (DEPLACE)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from ceres_cli.regles.droits import LIBELLES_ROLES, Acteur
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db

# Ce que le journal dit d'un objet sans que rien n'en change.
_DE_NUIT = "'expirer', 'aviser'"


class Changement(NamedTuple):
    """Une trace et son lot ; `horodatage` : l'instant réel, UTC ISO ; `annule` : le lot que le sien défait."""

    objet: int
    action: str
    champ: str | None
    avant: str | None
    apres: str | None
    lot: int
    horodatage: str
    agent: str
    role: str | None
    structure: str | None
    annule: int | None = None


_LUS = (
    "tr.objet_id, tr.action, tr.champ, tr.avant, tr.apres, l.id, l.horodatage, l.agent, l.role, l.structure, l.annule"
)


def _changements(db: Db) -> str:
    return f"SELECT {_LUS} FROM trace tr {db.joint('lot l', 'l.id = tr.lot_id')}"


def derniers(db: Db, sorte: str, numeros: Iterable[int]) -> dict[int, Changement]:
    """Par numéro, la dernière trace de l'objet."""
    lignes = db.parmi("objet_id", numeros).lignes(
        f"{_changements(db)} WHERE tr.id IN (SELECT max(id) FROM trace WHERE type_objet = ? AND {{}}"
        " GROUP BY objet_id)",
        avant=[sorte],
    )
    return {ligne[0]: Changement(*ligne) for ligne in lignes}


@dataclass(slots=True)
class Pas:
    """Ce qu'un lot a fait d'un objet en une action : champ → texte, avant et après ; le lot, qui l'a fait, celui qu'il
    annule."""

    objet: int
    action: str
    lot: int
    role: str | None
    structure: str | None
    annule: int | None
    avant: dict[str, str | None] = field(default_factory=dict)
    apres: dict[str, str | None] = field(default_factory=dict)

    @property
    def efface(self) -> bool:
        return all(valeur is None for valeur in self.apres.values())


def du_dernier_lot(db: Db, sorte: str, numeros: Iterable[int]) -> dict[int, list[Pas]]:
    """Par numéro, les pas du dernier lot qui a écrit l'objet, dans l'ordre ; ce que la nuit constate et ce qu'un visa
    atteste n'en changent rien."""
    suite: dict[int, list[Pas]] = {}
    vus: dict[int, tuple[str, int | None]] = {}
    for objet, action, champ, avant, apres, version, *lot in db.parmi("tr.objet_id", numeros).lignes(
        "SELECT tr.objet_id, tr.action, tr.champ, tr.avant, tr.apres, tr.version, l.id, l.role, l.structure, l.annule"
        f" FROM trace tr {db.joint('lot l', 'l.id = tr.lot_id')} WHERE tr.type_objet = ? AND {{}}"
        f" AND tr.action NOT IN ({_DE_NUIT}) AND tr.lot_id = (SELECT max(x.lot_id) FROM trace x"
        f" WHERE x.type_objet = tr.type_objet AND x.objet_id = tr.objet_id AND x.action NOT IN ({_DE_NUIT}, 'viser'))"
        " ORDER BY tr.id",
        avant=[sorte],
    ):
        siens = suite.setdefault(objet, [])
        if vus.get(objet) != (action, version):
            vus[objet] = action, version
            siens.append(Pas(objet, action, *lot))
        if champ is not None:
            siens[-1].avant[champ], siens[-1].apres[champ] = avant, apres
    return suite


# Un objet né : sa sorte, l'action, et chaque champ qu'elle a consigné.
Cree = tuple[str, str, dict[str, str | None]]


def crees_d_un_plan(db: Db, source: str) -> list[Cree]:
    """Ce qu'ont fait naître les plans appliqués qui sont tirés de ce fichier, ou de cette commande."""
    nes: dict[tuple[str, str, int], dict[str, str | None]] = {}
    for sorte, action, objet, champ, apres in db.lignes(
        "SELECT tr.type_objet, tr.action, tr.objet_id, tr.champ, tr.apres FROM lot l"
        f" {db.joint('trace tr', 'tr.lot_id = l.id')}"
        " WHERE l.agent_plan IS NOT NULL AND l.source_sha256 = ? AND tr.avant IS NULL",
        (source,),
    ):
        nes.setdefault((sorte, action, objet), {})[champ] = apres
    return [(sorte, action, champs) for (sorte, action, _), champs in nes.items()]


def plan_applique(db: Db, source: str, sauf: int | None) -> tuple[int, str, int | None] | None:
    """Le dernier lot (numéro, instant, lot qui l'annule et ne l'est pas), hors celui-là, d'un plan tiré de ce fichier,
    ou de cette commande."""
    lus = db.lignes(
        "SELECT l.id, l.horodatage, (SELECT max(a.id) FROM lot a WHERE a.annule = l.id"
        " AND NOT EXISTS (SELECT 1 FROM lot b WHERE b.annule = a.id))"
        " FROM lot l WHERE l.agent_plan IS NOT NULL AND l.source_sha256 = ? AND l.id <> ? ORDER BY l.id DESC LIMIT 1",
        (source, sauf or 0),
    )
    return next(((int(lot), str(quand), par) for lot, quand, par in lus), None)


def apres_le_lot(db: Db, lot: int, sorte: str, numeros: Iterable[int]) -> list[Changement]:
    """Ce que les lots suivants ont changé de ces objets, dans l'ordre."""
    return [
        Changement(*ligne)
        for ligne in db.parmi("tr.objet_id", numeros).lignes(
            f"{_changements(db)} WHERE tr.lot_id > ? AND tr.type_objet = ? AND {{}} ORDER BY tr.id",
            avant=[lot, sorte],
        )
    ]


def non_defaits(changements: Iterable[Changement], *, entiers: bool = False) -> list[Changement]:
    """De ces changements, dans l'ordre, ceux qui tiennent encore : ce qu'un lot a changé, puis que celui qui l'annule a
    rendu avant qu'un autre y touche, ne compte plus, ni l'un ni l'autre. Une valeur rendue autrement tient. `entiers` :
    ce que le journal en dit en plusieurs champs se défait ensemble."""
    pile: list[tuple[int, dict[str | None, list[Changement]]]] = []
    for lot, ensemble in groupby(changements, key=lambda c: c.lot):
        siens: dict[str | None, list[Changement]] = {}
        for c in ensemble:
            siens.setdefault(c.champ, []).append(c)
            annule = c.annule
        if not pile or pile[-1][0] != annule:
            pile.append((lot, siens))
            continue
        _, tenus = pile[-1]
        combien = len(tenus)
        for champ, rendus in siens.items():
            # D'une place neuve, d'un aménagement, le journal ne dit pas l'avant : qui annule le sait.
            if champ in tenus and tenus[champ][0].avant in (None, rendus[-1].apres):
                del tenus[champ]
        if not tenus or (entiers and len(tenus) < combien):
            pile.pop()
    return [c for _, siens in pile for faits in siens.values() for c in faits]


def par_qui(changement: Changement | None, acteur: Acteur, *, disparu: bool = False) -> str:
    """« : « suspendre » par root (UD 44) le 26/11/2026 à 09:02, lot L-000019 », à l'heure de Paris. Vide sans
    changement ; d'un objet qui n'est plus là, seul qui l'a fait, ou le national, l'apprend (DRO-02)."""
    if changement is None:
        return ""
    sien = (changement.role, changement.structure) == (acteur.role.value, acteur.structure)
    if disparu and acteur.role is not Role.MPCP and not sien:
        return ""
    profil = "" if changement.role is None else f" ({qui(changement.role, changement.structure)})"
    quand = a_paris(changement.horodatage)
    lot = affiche("L", changement.lot)
    return f" : « {libelle(changement.action)} » par {changement.agent}{profil} le {quand}, lot {lot}"


def qui(role: str, structure: str | None) -> str:
    """« UD 44 », « Centre E-000001 », « MPCP »."""
    suite = "" if structure in (None, "national") else f" {structure}"
    return f"{LIBELLES_ROLES[Role(role)]}{suite}"


def a_paris(horodatage: str) -> str:
    """« 26/11/2026 à 09:02 », à l'heure de Paris."""
    from zoneinfo import ZoneInfo

    return f"{datetime.fromisoformat(horodatage).astimezone(ZoneInfo('Europe/Paris')):%d/%m/%Y à %H:%M}"
