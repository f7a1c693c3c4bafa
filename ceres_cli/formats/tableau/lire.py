"""Lire un tableau donné par l'utilisateur : csv, xlsx, ods ou ndjson, reconnu par son contenu.

Toutes les fautes de format sont relevées en une fois ; rien n'est interprété ici au-delà des textes des cases.
"""

import codecs
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from ceres_cli import fichiers
from ceres_cli.formats.budget import Budget, memoire_bornee
from ceres_cli.formats.tableau import entete
from ceres_cli.formats.tableau.cases import Fusion
from ceres_cli.formats.tableau.fautes import Brut, Fautes, Limites, refuser
from ceres_cli.regles.francais import abreger, compter
from ceres_cli.regles.saisie import ORIGINE
from ceres_cli.regles.textes import propre
from ceres_cli.schemas.assainissement import deneutraliser

_ACCEPTES = "Donnez un csv, xlsx, ods ou ndjson."
_SIGNATURES = (
    (b"%PDF", "c'est un PDF"),
    (b"\x1f\x8b", "c'est un fichier compressé (gzip)"),
    (b"SQLite format 3\0", "c'est une base SQLite"),
    (b"{\\rtf", "c'est un document RTF"),
    (b"\x89PNG", "c'est une image"),
    (b"\xff\xd8\xff", "c'est une image"),
)
_ESPACES = str.maketrans("\t\r\n", "   ")


@dataclass(frozen=True, slots=True)
class Tableau:
    """Un tableau lu. `lignes` : (numéro physique, le premier étant 1, et une case par colonne, "" si vide).

    `bom` : le fichier commence par la marque de l'UTF-8. `ligne_entete` : le numéro de l'en-tête ; `passees` : ceux des
    lignes qui le précédaient sans être vides. `origine` : le jour 0 d'un nombre qui dit une date. `contenu` : le
    fichier, tel qu'il a été donné.
    """

    nom: str
    format: str
    entetes: list[str]
    lignes: list[tuple[int, list[str]]]
    annonces: list[str]
    sha256: str
    encodage: str = ""
    separateur: str = ""
    feuille: str = ""
    bom: bool = False
    ligne_entete: int = 1
    passees: list[int] = field(default_factory=list)
    origine: date = ORIGINE
    contenu: bytes = field(default=b"", repr=False)


def lire_entree(flux: BinaryIO, limites: Limites | None = None) -> bytes:
    """Lit l'entrée standard sans dépasser la limite ; au-delà, `lire_tableau` refusera ce qui est rendu."""
    return flux.read((limites or Limites()).octets + 1)


def lire_tableau(
    source: Path | bytes,
    *,
    nom: str,
    encodage: str | None = None,
    feuille: str | None = None,
    limites: Limites | None = None,
    fautes: Fautes | None = None,
    colonnes: entete.Attendues | None = None,
) -> Tableau:
    """Lit un fichier ou des octets. `nom` le désigne dans les messages. Lève `ErreurFichier`, toutes fautes réunies.

    `fautes` : celles des cases y sont relevées (une case en faute est vide) et c'est à l'appelant de les lever, avec
    les siennes ; sans en-tête, elles sont levées ici. `colonnes` : celles qui sont attendues ; l'en-tête est alors
    cherché sous un titre, sinon c'est la première ligne.
    """
    from ceres_cli.regles.condense import sha256

    limites = limites or Limites()
    contenu = source if isinstance(source, bytes) else lire_fichier(source, nom, limites)
    if len(contenu) > limites.octets:
        raise refuser(nom, f"il dépasse {limites.octets // 2**20} Mo", "Découpez-le en plusieurs fichiers.")
    relevees = Fautes() if fautes is None else fautes
    relevees.nom, relevees.adresses = nom, contenu.startswith(b"PK")
    budget = Budget(nom, limites)
    with memoire_bornee(nom):
        attendues = colonnes or entete.Attendues()
        brut = _ouvrir(contenu, encodage, feuille, budget, relevees, attendues)
        numero, entetes, lignes, passees = _assembler(brut, budget, relevees, attendues)
    if fautes is None:
        relevees.lever(entetes)
    return Tableau(
        nom=nom,
        format=brut.format,
        entetes=entetes,
        lignes=lignes,
        annonces=brut.annonces,
        sha256=sha256(contenu).hexdigest(),
        encodage=brut.encodage,
        separateur=brut.separateur,
        feuille=brut.feuille,
        bom=contenu.startswith(codecs.BOM_UTF8),
        ligne_entete=max(1, numero),
        passees=passees,
        origine=brut.origine,
        contenu=contenu,
    )


