"""Des profils d'après un fichier, et les défaire : ce qui n'a pas servi quitte les listes (PRO-01)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.base import Fabrique
from tests.lanceur import lancer

SIRET = "73282932000074"
ENTETE = "compte;rôle;structure;fin;mél\n"


@pytest.fixture
def f(isole: Path) -> Iterator[Fabrique]:
    f = Fabrique(isole / "ceres.db")
    f.centre("Centre Loire", siret=SIRET)
    f.centre("Centre Vilaine", commune="Rennes", commune_insee="35238", departement="35", region="53")
    f.centre("Centre Double", commune="Rezé", commune_insee="44143")
    f.centre("Centre Double", commune="Nantes")
    f.profil("ud", departement="44")
    yield f
    f.store.fermer()


def importer(texte: str, *mots: str, profil: str = "P-1") -> Any:
    Path("agents.csv").write_text(ENTETE + texte, encoding="utf-8")
    return lancer("profil", "importer", "agents.csv", *mots, "--format", "json", env={"CERES_PROFIL": profil})


def listes() -> list[tuple[Any, ...]]:
    elements = lancer("profil", "lister", "--tous", "--format", "json").json()["elements"]
    return [
        (p["agent"], p["role"], p["structure"], p["fin"], p["courriel"], p["choisi"])
        for p in elements
        if p["id"] > "P-000002"
    ]


TOUS = (
    f"adurand;Centre;{SIRET};;adurand@example.fr\nblea;centre;Centre Vilaine;31/12/2027;\nclou;centre;E-3;;\n"
    "ddo;DDETS;Loire-Atlantique;;\neve;dreets;Bretagne;;\nfred;mpcp;;;\nadurand;ud;44;;\n"
)


def test_importer_lit_chaque_structure_selon_son_role(f: Fabrique) -> None:
    fini = importer(TOUS)
    assert fini.code == 0, fini.stderr
    assert listes() == [
        ("adurand", "centre", "E-000001", None, "adurand@example.fr", True),
        ("adurand", "ud", "44", None, None, False),
        ("blea", "centre", "E-000002", "2027-12-31", None, True),
        ("clou", "centre", "E-000003", None, None, True),
        ("ddo", "ud", "44", None, None, True),
        ("eve", "direccte", "53", None, None, True),
        ("fred", "mpcp", "national", None, None, True),
    ]
    assert importer(TOUS).json()["resume"] == {"fait": 0, "sans_effet": 7, "refuse": 0, "non_traite": 0}


def test_importer_dit_toutes_les_fautes_d_un_coup_et_n_ecrit_rien(f: Fabrique) -> None:
    fini = importer(
        "a b;centre;E-1;;\nx;chef;44;;\nx;ud;Atlantide;;\nx;ud;;;\nx;mpcp;44;;\nx;centre;Centre Double;;\n"
        "x;centre;Inconnu;;\nx;ud;44;01/01/2020;\nx;ud;44;;pas une adresse\n;ud;44;;\n"
    )
    assert (fini.code, listes()) == (2, [])
    dites = {m["texte"].partition(" : ")[0] for m in fini.erreur()["motifs"]}
    assert len(dites) == 9, dites
    assert "Centre Double" in fini.stderr
    # Sa commune départage deux centres de même nom.
    assert importer("x;centre;Centre Double Rezé;;\n").code == 0


def test_jur_04_une_adresse_mal_ecrite_est_refusee_sans_etre_repetee(f: Fabrique) -> None:
    fini = importer("x;ud;44;;pas une adresse\ny;ud;44;;y@example.fr\n")
    assert (fini.code, [ligne["code"] for ligne in fini.json()["lignes"]]) == (7, ["JUR-04", ""])
    assert "pas une adresse" not in fini.stdout + fini.stderr


def test_dro_01_seul_le_national_donne_des_profils(f: Fabrique) -> None:
    assert importer("x;ud;44;;\n", profil="P-2").code == 5


def test_defaire_un_profil_l_efface_s_il_n_a_pas_servi(f: Fabrique) -> None:
    moi = lancer("profil", "voir", "--format", "json").json()["agent"]
    importer(f"{moi};dreets;52;;\nadurand;centre;E-1;;\n")
    sous_lui = {"CERES_PROFIL": "P-3"}
    assert lancer("centre", "creer", "--nom", "Annexe", "--commune", "Nantes", env=sous_lui).code == 0
    fini = lancer("lot", "annuler", "L-1", "--motif", "erreur", "--oui", "--format", "json")
    lignes = {x["objet"]: (x["resultat"], x["code"]) for x in fini.json()["lignes"]}
    assert (fini.code, lignes) == (7, {"P-000003": ("refuse", "IRREVERSIBLE"), "P-000004": ("fait", "")})
    assert "« ceres profil retirer » y met fin" in fini.stdout
    assert [p[1] for p in listes()] == ["direccte"]
    # Redonné, il a un autre numéro.
    assert importer("adurand;centre;E-1;;\n").json()["lignes"][0]["objet"] == "P-000005"


def test_pro_01_le_dernier_administrateur_ne_se_defait_pas(f: Fabrique) -> None:
    assert importer("zoe;mpcp;;;\n").code == 0
    fini = lancer("lot", "annuler", "L-1", "--motif", "erreur", "--oui", "--format", "json")
    assert fini.code == 0, fini.stderr
    assert [p[0] for p in listes()] == []
