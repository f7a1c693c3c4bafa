"""Fabrique les fichiers de collègues que docs/lots.md joue : des allures vraies, des personnes inventées.

Usage : PYTHONPATH=. python scripts/fabriquer_classeurs.py

Un classeur de commission et le même corrigé, une liste exportée d'Excel, un tableau d'échéances. Un test tient que ceux
du dépôt sont ceux-ci.
"""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

RACINE = Path(__file__).resolve().parent.parent
SORTIE = RACINE / "docs" / "exemples"

_CORPS, _GRAS = Font(name="Calibri", size=11), Font(name="Calibri", size=11, bold=True)
_TITRE = Font(name="Calibri", size=16, bold=True, color="FF1F3864")
_FOND = PatternFill("solid", start_color="FFD9E2F3", end_color="FFD9E2F3")
_FILET = Side("thin", color="FF8EA9DB")
_CADRE = Border(_FILET, _FILET, _FILET, _FILET)

AVIS = [
    ["DURAND", "Paul", "DWWM", "à suspendre", None, "congé parental"],
    ["LEROY", "Anne", "DWWM", "création", "31 décembre 2027", None],
    ["Leroy", "Anne", "DWWM", "favorable", None, "vu l'emploi occupé"],
    ["LEROY", "Anne", "DWWM/CCP1", "Renouvelé", "31/12/27", None],
    ["PETIT", "Luc", "DWWM", "Défavorable", None, "plus en poste depuis 2020"],
    ["MARTIN", "Alice", "DWWM", "à supprimer", None, "ne siège plus"],
]
CORRECTION = {"D9": "maintien"}

DEPARTS = """\
Départs et absences du trimestre;;;
N° habilitation;Titulaire;Suite à donner;Observations
H-3;MARTIN Alice;à suspendre;mutation à l'étranger
H-99;DUVAL Léo;à suspendre;a quitté la région
H-2;LEROY Anne;maintien;
"""

ECHEANCES = [
    ["H-2", "LEROY Anne", "DWWM/CCP1", "reconduite", date(2027, 12, 31), "fin du titre"],
    ["H-4", "LEROY Anne", "DWWM", "reconduite", date(2027, 12, 31), date(2028, 6, 30)],
    ["H-1", "DURAND Paul", "DWWM", "sans suite", date(2028, 9, 1), None],
]


def _habiller(feuille: Any, entetes: Sequence[int], largeurs: Sequence[int]) -> None:
    """Corps en Calibri, cadres, en-têtes gras sur fond bleu."""
    for rangee in feuille.iter_rows(min_row=entetes[0], max_col=len(largeurs)):
        for case in rangee:
            case.font, case.border = _CORPS, _CADRE
            if case.row in entetes:
                case.font, case.fill = _GRAS, _FOND
                case.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            if isinstance(case.value, date):
                case.number_format = "DD/MM/YYYY"
    for rang, largeur in enumerate(largeurs):
        feuille.column_dimensions["ABCDEFG"[rang]].width = largeur


def _titrer(feuille: Any, titre: str, plage: str) -> None:
    feuille["A1"] = titre
    feuille["A1"].font = _TITRE
    feuille.merge_cells(plage)
    feuille.row_dimensions[1].height = 28


def commission(*, corrigee: bool) -> Any:
    """Deux rangs d'en-tête sous un titre, un total, une feuille de notes ; une décision que personne ne peut lire."""
    livre = openpyxl.Workbook()
    feuille = livre.worksheets[0]
    feuille.title = "Avis"
    groupes, entetes = (
        ["Juré", None, "Titre", "Commission"],
        ["Nom", "Prénom", None, "Avis", "Échéance", "Observations"],
    )
    for ligne in ([], ["Membres présents : 7"], groupes, entetes, *AVIS):
        feuille.append(ligne)
    feuille.append(["TOTAL", None, None, "=COUNTA(D5:D10)"])
    _habiller(feuille, (3, 4), (18, 14, 14, 16, 20, 34))
    for plage in ("A3:B3", "C3:C4", "D3:F3"):
        feuille.merge_cells(plage)
    _titrer(feuille, "Commission d'habilitation du 9 octobre 2026", "A1:F1")
    feuille.freeze_panes = "A5"
    if corrigee:
        for adresse, valeur in CORRECTION.items():
            feuille[adresse] = valeur
    livre.create_sheet("Notes").append(["salle B204 jusqu'à midi"])
    return livre


def echeances() -> Any:
    """Un mode d'emploi sur la première feuille ; deux colonnes qui disent toutes deux une fin."""
    livre = openpyxl.Workbook()
    livre.worksheets[0].title = "Mode d'emploi"
    livre.worksheets[0].append(["Remplir l'onglet « Échéances », colonne de droite, et le renvoyer avant le 15."])
    feuille = livre.create_sheet("Échéances")
    entetes = ["N° habilitation", "Juré", "Titre", "Suite", "Fin de validité", "Échéance demandée"]
    for ligne in (entetes, *ECHEANCES):
        feuille.append(ligne)
    _habiller(feuille, (1,), (16, 22, 14, 14, 18, 20))
    feuille.auto_filter.ref = "A1:F4"
    feuille.freeze_panes = "A2"
    livre.active = 1
    return livre


def fabriquer(dossier: Path) -> list[Path]:
    """Écrit les quatre fichiers ; rend leurs chemins."""
    livres = {
        "avis-octobre.xlsx": commission(corrigee=False),
        "avis-octobre-corrige.xlsx": commission(corrigee=True),
        "echeances.xlsx": echeances(),
    }
    for nom, livre in livres.items():
        livre.save(dossier / nom)
    liste = dossier / "departs.csv"
    liste.write_bytes(DEPARTS.replace("\n", "\r\n").encode("cp1252"))
    return [*(dossier / nom for nom in livres), liste]


if __name__ == "__main__":
    for chemin in fabriquer(SORTIE):
        sys.stdout.write(f"{chemin.relative_to(RACINE)}\n")