def premieres_lignes(
    contenu: bytes,
    *,
    nom: str,
    encodage: str | None,
    feuille: str | None,
    limites: Limites,
    colonnes: entete.Attendues,
) -> list[tuple[int, list[str]]]:
    """Celles où `lire_tableau` chercherait l'en-tête, et jusqu'à lui s'il est dit ; `ErreurFichier` si elles ne se
    lisent pas."""
    budget, fautes = Budget(nom, limites), Fautes(nom)
    with memoire_bornee(nom):
        brut = _ouvrir(contenu, encodage, feuille, budget, fautes, colonnes)
        nettes = _nettes(brut, budget, _Nettoyage(brut.format == "csv", limites, fautes))
        premieres = list(islice(nettes, entete.REGARDEES))
        if premieres and colonnes.ligne is not None:
            _rang_dit(premieres, nettes, colonnes.ligne, nom)
        return premieres


def lire_fichier(chemin: Path, nom: str, limites: Limites) -> bytes:
    """Les octets d'un fichier, un de plus que la limite au maximum ; `ErreurFichier` s'il ne peut pas être lu."""
    try:
        with chemin.open("rb") as flux:
            return lire_entree(flux, limites)
    except FileNotFoundError:
        raise refuser(str(chemin), "ce fichier n'existe pas", "Vérifiez le chemin.") from None
    except IsADirectoryError:
        raise refuser(nom, "c'est un dossier", "Donnez un fichier.") from None
    except PermissionError:
        raise refuser(nom, "vous n'avez pas le droit de le lire", "Vérifiez ses droits.") from None
    except (OSError, ValueError) as erreur:
        cause = fichiers.cause(erreur) if isinstance(erreur, OSError) else "chemin impossible"
        raise refuser(nom, f"il ne peut pas être lu ({cause})", "Vérifiez le chemin.") from None


def _ouvrir(
    contenu: bytes,
    encodage: str | None,
    feuille: str | None,
    budget: Budget,
    fautes: Fautes,
    attendues: entete.Attendues,
) -> Brut:
    """Choisit le lecteur d'après les premiers octets ; nomme ce qui n'est pas lu."""
    nom = budget.nom
    if contenu.startswith(b"PK\x03\x04"):
        from ceres_cli.formats.tableau.classeurs import lire_classeur

        return lire_classeur(contenu, feuille=feuille, budget=budget, fautes=fautes, attendues=attendues)
    _refuser_autres_formats(contenu, nom)
    if feuille is not None:
        raise refuser(nom, "il n'a pas de feuilles", "Retirez l'option qui choisit une feuille.")
    if contenu.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        from ceres_cli.formats.tableau.ndjson import lire_ndjson

        return lire_ndjson(contenu, encodage=encodage, budget=budget, fautes=fautes)
    from ceres_cli.formats.tableau.csv import lire_csv

    return lire_csv(contenu, nom=nom, encodage=encodage, fautes=fautes, connues=attendues.ecritures())


def _refuser_autres_formats(contenu: bytes, nom: str) -> None:
    if contenu.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in contenu:
            raise refuser(nom, "ce classeur est protégé par un mot de passe", "Enregistrez-le sans mot de passe.")
        raise refuser(nom, "c'est un ancien classeur .xls", "Enregistrez-le en .xlsx (Excel 2007 et suivants).")
    for signature, cause in _SIGNATURES:
        if contenu.startswith(signature):
            raise refuser(nom, cause, _ACCEPTES)
    debut = contenu[:300].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if debut.startswith((b"<html", b"<!doctype html", b"<table", b"<head")):
        raise refuser(nom, "c'est une page HTML, quel que soit son nom", "Ouvrez-la et enregistrez-la en .xlsx.")
    if debut.startswith((b"<?xml", b"<!doctype")):
        raise refuser(nom, "c'est un fichier XML", _ACCEPTES)
    if debut.startswith(b"["):
        raise refuser(nom, "c'est un tableau JSON d'un seul tenant", "Écrivez un objet par ligne (ndjson).")


