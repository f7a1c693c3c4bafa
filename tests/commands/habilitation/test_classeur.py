"""Le classeur d'un collègue : ce que le tableau de test_phrases.py ne dit pas en une ligne."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.conftest import Lanceur
from tests.fabriques import classeurs as fc
from tests.fabriques.monde import EN_COURS, Monde
from tests.fabriques.peuple import en_ods, en_xlsx, fichier

LOT = ("habilitation", "lot")
SIMULER = ("--simuler", "--format", "json")


def classeur(nom: str, *lignes: list[Any]) -> Any:
    livre = openpyxl.Workbook()
    feuille = livre.worksheets[0]
    feuille.title = nom
    for ligne in lignes:
        feuille.append(ligne)
    return livre


def sorts(fini: Any) -> list[tuple[int, str, str, str]]:
    return [(e["ligne"], e["objet"], e["action"], e["resultat"]) for e in fini.json()["lignes"]]


def textes(fini: Any) -> list[str]:
    assert (fini.code, fini.stdout) == (2, "")
    erreur = fini.erreur()
    return [m["texte"] for m in erreur["motifs"]] or [f"{erreur['message']} {erreur['conseil']}"]


@pytest.fixture
def noms(monde: Monde) -> dict[str, str]:
    """Le nom du juré de chaque habilitation du monde."""
    lues = monde.lignes("SELECT h.id, j.nom, j.prenom FROM habilitation h JOIN jure j ON j.id = h.jure_id")
    return {f"H-{numero:06d}": f"{nom} {prenom}" for numero, nom, prenom in lues}


def test_un_mot_inconnu_est_une_faute_jusqu_a_ce_qu_on_le_dise(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.csv", [["Avis", "habilitation"], ["Défavorable", monde["active"]], ["-", monde["active"]]])
    lus = textes(ceres(*LOT, chemin, *SIMULER))
    assert "« Défavorable » n'est pas une action (" in lus[0]
    dit = ("--valeur", "action:défavorable=suspendre", "--valeur", "action:-=maintien")
    fini = ceres(*LOT, chemin, *dit, *SIMULER)
    assert sorts(fini) == [(2, monde["active"], "suspendre", "fait")]
    assert ceres(*LOT, chemin, "--valeur", "défavorable", *SIMULER).code == 2
    assert ceres(*LOT, chemin, "--colonne", "truc=A", *SIMULER).code == 2


def test_les_colonnes_ignorees_d_un_fichier_en_faute_sont_dites(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "Nouvelle date"], ["renouveler", monde["active"], "31/12/2026"]]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert (fini.code, "renouveler demande une fin" in fini.stderr) == (2, True)
    assert "Colonnes ignorées : Nouvelle date." in fini.stderr
    assert "désignez la colonne qui dit la fin : --colonne fin=TITRE" in fini.stderr
    for titre in ("Prolongé jusqu'au", "RENOUVELÉ JUSQU’AU", "Valable jusqu'au", "Fin d'habilitation"):
        lignes[0][2] = titre
        assert sorts(ceres(*LOT, fichier("l.csv", lignes), *SIMULER)) == [(2, monde["active"], "renouveler", "fait")]


def test_deux_fins_pour_une_habilitation_se_disent(ceres: Lanceur, monde: Monde) -> None:
    active, jours = monde["active"], ("30/09/2026", "31/12/2026", "31/12/2026")
    lignes = [["action", "habilitation", "fin"], *(["renouveler", active, jour] for jour in jours)]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert "deux fins différentes, lignes 2 et 3, 2 et 4 : ôtez la ligne qui ne vaut pas." in fini.stderr
    fini = ceres(*LOT, fichier("l.csv", lignes[:2]), "--simuler", "--format", "table")
    assert "deux fins différentes" not in fini.stderr


@pytest.mark.parametrize("genre", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize(("au_dessus", "au_dessous"), [("", "Fin"), ("Fin", ""), ("Fin", "Fin")])
def test_deux_tableaux_sur_une_feuille_se_disent_et_rien_n_est_fait(
    ceres: Lanceur, monde: Monde, genre: str, au_dessus: str, au_dessous: str
) -> None:
    """Lire le second seul perdrait le premier sans un mot ; lire le premier seul prendrait l'autre pour ses lignes."""
    lignes = [
        ["À suspendre", "", "", ""],
        ["N° habilitation", "Nom", "Décision", au_dessus],
        [monde["active"], "", "suspendre", ""],
        ["", "", "", ""],
        ["À renouveler", "", "", ""],
        ["N° habilitation", "Décision", "Nom", au_dessous],
        [monde["brouillon"], "valider", "", ""],
    ]
    fini = ceres(*LOT, fichier(f"l.{genre}", lignes), "--oui", "--format", "table")
    assert fini.code == 2
    assert f"l.{genre} : les lignes 2 et 6 sont deux en-têtes, de deux tableaux." in fini.stderr


def test_un_titre_lu_deux_fois_se_choisit_par_sa_lettre(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["Habilitation", "", "Commission", "", ""],
        ["N° habilitation", "Fin", "Avis", "Fin", "Fin"],
        [monde["active"], "01/01/2020", "renouveler", "31/12/2026", "x"],
    ]
    chemin = fichier("l.xlsx", lignes)
    equivoque = ceres(*LOT, chemin, "--simuler", "--format", "table")
    assert equivoque.code == 2
    assert "cet en-tête est donné deux fois ; choisissez : --colonne fin=B ou --colonne fin=D" in equivoque.stderr
    assert sorts(ceres(*LOT, chemin, "--colonne", "fin=D", *SIMULER)) == [(3, monde["active"], "renouveler", "fait")]
    assert ceres(*LOT, chemin, "--colonne", "fin=", *SIMULER).code == 2


