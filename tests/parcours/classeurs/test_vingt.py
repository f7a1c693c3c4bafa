"""Chacun des vingt fichiers est donné, planifié, appliqué, rendu, corrigé, redonné, et reste celui de qui l'a fait."""

import re
import zipfile
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.parcours.classeurs import commission
from tests.parcours.classeurs.vingt import VINGT, Classeur, convertir
from tests.une_fois import une_fois

LOT = ("habilitation", "lot")
JSON = ("--format", "json")
AJOUTEES = ["resultat", "code", "explication"]


@pytest.fixture
def base(tmp_path_factory: pytest.TempPathFactory, isole: Path) -> Path:
    modele = une_fois(tmp_path_factory, "commission", lambda neuf: commission.batir(neuf / "modele.db"))
    bases.copier(modele / "modele.db", isole / "ceres.db")
    return isole / "ceres.db"


def sorts(fini: Any) -> dict[int, tuple[str, str, str]]:
    return {e["ligne"]: (e["objet"], e["action"], e["resultat"]) for e in fini.json()["lignes"]}


def rendu(classeur: Classeur, nom: str) -> str:
    """Le nom où rendre ce fichier dans son format."""
    return nom + Path(classeur.nom).suffix.replace(".ods", ".xlsx")


def corriger(nom: str, classeur: Classeur, corrections: Any) -> None:
    """Comme le fait qui le reçoit : ces cases, dans le fichier rendu."""
    if nom.endswith(".csv"):
        lignes = [ligne.split(",") for ligne in Path(nom).read_bytes().decode("cp1252").split("\r\n")]
        for adresse, valeur in corrections.items():
            ligne = lignes[int(adresse[1:]) - 1]
            # Le titulaire est entre guillemets, sa virgule comprise : les cases d'après sont un rang plus loin.
            ligne["ABCD".index(adresse[0]) + 1] = valeur
        Path(nom).write_bytes("\r\n".join(",".join(ligne) for ligne in lignes).encode("cp1252"))
        return
    livre = openpyxl.load_workbook(nom)
    feuille = livre[classeur.feuille] if classeur.feuille else livre.worksheets[0]
    for adresse, valeur in corrections.items():
        feuille[adresse] = valeur
    livre.save(nom)


def intact(avant: str, apres: str, *, sauf: tuple[str, ...] = ()) -> None:
    """Ce que l'autre a fait y est encore : feuilles, cases, styles, largeurs, fusions, filtres, volets, listes."""
    if avant.endswith(".ods"):
        return
    if avant.endswith(".csv"):
        siennes, rendues = (Path(n).read_bytes().decode("cp1252").split("\r\n") for n in (avant, apres))
        for numero, (sienne, rendue) in enumerate(zip(siennes, rendues, strict=True), 1):
            assert rendue.startswith(sienne) or any(adresse[1:] == str(numero) for adresse in sauf), numero
        return
    un, autre = openpyxl.load_workbook(avant), openpyxl.load_workbook(apres)
    assert autre.sheetnames == un.sheetnames
    assert list(autre.defined_names) == list(un.defined_names)
    for sienne in un.worksheets:
        rendue = autre[sienne.title]
        for nom in ("sheet_state", "freeze_panes", "print_area", "print_title_rows"):
            assert getattr(rendue, nom) == getattr(sienne, nom), nom
        assert rendue.auto_filter.ref == sienne.auto_filter.ref
        assert {str(p) for p in rendue.merged_cells.ranges} == {str(p) for p in sienne.merged_cells.ranges}
        assert rendue.tables.items() == sienne.tables.items()
        listes = {str(v.sqref): v.formula1 for v in sienne.data_validations.dataValidation}
        assert listes.items() <= {str(v.sqref): v.formula1 for v in rendue.data_validations.dataValidation}.items()
        for lettre, colonne in sienne.column_dimensions.items():
            la_meme = rendue.column_dimensions[lettre]
            assert (la_meme.width, la_meme.hidden) == (colonne.width, colonne.hidden), lettre
        for numero, ligne in sienne.row_dimensions.items():
            assert rendue.row_dimensions[numero].hidden == ligne.hidden
        for rangee in sienne.iter_rows():
            for case in rangee:
                la_meme = rendue[case.coordinate]
                if case.coordinate in sauf:
                    continue
                assert la_meme.value == case.value, case.coordinate
                for style in ("number_format", "font", "fill", "border", "alignment"):
                    assert repr(getattr(la_meme, style)) == repr(getattr(case, style)), (case.coordinate, style)