def _assembler(
    brut: Brut, budget: Budget, fautes: Fautes, attendues: entete.Attendues
) -> tuple[int, list[str], list[tuple[int, list[str]]], list[int]]:
    """(numéro de l'en-tête, en-tête, lignes, numéros de celles passées avant lui) ; chaque ligne reçoit autant de cases
    que l'en-tête ; les lignes vides tombent."""
    nettoyage = _Nettoyage(brut.format == "csv", budget.limites, fautes)
    nettes = _nettes(brut, budget, nettoyage)
    if brut.format in ("xlsx", "ods"):
        nettes = iter(_sans_fusions(list(nettes), brut.fusions, budget))
    connues = attendues.ecritures()
    titrable = bool(connues) and brut.format != "ndjson"
    premieres = list(islice(nettes, entete.REGARDEES if titrable else 1))
    if not premieres:
        fautes.lever()
        raise refuser(budget.nom, "il est vide : pas d'en-tête", f"{entete.NOMMER}.")
    if titrable and attendues.ligne is not None:
        rang = _rang_dit(premieres, nettes, attendues.ligne, budget.nom)
    else:
        rang = entete.rang_de_l_entete(premieres, connues, budget.nom) if titrable else 0
    numero, valeurs = premieres[rang]
    if titrable and rang:
        valeurs = entete.sous(premieres, rang, connues)
    passees = [n for n, _ in premieres[:rang]]
    entetes = entete.lire_entetes(numero, valeurs, budget.limites, fautes, connues)
    lignes = _ajustees(chain(premieres[rang + 1 :], nettes), len(entetes), budget, fautes)
    _etendre_les_fusions(lignes, brut.fusions, len(entetes), budget)
    if titrable and entete.nommees(entetes, connues):
        # Un titre peut tenir dans des cases fusionnées, ou dans une formule : ce n'est pas une ligne de données.
        passees = sorted({*passees, *fautes.oublier_avant(numero)})
    brut.annonces.extend(nettoyage.annonces())
    return numero, entetes, lignes, passees


def _rang_dit(
    premieres: list[tuple[int, list[str]]], suite: Iterator[tuple[int, list[str]]], ligne: int, nom: str
) -> int:
    """Le rang de la ligne de ce numéro, les premières étant allongées jusqu'à elle."""
    while premieres[-1][0] < ligne and (suivante := next(suite, None)) is not None:
        premieres.append(suivante)
    for rang, (numero, _) in enumerate(premieres):
        if numero == ligne:
            return rang
    raise refuser(nom, f"sa ligne {ligne} est vide : elle n'est pas l'en-tête", "Corrigez --ligne-entete.")


def _sans_fusions(
    lignes: list[tuple[int, list[str]]], fusions: list[Fusion], budget: Budget
) -> list[tuple[int, list[str]]]:
    """Les cases fusionnées de haut en bas se lisent comme la première ; une ligne vide le reste."""
    numeros = [numero for numero, _ in lignes]
    for debut, fin, colonne, _ in fusions:
        premier, dernier = bisect_left(numeros, debut), bisect_right(numeros, fin)
        if premier == dernier or numeros[premier] != debut or colonne >= len(lignes[premier][1]):
            continue
        budget.annexe(dernier - premier)
        for rang in range(premier + 1, dernier):
            numero, cases = lignes[rang]
            completes = cases + [""] * (colonne + 1 - len(cases))
            completes[colonne] = lignes[premier][1][colonne]
            lignes[rang] = (numero, completes)
    return lignes


def _etendre_les_fusions(
    lignes: list[tuple[int, list[str]]], fusions: list[Fusion], largeur: int, budget: Budget
) -> None:
    """Sous l'en-tête, les cases fusionnées de gauche à droite se lisent comme la première. Seule sur sa ligne, c'est un
    titre ou un total, non la valeur de chacune de ces colonnes."""
    numeros = [numero for numero, _ in lignes]
    for debut, fin, colonne, derniere in fusions:
        couvertes = slice(colonne, min(derniere + 1, largeur))
        if couvertes.stop - couvertes.start < 2:
            continue
        premier, dernier = bisect_left(numeros, debut), bisect_right(numeros, fin)
        for rang in range(premier, dernier):
            budget.annexe(couvertes.stop - couvertes.start)
            numero, cases = lignes[rang]
            if any(cases[:colonne]) or any(cases[couvertes.stop :]):
                etendues = list(cases)
                etendues[couvertes] = [cases[colonne]] * (couvertes.stop - couvertes.start)
                lignes[rang] = (numero, etendues)


