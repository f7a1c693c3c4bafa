"""Sceller un lot : l'empreinte de chaque trace et de chaque écriture, puis le sceau du lot, à la suite du précédent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Protocol

from ceres_cli.base.sceau import forme
from ceres_cli.base.sceau.etat import Lecture, Ligne, Trace, photographier
from ceres_cli.erreurs import BaseInutilisable

_PAQUET = 10_000
# Les clés d'une même écriture : une ligne abîmée n'en met pas plus en doute.
_CLES = 1_000
# Ces tables ne disent rien de personne : leurs lignes qui reçoivent les mêmes valeurs s'écrivent ensemble.
_ENSEMBLE = frozenset({"habilitation"})
_TRACES = (
    "INSERT INTO trace (id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation,"
    " empreinte) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Base(Lecture, Protocol):
    """Une transaction d'écriture (`store.Db`)."""

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any: ...
    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int: ...
    def executer_lot(self, sql: str, suite: Iterable[Sequence[Any]]) -> int: ...
    def ajouter(self, sql: str, lignes: Sequence[Sequence[Any]]) -> None: ...
    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]: ...
    def tracer(
        self, traits: Sequence[Trace], confiees: Iterable[tuple[str, str]]
    ) -> tuple[bytes, int | None] | None: ...


def fixes(trait: Sequence[Any]) -> Sequence[Any]:
    """De ce qu'une trace scelle, ce qu'un effacement ne vide pas."""
    return (*trait[:6], *trait[9:])


class Scellement:
    """Le sceau d'un lot ouvert, à mesure que ses traces et ses écritures s'ajoutent ; `clore` l'enregistre."""

    def __init__(self, base: Base, lot: int, *, repris: bool = False, ajouts: Sequence[Any] = forme.SANS_AJOUT) -> None:
        self._base, self._lot, self._repris, self._ajouts = base, lot, repris, ajouts
        self._contenu, self._etat = forme.Somme(), forme.Somme()

    def tracer(self, paquets: Iterable[Sequence[Trace]]) -> None:
        """Ajoute ces traces, scellées, dans leur ordre, celui de leurs numéros : en file, un paquet s'ajoute pendant
        que le suivant, dont les sels sont lus, se scelle."""
        pretes: list[tuple[Any, ...]] = []
        for traits in paquets:
            if self._confier(traits):
                continue
            sels = self._sels(traits)
            self._base.ajouter(_TRACES, pretes)
            pretes = [(*t, empreinte) for t, empreinte in zip(traits, self._sceller(traits, sels), strict=True)]
        self._base.ajouter(_TRACES, pretes)

    def _confier(self, traits: Sequence[Trace]) -> bool:
        """La base qui garde les sels scelle ces traces et les ajoute elle-même ; faux si elle ne les cache pas."""
        faites = self._base.tracer(traits, forme.confiees(traits))
        if faites is None:
            return False
        sceaux, abimee = faites
        for trait in traits:
            if trait[0] == abimee:
                raise _abime(trait[2], trait[3])
        self._contenu.ajouter_bout_a_bout(sceaux)
        return True

    def empreintes(self, traits: Sequence[Trace]) -> list[str]:
        """L'empreinte de chaque trace, dans leur ordre : celui où elles entrent dans le sceau du lot."""
        return self._sceller(traits, self._sels(traits))

    def _sceller(self, traits: Sequence[Trace], sels: Mapping[str, Mapping[int, bytes]]) -> list[str]:
        sceaux = forme.traces(traits, sels)
        self._contenu.ajouter(sceaux)
        return [s.hex() for s in sceaux]

    def _sels(self, traits: Sequence[Trace]) -> dict[str, dict[int, bytes]]:
        """Le sel de chaque objet, par sorte ; celui d'un objet nouveau naît ici."""
        objets: defaultdict[str, set[int]] = defaultdict(set)
        for sorte, suite in groupby(traits, itemgetter(2)):
            objets[sorte].update(map(itemgetter(3), suite))
        sels: dict[str, dict[int, bytes]] = {}
        for sorte, numeros in objets.items():
            condition, parametres = self._base.dans("objet_id", sorted(numeros))
            sql = f"SELECT objet_id, sel FROM sel_objet WHERE type_objet = ? AND {condition}"
            gardes = self._base.lignes(sql, [sorte, *parametres])
            try:
                connus = {n: bytes.fromhex(sel) for n, sel in gardes}
            except ValueError:
                connus = {n: _sel(sorte, n, sel) for n, sel in gardes}  # lève, en nommant l'objet
            neufs = sorted(numeros - connus.keys())
            connus |= dict(zip(neufs, forme.sels(len(neufs)), strict=True))
            sels[sorte] = connus
            self._base.ajouter(
                "INSERT INTO sel_objet (type_objet, objet_id, sel) VALUES (?, ?, ?)",
                [(sorte, n, connus[n].hex()) for n in neufs],
            )
        return sels

    def ecrire(self, lignes: Iterable[Ligne]) -> None:
        """Enregistre ce que le lot a fait des tables."""
        suite = _en_texte(lignes)
        while paquet := list(islice(suite, _PAQUET)):
            rangs = range(self._etat.nombre + 1, self._etat.nombre + len(paquet) + 1)
            sels = forme.sels(len(paquet))
            sceaux = [
                forme.sceau((self._lot, rang, operation, table, cles), forme.engagement(sel, (valeurs,)))
                for rang, sel, (operation, table, cles, valeurs) in zip(rangs, sels, paquet, strict=True)
            ]
            self._etat.ajouter(sceaux)
            self._base.ajouter(
                "INSERT INTO ecriture (lot_id, rang, operation, nom_table, cles, valeurs, sel, empreinte)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (self._lot, rang, *texte, sel.hex(), sceau.hex())
                    for rang, texte, sel, sceau in zip(rangs, paquet, sels, sceaux, strict=True)
                ],
            )

    def clore(self, cle: bytes | None) -> str:
        """Enregistre le sceau, et l'ancre quand on a la clé ; rend la tête."""
        colonnes = ", ".join((*forme.EN_TETE, "motif", "source"))
        *en_tete, motif, source = self._base.une(f"SELECT {colonnes} FROM lot WHERE id = ?", (self._lot,)) or ()
        precedente = self._base.valeur("SELECT tete FROM sceau ORDER BY lot_id DESC LIMIT 1")
        if precedente is None and not self._repris:  # ce qu'une base neuve dit d'elle-même, avant tout lot
            self.ecrire(photographier(self._base, ("parametre",)))
        precedente = precedente or forme.ORIGINE
        sel = forme.sels(1)[0]
        suite = (
            forme.engagement(sel, (motif, source)).hex(),
            int(self._repris),
            self._contenu.nombre,
            self._contenu.finir(),
            self._etat.nombre,
            self._etat.finir(),
        )
        tete = forme.tete(precedente, forme.en_tete(en_tete, self._ajouts), suite)
        self._base.executer(
            "INSERT INTO sceau (lot_id, sel, engagement, repris, traces, contenu, ecritures, etat, tete)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self._lot, sel.hex(), *suite, tete),
        )
        if cle is not None:
            self._base.executer(
                "INSERT INTO ancre (lot_id, cle_id, mac) VALUES (?, ?, ?)",
                (self._lot, forme.nom_de_cle(cle), forme.ancre(cle, self._lot, tete)),
            )
        return tete


