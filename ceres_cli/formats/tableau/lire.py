"""Lire un tableau donné par l'utilisateur : csv, xlsx, ods ou ndjson, reconnu par son contenu.

Toutes les fautes de format sont relevées en une fois ; rien n'est interprété ici au-delà des textes des cases.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.budget import Budget, memoire_bornee
from ceres_cli.formats.tableau.fautes import Brut, Fautes, Limites, refuser
from ceres_cli.regles.francais import abreger
from ceres_cli.regles.textes import cle, propre
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
    """Un tableau lu. `lignes` : (numéro physique, l'en-tête portant le 1, et une case par colonne, "" si vide)."""

    nom: str
    format: str
    entetes: list[str]
    lignes: list[tuple[int, list[str]]]
    annonces: list[str]
    sha256: str
    encodage: str = ""
    separateur: str = ""
    feuille: str = ""


@dataclass(frozen=True, slots=True)
class Colonnage:
    """`rangs` : rang (à partir de 0) de chaque colonne reconnue, par nom canonique ; `inconnues` : en-têtes ignorés."""

    rangs: dict[str, int]
    inconnues: list[str] = field(default_factory=list)


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
) -> Tableau:
    """Lit un fichier ou des octets. `nom` le désigne dans les messages. Lève `ErreurFichier`, toutes fautes réunies.

    `fautes` : celles des cases y sont relevées (une case en faute est vide) et c'est à l'appelant de les lever, avec
    les siennes ; sans en-tête, elles sont levées ici.
    """
    import hashlib

    limites = limites or Limites()
    contenu = source if isinstance(source, bytes) else lire_fichier(source, nom, limites)
    if len(contenu) > limites.octets:
        raise refuser(nom, f"il dépasse {limites.octets // 2**20} Mo", "Découpez-le en plusieurs fichiers.")
    relevees = Fautes() if fautes is None else fautes
    relevees.nom, relevees.adresses = nom, contenu.startswith(b"PK")
    budget = Budget(nom, limites)
    with memoire_bornee(nom):
        brut = _ouvrir(contenu, encodage, feuille, budget, relevees)
        entetes, lignes = _assembler(brut, budget, relevees)
    if fautes is None:
        relevees.lever(entetes)
    return Tableau(
        nom=nom,
        format=brut.format,
        entetes=entetes,
        lignes=lignes,
        annonces=brut.annonces,
        sha256=hashlib.sha256(contenu).hexdigest(),
        encodage=brut.encodage,
        separateur=brut.separateur,
        feuille=brut.feuille,
    )


def lire_fichier(chemin: Path, nom: str, limites: Limites) -> bytes:
    """Les octets d'un fichier, un de plus que la limite au maximum ; `ErreurFichier` s'il ne peut pas être lu."""
    try:
        with chemin.open("rb") as flux:
            return lire_entree(flux, limites)
    except FileNotFoundError:
        raise refuser(nom, "ce fichier n'existe pas", "Vérifiez le chemin.") from None
    except IsADirectoryError:
        raise refuser(nom, "c'est un dossier", "Donnez un fichier.") from None
    except PermissionError:
        raise refuser(nom, "vous n'avez pas le droit de le lire", "Vérifiez ses droits.") from None
    except (OSError, ValueError) as erreur:
        cause = fichiers.cause(erreur) if isinstance(erreur, OSError) else "chemin impossible"
        raise refuser(nom, f"il ne peut pas être lu ({cause})", "Vérifiez le chemin.") from None


def _ouvrir(contenu: bytes, encodage: str | None, feuille: str | None, budget: Budget, fautes: Fautes) -> Brut:
    """Choisit le lecteur d'après les premiers octets ; nomme ce qui n'est pas lu."""
    nom = budget.nom
    if contenu.startswith(b"PK\x03\x04"):
        from ceres_cli.formats.tableau.classeurs import lire_classeur

        return lire_classeur(contenu, feuille=feuille, budget=budget, fautes=fautes)
    _refuser_autres_formats(contenu, nom)
    if feuille is not None:
        raise refuser(nom, "il n'a pas de feuilles", "Retirez l'option qui choisit une feuille.")
    if contenu.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        from ceres_cli.formats.tableau.ndjson import lire_ndjson

        return lire_ndjson(contenu, encodage=encodage, budget=budget, fautes=fautes)
    from ceres_cli.formats.tableau.csv import lire_csv

    return lire_csv(contenu, nom=nom, encodage=encodage, fautes=fautes)


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


