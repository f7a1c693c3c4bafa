"""PLA-01 et HAB-17 sous les rôles : qui règle le contreseing, qui planifie, qui contresigne, qui applique."""

import json
from pathlib import Path

import pytest

from ceres_cli.regles.plans import CONTRESEING
from tests.fabriques.base import AGENT
from tests.lanceur import Resultat, isoler, lancer
from tests.postgresql.partagee import AUTRE, Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}
# Ceux de l'autre compte, du même ressort ; son profil national est P-6.
SIENS = {"centre": 7, "ud": 8, "direccte": 9, "mpcp": 6}
SERVICES = ("ud", "direccte", "mpcp")
FIN, FIN_DU_TITRE = "2026-01-31", "2027-12-31"


@pytest.fixture(scope="module")
def modele(modele: Partagee, tmp_path_factory: pytest.TempPathFactory) -> Partagee:
    partagee = modele.cloner("plans_a_deux_modele")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, tmp_path_factory.mktemp("plans_a_deux"))
        for role, mots in (("centre", ("--structure", "E-1")), ("ud", ("--structure", "44")),
                           ("direccte", ("--structure", "52"))):  # fmt: skip
            rendu = lancer(
                "--base", partagee.url, "profil", "creer", "--role", role, *mots, "--agent", AUTRE, "--profil", "P-1",
                "--format", "json",
            )  # fmt: skip
            assert rendu.code == 0, rendu.stderr
            assert rendu.json()["id"] == f"P-{SIENS[role]:06d}"
        recrue = int(partagee.noms["ici"]["recrue"][-6:])
        partagee.jouer(
            f"UPDATE habilitation SET fin = '{FIN}' WHERE etat = 'validee'",
            # Son emploi a fini huit ans plus tôt : le renouveler demande un motif (HAB-12).
            "INSERT INTO experience (id, jure_id, titre_id, debut, fin)"
            f" SELECT max(id) + 1, {recrue}, 1, '2010-01-01', '2017-06-30' FROM experience",
        )
        return partagee


def ceres(base: Partagee, role: str, *mots: object, autre: bool = False) -> Resultat:
    """Sous ce rôle, par l'agent, ou par l'autre compte."""
    url, profil = (base.serveur.adresse(base.nom, AUTRE), SIENS[role]) if autre else (base.url, PROFILS[role])
    return lancer("--base", url, *mots, "--profil", f"P-{profil}", "--format", "json")


def deux_habilitations(base: Partagee) -> list[str]:
    """Celle d'un juré toujours en poste, et celle d'un autre, dont l'emploi est trop ancien sans un motif."""
    jures = ", ".join(str(int(base.noms["ici"][nom][-6:])) for nom in ("libre", "recrue"))
    lues = base.lire(f"SELECT id FROM habilitation WHERE etat = 'validee' AND jure_id IN ({jures}) ORDER BY id")
    assert len(lues) == 2
    return [f"H-{numero:06d}" for (numero,) in lues]


def fins(base: Partagee, objets: list[str]) -> set[object]:
    numeros = ", ".join(str(int(objet[-6:])) for objet in objets)
    return {fin for (fin,) in base.lire(f"SELECT fin FROM habilitation WHERE id IN ({numeros})")}


def seuil(base: Partagee) -> list[tuple[object, ...]]:
    return base.lire(f"SELECT valeur FROM parametre WHERE nom = '{CONTRESEING}'")


@pytest.mark.parametrize("role", PROFILS)
def test_pla_01_le_mpcp_seul_regle_le_contreseing(base: Partagee, role: str) -> None:
    """Posé, puis changé, puis ôté."""
    for voulu in (3, 1, 0):
        rendu = ceres(base, role, "lot", "regler", "--contreseing", voulu)
        assert rendu.code == (0 if role == "mpcp" else 5), rendu.stderr
        assert seuil(base) == ([(str(voulu),)] if role == "mpcp" else [])


@pytest.mark.parametrize("role", SERVICES)
def test_hab_17_chaque_service_renouvelle_sous_son_role(base: Partagee, role: str) -> None:
    deux = deux_habilitations(base)
    rendu = ceres(base, role, "habilitation", "renouveler", *deux, "--fin", "fin-du-titre", "--motif", "essai", "--oui")
    assert (rendu.code, fins(base, deux)) == (0, {FIN_DU_TITRE}), rendu.stderr
    assert base.lire("SELECT role, fait FROM lot ORDER BY id DESC LIMIT 1") == [(role, 2)]
    visas = "SELECT derogation FROM trace WHERE action = 'renouveler' AND champ = 'a_viser'"
    assert base.lire(visas) == [(1,)]


