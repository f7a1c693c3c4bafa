"""Mettre des éléments en table : quelles colonnes tiennent, quelle largeur prend chacune, et ce qui se dessine.

La même disposition choisit les colonnes et les dessine. Une valeur se montre entière ou pas du tout ; seuls les noms,
les libellés et les phrases (colonnes souples) passent à la ligne, entre deux mots.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.rendu import cellule_lue, est_liste_d_objets, largeur

LIMITE_RICH = 300  # au-delà, rich coûte trop : 0,3 ms par ligne
_ESPACE = 2  # entre deux colonnes
_LISIBLE = 18  # une colonne souple n'est pas réduite au-dessous, si ses valeurs sont plus longues
_MARGE_CARTE = 2
_ENTRE_PAIRES = 4
_SOUS_SON_TITRE = 4
_SANS_VALEUR = "Sans valeur"
LIE = "\ue000"  # tient lieu d'une espace où la ligne ne se coupe pas
_TENUS = ":;?!»·→%€"  # ne commencent pas une ligne
_SIGNES = tuple(f" {signe}" for signe in _TENUS)
Element = Mapping[str, Any]

# État gardé → couleur. Le mot le dit aussi : la couleur n'apprend rien seule.
COULEURS = {
    **dict.fromkeys(("active", "validee", "valide", "recevable", "delivre", "fait", "appliquer", "reussite"), "green"),
    **dict.fromkeys(
        ("suspendue", "suspendu", "sans_appui", "debloquee", "a_reediter", "a_annuler", "non_traite"), "yellow"
    ),
    **dict.fromkeys(("expiree", "expire", "annulee", "annule", "retire", "refuse", "refuser", "irrecevable"), "red"),
    **dict.fromkeys(("brouillon", "desinscrit", "ecarte", "sans_effet", "retiree"), "bright_black"),
}


@dataclass(frozen=True, slots=True)
class Disposition:
    """Les colonnes montrées et la largeur de chacune, celles qui n'ont pas trouvé de place ; `cartes` : pas même
    l'essentiel ne tient côte à côte."""

    colonnes: list[Colonne]
    largeurs: list[int]
    cachees: list[Colonne]
    lignes: list[list[str]]
    cartes: bool = False


def disposer(colonnes: Sequence[Colonne], elements: Sequence[Element], large: int) -> Disposition:
    """L'essentiel d'abord (priorité 1), puis chaque colonne qui tient encore, par priorité ; une vide vient après
    toutes. La place qui reste va aux titres et aux colonnes souples, à parts égales."""
    lues = [[cellule_lue(c, e) for e in elements] for c in colonnes]
    vides = [not any(lue) for lue in lues]
    minimales = [_minimale(c, lue) for c, lue in zip(colonnes, lues, strict=True)]
    gardes = [r for r, c in enumerate(colonnes) if c.priorite == 1 and not vides[r]]
    place = large + _ESPACE - sum(minimales[r] + _ESPACE for r in gardes)
    if place < 0:
        pleines = [r for r in range(len(colonnes)) if not vides[r]]
        lignes = [list(ligne) for ligne in zip(*(lues[r] for r in pleines), strict=True)]
        return Disposition([colonnes[r] for r in pleines], [], [], lignes, cartes=True)
    autres = [r for r in range(len(colonnes)) if r not in gardes]
    for rang in sorted(autres, key=lambda r: (vides[r], colonnes[r].priorite, r)):
        if minimales[rang] + _ESPACE <= place:
            gardes.append(rang)
            place -= minimales[rang] + _ESPACE
    gardes.sort()
    souhaits = [max(largeur(colonnes[r].titre), max(map(largeur, lues[r]), default=0)) for r in gardes]
    largeurs = _partager([minimales[r] for r in gardes], souhaits, place)
    lignes = [list(ligne) for ligne in zip(*(lues[r] for r in gardes), strict=True)]
    cachees = [c for r, c in enumerate(colonnes) if r not in gardes]
    return Disposition([colonnes[r] for r in gardes], largeurs, cachees, lignes)


def _minimale(colonne: Colonne, valeurs: Sequence[str]) -> int:
    """Ce qu'il faut pour ne rien couper : la plus longue valeur ; d'une colonne souple, le plus long mot, et de quoi
    lire."""
    titre = max(map(largeur, colonne.titre.split()), default=1)
    valeur = max(map(largeur, valeurs), default=1)
    if colonne.pliable:
        mot = max((largeur(mot) for v in valeurs for mot in mots(v)), default=1)
        return max(titre, mot, min(valeur, _LISIBLE))
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


