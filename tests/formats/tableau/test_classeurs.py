"""Lecture des classeurs xlsx et ods, vrais, sales, abîmés ou hostiles."""

import datetime as dt
import io
import random

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.fabriques.classeurs import (
    archive,
    case_ods,
    classeur,
    enregistrer,
    ligne_ods,
    parties_ods,
    parties_xlsx,
    table_ods,
    texte_ods,
    texte_xlsx,
)
from tests.formats.tableau.lecture_classeurs import fautes, lire

# --- xlsx ------------------------------------------------------------------------------------------------------------


def test_un_xlsx_se_lit_avec_ses_types() -> None:
    livre = classeur(
        ["nom", "cp", "tel", "siret", "debut", "heure", "present", "note"],
        ["Le Goff", 2000, 612345678, 11000007200014, dt.date(2024, 2, 29), dt.time(9, 30), True, 1.5],
        [
            "\u00a0D'Almeida ",
            "02000",
            "+33(0)6 39 98 00 00",
            None,
            dt.datetime(2024, 2, 29, 8, 15),
            None,
            False,
            0.1 + 0.2,
        ],
    )
    tableau = lire(enregistrer(livre))
    assert tableau.format == "xlsx"
    assert tableau.annonces == ["feuille : « Jurés »"]
    assert tableau.lignes == [
        (2, ["Le Goff", "2000", "612345678", "11000007200014", "2024-02-29", "09:30", "oui", "1.5"]),
        (3, ["D'Almeida", "02000", "+33(0)6 39 98 00 00", "", "2024-02-29T08:15", "", "non", "0.3"]),
    ]


@pytest.mark.parametrize(
    "jour", [dt.date(1904, 1, 2), dt.date(2000, 2, 29), dt.date(2026, 11, 25), dt.date(2199, 12, 31)]
)
@pytest.mark.parametrize("depuis_1904", [False, True])
def test_les_dates_des_deux_calendriers_sont_justes(jour: dt.date, depuis_1904: bool) -> None:
    livre = classeur(["debut"])
    if depuis_1904:
        livre.epoch = CALENDAR_MAC_1904
    livre.worksheets[0].append([jour])
    assert lire(enregistrer(livre)).lignes == [(2, [jour.isoformat()])]


@pytest.mark.parametrize(
    ("serie", "attendu"),
    [
        ("1", "1900-01-01"),
        ("59", "1900-02-28"),
        ("61", "1900-03-01"),
        ("45351.5", "2024-02-29T12:00"),
        ("109574", "2199-12-31"),
    ],
)
def test_les_numeros_de_serie_suivent_le_calendrier_1900(serie: str, attendu: str) -> None:
    livre = classeur(["debut"], [float(serie)])
    livre.worksheets[0]["A2"].number_format = "dd/mm/yyyy"
    assert lire(enregistrer(livre)).lignes == [(2, [attendu])]


@pytest.mark.parametrize(
    ("serie", "raison"), [(60.0, "29 février 1900"), (109575.0, "hors de 1900"), (-1.0, "hors de 1900"), (1e9, "hors")]
)
def test_une_date_impossible_est_refusee(serie: float, raison: str) -> None:
    livre = classeur(["debut"], [serie])
    livre.worksheets[0]["A2"].number_format = "dd/mm/yyyy"
    assert raison in fautes(enregistrer(livre))[0]


@pytest.mark.parametrize(
    ("format_", "attendu"),
    [
        ("General", "45351"),
        ("0.00", "45351"),
        ('#,##0.00\\ "days"', "45351"),
        ("[Red]0", "45351"),
        ("0.00E+00", "45351"),
        ("00000", "45351"),
        ("0000000", "0045351"),
        ("[$-40C]d mmmm yyyy", "2024-02-29"),
        ("mmm-yy", "2024-02-29"),
        ("mmmm", "2024-02-29"),
        ("dd/mm/yyyy;@", "2024-02-29"),
        ("dd/mm/yyyy\\ hh:mm", "2024-02-29"),
    ],
)
def test_le_format_dit_si_un_nombre_est_une_date(format_: str, attendu: str) -> None:
    livre = classeur(["valeur"], [45351])
    livre.worksheets[0]["A2"].number_format = format_
    assert lire(enregistrer(livre)).lignes == [(2, [attendu])]


