"""Une ligne qui nomme son objet de deux façons qui se contredisent : une faute, et rien n'est fait."""

from datetime import date
from typing import Any

import openpyxl
import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import A_VENIR, EN_COURS, FINISSANT, HORS, UD_44, UD_75, Monde
from tests.fabriques.peuple import en_csv, en_xlsx, fichier

LOT = ("habilitation", "lot")
SIMULER = ("--simuler", "--format", "json")
ENTETES = ["Habilitation", "Juré", "Certification", "Action"]
CHOIX = ("--action", "suspendre")
GENRES = {"csv": en_csv, "xlsx": en_xlsx}


@pytest.fixture
def alice(monde: Monde) -> Monde:
    """H-17, de MARTIN-ROY Alice Élise (J-17), sur un titre, et H-18, sur son CCP1 ; H-19, de LE GOFF Paul, sur ce CCP1
    seul."""
    f = Fabrique.reprise(monde.chemin)
    elle, lui = f.jure("MARTIN-ROY", "Alice Élise"), f.jure("LE GOFF", "Paul")
    for jure, certification in ((elle, EN_COURS), (elle, f"{EN_COURS}/CCP1"), (lui, f"{EN_COURS}/CCP1")):
        f.habilitation(jure, certification, "validee", date(2025, 1, 1), date(2026, 6, 1))
    f.store.fermer()
    return monde


def textes(fini: Any) -> list[str]:
    assert (fini.code, fini.stdout) == (2, ""), fini.stderr
    erreur = fini.erreur()
    assert erreur["code"] == "FICHIER"
    return [m["texte"] for m in erreur["motifs"]]


@pytest.mark.parametrize("genre", list(GENRES))
@pytest.mark.parametrize(
    ("jure", "certification", "phrase"),
    [
        ("Le Goff Paul", "", "H-000017 est celle de MARTIN-ROY Alice Élise, la ligne dit « Le Goff Paul »"),
        ("J-18", EN_COURS, "H-000017 est celle de J-000017 MARTIN-ROY Alice Élise, la ligne dit « J-18 »"),
        ("18", "", "H-000017 est celle de J-000017 MARTIN-ROY Alice Élise, la ligne dit « 18 »"),
        ("", FINISSANT, f"H-000017 est sur {EN_COURS}, la ligne dit « {FINISSANT} »"),
        ("Martin", f"{EN_COURS}/CCP1", f"H-000017 est sur {EN_COURS}, la ligne dit « {EN_COURS}/CCP1 »"),
    ],
)
def test_deux_noms_qui_se_contredisent_sont_une_faute_et_rien_n_est_fait(
    ceres: Lanceur, alice: Monde, genre: str, jure: str, certification: str, phrase: str
) -> None:
    octets = alice.octets()
    lignes = [ENTETES, ["H-5", "", "", "suspendre"], ["H-17", jure, certification, "suspendre"]]
    chemin = fichier(f"l.{genre}", GENRES[genre](lignes))
    fini = ceres(*LOT, chemin, "--oui", "--resultat", f"r.{genre}", "--format", "json")
    (texte,) = textes(fini)
    assert texte.startswith("ligne 3, colonne « ")
    assert texte.endswith(phrase)
    assert alice.octets() == octets
    if genre == "xlsx":
        feuille = openpyxl.load_workbook("r.xlsx").worksheets[0]
        case = feuille["B3" if jure and jure != "Martin" else "C3"]
        assert case.comment is not None
        assert phrase in case.comment.text
        assert [feuille.cell(3, c).value for c in (5, 6)] == ["non_traite", "FICHIER"]
    else:
        with open("r.csv", encoding="utf-8-sig") as rendu:
            assert "non_traite;FICHIER;" in rendu.read().splitlines()[2]


