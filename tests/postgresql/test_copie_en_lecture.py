"""La copie en lecture d'un serveur : tout s'y lit, rien ne s'y écrit, et ce qui s'y lit se consigne ailleurs."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceres_cli.base.postgresql import droits, surveillance
from ceres_cli.services.administration import sante
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur, serveur
from tests.lanceur import lancer
from tests.postgresql.copies import BASE, attendre, couper, entier, executer, rejoindre

LECTURES: list[tuple[str, ...]] = [
    ("accueil",), ("jure", "lister"), ("session", "lister"), ("candidat", "lister"), ("habilitation", "lister"),
    ("centre", "voir", "E-1"), ("stats", "couverture"), ("lot", "lister"), ("jure", "historique", "J-1"),
    ("habilitation", "expliquer", "H-1"), ("profil", "lister"), ("export-jures",),
]  # fmt: skip
PROFILS = {"tout": (COMPTE, "P-1"), "mpcp": (AGENT, "P-1"), "ud": (AGENT, "P-3"), "centre": (AGENT, "P-2")}


@pytest.fixture(scope="module")
def suivie(principal: Serveur) -> Iterator[Serveur]:
    with serveur(copie_de=principal) as lance:
        yield lance


@pytest.fixture(autouse=True)
def a_jour(principal: Serveur, suivie: Serveur) -> None:
    rejoindre(principal, suivie)


@pytest.mark.parametrize("qui", PROFILS)
def test_une_copie_se_lit_comme_le_principal(principal: Serveur, suivie: Serveur, isole: Path, qui: str) -> None:
    compte, profil = PROFILS[qui]
    for mots in LECTURES:
        ici, la = (
            lancer("--base", ou.adresse(BASE, compte), *mots, "--profil", profil, "--format", "json")
            for ou in (principal, suivie)
        )
        rendu = la.stdout.replace(str(suivie.dossier), str(principal.dossier))
        assert (la.code, rendu) == (ici.code, ici.stdout), (mots, la.stderr)
        assert ici.code in (0, 4, 5), (mots, ici.stderr)
    rapport = lancer("--base", suivie.adresse(BASE, compte), "rapport", "--sortie", "r.html", "--profil", profil)
    assert rapport.code == 0, rapport.stderr


def test_ce_qui_examine_ou_simule_y_marche_et_ce_qui_ecrit_sort_8(suivie: Serveur, isole: Path) -> None:
    sienne = suivie.adresse(BASE)
    assert lancer("--base", sienne, "admin", "verifier").code == 0
    assert lancer("--base", sienne, "journal", "verifier", "--profil", "P-1").code == 0
    for compte, profil in (PROFILS["tout"], PROFILS["ud"]):
        ou = suivie.adresse(BASE, compte)
        mots = ("jure", "modifier", "J-1", "--telephone-professionnel", "0199001122", "--profil", profil)
        for sans_ecrire in (("--simuler",), ("--plan", f"{compte}.json")):
            rendu = lancer("--base", ou, *mots, *sans_ecrire)
            assert rendu.code == 0, rendu.stderr
        refus = lancer("--base", ou, *mots, "--oui", "--format", "json")
        assert refus.code == 8
        assert "cette base est une copie en lecture" in refus.erreur()["message"]
    for mots in (("habilitation", "expirer", "--profil", "P-1"), ("admin", "sauvegarder", "--sortie", str(isole))):
        refus = lancer("--base", sienne, *mots, "--format", "json")
        assert (refus.code, "cette base est une copie en lecture" in refus.erreur()["message"]) == (8, True), mots


def test_de_plusieurs_serveurs_dont_nul_n_ecrit_l_attente_d_une_promotion_se_dit(suivie: Serveur, isole: Path) -> None:
    adresse = f"postgresql://{COMPTE}@/{BASE}?host=/nulle-part,{suivie.dossier}/s&target_session_attrs="
    for voulu in ("primary", "read-write"):
        rendu = lancer("--base", adresse + voulu, "jure", "lister", "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
        assert "n'accepte d'écriture ; la promotion d'une copie est peut-être en cours" in rendu.erreur()["message"]


def test_les_acces_a_une_copie_vont_au_principal_ou_a_un_fichier_de_l_agent(
    principal: Serveur, suivie: Serveur, isole: Path
) -> None:
    lire = ("--base", suivie.adresse(BASE, AGENT), "jure", "voir", "J-1", "--profil", "P-3")
    premier = lancer(*lire)
    assert premier.code == 0, premier.stderr
    (fichier,) = isole.glob("etat/ceres/copie-*.acces.jsonl")
    assert str(fichier) in premier.stderr
    assert stat.S_IMODE(fichier.stat().st_mode) == 0o600
    encore = lancer(*lire)
    assert (encore.code, "consigne" in encore.stderr) == (0, False)
    lus = [json.loads(ligne) for ligne in fichier.read_text(encoding="utf-8").splitlines()]
    assert [(e["agent"], e["profil"], e["objet"], e["commande"]) for e in lus] == [
        (AGENT, "P-000003", "J-000001", "ceres jure voir")
    ] * 2
    (isole / "ceres.toml").write_text(f'[base]\nacces_url = "{principal.adresse(BASE, AGENT)}"\n', encoding="utf-8")
    combien = "SELECT count(*) FROM acces"
    avant = entier(principal, combien)
    assert lancer(*lire).code == 0
    assert entier(principal, combien) == avant + 1
    assert len(fichier.read_text(encoding="utf-8").splitlines()) == 2


def test_sante_ne_dit_pas_bien_le_retard_que_le_serveur_tait(principal: Serveur, suivie: Serveur, isole: Path) -> None:
    """À un compte sans pg_monitor, il n'en montre rien. Celui de service le reçoit sans que la frontière y perde."""

    def copies(compte: str) -> tuple[object, ...]:
        rendu = lancer("--base", principal.adresse(BASE, compte), "admin", "sante", "--format", "json")
        (point,) = (p for p in json.loads(rendu.stdout)["elements"] if p["point"] == "copies")
        return point["etat"], point["mesure"], "d'un retard inconnu : donnez pg_monitor" in point["texte"]

    executer(principal, "CREATE ROLE veilleur LOGIN")
    executer(principal, "GRANT ceres_service TO veilleur")
    executer(principal, droits.ecrire([]))
    assert copies("veilleur") == ("attention", None, True)
    executer(principal, "GRANT pg_monitor TO veilleur")
    etat, mesure, inconnu = copies("veilleur")
    assert (etat, mesure is None, inconnu) == ("bien", False, False)
    verifie = lancer("--base", principal.adresse(BASE), "admin", "verifier")
    assert verifie.code == 0, verifie.stdout


