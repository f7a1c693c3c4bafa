"""La fiche des contacts : relue par openpyxl, par calamine et par notre importeur."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree

import openpyxl
import pytest
import python_calamine
from openpyxl.worksheet.worksheet import Worksheet

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.fiche import InfosExport
from ceres_cli.formats.fiche.ecrire import ecrire_fiche_csv, ecrire_fiche_ods, ecrire_fiche_xlsx
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.schemas.jures import FICHE

MENTION = "Ne le transmettez qu'aux personnes qui en ont besoin."
INFOS = InfosExport([("Titre", "CDA"), ("Département", "=02")], dt.date(2026, 11, 25), "P-000001 (MPCP)", MENTION)
ENTETES = [
    "numero_jure",
    "civilite",
    "nom",
    "prenom",
    "telephone_professionnel",
    "telephone_personnel",
    "adresse",
    "complement",
    "code_postal",
    "commune",
    "courriel",
    "departement",
    "employeur",
    "certifications",
    "habilitation_fin",
    "utilisable_jusqu_au",
    "derniere_session",
    "nombre_sessions",
]


def jure(numero: int = 1, **champs: object) -> tuple[object, ...]:
    """Une ligne de la fiche."""
    valeurs: dict[str, object] = {
        "numero_jure": f"J-{numero:06}",
        "civilite": "MME",
        "nom": "Le Goff-Lefèvre",
        "prenom": "Élodie",
        "telephone_professionnel": "02 61 91 00 00",
        "telephone_personnel": None,
        "adresse": "3 rue des Lilas",
        "complement": None,
        "code_postal": "02000",
        "commune": "Laon",
        "courriel": f"elodie.{numero}@example.fr",
        "departement": "02",
        "employeur": "Société <des> Lilas & Fils",
        "certifications": ["CDA-CCP1", "TP-01281m04"],
        "habilitation_fin": "2028-12-31",
        "utilisable_jusqu_au": dt.date(2027, 6, 30),
        "derniere_session": None,
        "nombre_sessions": 0,
    }
    valeurs |= champs
    return tuple(valeurs.values())


def xlsx(*lignes: Sequence[object], infos: InfosExport = INFOS) -> bytes:
    flux = io.BytesIO()
    assert ecrire_fiche_xlsx(flux, lignes, infos) == len(lignes)
    return flux.getvalue()


def ods(*lignes: Sequence[object]) -> bytes:
    flux = io.BytesIO()
    assert ecrire_fiche_ods(flux, lignes, INFOS) == len(lignes)
    return flux.getvalue()


def ouvrir(octets: bytes) -> Worksheet:
    feuille = openpyxl.load_workbook(io.BytesIO(octets))["Jurés"]
    assert isinstance(feuille, Worksheet)
    return feuille


def colonne(nom: str) -> int:
    """Rang à partir de 1."""
    return ENTETES.index(nom) + 1


def test_les_colonnes_sont_celles_du_contrat_dans_leur_ordre() -> None:
    assert [c.cle for c in FICHE] == ENTETES
    assert [c.value for c in ouvrir(xlsx())[1]] == ENTETES


def test_openpyxl_et_calamine_relisent_toutes_les_valeurs() -> None:
    octets = xlsx(jure(1), jure(2, derniere_session="2026-01-05", nombre_sessions=12))
    attendu = [v if not isinstance(v, list) else "CDA-CCP1, TP-01281m04" for v in jure(1)]
    attendu[14:16] = [dt.datetime(2028, 12, 31), dt.datetime(2027, 6, 30)]
    assert [c.value for c in ouvrir(octets)[2]] == attendu
    classeur = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(octets))
    assert classeur.sheet_names == ["Jurés", "À propos", "Impression"]
    lignes = classeur.get_sheet_by_index(0).to_python()
    assert lignes[2][:5] == ["J-000002", "MME", "Le Goff-Lefèvre", "Élodie", "02 61 91 00 00"]
    assert lignes[2][8:9] + lignes[2][16:] == ["02000", dt.date(2026, 1, 5), 12]


def test_notre_importeur_relit_la_fiche_xlsx_csv_et_ods() -> None:
    lignes = [jure(1, nom="D'Almeida", adresse="-3 rue = 5", telephone_personnel="+33 6 39 98 00 00"), jure(2)]
    flux = io.BytesIO()
    assert ecrire_fiche_csv(flux, lignes) == 2
    attendu = [
        (
            2,
            [
                "J-000001",
                "MME",
                "D'Almeida",
                "Élodie",
                "02 61 91 00 00",
                "+33 6 39 98 00 00",
                "-3 rue = 5",
                "",
                "02000",
            ],
        ),
        (3, ["J-000002", "MME", "Le Goff-Lefèvre", "Élodie", "02 61 91 00 00", "", "3 rue des Lilas", "", "02000"]),
    ]
    for octets in (xlsx(*lignes), flux.getvalue(), ods(*lignes)):
        tableau = lire_tableau(octets, nom="fiche")
        assert tableau.entetes == ENTETES
        assert [(numero, valeurs[:9]) for numero, valeurs in tableau.lignes] == attendu
        assert tableau.lignes[0][1][14:] == ["2028-12-31", "2027-06-30", "", "0"]


@pytest.mark.parametrize(
    "texte", ["=1+1", "@SOMME(1)", "+33 2 61 91 00 00", "-1", '=HYPERLINK("http://x")', "02000", "1E5", "TRUE"]
)
def test_un_texte_de_formule_ou_de_nombre_reste_un_texte(texte: str) -> None:
    case = ouvrir(xlsx(jure(nom=texte))).cell(2, colonne("nom"))
    assert (case.value, case.data_type, case.number_format) == (texte, "s", "@")


def test_telephones_et_codes_postaux_sont_des_cases_de_texte_et_les_dates_de_vraies_dates() -> None:
    feuille = ouvrir(xlsx(jure()))
    for nom in ("telephone_professionnel", "code_postal", "departement", "numero_jure"):
        case = feuille.cell(2, colonne(nom))
        assert (case.data_type, case.number_format) == ("s", "@")
        assert feuille.column_dimensions[case.column_letter].number_format == "@"
    case = feuille.cell(2, colonne("habilitation_fin"))
    assert (case.is_date, case.number_format) == (True, "dd/mm/yyyy")
    assert feuille.cell(2, colonne("nombre_sessions")).data_type == "n"


def test_la_mise_en_page_est_prete_a_imprimer() -> None:
    feuille = ouvrir(xlsx(*[jure(n) for n in range(60)]))
    assert feuille.freeze_panes == "A2"
    assert feuille.auto_filter.ref == "A1:R61"
    assert feuille.print_title_rows == "$1:$1"
    assert (feuille.page_setup.orientation, feuille.page_setup.paperSize) == ("landscape", 9)
    assert (feuille.page_setup.fitToWidth, feuille.page_setup.fitToHeight) == (1, 0)
    assert feuille.oddFooter is not None
    assert feuille.oddFooter.right.text == "Page &P sur &N"
    assert feuille.cell(1, 1).font.b
    assert [feuille.column_dimensions[c.column_letter].width for c in feuille[1]] == [c.largeur for c in FICHE]


def test_les_courriels_sont_des_liens() -> None:
    feuille = ouvrir(xlsx(jure(1), jure(2, courriel=None), jure(3, courriel="a&b?x\"y'@example.fr")))
    liens = [feuille.cell(n, colonne("courriel")).hyperlink for n in (2, 3, 4)]
    assert [lien.target if lien else None for lien in liens] == [
        "mailto:elodie.1@example.fr",
        None,
        "mailto:a%26b%3Fx%22y%27@example.fr",
    ]


def test_au_dela_de_la_limite_d_excel_les_courriels_restent_du_texte() -> None:
    octets = xlsx(*[jure(n) for n in range(65_532)])
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        assert archive.read("xl/worksheets/_rels/sheet1.xml.rels").count(b"mailto:") == 65_530
        assert "65530 premières" in "".join(ElementTree.fromstring(archive.read("xl/worksheets/sheet2.xml")).itertext())
        xml = archive.read("xl/worksheets/sheet1.xml")
    styles = [xml[xml.index(b'<c r="K%d"' % n) :][:30].split(b'"')[3] for n in (2, 65_531, 65_532, 65_533)]
    assert styles[0] == styles[1] != styles[2] == styles[3]


def test_la_feuille_a_propos_dit_filtre_jour_profil_compte_et_avis() -> None:
    classeur = openpyxl.load_workbook(io.BytesIO(xlsx(jure(1), jure(2))))
    cases = dict(classeur["À propos"].iter_rows(values_only=True))
    assert cases == {
        "Contenu": "Contacts des jurés",
        "Jour": "25/11/2026",
        "Profil": "P-000001 (MPCP)",
        "Titre": "CDA",
        "Département": "=02",
        "Nombre de jurés": "2",
        "Données personnelles": MENTION,
    }
    assert all(c.data_type == "s" for ligne in classeur["À propos"].iter_rows() for c in ligne)


def test_une_fiche_vide_garde_son_en_tete() -> None:
    octets = xlsx()
    assert ouvrir(octets).dimensions == "A1:R1"
    assert lire_tableau(octets, nom="fiche").lignes == []


def test_les_memes_lignes_donnent_les_memes_octets() -> None:
    assert xlsx(jure(1), jure(2)) == xlsx(jure(1), jure(2))
    with zipfile.ZipFile(io.BytesIO(xlsx(jure()))) as archive:
        assert {partie.date_time for partie in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"2026-11-25T00:00:00Z") == 2


def test_le_xml_est_bien_forme_et_sans_numero_a_triangle_vert() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx(jure(), jure(nom="]]>&<'\"")))) as archive:
        for partie in archive.namelist():
            ElementTree.fromstring(archive.read(partie))
        feuille = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    ordre = [element.tag.partition("}")[2] for element in feuille]
    assert ordre == [
        "sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "hyperlinks", "pageMargins",
        "pageSetup", "headerFooter", "ignoredErrors",
    ]  # fmt: skip


def test_les_caracteres_interdits_sont_montres_et_les_espaces_gardes() -> None:
    nom = "a\x00b\x1bc\u202ed\ud800e\uffff  f\ng"
    assert ouvrir(xlsx(jure(nom=nom))).cell(2, colonne("nom")).value == "a\\u0000b\\u001bc\\u202ed\\ud800e\\uffff  f\ng"
    assert ouvrir(xlsx(jure(nom=" x "))).cell(2, colonne("nom")).value == " x "


def test_un_texte_qui_imite_un_echappement_de_classeur_se_relit_tel_quel() -> None:
    tableau = lire_tableau(xlsx(jure(nom="_x0041_ et _x005F_")), nom="fiche")
    assert tableau.lignes[0][1][2] == "_x0041_ et _x005F_"


def test_un_texte_trop_long_est_refuse_et_jamais_coupe() -> None:
    assert ouvrir(xlsx(jure(adresse="x" * 32_767))).cell(2, colonne("adresse")).value == "x" * 32_767
    for adresse in ("x" * 32_768, "😀" * 16_384):
        with pytest.raises(BaseInutilisable, match="colonne adresse : le texte dépasse"):
            xlsx(jure(adresse=adresse))


def test_le_csv_est_fait_pour_un_tableur() -> None:
    flux = io.BytesIO()
    ecrire_fiche_csv(flux, [jure(1, nom="=cmd|' /C calc'!A0", adresse='12 "bis"; rue', telephone_personnel="+33 6")])
    octets = flux.getvalue()
    assert octets.startswith(b"\xef\xbb\xbfnumero_jure;civilite;nom;")
    assert octets.count(b"\r\n") == octets.count(b"\n") == 2
    (ligne,) = list(csv.DictReader(io.StringIO(octets.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert ligne["nom"] == "'=cmd|' /C calc'!A0"
    assert ligne["telephone_personnel"] == "'+33 6"
    assert (ligne["adresse"], ligne["code_postal"], ligne["complement"]) == ('12 "bis"; rue', "02000", "")
    assert (ligne["certifications"], ligne["utilisable_jusqu_au"]) == ("CDA-CCP1, TP-01281m04", "2027-06-30")


def test_le_csv_brut_n_a_pas_d_apostrophe() -> None:
    flux = io.BytesIO()
    ecrire_fiche_csv(flux, [jure(1, nom="=1", telephone_personnel="+33 6")], brut=True)
    assert ";=1;" in flux.getvalue().decode()
    assert ";+33 6;" in flux.getvalue().decode()


def test_le_csv_montre_les_caracteres_interdits() -> None:
    flux = io.BytesIO()
    ecrire_fiche_csv(flux, [jure(1, nom="a\x00b\ud800c\rd")])
    assert ";a\\u0000b\\ud800c\\u000dd;" in flux.getvalue().decode()


def test_calamine_relit_l_ods() -> None:
    classeur = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(ods(jure(1), jure(2, nom="=1+1"))))
    assert classeur.sheet_names == ["Jurés", "À propos"]
    lignes = classeur.get_sheet_by_index(0).to_python()
    assert lignes[0] == ENTETES
    assert lignes[2][:5] == ["J-000002", "MME", "=1+1", "Élodie", "02 61 91 00 00"]
    assert lignes[2][8] == "02000"
    assert lignes[2][14:] == [dt.date(2028, 12, 31), dt.date(2027, 6, 30), "", 0]
    assert classeur.get_sheet_by_index(1).to_python()[5] == ["Nombre de jurés", "2"]


def test_l_ods_est_reconnaissable_bien_forme_et_toujours_le_meme() -> None:
    octets = ods(jure(nom='a & <b> "c"  d\x00\ud800'))
    assert octets[30:84] == b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    assert octets == ods(jure(nom='a & <b> "c"  d\x00\ud800'))
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        for partie in set(archive.namelist()) - {"mimetype"}:
            ElementTree.fromstring(archive.read(partie))
        xml = archive.read("content.xml").decode()
    assert 'xlink:href="mailto:elodie.1@example.fr"' in xml
    assert 'table:target-range-address="Jurés.A1:Jurés.R2" table:display-filter-buttons="true"' in xml
    assert '>a &amp; &lt;b&gt; &quot;c&quot;<text:s text:c="2"/>d\\u0000\\ud800<' in xml
    # Relu, un blanc doublé n'en fait qu'un.
    assert lire_tableau(octets, nom="fiche").lignes[0][1][2] == 'a & <b> "c" d\\u0000\\ud800'
