"""Des éléments aux lignes affichées : valeurs en texte, table alignée, table de rich, csv, tsv."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.libelles import libelle, libelle_court
from ceres_cli.schemas.assainissement import PREMIERS, assainir, neutraliser
from ceres_cli.schemas.colonne import Colonne, en_texte

if TYPE_CHECKING:
    from datetime import datetime

_PAQUET = 2000  # éléments écrits d'un coup
_GARDEES = 16  # objets dont la case se garde
_TAMPON = 1_024  # caractères de csv rendus ensemble ; un paquet en réunit beaucoup
Element = Mapping[str, Any]


def _nommes(colonnes: Sequence[Colonne], elements: Iterable[Element]) -> Iterable[Element]:
    """Les mêmes, une liste d'objets n'y disant que ce qui nomme chacun : une case a une valeur, jamais du JSON."""
    contenus = {c.cle: c.contenu for c in colonnes if c.type == "objets"}
    if not contenus:
        return elements
    return ({**e, **{cle: _noms(contenu, e.get(cle) or ()) for cle, contenu in contenus.items()}} for e in elements)


def _noms(contenu: Sequence[Colonne], objets: Iterable[Element]) -> list[str]:
    """Chacun une fois : qui revient dans une session y a deux inscriptions."""
    return [*dict.fromkeys(_nom(contenu, o) for o in objets)]


def _nom(contenu: Sequence[Colonne], objet: Element) -> str:
    """Son premier champ rempli ; tous, s'il commence par un jour, un rang ou un mot, qui ne le nomment pas seuls ; de
    qui siégerait pour un autre, « lui → qui »."""
    if contenu[0].cle == "pour":
        return f"{objet['pour']} → {objet['jure']}"
    valeurs = [v for c in contenu if (v := objet.get(c.cle)) is not None]
    remplis = ["/".join(map(en_texte, v)) if isinstance(v, list | tuple) else en_texte(v) for v in valeurs]
    return " ".join(remplis[:1] if contenu[0].type == "texte" else remplis)


def cellule_lue(colonne: Colonne, element: Element, *, court: bool = False) -> str:
    """La valeur telle qu'on la lit : dates JJ/MM/AAAA ; `court` : un mot par sa forme courte, si sa colonne en a. Pour
    les tables."""
    valeur = element.get(colonne.cle)
    if colonne.type == "mot" and isinstance(valeur, str):
        return assainir(libelle_court(valeur) if court and colonne.court else libelle(valeur))
    if colonne.type == "mois" and isinstance(valeur, str):
        return mois_lu(valeur)
    if colonne.type == "instant" and isinstance(valeur, str):
        return f"{a_paris(valeur):%d/%m/%Y %H:%M}"
    if colonne.type == "sortes" and isinstance(valeur, list):
        from ceres_cli.noms import PAR_SORTE

        valeur = [PAR_SORTE[sorte].mot if sorte in PAR_SORTE else sorte for sorte in valeur]
    return assainir(jours_lus(lisible(valeur, date=colonne.type == "date")))


def mois_lu(valeur: str) -> str:
    """« 2026-11 » → « 11/2026 »."""
    return f"{valeur[5:]}/{valeur[:4]}"


def a_paris(horodatage: str) -> "datetime":
    """Un instant ISO, à l'heure de Paris."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(horodatage).astimezone(ZoneInfo("Europe/Paris"))


def lisible(valeur: object, *, date: bool = False) -> str:
    texte = en_texte(valeur)
    if date and len(texte) == 10 and texte[4] == texte[7] == "-":
        return f"{texte[8:]}/{texte[5:7]}/{texte[:4]}"
    return texte


def largeur(texte: str) -> int:
    """Nombre de colonnes occupées à l'écran : les idéogrammes en prennent deux, les accents combinants aucune."""
    if _etroit(texte):
        return len(texte)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in texte)


def _etroit(texte: str) -> bool:
    """Rien que des caractères d'une colonne ; faux en cas de doute."""
    return texte.isascii() or max(texte) < "\u0300"


def texte_aligne(colonnes: Sequence[Colonne], elements: Iterable[Element]) -> Iterator[str]:
    """Lignes d'une table sans cadre, jamais coupées ; la première porte les titres."""
    lignes = [[c.titre for c in colonnes], *([cellule_lue(c, e) for c in colonnes] for e in elements)]
    # Un seul examen pour toute la table : len() suffit au français, et va dix fois plus vite.
    mesure = len if _etroit("".join(map("".join, lignes))) else largeur
    largeurs = [max(map(mesure, colonne)) for colonne in zip(*lignes, strict=True)]
    a_droite = [c.type == "entier" for c in colonnes]
    for ligne in lignes:
        cases = [
            " " * (large - mesure(case)) + case if droite else case + " " * (large - mesure(case))
            for case, large, droite in zip(ligne, largeurs, a_droite, strict=True)
        ]
        yield "  ".join(cases).rstrip()


