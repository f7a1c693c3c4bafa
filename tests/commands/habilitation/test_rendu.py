"""Le fichier d'un collègue lui revient : le même, annoté, qui se corrige et se redonne."""

import csv
import io
import re
import subprocess
import zipfile
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from ceres_cli.formats.tableau import odf, rendre
from ceres_cli.formats.tableau.entete import Attendues
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.formats.tableau.rendre import Sort, rendre_csv
from ceres_cli.schemas.assainissement import neutraliser
from ceres_cli.services.habilitation.fichier import LecteurDeLot
from tests.conftest import Lanceur
from tests.fabriques import classeurs as fc
from tests.fabriques.monde import CENTRE, EN_COURS, Monde
from tests.fabriques.peuple import en_csv, en_ndjson, en_ods, en_xlsx, fichier

LOT = ("habilitation", "lot")
SYNONYMES = LecteurDeLot.SYNONYMES
JAUNE = PatternFill("solid", start_color="FFFFFF00", end_color="FFFFFF00")


@pytest.fixture
def commission(monde: Monde) -> Path:
    """Un titre fusionné, des styles, des largeurs, une autre feuille, un commentaire, une formule, un total."""
    livre = openpyxl.Workbook()
    feuille = livre.worksheets[0]
    feuille.title = "Mars"
    for ligne in (
        ["Commission de mars"],
        [],
        ["N° habilitation", "Décision", "Nb"],
        [monde["active"], "suspandre", "=1+1"],
        [monde["E-FIN"], "à supprimer", 2],
        [monde["E-COURS"], "brouillon", 3],
        ["TOTAL", None, "=SUM(C4:C6)"],
    ):
        feuille.append(ligne)
    feuille.merge_cells("A1:C1")
    feuille["A1"].font = Font(bold=True, size=16)
    feuille["B4"].fill = JAUNE
    feuille["B5"].comment = Comment("à revoir avec Anne", "Paul")
    feuille.column_dimensions["A"].width = 33
    livre.create_sheet("Notes").append(["appeler Nantes"])
    livre.save("commission.xlsx")
    return Path("commission.xlsx")


def feuille_de(chemin: str) -> Any:
    return openpyxl.load_workbook(chemin)["Mars"]


def test_un_classeur_en_faute_revient_le_meme_ses_cases_marquees(
    ceres: Lanceur, monde: Monde, commission: Path
) -> None:
    octets = monde.octets()
    fini = ceres(*LOT, commission, "--oui", "--resultat", "rendu.xlsx")
    assert (fini.code, monde.octets() == octets) == (2, True)
    assert "rendu.xlsx (votre classeur, annoté)" in fini.stderr
    feuille = feuille_de("rendu.xlsx")
    assert openpyxl.load_workbook("rendu.xlsx").sheetnames == ["Mars", "Notes"]
    assert [str(p) for p in feuille.merged_cells.ranges] == ["A1:C1"]
    assert (feuille["A1"].font.sz, feuille.column_dimensions["A"].width) == (16, 33)
    assert (feuille["C4"].value, feuille["C7"].value) == ("=1+1", "=SUM(C4:C6)")
    assert feuille["B4"].fill.start_color.rgb == "FFFFFF00"
    assert [feuille.cell(3, c).value for c in (4, 5, 6)] == ["resultat", "code", "explication"]
    assert [feuille.cell(4, c).value for c in (4, 5)] == ["non_traite", "FICHIER"]
    assert "« suspandre » n'est pas une action" in feuille["B4"].comment.text
    assert [str(p.sqref) for p in feuille.conditional_formatting] == ["B4"]
    (liste,) = feuille.data_validations.dataValidation
    assert (str(liste.sqref), "suspendre" in liste.formula1) == ("B4", True)


def test_corrige_il_se_redonne_et_nos_marques_s_en_vont(ceres: Lanceur, monde: Monde, commission: Path) -> None:
    assert ceres(*LOT, commission, "--oui", "--resultat", "rendu.xlsx").code == 2
    livre = openpyxl.load_workbook("rendu.xlsx")
    livre["Mars"]["B4"] = "suspendre"
    livre.save("rendu.xlsx")
    fini = ceres(*LOT, "rendu.xlsx", "--oui", "--resultat", "fini.xlsx")
    assert fini.code == 7, fini.stderr
    feuille = feuille_de("fini.xlsx")
    assert [feuille.cell(n, 4).value for n in (4, 5, 6, 7)] == ["fait", "refuse", "fait", None]
    assert [feuille.cell(3, c).value for c in (4, 5, 6, 7)] == ["resultat", "code", "explication", None]
    assert (feuille["B4"].comment, feuille["B4"].fill.start_color.rgb) == (None, "FFFFFF00")
    assert feuille["B5"].comment.text.startswith("à revoir avec Anne\n— ceres : ")
    assert [str(p.sqref) for p in feuille.conditional_formatting] == ["B5"]
    assert ceres(*LOT, "fini.xlsx", "--oui", "--resultat", "encore.xlsx").code == 7
    assert feuille_de("encore.xlsx")["B5"].comment.text == feuille["B5"].comment.text