@pytest.mark.parametrize(
    ("retards", "attendu"),
    [
        ([("a", "streaming", 0)], (0, "1 copie suit, la plus en retard de 0 seconde")),
        ([("a", "streaming", 0), ("b", "catchup", None)], (1, "2 copies suivent, d'un retard inconnu : pas encore")),
        ([("a", "streaming", 61), ("b", "", None)], (1, "2 copies suivent, la plus en retard de 61 secondes")),
        ([("a", "streaming", 601), ("b", "", None)], (2, "2 copies suivent, la plus en retard de 601 secondes")),
    ],
)
def test_un_retard_qui_n_est_pas_mesure_n_est_pas_bien(
    retards: list[tuple[str, str, int | None]], attendu: tuple[int, str]
) -> None:
    point = sante._copies(surveillance.Serveur(0, None, retards, [], False, None))
    assert (int(point.niveau), point.texte.startswith(attendu[1])) == (attendu[0], True), point
    neuve = sante._copie(suit=True, retard=None)
    assert (int(neuve.niveau), "inconnu" in neuve.texte) == (1, True)


def test_sante_dit_le_retard_d_une_copie(principal: Serveur, suivie: Serveur, isole: Path) -> None:
    def point(ou: Serveur) -> dict[str, object] | None:
        rendu = lancer("--base", ou.adresse(BASE), "admin", "sante", "--format", "json")
        return {str(p["point"]): p for p in json.loads(rendu.stdout)["elements"]}.get("copie")

    assert point(principal) is None
    suit = point(suivie)
    assert suit is not None
    assert (suit["etat"], int(str(suit["mesure"])) < 60) == ("bien", True)
    couper(suivie)
    attendre(suivie, "SELECT count(*) = 0 FROM pg_stat_wal_receiver")
    coupee = point(suivie)
    assert coupee is not None
    assert coupee["etat"] == "attention"
    assert "ne reçoit plus rien" in str(coupee["texte"])
