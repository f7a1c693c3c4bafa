"""Mettre des éléments en table : quelles colonnes tiennent, quelle largeur prend chacune, et ce qui se dessine.

La même disposition choisit les colonnes et les dessine. Une valeur se montre entière ou pas du tout ; seuls les noms,
les libellés et les phrases (colonnes souples) passent à la ligne, entre deux mots.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from ceres_cli.schemas.assainissement import assainir
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.couleurs import ETATS, Peindre, laisser
from ceres_cli.terminal.pli import LIE, mots, plier, plus_long_morceau
from ceres_cli.terminal.rendu import cellule_lue, est_liste_d_objets, largeur, remplie

_ESPACE = 2  # entre deux colonnes
_ESSENTIELLE = 2  # priorité d'une colonne que la longueur d'une autre ne doit pas pousser dehors
_PHRASE = 96  # colonnes : au-delà, une valeur est une phrase, à qui il en faut davantage qu'à un nom :
_LISIBLE_PHRASE = 28
_AISE = 24  # ni au-dessous de celle-ci pour une colonne secondaire de plus
_SECONDAIRE = 3  # priorité d'une colonne secondaire
_HORS_CARTE = 4  # priorité d'une colonne qu'une petite fiche ne montre pas
_MARGE_CARTE = 2
_ENTRE_PAIRES = 4
_SOUS_SON_TITRE = 4
_SANS_VALEUR = "Sans valeur"
Element = Mapping[str, Any]


class _Serrage(NamedTuple):
    """Une colonne souple n'est pas réduite au-dessous de `lisible`, si ses valeurs sont plus longues ; un mot composé
    se coupe au-delà de `compose`, tout mot au-delà de `entier`."""

    lisible: int
    compose: int
    entier: int = sys.maxsize


_ORDINAIRE = _Serrage(14, 16)
_SERRAGES = (_Serrage(8, 16), _Serrage(8, 8), _Serrage(8, 8, 10))


class Disposition(NamedTuple):
    """Les colonnes montrées et la largeur de chacune, celles qui n'ont pas trouvé de place ; `partout` : parmi
    celles-ci, à part, celles dont chaque ligne porte la même valeur, avec elle ; `teintes` : par ligne, celle de chaque
    état ; `cartes` : pas même l'essentiel ne tient côte à côte."""

    colonnes: list[Colonne]
    largeurs: list[int]
    cachees: list[Colonne]
    lignes: list[list[str]]
    teintes: list[list[str]]
    partout: Sequence[tuple[Colonne, str]] = ()
    cartes: bool = False


def disposer(colonnes: Sequence[Colonne], elements: Sequence[Element], large: int) -> Disposition:
    """L'essentiel d'abord (priorité 1), puis chaque colonne qui tient encore, par priorité ; celle qui dit partout la
    même chose vient après, une vide après toutes. Une secondaire ne serre aucune souple au-dessous de son aise.
    La place qui reste va aux titres et aux colonnes souples, à parts égales. Où un état a une forme courte, il la prend
    et les souples se serrent, degré par degré, tant que l'essentiel ne tient pas."""
    entieres = [[cellule_lue(c, e) for e in elements] for c in colonnes]
    entiere = _disposer(colonnes, elements, entieres, large, _ORDINAIRE)
    if _complete(entiere, elements) or not any(c.court for c in colonnes):
        return entiere
    courtes = [[cellule_lue(c, e, court=True) for e in elements] for c in colonnes]
    courte = _disposer(colonnes, elements, courtes, large, _ORDINAIRE)
    serrees = (_disposer(colonnes, elements, courtes, large, serrage) for serrage in _SERRAGES)
    return next((d for d in chain((courte,), serrees) if _complete(d, elements)), courte)


def _complete(d: Disposition, elements: Sequence[Element]) -> bool:
    return not d.cartes and not any(c.priorite <= _ESSENTIELLE and remplie(c, elements) for c in d.cachees)


class _Mesuree(NamedTuple):
    """Une colonne et ses cases ; la place qu'il lui faut pour ne rien couper, celle qu'elle voudrait. `pareille` : elle
    dit partout la même chose."""

    rang: int
    colonne: Colonne
    lues: Sequence[str]
    minimale: int
    souhait: int
    vide: bool
    pareille: bool


def _mesurer(rang: int, colonne: Colonne, lues: Sequence[str], serrage: _Serrage) -> _Mesuree:
    souhait = max(largeur(colonne.titre), max(map(largeur, lues), default=0))
    pareille = len(lues) > 1 and len(set(lues)) == 1 and bool(lues[0]) and colonne.priorite > 1
    return _Mesuree(rang, colonne, lues, _minimale(colonne, lues, serrage), souhait, not any(lues), pareille)


