"""Vérifier le journal scellé : chaque sceau refait, chaque ancre refaite ; ce qui est faux est nommé, dans l'ordre.

Rien de ce que le journal raconte n'est montré : ni valeur, ni nom, ni motif.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ceres_cli.base.sceau import archives, forme
from ceres_cli.base.sceau.effacement import ACTION, ECRITURES, TRACES
from ceres_cli.base.sceau.etat import Lecture
from ceres_cli.base.sceau.gardes import GEL
from ceres_cli.base.sceau.scellement import fixes
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche

_PAGE = 500  # lots lus ensemble
_LOTS = (
    f"SELECT {', '.join(f'l.{c}' for c in (*forme.EN_TETE, 'motif', 'source', *forme.AJOUTS))}, s.sel, s.engagement,"
    " s.repris, s.traces, s.contenu, s.ecritures, s.etat, s.tete FROM lot l LEFT JOIN sceau s ON s.lot_id = l.id"
    " WHERE l.id > ? ORDER BY l.id LIMIT ?"
)
_TRACES = (
    "SELECT t.id, t.lot_id, t.type_objet, t.objet_id, t.action, t.champ, t.avant, t.apres, t.motif, t.version,"
    " t.derogation, t.empreinte, o.sel FROM trace t LEFT JOIN sel_objet o ON o.type_objet = t.type_objet"
    " AND o.objet_id = t.objet_id WHERE t.lot_id = ? ORDER BY t.id"
)
_ECRITURES = (
    "SELECT lot_id, rang, operation, nom_table, cles, valeurs, sel, empreinte FROM ecriture WHERE lot_id = ?"
    " ORDER BY rang"
)
_DEPUIS = "SELECT id FROM lot ORDER BY id DESC LIMIT 1 OFFSET ?"
_SANS_LOT = "WHERE lot_id NOT IN (SELECT id FROM lot)"
_D_ARCHIVES = (
    "SELECT lot_id, count(*) FROM ecriture WHERE lot_id <= ? AND lot_id IN (SELECT id FROM lot) GROUP BY lot_id"
    " ORDER BY lot_id"
)
_VIDEES = (
    "SELECT champ, sum(CAST(apres AS INTEGER)) FROM trace WHERE action = ? AND champ IN (?, ?) AND apres IS NOT NULL"
    " GROUP BY champ"
)
# Ce qui désigne une ligne de chaque table du journal, et comment elle se dit.
_RANGS = {"trace": ("id", "la trace"), "ecriture": ("lot_id", "l'écriture d'un lot"), "sceau": ("lot_id", "le sceau"),
          "ancre": ("lot_id", "l'ancre")}  # fmt: skip


@dataclass(slots=True)
class Bilan:
    """Ce que la vérification a lu. `tete` : (lot, sceau) du dernier lot ; `protege` : le dernier qu'une clé d'ici
    ancre ; `inconnues` : les ancres d'une clé qu'on n'a pas ; `videes` : ce qu'un effacement a vidé ; `tetes` : lot →
    sceau, de ceux qu'un témoin connaît ; `archives` : combien il en connaît dans une archive qui n'a pas été relue."""

    lots: int = 0
    traces: int = 0
    ecritures: int = 0
    repris: int = 0
    videes: Counter[str] = field(default_factory=Counter)
    tete: tuple[int, str] | None = None
    protege: int | None = None
    inconnues: int = 0
    tetes: dict[int, str] = field(default_factory=dict)
    archives: int = 0


def verifier(
    lecture: Lecture,
    bilan: Bilan,
    cles: Mapping[str, bytes],
    temoins: Mapping[int, str] | None = None,
    relues: Collection[range] = (),
) -> Iterator[str]:
    """Les défauts du journal, le premier d'abord ; le bilan se remplit à mesure. `cles` : nom → clé des ancres ;
    `temoins` : lot → sceau (ou son début) que l'on tient d'ailleurs ; `relues` : les lots des archives déjà vérifiées,
    dans le même bilan."""
    depart = archives.depart(lecture)
    yield from _chaine(lecture, bilan, depart, temoins=temoins or {})
    yield from _sans_lot(lecture)
    for lot, nombre in lecture.lignes(_D_ARCHIVES, (depart.au,)):
        yield f"{affiche('L', lot)} : {_compte(0, nombre, 'écriture')}, les siennes sont archivées"
    yield from _videes(lecture, bilan, depart)
    yield from _ancres(lecture, bilan, cles)
    yield from _confronter(bilan, temoins or {}, depart, relues)


def verifier_archive(
    lecture: Lecture, bilan: Bilan, cles: Mapping[str, bytes], temoins: Mapping[int, str], precedente: str
) -> Iterator[str]:
    """De même, d'une archive qui suit cette tête. Ce que des effacements en ont vidé, c'est à la base de le dire."""
    yield from _chaine(lecture, bilan, archives.ENTIER, precedente, temoins=temoins)
    yield from _sans_lot(lecture)
    yield from _ancres(lecture, bilan, cles)


def sommaire(lecture: Lecture, bilan: Bilan, derniers: int) -> Iterator[str]:
    """Les défauts de la chaîne entière, et de ce que les derniers lots ont consigné ; le reste n'est pas relu."""
    seuil = lecture.lignes(_DEPUIS, (derniers - 1,)) or [(0,)]
    yield from _chaine(lecture, bilan, archives.depart(lecture), relus=seuil[0][0])


