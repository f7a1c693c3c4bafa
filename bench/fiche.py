"""La fiche des contacts de 100 000 jurés (performance.md, section 4).

Planchers : openpyxl en `write_only`, pour 12 colonnes de texte déjà en mémoire ; un SELECT des 12 mêmes colonnes versé
dans le module csv.
"""

import csv
import sqlite3
from pathlib import Path

from bench import monde
from bench.mesure import CERES, Essai, Mesure, chronometrer, comparer, lancer

JURES, COLONNES = 100_000, 12
_SELECT = (
    "SELECT id, civilite, nom, prenom, telephone_professionnel, telephone_personnel, adresse, complement, code_postal,"
    " commune, courriel, employeur FROM jure ORDER BY cle"
)


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """La commande entière : requête, lignes, mise en page, journal. Elle écrit 18 colonnes."""
    base = dossier / "base.db"
    jures = int(JURES * taille)
    monde.batir(base, monde.Taille(jures, jures * 3, sessions=int(20_000 * taille)))

    def exporter(suffixe: str) -> Mesure:
        return lancer([*CERES, "export-jures", "--sortie", str(dossier / f"fiche{suffixe}"), "--ecraser"], base)

    exporter(".csv")
    lignes = _lire(dossier / "fiche.csv")
    xlsx = [
        Essai("openpyxl write_only", lambda: _openpyxl(dossier / "plancher.xlsx", lignes)),
        Essai("export-jures .xlsx", lambda: exporter(".xlsx"), 1.2, 0.3, 120),
    ]
    texte = [
        Essai("SELECT et module csv", lambda: plancher_csv(base, dossier / "plancher.csv")),
        Essai("export-jures .csv", lambda: exporter(".csv"), 3, mio=120),
    ]
    titre = f"Fiche des contacts : {len(lignes)} jurés"
    tenue = comparer(f"{titre}, xlsx", "openpyxl write_only", xlsx, tours or 3)
    return comparer(f"{titre}, csv", "SELECT et module csv", texte, tours or 7) and tenue


def _lire(chemin: Path) -> list[list[str]]:
    with chemin.open(encoding="utf-8-sig", newline="") as flux:
        return [ligne[:COLONNES] for ligne in csv.reader(flux, delimiter=";")][1:]


def _openpyxl(chemin: Path, lignes: list[list[str]]) -> Mesure:
    from openpyxl import Workbook

    def ecrire() -> None:
        classeur = Workbook(write_only=True)
        feuille = classeur.create_sheet("Contacts")
        for ligne in lignes:
            feuille.append(ligne)
        classeur.save(chemin)

    return chronometrer(ecrire)


def plancher_csv(base: Path, chemin: Path) -> Mesure:
    def ecrire() -> None:
        connexion = sqlite3.connect(base)
        with chemin.open("w", encoding="utf-8", newline="") as flux:
            csv.writer(flux, delimiter=";").writerows(connexion.execute(_SELECT))
        connexion.close()

    return chronometrer(ecrire)