def _disposer(
    colonnes: Sequence[Colonne],
    elements: Sequence[Element],
    lues: Sequence[Sequence[str]],
    large: int,
    serrage: _Serrage,
) -> Disposition:
    toutes = [_mesurer(rang, c, lue, serrage) for rang, (c, lue) in enumerate(zip(colonnes, lues, strict=True))]
    gardees = [m for m in toutes if m.colonne.priorite == 1 and not m.vide]
    place = large + _ESPACE - sum(m.minimale + _ESPACE for m in gardees)
    cartes = place < 0
    if cartes:
        gardees = [m for m in toutes if m.rang == 0 or _est_sur_une_carte(m)]
    else:
        gardees, place = _completer(gardees, toutes, place)
    largeurs = [] if cartes else _partager([m.minimale for m in gardees], [m.souhait for m in gardees], place)
    montrees, rangs = [m.colonne for m in gardees], {m.rang for m in gardees}
    cachees = [m for m in toutes if m.rang not in rangs]
    return Disposition(
        montrees,
        largeurs,
        [m.colonne for m in cachees if not m.pareille],
        [list(ligne) for ligne in zip(*(m.lues for m in gardees), strict=True)],
        [[_teinte(c, e) for c in montrees] for e in elements],
        [(m.colonne, m.lues[0]) for m in cachees if m.pareille],
        cartes,
    )


def _est_sur_une_carte(m: _Mesuree) -> bool:
    return not (m.vide or m.pareille or m.colonne.priorite >= _HORS_CARTE)


def _completer(gardees: list[_Mesuree], toutes: Sequence[_Mesuree], place: int) -> tuple[list[_Mesuree], int]:
    """Celles qui tiennent encore avec les essentielles, dans l'ordre des colonnes ; la place qui reste ensuite."""
    rangs = {m.rang for m in gardees}
    autres = [m for m in toutes if m.rang not in rangs]
    for m in sorted(autres, key=lambda m: (m.vide, m.pareille, m.colonne.priorite, m.rang)):
        aise = 0
        if m.pareille or m.colonne.priorite >= _SECONDAIRE:
            aise = sum(max(0, min(a.souhait, _AISE) - a.minimale) for a in (*gardees, m) if a.colonne.pliable)
        if m.minimale + _ESPACE + aise <= place:
            gardees = [*gardees, m]
            place -= m.minimale + _ESPACE
    return sorted(gardees, key=lambda m: m.rang), place


def _teinte(colonne: Colonne, element: Element) -> str:
    return ETATS.get(str(element.get(colonne.cle)), "") if colonne.type == "mot" else ""


def _minimale(colonne: Colonne, valeurs: Sequence[str], serrage: _Serrage) -> int:
    """Ce qu'il faut pour ne rien couper : la plus longue valeur ; d'une colonne souple, le plus long mot, et de quoi
    lire."""
    titre = max(map(largeur, colonne.titre.split()), default=1)
    valeur = max(map(largeur, valeurs), default=1)
    if colonne.pliable:
        mot = max((plus_long_morceau(mot, serrage.compose) for v in valeurs for mot in mots(v)), default=1)
        lisible = _LISIBLE_PHRASE if valeur > _PHRASE else serrage.lisible
        return max(titre, min(mot, serrage.entier), min(valeur, lisible))
    return max(titre, valeur)