def _assembler(brut: Brut, budget: Budget, fautes: Fautes) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Sépare l'en-tête des lignes ; chaque ligne reçoit autant de cases que l'en-tête ; les lignes vides tombent."""
    nom, limites = budget.nom, budget.limites
    entetes: list[str] | None = None
    largeur = 0
    lignes: list[tuple[int, list[str]]] = []
    nettoyage = _Nettoyage(brut.format == "csv", limites, fautes)
    maximum, est_nfc = limites.caracteres, unicodedata.is_normalized
    for numero, valeurs in brut.lignes:
        budget.numero_de_ligne(numero)
        budget.ligne(valeurs)
        texte = "".join(valeurs)
        if not texte or texte.isspace():
            continue
        # Le cas courant ne coûte qu'un examen de la ligne entière ; sinon chaque case est regardée.
        if (
            texte.isprintable()
            and "'" not in texte
            and len(texte) <= maximum
            and (texte.isascii() or ("\ufffd" not in texte and est_nfc("NFC", texte)))
        ):
            if " " in texte:
                valeurs = [v.strip() for v in valeurs]
        else:
            valeurs = nettoyage.ligne(numero, valeurs)
        if entetes is None:
            entetes = _entetes(numero, valeurs, limites, fautes)
            largeur = len(entetes)
            continue
        if len(valeurs) != largeur:
            valeurs = _ajuster(numero, valeurs, largeur, fautes)
        lignes.append((numero, valeurs))
        if len(lignes) > limites.lignes or len(lignes) * largeur > limites.cases:
            raise refuser(nom, "il a trop de lignes ou de cases", "Découpez-le en plusieurs fichiers.")
    if entetes is None:
        fautes.lever()
        raise refuser(nom, "il est vide : pas d'en-tête", "La première ligne doit nommer les colonnes.")
    brut.annonces.extend(nettoyage.annonces())
    return entetes, lignes


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


def _entetes(numero: int, valeurs: list[str], limites: Limites, fautes: Fautes) -> list[str]:
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


def _ajuster(numero: int, valeurs: list[str], largeur: int, fautes: Fautes) -> list[str]:
    """Complète une ligne courte par des cases vides ; une ligne trop longue n'est permise que si l'excès est vide."""
    if len(valeurs) < largeur:
        return valeurs + [""] * (largeur - len(valeurs))
    if any(valeurs[largeur:]):
        fautes.ajouter(numero, None, f"{len(valeurs)} cases pour {largeur} colonnes dans l'en-tête")
    return valeurs[:largeur]


def reconnaitre_colonnes(
    entetes: Sequence[str], synonymes: Mapping[str, Sequence[str]], *, nom: str = "fichier"
) -> Colonnage:
    """Rattache chaque en-tête à un nom canonique, sans égard aux accents, à la casse ni à la ponctuation.

    `synonymes` : autres écritures de chaque nom canonique, lequel se reconnaît toujours lui-même.
    Lève `ErreurFichier` si deux en-têtes disent la même colonne ou si aucun n'est reconnu.
    """
    canoniques = {cle(ecriture): colonne for colonne, autres in synonymes.items() for ecriture in (colonne, *autres)}
    rangs: dict[str, int] = {}
    inconnues: list[str] = []
    motifs: list[Motif] = []
    for rang, entete in enumerate(entetes):
        colonne = canoniques.get(cle(entete))
        if colonne is None:
            inconnues.append(entete or f"(sans titre, colonne {rang + 1})")
        elif colonne in rangs:
            texte = f"« {entetes[rangs[colonne]]} » et « {entete} » disent tous deux la colonne {colonne}"
            motifs.append(Motif("FICHIER", f"ligne 1, {texte}", {"ligne": 1, "colonne": entete}))
        else:
            rangs[colonne] = rang
    if motifs:
        raise ErreurFichier(f"{nom} : en-tête équivoque.", conseil="Gardez une seule de ces colonnes.", motifs=motifs)
    if not rangs:
        raise refuser(
            nom,
            "pas d'en-tête reconnu",
            f"La première ligne doit nommer les colonnes, par exemple {next(iter(synonymes))}.",
        )
    return Colonnage(rangs, inconnues)
