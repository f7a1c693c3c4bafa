"""Le gabarit d'une fiche xlsx : styles, mise en page, feuille « À propos », faits par openpyxl sur une feuille vide."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.fiche import impression
from ceres_cli.formats.fiche.infos import InfosExport
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.feuille import FEUILLE_A_PROPOS
from ceres_cli.schemas.colonne import Colonne

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FEUILLE = "xl/worksheets/sheet1.xml"
LIENS_FEUILLE = "xl/worksheets/_rels/sheet1.xml.rels"
LIENS_MAX = 65_530
"""Au-delà, Excel déclare le classeur abîmé ; les courriels suivants restent du texte."""

_POLICE = "Calibri"  # celle du style par défaut d'openpyxl
_FORMATS = {"date": "dd/mm/yyyy", "entier": "0"}
_HORODATAGE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Gabarit:
    """`avant` et `apres` entourent les lignes de données ; `styles[i]` est le style des cases de la colonne i."""

    avant: str
    apres: str
    styles: list[str]
    style_texte: str
    autres: list[tuple[str, bytes]]


def gabarit(colonnes: Sequence[Colonne], infos: InfosExport, nombre: int, groupes: impression.Groupes = ()) -> Gabarit:
    """Gabarit d'un classeur de `nombre` lignes ; la ligne modèle, qui porte un style par colonne, en est retirée.
    `groupes` : ce que dit la feuille à imprimer ; vide, il n'y en a pas."""
    from openpyxl import Workbook

    classeur = Workbook()
    classeur.properties.creator = "ceres"
    feuille = classeur.worksheets[0]
    feuille.title = "Jurés"
    _remplir(feuille, colonnes)
    _mettre_en_page(feuille, colonnes, nombre)
    _a_propos(classeur, infos, nombre)
    if groupes:
        impression.ajouter_la_feuille(classeur, groupes, infos)
    tampon = io.BytesIO()
    classeur.save(tampon)
    with zipfile.ZipFile(tampon) as archive:
        parties = [(nom, archive.read(nom)) for nom in archive.namelist()]
    xml = next(contenu for nom, contenu in parties if nom == FEUILLE).decode()
    avant, reste = xml.split('<row r="2">')
    modele, apres = reste.split("</row>")
    styles = re.findall(r'<c r="[A-Z]+2" s="([0-9]+)"', modele)
    jour = f"{infos.jour.isoformat()}T00:00:00Z".encode()
    autres = [(nom, _HORODATAGE.sub(rb"\g<1>" + jour, contenu)) for nom, contenu in parties if nom != FEUILLE]
    avant = re.sub(r"<dimension [^>]*/>", "", avant)
    return Gabarit(avant, apres, styles[:-1], styles[-1], autres)


def _remplir(feuille: "Worksheet", colonnes: Sequence[Colonne]) -> None:
    """L'en-tête, puis une ligne modèle : une case par colonne, et une dernière en texte simple."""
    from openpyxl.styles import Alignment, Font, PatternFill

    for rang, colonne in enumerate(colonnes, start=1):
        titre = feuille.cell(1, rang, colonne.cle)
        titre.font = Font(name=_POLICE, size=9, bold=True)
        titre.fill = PatternFill("solid", fgColor="DDE3EC")
        titre.alignment = Alignment(vertical="center", wrap_text=True)
        modele = feuille.cell(2, rang, "x")
        modele.number_format = _FORMATS.get(colonne.type, "@")
        if colonne.cle == "courriel":
            modele.font = Font(name=_POLICE, size=11, color="0563C1", underline="single")
        dimension = feuille.column_dimensions[lettres(rang - 1)]
        dimension.width = colonne.largeur
        dimension.number_format = modele.number_format
    feuille.cell(2, len(colonnes) + 1, "x").number_format = "@"


def _mettre_en_page(feuille: "Worksheet", colonnes: Sequence[Colonne], nombre: int) -> None:
    feuille.freeze_panes = "A2"
    feuille.auto_filter.ref = f"A1:{lettres(len(colonnes) - 1)}{nombre + 1}"
    feuille.print_title_rows = "1:1"
    _imprimer_en_largeur(feuille)
    for cote in ("left", "right", "top"):
        setattr(feuille.page_margins, cote, 0.3)
    feuille.page_margins.bottom, feuille.page_margins.footer = 0.7, 0.35
    pied = feuille.oddFooter
    assert pied is not None  # openpyxl le crée toujours ; ses types l'ignorent
    pied.left.text, pied.right.text = "Données personnelles : voir la feuille « À propos »", "Page &P sur &N"


def _imprimer_en_largeur(feuille: "Worksheet") -> None:
    """A4 en paysage, toutes les colonnes sur la largeur d'une page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    feuille.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    mise = feuille.page_setup
    mise.orientation, mise.paperSize, mise.fitToWidth, mise.fitToHeight = "landscape", 9, 1, 0


def _a_propos(classeur: "Workbook", infos: InfosExport, nombre: int) -> None:
    from openpyxl.styles import Alignment, Font

    feuille = classeur.create_sheet(FEUILLE_A_PROPOS)
    feuille.column_dimensions["A"].width = 24
    feuille.column_dimensions["B"].width = 90
    _imprimer_en_largeur(feuille)
    lignes = infos.a_propos(nombre)
    if nombre > LIENS_MAX:
        lignes.append(("Courriels", f"Liens cliquables sur les {LIENS_MAX} premières lignes, limite d'Excel."))
    for rang, (libelle, valeur) in enumerate(lignes, start=1):
        for colonne, texte in ((1, libelle), (2, valeur)):
            case = feuille.cell(rang, colonne)
            case.value = montrer(texte)
            case.data_type = "s"
            case.number_format = "@"
            case.alignment = Alignment(vertical="top", wrap_text=True)
        feuille.cell(rang, 1).font = Font(name=_POLICE, size=11, bold=True)