def sans_recouvrement(nom: str) -> None:
    """Deux plages de colonnes qui se recouvrent, et le tableur demande à réparer le classeur."""
    with zipfile.ZipFile(nom) as archive:
        for partie in archive.namelist():
            if partie.startswith("xl/worksheets/sheet"):
                plages = re.findall(r'<col [^>]*?min="(\d+)" max="(\d+)"', archive.read(partie).decode())
                rangs = [r for debut, fin in plages for r in range(int(debut), int(fin) + 1)]
                assert len(set(rangs)) == len(rangs), plages


@pytest.mark.parametrize("classeur", VINGT, ids=lambda c: c.nom)
def test_un_fichier_de_bureau_va_jusqu_au_bout(ceres: Lanceur, base: Path, classeur: Classeur) -> None:
    classeur.faire(classeur.nom)
    fichier, options = classeur.nom, [*classeur.options]
    if classeur.fautes:
        octets = bases.contenu(base)
        faute = ceres(*LOT, fichier, "--plan", "plan.json", "--resultat", rendu(classeur, "fautes"), *options, *JSON)
        assert (faute.code, bases.contenu(base) == octets, Path("plan.json").exists()) == (2, True, False)
        dits = [m["texte"] for m in faute.erreur()["motifs"]] or [faute.erreur()["message"]]
        for phrase in classeur.fautes:
            assert any(phrase in dit for dit in dits), (phrase, dits)
        options += classeur.apres
        if classeur.corrections:
            fichier = rendu(classeur, "fautes")
            intact(classeur.nom, fichier)
            corriger(fichier, classeur, classeur.corrections)
    attendus = dict(classeur.sorts)
    refus = any(sort[2] == "refuse" for sort in attendus.values())

    plan = ceres(*LOT, fichier, "--plan", "plan.json", "--resultat", rendu(classeur, "prevu"), *options, *JSON)
    assert plan.code == 0, plan.stderr
    for phrase in classeur.dit:
        assert phrase in plan.stderr, (phrase, plan.stderr)
    revu = ceres("lot", "plan", "plan.json", *JSON).json()
    assert {e["ligne"]: e["action"] for e in revu["lignes"]} == {n: action for n, (_, action, _) in attendus.items()}
    fait = ceres("lot", "appliquer", "plan.json", "--oui", *JSON)
    assert (fait.code, sorts(fait)) == (7 if refus else 0, attendus), fait.stderr

    revenu = rendu(classeur, "rendu")
    encore = ceres(*LOT, fichier, "--oui", "--resultat", revenu, *options, *JSON)
    assert sorts(encore) == {n: (*s[:2], s[2].replace("fait", "sans_effet")) for n, s in attendus.items()}
    intact(classeur.nom, revenu, sauf=tuple(classeur.corrections))
    if revenu.endswith("xlsx"):
        sans_recouvrement(revenu)
    if refus:
        corriger(revenu, classeur, classeur.reprises)
        fini = ceres(*LOT, revenu, "--oui", "--resultat", rendu(classeur, "fini"), *options, *JSON)
        assert fini.code == 0, fini.stderr
        intact(classeur.nom, rendu(classeur, "fini"), sauf=(*classeur.corrections, *classeur.reprises))


XLSX = [c for c in VINGT if c.nom.endswith(".xlsx")]
BUREAU = pytest.mark.skipif(which("soffice") is None, reason="LIBREOFFICE ABSENT")