def _partager(minimales: Sequence[int], souhaits: Sequence[int], place: int) -> list[int]:
    """Les petits besoins d'abord, puis le reste à parts égales."""
    largeurs = list(minimales)
    besoins = sorted((s - m, rang) for rang, (m, s) in enumerate(zip(minimales, souhaits, strict=True)) if s > m)
    for reste, (besoin, rang) in zip(range(len(besoins), 0, -1), besoins, strict=True):
        pris = min(besoin, place // reste)
        largeurs[rang] += pris
        place -= pris
    return largeurs


def dessiner(d: Disposition, large: int, peindre: Peindre = laisser) -> Iterator[str]:
    """Les lignes : titres, filet, éléments."""
    if d.cartes:
        yield from _cartes(d, large, peindre)
        return
    titres = [plier(c.titre, w) for c, w in zip(d.colonnes, d.largeurs, strict=True)]
    haut = max(map(len, titres))
    yield from _rangee([[""] * (haut - len(t)) + t for t in titres], d, ["gras"] * len(titres), peindre)
    yield "─" * (sum(d.largeurs) + _ESPACE * (len(d.largeurs) - 1))
    for ligne, teintes in zip(d.lignes, d.teintes, strict=True):
        cases = [plier(v, w) if largeur(v) > w else [v] for v, w in zip(ligne, d.largeurs, strict=True)]
        yield from _rangee(cases, d, teintes, peindre)


def _rangee(cases: Sequence[Sequence[str]], d: Disposition, teintes: Sequence[str], peindre: Peindre) -> Iterator[str]:
    for rang in range(max(map(len, cases), default=0)):
        morceaux, blancs = "", ""
        for case, w, colonne, teinte in zip(cases, d.largeurs, d.colonnes, teintes, strict=True):
            texte = case[rang] if rang < len(case) else ""
            blanc = " " * (w - largeur(texte))
            avant, apres = (blanc, "") if a_droite(colonne) else ("", blanc)
            if texte:
                morceaux += blancs + avant + peindre(texte, teinte)
                blancs = apres + " " * _ESPACE
            else:
                blancs += blanc + " " * _ESPACE
        yield morceaux


def a_droite(colonne: Colonne) -> bool:
    return colonne.type == "entier"


def fiche(colonnes: Sequence[Colonne], objet: Element, large: int, peindre: Peindre = laisser) -> Iterator[str]:
    """« Titre  valeur », alignés ; une longue valeur passe à la ligne sous elle-même. Ce qui est vide est nommé à la
    fin ; les listes d'objets sont montrées à part."""
    montrees = [c for c in colonnes if not c.technique and not est_liste_d_objets(objet.get(c.cle))]
    ecrites = [c for c in montrees if c.lignes and objet.get(c.cle)]
    lues = [(c, cellule_lue(c, objet)) for c in montrees if c not in ecrites]
    vides = ", ".join(c.titre for c, lue in lues if not lue)
    paires = [(c.titre, _tenue(c, lue), _teinte(c, objet)) for c, lue in lues if lue]
    paires += [(_SANS_VALEUR, vides, "")] if vides else []
    titre = max((largeur(t) for t, _, _ in paires), default=0)
    for nom, valeur, teinte in paires:
        yield from suite(f"{_a_gauche(nom, titre)}{' ' * _ESPACE}", valeur, large, teinte, peindre)
    for colonne in ecrites:
        yield from ("", peindre(colonne.titre, "gras"))
        for ligne in str(objet[colonne.cle]).split("\n"):
            yield from plier(assainir(ligne), large)


def aligner(paires: Sequence[tuple[str, str]], large: int) -> Iterator[str]:
    """« Titre  valeur », les valeurs l'une sous l'autre."""
    titre = max((largeur(t) for t, _ in paires), default=0)
    for nom, valeur in paires:
        yield from suite(f"{_a_gauche(nom, titre)}{' ' * _ESPACE}", valeur, large)


def _cartes(d: Disposition, large: int, peindre: Peindre) -> Iterator[str]:
    """Une fiche par élément : le premier champ en tête, puis un champ par ligne, deux de front quand ils tiennent."""
    titres = [c.titre for c in d.colonnes]
    titre = max(map(largeur, titres[1:]), default=0)
    cote = (large - _MARGE_CARTE - _ENTRE_PAIRES) // 2
    # Le même arrangement pour toutes : une colonne trop large pour une moitié d'écran l'est dans chaque fiche.
    larges = [max(map(largeur, valeurs)) > cote - titre - _ESPACE for valeurs in zip(*d.lignes, strict=True)][1:]
    seuls = sum(larges) > len(larges) // 3
    for numero, (ligne, teintes) in enumerate(zip(d.lignes, d.teintes, strict=True)):
        if numero:
            yield ""
        yield peindre(f"{titres[0]} {ligne[0]}", "gras")
        gauche, reste = "", 0
        for colonne, valeur, long, teinte in zip(d.colonnes[1:], ligne[1:], larges, teintes[1:], strict=True):
            if not valeur:
                continue
            debut = f"{_a_gauche(colonne.titre, titre)}{' ' * _ESPACE}"
            if seuls or long:
                if gauche:
                    yield gauche
                gauche = ""
                yield from suite(" " * _MARGE_CARTE + debut, _tenue(colonne, valeur), large, teinte, peindre)
            elif gauche:
                yield f"{gauche}{' ' * (reste + _ENTRE_PAIRES)}{debut}{peindre(valeur, teinte)}"
                gauche = ""
            else:
                gauche = f"{' ' * _MARGE_CARTE}{debut}{peindre(valeur, teinte)}"
                reste = cote - largeur(debut) - largeur(valeur)
        if gauche:
            yield gauche


def suite(debut: str, valeur: str, large: int, teinte: str = "", peindre: Peindre = laisser) -> Iterator[str]:
    """Une valeur derrière son titre, ses lignes suivantes alignées sous la première ; trop longue pour y tenir d'une
    pièce, elle passe sous son titre."""
    retrait = largeur(debut)
    if max(map(largeur, mots(valeur)), default=0) > large - retrait:
        yield debut.rstrip()
        retrait = min(retrait, _SOUS_SON_TITRE)
        debut = " " * retrait
    lignes = [peindre(ligne, teinte) for ligne in plier(valeur, max(large - retrait, 1))]
    yield (debut + lignes[0]).rstrip()
    yield from (" " * retrait + ligne for ligne in lignes[1:])


def _tenue(colonne: Colonne, valeur: str) -> str:
    """La valeur, telle que `plier` ne la coupera pas si elle est d'une pièce."""
    return valeur if colonne.pliable else valeur.replace(" ", LIE)


def _a_gauche(texte: str, large: int) -> str:
    return texte + " " * (large - largeur(texte))
