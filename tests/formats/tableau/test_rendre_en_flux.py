"""Un long classeur xlsx rendu en flux : le même que s'il avait été tenu entier, nos commentaires en moins."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau, lire_tableau
from ceres_cli.formats.tableau.rendre import MARQUE, Sort, rendre_xlsx
from ceres_cli.formats.tableau.rendre_en_flux import rendre_en_flux
from tests.fabriques import classeurs as fc

NOTRES = ("resultat", "code", "explication")
Rendre = Callable[[BinaryIO, Tableau, Sequence[str], Mapping[int, Sort]], None]
FAIT = Sort(("fait", "", "H-000001 suspendue → 31/12"), {})
REFUSE = Sort(("refuse", "CODE", "« été » & <non>"), {1: "non"}, (1, ("valider", "suspendre")))


def rendu(contenu: bytes, sorts: Mapping[int, Sort], rendre: Rendre = rendre_en_flux) -> bytes:
    sortie = io.BytesIO()
    rendre(sortie, lire_tableau(contenu, nom="l.xlsx", fautes=Fautes()), NOTRES, sorts)
    return sortie.getvalue()


def feuille_de(contenu: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(contenu)).worksheets[0]


def vue(contenu: bytes) -> dict[str, Any]:
    """Ce qu'un tableur en montre."""
    feuille = feuille_de(contenu)
    return {
        "cases": {c.coordinate: c.value for ligne in feuille.iter_rows() for c in ligne if c.value is not None},
        "styles": {c.coordinate: (c.font.b, c.fill.start_color.rgb) for ligne in feuille.iter_rows() for c in ligne},
        "largeurs": {(d.min, d.max, d.width) for d in feuille.column_dimensions.values() if d.min},
        "fusions": {str(p) for p in feuille.merged_cells.ranges},
        "couleurs": {
            (case, r.formula[0], r.dxf.fill.bgColor.rgb if r.dxf.fill else None)
            for p in feuille.conditional_formatting
            for r in p.rules
            for case in cases(str(p.sqref))
        },
        "listes": {
            (case, v.formula1, v.promptTitle)
            for v in feuille.data_validations.dataValidation
            for case in cases(str(v.sqref))
        },
    }


def cases(sqref: str) -> set[str]:
    feuille = openpyxl.Workbook().worksheets[0]
    trouvees = [feuille[plage] for plage in sqref.split()]
    lignes = [ligne for plage in trouvees for ligne in (plage if isinstance(plage, tuple) else ((plage,),))]
    return {case.coordinate for ligne in lignes for case in ligne}


def commission(*, liste: bool = True) -> bytes:
    """Des styles, des largeurs, une fusion, une couleur et une liste du collègue, une formule, une case vide et jaune,
    une feuille cachée."""
    livre = fc.classeur(
        ["Objet", "Avis", "Nb"], *([f"H-{n}", "à voir", n] for n in range(1, 7)), ["Total", None, "=1+1"]
    )
    feuille = livre.worksheets[0]
    for case in feuille[1]:
        case.font = Font(bold=True)
        case.fill = PatternFill("solid", start_color="FF99CCFF")
    feuille.merge_cells("A8:B8")
    feuille["D4"].fill = PatternFill("solid", start_color="FFFFFF00")
    feuille.column_dimensions["A"].width = 33
    feuille.column_dimensions.group("C", "Z", hidden=False)
    rouge = CellIsRule(operator="equal", formula=["3"], font=Font(color="FFFF0000"))
    feuille.conditional_formatting.add("C2:C7", rouge)
    if liste:
        validation = DataValidation("list", formula1='"oui,non"')
        validation.add("B3:B4")
        feuille.add_data_validation(validation)
    notes = livre.create_sheet("Notes")
    notes.append(["appeler Nantes"])
    notes.sheet_state = "hidden"
    return fc.enregistrer(livre)


