"""Un papier en document Word, pour ceux qu'on complète à l'ordinateur : mêmes parties que le PDF, octets stables."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ceres_cli.formats.archive import stable
from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.papiers.modele import Cadre, Page, Papier, Partie, Signatures, Tableau, Texte

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph


POLICE = "Arial"
"""La chasse de Liberation Sans, et partout où s'ouvre un .docx."""
# L'adresse se lit de 45 à 80 mm du haut, de 110 à 190 mm de la gauche.
FENETRE = (110, 46, 80, 34)
_APRES_LE_CADRE = (
    "w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens",
    "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr", "w:sectPr",
)  # fmt: skip


def regler(document: "Docx", tailles: dict[str, float], marges: tuple[float, float, float]) -> None:
    """Page A4 ; police et corps de chaque style, en noir ; le français. `marges` : côtés, haut, bas, en mm."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(marges[0])
    section.top_margin, section.bottom_margin = Mm(marges[1]), Mm(marges[2])
    for nom, taille in tailles.items():
        style: Any = document.styles[nom]
        style.font.name, style.font.size, style.font.color.rgb = POLICE, Pt(taille), RGBColor(0, 0, 0)
        polices = style.element.get_or_add_rPr().get_or_add_rFonts()
        for sorte in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            polices.set(qn(sorte), POLICE)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            polices.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.space_before = Pt(0 if nom == "Normal" else 8)
        style.paragraph_format.line_spacing = 1.0
    langue = OxmlElement("w:lang")
    langue.set(qn("w:val"), "fr-FR")
    normal: Any = document.styles["Normal"]
    normal.element.get_or_add_rPr().append(langue)


def encadrer(paragraphe: "Paragraph") -> None:
    """Ce paragraphe de l'adresse, dans la fenêtre ; ceux qui se suivent n'y font qu'un cadre."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    x, y, large, haut = (str(Mm(n).twips) for n in FENETRE)
    cadre = OxmlElement("w:framePr")
    for nom, valeur in (
        ("w", large), ("h", haut), ("hRule", "exact"), ("wrap", "around"), ("vAnchor", "page"), ("hAnchor", "page"),
        ("x", x), ("y", y),
    ):  # fmt: skip
        cadre.set(qn(f"w:{nom}"), valeur)
    proprietes: Any = paragraphe._p.get_or_add_pPr()
    proprietes.insert_element_before(cadre, *_APRES_LE_CADRE)
    paragraphe.paragraph_format.space_after = Pt(0)


_MARGE, _LIBELLE = 15, 36  # mm
_SOUS_L_ADRESSE = 38  # mm, après l'expéditeur
_PETIT, _DANS_UNE_CASE = 8.5, 9  # points
_BORD = 0.8  # mm, entre le texte d'une case et son filet : un jour y tient sur une ligne


def rendre(papier: Papier) -> bytes:
    from docx import Document

    document = Document()
    _regler(document, papier)
    for rang, page in enumerate(papier.pages):
        _page(document, page, papier, neuve=rang > 0)
    tampon = io.BytesIO()
    document.save(tampon)
    return stable(tampon.getvalue(), papier.jour)


def _regler(document: "Docx", papier: Papier) -> None:
    corps = {"Normal": papier.corps, "Heading 1": 15, "Heading 2": papier.corps + 1}
    regler(document, corps, (_MARGE, _MARGE, _MARGE))
    proprietes = document.core_properties
    proprietes.title, proprietes.author, proprietes.language = net(papier.titre), net(papier.auteur), "fr-FR"
    proprietes.keywords, proprietes.comments, proprietes.last_modified_by = papier.tete, "", "ceres"