def test_un_refus_marque_la_case_a_corriger(ceres: Lanceur, monde: Monde) -> None:
    """HAB-13 : la date qui sort de la vie du titre ; un absent, ce qui le nomme ; le reste, l'action et ses choix."""
    jure, titre = "J-5", f"{EN_COURS}/CCP1"
    lignes = [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["creer", "", jure, titre, "01/01/1990", ""],
        ["creer", "", jure, titre, "", "31/12/2049"],
        ["creer", "", jure, titre, "02/09/2025", "01/09/2025"],
        ["renouveler", monde["E-COURS"], "", "", "", "31/12/2049"],
        ["suspendre", "H-999", "", "", "", ""],
        ["creer", "", "J-999", titre, "", ""],
        ["creer", "", jure, "TP-88888m01", "", ""],
        ["supprimer", monde["active"], "", "", "", ""],
    ]
    fini = ceres(*LOT, fichier("l.xlsx", en_xlsx(lignes)), "--simuler", "--resultat", "r.xlsx", "--format", "json")
    codes = [e["code"] for e in fini.json()["lignes"]]
    assert (fini.code, codes) == (7, ["HAB-13"] * 4 + ["INTROUVABLE"] * 3 + ["HAB-08"])
    feuille = openpyxl.load_workbook("r.xlsx").worksheets[0]
    marquees = {c.coordinate for ligne in feuille for c in ligne if c.comment}
    assert marquees == {"E2", "F3", "E4", "F4", "F5", "B6", "C7", "D8", "A9"}
    (liste,) = feuille.data_validations.dataValidation
    assert str(liste.sqref) == "A9"


