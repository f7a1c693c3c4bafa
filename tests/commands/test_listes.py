"""Toute commande qui rend une liste s'ordonne, choisit ses colonnes, tait son en-tête et sa pagination."""

import pytest

from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur

OPTIONS = {"--tri", "--colonnes", "--champs", "--sans-entete", "--sans-pager"}
# Une liste se coupe (--limite) ou s'ordonne : celles qui ne font que l'un des deux ont oublié l'autre.
LISTES = [f for f in feuilles() if {"--limite", *OPTIONS} & f.options]


def test_chaque_lister_et_chaque_historique_est_une_liste() -> None:
    listes = {f.nom for f in LISTES}
    assert {f.nom for f in feuilles() if f.mots[-1] in ("lister", "historique", "doublons")} <= listes


@pytest.mark.parametrize("feuille", LISTES, ids=lambda f: f.nom)
@pytest.mark.parametrize("option", ["--tri", "--colonnes"])
def test_une_liste_a_toutes_les_options_des_listes_et_connait_ses_champs(
    ceres: Lanceur, feuille: Feuille, option: str
) -> None:
    assert feuille.options >= OPTIONS
    refus = ceres(*feuille.ligne(), f"{option}=inconnu")
    assert refus.code == 2
    assert "« inconnu »" in refus.stderr