def mots(texte: str) -> list[str]:
    """Ce qui ne se coupe pas : un mot, et la ponctuation double qui va avec lui (« non ? », « « oui » »)."""
    separes = texte.split(" ")
    if "« " not in texte and not any(signe in texte for signe in _SIGNES):
        return [mot for mot in separes if mot]
    reunis: list[str] = []
    for mot in separes:
        if reunis and mot and (mot[0] in _TENUS or reunis[-1].endswith("«")):
            reunis[-1] += LIE + mot
        elif mot:
            reunis.append(mot)
    return reunis


def plier(texte: str, large: int) -> list[str]:
    """Les lignes d'un texte, coupées entre les mots ; un mot plus long que la ligne est coupé là où elle finit."""
    lignes, courante, pris = [], "", 0
    for mot in mots(texte):
        mesure = largeur(mot)
        if courante and pris + 1 + mesure > large:
            lignes.append(courante)
            courante, pris = "", 0
        while mesure > large:
            debut = _debut(mot, large)
            lignes.append(debut)
            mot = mot[len(debut) :].removeprefix(LIE)
            mesure = largeur(mot)
        courante, pris = (f"{courante} {mot}", pris + 1 + mesure) if courante else (mot, mesure)
    return [ligne.replace(LIE, " ") for ligne in ([*lignes, courante] if courante or not lignes else lignes)]


def _debut(mot: str, large: int) -> str:
    """Ce qui tient du début d'un mot, un caractère au moins."""
    fin = 1
    while fin < len(mot) and largeur(mot[: fin + 1]) <= large:
        fin += 1
    return mot[:fin]


def dessiner(d: Disposition, large: int) -> Iterator[str]:
    """Les lignes, sans couleur : titres, filet, éléments."""
    if d.cartes:
        yield from _cartes(d, large)
        return
    titres = [plier(c.titre, w) for c, w in zip(d.colonnes, d.largeurs, strict=True)]
    haut = max(map(len, titres))
    yield from _rangee([[""] * (haut - len(t)) + t for t in titres], d)
    yield "─" * (sum(d.largeurs) + _ESPACE * (len(d.largeurs) - 1))
    for ligne in d.lignes:
        cases = [plier(v, w) if largeur(v) > w else [v] for v, w in zip(ligne, d.largeurs, strict=True)]
        yield from _rangee(cases, d)


def _rangee(cases: Sequence[Sequence[str]], d: Disposition) -> Iterator[str]:
    for rang in range(max(map(len, cases), default=0)):
        morceaux = []
        for case, w, colonne in zip(cases, d.largeurs, d.colonnes, strict=True):
            texte = case[rang] if rang < len(case) else ""
            blanc = " " * (w - largeur(texte))
            morceaux.append(blanc + texte if a_droite(colonne) else texte + blanc)
        yield (" " * _ESPACE).join(morceaux).rstrip()


def a_droite(colonne: Colonne) -> bool:
    return colonne.type == "entier"


def fiche(colonnes: Sequence[Colonne], objet: Element, large: int) -> Iterator[str]:
    """« Titre  valeur », alignés ; une longue valeur passe à la ligne sous elle-même. Ce qui est vide est nommé à la
    fin ; les listes d'objets sont montrées à part."""
    montrees = [c for c in colonnes if not c.technique and not est_liste_d_objets(objet.get(c.cle))]
    lues = [(c, cellule_lue(c, objet)) for c in montrees]
    vides = ", ".join(c.titre for c, lue in lues if not lue)
    yield from aligner(
        [(c.titre, _tenue(c, lue)) for c, lue in lues if lue] + ([(_SANS_VALEUR, vides)] if vides else []), large
    )


def aligner(paires: Sequence[tuple[str, str]], large: int) -> Iterator[str]:
    """« Titre  valeur », les valeurs l'une sous l'autre."""
    titre = max((largeur(t) for t, _ in paires), default=0)
    for nom, valeur in paires:
        yield from suite(f"{_a_gauche(nom, titre)}{' ' * _ESPACE}", valeur, large)


