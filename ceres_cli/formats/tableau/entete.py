"""L'en-tête d'un tableau : le trouver, même sous un titre, et en reconnaître les colonnes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.tableau.fautes import Fautes, Limites, refuser
from ceres_cli.regles.textes import cle

REGARDEES = 10
"""Lignes non vides où l'en-tête est cherché."""
NOMMER = f"Nommez les colonnes sur une des {REGARDEES} premières lignes"
_LONGUEUR_MAX = 120  # d'un nom de colonne

Synonymes = Mapping[str, Sequence[str]]
"""Nom canonique d'une colonne → ses autres écritures ; il se reconnaît toujours lui-même."""


@dataclass(frozen=True, slots=True)
class Colonnage:
    """`rangs` : rang (à partir de 0) de chaque colonne reconnue, par nom canonique ; `inconnues` : en-têtes ignorés."""

    rangs: dict[str, int]
    inconnues: list[str] = field(default_factory=list)


def ecritures(synonymes: Synonymes) -> dict[str, str]:
    """Écriture simplifiée (sans accents, casse ni ponctuation) → nom canonique."""
    return {cle(ecriture): colonne for colonne, autres in synonymes.items() for ecriture in (colonne, *autres)}


def nombre_de_noms(cases: Sequence[str], connues: Mapping[str, str]) -> int:
    """Combien de colonnes connues, chacune une fois, ces cases nomment."""
    return len({connues[c] for case in cases if len(case) <= _LONGUEUR_MAX and (c := cle(case)) in connues})


def rang_de_l_entete(lignes: Sequence[tuple[int, list[str]]], connues: Mapping[str, str], nom: str) -> int:
    """Le rang de l'en-tête parmi les premières lignes : la première, sauf si une autre nomme bien plus de colonnes.

    Deux lignes qui en nomment presque autant : `ErreurFichier`, rien n'est deviné.
    """
    comptes = [nombre_de_noms(cases, connues) for _, cases in lignes]
    meilleur = max(comptes, default=0)
    rang = comptes.index(meilleur) if comptes else 0
    if meilleur < 2:
        # Un seul nom peut être le hasard d'une case, sauf s'il est seul sur sa ligne et sous un titre qui l'est aussi.
        seules = all(sum(map(bool, cases)) == 1 for _, cases in lignes[: rang + 1])
        return rang if meilleur and seules else 0
    possibles = [numero for (numero, _), n in zip(lignes, comptes, strict=True) if n >= 2 and 2 * n > meilleur]
    if len(possibles) > 1:
        numeros = " et ".join(map(str, possibles[:2]))
        raise refuser(
            nom,
            f"les lignes {numeros} peuvent toutes deux être l'en-tête",
            "N'en gardez qu'une qui nomme les colonnes.",
        )
    return rang


def lire_entetes(numero: int, valeurs: Sequence[str], limites: Limites, fautes: Fautes) -> list[str]:
    """En-têtes sans les derniers vides ; refuse les doublons et l'excès de colonnes."""
    entetes = list(valeurs)
    while entetes and not entetes[-1]:
        entetes.pop()
    if len(entetes) > limites.colonnes:
        fautes.ajouter(numero, None, f"{len(entetes)} colonnes, {limites.colonnes} au plus")
        return entetes[: limites.colonnes]
    premiers: dict[str, int] = {}
    for rang, entete in enumerate(entetes):
        if entete and premiers.setdefault(entete.casefold(), rang) != rang:
            fautes.ajouter(numero, rang, "cet en-tête est donné deux fois")
    return entetes


def reconnaitre_colonnes(
    entetes: Sequence[str], synonymes: Synonymes, *, nom: str = "fichier", ligne: int = 1
) -> Colonnage:
    """Rattache chaque en-tête à un nom canonique, sans égard aux accents, à la casse ni à la ponctuation.

    `ligne` : celle de l'en-tête. Lève `ErreurFichier` si deux en-têtes disent la même colonne, ou si aucun n'est connu.
    """
    canoniques = ecritures(synonymes)
    rangs: dict[str, int] = {}
    inconnues: list[str] = []
    motifs: list[Motif] = []
    for rang, entete in enumerate(entetes):
        colonne = canoniques.get(cle(entete))
        if colonne is None:
            inconnues.append(entete or f"(sans titre, colonne {rang + 1})")
        elif colonne in rangs:
            texte = f"« {entetes[rangs[colonne]]} » et « {entete} » disent tous deux la colonne {colonne}"
            motifs.append(Motif("FICHIER", f"ligne {ligne}, {texte}", {"ligne": ligne, "colonne": entete}))
        else:
            rangs[colonne] = rang
    if motifs:
        raise ErreurFichier(f"{nom} : en-tête équivoque.", conseil="Gardez une seule de ces colonnes.", motifs=motifs)
    if not rangs:
        raise refuser(nom, "pas d'en-tête reconnu", f"{NOMMER}, par exemple {next(iter(synonymes))}.")
    return Colonnage(rangs, inconnues)
