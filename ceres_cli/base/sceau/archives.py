"""Ce qui a été archivé du journal : ce que la base en retient, ce qui la quitte.

Une archive tient des lots entiers, qui se suivent. De ceux-là, la base garde les en-têtes, les sceaux et les traces que
des règles lisent encore ; leurs écritures partent toutes : le lot de l'archivage les remplace par une photographie des
tables. Il dit aussi la tête qui précède chaque lot dont le précédent est parti : la chaîne se vérifie sans le fichier.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from ceres_cli.base.sceau import gardes
from ceres_cli.base.sceau.etat import A_REJOUER, Lecture, Ligne, photographier
from ceres_cli.base.tables import CLES, COLONNES
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.identifiants import affiche

PARAMETRE = "archives"
ORIGINE = "0" * 64  # forme.ORIGINE, sans charger OpenSSL
# Dans l'ordre où elles se remplissent ; ce qu'une archive contient de chacune.
_PAR_LOT = {"lot": "id", "trace": "lot_id", "ecriture": "lot_id", "sceau": "lot_id", "ancre": "lot_id"}
TABLES = (*_PAR_LOT, "sel_objet")
_SELS = (
    "SELECT type_objet, objet_id, sel FROM sel_objet s WHERE EXISTS (SELECT 1 FROM trace t WHERE"
    " t.type_objet = s.type_objet AND t.objet_id = s.objet_id AND t.lot_id BETWEEN ? AND ?)"
    " ORDER BY type_objet, objet_id"
)
# Ce que pèse une ligne outre ses textes, en octets : son sel, son empreinte, ses index ; et, si elle est longue, les
# pages à part qu'elle ne remplit pas.
_D_UNE_ECRITURE, _D_UNE_TRACE, _D_UN_LOT = 170, 170, 800
_LONGUE, _DE_PLUS = 830, 2000
_PHOTO = (*A_REJOUER, "identite_candidat")


class Archive(NamedTuple):
    """`lot` : celui qui l'a faite ; `sha256` : ce que dit la fin du fichier ; `du`, `au` : ses lots ; `avant` : le jour
    (ISO) demandé ; `tete` : celle de `au`. `candidats`, `jures` : leurs plus grands numéros au journal d'alors ;
    `otes` : combien de lots ont quitté la base, et de leurs lignes par résultat."""

    lot: int
    fichier: str
    sha256: str
    du: int
    au: int
    avant: str
    tete: str
    candidats: int
    jures: int
    otes: tuple[int, ...]

    @property
    def etendue(self) -> str:
        return f"{affiche('L', self.du)} à {affiche('L', self.au)}"


class Depart(NamedTuple):
    """D'où la base se prouve seule. `tetes` : lot → la tête d'avant lui, parti ; `au` : le dernier dont les écritures
    sont parties ; `videes` : combien de traces, puis d'écritures, vidées par un effacement, sont parties."""

    tetes: Mapping[int, str]
    au: int
    videes: tuple[int, int]


ENTIER = Depart({}, 0, (0, 0))


class Base(Lecture, Protocol):
    """Une transaction d'écriture, de qui possède les tables."""

    dialecte: str

    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int: ...
    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]: ...


def lire(base: Lecture) -> list[Archive]:
    """Celles de cette base, de la plus ancienne à la dernière."""
    ligne = base.une("SELECT valeur FROM parametre WHERE nom = ?", (PARAMETRE,))
    try:
        return [] if ligne is None else [_archive(a) for a in json.loads(ligne[0])]
    except (ValueError, TypeError) as erreur:
        raise BaseInutilisable(
            f"Ce que la base retient de ses archives (paramètre « {PARAMETRE} ») ne se lit plus.",
            conseil="« ceres admin verifier » nomme ce qui a été changé ; restaurez une sauvegarde d'avant.",
        ) from erreur


def _archive(dite: Mapping[str, Any]) -> Archive:
    lue = Archive(**dite)
    return lue._replace(otes=tuple(map(int, lue.otes)))


def ecrire(archives: Iterable[Archive]) -> dict[str, str]:
    """Le paramètre qui les retient."""
    return {PARAMETRE: json.dumps([a._asdict() for a in archives])}


def depart(base: Lecture) -> Depart:
    """Ce qu'en a scellé le dernier archivage."""
    archives = lire(base)
    if not archives:
        return ENTIER
    tetes: dict[int, str] = {}
    au, videes = 0, (0, 0)
    sql = "SELECT nom_table, cles, valeurs FROM ecriture WHERE lot_id = ? AND nom_table IN ('sceau', 'ecriture')"
    for table, cles, valeurs in base.lignes(sql, (archives[-1].lot,)):
        ((lot,),) = json.loads(cles)
        dites = json.loads(valeurs)
        if table == "ecriture":
            au, videes = lot, (dites["traces_videes"], dites["ecritures_videes"])
        else:
            tetes[lot] = dites["precedente"]
    return Depart(tetes, au, videes)


# --- ce qu'une archive contient ---