sorts_possibles = st.dictionaries(st.integers(2, 7), st.sampled_from([FAIT, REFUSE]))


@given(sorts_possibles, sorts_possibles, st.booleans())
def test_il_est_celui_qu_on_aurait_tenu_entier_et_se_redonne_de_meme(
    premiers: dict[int, Sort], seconds: dict[int, Sort], liste: bool
) -> None:
    en_flux = entier = commission(liste=liste)
    for sorts in (premiers, seconds):
        en_flux, entier = rendu(en_flux, sorts), rendu(entier, sorts, rendre_xlsx)
        assert vue(en_flux) == vue(entier)
    assert openpyxl.load_workbook(io.BytesIO(en_flux)).sheetnames == ["Jurés", "Notes"]


def test_de_milliers_de_lignes_aucune_n_est_abimee() -> None:
    """Le fichier se lit par morceaux, qui coupent où ils coupent."""
    lignes = [["objet", "avis"], *([f"H-{n}", "é" * (n % 90)] for n in range(3_000))]
    sorts = {n: REFUSE if n % 2 else FAIT for n in range(2, 3_002)}
    rendue = rendu(fc.enregistrer(fc.classeur(*lignes)), sorts)
    lues = [list(ligne) for ligne in feuille_de(rendue).iter_rows(values_only=True)]
    attendues = [[a, b or None, *(v or None for v in sorts[n].valeurs)] for n, (a, b) in enumerate(lignes[1:], 2)]
    assert lues == [["objet", "avis", *NOTRES], *attendues]
    sqrefs = [str(p.sqref) for p in feuille_de(rendue).conditional_formatting]
    assert all(len(sqref.split()) <= 1_000 for sqref in sqrefs)
    assert {case for sqref in sqrefs for case in cases(sqref)} == {f"B{n}" for n in range(3, 3_002, 2)}


def test_le_reste_de_l_archive_est_recopie_octet_pour_octet() -> None:
    source = io.BytesIO(commission())
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0macros")
    with zipfile.ZipFile(source) as avant, zipfile.ZipFile(io.BytesIO(rendu(source.getvalue(), {2: REFUSE}))) as apres:
        changees = {nom for nom in avant.namelist() if avant.read(nom) != apres.read(nom)}
        assert changees == {"xl/worksheets/sheet1.xml", "xl/styles.xml"}
        assert sorted(avant.namelist()) == sorted(apres.namelist())


def test_des_colonnes_que_le_collegue_a_deplacees_se_retrouvent() -> None:
    lignes = [["objet", "explication", "code", "note", "resultat"], ["H-1", "vieux", "vieux", "à lui", "vieux"]]
    rendue = rendu(fc.enregistrer(fc.classeur(*lignes)), {2: REFUSE})
    assert [c.value for c in feuille_de(rendue)[2]] == ["H-1", "« été » & <non>", "CODE", "à lui", "refuse"]


# --- ce qu'un autre programme écrit, et qu'openpyxl n'écrit pas ---

ENTETE = f"<row r='1'>{fc.texte_xlsx('A1', 'objet')}{fc.texte_xlsx('B1', 'avis')}</row>"


def a_la_main(lignes: str, *, avant: str = "", apres: str = "") -> dict[str, str | bytes]:
    return fc.parties_xlsx(ENTETE + lignes, avant=avant, apres=apres)


def xml_rendu(parties: Mapping[str, str | bytes], sorts: Mapping[int, Sort]) -> str:
    with zipfile.ZipFile(io.BytesIO(rendu(fc.archive(parties), sorts))) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


LIGNE = f'<row r="2" spans="1:2">{fc.texte_xlsx("A2", "H-1")}{fc.texte_xlsx("B2", "non")}</row>'


