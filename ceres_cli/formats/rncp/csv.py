"""Lecture de l'archive CSV de France compétences : dix fichiers, reconnus à leurs colonnes et non à leur nom.

Le CSV n'a ni date limite de délivrance ni décret : ces champs restent inconnus.
"""

import csv
import io
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from ceres_cli.formats.rncp.modele import FicheBrute, FicheTP, refuser_fichier
from ceres_cli.formats.rncp.releve import Releve
from ceres_cli.formats.rncp.zip import Archive
from ceres_cli.regles.francais import compter

# Les colonnes lues de chaque table, qui servent aussi à la reconnaître. Partenaires, Formacode et CCN ne servent pas.
TABLES: dict[str, tuple[str, ...]] = {
    "Standard": (
        *("Numero_Fiche", "Id_Fiche", "Intitule", "Abrege_Libelle", "Nomenclature_Europe_Niveau"),
        *("Date_Fin_Enregistrement", "Date_Effet", "Validation_Partielle"),
    ),
    "Blocs_De_Compétences": ("Numero_Fiche", "Bloc_Competences_Code", "Bloc_Competences_Libelle"),
    "Ancienne_Nouvelle_Certification": ("Numero_Fiche", "Ancienne_Certification", "Nouvelle_Certification"),
    "Rome": ("Numero_Fiche", "Codes_Rome_Code"),
    "Nsf": ("Numero_Fiche", "Nsf_Code"),
    "VoixdAccès": ("Numero_Fiche", "Si_Jury"),
    "Certificateurs": ("Numero_Fiche", "Siret_Certificateur"),
}
# Le code de l'abrégé est dans Abrege_Libelle, son libellé dans Abrege_Intitule : l'inverse de ce que l'XML suggère.
# La voie est écrite en toutes lettres : ces mots la désignent.
MOTS_DES_VOIES = {
    "expérience": "VAE",
    "candidature individuelle": "CL",
    "apprentissage": "CA",
    "professionnalisation": "CQ",
    "formation continue": "FC",
    "élève": "FI",
}


@dataclass(slots=True)
class _Annexes:
    """Ce que les autres tables disent d'une fiche."""

    blocs: list[tuple[str | None, str | None]] = field(default_factory=list)
    rome: list[str] = field(default_factory=list)
    nsf: list[str] = field(default_factory=list)
    voies: dict[str, str] = field(default_factory=dict)
    precedents: list[str] = field(default_factory=list)
    suivants: list[str] = field(default_factory=list)
    sirets: list[str] = field(default_factory=list)


def reconnaitre_table(entete: str) -> str | None:
    """Le nom de la table dont c'est la première ligne, `None` si aucune ne convient."""
    try:
        colonnes = set(next(csv.reader([entete.removeprefix("\ufeff")], delimiter=";", strict=True), []))
    except csv.Error:
        return None
    return next((table for table, attendues in TABLES.items() if colonnes.issuperset(attendues)), None)


def lire_csv(archive: Archive, membres: dict[str, zipfile.ZipInfo], releve: Releve) -> Iterator[FicheTP]:
    """Les fiches TP, dans l'ordre de la table Standard. `membres` : table → membre de l'archive."""
    if "Standard" not in membres:
        refuser_fichier(archive.nom, "la table « Standard » des fiches manque dans l'archive CSV")
    for table in [t for t in TABLES if t not in membres]:
        releve.bilan.avertissements.append(f"La table « {table} » manque dans l'archive : son contenu reste inconnu.")
    bruts = []
    for ligne, valeurs in _lignes(archive, membres["Standard"], "Standard"):
        champs = dict(zip(TABLES["Standard"], valeurs, strict=True))
        if champs["Abrege_Libelle"] == "TP":
            bruts.append(_brute(champs, ligne))
        else:
            releve.passer(champs["Numero_Fiche"], ligne)
    annexes = _lire_annexes(archive, membres, {b.numero for b in bruts if b.numero}, releve)
    for brute in bruts:
        _completer(brute, annexes[brute.numero or ""])
        if (fiche := releve.retenir(brute)) is not None:
            yield fiche


def _brute(champs: dict[str, str | None], ligne: int) -> FicheBrute:
    return FicheBrute(
        origine="csv",
        ligne=ligne,
        numero=champs["Numero_Fiche"],
        id_fiche=champs["Id_Fiche"],
        intitule=champs["Intitule"],
        niveau=champs["Nomenclature_Europe_Niveau"],
        date_debut=champs["Date_Effet"],
        date_fin=champs["Date_Fin_Enregistrement"],
        validation_partielle=champs["Validation_Partielle"],
    )


