"""Ce qui entoure une réponse à l'écran : le pied d'une liste, la question avant d'écrire."""

from pathlib import Path

import pytest

from ceres_cli.schemas import documents as schemas
from ceres_cli.schemas.pluriels import noms_de
from tests.conftest import Lanceur
from tests.ecrans.ecran import montrer
from tests.fabriques.monde import Monde


@pytest.mark.parametrize("liste", schemas.PLURIELS.values())
def test_chaque_liste_compte_ses_elements_par_leur_nom(liste: str) -> None:
    assert noms_de(liste) != ("élément",)


def test_le_pied_conseille_colonnes_la_ou_elles_se_choisissent(monde: Monde) -> None:
    liste = montrer("habilitation", "lister", largeur=80)
    assert "--colonnes +" in liste.texte
    fiche = montrer("jure", "voir", "J-1", largeur=60)
    assert ("--colonnes" in fiche.texte, fiche.trop_longues) == (False, [])


def test_une_colonne_vide_qui_ne_tient_pas_n_est_pas_reclamee_au_pied(monde: Monde) -> None:
    """Aucune session n'y a de commentaire de DTE ni de site : rien ne manque à qui lit."""
    large = montrer("jure", "lister", largeur=200)
    etroit = montrer("jure", "lister", largeur=60)
    assert "Faute de place" not in large.texte
    assert "telephone" not in etroit.texte


@pytest.mark.parametrize(
    ("profil", "nom"), [(("--role", "mpcp"), "MPCP"), (("--role", "ud", "--structure", "44"), "UD 44")]
)
def test_la_question_dit_sous_quel_profil_on_agit(
    ceres: Lanceur, monde: Monde, profil: tuple[str, ...], nom: str
) -> None:
    numero = ceres("profil", "creer", *profil, "--format", "json").json()["id"]
    ecran = montrer("--profil", numero, "habilitation", "suspendre", monde["active"], largeur=100, tape="non\n")
    assert ecran.code == 6
    assert f"Confirmez-vous en tant que {nom} ? [o/N] non" in ecran.texte


def test_simulee_une_creation_sans_autre_nom_que_son_numero_dit_ce_qu_elle_creerait(
    ceres: Lanceur, monde: Monde
) -> None:
    assert ceres("centre", "creer", "--nom", "Centre", "--commune", "Nantes").code == 0
    assert ceres("centre", "agreer", "E-1", "--certification", "TP-99901m01").code == 0
    demande = ("--centre", "E-1", "--certification", "TP-99901m01", "--debut", "01/06/2026", "--heure-debut", "09:00")
    fini = ceres("session", "creer", *demande, "--simuler", "--format", "table")
    assert (fini.code, fini.stderr) == (0, "Simulation, rien n'est écrit : session créée.\n")


@pytest.mark.parametrize("commande", ["session resultats", "session lister", "session derogations"])
def test_ni_un_exemple_ni_les_mots_d_une_option_ne_depassent_l_ecran(isole: Path, commande: str) -> None:
    aide = montrer(*commande.split(), "--help", largeur=60)
    assert (aide.code, aide.trop_longues) == (0, [])
