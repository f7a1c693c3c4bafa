"""Le classeur d'un collègue, tel qu'il l'a fait : titre, groupes, décisions en mots, noms, totaux, dates."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import Lanceur
from tests.fabriques import classeurs as fc
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, UD_75, Monde
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


def garder(livre: Any, nom: str = "commission.xlsx") -> Path:
    livre.save(nom)
    return Path(nom)


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


def test_un_classeur_de_commission_se_lit_tel_qu_il_est(ceres: Lanceur, monde: Monde, noms: dict[str, str]) -> None:
    active, cours = monde["active"], monde["E-COURS"]
    nom, prenom = noms[active].split()
    livre = classeur(
        "Commission",
        ["Commission d'habilitation du 12 mars"],
        [],
        ["Juré", None, "Titre", "Avis", "Validité", None, "Nb"],
        ["Nom", "Prénom", "Certification", "Décision", "Début", "Fin de validité", "Nb"],
        [nom, prenom.upper(), EN_COURS, "À suspendre", None, None, "=1+1"],
        [noms[cours].split()[0], noms[cours].split()[1], f"\u00a0{EN_COURS} ", "maintien", None, None, 2],
        ["Le Vide", "Anne", EN_COURS, None, None, None, 3],
        ["TOTAL", None, None, None, None, None, "=SUM(G5:G7)"],
    )
    feuille = livre.worksheets[0]
    feuille.merge_cells("A1:G1")
    feuille.merge_cells("A3:B3")
    feuille.merge_cells("G3:G4")
    feuille.row_dimensions[6].hidden = True
    feuille.auto_filter.ref = "A4:G7"
    fini = ceres(*LOT, garder(livre), *SIMULER)
    assert fini.code == 0, fini.stderr
    assert sorts(fini) == [(5, active, "suspendre", "fait")]
    for dit in (
        "en-tête : ligne 4 (lignes 1, 3 passées)",
        "lignes masquées, lues aussi : 6",
        "action : « À suspendre » lu suspendre (1 ligne)",
        "action : « maintien » lu sans rien à faire (1 ligne)",
        "2 lignes sans rien à faire : 6, 7",
        "Ligne passée, sans objet (total, titre répété) : 8",
        f"1 ligne par un nom : ligne 5, « {nom} {prenom.upper()} »",
    ):
        assert dit in fini.stderr, dit


def test_une_colonne_qui_manque_ne_fait_qu_une_faute_et_nomme_la_plus_proche(ceres: Lanceur, monde: Monde) -> None:
    livre = classeur(
        "Liste", ["Commission"], [], ["Habilitation", "Position retenue", "Remarque"],
        *([monde["active"], "suspendre", ""] for _ in range(30)),
    )  # fmt: skip
    chemin = garder(livre)
    (texte,) = textes(ceres(*LOT, chemin, *SIMULER))
    assert texte.startswith("ligne 3 : aucune colonne « action »")
    assert 'la plus proche : « Position retenue » : --colonne action="Position retenue"' in texte
    for choix in ("action=Position retenue", "Décision=B"):
        fini = ceres(*LOT, chemin, "--colonne", choix, *SIMULER)
        assert (fini.code, len(sorts(fini))) == (0, 30), fini.stderr


def test_deux_colonnes_pour_un_champ_se_choisissent(ceres: Lanceur, monde: Monde) -> None:
    entetes = ["action", "habilitation", "Fin de validité", "Échéance demandée"]
    chemin = fichier("l.csv", [entetes, ["modifier", monde["brouillon"], "01/06/2026", "31 mars 2026"]])
    (texte,) = textes(ceres(*LOT, chemin, *SIMULER))
    assert "« Fin de validité » et « Échéance demandée » disent tous deux la colonne fin" in texte
    fini = ceres(*LOT, chemin, "--colonne", "fin=Échéance demandée", *SIMULER)
    assert fini.json()["lignes"][0]["apres"] == {"fin": "2026-03-31"}


def test_la_seule_feuille_reconnue_est_lue_et_deux_se_choisissent(ceres: Lanceur, monde: Monde) -> None:
    livre = classeur("Notes", ["à faire"], ["appeler Nantes"])
    for nom in ("Mars", "Avril"):
        feuille = livre.create_sheet(nom)
        feuille.append(["action", "habilitation"])
        feuille.append(["suspendre", monde["active"]])
    (texte,) = textes(ceres(*LOT, garder(livre), *SIMULER))
    assert "« Mars », « Avril »" in texte
    assert "--feuille" in texte
    del livre["Avril"]
    fini = ceres(*LOT, garder(livre, "mars.xlsx"), *SIMULER)
    assert (fini.code, "feuille : « Mars »" in fini.stderr, "non lues : « Notes »" in fini.stderr) == (0, True, True)


def test_ligne_entete_decide_entre_deux(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.csv", [["habilitation", "action"], ["action", "habilitation"], ["suspendre", monde["active"]]])
    assert "--ligne-entete N" in textes(ceres(*LOT, chemin, *SIMULER))[0]
    fini = ceres(*LOT, chemin, "--ligne-entete", "2", *SIMULER)
    assert sorts(fini) == [(3, monde["active"], "suspendre", "fait")]


def test_un_mot_inconnu_est_une_faute_jusqu_a_ce_qu_on_le_dise(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.csv", [["Avis", "habilitation"], ["Défavorable", monde["active"]], ["-", monde["active"]]])
    lus = textes(ceres(*LOT, chemin, *SIMULER))
    assert "« Défavorable » n'est pas une action (" in lus[0]
    dit = ("--valeur", "action:défavorable=suspendre", "--valeur", "action:-=maintien")
    fini = ceres(*LOT, chemin, *dit, *SIMULER)
    assert sorts(fini) == [(2, monde["active"], "suspendre", "fait")]
    assert ceres(*LOT, chemin, "--valeur", "défavorable", *SIMULER).code == 2
    assert ceres(*LOT, chemin, "--colonne", "truc=A", *SIMULER).code == 2


@pytest.mark.parametrize(
    "ecrite",
    [
        "31/03/26",
        "31.03.2026",
        "31-03-2026",
        "31 mars 2026",
        "mardi 31 mars 2026",
        "46112",
        " 2026-03-31\u00a0",
        '"31/03/2026"',
    ],
)
def test_une_date_s_ecrit_de_bien_des_facons(ceres: Lanceur, monde: Monde, ecrite: str) -> None:
    case = ecrite.replace('"', '""')
    chemin = fichier("l.csv", [["action", "habilitation", "fin"], ["modifier", monde["brouillon"], f'"{case}"']])
    fini = ceres(*LOT, chemin, *SIMULER)
    assert fini.code == 0, fini.stderr
    assert fini.json()["lignes"][0]["apres"] == {"fin": "2026-03-31"}


@pytest.mark.parametrize("valeur", [date(2026, 3, 31), datetime(2026, 3, 31), 46112, "31 mars 2026"])
def test_une_date_de_tableur_est_une_date(ceres: Lanceur, monde: Monde, valeur: Any) -> None:
    livre = classeur("Dates", ["action", "habilitation", "fin"], ["modifier", monde["brouillon"], valeur])
    fini = ceres(*LOT, garder(livre), *SIMULER)
    assert fini.json()["lignes"][0]["apres"] == {"fin": "2026-03-31"}


def test_les_colonnes_ignorees_d_un_fichier_en_faute_sont_dites(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "Nouvelle date"], ["renouveler", monde["active"], "31/12/2026"]]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--format", "table")
    assert (fini.code, "renouveler demande une fin" in fini.stderr) == (2, True)
    assert "Colonnes ignorées : Nouvelle date." in fini.stderr


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


def test_des_homonymes_se_departagent_par_la_certification_ou_se_citent(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    premier, second = f.jure("MARTIN", "Paul"), f.jure("MARTIN", "Paul")
    habilitation = f.habilitation(second, EN_COURS, "validee", date(2025, 1, 1), date(2026, 6, 1))
    f.store.fermer()
    entetes = ["Nom", "Prénom", "Certification", "Décision"]
    fichier("l.csv", [entetes, ["Martin", "Paul", EN_COURS, "suspendre"]])
    fini = ceres(*LOT, "l.csv", *SIMULER)
    assert [objet for _, objet, _, _ in sorts(fini)] == [f"H-{habilitation:06d}"]
    fichier(
        "m.csv", [entetes, ["Martin", "Paul", f"{EN_COURS}/CCP1", "suspendre"], ["Néant", "Zoé", EN_COURS, "suspendre"]]
    )
    plusieurs, aucun = textes(ceres(*LOT, "m.csv", *SIMULER))
    assert "désigne 2 jurés" in plusieurs
    assert all(f"J-{n:06d} MARTIN Paul" in plusieurs for n in (premier, second))
    assert "« Néant Zoé » ne désigne aucun juré de votre ressort" in aucun


def test_un_nom_hors_du_ressort_n_existe_pas(ceres: Lanceur, monde: Monde, noms: dict[str, str]) -> None:
    lignes = [["jure", "certification", "action"], [noms[monde["active"]], EN_COURS, "suspendre"]]
    (texte,) = textes(ceres("--profil", UD_75, *LOT, fichier("l.csv", lignes), *SIMULER))
    assert "ne désigne aucun juré de votre ressort" in texte


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