def test_un_code_postal_au_format_special_garde_ses_zeros() -> None:
    livre = classeur(["cp"], [2000])
    livre.worksheets[0]["A2"].number_format = "00000"
    assert lire(enregistrer(livre)).lignes == [(2, ["02000"])]


def test_un_nombre_de_plus_de_quinze_chiffres_est_refuse() -> None:
    assert "saisissez-le en texte" in fautes(enregistrer(classeur(["n"], [1234567890123456])))[0]


def test_formules_et_erreurs_sont_refusees_avec_leur_adresse() -> None:
    livre = classeur(["nom", "debut"], ["x", "=TODAY()"], ["=A2", "y"])
    livre.worksheets[0]["B4"] = "#N/A"
    livre.worksheets[0]["B4"].data_type = "e"
    assert fautes(enregistrer(livre)) == [
        "ligne 2, colonne « debut » (B2) : formule : collez sa valeur à la place",
        "ligne 3, colonne « nom » (A3) : formule : collez sa valeur à la place",
        "ligne 4, colonne « debut » (B4) : erreur de tableur #N/A",
    ]


def test_un_booleen_de_libreoffice_n_est_pas_une_formule() -> None:
    lignes = f'<row r="1">{texte_xlsx("A1", "ok")}</row><row r="2"><c r="A2" t="b"><f>TRUE()</f><v>1</v></c></row>'
    assert lire(archive(parties_xlsx(lignes))).lignes == [(2, ["oui"])]


def test_des_cases_fusionnees_de_haut_en_bas_se_lisent_comme_la_premiere() -> None:
    livre = classeur(["titre", "juré"], ["A", "x"], [None, "y"], [None, "z"])
    livre.worksheets[0].merge_cells("A2:A3")
    assert lire(enregistrer(livre)).lignes == [(2, ["A", "x"]), (3, ["A", "y"]), (4, ["", "z"])]


def test_les_lignes_et_colonnes_masquees_sont_lues_et_annoncees() -> None:
    livre = classeur(["nom", "ville"], ["x", "Laon"], ["y", "Lille"])
    livre.worksheets[0].row_dimensions[3].hidden = True
    livre.worksheets[0].column_dimensions["B"].hidden = True
    tableau = lire(enregistrer(livre))
    assert len(tableau.lignes) == 2
    assert "lignes masquées, lues aussi : 3" in tableau.annonces
    assert "colonnes masquées, lues aussi : B" in tableau.annonces


def test_les_lignes_barrees_sont_lues_et_annoncees() -> None:
    livre = classeur(["nom", "ville"], ["x", "Laon"], ["y", "Lille"], ["z", None])
    feuille = livre.worksheets[0]
    feuille["A3"].font = Font(strike=True)
    feuille["A4"].font = Font(strike=False)
    feuille["B4"].font = Font(strike=True)  # vide : rien n'y est barré
    tableau = lire(enregistrer(livre))
    assert len(tableau.lignes) == 3
    assert "lignes barrées, lues aussi : 3" in tableau.annonces


def test_la_seule_feuille_visible_est_prise_et_les_masquees_annoncees() -> None:
    livre = classeur(["nom"], ["x"])
    for nom, etat in (("brouillon", "hidden"), ("secret", "veryHidden"), ("vide", "visible")):
        feuille = livre.create_sheet(nom)
        feuille.sheet_state = etat
        if nom != "vide":
            feuille.append(["autre"])
    tableau = lire(enregistrer(livre))
    assert tableau.feuille == "Jurés"
    assert "feuilles masquées, non lues : « brouillon », « secret »" in tableau.annonces
    assert lire(enregistrer(livre), feuille="BROUILLON").entetes == ["autre"]


