"""Une faute d'usage (2) se dit avant tout le reste : la base, qui ne répond pas, n'est pas même jointe."""

from typing import Any

import pytest

from ceres_cli.commands.propositions import VALEURS
from tests.arbre import Feuille, donner, feuilles, nom_long
from tests.conftest import Lanceur

INJOIGNABLE = ("--base", "postgresql://agent@127.0.0.1:1/jurys")
FERMEES = [
    pytest.param(f, p, id=f"{f.nom} {nom_long(p)}")
    for f in feuilles()
    for p in f.parametres
    if any((" ".join(f.mots[:n]), nom_long(p)) in VALEURS for n in range(1, len(f.mots) + 1))
]


@pytest.mark.parametrize(("feuille", "parametre"), FERMEES)
def test_un_mot_inconnu_se_dit_avant_que_la_base_soit_jointe(feuille: Feuille, parametre: Any, ceres: Lanceur) -> None:
    ligne = [*feuille.ligne(sauf=parametre.name), *donner(parametre, "inconnu")]
    rendu = ceres(*INJOIGNABLE, *ligne, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE"), rendu.stderr


@pytest.mark.parametrize(
    "ligne",
    [
        "candidat expliquer C-1",
        "candidat expliquer C-1 --action ecarter",
        "controle expliquer K-1 --agrement A-1",
        "vae expliquer D-1 --action retirer --recevable",
        "session expliquer S-2025-1 --action valider --jure J-1",
        "session expliquer S-2025-1 --action modifier --debut 2025-10-02 --fin 2025-10-01",
        "session historique S-2025-1 --depuis 2025-10-02 --jusqu-au 2025-10-01",
    ],
)
def test_des_options_qui_ne_vont_pas_ensemble_se_disent_de_meme(ligne: str, ceres: Lanceur) -> None:
    rendu = ceres(*INJOIGNABLE, *ligne.split(), "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE"), rendu.stderr


def test_bien_tapee_la_commande_joint_la_base(ceres: Lanceur) -> None:
    rendu = ceres(*INJOIGNABLE, "habilitation", "lister", "--etat", "active", "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")


@pytest.mark.parametrize(
    "ligne", [("--base", "", "init"), ("--base=", "jure", "lister"), ("jure", "lister", "--base", " ")]
)
def test_une_adresse_vide_n_est_pas_la_base_par_defaut(ligne: tuple[str, ...], ceres: Lanceur) -> None:
    """`--base "$BASE"`, la variable manquant : rien ne se crée, rien ne s'écrit ailleurs."""
    rendu = ceres(*ligne, "--format", "json", env={"CERES_BASE": None})
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE"), rendu.stderr


def test_une_variable_vide_ne_dit_rien(ceres: Lanceur) -> None:
    assert ceres("jure", "lister", env={"CERES_BASE": ""}).code == 8
