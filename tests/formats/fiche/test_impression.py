"""La fiche à imprimer : huit colonnes, A4 en paysage, groupée par département ; seule en PDF, ou dans le classeur."""

import io
import re
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.fiche.impression import LIGNES_MAX, ecrire_pdf
from ceres_cli.formats.tableau.lire import lire_tableau
from tests.fabriques.convocations import balises, lecteur, morceaux, texte
from tests.formats.fiche.test_fiches import INFOS, jure, xlsx

AU_JOURNAL = replace(INFOS, journal="L-000042 24704e1a5b6c7d8e", filtre=[("habilités", "le 2026-11-25")])
COLONNES = [
    "Nom et prénom", "Tél. professionnel", "Tél. personnel", "Courriel", "Commune", "Employeur", "Certifications",
    "Utilisable jusqu'au",
]  # fmt: skip
LIGNES = (
    jure(1, departement="44", nom="Zola"),
    jure(2, departement="02", nom="Éluard"),
    jure(3, departement="44", nom="Abel", courriel="un.tres.long.nom.de.famille.compose@exemple-long.example.fr"),
    jure(4, departement=None, nom="Sans lieu"),
)


def pdf(*lignes: Any, infos: Any = AU_JOURNAL) -> bytes:
    flux = io.BytesIO()
    assert ecrire_pdf(flux, lignes, infos) == len(lignes)
    return flux.getvalue()


def test_le_pdf_groupe_par_departement_puis_par_nom() -> None:
    lu = texte(pdf(*LIGNES))
    places = [
        lu.index(t) for t in ("Département 02", "Éluard", "Département 44", "Abel", "Zola", "Département inconnu")
    ]
    assert places == sorted(places)
    assert "Habilités le 25/11/2026" in lu
    assert "journal L-000042 24704e1a5b6c7d8e" in lu
    assert INFOS.notice in lu
    assert "30/06/2027" in lu


def test_huit_colonnes_lisibles_en_a4_paysage_balisees() -> None:
    octets = pdf(*LIGNES)
    assert [round(float(x)) for x in lecteur(octets).pages[0].mediabox] == [0, 0, 842, 595]
    arbre = balises(octets)
    assert arbre.count("/Table") == 3
    assert arbre.count("/TH") == 3 * 8
    assert pdf(*LIGNES) == octets
    # Rien ne sort de la page, ni d'un courriel sans fin ; rien sous 5 points.
    assert max(m.x for m in morceaux(octets)) < 297


def test_sans_jure_la_fiche_le_dit() -> None:
    assert "Aucun juré ne répond à ce filtre." in texte(pdf())


def test_au_dela_de_ce_qui_s_imprime_la_fiche_est_refusee() -> None:
    with pytest.raises(BaseInutilisable, match="au plus"):
        ecrire_pdf(io.BytesIO(), [jure(n) for n in range(LIGNES_MAX + 1)], INFOS)


@pytest.mark.parametrize("nom", ["#panic(1)", "*gras*", "[x] $y$ @z", "=1+1", "W" * 60, "Ковальчук"])
def test_un_nom_hostile_s_imprime_tel_quel(nom: str) -> None:
    lu = texte(pdf(jure(1, nom=nom))).replace("\u200b", "")
    assert nom in re.sub("W W", "WW", lu)
    feuille = openpyxl.load_workbook(io.BytesIO(xlsx(jure(1, nom=nom))))["Impression"]
    assert feuille["A3"].value == f"{nom} Élodie"
    assert feuille["A3"].data_type == "s"


def test_le_classeur_a_la_feuille_impression_apres_les_autres() -> None:
    octets = xlsx(*LIGNES, infos=AU_JOURNAL)
    classeur = openpyxl.load_workbook(io.BytesIO(octets))
    assert classeur.sheetnames == ["Jurés", "À propos", "Impression"]
    feuille = classeur["Impression"]
    lues = [[c.value for c in ligne] for ligne in feuille.iter_rows()]
    assert lues[0] == COLONNES
    assert [ligne[0] for ligne in lues[1:]] == [
        "Département 02", "Éluard Élodie", "Département 44", "Abel Élodie", "Zola Élodie", "Département inconnu",
        "Sans lieu Élodie",
    ]  # fmt: skip
    assert feuille.page_setup.orientation == "landscape"
    assert feuille.page_setup.paperSize == 9
    assert feuille.print_title_rows == "$1:$1"
    assert feuille.oddFooter.left.text == "journal L-000042 24704e1a5b6c7d8e"
    assert xlsx(*LIGNES, infos=AU_JOURNAL) == octets


def test_la_premiere_feuille_se_relit_sans_qu_on_la_nomme() -> None:
    tableau = lire_tableau(xlsx(*LIGNES), nom="fiche")
    assert tableau.entetes[0] == "numero_jure"


def test_un_trop_grand_classeur_n_a_pas_de_feuille_a_imprimer() -> None:
    trop = xlsx(*(jure(n) for n in range(LIGNES_MAX + 1)))
    assert openpyxl.load_workbook(io.BytesIO(trop), read_only=True).sheetnames == ["Jurés", "À propos"]