def _completer(brute: FicheBrute, annexes: _Annexes) -> None:
    """L'ordre des blocs du CSV n'est pas celui des CCP : on reprend celui des codes, comme dans l'XML."""
    ordonnes = all((code or "").startswith(f"{brute.numero}BC") for code, _ in annexes.blocs)
    brute.blocs = sorted(annexes.blocs, key=lambda bloc: bloc[0] or "") if ordonnes else annexes.blocs
    brute.rome, brute.nsf, brute.voies = annexes.rome, annexes.nsf, annexes.voies
    brute.precedents, brute.suivants, brute.sirets = annexes.precedents, annexes.suivants, annexes.sirets


def _lire_annexes(
    archive: Archive, membres: dict[str, zipfile.ZipInfo], numeros: set[str], releve: Releve
) -> defaultdict[str, _Annexes]:
    annexes: defaultdict[str, _Annexes] = defaultdict(_Annexes)

    def lire(table: str) -> Iterator[tuple[_Annexes, list[str | None]]]:
        if table in membres:
            for _, (numero, *valeurs) in _lignes(archive, membres[table], table):
                if numero in numeros and numero is not None:
                    yield annexes[numero], valeurs

    for fiche, (code, libelle) in lire("Blocs_De_Compétences"):
        fiche.blocs.append((code, libelle))
    for fiche, (ancienne, nouvelle) in lire("Ancienne_Nouvelle_Certification"):
        fiche.precedents += [ancienne] if ancienne else []
        fiche.suivants += [nouvelle] if nouvelle else []
    for fiche, (code,) in lire("Rome"):
        fiche.rome += [code] if code else []
    for fiche, (code,) in lire("Nsf"):
        fiche.nsf += [code] if code else []
    for fiche, (siret,) in lire("Certificateurs"):
        fiche.sirets += [siret] if siret else []
    inconnues: dict[str, None] = {}
    for fiche, (parole,) in lire("VoixdAccès"):
        _ouvrir_voie(fiche, parole, inconnues)
    releve.bilan.avertissements += [f"Voie d'accès « {parole} » inconnue, ignorée." for parole in inconnues]
    return annexes


def _ouvrir_voie(fiche: _Annexes, parole: str | None, inconnues: dict[str, None]) -> None:
    """Une ligne par voie ouverte : dès qu'une fiche en a une, les voies sans ligne sont fermées."""
    if parole is None:
        return
    voie = next((voie for mot, voie in MOTS_DES_VOIES.items() if mot in parole.lower()), None)
    if voie is None:
        inconnues[parole] = None
        return
    if not fiche.voies:
        fiche.voies.update(dict.fromkeys(MOTS_DES_VOIES.values(), "Non"))
    fiche.voies[voie] = "Oui"


def _lignes(archive: Archive, info: zipfile.ZipInfo, table: str) -> Iterator[tuple[int, list[str | None]]]:
    """Numéro de ligne, puis les valeurs des colonnes de la table, dans l'ordre de `TABLES`."""

    def refuser(faute: str) -> NoReturn:
        refuser_fichier(archive.nom, f"table « {table} », ligne {lecteur.line_num} : {faute}")

    with archive.ouvrir(info) as octets, io.TextIOWrapper(octets, encoding="utf-8-sig", newline="") as texte:
        lecteur = csv.reader(texte, delimiter=";", strict=True)
        try:
            entete = next(lecteur)
            rangs = [entete.index(colonne) for colonne in TABLES[table]]
            for cases in lecteur:
                if not cases:
                    continue
                if len(cases) != len(entete):
                    refuser(f"{compter(len(cases), 'colonne')} au lieu de {len(entete)}")
                yield lecteur.line_num, [_valeur(cases[rang]) for rang in rangs]
        except UnicodeDecodeError:
            refuser_fichier(archive.nom, f"la table « {table} » n'est pas de l'UTF-8")
        except csv.Error:
            refuser("csv mal formé ou tronqué, guillemet mal fermé")


def _valeur(case: str) -> str | None:
    """Sans la tabulation qui protège les SIRET du tableur, ni les apostrophes doublées ; vide = inconnu."""
    return unicodedata.normalize("NFC", case.strip().replace("''", "'")) or None