def _chaine(
    lecture: Lecture,
    bilan: Bilan,
    depart: archives.Depart,
    precedente: str = forme.ORIGINE,
    *,
    relus: int = 0,
    temoins: Collection[int] = (),
) -> Iterator[str]:
    """`relus` : le premier lot dont les lignes sont relues aussi."""
    dernier = 0
    while page := lecture.lignes(_LOTS, (dernier, _PAGE)):
        for ligne in page:
            lot, tete = ligne[0], ligne[-1]
            yield from _lot(
                lecture, bilan, ligne, depart.tetes.get(lot, precedente), dernier, relire=lot >= relus,
                sans_ecritures=lot <= depart.au,
            )  # fmt: skip
            precedente, dernier = tete or precedente, lot
            bilan.lots += 1
            if lot in temoins and tete is not None:
                bilan.tetes[lot] = tete
    if dernier:
        bilan.tete = (dernier, precedente)


def _lot(
    lecture: Lecture,
    bilan: Bilan,
    ligne: tuple[Any, ...],
    precedente: str,
    dernier: int,
    *,
    relire: bool,
    sans_ecritures: bool,
) -> Iterator[str]:
    n, m = len(forme.EN_TETE), len(forme.EN_TETE) + 2 + len(forme.AJOUTS)
    en_tete, (motif, source, *ajouts) = ligne[:n], ligne[n:m]
    sel, engagement, repris, traces, contenu, ecritures, etat, tete = ligne[m:]
    nom = affiche("L", ligne[0])
    if tete is None:
        yield f"{nom} n'est pas scellé ({en_tete[forme.EN_TETE.index('agent')]})"
        return
    bilan.repris += repris
    fautes = [*_traces(lecture, bilan, nom, ligne[0], traces, contenu)] if relire else []
    if relire and not sans_ecritures:
        fautes += _ecritures(lecture, bilan, nom, ligne[0], ecritures, etat)
    if sel is not None and forme.engagement(_octets(sel), (motif, source)).hex() != engagement:
        fautes.append(f"{nom} : son motif ou sa source a changé")
    elif sel is None and (motif is not None or source is not None):
        fautes.append(f"{nom} : le sel de son motif et de sa source a disparu")
    yield from fautes
    suite = (engagement, repris, traces, contenu, ecritures, etat)
    if forme.tete(precedente, forme.en_tete(en_tete, ajouts), suite) != tete:
        if ligne[0] > dernier + 1:
            ou = f"entre {affiche('L', dernier)} et" if dernier else "avant"
            yield f"il manque un lot {ou} {nom}"
        else:
            yield f"{nom} : son en-tête ou son sceau a changé"


def _traces(lecture: Lecture, bilan: Bilan, nom: str, lot: int, attendues: int, contenu: str) -> Iterator[str]:
    somme, fautes, rangs = forme.Somme(), 0, []
    for *trait, empreinte, sel in lecture.parcourir(_TRACES, (lot,)):
        rangs.append(trait[0])
        engage, defaut = _engagement(empreinte, sel, trait[6:9])
        sceau = forme.sceau(fixes(trait), engage)
        somme.ajouter([sceau])
        if empreinte and empreinte.startswith(GEL):
            bilan.videes[TRACES] += 1
        elif not defaut and sceau.hex() != empreinte:
            defaut = "n'est plus ce qui a été scellé"
        if defaut:
            fautes += 1
            yield f"{nom}, trace {trait[0]} ({_objet(trait[2], trait[3], trait[5])}) : {defaut}"
    bilan.traces += len(rangs)
    if len(rangs) != attendues:
        yield f"{nom} : {_compte(attendues, len(rangs), 'trace')}{_trous(rangs)}"
    elif not fautes and somme.finir() != contenu:
        yield f"{nom} : le sceau de ses traces a changé"


