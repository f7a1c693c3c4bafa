"""L'en-tête d'un tableau : le trouver sous un titre ou un rang de groupes, et en reconnaître les colonnes."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field

from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.fautes import Fautes, Indecis, Limites, refuser
from ceres_cli.regles.textes import cle

REGARDEES = 20
"""Lignes non vides où l'en-tête est cherché."""
NOMMER = f"Nommez les colonnes sur une des {REGARDEES} premières lignes"
_LONGUEUR_MAX = 120  # d'un nom de colonne
_LETTRES = re.compile(r"[A-Z]{1,3}")

Synonymes = Mapping[str, Sequence[str]]
"""Nom canonique d'une colonne → ses autres écritures ; il se reconnaît toujours lui-même."""
Ligne = tuple[int, list[str]]


def _suffisent(_: Container[str]) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Attendues:
    """Les colonnes qu'on attend d'un fichier.

    `choisies` : champ → le titre, ou la lettre, de la colonne qui le dit quoi qu'en disent les synonymes ; vide, aucune
    ne le dit. `ligne` : celle de l'en-tête, si on l'a dite. `suffisent` : ces colonnes reconnues font-elles un fichier
    qui se lit ? `cedent` : les écritures d'un champ qui n'en disent rien quand une autre colonne le dit.
    """

    synonymes: Synonymes = field(default_factory=dict)
    choisies: Mapping[str, str] = field(default_factory=dict)
    ligne: int | None = None
    suffisent: Callable[[Container[str]], bool] = _suffisent
    cedent: Container[str] = ()

    def ecritures(self) -> dict[str, str]:
        """Écriture simplifiée (sans accents, casse ni ponctuation) → nom canonique."""
        connues = {
            cle(ecriture): colonne
            for colonne, autres in self.synonymes.items()
            for ecriture in (colonne, *autres)
            if colonne not in self.choisies
        }
        return connues | {cle(titre): colonne for colonne, titre in self.choisies.items() if titre}


@dataclass(frozen=True, slots=True)
class Colonnage:
    """`rangs` : rang (à partir de 0) de chaque colonne reconnue, par nom canonique ; `inconnues` : en-têtes ignorés."""

    rangs: dict[str, int]
    inconnues: list[str] = field(default_factory=list)


def nommees(cases: Sequence[str], connues: Mapping[str, str]) -> set[str]:
    """Les colonnes connues que ces cases nomment."""
    return {connues[c] for case in cases if len(case) <= _LONGUEUR_MAX and (c := cle(case)) in connues}


def reconnu(lignes: Sequence[Ligne], attendues: Attendues) -> tuple[bool, bool]:
    """L'une de ces lignes, complétée par celle du dessus, est l'en-tête d'un fichier qui se lit ; elle en nomme, à
    défaut, plusieurs colonnes."""
    connues = attendues.ecritures()
    completes = [lignes[0][1], *(sous(lignes, rang, connues) for rang in range(1, len(lignes)))] if lignes else []
    plusieurs = [noms for noms in (nommees(c, connues) for c in completes) if len(noms) > 1]
    return any(map(attendues.suffisent, plusieurs)), bool(plusieurs)


def sous(lignes: Sequence[Ligne], rang: int, connues: Mapping[str, str]) -> list[str]:
    """La ligne de ce rang, complétée par celle qui la touche au-dessus."""
    (dessus, groupes), (numero, cases) = lignes[rang - 1], lignes[rang]
    return completer(cases, groupes, connues) if dessus == numero - 1 else list(cases)


def rang_de_l_entete(lignes: Sequence[Ligne], connues: Mapping[str, str], nom: str) -> int:
    """Le rang de l'en-tête parmi les premières lignes : celle qui nomme le plus de colonnes, à défaut la première. Un
    rang de groupes en nomme parfois autant que l'en-tête qui le touche, en moins de cases.

    Deux lignes qui en nomment autant, sans être la même : `ErreurFichier`, rien n'est deviné.
    """
    comptes = [len(nommees(cases, connues)) for _, cases in lignes]
    meilleur = max(comptes, default=0)
    rang = comptes.index(meilleur) if comptes else 0
    if meilleur < 2:
        # Un seul nom peut être le hasard d'une case, sauf sous de seuls titres, d'une case chacun.
        titres = all(sum(map(bool, cases)) == 1 for _, cases in lignes[:rang])
        return rang if meilleur and titres else 0
    possibles = [ligne for ligne, n in zip(lignes, comptes, strict=True) if n == meilleur]
    possibles = [un for un in possibles if not any(_sont_les_groupes_de(un, autre) for autre in possibles)]
    rang = lignes.index(possibles[0])
    if (autre := _autre_tableau(lignes, rang, connues)) is not None:
        premiere, seconde = sorted((autre, lignes[rang][0]))
        raise Indecis(
            f"{nom} : les lignes {premiere} et {seconde} sont deux en-têtes, de deux tableaux.",
            conseil="Donnez à chaque tableau sa feuille, ou son fichier.",
            ligne=seconde,
        )
    if any(cases != lignes[rang][1] for _, cases in possibles):
        numeros = " et ".join(str(numero) for numero, _ in possibles[:2])
        raise Indecis(
            f"{nom} : les lignes {numeros} peuvent toutes deux être l'en-tête.",
            conseil="Dites laquelle : --ligne-entete N.",
            ligne=possibles[0][0],
        )
    return rang