def _sel(sorte: str, numero: int, texte: str) -> bytes:
    try:
        return bytes.fromhex(texte)
    except ValueError as erreur:
        raise _abime(sorte, numero) from erreur


def _abime(sorte: str, numero: int) -> BaseInutilisable:
    return BaseInutilisable(
        f"Le sceau du journal est abîmé : le sel gardé pour « {sorte} » n° {numero} n'en est pas un.",
        conseil="« ceres journal verifier » nomme ce qui a été changé ; « ceres admin restaurer » reprend une"
        " sauvegarde saine.",
    )


def _en_texte(lignes: Iterable[Ligne]) -> Iterator[tuple[str, str, str, str | None]]:
    """(opération, table, clés, valeurs) telles qu'elles se gardent ; celles qu'on réunit viennent en dernier."""
    reunies: defaultdict[tuple[str, tuple[tuple[str, Any], ...]], list[int]] = defaultdict(list)
    dernieres: tuple[str, dict[str, Any] | None] = "", None
    siens: list[int] = []
    for ligne in lignes:
        operation, table, cle, valeurs = ligne
        if operation == "maj" and table in _ENSEMBLE and valeurs is not None:
            if valeurs is not dernieres[1] or table != dernieres[0]:
                dernieres, siens = (table, valeurs), reunies[table, tuple(valeurs.items())]
            siens.append(cle[0])  # encodées une fois, non à chaque ligne
            continue
        _, _, cle, valeurs = _sans_identite(_voilee(ligne))
        yield operation, table, forme.encoder([cle]), None if valeurs is None else forme.encoder(valeurs)
    for (table, paires), numeros in reunies.items():
        texte = forme.encoder(dict(paires))
        for debut in range(0, len(numeros), _CLES):
            yield "maj", table, forme.encoder_numeros(numeros[debut : debut + _CLES]), texte


def _sans_identite(ligne: Ligne) -> Ligne:
    """La clé d'une écriture ne s'efface pas : d'une identité, il n'y entre que le numéro de son candidat."""
    if ligne.table != "identite_candidat":
        return ligne
    candidat, noms, naissance = ligne.cle
    return ligne._replace(cle=(candidat,), valeurs={"noms": noms, "naissance": naissance})


def _voilee(ligne: Ligne) -> Ligne:
    if ligne.table not in forme.VOILEES or ligne.valeurs is None:
        return ligne
    return ligne._replace(valeurs=dict(forme.voiler(ligne.table, ligne.cle, ligne.valeurs)))
