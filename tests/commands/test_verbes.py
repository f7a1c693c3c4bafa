"""« ceres voir|historique|expliquer ID » : la lettre dit le nom, et la réponse est, à l'octet, celle de sa commande."""

import re
from pathlib import Path

import pytest

from ceres_cli.noms import PAR_LETTRE
from tests.arbre import feuilles
from tests.conftest import Lanceur, Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI, MPCP, NULLE_PART
from tests.lanceur import lancer

VERBES = ("voir", "historique", "expliquer")
# Commande du nom → ce qu'elle montre, parmi les noms de deux_ressorts ; ce qu'elle demande de plus.
DES_NOMS = {
    "jure": ("libre", ""),
    "habilitation": ("active", ""),
    "session": ("prep", "--action valider"),
    "candidat": ("inscrit", "--titre {titre}"),
    "centre": ("centre", ""),
    "vae": ("vae", ""),
    "controle": ("controle", ""),
    "courrier": ("message", ""),
    "profil": (MPCP, ""),
    "lot": ("lot", ""),
    "attestation": ("attestation", ""),
    "centre site": ("site", ""),
    "session derogation": ("demandee", ""),
}


@pytest.fixture
def noms(ressorts: Ressorts, isole: Path) -> dict[str, dict[str, str]]:
    bases.copier(ressorts[0], isole / "ceres.db")
    return ressorts[1]


COMMANDES = [f.nom for f in feuilles() if f.mots[-1] in VERBES and " ".join(f.mots[:-1]) in DES_NOMS]


@pytest.mark.parametrize("commande", COMMANDES)
def test_la_racine_repond_comme_la_commande_du_nom(commande: str, noms: dict[str, dict[str, str]]) -> None:
    groupe, verbe = commande.rsplit(" ", 1)
    nom, plus = DES_NOMS[groupe]
    if commande == "centre expliquer":
        nom = "agrement"
    for lieu, attendus in ((ICI, (0, 4)), (NULLE_PART, (3,))):
        objet = noms[lieu].get(nom, nom)
        suite = [objet, *(plus.format_map(noms[ICI]).split() if verbe == "expliquer" else ()), "--profil", MPCP]
        for format_ in ("json", "csv", "table"):
            du_nom, de_la_racine = (
                lancer(*mots, *suite, "--format", format_) for mots in ([*groupe.split(), verbe], [verbe])
            )
            assert de_la_racine == du_nom
            assert du_nom.code in attendus or nom == MPCP, du_nom.stderr


@pytest.mark.parametrize("verbe", VERBES)
def test_les_noms_qui_ont_ce_verbe_sont_tous_compares(verbe: str) -> None:
    sans_lettre = {"", "candidat parchemin", "config", "delais", "referentiel"}
    assert {" ".join(f.mots[:-1]) for f in feuilles() if f.mots[-1] == verbe} <= {*DES_NOMS, *sans_lettre}


def test_le_journal_retient_la_commande_du_nom(noms: dict[str, dict[str, str]]) -> None:
    assert lancer("voir", noms[ICI]["inscrit"], "--profil", MPCP).code == 0
    (lu,) = lancer(
        "journal", "lister", "--acces", "--objet", noms[ICI]["inscrit"], "--format", "json", "--profil", MPCP
    ).json()["elements"]
    assert lu["commande"] == "ceres candidat voir"


@pytest.mark.parametrize(("tape", "dit"), [("j1", "J-000001"), ("h 1", "H-000001"), ("n°1", "")])
def test_un_numero_precede_de_sa_lettre_suffit(tape: str, dit: str, noms: dict[str, dict[str, str]]) -> None:
    rendu = lancer("voir", tape, "--format", "json", "--profil", MPCP)
    assert dit in rendu.stdout + rendu.stderr
    assert rendu.code in (0, 3)


@pytest.mark.parametrize(
    ("mots", "dit"),
    [
        (("voir", "Pagès"), "« Pagès » n'est pas un identifiant"),
        (("historique", "12"), "« 12 » n'est pas un identifiant"),
        (("voir", "V-1"), "Il n'y a pas de « voir » pour V-1 (convocation)"),
        (("expliquer", "J-1"), "Il n'y a pas de « expliquer » pour J-1 (juré)"),
        (("historique", "V-1"), "Il n'y a pas de « historique » pour V-1 (convocation)"),
        (("voir", "J-1", "--delai", "dte"), "--delai"),
        (("voir", "WEBER"), "à la commande de son groupe, comme « ceres jure voir WEBER »."),
        (("historique", "Le-Goff"), "à la commande de son groupe, comme « ceres jure historique Le-Goff »."),
        (("expliquer", "Pagès"), "à la commande de son groupe, comme « ceres habilitation expliquer Pagès »."),
        (("voir", "58"), "J-58 pour un juré ; un nom se donne à la commande de son groupe, comme « ceres jure voir"),
        (("voir", "x; rm"), "J-000123 pour un juré ; un nom se donne à la commande de son groupe, comme « ceres jure"),
    ],
)
def test_ce_qui_n_a_pas_de_reponse_est_une_faute_d_usage(mots: tuple[str, ...], dit: str, ceres: Lanceur) -> None:
    rendu = ceres(*mots)
    assert (rendu.code, rendu.stdout) == (2, "")
    assert dit in rendu.stderr


