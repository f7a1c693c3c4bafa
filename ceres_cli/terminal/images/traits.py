"""Les traits dont les images sont faites : barres, barres en morceaux, lignes de semaines, légendes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ceres_cli.regles.statistiques import niveau
from ceres_cli.terminal.pli import plier
from ceres_cli.terminal.rendu import largeur

PLEIN, FONCE, MOYEN, CLAIR = "█", "▓", "▒", "░"
_HAUTEURS = "▁▂▃▄▅▆▇█"
_ESPACE = 2


def longueur(valeur: int, maximum: int, place: int) -> int:
    """Les cases d'une valeur, le maximum prenant toute la place ; une au moins dès qu'elle n'est pas nulle."""
    if not valeur or not maximum:
        return 0
    return max(1, (2 * valeur * place + maximum) // (2 * maximum))


def barres(lignes: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """« libellé  barre  texte » ; les barres sont déjà dessinées."""
    gauche = max((largeur(libelle) for libelle, _, _ in lignes), default=0)
    for libelle, barre, texte in lignes:
        blanc = " " * (gauche - largeur(libelle))
        yield f"{libelle}{blanc}{' ' * _ESPACE}{barre}{' ' if barre and texte else ''}{texte}".rstrip()


def place(lignes: Sequence[tuple[str, str]], large: int) -> int:
    """Les cases qui restent à une barre, entre le plus long libellé et le plus long texte."""
    gauche = max((largeur(libelle) for libelle, _ in lignes), default=0)
    droite = max((largeur(texte) for _, texte in lignes), default=0)
    return max(1, large - gauche - _ESPACE - 1 - droite)


def morceaux(parts: Sequence[tuple[str, int]], total: int, cases: int) -> str:
    """Une barre de `cases` cases partagée entre des parts (caractère, valeur), dans l'ordre ; chacune s'y voit dès
    qu'il y a la place."""
    vues = [(signe, valeur) for signe, valeur in parts if valeur]
    if not total or not vues:
        return ""
    cases = max(cases, min(len(vues), total))
    texte, pris, cumul = "", 0, 0
    for rang, (signe, valeur) in enumerate(vues):
        cumul += valeur
        reste = len(vues) - rang - 1
        fin = min(max((2 * cumul * cases + total) // (2 * total), pris + 1), cases - reste)
        texte += signe * (fin - pris)
        pris = max(fin, pris)
    return texte


def semaines(valeurs: Sequence[int], maximum: int) -> str:
    """Un caractère par semaine, haut comme sa valeur ; un point quand il n'y a rien."""
    return "".join("·" if not v else _HAUTEURS[(v * (len(_HAUTEURS) - 1) + maximum - 1) // maximum] for v in valeurs)


def legende(parts: Sequence[tuple[str, str]], large: int) -> list[str]:
    """« █ validées  ▓ en attente », pliée entre deux de ses parts."""
    lignes, courante = [], ""
    for signe, mot in parts:
        part = f"{signe} {mot}"
        if courante and largeur(courante) + 2 + largeur(part) > large:
            lignes.append(courante)
            courante = ""
        courante = f"{courante}  {part}" if courante else part
    return [*lignes, courante] if courante else lignes


_SIGNES = (
    ("·", "aucun centre agréé"),
    (CLAIR, "rien ne manque"),
    (MOYEN, "moins de la moitié des titres agréés manque de jurés"),
    (FONCE, "la moitié ou plus"),
    (PLEIN, "tous"),
)


def carte(elements: Sequence[Mapping[str, Any]], tuiles: Mapping[str, tuple[int, int]], large: int) -> Iterator[str]:
    """Cinq colonnes par tuile ; quatre, sans blanc, quand l'écran est étroit."""
    agrees: dict[str, int] = defaultdict(int)
    trous: dict[str, int] = defaultdict(int)
    for e in elements:
        agrees[e["departement"]] += bool(e["agrees"])
        trous[e["departement"]] += bool(e["manque"])
    vus = {e["departement"] for e in elements}
    par_place = {place: code for code, place in tuiles.items()}
    colonnes, hauteur = max(x for x, _ in par_place) + 1, max(y for _, y in par_place) + 1
    blanc = " " if large >= 5 * colonnes - 1 else ""
    yield from plier("Jurés utilisables par département, au regard des titres où un centre y est agréé", large)
    for y in range(hauteur):
        cases = []
        for x in range(colonnes):
            code = par_place.get((x, y), "")
            signe = _SIGNES[niveau(agrees[code], trous[code])][0] if code in vus else " "
            cases.append(f"{code:>3}{signe}")
        yield blanc.join(cases).rstrip()
    yield from legende(_SIGNES, large)