@BUREAU
def test_libreoffice_ouvre_chaque_classeur_rendu_et_ce_qu_il_enregistre_se_redonne(ceres: Lanceur, base: Path) -> None:
    for classeur in XLSX:
        classeur.faire(classeur.nom)
        ceres(*LOT, classeur.nom, "--simuler", "--resultat", f"r_{classeur.nom}", *classeur.options, *classeur.apres)
    convertir(*sorted(Path.cwd().glob("r_*.xlsx")), vers="ods")
    for classeur in XLSX:
        ouvert = Path(f"r_{classeur.nom}").with_suffix(".ods")
        fini = ceres(*LOT, ouvert, "--simuler", *classeur.options, *classeur.apres, *JSON)
        assert fini.code == 2 if classeur.corrections else sorts(fini) == classeur.sorts, fini.stderr


@BUREAU
def test_un_classeur_rendu_puis_enregistre_par_libreoffice_reste_un_classeur_sain(ceres: Lanceur, base: Path) -> None:
    (classeur,) = (c for c in VINGT if c.nom == "titre_au_dessus.xlsx")
    classeur.faire(classeur.nom)
    assert ceres(*LOT, classeur.nom, "--oui", "--resultat", "rendu.xlsx").code == 7
    # Deux colonnes de même largeur n'y font plus qu'une plage.
    convertir(convertir(Path("rendu.xlsx").absolute(), vers="ods"), vers="xlsx")
    corriger("rendu.xlsx", classeur, classeur.reprises)
    assert ceres(*LOT, "rendu.xlsx", "--oui", "--resultat", "fini.xlsx").code == 0
    sans_recouvrement("fini.xlsx")
    feuille = openpyxl.load_workbook("fini.xlsx").worksheets[0]
    assert [case.value for case in feuille[4]] == [*(case.value for case in feuille[4][:4]), *AJOUTEES]
    assert (feuille["C8"].comment, feuille.data_validations.dataValidation) == (None, [])
    assert {feuille.cell(n, 5).value for n in range(5, 10)} == {"fait", "sans_effet"}


def test_les_colonnes_masquees_jusqu_au_bord_de_la_feuille_ne_cachent_pas_la_reponse(
    ceres: Lanceur, base: Path
) -> None:
    (classeur,) = (c for c in VINGT if c.nom == "suite.xlsx")
    classeur.faire(classeur.nom)
    livre = openpyxl.load_workbook(classeur.nom)
    bord = livre.worksheets[0].column_dimensions["F"]
    bord.min, bord.max, bord.hidden = 6, 16_384, True
    livre.save(classeur.nom)
    assert ceres(*LOT, classeur.nom, "--simuler", "--resultat", "rendu.xlsx").code == 0
    sans_recouvrement("rendu.xlsx")
    colonnes = openpyxl.load_workbook("rendu.xlsx").worksheets[0].column_dimensions
    assert [colonnes[lettre].hidden for lettre in "FGHI"] == [False, False, False, True]


def test_ce_qui_se_lit_dans_la_case_d_explication_tient_dans_la_case(ceres: Lanceur, base: Path) -> None:
    (classeur,) = (c for c in VINGT if c.nom == "titre_au_dessus.xlsx")
    classeur.faire(classeur.nom)
    livre = openpyxl.load_workbook(classeur.nom)
    livre.worksheets[0].row_dimensions[8].height = 15
    livre.save(classeur.nom)
    assert ceres(*LOT, classeur.nom, "--simuler", "--resultat", "rendu.xlsx").code == 7
    feuille = openpyxl.load_workbook("rendu.xlsx").worksheets[0]
    assert [feuille.cell(4, rang).value for rang in (5, 6, 7)] == AJOUTEES
    assert repr(feuille["G4"].font) == repr(feuille["D4"].font)
    assert (feuille["G8"].alignment.wrap_text, feuille.row_dimensions[8].height) == (True, None)
    assert not feuille["G5"].alignment.wrap_text
    assert feuille["G5"].value.startswith("simulation : H-000001 suspendue")
    assert feuille["G8"].value.startswith("H-000009 est à l'état « active »")