@pytest.mark.parametrize("role", SERVICES)
def test_pla_01_au_dela_du_seuil_l_autre_compte_contresigne_sous_le_meme_role(base: Partagee, role: str) -> None:
    deux = deux_habilitations(base)
    renouveler = ("habilitation", "renouveler", *deux, "--fin", "fin-du-titre", "--motif", "essai")
    assert ceres(base, "mpcp", "lot", "regler", "--contreseing", 1).code == 0
    seul = ceres(base, role, *renouveler, "--oui")
    assert (seul.code, seul.erreur()["code"]) == (4, "PLA-01")
    assert ceres(base, role, *renouveler, "--plan", "p.json").code == 0
    for refusee in (("lot", "appliquer", "p.json", "--oui"), ("lot", "plan", "p.json", "--contresigner")):
        rendu = ceres(base, role, *refusee)
        assert (rendu.code, rendu.erreur()["code"]) == (4, "PLA-01"), rendu.stderr
    assert fins(base, deux) == {FIN}
    contresigne = ceres(base, role, "lot", "plan", "p.json", "--contresigner", autre=True)
    assert contresigne.code == 0, contresigne.stderr
    suite = json.loads(Path("p-2.json").read_text(encoding="utf-8"))["suite"]
    assert [(x["acte"], x["agent"]) for x in suite] == [("ecrire", AGENT), ("contresigner", AUTRE)]
    applique = ceres(base, role, "lot", "appliquer", "p-2.json", "--oui")
    assert (applique.code, fins(base, deux)) == (0, {FIN_DU_TITRE}), applique.stderr
    assert base.lire("SELECT agent, agent_plan FROM lot ORDER BY id DESC LIMIT 1") == [(AGENT, f"{AGENT}, {AUTRE}")]


@pytest.mark.parametrize(
    ("role", "commande"),
    [
        ("centre", "session desinscrire-jure {prep} {siege} {autre}"),
        ("ud", "jure inactiver {libre} {recrue} --motif essai"),
        ("direccte", "jure inactiver {libre} {recrue} --motif essai"),
    ],
)
def test_pla_01_un_plan_d_un_autre_nom_se_contresigne_de_meme(base: Partagee, role: str, commande: str) -> None:
    mots = commande.format_map(base.noms["ici"]).split()
    assert ceres(base, "mpcp", "lot", "regler", "--contreseing", 1).code == 0
    planifie = ceres(base, role, *mots, "--plan", "p.json")
    assert planifie.code == 0, planifie.stderr
    assert planifie.json()["resume"]["fait"] == 2
    for refusee in (("lot", "appliquer", "p.json", "--oui"), ("lot", "plan", "p.json", "--contresigner")):
        rendu = ceres(base, role, *refusee)
        assert (rendu.code, rendu.erreur()["code"]) == (4, "PLA-01"), rendu.stderr
    contresigne = ceres(base, role, "lot", "plan", "p.json", "--contresigner", autre=True)
    assert contresigne.code == 0, contresigne.stderr
    applique = ceres(base, role, "lot", "appliquer", "p-2.json", "--oui")
    assert (applique.code, applique.json()["resume"]["fait"]) == (0, 2), applique.stderr
    assert base.lire("SELECT role, fait, agent_plan FROM lot ORDER BY id DESC LIMIT 1") == [
        (role, 2, f"{AGENT}, {AUTRE}")
    ]


def test_pla_01_un_centre_ne_renouvelle_ni_ne_contresigne(base: Partagee) -> None:
    deux = deux_habilitations(base)
    renouveler = ("habilitation", "renouveler", *deux, "--fin", "fin-du-titre", "--motif", "essai")
    for fin in (("--oui",), ("--plan", "p.json")):
        assert ceres(base, "centre", *renouveler, *fin).code == 5
    assert ceres(base, "ud", *renouveler, "--plan", "p.json").code == 0
    assert ceres(base, "centre", "lot", "plan", "p.json").code == 0
    assert ceres(base, "centre", "lot", "plan", "p.json", "--contresigner", autre=True).code == 5
    assert not Path("p-2.json").exists()
    assert fins(base, deux) == {FIN}