def test_des_balises_prefixees_le_sont_encore() -> None:
    parties = a_la_main(LIGNE)
    feuille = str(parties["xl/worksheets/sheet1.xml"])
    parties["xl/worksheets/sheet1.xml"] = re.sub(r"<(/?)(?=\w)", r"<\1x:", feuille).replace("xmlns=", "xmlns:x=")
    rendue = xml_rendu(parties, {2: FAIT})
    assert '<x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">fait</x:t></x:is></x:c>' in rendue
    assert '<x:cols><x:col width="12" customWidth="1" min="3" max="3"/>' in rendue
    assert "spans" not in rendue


def test_une_feuille_en_utf_16_l_est_en_utf_8() -> None:
    parties = a_la_main(LIGNE)
    feuille = '<?xml version="1.0" encoding="UTF-16"?>' + str(parties["xl/worksheets/sheet1.xml"])
    parties["xl/worksheets/sheet1.xml"] = feuille.encode("utf-16")
    assert "fait" in xml_rendu(parties, {2: FAIT})


@pytest.mark.parametrize("lignes", ["<row r='2'/>", "<row r='2'></row>", "<row/>"])
def test_une_ligne_vide_recoit_nos_cases(lignes: str) -> None:
    suite = f"<row r='3'>{fc.texte_xlsx('A3', 'H-1')}</row>"
    rendue = xml_rendu(a_la_main(lignes + suite), {2: FAIT, 3: FAIT})
    assert [int(n) for n in re.findall(r'<c r="C(\d+)"', rendue)] == [1, 2, 3]


def test_un_chevron_dans_l_aide_d_une_liste_ne_l_abime_pas() -> None:
    listes = '<dataValidation type="list" prompt="un > deux" sqref="B9"/><dataValidation type="list" sqref="B8"/>'
    rendue = xml_rendu(a_la_main(LIGNE, apres=f'<dataValidations count="2">{listes}</dataValidations>'), {2: FAIT})
    assert f'<dataValidations count="2">{listes}</dataValidations>' in rendue


def test_des_cases_sans_adresse_se_comptent() -> None:
    sans = re.sub(r' r="[A-Z]+\d+"', "", LIGNE)
    rendue = xml_rendu(a_la_main(sans), {2: FAIT})
    assert rendue.index("non</t>") < rendue.index('<c r="C2"')


def test_une_case_au_dela_de_l_en_tete_est_gardee() -> None:
    lignes = LIGNE.replace("</row>", f"{fc.texte_xlsx('D2', 'en trop')}</row>")
    rendue = xml_rendu(a_la_main(lignes), {2: FAIT})
    assert "en trop" in rendue
    assert '<c r="E1" t="inlineStr"><is><t xml:space="preserve">resultat' in rendue


def test_de_nos_couleurs_et_de_celles_du_collegue_sous_les_memes_cases_les_siennes_restent() -> None:
    notre = f'<cfRule type="expression" priority="2"><formula>{MARQUE}</formula></cfRule>'
    sienne = '<cfRule type="expression" priority="7"><formula>B2=1</formula></cfRule>'
    apres = (
        f'<conditionalFormatting sqref="B2">{notre}{sienne}</conditionalFormatting>'
        f'<conditionalFormatting sqref="B3">{notre}</conditionalFormatting>'
        '<dataValidations count="1"><dataValidation type="list" promptTitle="ceres" sqref="B2"/></dataValidations>'
        '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
    )
    parties = a_la_main(LIGNE, apres=apres)
    assert re.findall(r"<conditionalFormatting.*</conditionalFormatting>", xml_rendu(parties, {2: FAIT})) == [
        f'<conditionalFormatting sqref="B2">{sienne}</conditionalFormatting>'
    ]
    rendue = xml_rendu(parties, {2: REFUSE})
    assert '<dataValidations count="1"><dataValidation type="list" allowBlank="1" promptTitle="ceres"' in rendue
    assert rendue.index("</sheetData>") < rendue.index("<dataValidations") < rendue.index("<pageMargins")
    assert "dataValidation" not in xml_rendu(parties, {2: FAIT})
