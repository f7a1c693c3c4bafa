"""Des classeurs faits à la main, partie par partie, pour les cas qu'aucun tableur n'écrit de bon gré."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.cell.cell import MergedCell

_PRINCIPAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def parties_xlsx(lignes: str, *, avant: str = "", apres: str = "", entete: str = "") -> dict[str, str | bytes]:
    """Un xlsx d'une feuille ; `lignes` est le contenu de sheetData, `entete` ce qui précède l'élément racine."""
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_RELATION}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_PRINCIPAL}" xmlns:r="{_RELATION}"><sheets>'
        '<sheet name="Feuille" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{_RELATION}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{entete}<worksheet xmlns="{_PRINCIPAL}">{avant}'
        f"<sheetData>{lignes}</sheetData>{apres}</worksheet>",
    }


def texte_xlsx(adresse: str, texte: str) -> str:
    """Une case de texte."""
    return f'<c r="{adresse}" t="inlineStr"><is><t>{texte}</t></is></c>'


def parties_ods(tables: str, *, styles: str = "", manifeste: str = "") -> dict[str, str | bytes]:
    """Un ods ; `tables` est le contenu de office:spreadsheet."""
    prefixes = " ".join(f'xmlns:{p}="{_ODF}:{p}:1.0"' for p in ("office", "table", "text", "style"))
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f"<manifest>{manifeste}</manifest>",
        "content.xml": f"<office:document-content {prefixes}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>",
    }


def case_ods(contenu: str, genre: str = "string", **attributs: str) -> str:
    """Une case ; `attributs` s'écrit `table_formula="…"` pour `table:formula`."""
    return f'<table:table-cell office:value-type="{genre}" {_attributs(attributs)}>{contenu}</table:table-cell>'


def texte_ods(texte: str, **attributs: str) -> str:
    """Une case de texte."""
    return case_ods(f"<text:p>{texte}</text:p>", **attributs)


def table_ods(*lignes: str, nom: str = "Jurés", **attributs: str) -> str:
    """Une feuille ; chaque ligne est le contenu de table:table-row, ou l'élément entier."""
    autres = _attributs(attributs)
    rangees = (ligne if ligne.startswith("<table:table-row") else ligne_ods(ligne) for ligne in lignes)
    return f'<table:table table:name="{nom}" {autres}>{"".join(rangees)}</table:table>'


def ligne_ods(cases: str, **attributs: str) -> str:
    """Une ligne ; `attributs` comme pour `case_ods`."""
    return f"<table:table-row {_attributs(attributs)}>{cases}</table:table-row>"


def _attributs(attributs: Mapping[str, str]) -> str:
    """`table_style_name` devient `table:style-name`."""
    return " ".join(f'{nom.replace("_", ":", 1).replace("_", "-")}="{valeur}"' for nom, valeur in attributs.items())


def archive(parties: Mapping[str, str | bytes]) -> bytes:
    """Octets d'un zip de ces parties."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as sortie:
        for nom, contenu in parties.items():
            sortie.writestr(nom, contenu)
    return tampon.getvalue()


def classeur(*lignes: list[object]) -> openpyxl.Workbook:
    """Un classeur openpyxl d'une feuille « Jurés »."""
    livre = openpyxl.Workbook()
    livre.worksheets[0].title = "Jurés"
    for ligne in lignes:
        livre.worksheets[0].append(ligne)
    return livre


def enregistrer(classeur: openpyxl.Workbook) -> bytes:
    """Octets d'un classeur openpyxl."""
    tampon = io.BytesIO()
    classeur.save(tampon)
    return tampon.getvalue()


def en_ods(livre: openpyxl.Workbook) -> bytes:
    """Le même classeur en ods : valeurs, formules, fusions, lignes masquées, jour 0."""
    jour_0 = f'<table:null-date table:date-value="{livre.epoch:%Y-%m-%d}"/>'
    reglages = f"<table:calculation-settings>{jour_0}</table:calculation-settings>"
    return archive(parties_ods(reglages + "".join(_feuille_ods(feuille) for feuille in livre.worksheets)))


def _feuille_ods(feuille: Any) -> str:
    fusions = {(p.min_row, p.min_col): p for p in feuille.merged_cells.ranges}
    lignes = []
    for ligne in feuille.iter_rows():
        cases = [_case_ods(c, fusions.get((c.row, c.column))) for c in ligne]
        cachee = feuille.row_dimensions[ligne[0].row].hidden
        lignes.append(ligne_ods("".join(cases), **({"table_visibility": "collapse"} if cachee else {})))
    return table_ods(*lignes, nom=feuille.title)


def _case_ods(case: Any, fusion: Any) -> str:
    valeur, attributs = case.value, {}
    if isinstance(case, MergedCell):
        return "<table:covered-table-cell/>"
    if fusion is not None:
        attributs["table_number_columns_spanned"] = str(fusion.max_col - fusion.min_col + 1)
        attributs["table_number_rows_spanned"] = str(fusion.max_row - fusion.min_row + 1)
    if valeur is None:
        return f"<table:table-cell {_attributs(attributs)}/>"
    if isinstance(valeur, date):
        return case_ods("", "date", office_date_value=valeur.isoformat(), **attributs)
    if isinstance(valeur, int):
        return case_ods(f"<text:p>{valeur}</text:p>", "float", office_value=str(valeur), **attributs)
    if valeur.startswith("="):
        return case_ods("<text:p>2</text:p>", "float", office_value="2", table_formula=f"of:{valeur}", **attributs)
    return texte_ods(escape(valeur), **attributs)