def _cartes(d: Disposition, large: int) -> Iterator[str]:
    """Une fiche par élément : le premier champ en tête, puis un champ par ligne, deux de front quand ils tiennent."""
    titres = [c.titre for c in d.colonnes]
    titre = max(map(largeur, titres[1:]), default=0)
    cote = (large - _MARGE_CARTE - _ENTRE_PAIRES) // 2
    # Le même arrangement pour toutes : une colonne trop large pour une moitié d'écran l'est dans chaque fiche.
    larges = [max(map(largeur, valeurs)) > cote - titre - _ESPACE for valeurs in zip(*d.lignes, strict=True)][1:]
    seuls = sum(larges) > len(larges) // 3
    for numero, ligne in enumerate(d.lignes):
        if numero:
            yield ""
        yield f"{titres[0]} {ligne[0]}"
        gauche = ""
        for colonne, valeur, long in zip(d.colonnes[1:], ligne[1:], larges, strict=True):
            if not valeur:
                continue
            debut = f"{_a_gauche(colonne.titre, titre)}{' ' * _ESPACE}"
            if seuls or long:
                if gauche:
                    yield gauche
                gauche = ""
                yield from suite(" " * _MARGE_CARTE + debut, _tenue(colonne, valeur), large)
            elif gauche:
                yield f"{_a_gauche(gauche, _MARGE_CARTE + cote)}{' ' * _ENTRE_PAIRES}{debut}{valeur}"
                gauche = ""
            else:
                gauche = f"{' ' * _MARGE_CARTE}{debut}{valeur}"
        if gauche:
            yield gauche


def suite(debut: str, valeur: str, large: int) -> Iterator[str]:
    """Une valeur derrière son titre, ses lignes suivantes alignées sous la première ; trop longue pour y tenir d'une
    pièce, elle passe sous son titre."""
    retrait = largeur(debut)
    if max(map(largeur, mots(valeur)), default=0) > large - retrait:
        yield debut.rstrip()
        retrait = min(retrait, _SOUS_SON_TITRE)
        debut = " " * retrait
    lignes = plier(valeur, max(large - retrait, 1))
    yield (debut + lignes[0]).rstrip()
    yield from (" " * retrait + ligne for ligne in lignes[1:])


def _tenue(colonne: Colonne, valeur: str) -> str:
    """La valeur, telle que `plier` ne la coupera pas si elle est d'une pièce."""
    return valeur if colonne.pliable else valeur.replace(" ", LIE)


def _a_gauche(texte: str, large: int) -> str:
    return texte + " " * (large - largeur(texte))


def en_couleur(d: Disposition, elements: Sequence[Element], large: int) -> str:
    """La même disposition dessinée par rich : titres en gras, états en couleur."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    # Une case de blanc, une de séparation : les deux de `_ESPACE`.
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for colonne, w in zip(d.colonnes, d.largeurs, strict=True):
        table.add_column(
            Text("\n".join(plier(colonne.titre, w))),
            justify="right" if a_droite(colonne) else "left",
            width=w,
            no_wrap=True,
        )
    for element, ligne in zip(elements, d.lignes, strict=True):
        table.add_row(
            *(
                Text("\n".join(plier(v, w)), style=COULEURS.get(str(element.get(c.cle)), "") if c.type == "mot" else "")
                for c, v, w in zip(d.colonnes, ligne, d.largeurs, strict=True)
            )
        )
    console = Console(
        width=large,
        height=25,  # à défaut rich oublie la largeur sur un terminal qu'il ne connaît pas
        markup=False,
        highlight=False,
        emoji=False,
    )
    with console.capture() as capture:
        console.print(table)
    return "".join(f"{ligne.rstrip()}\n" for ligne in capture.get().splitlines())


def paragraphes(texte: str, large: int) -> str:
    """Une parole à la largeur de l'écran, coupée entre les mots ; le retrait de chaque ligne est gardé."""
    lignes = []
    for ligne in texte.split("\n"):
        nu = ligne.lstrip(" ")
        retrait = " " * (len(ligne) - len(nu)) + ("  " if nu.startswith("• ") else "")
        if largeur(ligne) <= large:
            lignes.append(ligne)
            continue
        premiere, *autres = plier(nu, max(large - len(retrait), 1))
        lignes += [ligne[: len(ligne) - len(nu)] + premiere, *(retrait + autre for autre in autres)]
    return "\n".join(lignes)
