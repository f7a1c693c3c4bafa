"""Plier un texte à une largeur, entre deux mots."""

import re
from collections.abc import Iterator

from ceres_cli.terminal.rendu import largeur

LIE = "\ue000"  # tient lieu d'une espace où la ligne ne se coupe pas
_TENUS = ":;?!»·→%€"  # ne commencent pas une ligne
_SUITE = " \\"
_JOINTS = "-'’"  # ce qui finit un morceau de nom composé
_MORCEAUX = f"[^{_JOINTS}]*[{_JOINTS}]|[^{_JOINTS}]+"
_SIGNES = tuple(f" {signe}" for signe in _TENUS)
# Une commande qu'on recopie : d'une pièce, si la ligne la contient.
_COMMANDE = r"« (?:ceres) [^«»]* »\S*|ceres lot annuler \S+ --motif TEXTE"


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


def plus_long_morceau(mot: str, lisible: int) -> int:
    """La largeur qu'il faut à ce mot : un long nom composé (« Rochefontaine-Montmirail », « l'apprentissage ») se coupe
    après un tiret, une apostrophe."""
    mesure = largeur(mot)
    if mesure <= lisible or not _compose(mot):
        return mesure
    return max(map(largeur, re.findall(_MORCEAUX, mot)))


def plier(texte: str, large: int) -> list[str]:
    """Les lignes d'un texte, coupées entre les mots ; un mot plus long que la ligne l'est où il peut, sinon là où elle
    finit. Une commande à recopier reste d'une pièce tant qu'une ligne la contient."""
    if "ceres " in texte:
        texte = re.sub(_COMMANDE, lambda c: c[0].replace(" ", LIE) if largeur(c[0]) <= large else c[0], texte)
    lignes, courante, pris = [], "", 0
    for mot in mots(texte):
        mesure = largeur(mot)
        if courante and pris + 1 + mesure > large:
            # Un mot plus long que la ligne se coupera : son premier morceau suit ce qui le précède (« de l' »).
            debut = _morceaux(mot, large - pris - 1) if mesure > large else ""
            lignes.append(f"{courante} {debut}" if debut else courante)
            mot = mot[len(debut) :]
            mesure = largeur(mot)
            courante, pris = "", 0
        while mesure > large:
            debut = _debut(mot, large)
            lignes.append(debut)
            mot = mot[len(debut) :].removeprefix(LIE)
            mesure = largeur(mot)
        courante, pris = (f"{courante} {mot}", pris + 1 + mesure) if courante else (mot, mesure)
    return [ligne.replace(LIE, " ") for ligne in ([*lignes, courante] if courante or not lignes else lignes)]


def _debut(mot: str, large: int) -> str:
    """Ce qui tient du début d'un mot, un caractère au moins : d'un nom composé, ses premiers morceaux."""
    if debut := _morceaux(mot, large):
        return debut
    fin = 1
    while fin < len(mot) and largeur(mot[: fin + 1]) <= large:
        fin += 1
    return mot[:fin]


def _morceaux(mot: str, large: int) -> str:
    """Les premiers morceaux d'un nom composé, autant qu'il en tient."""
    debut = ""
    if _compose(mot):
        for morceau in re.findall(_MORCEAUX, mot):
            if largeur(debut + morceau) > large:
                break
            debut += morceau
    return debut


def _compose(mot: str) -> bool:
    return any(signe in mot for signe in _JOINTS) and re.sub(f"[{_JOINTS}]", "", mot).isalpha()


def paragraphes(texte: str, large: int) -> str:
    """Une parole à la largeur de l'écran, coupée entre les mots ; le retrait de chaque ligne est gardé."""
    lignes: list[str] = []
    for ligne in texte.split("\n"):
        nu = ligne.lstrip(" ")
        retrait = " " * (len(ligne) - len(nu)) + ("  " if nu.startswith("• ") else "")
        if largeur(ligne) <= large:
            lignes.append(ligne)
            continue
        premiere, *autres = plier(nu, max(large - len(retrait), 1))
        lignes += [ligne[: len(ligne) - len(nu)] + premiere, *(retrait + autre for autre in autres)]
    return "\n".join(lignes)


def plier_commande(commande: str, large: int) -> list[str]:
    """D'un trait, ou pliée derrière « \\ » : elle se recopie telle quelle."""
    if largeur(commande) <= large:
        return [commande]
    *debuts, fin = plier(commande, max(large - len(_SUITE), 1))
    return [*(debut + _SUITE for debut in debuts), fin]


def en_retrait(debut: str, texte: str, suite: str, large: int) -> Iterator[str]:
    """Un texte derrière `debut`, ses autres lignes derrière `suite`, de même largeur."""
    premiere, *autres = plier(texte, max(large - largeur(debut), 1))
    yield (debut + premiere).rstrip()
    yield from (suite + autre for autre in autres)
