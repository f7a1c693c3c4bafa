"""Un plan que la base n'a pas scellé n'est pas appliqué : auteur, lignes, motif forgés, empreinte refaite, autre base.

Scellé avec le secret même de la base, un plan mal formé est une faute de fichier (2), jamais un accident (1).
"""

import hmac
import json
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.naissance import SCEAU
from ceres_cli.services.lot.sceau import Auteur, DuSecret
from ceres_cli.store import Store
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import lancer

COMMANDES = (("habilitation", "plan", "q.json"), ("habilitation", "appliquer", "q.json", "--oui"))
# L'algorithme public de la version 0.1, que n'importe qui peut refaire.
_PUBLIC: Callable[[bytes], str] = lambda octets: sha256(octets).hexdigest()  # noqa: E731


@pytest.fixture(autouse=True)
def plan(isole: Path) -> str:
    """Un vrai plan, p.json, d'une ligne ; son texte."""
    peupler(isole / "ceres.db")
    Path("l.csv").write_text("action;habilitation\nsuspendre;H-1\n", encoding="utf-8")
    assert lancer("habilitation", "lot", "l.csv", "--plan", "p.json", "--motif", "commission").code == 0
    return Path("p.json").read_text(encoding="utf-8")


def peupler(chemin: Path) -> None:
    f = Fabrique(chemin)
    f.titre()
    f.habilitation(f.jure("MARTIN", "Alice"))
    f.store.fermer()


def sceller(texte: str, sceau: Callable[[bytes], str]) -> bytes:
    """Le plan, son empreinte refaite par `sceau`."""
    debut = texte[: texte.rindex('"empreinte"')].encode()
    return debut + f'"empreinte": "{sceau(debut)}"}}\n'.encode()


def sceau_de_la_base(octets: bytes) -> str:
    with Store("ceres.db").lecture() as db:
        secret = db.valeur("SELECT valeur FROM parametre WHERE nom = ?", (SCEAU,))
    entete = json.loads(octets.split(b"\n", 1)[0].rstrip(b",") + b"}")
    return DuSecret(secret.encode()).sceller(
        Auteur(str(entete["agent"]), str(entete["profil"])), sha256(octets).hexdigest()
    )


FORGES: dict[str, Callable[[str], str]] = {
    "tel quel": lambda t: t,
    "auteur changé": lambda t: t.replace(f'"agent": "{AGENT}"', '"agent": "zoe"'),
    "profil changé": lambda t: t.replace('"profil": "P-000001"', '"profil": "P-000009"'),
    "jour changé": lambda t: t.replace('"jour": "2025-09-02"', '"jour": "2024-01-01"'),
    "ligne changée": lambda t: t.replace('"suspendre"', '"supprimer"'),
    "motif à séquences": lambda t: t.replace('"commission"', '"\\u001b]0;x\\u0007\\u202e"'),
    "motif de 2 Mo": lambda t: t.replace('"commission"', f'"{"m" * 2_000_000}"'),
    "ligne mal formée": lambda t: t.replace('"version": 1', '"version": {}'),
}


def refuse() -> None:
    octets = Path("ceres.db").read_bytes()
    for commande in COMMANDES:
        rendu = lancer(*commande, "--format", "json")
        assert (rendu.code, rendu.stdout, rendu.erreur()["code"]) == (2, "", "FICHIER")
        assert "\x1b" not in rendu.stderr
        assert len(rendu.stderr) < 1000
    assert Path("ceres.db").read_bytes() == octets


@pytest.mark.parametrize("nom", FORGES)
@pytest.mark.parametrize("sceau", [_PUBLIC, lambda o: hmac.new(b"devine", o, sha256).hexdigest()], ids=["sha", "hmac"])
def test_une_empreinte_refaite_ne_sert_a_rien(nom: str, sceau: Callable[[bytes], str], plan: str) -> None:
    forge = FORGES[nom](plan)
    assert nom == "tel quel" or forge != plan
    Path("q.json").write_bytes(sceller(forge, sceau))
    refuse()


