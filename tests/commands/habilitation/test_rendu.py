"""Le fichier d'un collègue lui revient : le même, annoté, qui se corrige et se redonne."""

import csv
import io
import subprocess
import zipfile
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.conftest import Lanceur
from tests.fabriques.monde import Monde
from tests.fabriques.peuple import fichier

LOT = ("habilitation", "lot")
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


@pytest.mark.skipif(which("soffice") is None, reason="LIBREOFFICE ABSENT")
def test_libreoffice_ouvre_le_classeur_rendu(ceres: Lanceur, monde: Monde, commission: Path) -> None:
    assert ceres(*LOT, commission, "--oui", "--resultat", "rendu.xlsx").code == 2
    profil = f"-env:UserInstallation=file://{Path.cwd()}/profil"
    commande = ["soffice", "--headless", profil, "--convert-to", "ods", "rendu.xlsx"]
    subprocess.run(commande, check=True, capture_output=True, timeout=120)
    fini = ceres(*LOT, "rendu.ods", "--valeur", "action:suspandre=suspendre", "--simuler", "--format", "json")
    assert [e["ligne"] for e in fini.json()["lignes"]] == [4, 5, 6]


# --- ce qui se répète se dit une fois ---


def test_des_refus_de_meme_phrase_se_disent_une_fois(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation"], *(["suspendre", f"H-{n}"] for n in range(900_000, 900_030))]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert fini.stdout.count("est introuvable") == 1
    assert "  2-31  " in fini.stdout
    assert "H-900000, H-900001, H-900002, H-900003, H-900004, …" in fini.stdout
    detail = ceres(*LOT, "l.csv", "--simuler", "--format", "table", "--detail")
    assert detail.stdout.count("est introuvable") == 30
    assert len(ceres(*LOT, "l.csv", "--simuler", "--format", "json").json()["lignes"]) == 30


def test_des_fautes_de_meme_phrase_se_disent_une_fois(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation"], *(["valider", f"H-{c}x"] for c in "abcdefg")]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert "7 fois, lignes 2-8, colonne « habilitation » : « … » n'est pas un identifiant" in fini.stderr
    assert "(lu : « H-ax », « H-bx », « H-cx », « H-dx », « H-ex », …)" in fini.stderr
    assert ceres(*LOT, "l.csv", "--simuler", "--format", "table", "--detail").stderr.count("  • ligne ") == 7
    assert len(ceres(*LOT, "l.csv", "--simuler", "--format", "json").erreur()["motifs"]) == 7
