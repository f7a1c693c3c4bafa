"""Un numéro juste qui porte les noms d'un autre se dit (colonnes décalées, tri partiel)."""

import pytest

from ceres_cli.services.personne.lignes import autre_personne


def fiche(nom: str, prenom: str) -> dict[str, str]:
    return {"nom": nom, "prenom": prenom}


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        pytest.param(("MARTIN", "Alice"), ("DURAND", "Alice"), id="le prénom reste"),
        pytest.param(("MARTIN", "Alice"), ("MARTIN", "Élise"), id="le nom reste"),
        pytest.param(("MARTIN", "Alice"), ("MARTIN DURAND", "Anne Élise"), id="un seul mot commun, nom composé"),
        pytest.param(("MARTIN", "Alice"), ("ALICE", "Paul"), id="le prénom passe dans le nom"),
        pytest.param(("ŒUVRARD", "Zoé"), ("Oeuvrard", "Léa"), id="le même nom, écrit autrement"),
    ],
)
def test_un_seul_mot_commun_suffit_a_etre_la_meme_personne(avant: tuple[str, str], apres: tuple[str, str]) -> None:
    assert autre_personne(fiche(*avant), fiche(*apres)) == ""


def test_aucun_mot_commun_fait_demander_si_c_est_la_meme_personne() -> None:
    question = autre_personne(fiche("MARTIN", "Alice"), fiche("DURAND", "Paul"))
    assert question == "MARTIN Alice devient DURAND Paul : est-ce la même personne ?"


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        pytest.param(None, fiche("DURAND", "Paul"), id="elle est créée"),
        pytest.param(fiche("MARTIN", "Alice"), None, id="rien ne change"),
        pytest.param(fiche("MARTIN", "Alice"), {"nom": "DURAND"}, id="le prénom ne change pas"),
        pytest.param({"prenom": "Alice"}, {"prenom": "Paul"}, id="le nom ne change pas"),
    ],
)
def test_rien_n_est_demande_si_le_nom_et_le_prenom_ne_changent_pas_ensemble(
    avant: dict[str, str] | None, apres: dict[str, str] | None
) -> None:
    assert autre_personne(avant, apres) == ""