def _page(document: "Docx", page: Page, papier: Papier, *, neuve: bool) -> None:
    from docx.shared import Mm

    if page.expediteur:
        for rang, dit in enumerate(page.expediteur):
            _dire(document, dit, gras=rang == 0, saut=neuve and rang == 0)
        for dit in page.adresse:
            encadrer(_dire(document, dit))
        jour = _dire(document, page.lieu_et_jour).paragraph_format
        jour.left_indent, jour.space_before = Mm(FENETRE[0] - _MARGE), Mm(_SOUS_L_ADRESSE)
    titre = document.add_heading(net(page.titre), 1)
    titre.paragraph_format.page_break_before = neuve and not page.expediteur
    if papier.mention:
        _dire(document, papier.mention, gras=True)
    for libelle, texte in page.fiche:
        if texte:
            ligne = _dire(document, libelle)
            ligne.add_run("\t" + net(texte))
            mise = ligne.paragraph_format
            mise.left_indent, mise.first_line_indent = Mm(_LIBELLE), Mm(-_LIBELLE)
            mise.tab_stops.add_tab_stop(Mm(_LIBELLE))
    for partie in page.parties:
        _partie(document, partie)
    _dire(document, f"{page.pied} – journal {papier.tete}" if papier.tete else page.pied, petit=True)


def _partie(document: "Docx", partie: Partie) -> None:
    if partie.titre:
        document.add_heading(net(partie.titre), 2)
    if isinstance(partie, Tableau):
        _tableau(document, partie)
    elif isinstance(partie, Texte):
        for texte in partie.textes:
            _dire(document, texte)
    elif isinstance(partie, Cadre):
        _cases(document, [[partie.texte]], hauteur=partie.hauteur)
    else:
        _signatures(document, partie)


def _tableau(document: "Docx", tableau: Tableau) -> None:
    if not tableau.lignes:
        _dire(document, tableau.vide)
        return
    entetes = [c.titre for c in tableau.colonnes]
    table = _cases(document, [entetes, *tableau.lignes], parts=[c.part for c in tableau.colonnes], hauteur=0)
    _en_tete(table)
    if tableau.hauteur:
        from docx.shared import Mm

        for rangee in table.rows[1:]:
            rangee.height = Mm(tableau.hauteur)


def _cases(document: "Docx", lignes: Sequence[Sequence[str]], *, parts: Sequence[int] = (1,), hauteur: float) -> Any:
    from docx.shared import Mm, Pt

    table = document.add_table(rows=len(lignes), cols=len(parts), style="Table Grid")
    table.autofit = False
    _serrer(table)
    largeur = (210 - 2 * _MARGE) / sum(parts)
    for colonne, part in zip(table.columns, parts, strict=True):
        colonne.width = Mm(largeur * part)
    for rangee, ligne in zip(table.rows, lignes, strict=True):
        if hauteur:
            rangee.height = Mm(hauteur)
        for case, texte, part in zip(rangee.cells, ligne, parts, strict=True):
            case.width = Mm(largeur * part)
            case.text = net(texte)
            for ecrit in case.paragraphs[0].runs:
                ecrit.font.size = Pt(_DANS_UNE_CASE)
    return table


def _serrer(table: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    bords = OxmlElement("w:tblCellMar")
    for cote in ("left", "right"):
        bord = OxmlElement(f"w:{cote}")
        bord.set(qn("w:w"), str(Mm(_BORD).twips))
        bord.set(qn("w:type"), "dxa")
        bords.append(bord)
    table._tbl.tblPr.insert_element_before(bords, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _en_tete(table: Any) -> None:
    """La première ligne est un en-tête, répété à chaque page, qu'un lecteur d'écran annonce."""
    from docx.oxml import OxmlElement

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for case in table.rows[0].cells:
        for ecrit in case.paragraphs[0].runs:
            ecrit.bold = True


def _signatures(document: "Docx", partie: Signatures) -> None:
    from docx.shared import Mm

    for qualite, nom in (n for n in partie.noms if any(n)):
        dite = _dire(document, qualite)
        dite.paragraph_format.keep_with_next = True
        dite.paragraph_format.space_after = Mm(12)
        _dire(document, nom)


def _dire(document: "Docx", texte: str, *, gras: bool = False, petit: bool = False, saut: bool = False) -> "Paragraph":
    from docx.shared import Pt

    paragraphe = document.add_paragraph()
    ecrit = paragraphe.add_run(net(texte))
    ecrit.bold = gras or None
    if petit:
        ecrit.font.size = Pt(_PETIT)
    paragraphe.paragraph_format.page_break_before = saut or None
    return paragraphe