@pytest.mark.parametrize(
    ("mots", "attendu", "conseil"),
    [
        (("habilitation", "voir", "J-58"), "un identifiant d'habilitation", "J-58 est un juré : « ceres voir J-58 »."),
        (("session", "voir", "j-58"), "un identifiant de session", "j-58 est un juré : « ceres voir j-58 »."),
        (
            ("lot", "voir", "S-2027-12"), "un identifiant de lot",
            "S-2027-12 est une session : « ceres voir S-2027-12 ».",
        ),
        (
            ("habilitation", "voir", "V-1"), "un identifiant d'habilitation",
            "Écrivez-le H-000123 (les zéros de tête sont facultatifs).",  # une convocation n'a pas de fiche
        ),
    ],
)  # fmt: skip
def test_l_identifiant_d_un_autre_nom_se_dit_tel(
    mots: tuple[str, ...], attendu: str, conseil: str, ceres: Lanceur
) -> None:
    rendu = ceres(*mots, "--format", "json")
    assert rendu.code == 2
    assert rendu.erreur()["message"] == f"« {mots[-1]} » n'est pas {attendu}."
    assert rendu.erreur()["conseil"] == conseil


def test_le_conseil_d_un_autre_nom_nomme_une_commande_qui_le_prend(
    noms: dict[str, dict[str, str]], ceres: Lanceur
) -> None:
    for lettre, nom in PAR_LETTRE.items():
        if nom.fiche:
            objet = "S-2026-999999" if lettre == "S" else f"{lettre}-999999"
            assert ceres("voir", objet, "--profil", MPCP).code == 3, objet


def test_un_titre_par_son_code_un_centre_par_son_siret_se_voient_sans_lettre(noms: dict[str, dict[str, str]]) -> None:
    siret = "73282932000074"
    assert lancer("centre", "modifier", noms[ICI]["centre"], "--siret", siret, "--profil", MPCP).code == 0
    for groupe, verbe, tape in (
        ("referentiel", "voir", noms[ICI]["titre"]),
        ("centre", "voir", siret),
        ("centre", "historique", "732 829 320 00074"),
    ):
        suite = [verbe, tape, "--format", "json", "--profil", MPCP]
        rendu = lancer(*suite)
        assert rendu.code == 0, (suite, rendu.stderr)
        assert rendu == lancer(groupe, *suite)


@pytest.mark.parametrize("verbe", VERBES)
def test_un_profil_nomme_avant_l_objet_n_est_pas_lui(verbe: str, noms: dict[str, dict[str, str]]) -> None:
    objet = noms[ICI]["active"]
    assert lancer(verbe, "--profil", MPCP, objet) == lancer("--profil", MPCP, verbe, objet)


def test_un_agrement_se_voit_tel_que_sa_liste_le_montre(noms: dict[str, dict[str, str]]) -> None:
    un = noms[ICI]["agrement"]
    liste = lancer("centre", "agrements", "--au", "01/01/2030", "--format", "json", "--profil", MPCP).json()["elements"]
    vu = lancer("voir", un, "--au", "01/01/2030", "--format", "json", "--profil", MPCP).json()
    assert vu == {"schema": "ceres.agrement/1", **next(a for a in liste if a["id"] == un)}
    ailleurs = lancer("voir", noms[NULLE_PART]["agrement"], "--profil", MPCP)
    assert ailleurs.code == 3
    assert "ceres centre agrements" in ailleurs.stderr


def test_l_aide_de_la_racine_d_un_identifiant_est_celle_de_la_commande_du_nom(ceres: Lanceur) -> None:
    assert ceres("voir", "J-1", "--help").stdout == ceres("jure", "voir", "--help").stdout
    assert "ID" in ceres("voir", "--help").stdout


def test_chaque_lettre_mene_a_sa_commande_ou_dit_ou_chercher(ceres: Lanceur) -> None:
    for lettre, nom in PAR_LETTRE.items():
        if lettre in "SN":
            continue
        rendu = ceres("voir", f"{lettre}-1")
        assert rendu.code in (2, 8), nom  # pas de base : la commande du nom l'a dit
        assert (rendu.code == 8) is nom.fiche, nom


@pytest.mark.parametrize(
    ("commande", "numero"),
    [
        ("habilitation expliquer", "H-1"),
        ("centre expliquer", "A-1"),
        ("controle expliquer", "K-1"),
        ("vae expliquer", "D-1"),
        ("candidat parchemin expliquer", "1"),
        ("candidat expliquer", "C-1"),
    ],
)
def test_l_aide_d_expliquer_nomme_chaque_action_permise(commande: str, numero: str, isole: Path) -> None:
    mots = commande.split()
    refus = lancer(*mots, numero, "--action", "autre", "--format", "json")
    assert refus.code == 2
    permises = refus.erreur()["conseil"].partition("Choisissez parmi ")[2].rstrip(".").split(", ")
    (aide,) = (ligne for ligne in lancer(*mots, "--help").stdout.split("\n  ") if ligne.startswith("--action "))
    assert len(permises) > 1
    assert [action for action in permises if not re.search(rf"\b{action}\b", aide)] == []