def _nettes(brut: Brut, budget: Budget, nettoyage: "_Nettoyage") -> Iterator[tuple[int, list[str]]]:
    """Les lignes qui ne sont pas vides, leurs cases remises au propre."""
    maximum, est_nfc = budget.limites.caracteres, unicodedata.is_normalized
    for numero, valeurs in brut.lignes:
        texte = "".join(valeurs)
        budget.ligne_lue(numero, len(valeurs), len(texte))
        if not texte or texte.isspace():
            continue
        # Le cas courant ne coûte qu'un examen de la ligne entière ; sinon chaque case est regardée.
        if (
            texte.isprintable()
            and "'" not in texte
            and "  " not in texte
            and len(texte) <= maximum
            and (texte.isascii() or ("\ufffd" not in texte and est_nfc("NFC", texte)))
        ):
            yield numero, [*map(str.strip, valeurs)] if " " in texte else valeurs
        else:
            yield numero, nettoyage.ligne(numero, valeurs)


def _ajustees(
    nettes: Iterator[tuple[int, list[str]]], largeur: int, budget: Budget, fautes: Fautes
) -> list[tuple[int, list[str]]]:
    """Les lignes de données, toutes de cette largeur."""
    limites = budget.limites
    maximum = min(limites.lignes, limites.cases // max(1, largeur))
    lignes: list[tuple[int, list[str]]] = []
    for ligne in nettes:
        if len(ligne[1]) != largeur:
            ligne = (ligne[0], _ajuster(*ligne, largeur, fautes))
        lignes.append(ligne)
        if len(lignes) > maximum:
            raise refuser(budget.nom, "il a trop de lignes ou de cases", "Découpez-le en plusieurs fichiers.")
    return lignes


class _Nettoyage:
    """Remet au propre les cases d'une ligne qui n'est pas banale, et compte ce qu'il a changé."""

    def __init__(self, apostrophes: bool, limites: Limites, fautes: Fautes) -> None:
        self._apostrophes = apostrophes
        self._limites = limites
        self._fautes = fautes
        self._coupees: list[int] = []

    def ligne(self, numero: int, valeurs: list[str]) -> list[str]:
        return [self._case(numero, colonne, valeur) if valeur else "" for colonne, valeur in enumerate(valeurs)]

    def _case(self, numero: int, colonne: int, valeur: str) -> str:
        if "\ufffd" in valeur:
            self._fautes.ajouter(numero, colonne, "caractère illisible dans cet encodage (vérifiez --encodage)")
            return ""
        if self._apostrophes:
            valeur = deneutraliser(valeur)
        nue = valeur.strip(" \t\r\n").translate(_ESPACES)
        if nue != valeur.strip(" \t\r\n") and (not self._coupees or self._coupees[-1] != numero):
            self._coupees.append(numero)
        try:
            return propre(nue, longueur_max=self._limites.caracteres)
        except ValueError as erreur:
            self._fautes.ajouter(numero, colonne, str(erreur))
            return ""

    def annonces(self) -> list[str]:
        if not self._coupees:
            return []
        return [f"sauts de ligne et tabulations devenus des espaces, lignes : {abreger(self._coupees)}"]


def _ajuster(numero: int, valeurs: list[str], largeur: int, fautes: Fautes) -> list[str]:
    """Complète une ligne courte par des cases vides ; une ligne trop longue n'est permise que si l'excès est vide."""
    if len(valeurs) < largeur:
        return valeurs + [""] * (largeur - len(valeurs))
    if any(valeurs[largeur:]):
        fautes.ajouter(
            numero, None, f"{compter(len(valeurs), 'case')} pour {compter(largeur, 'colonne')} dans l'en-tête"
        )
    return valeurs[:largeur]