# --- noms ---


def test_un_nom_se_dit_dans_n_importe_quel_ordre_et_se_mele_aux_numeros(
    ceres: Lanceur, monde: Monde, noms: dict[str, str]
) -> None:
    active = monde["active"]
    nom, prenom = noms[active].split()
    lignes = [
        ["Nom et prénom", "Habilitation", "Certification", "Action"],
        [f"{prenom.lower()}  {nom}", "", EN_COURS, "suspendre"],
        ["", active.removeprefix("H-").lstrip("0"), "", "réactiver"],
        ["5", "", EN_COURS, "suspendre"],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), *SIMULER)
    assert [objet for _, objet, _, _ in sorts(fini)] == [active] * 3
    plan = ceres(*LOT, "l.csv", "--plan", "p.json")
    assert plan.code == 0
    assert active in Path("p.json").read_text(encoding="utf-8")
    refus = textes(ceres(*LOT, "l.csv", "--sans-noms", *SIMULER))
    assert len(refus) == 1


def test_une_ligne_barree_est_annoncee_et_reste_lue(ceres: Lanceur, monde: Monde) -> None:
    livre = classeur("Avis", ["action", "habilitation"], ["suspendre", monde["active"]], ["brouillon", monde["E-FIN"]])
    livre.worksheets[0]["B3"].font = Font(strike=True)
    livre.save("l.xlsx")
    fini = ceres(*LOT, "l.xlsx", "--simuler", "--format", "table")
    assert "lignes barrées, lues aussi : 3" in fini.stderr
    assert [objet for _, objet, _, _ in sorts(ceres(*LOT, "l.xlsx", *SIMULER))] == [monde["active"], monde["E-FIN"]]


# --- cases fusionnées, cases lointaines ---


def fusionne(monde: Monde, genre: str) -> Path:
    """« suspendre » fusionné sur deux colonnes et deux lignes ; un bandeau et un total, fusionnés eux aussi."""
    cours = monde["E-COURS"]
    chemin = Path(f"fusions.{genre}")
    if genre == "xlsx":
        livre = classeur(
            "Mars",
            ["habilitation", "action", "motif"],
            ["Loire-Atlantique", None, None],
            [monde["active"], "suspendre", None],
            [cours, None, None],
            ["TOTAL", None, 2],
        )
        for plage in ("A2:C2", "B3:C4", "A5:B5"):
            livre["Mars"].merge_cells(plage)
        livre.save(chemin)
        return chemin
    fusion = {"table_number_columns_spanned": "2", "table_number_rows_spanned": "2"}
    couverte = "<table:covered-table-cell/>"
    chemin.write_bytes(
        fc.archive(
            fc.parties_ods(
                fc.table_ods(
                    "".join(map(fc.texte_ods, ("habilitation", "action", "motif"))),
                    fc.texte_ods("Loire-Atlantique", table_number_columns_spanned="3") + couverte * 2,
                    fc.texte_ods(monde["active"]) + fc.texte_ods("suspendre", **fusion) + couverte,
                    fc.texte_ods(cours) + couverte * 2,
                    fc.texte_ods("TOTAL", table_number_columns_spanned="2") + couverte + fc.texte_ods("2"),
                )
            )
        )
    )
    return chemin


@pytest.mark.parametrize("genre", ["xlsx", "ods"])
def test_des_cases_fusionnees_se_lisent_comme_la_premiere(ceres: Lanceur, monde: Monde, genre: str) -> None:
    fini = ceres(*LOT, fusionne(monde, genre), "--plan", "p.json", "--format", "json")
    assert fini.code == 0, fini.stderr
    assert sorts(fini) == [(3, monde["active"], "suspendre", "fait"), (4, monde["E-COURS"], "suspendre", "refuse")]
    lignes = json.loads(Path("p.json").read_text(encoding="utf-8"))["lignes"]
    assert lignes[0]["motif"] == "suspendre"
    assert "Ligne passée, sans objet (total, titre répété) : 5" in fini.stderr
    assert "1 ligne sans rien à faire : 2" in fini.stderr


@pytest.mark.parametrize("genre", ["xlsx", "ods"])
def test_une_case_apres_la_colonne_256_n_est_pas_passee_sans_un_mot(ceres: Lanceur, monde: Monde, genre: str) -> None:
    lignes = [["action", "habilitation"], ["suspendre", monde["active"], *[""] * 254, "oubliée"]]
    chemin = fichier(f"l.{genre}", {"xlsx": en_xlsx, "ods": en_ods}[genre](lignes))
    (texte,) = textes(ceres(*LOT, chemin, *SIMULER))
    assert texte == "ligne 2 : une case au-delà de la colonne IV (en IW), la dernière qui se lise"
    lignes[1].pop()
    fichier(chemin.name, {"xlsx": en_xlsx, "ods": en_ods}[genre](lignes))
    assert ceres(*LOT, chemin, *SIMULER).code == 0
