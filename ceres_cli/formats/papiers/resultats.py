"""Le modèle de saisie des résultats : ce classeur se remplit, puis se relit par « ceres session resultats --fichier ».

Seules les cases à remplir se laissent écrire ; résultat et entretien se choisissent dans une liste.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ceres_cli.formats.archive import stable
from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.cases import FEUILLE_A_PROPOS

ENTETES = ("candidat", "nom", "prenom", "resultat", "ccp", "entretien")
_A_REMPLIR = 4  # à partir de cette colonne
_LARGEURS = (14, 26, 22, 22, 26, 16)


@dataclass(frozen=True, slots=True)
class ModeleDeResultats:
    """`lignes` : dans l'ordre d'ENTETES ; `resultats`, `entretiens`, `ccp` : ce qui se choisit, ou s'écrit ;
    `mention` : comme celle d'un papier."""

    titre: str
    jour: date
    tete: str
    lignes: Sequence[Sequence[str]]
    resultats: Sequence[str]
    entretiens: Sequence[str]
    ccp: Sequence[str]
    mention: str = ""


def rendre(modele: ModeleDeResultats) -> bytes:
    """Les mêmes données donnent les mêmes octets."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill, Protection
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.properties import PageSetupProperties

    classeur = Workbook()
    classeur.properties.creator = "ceres"
    feuille = classeur.worksheets[0]
    feuille.title = f"Résultats – {modele.mention.lower()}" if modele.mention else "Résultats"
    for rang, (entete, largeur) in enumerate(zip(ENTETES, _LARGEURS, strict=True), start=1):
        titre = feuille.cell(1, rang, entete)
        titre.font, titre.fill = Font(bold=True), PatternFill("solid", fgColor="DDE3EC")
        feuille.column_dimensions[lettres(rang - 1)].width = largeur
    for numero, ligne in enumerate(modele.lignes, start=2):
        for rang, texte in enumerate(ligne, start=1):
            case = feuille.cell(numero, rang)
            case.value = montrer(texte) or None
            case.number_format = "@"
            if texte:
                case.data_type = "s"
            case.alignment = Alignment(wrap_text=True, vertical="top")
            if rang >= _A_REMPLIR:
                case.protection = Protection(locked=False)
                case.fill = PatternFill("solid", fgColor="FFF8DC")
    dernier = len(modele.lignes) + 1
    for colonne, choix, quoi in (("D", modele.resultats, "un résultat"), ("F", modele.entretiens, "un entretien")):
        if choix and dernier > 1:
            regle = DataValidation("list", formula1=f'"{",".join(choix)}"', allow_blank=True, showErrorMessage=True)
            regle.errorTitle, regle.error = "Valeur inconnue", f"Choisissez {quoi} dans la liste."
            feuille.add_data_validation(regle)
            regle.add(f"{colonne}2:{colonne}{dernier}")
    feuille.freeze_panes = "D2"
    feuille.print_title_rows = "1:1"
    feuille.print_options.gridLines = True
    tete, pied = feuille.oddHeader, feuille.oddFooter
    assert tete is not None  # openpyxl les crée toujours ; ses types l'ignorent
    assert pied is not None
    tete.left.text, tete.right.text = modele.titre.replace("&", "&&"), modele.mention
    pied.left.text, pied.right.text = modele.tete and f"journal {modele.tete}", "&P / &N"
    feuille.protection.sheet = True
    aide = classeur.create_sheet(FEUILLE_A_PROPOS)
    aide.column_dimensions["A"].width, aide.column_dimensions["B"].width = 18, 90
    for numero, (libelle, texte) in enumerate(_aide(modele), start=1):
        aide.cell(numero, 1, libelle).font = Font(bold=True)
        dite = aide.cell(numero, 2)
        dite.value, dite.data_type = montrer(texte), "s"
        dite.alignment = Alignment(wrap_text=True, vertical="top")
    aide.protection.sheet = True
    for une in (feuille, aide):
        une.page_setup.orientation, une.page_setup.paperSize = "landscape", 9
        une.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        une.page_setup.fitToWidth, une.page_setup.fitToHeight = 1, 0
    tampon = io.BytesIO()
    classeur.save(tampon)
    return stable(tampon.getvalue(), modele.jour)


def _aide(modele: ModeleDeResultats) -> list[tuple[str, str]]:
    lignes = [
        ("Session", " – ".join(x for x in (modele.titre, modele.mention) if x)),
        (
            "À remplir",
            "Les cases jaunes : le résultat de chacun, les CCP acquis d'une réussite partielle, l'entretien.",
        ),
        ("CCP", f"Séparés par des virgules : {', '.join(modele.ccp)}." if modele.ccp else "Sans objet."),
        ("Ensuite", "ceres session resultats, avec l'option --fichier et ce classeur."),
        ("Journal", modele.tete),
    ]
    return [(libelle, texte) for libelle, texte in lignes if texte]