def contenu(base: Lecture, du: int, au: int) -> Iterator[tuple[str, Sequence[str], Iterable[tuple[Any, ...]]]]:
    """(table, ses colonnes, ses lignes) de ces lots, compris ; et les sels de leurs traces."""
    for table, rang in _PAR_LOT.items():
        colonnes = COLONNES[table]
        sql = (
            f"SELECT {', '.join(colonnes)} FROM {table} WHERE {rang} BETWEEN ? AND ? ORDER BY {', '.join(CLES[table])}"
        )
        yield table, colonnes, base.parcourir(sql, (du, au))
    yield "sel_objet", ("type_objet", "objet_id", "sel"), base.parcourir(_SELS, (du, au))


# --- ce qui quitte la base ---


class Partants(NamedTuple):
    """`lots` : ceux qui quittent la base ; `videes` : ce qu'un effacement avait vidé et qui part, traces puis
    écritures ; `comptes` : combien de lots, et de leurs lignes par résultat."""

    lots: list[int]
    videes: tuple[int, int]
    comptes: tuple[int, ...]


def partants(base: Base, au: int, gardes_: Collection[int], resultats: Sequence[str]) -> Partants:
    """Ce qui part, les lots gardés exceptés. `resultats` : les colonnes de `lot` qui se comptent."""
    lots = [lot for (lot,) in base.lignes("SELECT id FROM lot WHERE id <= ?", (au,)) if lot not in gardes_]
    ou, parametres = base.dans("lot_id", lots)
    gelee = f"substr(empreinte, 1, {len(gardes.GEL)}) = '{gardes.GEL}'"
    (traces,) = _compte(base, f"SELECT count(*) FROM trace WHERE {gelee} AND {ou}", parametres)
    (ecritures,) = _compte(base, f"SELECT count(*) FROM ecriture WHERE {gelee} AND lot_id <= ?", [au])
    sommes = ", ".join(f"coalesce(sum({r}), 0)" for r in resultats)
    ou, parametres = base.dans("id", lots)
    return Partants(
        lots, (traces, ecritures), _compte(base, f"SELECT count(*), {sommes} FROM lot WHERE {ou}", parametres)
    )


def ecart(base: Base, au: int, partants_: Partants, avant: Depart) -> int:
    """Combien d'octets la base gagnerait, environ : ce que le lot de l'archivage scelle, moins ce qui part."""
    longueurs = (len(json.dumps([ligne.cle, ligne.valeurs])) for ligne in a_sceller(base, au, partants_, avant))
    neuves = sum(n + _D_UNE_ECRITURE + (n > _LONGUE) * _DE_PLUS for n in longueurs)
    n = "length(cles) + coalesce(length(valeurs), 0)"
    part = _compte(
        base,
        f"SELECT coalesce(sum({n} + {_D_UNE_ECRITURE} + CASE WHEN {n} > {_LONGUE} THEN {_DE_PLUS} ELSE 0 END), 0)"
        " FROM ecriture WHERE lot_id <= ?",
        [au],
    )
    ou, parametres = base.dans("lot_id", partants_.lots)
    textes = " + ".join(f"coalesce(length({c}), 0)" for c in ("action", "champ", "avant", "apres", "motif"))
    part += _compte(base, f"SELECT coalesce(sum({textes} + {_D_UNE_TRACE}), 0) FROM trace WHERE {ou}", parametres)
    return neuves - sum(part) - len(partants_.lots) * _D_UN_LOT


def a_sceller(base: Lecture, au: int, partants_: Partants, avant: Depart) -> Iterator[Ligne]:
    """Ce que le lot de l'archivage scelle : jusqu'où les écritures sont parties, et ce qui en était vidé ; la tête qui
    précède chaque lot dont le précédent part, ou est déjà parti ; puis chaque ligne de chaque table telle qu'elle est,
    d'où rejouer repart. `avant` : d'où la base se prouvait."""
    partent = set(partants_.lots)
    traces, ecritures = (deja + neuves for deja, neuves in zip(avant.videes, partants_.videes, strict=True))
    yield Ligne("ajout", "ecriture", (au,), {"traces_videes": traces, "ecritures_videes": ecritures})
    precedente, partie = "", False
    for lot, tete in base.lignes("SELECT lot_id, tete FROM sceau ORDER BY lot_id"):
        deja = avant.tetes.get(lot)
        if lot not in partent and (partie or deja is not None):
            yield Ligne("ajout", "sceau", (lot,), {"precedente": precedente if deja is None else deja})
        if lot > au:
            break
        precedente, partie = tete, lot in partent
    yield from photographier(base, _PHOTO)


def oter(base: Base, au: int, lots: Sequence[int]) -> None:
    """Ôte ces lots, et les écritures de tous jusqu'à `au`. Les déclencheurs du journal sont levés, puis reposés,
    dans la même transaction."""
    for sql in gardes.lever(base.dialecte):
        base.executer(sql)
    base.executer("DELETE FROM ecriture WHERE lot_id <= ?", (au,))
    ou, parametres = base.dans("lot_id", lots)
    for table in ("ancre", "sceau", "trace"):
        base.executer(f"DELETE FROM {table} WHERE {ou}", parametres)
    ou, parametres = base.dans("id", lots)
    base.executer(f"DELETE FROM lot WHERE {ou}", parametres)
    for sql in gardes.reposer(base.dialecte):
        base.executer(sql)


def _compte(base: Lecture, sql: str, parametres: Sequence[Any]) -> tuple[int, ...]:
    return tuple(map(int, base.une(sql, parametres) or ()))