def test_plusieurs_feuilles_remplies_demandent_un_choix() -> None:
    livre = classeur(["nom"], ["x"])
    livre.create_sheet("Élus").append(["ville"])
    assert "« Jurés », « Élus »" in fautes(enregistrer(livre))[0]
    assert lire(enregistrer(livre), feuille="élus").entetes == ["ville"]
    assert "n'a pas de feuille « autre »" in fautes(enregistrer(livre), feuille="autre")[0]


def test_les_lignes_vides_tombent_et_les_numeros_restent_physiques() -> None:
    livre = classeur()
    feuille = livre.worksheets[0]
    feuille["B3"], feuille["C3"], feuille["B7"] = "nom", "ville", "x"
    for ligne in range(8, 40):
        feuille.cell(ligne, 1, "  ")
    tableau = lire(enregistrer(livre))
    assert tableau.entetes == ["", "nom", "ville"]
    assert tableau.lignes == [(7, ["", "x", ""])]


def test_les_caracteres_interdits_ont_leur_adresse() -> None:
    lignes = f'<row r="1">{texte_xlsx("A1", "nom")}</row><row r="2">{texte_xlsx("A2", "Mar_x0007_tin")}</row>'
    assert fautes(archive(parties_xlsx(lignes)))[0].startswith("ligne 2, colonne « nom » (A2) : caractère de contrôle")


def test_les_textes_partages_riches_se_lisent_sans_leur_phonetique() -> None:
    parties = parties_xlsx('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>')
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parties["xl/_rels/workbook.xml.rels"] = str(parties["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    parties["xl/sharedStrings.xml"] = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>pré</t></r><r><t>nom</t></r>'
        "<rPh sb='0' eb='1'><t>xxx</t></rPh></si><si><t>_x005F_x0041_</t></si></sst>"
    )
    assert lire(archive(parties)).entetes == ["prénom", "_x0041_"]


def test_les_adresses_absentes_se_deduisent_de_la_position() -> None:
    lignes = "<row><c t='inlineStr'><is><t>a</t></is></c><c/><c t='str'><v>c</v></c></row><row><c><v>1</v></c></row>"
    tableau = lire(archive(parties_xlsx(lignes)))
    assert (tableau.entetes, tableau.lignes) == (["a", "", "c"], [(2, ["1", "", ""])])


def test_un_prefixe_d_espace_de_noms_ne_gene_pas() -> None:
    parties = parties_xlsx("")
    parties["xl/worksheets/sheet1.xml"] = (
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row>'
        '<x:row r="2"><x:c r="A2" t="d"><x:v>2024-02-29T00:00:00</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert lire(archive(parties)).lignes == [(2, ["2024-02-29"])]


def test_openpyxl_et_calamine_lisent_la_meme_chose_que_nous() -> None:
    """Deux lecteurs indépendants, sur un classeur tiré au sort."""
    import python_calamine

    tirage = random.Random(20261125)
    choix: list[object] = [
        "Œuvrard",
        "N'Guyen-Lefèvre",
        "a & b <c>",
        12,
        0,
        -3.5,
        dt.date(2025, 9, 1),
        None,
        True,
        "02000",
    ]
    livre = classeur([f"c{n}" for n in range(8)], *([tirage.choice(choix) for _ in range(8)] for _ in range(60)))
    octets = enregistrer(livre)
    nous = dict(lire(octets).lignes)
    autres = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(octets)).get_sheet_by_index(0).to_python()
    vrais = list(openpyxl.load_workbook(io.BytesIO(octets)).worksheets[0].iter_rows(values_only=True))
    assert len(autres) == len(vrais) == 61
    for numero in range(2, 62):
        assert (
            nous.get(numero, [""] * 8)
            == [_texte(v) for v in autres[numero - 1]]
            == [_texte(v) for v in vrais[numero - 1]]
        )


def _texte(valeur: object) -> str:
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, float) and valeur.is_integer():
        return str(int(valeur))
    if isinstance(valeur, dt.datetime):
        return valeur.date().isoformat()
    return "" if valeur is None else str(valeur)


# --- ods -------------------------------------------------------------------------------------------------------------