@pytest.mark.parametrize("part", [0, 1, 50, 90, 99])
def test_un_plan_tronque_est_refuse(part: int, plan: str) -> None:
    Path("q.json").write_text(plan[: len(plan) * part // 100], encoding="utf-8")
    refuse()


def test_un_plan_d_une_autre_base_est_refuse(plan: str, isole: Path) -> None:
    peupler(isole / "autre.db")
    Path("q.json").write_text(plan, encoding="utf-8")
    assert lancer(*COMMANDES[0]).code == 0
    for commande in COMMANDES:
        rendu = lancer("--base", "autre.db", *commande, "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) == (2, "FICHIER")
        assert "autre base" in rendu.erreur()["message"]


def test_l_auteur_au_journal_est_celui_du_sceau(plan: str) -> None:
    Path("q.json").write_text(plan, encoding="utf-8")
    assert lancer(*COMMANDES[1]).code == 0
    (lot,) = lancer("habilitation", "lots", "--format", "json").json()["elements"]
    assert (lot["agent_plan"], lot["motif"]) == (AGENT, "commission")


LONG, SEQUENCES = "m" * 501, "a\u001bb"
MAL_FORMES: list[tuple[str, Any]] = [
    ("jour", "hier"), ("jour", 3), ("agent", None), ("agent", SEQUENCES), ("profil", "H-1"), ("motif", 7),
    ("motif", SEQUENCES), ("source", None), ("source_sha256", "x"), ("lignes", None), ("lignes", [1]), ("lignes", [{}]),
    ("0.ligne", "2"), ("0.objet", None), ("0.objet", SEQUENCES), ("0.version", "1"), ("0.version", {}),
    ("0.action", "effacer"), ("0.action", []), ("0.decision", "faire"), ("0.decision", None), ("0.avant", 1),
    ("0.apres", "x"), ("0.avertissements", [1]), ("0.reversible", None), ("0.code", 4), ("0.explication", None),
    ("0.motif", LONG), ("0.motif", SEQUENCES), ("0.habilitation", "J-1"), ("0.habilitation", 1),
    ("0.valeurs", None), ("0.valeurs", {"debut": "demain"}), ("0.valeurs", {"jure": "X"}),
    ("0.valeurs", {"certification": 3}), ("0.valeurs", {"autre": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("chemin", "valeur"), MAL_FORMES, ids=lambda v: str(v)[:20])
def test_une_valeur_mal_formee_est_une_faute_de_fichier_meme_scellee(chemin: str, valeur: Any, plan: str) -> None:
    document = json.loads(plan)
    cible, cle = (document["lignes"][0], chemin[2:]) if chemin.startswith("0.") else (document, chemin)
    cible[cle] = valeur
    Path("q.json").write_bytes(sceller(ecrit(document), sceau_de_la_base))
    refuse()


def ecrit(document: dict[str, Any]) -> str:
    """Le texte d'un plan, dont l'empreinte reste à faire ; l'auteur qu'il scelle est dans sa première ligne."""
    entete = {cle: valeur for cle, valeur in document.items() if cle not in ("lignes", "empreinte")}
    lignes = json.dumps(document["lignes"])
    return f'{json.dumps(entete)[:-1]},\n"lignes": {lignes},\n"empreinte": ""}}\n'


def test_un_plan_qui_nomme_deux_auteurs_est_refuse(plan: str) -> None:
    """Celui que la base a scellé, et un autre plus loin, qu'un lecteur de JSON retiendrait."""
    texte = plan[: plan.rindex('"empreinte"')] + '"agent": "zoe",\n"empreinte": ""}\n'
    Path("q.json").write_bytes(sceller(texte, sceau_de_la_base))
    refuse()
    Path("q.json").write_bytes(sceller(ecrit(json.loads(plan)), sceau_de_la_base))
    assert lancer(*COMMANDES[0]).code == 0


def test_le_secret_n_est_jamais_dit(plan: str) -> None:
    with Store("ceres.db").lecture() as db:
        secret = db.valeur("SELECT valeur FROM parametre WHERE nom = ?", (SCEAU,))
    assert re.fullmatch("[0-9a-f]{64}", secret)
    assert secret not in plan
    for commande in (("init",), ("config", "voir"), ("profil", "voir"), ("journal", "lister"), COMMANDES[0]):
        rendu = lancer(*commande, "--format", "json")
        assert secret not in rendu.stdout + rendu.stderr


def test_deux_bases_n_ont_pas_le_meme_secret(isole: Path) -> None:
    peupler(isole / "autre.db")
    secrets = set()
    for base in ("ceres.db", "autre.db"):
        with Store(base).lecture() as db:
            secrets.add(db.valeur("SELECT valeur FROM parametre WHERE nom = ?", (SCEAU,)))
    assert len(secrets) == 2
