"""`ceres regles` et `ceres schema` ; et chaque document rendu suit son schéma."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ceres_cli.regles import catalogue
from ceres_cli.schemas import documents as schemas
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique

# --- règles ---


def test_regles_les_liste_toutes(ceres: Lanceur) -> None:
    document = ceres("regles", "--format", "json").json()
    assert document["schema"] == "ceres.regles/1"
    assert document["total"] == len(document["elements"]) == len(catalogue.REGLES)
    assert [e["code"] for e in document["elements"]] == [r.code for r in catalogue.REGLES]


@pytest.mark.parametrize("saisie", ["HAB-07", "hab-07", "HAB-7", "hab-7", "hab7", "HAB 07", " hab_007 "])
def test_une_regle_se_nomme_sans_facon(ceres: Lanceur, saisie: str) -> None:
    document = ceres("regles", saisie, "--format", "json").json()
    assert document["schema"] == "ceres.regle/1"
    assert document["code"] == "HAB-07"
    assert document["phrase"] == (
        "Vous ne pourrez plus agir sur une habilitation expirée sur un titre hors délai de prolongation."
    )
    assert "jour > fin de prolongation" in document["bornes"]
    assert document["source"] == "notes de version 1.7.1"
    assert document["depuis"] == "0.1.0"


@pytest.mark.parametrize(("saisie", "code"), [("v18-3", "V18-3"), ("V18-03", "V18-3"), ("conv-1", "CONV-01")])
def test_les_autres_familles_aussi(ceres: Lanceur, saisie: str, code: str) -> None:
    assert ceres("regles", saisie, "--format", "json").json()["code"] == code


def test_plus_rien_de_ce_qui_est_annonce_n_est_a_venir(ceres: Lanceur) -> None:
    annoncees = list(ceres("regles", "V18", "--format", "json").json()["elements"])
    assert [e["code"] for e in annoncees] == [f"V18-{n}" for n in range(1, 10)]
    assert all(e["depuis"] == "0.1.0" and e["ou"] for e in annoncees)


def test_une_famille_se_liste(ceres: Lanceur) -> None:
    codes = [e["code"] for e in ceres("regles", "jur", "--format", "json").json()["elements"]]
    assert codes == ["JUR-01", "JUR-02", "JUR-03", "JUR-04", "JUR-05"]


@pytest.mark.parametrize(
    ("saisie", "conseil"),
    [
        ("HAB-99", "Codes proches : HAB-09"),
        ("HBA-01", "HAB-01"),
        ("zzz", "Tous les codes"),
        ("", "Tous les codes"),
        ("HAB-07/1", "HAB-07"),
    ],
)
def test_une_regle_inconnue_sort_3_et_propose_les_proches(ceres: Lanceur, saisie: str, conseil: str) -> None:
    resultat = ceres("regles", saisie, "--format", "json")
    assert (resultat.code, resultat.erreur()["code"]) == (3, "INTROUVABLE")
    assert conseil in resultat.erreur()["conseil"]


def test_regles_et_schema_se_passent_de_base_et_de_profil(ceres: Lanceur, isole: Path) -> None:
    assert ceres("regles").code == 0
    assert ceres("schema").code == 0
    assert not (isole / "ceres.db").exists()


# --- schémas ---


def test_schema_liste_chaque_document(ceres: Lanceur) -> None:
    document = ceres("schema", "--format", "json").json()
    noms = [e["nom"] for e in document["elements"]]
    assert noms == sorted(noms)
    assert {"ceres.habilitation/1", "ceres.habilitations/1", "ceres.erreur/1", "ceres.rapport-lot/1"} <= set(noms)
    assert document["total"] == len(schemas.noms())


@pytest.mark.parametrize("saisie", ["habilitation", "ceres.habilitation/1", "Habilitation", "ceres.habilitation"])
def test_un_schema_se_nomme_sans_facon(ceres: Lanceur, saisie: str) -> None:
    document = ceres("schema", saisie).json()
    assert document["$id"] == "ceres.habilitation/1"
    assert document["properties"]["schema"] == {"const": "ceres.habilitation/1"}
    assert "utilisable_jusqu_au" in document["required"]


@pytest.mark.parametrize(
    ("saisie", "conseil"),
    [("habilitatio", "habilitation"), ("ceres.habilitation/2", "habilitation"), ("zzz", "Tous les noms")],
)
def test_un_schema_inconnu_sort_3_et_propose_les_proches(ceres: Lanceur, saisie: str, conseil: str) -> None:
    resultat = ceres("schema", saisie)
    assert (resultat.code, resultat.stdout) == (3, "")
    assert conseil in resultat.stderr


@pytest.mark.parametrize("nom", schemas.noms())
def test_chaque_schema_est_un_json_schema_valable(ceres: Lanceur, nom: str) -> None:
    jsonschema.Draft202012Validator.check_schema(ceres("schema", nom).json())


# --- les vrais documents suivent leur schéma ---


@pytest.fixture
def base(isole: Path) -> Fabrique:
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.titre(ccs=1, rome=("M1805",), sigle="ESSAI")
    jure = fabrique.jure(courriel="alice@example.fr")
    autre = fabrique.jure("DURAND", "Zoé", departement=None, region=None, commune=None, commune_insee=None)
    fabrique.experience(jure, titre=1, debut=date(2020, 1, 1))
    fabrique.habilitation(jure, "TP-99901m01", "brouillon")
    fabrique.habilitation(jure, "TP-99901m01/CCP1", "validee")
    fabrique.habilitation(jure, "TP-99901m01/CCP2", "suspendue")
    fabrique.habilitation(autre, "TP-99901m01/CCS1", "brouillon")
    return fabrique


COMMANDES = [
    (0, "habilitation lister"),
    (0, "habilitation voir H-1"),
    (0, "habilitation creer --jure J-2 --certification TP-99901m01"),
    (0, "habilitation modifier H-1 --debut 02/01/2022"),
    (0, "habilitation transitions"),
    (0, "habilitation expliquer H-2"),
    (4, "habilitation expliquer H-4 --action valider"),
    (0, "habilitation valider H-1"),
    (7, "habilitation suspendre H-2 H-4 H-99 --oui"),
    (0, "habilitation suspendre H-2 --oui --simuler"),
    (0, "habilitation echeances"),
    (0, "habilitation historique H-1"),
    (0, "jure lister"),
    (0, "jure voir J-1"),
    (0, "jure voir J-2"),
    (0, "jure historique J-1"),
    (0, "referentiel lister"),
    (0, "referentiel voir TP-99901m01"),
    (0, "profil lister --tous"),
    (0, "profil voir"),
    (0, "profil creer --role ud --structure 44"),
    (0, "profil choisir P-1"),
    (0, "journal lister"),
    (0, "accueil"),
    (0, "stats echeances"),
    (0, "stats couverture"),
    (0, "stats couverture --par region"),
    (0, "stats prevision"),
    (0, "stats prevision --au 01/01/2026 --garder 2 --par region"),
    (0, "stats sessions"),
    (0, "stats resultats"),
    (0, "stats resultats --par centre"),
    (0, "stats resultats --par voie"),
    (0, "stats activite"),
    (0, "regles"),
    (0, "regles HAB-01"),
    (0, "schema"),
    (0, "config voir"),
    (0, "config voir centre.papiers"),
    (0, "config definir lot.lignes_max 10"),
]
ERREURS = [
    (2, "habilitation voir X-1"),
    (3, "habilitation voir H-99"),
    (4, "habilitation valider H-4"),
    (5, "profil voir --profil P-99"),
    (6, "habilitation supprimer H-1"),
    (8, "habilitation lister --base absente.db"),
]


def suivre_son_schema(document: Any, commande: str) -> None:
    nom = document["schema"].removeprefix("ceres.").removesuffix("/1")
    schema = schemas.json_schema(nom)
    assert schema is not None, nom
    validateur = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [f"{e.json_path} : {e.message}" for e in validateur.iter_errors(document)] == [], commande


@pytest.mark.parametrize(("code", "commande"), COMMANDES, ids=[c for _, c in COMMANDES])
def test_chaque_document_suit_son_schema(ceres: Lanceur, base: Fabrique, code: int, commande: str) -> None:
    resultat = ceres(*commande.split(), "--format", "json", env={"CERES_AUJOURDHUI": "2025-08-15"})
    assert resultat.code == code, resultat.stderr
    suivre_son_schema(resultat.json(), commande)


@pytest.mark.parametrize(("code", "commande"), COMMANDES, ids=[c for _, c in COMMANDES])
def test_en_ndjson_chaque_ligne_porte_son_schema_et_le_suit(
    ceres: Lanceur, base: Fabrique, code: int, commande: str
) -> None:
    resultat = ceres(*commande.split(), "--format", "ndjson", env={"CERES_AUJOURDHUI": "2025-08-15"})
    assert resultat.code == code, resultat.stderr
    for ligne in resultat.stdout.splitlines():
        suivre_son_schema(json.loads(ligne), commande)


@pytest.mark.parametrize(("code", "commande"), ERREURS, ids=[c for _, c in ERREURS])
def test_chaque_erreur_suit_son_schema(ceres: Lanceur, base: Fabrique, code: int, commande: str) -> None:
    resultat = ceres(*commande.split(), "--format", "json", env={"CERES_AUJOURDHUI": "2025-08-15"})
    assert (resultat.code, resultat.stdout) == (code, "")
    suivre_son_schema(resultat.erreur(), commande)


def test_ce_que_contient_une_colonne_d_objets_est_toujours_decrit() -> None:
    """Un contenu peut en contenir un autre : « centre/agrements », « evenements »."""
    suite = [c for document in schemas.DOCUMENTS for c in (*document.colonnes, *document.parfois)]
    for colonne in suite:
        assert (colonne.type == "objets") == bool(colonne.contenu), colonne.cle
        suite += colonne.contenu