def _ecritures(lecture: Lecture, bilan: Bilan, nom: str, lot: int, attendues: int, etat: str) -> Iterator[str]:
    somme, fautes, rangs = forme.Somme(), 0, []
    for *fixe, valeurs, sel, empreinte in lecture.parcourir(_ECRITURES, (lot,)):
        rangs.append(fixe[1])
        engage, defaut = _engagement(empreinte, sel, (valeurs,))
        sceau = forme.sceau(fixe, engage)
        somme.ajouter([sceau])
        if empreinte.startswith(GEL):
            bilan.videes[ECRITURES] += 1
        elif not defaut and sceau.hex() != empreinte:
            defaut = "n'est plus ce qui a été scellé"
        if defaut:
            fautes += 1
            yield f"{nom}, écriture {fixe[1]} (table {fixe[3]}, clé {fixe[4][:40]}) : {defaut}"
    bilan.ecritures += len(rangs)
    if len(rangs) != attendues:
        yield f"{nom} : {_compte(attendues, len(rangs), 'écriture')}{_trous([0, *rangs])}"
    elif not fautes and somme.finir() != etat:
        yield f"{nom} : le sceau de ses écritures a changé"


def _engagement(empreinte: str | None, sel: str | None, valeurs: Sequence[Any]) -> tuple[bytes, str]:
    """L'engagement de ces valeurs, ou celui qui a été gelé ; et ce qui n'y va pas."""
    if empreinte is None:
        return b"", "n'est pas scellée"
    if empreinte.startswith(GEL):
        return _octets(empreinte.removeprefix(GEL)), ""
    if sel is None:
        return b"", "son sel a disparu"
    return forme.engagement(_octets(sel), valeurs), ""


def _octets(texte: str) -> bytes:
    try:
        return bytes.fromhex(texte)
    except ValueError:
        return b""


def _compte(attendues: int, trouvees: int, quoi: str) -> str:
    ecart = attendues - trouvees
    return f"il y manque {compter(ecart, quoi)}" if ecart > 0 else f"il y a {compter(-ecart, quoi)} de trop"


def _trous(rangs: Sequence[int]) -> str:
    """« (après 12) » : où la numérotation saute, si on le voit."""
    trou = next((a for a, b in pairwise(rangs) if b != a + 1), None)
    return "" if trou is None else f" (après {trou})"


def _objet(sorte: str, numero: int, champ: str | None) -> str:
    return f"{sorte} {numero}{'' if champ is None else f', {champ}'}"


def _sans_lot(lecture: Lecture) -> Iterator[str]:
    for table, (rang, quoi) in _RANGS.items():
        for (numero,) in lecture.lignes(f"SELECT {rang} FROM {table} {_SANS_LOT} ORDER BY {rang}"):
            nom = numero if rang == "id" else affiche("L", numero)
            yield f"{quoi} {nom} n'est plus d'aucun lot : un lot a été ôté"


def _videes(lecture: Lecture, bilan: Bilan, depart: archives.Depart) -> Iterator[str]:
    """Ce qui est vidé l'a été par des effacements, qui disent combien ; une part en est archivée."""
    dits = dict(lecture.lignes(_VIDEES, (ACTION, TRACES, ECRITURES)))
    for champ, quoi, parties in zip((TRACES, ECRITURES), ("trace vidée", "écriture vidée"), depart.videes, strict=True):
        videes = bilan.videes[champ] + parties
        if videes != (dit := int(dits.get(champ) or 0)):
            yield f"{compter(videes, quoi)} : les effacements du journal n'en disent que {dit}"


def _ancres(lecture: Lecture, bilan: Bilan, cles: Mapping[str, bytes]) -> Iterator[str]:
    for lot, nom, mac, tete in lecture.parcourir(
        "SELECT a.lot_id, a.cle_id, a.mac, s.tete FROM ancre a JOIN sceau s ON s.lot_id = a.lot_id ORDER BY a.lot_id"
    ):
        if nom not in cles:
            bilan.inconnues += 1
        elif forme.ancre(cles[nom], lot, tete) == mac:
            bilan.protege = lot
        else:
            yield f"{affiche('L', lot)} : sa tête n'est pas celle que la clé a ancrée : la chaîne a été refaite"


def _confronter(
    bilan: Bilan, temoins: Mapping[int, str], depart: archives.Depart, relues: Collection[range]
) -> Iterator[str]:
    for lot, vue in sorted(temoins.items()):
        nom = affiche("L", lot)
        if lot in bilan.tetes:
            if not bilan.tetes[lot].startswith(vue):
                yield f"{nom} : sa tête n'est pas celle du témoin"
        elif lot <= depart.au and not any(lot in suite for suite in relues):
            bilan.archives += 1
        else:
            fin = "" if bilan.tete is None else f" : le dernier est {affiche('L', bilan.tete[0])}"
            yield f"le témoin connaît {nom}, que le journal n'a plus{fin}"