def test_sans_colonne_d_action_rien_a_choisir_a_la_place_de_l_objet(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.xlsx", en_xlsx([["habilitation"], [monde["active"]]]))
    assert ceres(*LOT, chemin, "--action", "supprimer", "--simuler", "--resultat", "r.xlsx").code == 7
    feuille = openpyxl.load_workbook("r.xlsx").worksheets[0]
    assert feuille["A2"].comment is not None
    assert not feuille.data_validations.dataValidation


@pytest.mark.parametrize("genre", ["xlsx", "ods", "csv"])
def test_une_ligne_devenue_sans_rien_a_faire_ne_garde_pas_sa_faute(ceres: Lanceur, monde: Monde, genre: str) -> None:
    lignes = [["Décision", "habilitation"], ["on garde", monde["active"]], ["suspendre", monde["E-FIN"]]]
    octets = {"xlsx": en_xlsx, "ods": en_ods, "csv": en_csv}[genre](lignes)
    chemin = fichier(f"l.{genre}", octets)
    assert ceres(*LOT, chemin, "--simuler", "--resultat", f"r.{genre}").code == 2
    dit = ("--valeur", "action:on garde=maintien")
    assert ceres(*LOT, f"r.{genre}", *dit, "--simuler", "--resultat", f"s.{genre}").code == 0
    lues = [[cases[2:4] for _, cases in lire_tableau(Path(f"{nom}.{genre}"), nom=nom).lignes] for nom in ("r", "s")]
    assert lues == [[["non_traite", "FICHIER"], ["", ""]], [["", ""], ["fait", ""]]]
    if genre == "xlsx":
        assert openpyxl.load_workbook("s.xlsx").worksheets[0]["A2"].comment is None


def test_ce_qui_se_perdrait_est_dit_avant(ceres: Lanceur, monde: Monde, commission: Path) -> None:
    with zipfile.ZipFile(commission, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    fini = ceres(*LOT, commission, "--simuler", "--resultat", "rendu.xlsx")
    assert "rendu.xlsx ne gardera pas de votre classeur ses macros" in fini.stderr
    assert "ne gardera pas" not in ceres(*LOT, commission, "--simuler", "--resultat", "r.csv").stderr


@pytest.mark.parametrize(("separateur", "encodage"), [(",", "utf-8"), ("\t", "utf-8-sig"), (";", "cp1252")])
def test_un_csv_revient_avec_ses_lignes_son_encodage_et_son_separateur(
    ceres: Lanceur, monde: Monde, separateur: str, encodage: str
) -> None:
    lignes = [["Été 2026"], ["habilitation", "Décision"], [monde["active"], "suspendre"], [monde["E-FIN"], "supprimer"]]
    texte = "".join(separateur.join(f'"{c}"' for c in ligne) + "\r\n" for ligne in lignes)
    fichier("l.csv", texte.encode(encodage))
    fini = ceres(*LOT, "l.csv", "--oui", "--resultat", "r.csv")
    assert fini.code == 7, fini.stderr
    octets = Path("r.csv").read_bytes()
    assert octets.startswith(b"\xef\xbb\xbf") is (encodage == "utf-8-sig")
    rendu = octets.decode(encodage)
    assert rendu.startswith('"Été 2026"\r\n"habilitation"')
    lu = list(csv.reader(io.StringIO(rendu), delimiter=separateur))
    assert lu[1] == ["habilitation", "Décision", "resultat", "code", "explication"]
    assert [ligne[2] for ligne in lu[2:]] == ["fait", "refuse"]
    encore = ceres(*LOT, "r.csv", "--oui", "--resultat", "r2.csv", "--format", "json")
    assert [e["resultat"] for e in encore.json()["lignes"]] == ["sans_effet", "refuse"]


@pytest.mark.parametrize(
    "texte",
    [
        'habilitation;"Décision";note\r\n{};"suspandre";"deux\r\nlignes ; et ""mots"""\r\n',
        'sep=;\n"habilitation";"Décision"\n{};suspandre\n',
        'habilitation;Décision;note\n{};  suspandre ;5\' 3" de "haut"',
    ],
)
def test_les_cases_d_un_csv_reviennent_telles_qu_elles_sont_ecrites(ceres: Lanceur, monde: Monde, texte: str) -> None:
    ecrit = texte.format(monde["active"])
    fichier("l.csv", ecrit.encode())
    assert ceres(*LOT, "l.csv", "--simuler", "--resultat", "r.csv").code == 2
    rendu = Path("r.csv").read_bytes().decode()
    fautive = next(ligne for ligne in rendu.splitlines() if "suspandre" in ligne or "lignes ; et" in ligne)
    assert fautive.startswith(f"{monde['active']};")
    for ligne in ecrit.splitlines():
        assert ligne in rendu
    assert ceres(*LOT, "r.csv", "--valeur", "action:suspandre=suspendre", "--simuler", "--resultat", "r2.csv").code == 0
    for ligne in ecrit.splitlines():
        assert ligne in Path("r2.csv").read_bytes().decode()


@given(
    st.lists(st.lists(st.text('ab" ;é\n', max_size=6), min_size=2, max_size=2), min_size=1, max_size=6),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_un_csv_rendu_a_les_memes_cases(lignes: list[list[str]], guillemets: int) -> None:
    tampon = io.StringIO(newline="")
    csv.writer(tampon, delimiter=";", quoting=guillemets).writerows([["un", "deux"], *lignes])  # type: ignore[arg-type]
    tableau = lire_tableau(tampon.getvalue().encode(), nom="l.csv")
    sortie = io.BytesIO()
    rendre_csv(sortie, tableau, ("sort",), {numero: Sort(["fait"], {}) for numero, _ in tableau.lignes})
    rendues = [
        ligne for ligne in csv.reader(io.StringIO(sortie.getvalue().decode(), newline=""), delimiter=";") if ligne
    ]
    pleines = [[*map(neutraliser, ligne), "fait"] for ligne in lignes if any(case.strip() for case in ligne)]
    assert [ligne for ligne in rendues[1:] if ligne[-1] == "fait" and len(ligne) == 3] == pleines


@given(
    st.lists(st.lists(st.sampled_from(["a", "é", "", " b", "=1", "a;b", 'a"b', "x\x07"]), min_size=1, max_size=3)),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["un;deux", "un;resultat", '"un";"deux"']),
    st.lists(st.sampled_from(["fait", "", "-5", "a;b", "a\nb", 'dit "a"', "H-1 (É)"]), min_size=3, max_size=3),
)
def test_une_ligne_rendue_telle_quelle_l_est_comme_case_par_case(
    lignes: list[list[str]], fin: str, entete: str, valeurs: list[str]
) -> None:
    texte = fin.join([entete, *(";".join(ligne) for ligne in lignes)])
    tableau = lire_tableau(texte.encode(), nom="l.csv", fautes=Fautes())
    sorts = {numero: Sort(valeurs, {}) for numero, _ in tableau.lignes[::2]}
    rendus = []
    with pytest.MonkeyPatch.context() as m:
        for _ in range(2):
            rendre_csv(sortie := io.BytesIO(), tableau, ("resultat", "code", "explication"), sorts)
            rendus.append(sortie.getvalue())
            m.setattr(rendre, "_telle_quelle", lambda *_: None)
    assert rendus[0] == rendus[1]


def test_un_csv_d_un_ancien_mac_revient_ligne_a_ligne() -> None:
    tableau = lire_tableau("un;deux\ra;é\r".encode("mac-roman"), nom="l.csv", encodage="mac-roman")
    rendre_csv(sortie := io.BytesIO(), tableau, ("sort",), {2: Sort(["fait"], {})})
    assert sortie.getvalue().decode("mac-roman") == "un;deux;sort\na;é;fait\n"


# --- ods ---


@pytest.fixture
def commission_ods(monde: Monde) -> Path:
    """De même, comme LibreOffice les écrit : lignes et colonnes répétées, une image, un commentaire d'un autre."""
    note = (
        "<office:annotation><dc:creator>Paul</dc:creator><text:p>à revoir avec Anne</text:p></office:annotation>"
        "<text:p>à supprimer</text:p>"
    )
    mars = fc.table_ods(
        fc.texte_ods("Commission de mars", table_number_columns_spanned="3"),
        fc.ligne_ods("<table:table-cell/>"),
        "".join(map(fc.texte_ods, ("N° habilitation", "Décision", "Nb"))),
        fc.texte_ods(monde["active"]) + fc.texte_ods("suspandre", table_style_name="jaune") + _nombre("of:=1+1", 2),
        fc.texte_ods(monde["E-FIN"]) + fc.case_ods(note) + '<table:table-cell table:number-columns-repeated="16382"/>',
        fc.ligne_ods(fc.texte_ods(monde["E-COURS"]) + fc.texte_ods("brouillon"), table_number_rows_repeated="3"),
        fc.texte_ods("TOTAL") + "<table:table-cell/>" + _nombre("of:=SUM([.C4:.C5])", 2),
        nom="Mars 44",
    )
    parties = fc.parties_ods(mars + fc.table_ods(fc.texte_ods("appeler Nantes"), nom="Notes"))
    contenu = str(parties["content.xml"]).replace(
        "<office:document-content ",
        '<office:document-content xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" ',
    )
    parties |= {
        "content.xml": contenu,
        "META-INF/manifest.xml": odf.manifeste(["content.xml", "Pictures/logo.png"]),
        "Pictures/logo.png": b"\x89PNG",
    }
    return fichier("commission.ods", fc.archive(parties))


def _nombre(formule: str, valeur: int) -> str:
    return fc.case_ods(f"<text:p>{valeur}</text:p>", "float", table_formula=formule, office_value=str(valeur))


def en_texte(chemin: str) -> str:
    with zipfile.ZipFile(chemin) as archive:
        return archive.read("content.xml").decode()


def rendues(chemin: str) -> list[list[str]]:
    """Les cases ajoutées, ligne par ligne, sous l'en-tête."""
    lu = lire_tableau(Path(chemin), nom=chemin, feuille="Mars 44", colonnes=Attendues(SYNONYMES), fautes=Fautes())
    rangs = [lu.entetes.index(nom) for nom in ("resultat", "code")]
    return [[cases[rang] for rang in rangs] for _, cases in lu.lignes]


def test_un_ods_en_faute_revient_le_meme_ses_cases_marquees(ceres: Lanceur, monde: Monde, commission_ods: Path) -> None:
    fini = ceres(*LOT, commission_ods, "--oui", "--resultat", "rendu")
    assert fini.code == 2
    assert "rendu (votre classeur, annoté)" in fini.stderr
    assert "Attention" not in fini.stderr
    with zipfile.ZipFile("rendu") as archive, zipfile.ZipFile(commission_ods) as source:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.read("Pictures/logo.png") == source.read("Pictures/logo.png")
        assert 'style:name="ceresFaute"' in archive.read("styles.xml").decode()
    contenu = en_texte("rendu")
    assert contenu.count("of:=1+1") == 1
    assert 'table:number-columns-spanned="3"' in contenu
    assert re.search(
        r'table:style-name="jaune"[^>]*content-validation-name="ceres1"[^>]*><office:annotation [^>]*>'
        r"<dc:creator>ceres</dc:creator><text:p>« suspandre » n.est pas une action",
        contenu,
    )
    assert "target-range-address=\"'Mars 44'.B4\"" in contenu
    assert "of:cell-content-is-in-list(&quot;creer&quot;;" in contenu
    assert rendues("rendu")[0] == ["non_traite", "FICHIER"]


def test_un_ods_corrige_se_redonne_et_nos_marques_s_en_vont(ceres: Lanceur, monde: Monde, commission_ods: Path) -> None:
    assert ceres(*LOT, commission_ods, "--oui", "--resultat", "rendu.ods").code == 2
    dit = ("--valeur", "action:suspandre=suspendre", "--oui")
    assert ceres(*LOT, "rendu.ods", *dit, "--resultat", "fini.ods").code == 7
    assert rendues("fini.ods") == [
        ["fait", ""], ["refuse", "HAB-08"], ["fait", ""], ["sans_effet", ""], ["sans_effet", ""], ["", ""],
    ]  # fmt: skip
    contenu = en_texte("fini.ods")
    assert contenu.count("<dc:creator>") == 1
    assert "<text:p>à revoir avec Anne</text:p><text:p>— ceres : H-000013 est à l" in contenu
    assert "target-range-address=\"'Mars 44'.B5\"" in contenu
    assert contenu.count("content-validation-name") == 1
    assert contenu.count("<text:p>explication</text:p>") == 1
    assert ceres(*LOT, "fini.ods", *dit, "--resultat", "encore.ods").code == 7
    assert en_texte("encore.ods").count("— ceres : ") == 1


@pytest.mark.parametrize("genre", ["csv", "xlsx", "ods"])
def test_un_en_tete_qui_ne_se_lit_pas_revient_aussi_commente(ceres: Lanceur, monde: Monde, genre: str) -> None:
    lignes = [["N° habilitation", "Verdict"], [monde["active"], "suspendre"]]
    fichier(f"l.{genre}", {"csv": en_csv, "xlsx": en_xlsx, "ods": en_ods}[genre](lignes))
    fini = ceres(*LOT, f"l.{genre}", "--oui", "--resultat", f"r.{genre}")
    assert (fini.code, f"Résultat écrit dans r.{genre}" in fini.stderr) == (2, True)
    lu = lire_tableau(Path(f"r.{genre}"), nom="r", colonnes=Attendues(SYNONYMES))
    assert lu.entetes == ["N° habilitation", "Verdict", "resultat", "code", "explication"]
    assert lu.lignes == [(2, [monde["active"], "suspendre", "", "", ""])]
    if genre == "xlsx":
        commentaire = openpyxl.load_workbook("r.xlsx").worksheets[0]["A1"].comment
        assert commentaire is not None
        assert "aucune colonne « action »" in commentaire.text
    elif genre == "ods":
        assert ">ceres</dc:creator><text:p>ligne 1 : aucune colonne « action »" in en_texte("r.ods")
    corrige = ceres(*LOT, f"r.{genre}", "--colonne", "action=Verdict", "--oui", "--resultat", f"s.{genre}")
    assert corrige.code == 0, corrige.stderr
    assert "aucune colonne" not in (en_texte("s.ods") if genre == "ods" else "")


@pytest.mark.parametrize("genre", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize(
    ("lignes", "dit"),
    [
        (
            [["action", "habilitation", "Fin de validité", "Échéance"], ["modifier", "H-1", "01/06/2026", ""]],
            "« Fin de validité » et « Échéance » disent tous deux la colonne fin",
        ),
        (
            [["habilitation", "action"], ["action", "habilitation"], ["suspendre", "H-5"]],
            "les lignes 1 et 2 peuvent toutes deux être l'en-tête",
        ),
    ],
    ids=["deux colonnes", "deux en-têtes"],
)
def test_un_en_tete_equivoque_revient_commente(
    ceres: Lanceur, monde: Monde, genre: str, lignes: list[list[str]], dit: str
) -> None:
    fichier(f"l.{genre}", {"csv": en_csv, "xlsx": en_xlsx, "ods": en_ods}[genre](lignes))
    fini = ceres(*LOT, f"l.{genre}", "--oui", "--resultat", f"r.{genre}")
    assert (fini.code, f"Résultat écrit dans r.{genre}" in fini.stderr, dit in fini.stderr) == (2, True, True)
    lu = lire_tableau(Path(f"r.{genre}"), nom="r")
    assert lu.entetes == [*lignes[0], "resultat", "code", "explication"]
    assert [cases[: len(lignes[0])] for _, cases in lu.lignes] == lignes[1:]
    if genre == "xlsx":
        assert dit in openpyxl.load_workbook("r.xlsx").worksheets[0]["A1"].comment.text  # type: ignore[union-attr]
    elif genre == "ods":
        assert dit.replace("'", "&apos;") in en_texte("r.ods") or dit in en_texte("r.ods")


def test_de_deux_feuilles_le_classeur_revient_entier_la_premiere_commentee(ceres: Lanceur, monde: Monde) -> None:
    livre = openpyxl.Workbook()
    livre.worksheets[0].title = "Notes"
    for nom in ("Mars", "Avril"):
        feuille = livre.create_sheet(nom)
        for ligne in ([f"Commission de {nom}"], ["action", "habilitation"], ["suspendre", monde["active"]]):
            feuille.append(ligne)
    livre.save("l.xlsx")
    fini = ceres(*LOT, "l.xlsx", "--oui", "--resultat", "r.xlsx")
    assert (fini.code, "Résultat écrit dans r.xlsx" in fini.stderr) == (2, True)
    assert 'Choisissez-en une : --feuille "Mars"' in fini.stderr
    rendu = openpyxl.load_workbook("r.xlsx")
    assert rendu.sheetnames == ["Notes", "Mars", "Avril"]
    commentaire = rendu["Mars"]["A2"].comment
    assert commentaire is not None
    assert "« Mars », « Avril »" in commentaire.text
    assert rendu["Avril"].max_column == 2
    for nom in ("Mars", "Avril"):
        assert ceres(*LOT, "r.xlsx", "--feuille", nom, "--simuler").code == 0
    centre = ceres("--profil", CENTRE, *LOT, "l.xlsx", "--oui", "--resultat", "centre.xlsx")
    assert (centre.code, Path("centre.xlsx").exists()) == (5, False)


@pytest.mark.parametrize("entree", ["csv", "xlsx", "ods", "ndjson"])
@pytest.mark.parametrize("rendue", ["csv", "xlsx", "ods"])
def test_le_fichier_rendu_est_de_la_sorte_que_dit_son_nom(
    ceres: Lanceur, monde: Monde, entree: str, rendue: str
) -> None:
    lignes = [
        ["habilitation", "action", "note"],
        [monde["active"], "suspandre", "=1+1"],
        [monde["E-COURS"], "brouillon", ""],
    ]
    if entree == "ods":
        lignes[1][2] = "1"
    faire = {"csv": en_csv, "xlsx": en_xlsx, "ods": en_ods, "ndjson": en_ndjson}[entree]
    fichier(f"l.{entree}", faire(lignes))
    fini = ceres(*LOT, f"l.{entree}", "--oui", "--resultat", f"r.{rendue}")
    assert fini.code == 2
    perdu = f"r.{rendue}, d'une autre sorte que votre classeur, n'aura que les valeurs"
    assert (perdu in fini.stderr) == (entree in ("xlsx", "ods") and rendue != entree)
    lu = lire_tableau(Path(f"r.{rendue}"), nom="r", fautes=Fautes())
    assert lu.format == rendue
    assert lu.entetes == ["habilitation", "action", "note", "resultat", "code", "explication"]
    assert lu.lignes[0][1][3:5] == ["non_traite", "FICHIER"]
    if rendue == "xlsx":
        feuille = openpyxl.load_workbook("r.xlsx").worksheets[0]
        assert "« suspandre » n'est pas une action" in feuille["B2"].comment.text
    elif rendue == "ods":
        assert ">ceres</dc:creator><text:p>« suspandre » n'est pas une action" in en_texte("r.ods")
    encore = ceres(
        *LOT, f"r.{rendue}", "--valeur", "action:suspandre=suspendre", "--oui", "--resultat", f"fin.{rendue}"
    )
    assert encore.code == 0, encore.stderr


def test_ce_que_la_bibliotheque_perdrait_d_une_feuille_est_dit_avant(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.xlsx", en_xlsx([["habilitation", "action"], [monde["active"], "suspendre"]]))
    with zipfile.ZipFile("l.xlsx") as source, zipfile.ZipFile("c.xlsx", "w") as archive:
        for nom in source.namelist():
            octets = source.read(nom)
            if nom == "xl/worksheets/sheet1.xml":
                liste = b'<extLst><ext xmlns:x14="u"><x14:dataValidation type="list"/></ext></extLst></worksheet>'
                octets = octets.replace(b"</worksheet>", liste)
            archive.writestr(nom, octets)
    fini = ceres(*LOT, "c.xlsx", "--simuler", "--resultat", "r.xlsx")
    assert "r.xlsx ne gardera pas de votre classeur ses listes déroulantes tirées d'une autre feuille" in fini.stderr
    assert "ne gardera pas" not in ceres(*LOT, "l.xlsx", "--simuler", "--resultat", "s.xlsx").stderr


@pytest.mark.parametrize(
    ("verrou", "octets", "qui"),
    [
        (".~lock.l.xlsx#", b",lea,poste44,02.09.2025 09:00,file:///x;", " par lea (poste poste44)"),
        (".~lock.l.xlsx#", "Léa\\, UD 44,lea,,02.09.2025 09:00,;".encode(), " par Léa, UD 44"),
        ("~$l.xlsx", b"\x04L\xe9a " + b" " * 50, " par Léa"),
        ("~$l.xlsx", b"", ""),
    ],
)
def test_un_classeur_ouvert_dans_un_tableur_est_lu_avec_un_mot_et_n_est_pas_remplace(
    ceres: Lanceur, monde: Monde, verrou: str, octets: bytes, qui: str
) -> None:
    chemin = fichier("l.xlsx", en_xlsx([["habilitation", "action"], [monde["active"], "suspendre"]]))
    Path(verrou).write_bytes(octets)
    lu = ceres(*LOT, chemin, "--simuler", "--resultat", "r.xlsx", "--format", "table")
    dit = f"l.xlsx est ouvert dans un tableur{qui} : ce qui n'y est pas enregistré n'est pas lu."
    assert (lu.code, dit in " ".join(lu.stderr.split())) == (0, True), lu.stderr
    base, classeur = monde.octets(), chemin.read_bytes()
    for ecraser in ([], ["--ecraser"]):
        refuse = ceres(*LOT, chemin, "--oui", "--resultat", chemin, *ecraser, "--format", "json")
        assert (refuse.code, f"il est ouvert dans un tableur{qui}." in refuse.erreur()["message"]) == (8, True)
        assert refuse.erreur()["conseil"].startswith(f"Fermez-le (ôtez « {verrou} » si")
        assert (monde.octets() == base, chemin.read_bytes() == classeur) == (True, True)
    Path(verrou).unlink()
    assert ceres(*LOT, chemin, "--oui", "--resultat", chemin, "--ecraser").code == 0


def test_un_dessin_vide_que_libreoffice_joint_aux_commentaires_ne_se_perd_pas(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.xlsx", en_xlsx([["habilitation", "action"], [monde["active"], "suspendre"]]))
    for dedans, perdu in ((b"", False), (b"<xdr:oneCellAnchor/>", True)):
        with zipfile.ZipFile(chemin) as source, zipfile.ZipFile("c.xlsx", "w") as archive:
            for nom in source.namelist():
                archive.writestr(nom, source.read(nom))
            archive.writestr("xl/drawings/drawing1.xml", b'<xdr:wsDr xmlns:xdr="u">' + dedans + b"</xdr:wsDr>")
        fini = ceres(*LOT, "c.xlsx", "--simuler", "--resultat", "r.xlsx", "--ecraser")
        assert ("ne gardera pas de votre classeur ses dessins" in fini.stderr) is perdu


def long_classeur(monde: Monde, absentes: int) -> None:
    """Long par ses cases : beaucoup de colonnes vides."""
    livre = openpyxl.Workbook()
    feuille = livre.worksheets[0]
    feuille.append(["N° habilitation", "Décision", *(f"Colonne {n}" for n in range(240))])
    feuille.append([monde["active"], "suspendre"])
    feuille.append([monde["E-COURS"], "à supprimer"])
    for n in range(absentes):
        feuille.append([f"H-{900_000 + n}", "suspendre"])
    feuille["B3"].fill = JAUNE
    feuille.column_dimensions["A"].width = 33
    livre.save("long.xlsx")


def test_un_large_classeur_garde_ses_commentaires(ceres: Lanceur, monde: Monde) -> None:
    long_classeur(monde, 1_250)
    fini = ceres(*LOT, "long.xlsx", "--oui", "--resultat", "rendu.xlsx")
    assert "n'aura pas nos commentaires" not in fini.stderr
    commentaire = openpyxl.load_workbook("rendu.xlsx").worksheets[0]["B3"].comment
    assert commentaire is not None
    assert "ceres" in commentaire.text


def test_d_un_long_classeur_couleurs_largeurs_et_listes_restent_et_l_absence_de_commentaires_se_dit_avant(
    ceres: Lanceur, monde: Monde
) -> None:
    long_classeur(monde, 3_310)
    fini = ceres(*LOT, "long.xlsx", "--oui", "--resultat", "rendu.xlsx")
    assert fini.code == 7
    dit = "rendu.xlsx n'aura pas nos commentaires : la colonne « explication » dit ce qui est en faute"
    assert fini.stderr.index(dit) < fini.stderr.index("Vous allez suspendre")
    assert "Résultat écrit dans rendu.xlsx (votre classeur, annoté sans commentaires)" in fini.stderr
    feuille = openpyxl.load_workbook("rendu.xlsx").worksheets[0]
    assert [feuille.cell(1, c).value for c in (243, 244, 245, 246)] == ["resultat", "code", "explication", None]
    assert [feuille.cell(n, 243).value for n in (2, 3, 4)] == ["fait", "refuse", "refuse"]
    assert (feuille["B3"].fill.start_color.rgb, feuille.column_dimensions["A"].width) == ("FFFFFF00", 33)
    assert [str(p.sqref) for p in feuille.conditional_formatting] == ["A4:A3313 B3"]
    assert {str(v.sqref) for v in feuille.data_validations.dataValidation} == {"B3"}


def convertir(chemin: str, vers: str) -> Path:
    profil = f"-env:UserInstallation=file://{Path.cwd()}/profil"
    commande = ["soffice", "--headless", profil, "--convert-to", vers, chemin]
    subprocess.run(commande, check=True, capture_output=True, timeout=120)
    return Path(chemin).with_suffix(f".{vers}")


@pytest.mark.skipif(which("soffice") is None, reason="LIBREOFFICE ABSENT")
def test_libreoffice_ouvre_le_classeur_rendu(ceres: Lanceur, monde: Monde, commission: Path) -> None:
    assert ceres(*LOT, commission, "--oui", "--resultat", "rendu.xlsx").code == 2
    dit = ("--valeur", "action:suspandre=suspendre", "--simuler", "--format", "json")
    fini = ceres(*LOT, convertir("rendu.xlsx", "ods"), *dit)
    assert [e["ligne"] for e in fini.json()["lignes"]] == [4, 5, 6]


@pytest.mark.skipif(which("soffice") is None, reason="LIBREOFFICE ABSENT")
def test_libreoffice_voit_les_marques_d_un_ods_rendu(ceres: Lanceur, monde: Monde, commission_ods: Path) -> None:
    assert ceres(*LOT, commission_ods, "--oui", "--resultat", "rendu.ods").code == 2
    feuille = openpyxl.load_workbook(convertir("rendu.ods", "xlsx"))["Mars 44"]
    assert "« suspandre » n'est pas une action" in feuille["B4"].comment.text
    (plage,) = feuille.conditional_formatting
    assert (str(plage.sqref), plage.rules[0].dxf.fill.bgColor.rgb) == ("B4", "FFF8CBAD")
    (liste,) = feuille.data_validations.dataValidation
    assert (str(liste.sqref), "suspendre" in liste.formula1) == ("B4", True)
    assert [feuille.cell(3, c).value for c in (4, 5, 6)] == ["resultat", "code", "explication"]


# --- ce qui se répète se dit une fois ---


def test_des_fautes_de_meme_phrase_se_disent_une_fois(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation"], *(["valider", f"H-{c}x"] for c in "abcdefg")]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert "7 fois, lignes 2-8, colonne « habilitation » : « … » n'est pas un identifiant" in fini.stderr
    assert "(lu : « H-ax », « H-bx », « H-cx », « H-dx », « H-ex », …)" in fini.stderr
    assert ceres(*LOT, "l.csv", "--simuler", "--format", "table", "--detail").stderr.count("  • ligne ") == 7
    assert len(ceres(*LOT, "l.csv", "--simuler", "--format", "json").erreur()["motifs"]) == 7