def test_un_ods_se_lit_avec_ses_types() -> None:
    vide = "<table:table-cell table:number-columns-repeated='1018'/>"
    table = table_ods(
        "".join(texte_ods(t) for t in ("nom", "cp", "debut", "heure", "present", "note")) + vide,
        ligne_ods("<table:table-cell/>", table_number_rows_repeated="3"),
        texte_ods("Le<text:s/><text:span>Goff</text:span>")
        + case_ods("<text:p>02000</text:p>", "float", office_value="2000")
        + case_ods("<text:p>29/02/24</text:p>", "date", office_date_value="2024-02-29")
        + case_ods("<text:p>9:30</text:p>", "time", office_time_value="PT09H30M00S")
        + case_ods("", "boolean", table_formula="of:=TRUE()", office_boolean_value="true")
        + case_ods("<text:p>1,5</text:p>", "float", office_value="1.50"),
        ligne_ods("<table:table-cell/>", table_number_rows_repeated="1048571"),
    )
    tableau = lire(archive(parties_ods(table)))
    assert (tableau.format, tableau.feuille) == ("ods", "Jurés")
    assert tableau.lignes == [(5, ["Le Goff", "02000", "2024-02-29", "09:30", "oui", "1.5"])]


def test_les_repetitions_d_un_ods_se_deplient() -> None:
    deux = texte_ods("x", table_number_columns_repeated="2") + texte_ods("y")
    table = table_ods(texte_ods("a") + texte_ods("b") + texte_ods("c"), ligne_ods(deux, table_number_rows_repeated="2"))
    assert lire(archive(parties_ods(table))).lignes == [(2, ["x", "x", "y"]), (3, ["x", "x", "y"])]


def test_la_formule_d_un_ods_est_refusee_et_ses_fusions_lues() -> None:
    table = table_ods(
        texte_ods("a") + texte_ods("b"),
        texte_ods("A", table_number_rows_spanned="2") + texte_ods("x"),
        "<table:covered-table-cell/>" + texte_ods("y"),
    )
    assert lire(archive(parties_ods(table))).lignes == [(2, ["A", "x"]), (3, ["A", "y"])]
    table = table_ods(texte_ods("a"), texte_ods("x", table_formula="of:=[.A1]"))
    assert fautes(archive(parties_ods(table))) == [
        "ligne 2, colonne « a » (A2) : formule : collez sa valeur à la place"
    ]


def test_les_lignes_masquees_d_un_ods_sont_annoncees() -> None:
    table = table_ods(texte_ods("a"), ligne_ods(texte_ods("x"), table_visibility="filter"))
    assert "lignes masquées, lues aussi : 2" in lire(archive(parties_ods(table))).annonces


def test_les_lignes_barrees_d_un_ods_sont_annoncees() -> None:
    trace = "style:text-properties style:text-line-through-style"
    styles = "".join(
        f'<style:style style:name="{nom}"><{trace}="{trait}"/></style:style>'
        for nom, trait in (("ce1", "solid"), ("ce2", "none"))
    )
    siennes = (texte_ods(nom, table_style_name=style) for nom, style in (("x", "ce2"), ("y", "ce1"), ("", "ce1")))
    tableau = lire(archive(parties_ods(table_ods(texte_ods("a"), *siennes), styles=styles)))
    assert "lignes barrées, lues aussi : 3" in tableau.annonces


def test_feuille_masquee_et_commentaire_d_un_ods() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    commentee = case_ods("<office:annotation><text:p>à revoir</text:p></office:annotation><text:p>nom</text:p>")
    tables = table_ods(commentee) + table_ods(texte_ods("x"), nom="Cachée", table_style_name="ta2")
    tableau = lire(archive(parties_ods(tables, styles=styles)))
    assert tableau.entetes == ["nom"]
    assert "feuilles masquées, non lues : « Cachée »" in tableau.annonces


def test_un_ods_protege_est_nomme() -> None:
    parties = parties_ods("", manifeste="<encryption-data/>")
    assert "mot de passe" in fautes(archive(parties))[0]