def _autre_tableau(lignes: Sequence[Ligne], rang: int, connues: Mapping[str, str]) -> int | None:
    """Le numéro d'une ligne qui est l'en-tête d'un autre tableau, des lignes entre elle et celle-ci : au-dessus, elle
    nomme plusieurs colonnes ; au-dessous, elle redit plusieurs titres de celle-ci."""
    titres = {cle(case) for case in lignes[rang][1] if case}
    for autre, (numero, cases) in enumerate(lignes):
        dits = nommees(cases, connues) if autre < rang else titres & {cle(case) for case in cases if case}
        entre = lignes[min(autre, rang) + 1 : max(autre, rang)]
        if len(dits) > 1 and cases != lignes[rang][1] and any(sum(map(bool, c)) > 1 for _, c in entre):
            return numero
    return None


def _sont_les_groupes_de(dessus: Ligne, dessous: Ligne) -> bool:
    return dessous[0] == dessus[0] + 1 and sum(map(bool, dessous[1])) > sum(map(bool, dessus[1]))


def completer(entetes: Sequence[str], dessus: Sequence[str], connues: Mapping[str, str]) -> list[str]:
    """Un en-tête sur deux lignes : une case vide y prend le nom de colonne écrit au-dessus d'elle."""
    deja = nommees(entetes, connues)
    completes = list(entetes) + [""] * (len(dessus) - len(entetes))
    for rang, titre in enumerate(dessus):
        if not completes[rang] and connues.get(cle(titre), "") not in {"", *deja}:
            completes[rang] = titre
    return completes


def lire_entetes(
    numero: int, valeurs: Sequence[str], limites: Limites, fautes: Fautes, connues: Mapping[str, str]
) -> list[str]:
    """En-têtes sans les derniers vides ; refuse l'excès de colonnes, et les doublons, si ce n'est d'un titre dont on ne
    lit rien."""
    entetes = list(valeurs)
    while entetes and not entetes[-1]:
        entetes.pop()
    if len(entetes) > limites.colonnes:
        fautes.ajouter(numero, None, f"{len(entetes)} colonnes, {limites.colonnes} au plus")
        return entetes[: limites.colonnes]
    premiers: dict[str, int] = {}
    for rang, entete in enumerate(entetes):
        if not entete or (premier := premiers.setdefault(entete.casefold(), rang)) == rang:
            continue
        if not connues:
            fautes.ajouter(numero, rang, "cet en-tête est donné deux fois")
        elif (colonne := connues.get(cle(entete))) is not None:
            choix = f"--colonne {colonne}={lettres(premier)} ou --colonne {colonne}={lettres(rang)}"
            fautes.ajouter(numero, rang, f"cet en-tête est donné deux fois ; choisissez : {choix}")
    return entetes


def reconnaitre_colonnes(
    entetes: Sequence[str], attendues: Attendues, *, nom: str = "fichier", ligne: int = 1
) -> Colonnage:
    """Rattache chaque en-tête à un nom canonique, sans égard aux accents, à la casse ni à la ponctuation.

    `ligne` : celle de l'en-tête. Lève `ErreurFichier` si deux en-têtes disent la même colonne, si aucun n'est connu, ou
    si une colonne choisie n'y est pas.
    """
    choisies = {colonne: titre for colonne, titre in attendues.choisies.items() if titre}
    rangs = {colonne: _rang_choisi(entetes, colonne, titre, nom) for colonne, titre in choisies.items()}
    connues = {ecrite: colonne for ecrite, colonne in attendues.ecritures().items() if colonne not in rangs}
    pris = set(rangs.values())
    inconnues: list[str] = []
    motifs: list[Motif] = []
    choix = ""
    for rang, entete in enumerate(entetes):
        if rang in pris:
            continue
        colonne = connues.get(cle(entete))
        if colonne in rangs and entetes[rangs[colonne]] in attendues.cedent:
            inconnues.append(entetes[rangs[colonne]])
            rangs[colonne] = rang
        elif colonne is None or (colonne in rangs and entete in attendues.cedent):
            inconnues.append(entete or f"(sans titre, colonne {rang + 1})")
        elif colonne in rangs:
            choix = choix or " ou ".join(f'--colonne {colonne}="{entetes[r]}"' for r in (rangs[colonne], rang))
            texte = f"« {entetes[rangs[colonne]]} » et « {entete} » disent tous deux la colonne {colonne}"
            motifs.append(Motif("FICHIER", f"ligne {ligne}, {texte}", {"ligne": ligne, "colonne": entete}))
        else:
            rangs[colonne] = rang
    if motifs:
        conseil = f"Gardez une seule de ces colonnes, ou choisissez : {choix}."
        raise ErreurFichier(f"{nom} : en-tête équivoque.", conseil=conseil, motifs=motifs)
    if not rangs:
        raise refuser(nom, "pas d'en-tête reconnu", f"{NOMMER}, par exemple {next(iter(attendues.synonymes))}.")
    return Colonnage(rangs, inconnues)


def _rang_choisi(entetes: Sequence[str], colonne: str, titre: str, nom: str) -> int:
    """Celui de ce titre, à défaut de cette lettre."""
    memes = [rang for rang, entete in enumerate(entetes) if entete and cle(entete) == cle(titre)]
    if memes:
        return next((rang for rang in memes if entetes[rang] == titre), memes[0])
    par_lettre = {lettres(rang): rang for rang in range(len(entetes))}
    if _LETTRES.fullmatch(titre) and titre in par_lettre:
        return par_lettre[titre]
    lus = ", ".join(f"« {entete} »" for entete in entetes if entete)
    raise refuser(nom, f"--colonne {colonne} : aucune colonne « {titre} »", f"Son en-tête dit : {lus}.")
