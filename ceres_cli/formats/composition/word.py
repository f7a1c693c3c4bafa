"""Ce que partagent les documents Word : la police, la langue, et l'adresse à la place de la fenêtre d'une enveloppe."""

from typing import TYPE_CHECKING, Any

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
