"""Ce que tous les fichiers lus ont en commun : toutes les fautes d'un coup, un titre au-dessus de l'en-tête."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import Lanceur, Resultat
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import CENTRE, MondeSessions
from tests.fabriques.peuple import en_csv, en_ods, en_xlsx, fichier

FORMES = pytest.mark.parametrize("forme", [en_csv, en_xlsx, en_ods], ids=["csv", "xlsx", "ods"])
LOT = ("habilitation", "lot")
JURES = ("jure", "importer")
TITRE = ["Liste du 12 mars"]
BONS = {
    JURES: [["Nom", "Prénom", "Commune"], ["MARTIN", "Alice", "Nantes"]],
    LOT: [["action", "jure", "certification"], ["creer", "J-1", "DWWM"]],
}


def fautes(fini: Resultat) -> list[tuple[Any, ...]]:
    assert fini.code == 2, fini.stderr
    erreur = fini.erreur()
    assert erreur["code"] == "FICHIER"
    return [
        (m["valeurs"].get("ligne"), m["valeurs"].get("colonne"), m["valeurs"].get("valeur")) for m in erreur["motifs"]
    ]


# --- toutes les fautes d'un coup ---


@FORMES
def test_toutes_les_fautes_de_toutes_les_lignes_de_jures(
    ceres: Lanceur, f: Fabrique, forme: Callable[..., Any]
) -> None:
    lignes = [
        ["numero_jure", "civilite", "nom", "prenom", "code_postal", "naissance"],
        ["", "Dr", "", "", "44", "31/02/1980"],
        ["X-1", "M", "12", "Luc", "44000", ""],
    ]
    fini = ceres(*JURES, fichier("j", forme(lignes)), "--format", "json")
    assert fautes(fini) == [
        (2, "civilite", "Dr"), (2, "nom", None), (2, "prenom", None), (2, "code_postal", "44"), (2, "naissance", None),
        (3, "numero_jure", "X-1"), (3, "nom", "12"),
    ]  # fmt: skip
    assert "31/02" not in fini.stderr
    assert f.lignes("SELECT count(*) FROM jure") == [(0,)]


def test_une_identite_absente_ne_cache_pas_les_autres_fautes_de_la_ligne(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [["numero_jure", "civilite", "code_postal"], ["", "Dr", "44"]]
    fini = ceres(*JURES, fichier("j.csv", lignes), "--format", "json")
    assert (2, "civilite", "Dr") in fautes(fini)
    assert (2, "code_postal", "44") in fautes(fini)
    assert "nom vide" in fini.stderr


def test_les_colonnes_qui_manquent_ne_font_qu_une_faute(ceres: Lanceur, f: Fabrique) -> None:
    fini = ceres(
        *JURES, fichier("j.csv", [["civilite", "commune"], ["Dr", "Nantes"], ["M", "Nantes"]]), "--format", "json"
    )
    textes = [m["texte"] for m in fini.erreur()["motifs"]]
    assert fini.code == 2
    assert textes == [
        "ligne 1 : aucune colonne « nom », ni « numero_jure » ; aucune colonne « prenom », ni « numero_jure »"
        " (l'en-tête dit : civilite, commune)"
    ]


@FORMES
def test_toutes_les_fautes_d_un_lot(ceres: Lanceur, f: Fabrique, forme: Callable[..., Any]) -> None:
    lignes = [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["danser", "X-1", "", "", "", ""],
        ["creer", "", "J-x", "DWWM", "31/02/2027", "demain"],
    ]
    fini = ceres(*LOT, fichier("l", forme(lignes)), "--format", "json")
    assert fautes(fini) == [
        (2, "action", "danser"), (2, "habilitation", "X-1"),
        (3, "jure", "J-x"), (3, "debut", "31/02/2027"), (3, "fin", "demain"),
    ]  # fmt: skip


@FORMES
def test_toutes_les_fautes_d_un_fichier_de_resultats(m: MondeSessions, forme: Callable[..., Any]) -> None:
    lignes = [
        ["Liste des résultats"],
        ["candidat", "resultat", "ccp"],
        ["X-1", "peut-être", ""],
        ["C-1", "echec", "CCP1"],
        ["C-2", "reussite", ""],
    ]
    s = m.session()
    fini = m.faire("session", "resultats", s, "--fichier", fichier("r", forme(lignes)), "--format", "json")
    assert fautes(fini) == [(3, "candidat", "X-1"), (3, "resultat", "peut-être"), (4, "ccp", "CCP1")]


@FORMES
def test_toutes_les_fautes_d_un_fichier_de_candidats(m: MondeSessions, forme: Callable[..., Any]) -> None:
    lignes = [
        ["nom", "prenom", "naissance", "session", "voie", "telephone"],
        ["MARTIN", "", "12/13/1990", "S-x", "lune", "06 39 98 12 34"],
        ["", "Luc", "12/12/1990", "", "", ""],
    ]
    fini = m.faire("candidat", "importer", fichier("c", forme(lignes)), "--format", "json", profil=CENTRE)
    assert fautes(fini) == [
        (2, "prenom", None), (2, "naissance", None), (2, "session", "S-x"), (2, "voie", "lune"), (3, "nom", None),
    ]  # fmt: skip
    assert "39 98" not in fini.stderr


# --- un titre au-dessus de l'en-tête ---


@FORMES
@pytest.mark.parametrize("commande", [JURES, LOT], ids=["jure importer", "habilitation lot"])
def test_un_titre_est_passe_et_dit(
    ceres: Lanceur, f: Fabrique, commande: tuple[str, ...], forme: Callable[..., Any]
) -> None:
    f.jure("DURAND", "Paul")
    chemin = fichier("liste", forme([TITRE, *BONS[commande]]))
    fini = ceres(*commande, chemin, "--simuler", "--format", "json")
    assert "liste : en-tête : ligne 2 (ligne 1 passée)." in fini.stderr
    assert [e["ligne"] for e in json.loads(fini.stdout)["lignes"]] == [3]


@pytest.mark.parametrize("separateur", [";", ",", "\t"])
def test_sous_un_titre_le_separateur_est_celui_de_l_en_tete(ceres: Lanceur, f: Fabrique, separateur: str) -> None:
    texte = "Jurés, de mars\n\nnom;prenom;commune\nMARTIN;Alice;Nantes\n".replace(";", separateur)
    fini = ceres(*JURES, fichier("j.csv", texte.encode()), "--format", "json")
    assert (fini.code, [e["ligne"] for e in fini.json()["lignes"]]) == (0, [4])
    assert f.lignes("SELECT nom, prenom, commune FROM jure") == [("MARTIN", "Alice", "Nantes")]


def test_les_fautes_gardent_les_numeros_du_fichier(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [["Jurés"], ["mars 2026"], ["nom", "prenom"], ["MARTIN", ""]]
    fini = ceres(*JURES, fichier("j.csv", en_csv(lignes)), "--format", "json")
    assert fautes(fini) == [(4, "prenom", None)]
    assert "en-tête : ligne 3 (lignes 1, 2 passées)" in fini.stderr
    manque = ceres(
        *JURES, fichier("k.csv", en_csv([["Jurés"], ["nom", "commune"], ["MARTIN", "Nantes"]])), "--format", "json"
    )
    assert [m["texte"] for m in manque.erreur()["motifs"]] == [
        "ligne 2 : aucune colonne « prenom », ni « numero_jure » (l'en-tête dit : nom, commune)"
    ]


def test_un_titre_en_cases_fusionnees_ou_en_formule_est_passe(ceres: Lanceur, f: Fabrique, tmp_path: Path) -> None:
    classeur = openpyxl.Workbook()
    feuille = classeur.active
    assert feuille is not None
    for ligne in [["Jurés de mars"], ["=TODAY()"], ["nom", "prenom", "commune"], ["MARTIN", "Alice", "Nantes"]]:
        feuille.append(ligne)
    feuille.merge_cells("A1:C1")
    classeur.save(tmp_path / "j.xlsx")
    fini = ceres(*JURES, tmp_path / "j.xlsx", "--format", "json")
    assert (fini.code, [e["ligne"] for e in fini.json()["lignes"]]) == (0, [4])
    assert "lignes 1, 2 passées" in fini.stderr


@FORMES
def test_deux_lignes_qui_peuvent_etre_l_en_tete_ne_se_devinent_pas(
    ceres: Lanceur, f: Fabrique, forme: Callable[..., Any]
) -> None:
    lignes = [["Nom", "Prénom", "Ville"], ["nom", "prenom", "commune"], ["MARTIN", "Alice", "Nantes"]]
    fini = ceres(*JURES, fichier("j", forme(lignes)), "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
    assert "les lignes 1 et 2 peuvent toutes deux être l'en-tête" in fini.stderr
    assert f.lignes("SELECT count(*) FROM jure") == [(0,)]


@pytest.mark.parametrize("titres", [19, 20])
def test_l_en_tete_est_cherche_dans_les_vingt_premieres_lignes(ceres: Lanceur, f: Fabrique, titres: int) -> None:
    lignes = [*[[f"titre {n}"] for n in range(titres)], ["nom", "prenom", "commune"], ["MARTIN", "Alice", "Nantes"]]
    fini = ceres(*JURES, fichier("j.csv", en_csv(lignes)), "--format", "json")
    assert fini.code == (0 if titres == 19 else 2)


def test_sans_en_tete_une_donnee_qui_ressemble_a_un_nom_de_colonne_ne_le_devient_pas(
    ceres: Lanceur, f: Fabrique
) -> None:
    fini = ceres(*JURES, fichier("j.csv", en_csv([["MARTIN", "Alice"], ["VILLE", "Anne"]])), "--format", "json")
    assert fini.code == 2
    assert "pas d'en-tête reconnu" in fini.stderr
    assert "Nommez les colonnes sur une des 20 premières lignes, par exemple " in fini.erreur()["conseil"]
    assert "passée" not in fini.stderr


def test_le_fichier_de_resultat_garde_les_colonnes_de_l_en_tete(ceres: Lanceur, f: Fabrique, tmp_path: Path) -> None:
    lignes = [TITRE, ["Prénom", "Remarque", "Nom", "Ville"], ["Alice", "à revoir", "MARTIN", "Nantes"]]
    sortie = tmp_path / "resultat.csv"
    assert ceres(*JURES, fichier("j", en_xlsx(lignes)), "--resultat", sortie).code == 0
    lu = list(csv.reader(sortie.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert lu[0] == ["Prénom", "Remarque", "Nom", "Ville", "resultat", "code", "explication"]
    assert lu[1][:5] == ["Alice", "à revoir", "MARTIN", "Nantes", "fait"]
    assert ceres(*JURES, sortie).code == 0