@pytest.mark.parametrize(
    ("jure", "certification"),
    [
        ("alice elise MARTIN ROY", EN_COURS),
        ("Mme Martin-Roy Alice", "TP-99901"),
        ("ROY", ""),
        ("MARTIN", f" {EN_COURS} "),
        ("J-17", ""),
        ("17", "Titre de niveau 5, rénové"),
        ("", "rénové"),
    ],
)
def test_un_nom_qui_concorde_passe(ceres: Lanceur, alice: Monde, jure: str, certification: str) -> None:
    chemin = fichier("l.csv", [ENTETES, ["H-17", jure, certification, "suspendre"]])
    fini = ceres(*LOT, chemin, *SIMULER)
    assert fini.code == 0, fini.stderr
    assert fini.json()["lignes"][0]["objet"] == "H-000017"


def test_nom_et_prenom_en_deux_colonnes_meme_a_cote_d_un_numero_de_jure(ceres: Lanceur, alice: Monde) -> None:
    entetes = ["habilitation", "n° juré", "nom", "prenom", "certification", "action"]
    lignes = [
        entetes,
        ["H-17", "", "Legoff", "Paul", "", "suspendre"],
        ["", "J-17", "Le Goff", "Paul", EN_COURS, "suspendre"],
        ["H-19", "J-18", "LeGoff", "Paul", "", "suspendre"],
    ]
    un, deux = textes(ceres(*LOT, fichier("l.csv", lignes), *SIMULER))
    assert "colonne « nom » : H-000017 est celle de MARTIN-ROY Alice Élise, la ligne dit « Legoff Paul »" in un
    assert "J-000017 est MARTIN-ROY Alice Élise, la ligne dit « Le Goff Paul »" in deux


def test_le_titre_seul_dit_son_bloc_sauf_si_le_jure_a_aussi_le_titre(ceres: Lanceur, alice: Monde) -> None:
    assert ceres(*LOT, fichier("l.csv", [ENTETES, ["H-19", "", EN_COURS, "suspendre"]]), *SIMULER).code == 0
    (texte,) = textes(ceres(*LOT, fichier("m.csv", [ENTETES, ["H-18", "", EN_COURS, "suspendre"]]), *SIMULER))
    assert f"H-000018 est sur {EN_COURS}/CCP1, la ligne dit « {EN_COURS} »" in texte


@pytest.mark.parametrize(
    ("numero", "certification", "passe"),
    [
        ("H-17", "DWWM", False),
        ("H-17", "dwwm CCP1", False),
        ("H-17", "TP Développeur web et web mobile", False),
        ("H-17", "Assistant de gestion", True),
        ("H-17", "Assistant de gestion CCP1", False),
        ("H-17", "AG", True),  # un mot, que nul titre n'a pour sigle
        ("H-17", "ADG", True),  # d'une autre version du même titre
        ("H-19", "ADG CCP1", True),
        ("H-19", "ADG CCP2", False),
        ("H-19", "voir CCP2, plus tard", True),  # une remarque
        ("H-17", "Titre ancien", False),  # d'une version finie
        ("H-19", "assistant de GESTION ccp1", True),
        ("H-19", "Assistant de gestion", True),
        ("H-19", "AG CCP1", True),
        ("H-19", "AG CCP2", False),
    ],
)
def test_le_sigle_et_l_intitule_d_un_autre_titre_contredisent(
    ceres: Lanceur, alice: Monde, numero: str, certification: str, passe: bool
) -> None:
    """Que le titre de l'habilitation ait un sigle ou non."""
    f = Fabrique.reprise(alice.chemin)
    with f.store.ecriture() as db:
        db.executer("UPDATE titre SET intitule = 'Assistant de gestion' WHERE reference = ?", [EN_COURS])
        sql = "UPDATE titre SET sigle = 'DWWM', intitule = 'Développeur web et web mobile' WHERE reference = ?"
        db.executer(sql, [FINISSANT])
        sql = "UPDATE titre SET sigle = 'ADG', intitule = 'assistant de gestion' WHERE reference = ?"
        db.executer(sql, [A_VENIR])
        db.executer("UPDATE titre SET intitule = 'Titre ancien' WHERE reference = ?", [HORS])
    f.store.fermer()
    fini = ceres(*LOT, fichier("l.csv", [ENTETES, [numero, "", certification, "suspendre"]]), *SIMULER)
    if passe:
        assert fini.code == 0, fini.stderr
    else:
        (texte,) = textes(fini)
        assert f"{numero[:2]}0000{numero[2:]} est sur {EN_COURS}" in texte
        assert texte.endswith(f"la ligne dit « {certification} »")