def en_place(colonnes: Iterable[Colonne]) -> list[Colonne]:
    """Dans l'ordre de l'écran : ce qui nomme un numéro le suit."""
    suite = list(colonnes)
    for colonne in [c for c in suite if c.apres]:
        suite.remove(colonne)
        rangs = [r for r, c in enumerate(suite) if c.cle == colonne.apres]
        suite.insert(rangs[0] + 1 if rangs else len(suite), colonne)
    return suite


def nommer(colonne: Colonne) -> str:
    """« Début » ; « Nom du centre (centre_nom) », quand le titre ne dit pas le champ."""
    from ceres_cli.regles.textes import cle

    return colonne.titre if cle(colonne.titre) == colonne.cle else f"{colonne.titre} ({colonne.cle})"


def remplie(colonne: Colonne, elements: Iterable[Element]) -> bool:
    """Un élément au moins en a-t-il une valeur ?"""
    vides: tuple[Any, ...] = (None, "", [], False) if colonne.rare else (None, "", [])
    return any(e.get(colonne.cle) not in vides for e in elements)


def a_montrer(colonne: Colonne, elements: Sequence[Element]) -> bool:
    """Faux pour une colonne qu'aucun élément ne remplit, à moins qu'on l'ait demandée."""
    return colonne.toujours or remplie(colonne, elements)


def est_liste_d_objets(valeur: object) -> bool:
    return isinstance(valeur, list | tuple) and bool(valeur) and all(isinstance(v, Mapping) for v in valeur)


def lignes_tsv(
    colonnes: Sequence[Colonne], elements: Iterable[Element], *, brut: bool = False, entete: bool = True
) -> Iterator[str]:
    """`brut` : sans apostrophe devant ce qu'un tableur prendrait pour une formule. `entete` : les noms d'abord."""
    if entete:
        yield "\t".join(c.cle for c in colonnes)
    cles, dites = [c.cle for c in colonnes], _Dites()
    for element in _nommes(colonnes, elements):
        yield "\t".join(_cases(map(element.get, cles), brut, dites))


def lignes_csv(
    colonnes: Sequence[Colonne], elements: Iterable[Element], *, brut: bool = False, entete: bool = True
) -> Iterator[str]:
    """csv à points-virgules ; rendu par paquets de lignes. `brut` : comme pour tsv."""
    import csv
    import io

    tampon = io.StringIO()
    ecrivain = csv.writer(tampon, delimiter=";", lineterminator="\n")
    cles, dites = [c.cle for c in colonnes], _Dites()
    if entete:
        ecrivain.writerow(cles)
    for element in _nommes(colonnes, elements):
        ecrivain.writerow(_cases(map(element.get, cles), brut, dites))
        if tampon.tell() > _TAMPON:
            yield tampon.getvalue().removesuffix("\n")
            tampon.seek(0)
            tampon.truncate()
    if reste := tampon.getvalue():
        yield reste.removesuffix("\n")


class _Dites(dict[int, str]):
    """Les cases des derniers objets rendus : un grand lot donne le même à toutes ses lignes."""

    def __init__(self) -> None:
        self._gardes: list[object] = []  # gardé, le numéro d'un objet reste le sien

    def garder(self, valeur: object, brut: bool) -> str:
        if len(self) >= _GARDEES:
            self.clear()
            self._gardes.clear()
        self._gardes.append(valeur)
        case = self[id(valeur)] = _case(valeur, brut)
        return case


def _cases(valeurs: Iterable[object], brut: bool, dites: _Dites) -> list[str]:
    """Les valeurs telles qu'on les stocke : dates ISO, oui/non, listes à virgules ; sûres pour un tableur."""
    valeurs = list(valeurs)
    # Le cas courant : des textes qu'il suffit de regarder, un objet déjà rendu, des nombres, ou rien.
    cases = [
        v
        if v.__class__ is str and v[:1] not in PREMIERS
        else dites.get(id(v)) or dites.garder(v, brut)
        if v.__class__ is dict
        else ""
        if v is None
        else str(v)
        if v.__class__ is int
        else _case(v, brut)
        for v in valeurs
    ]
    return cases if "".join(cases).isprintable() else [_case(v, brut) for v in valeurs]


def _case(valeur: object, brut: bool) -> str:
    """Un nombre reste un nombre : « -5 » n'est neutralisé que s'il est un texte."""
    if valeur is None:
        return ""
    if valeur.__class__ is int:
        return str(valeur)
    texte = assainir(en_texte(valeur))
    return texte if brut or texte[:1] not in PREMIERS or valeur.__class__ is float else neutraliser(texte)


def paquets(elements: Iterable[Any]) -> Iterable[list[Any]]:
    reste = iter(elements)
    for premier in reste:
        yield list(chain((premier,), islice(reste, _PAQUET - 1)))


def en_json(valeur: object) -> object:
    """Dates, ensembles et autres valeurs que JSON ne connaît pas."""
    if isinstance(valeur, set | frozenset):
        return sorted(valeur)
    isoformat = getattr(valeur, "isoformat", None)
    return isoformat() if isoformat is not None else str(valeur)
