"""Le fichier d'entrée, rendu avec ce que chaque ligne est devenue : le même, ou ses valeurs dans une autre sorte."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ceres_cli import fichiers
from ceres_cli.formats.csv_sur import ecrire_csv
from ceres_cli.formats.tableau.ecrire import FEUILLE, ecrire_ods, ecrire_xlsx
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.formats.tableau.rendre import (
    CLASSEURS,
    Sort,
    pertes,
    rangs_des_ajoutees,
    rendre_csv,
    rendre_xlsx,
    tient,
)
from ceres_cli.formats.tableau.rendre_ods import rendre_ods
from ceres_cli.regles import textes
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.services.lot.soumission import RESULTAT

_LUS = {"\t": "tabulation"}
_ECRIRE = {"xlsx": (ecrire_xlsx, rendre_xlsx), "ods": (ecrire_ods, rendre_ods)}


def sorte(chemin: Path, tableau: Tableau) -> str:
    """« xlsx », « ods » ou « csv » : celle que dit son nom, à défaut celle de l'entrée."""
    suffixe = chemin.suffix.lower().removeprefix(".")
    if suffixe in CLASSEURS:
        return suffixe
    return tableau.format if not suffixe and tableau.format in CLASSEURS else "csv"


def ce_qui_se_perd(chemin: Path, tableau: Tableau) -> str:
    """Ce que le fichier rendu n'aura pas de celui-ci, à dire avant que rien ne soit fait ; vide s'il a tout."""
    rendue = sorte(chemin, tableau)
    if tableau.format not in CLASSEURS:
        return ""
    if rendue != tableau.format:
        return (
            f"{chemin}, d'une autre sorte que votre classeur, n'aura que les valeurs de la feuille lue : ni styles, ni"
            " formules, ni autres feuilles."
        )
    if not tient(tableau):
        if rendue == "xlsx":
            return (
                f"votre classeur est trop grand, {chemin} n'aura pas nos commentaires : la colonne"
                f" « {RESULTAT[-1]} » dit ce qui est en faute."
            )
        return f"votre classeur est trop grand : {chemin} n'en aura que les valeurs."
    perdu = pertes(tableau)
    return f"{chemin} ne gardera pas de votre classeur {', '.join(perdu)}." if perdu else ""


def ecrire_resultat(
    chemin: Path,
    tableau: Tableau,
    devenues: Mapping[int, Sort],
    *,
    ecraser: bool,
    ajoutees: Sequence[str] = RESULTAT,
) -> str:
    """Le fichier d'entrée, rendu avec trois colonnes de plus (`ajoutees`), d'un seul coup ; rend comment il est écrit.

    De la sorte de l'entrée, c'est le même : un classeur garde ses feuilles et ses styles, un csv son encodage, son
    séparateur et ses guillemets. D'une autre, ce sont ses valeurs, annotées de même.
    """
    rendue = sorte(chemin, tableau)
    devenues = {**_perimees(tableau, ajoutees), **devenues}
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        if rendue != "csv":
            return _ecrire_un_classeur(flux, rendue, tableau, devenues, ajoutees)
        if tableau.contenu and tableau.format == "csv":
            encodage = rendre_csv(flux, tableau, ajoutees, devenues)
            bom = tableau.bom or encodage == "utf-8-sig"
            nom = "UTF-8 avec BOM" if bom else "UTF-8 sans BOM" if encodage == "utf-8" else encodage
            return f"csv, {nom}, séparateur « {_LUS.get(tableau.separateur, tableau.separateur)} »"
        entetes, lignes = _a_plat(tableau, devenues, ajoutees)
        bom = tableau.format in CLASSEURS
        ecrire_csv(flux, [Colonne(entete, entete) for entete in entetes], lignes, bom=bom)
    return f"csv, UTF-8 {'avec' if bom else 'sans'} BOM, séparateur « ; »"


def _perimees(tableau: Tableau, ajoutees: Sequence[str]) -> dict[int, Sort]:
    """Les lignes où un rendu précédent a dit quelque chose : ce que celui-ci n'en redit pas s'y vide."""
    rangs, rien = rangs_des_ajoutees(tableau, ajoutees) or (), Sort([""] * len(ajoutees), {})
    return {n: rien for n, cases in tableau.lignes if any(cases[rang] for rang in rangs)}


def _ecrire_un_classeur(
    flux: BinaryIO, rendue: str, tableau: Tableau, devenues: Mapping[int, Sort], ajoutees: Sequence[str]
) -> str:
    ecrire, annoter = _ECRIRE[rendue]
    annote = "annoté"
    if not tient(tableau):
        if rendue != "xlsx":
            entetes, lignes = _a_plat(tableau, devenues, ajoutees)
            ecrire(flux, entetes, lignes)
            return f"classeur {rendue}"
        from ceres_cli.formats.tableau.rendre_en_flux import rendre_en_flux

        annoter, annote = rendre_en_flux, "annoté sans commentaires"
    if tableau.format == rendue and tableau.contenu:
        annoter(flux, tableau, ajoutees, devenues)
        return f"votre classeur, {annote}"
    neuf, rangs = _sans_les_ajoutees(tableau, ajoutees)
    tampon = io.BytesIO()
    ecrire(tampon, neuf.entetes, (cases for _, cases in neuf.lignes))
    numeros = {tableau.ligne_entete: 1} | {n: rang for rang, (n, _) in enumerate(tableau.lignes, 2)}
    sorts = {numeros[n]: _deplace(sort, rangs) for n, sort in devenues.items() if n in numeros}
    annoter(flux, replace(neuf, contenu=tampon.getvalue()), ajoutees, sorts)
    return f"classeur {rendue}, {annote}" if tableau.contenu else f"les lignes du plan, classeur {rendue}"


def _sans_les_ajoutees(tableau: Tableau, ajoutees: Sequence[str]) -> tuple[Tableau, dict[int, int]]:
    """Ses colonnes à lui, dans une feuille neuve, et leur nouveau rang."""
    gardees = [rang for rang, entete in enumerate(tableau.entetes) if textes.cle(entete) not in ajoutees]
    neuf = replace(
        tableau,
        entetes=[tableau.entetes[rang] for rang in gardees],
        lignes=[(numero, [cases[rang] for rang in gardees]) for numero, cases in tableau.lignes],
        feuille=FEUILLE,
        ligne_entete=1,
    )
    return neuf, {ancien: rang for rang, ancien in enumerate(gardees)}


def _deplace(sort: Sort, rangs: Mapping[int, int]) -> Sort:
    fautes = {rangs[rang]: phrase for rang, phrase in sort.fautes.items() if rang in rangs}
    choix = None if sort.choix is None or sort.choix[0] not in rangs else (rangs[sort.choix[0]], sort.choix[1])
    return Sort(sort.valeurs, fautes, choix)


def _a_plat(
    tableau: Tableau, devenues: Mapping[int, Sort], ajoutees: Sequence[str]
) -> tuple[list[str], Iterator[list[str]]]:
    """L'en-tête et les lignes, les siennes puis les colonnes ajoutées."""
    neuf, _ = _sans_les_ajoutees(tableau, ajoutees)
    vides = [""] * len(ajoutees)
    lignes = ([*cases, *(devenues[n].valeurs if n in devenues else vides)] for n, cases in neuf.lignes)
    return [*neuf.entetes, *ajoutees], lignes