def test_dro_02_une_habilitation_hors_du_ressort_reste_introuvable(ceres: Lanceur, alice: Monde) -> None:
    lignes = [ENTETES, ["H-17", "Le Goff Paul", FINISSANT, "suspendre"]]
    absente = [ENTETES, ["H-99", "Le Goff Paul", FINISSANT, "suspendre"]]
    rendu = ceres("--profil", UD_75, *LOT, fichier("l.csv", lignes), *SIMULER)
    autre = ceres("--profil", UD_75, *LOT, fichier("m.csv", absente), *SIMULER)
    assert rendu.code == autre.code == 7
    assert "MARTIN" not in rendu.stdout + rendu.stderr
    assert rendu.json()["lignes"][0]["code"] == "INTROUVABLE"
    assert rendu.stdout.replace("H-17", "H-99").replace("000017", "000099") == autre.stdout


def test_les_contredites_se_reunissent_et_leur_lecture_se_consigne(ceres: Lanceur, monde: Monde) -> None:
    """Un décalage d'une ligne : chaque nom est celui de la précédente."""
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET nom = 'Œuvrard-' || id, prenom = 'Anne Lise'")
    f.store.fermer()
    noms = [f"Œuvrard-{n} Anne Lise" for n in range(1, 17)]
    lignes = [[f"H-{n}", noms[n - 2], "", "suspendre"] for n in range(1, 17)]
    fini = ceres("--profil", UD_44, *LOT, fichier("l.csv", [ENTETES, *lignes]), "--simuler", "--format", "table")
    assert fini.code == 2
    groupe = "16 fois, lignes 2-17, colonne « Juré », dont la ligne 2 : H-000001 est celle de Œuvrard-1 Anne Lise"
    assert f"{groupe}, la ligne dit « Œuvrard-16 Anne Lise »\n" in fini.stderr
    acces = ceres("journal", "lister", "--acces", "--format", "json").json()["elements"]
    assert [(a["document"], a["nombre"], a["commande"]) for a in acces] == [("jures", 16, "ceres habilitation lot")]


def test_une_liste_exportee_et_un_resultat_se_redonnent(ceres: Lanceur, alice: Monde) -> None:
    liste = ceres("habilitation", "lister", "--etat", "active", "--format", "csv").stdout
    fichier("liste.csv", liste.encode())
    un = ceres(*LOT, "liste.csv", *CHOIX, "--oui", "--resultat", "r.csv", "--format", "json")
    assert un.code == 0, un.stderr
    deux = ceres(*LOT, "r.csv", *CHOIX, "--oui", "--format", "json")
    assert deux.code == 0, deux.stderr
    assert {e["resultat"] for e in deux.json()["lignes"]} == {"sans_effet"}


def test_autant_de_requetes_quel_que_soit_le_nombre_de_lignes(
    ceres: Lanceur, monde: Monde, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ceres_cli.store import Db

    lues: list[str] = []
    parcourir = Db.parcourir

    def compter(db: Db, sql: str, *suite: Any) -> Any:
        lues.append(sql)
        return parcourir(db, sql, *suite)

    monkeypatch.setattr(Db, "parcourir", compter)
    comptes = []
    for nombre in (2, 16):
        lues.clear()
        lignes = [[f"H-{n}", f"JURE{n:02d} Alice", "", "brouillon"] for n in range(1, nombre + 1)]
        assert ceres(*LOT, fichier(f"l{nombre}.csv", [ENTETES, *lignes]), *SIMULER).code in (0, 7)
        comptes.append(len(lues))
    assert comptes[0] == comptes[1]
