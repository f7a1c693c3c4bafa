"""La loi des plans, de toute commande qui écrit : planifier puis appliquer, c'est faire ; planifier ne change aucun
octet de la base ; appliqué de nouveau, un plan ne fait plus rien ; défait, il rend ce que rend l'écriture défaite.

Les commandes viennent du programme lui-même : une nouvelle qui écrit a son plan, ou dit ici pourquoi elle n'en a pas.
"""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.arbre import feuilles
from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI, MPCP
from tests.fabriques.metier import etat
from tests.lanceur import Resultat, lancer

_BASE = "elle change la base entière, sous les yeux de qui l'administre"
_SERVI = "ce qu'elle fait sort de la base (courriel, fichier) : l'annoncer d'avance ne le retiendrait pas"
_PLAN = "elle est elle-même la suite d'un plan, ou d'un lot"
_NUIT = "elle passe seule, chaque nuit"
_DROIT = "un droit ou un réglage vaut aussitôt, et ne se compte pas en versions"
SANS_PLAN = {
    "admin cle-publique": _SERVI,
    "admin archiver": _BASE,
    "admin importer": _BASE,
    "admin migrer": _BASE,
    "admin purger": _BASE,
    "admin restaurer": _BASE,
    "admin sauvegarder": _BASE,
    "candidat attestation": _SERVI,
    "candidat parchemin annuler": _SERVI,
    "candidat parchemin delivrer": _SERVI,
    "candidat amenager": "un plan se lit par d'autres : il ne porte pas d'aménagement (AME-01)",
    "convocation editer": _SERVI,
    "convocation envoyer": _SERVI,
    "convocation modele choisir": _DROIT,
    "courrier abandonner": _SERVI,
    "courrier relancer": _SERVI,
    "delais definir": _DROIT,
    "habilitation annuler-lot": _PLAN,
    "habilitation appliquer": _PLAN,
    "habilitation echeances": _SERVI,
    "habilitation expirer": _NUIT,
    "lot annuler": _PLAN,
    "lot appliquer": _PLAN,
    "lot regler": _DROIT,
    "profil choisir": _DROIT,
    "profil creer": _DROIT,
    "profil modifier": _DROIT,
    "profil retirer": _DROIT,
    "referentiel creer": "le référentiel vient de l'arrêté publié, que l'import montre champ à champ",
    "referentiel importer": "le référentiel vient de l'arrêté publié, que l'import montre champ à champ",
    "referentiel modifier": "le référentiel vient de l'arrêté publié, que l'import montre champ à champ",
    "rgpd effacer": "un plan garderait ce qui est à effacer",
    "session notifier": _SERVI,
    "session rappeler": _SERVI,
    "session relancer": _SERVI,
}
ECRIVENT = {f.nom: f for f in feuilles() if "--simuler" in f.options}
PROPOSENT = {"session composer"}  # ne fait rien sans son plan : commands/session/test_composer.py l'applique
PLANIFIEES = sorted(set(ECRIVENT) - set(SANS_PLAN) - PROPOSENT)
CAS = [(nom, rang) for nom in PLANIFIEES for rang in range(len(TABLE.get(nom, ())))]


def test_toute_commande_qui_ecrit_se_planifie_ou_dit_pourquoi() -> None:
    assert {nom for nom, f in ECRIVENT.items() if "--plan" not in f.options} == set(SANS_PLAN)
    assert {nom for nom, _ in CAS} == set(PLANIFIEES)


class Monde:
    """Deux copies de la même base : dans l'une on fait, dans l'autre on planifie puis applique."""

    def __init__(self, modele: Path, dossier: Path) -> None:
        self._modele, self._dossier = modele, dossier

    def neuve(self, nom: str) -> Path:
        chemin = self._dossier / nom
        bases.copier(self._modele, chemin)
        chemin.chmod(0o600)
        return chemin


def faire(base: Path, *mots: str, format_: str = "json") -> Resultat:
    return lancer(*mots, "--format", format_, "--profil", MPCP, env={"CERES_BASE": str(base)})


@pytest.mark.parametrize(("nom", "rang"), CAS, ids=lambda valeur: str(valeur))
def test_planifier_puis_appliquer_c_est_faire(ressorts: Ressorts, isole: Path, nom: str, rang: int) -> None:
    modele, noms = ressorts[0], ressorts[1][ICI]
    arguments, _ = TABLE[nom][rang]
    commande = (*nom.split(), *(mot for mot in arguments.format_map(noms).split() if mot != "--oui"))
    monde = Monde(modele, isole)
    faite, planifiee = monde.neuve("faite.db"), monde.neuve("planifiee.db")
    octets = planifiee.read_bytes()
    directe = faire(faite, *commande, "--oui")
    planifie = faire(planifiee, *commande, "--plan", "p.json")
    assert planifie.code in (0, directe.code), planifie.stderr
    assert planifiee.read_bytes() == octets
    if planifie.code:  # une faute d'usage, un droit : il n'y a pas de quoi planifier
        assert not Path("p.json").exists()
        return
    assert stat.S_IMODE(Path("p.json").stat().st_mode) == 0o600
    relu = faire(planifiee, "lot", "plan", "p.json", format_="table")
    assert (relu.code, "Ligne par ligne" in relu.stdout) == (0, True), relu.stderr
    assert planifiee.read_bytes() == octets
    applique = faire(planifiee, "lot", "appliquer", "p.json", "--oui")
    assert applique.code in (0, 7), applique.stderr
    a_faire = [x for x in lu("p.json")["lignes"] if x["decision"] == "appliquer"]
    assert applique.json()["resume"]["fait"] == len(a_faire), applique.stdout
    assert etat(planifiee) == etat(faite), (applique.stdout, directe.stdout)
    if not a_faire:
        return
    octets = planifiee.read_bytes()
    encore = faire(planifiee, "lot", "appliquer", "p.json", "--oui")
    assert (encore.code, encore.json()["resume"]["fait"]) == (7, 0), encore.stdout
    assert planifiee.read_bytes() == octets
    defaites = [
        faire(base, "lot", "annuler", dernier(base), "--motif", "essai", "--oui") for base in (planifiee, faite)
    ]
    assert defaites[0].code == defaites[1].code
    assert etat(planifiee) == etat(faite)


def lu(nom: str) -> dict[str, Any]:
    return json.loads(Path(nom).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def dernier(base: Path) -> str:
    return str(faire(base, "lot", "lister", "--limite", "1").json()["elements"][0]["id"])
