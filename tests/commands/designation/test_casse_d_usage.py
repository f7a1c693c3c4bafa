"""La forme usuelle d'un nom tapé tout en minuscules : proposée à la saisie, jamais imposée, une fois par fichier."""

from pathlib import Path

import pytest

from tests.fabriques.salle import CENTRE, UD_44, Salle

NOM = ("--nom", "le roux", "--prenom", "marie-line")
PROPOSE = "« le roux marie-line » est gardé tel quel ; l'usage est d'écrire LE ROUX Marie-Line."
JURE = ("jure", "creer", "--commune", "Nantes")
CANDIDAT = ("candidat", "creer", "--naissance", "1990-05-05")
LES_DEUX = pytest.mark.parametrize(
    ("creer", "profil", "deja"), [(JURE, UD_44, "J-1"), (CANDIDAT, CENTRE, "C-1")], ids=["jure", "candidat"]
)


@LES_DEUX
def test_creer_propose_la_forme_usuelle_et_garde_ce_qui_est_tape(
    salle: Salle, creer: tuple[str, ...], profil: str, deja: str
) -> None:
    rendu = salle.fait(*creer, *NOM, "--format", "json", profil=profil)
    assert PROPOSE in rendu.stderr
    assert (rendu.json()["nom"], rendu.json()["prenom"]) == ("le roux", "marie-line")


@LES_DEUX
def test_un_nom_qui_porte_une_capitale_ne_se_discute_pas(
    salle: Salle, creer: tuple[str, ...], profil: str, deja: str
) -> None:
    rendu = salle.fait(*creer, "--nom", "Le roux", "--prenom", "MARIE-line", profil=profil)
    assert "l'usage" not in rendu.stderr


@LES_DEUX
def test_modifier_ne_parle_que_de_ce_qui_change(salle: Salle, creer: tuple[str, ...], profil: str, deja: str) -> None:
    groupe = creer[0]
    rendu = salle.fait(groupe, "modifier", deja, "--prenom", "anne-lise", profil=profil)
    assert "« anne-lise » est gardé tel quel ; l'usage est d'écrire Anne-Lise." in rendu.stderr
    rendu = salle.fait(groupe, "modifier", deja, "--courriel", "a@example.fr", profil=profil)
    assert "l'usage" not in rendu.stderr


@LES_DEUX
def test_un_fichier_le_dit_une_fois_pour_toutes_ses_lignes(
    salle: Salle, creer: tuple[str, ...], profil: str, deja: str
) -> None:
    noms = ["le roux;anne", "SOW;Awa", "petit;Luc", "PETIT;zoé", "morvan;ève"]
    lignes = [f"{nom};1990-05-0{n};Nantes" for n, nom in enumerate(noms, 1)]
    Path("noms.csv").write_text("\n".join(["nom;prenom;naissance;commune", *lignes]) + "\n", encoding="utf-8")
    rendu = salle.fait(creer[0], "importer", "noms.csv", profil=profil)
    (dit,) = [ligne for ligne in rendu.stderr.splitlines() if "l'usage" in ligne]
    assert "ignes 2, 4-6 : un nom tout en minuscules est gardé tel quel ; l'usage est d'écrire NOM Prénom." in dit
    assert "morvan" not in dit
    repasse = salle.fait(creer[0], "importer", "noms.csv", profil=profil)
    assert "l'usage" not in repasse.stderr


def test_le_nom_d_usage_d_un_candidat_aussi(salle: Salle) -> None:
    rendu = salle.fait(*CANDIDAT, "--nom", "SOW", "--prenom", "Awa", "--nom-usage", "de la tour")
    assert "« de la tour » est gardé tel quel ; l'usage est d'écrire DE LA TOUR." in rendu.stderr


def test_un_centre_s_ecrit_comme_il_veut(salle: Salle) -> None:
    rendu = salle.fait("centre", "creer", "--nom", "école du web", "--commune", "Nantes", profil="P-1")
    assert "l'usage" not in rendu.stderr
