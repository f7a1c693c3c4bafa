"""`ceres journal exporter` : les deux journaux pour une autre machine, sans rien de ce qu'ils valent."""

import json
import re
from pathlib import Path

import pytest

from ceres_cli.services.journal.exportation import syslog
from tests.conftest import Lanceur

LIGNE = re.compile(
    r'<(?P<pri>\d+)>1 (?P<instant>\S+Z) - ceres - (?P<mot>[!-~]{1,32})'
    r' \[ceres@32473(?P<champs>( [a-z_0-9]+="([^"\\\]]|\\["\\\]])*")*)\] (?P<texte>.*)'
)  # fmt: skip
SECRETS = ("Zuber", "zoe.zuber@example.fr", "partie à la retraite")


@pytest.fixture
def base(ceres: Lanceur, isole: Path) -> Path:
    for ligne in (
        ("init", "--sans-referentiel"),
        ("jure", "creer", "--nom", "Zuber", "--prenom", "Zoé", "--commune", "Nantes", "--courriel", SECRETS[1]),
        ("jure", "inactiver", "J-1", "--oui", "--motif", SECRETS[2]),
        ("jure", "voir", "J-1"),
        ("jure", "voir", "J-99"),
    ):
        assert ceres(*ligne).code == (3 if "J-99" in ligne else 0), ligne
    return isole / "ceres.db"


def test_des_faits_et_des_numeros_sans_une_valeur(ceres: Lanceur, base: Path) -> None:
    rendu = ceres("journal", "exporter", "--format", "ndjson")
    lignes = [json.loads(ligne) for ligne in rendu.lignes()]
    lues = [json.loads(ligne) for ligne in ceres("journal", "lister", "--format", "ndjson").lignes()]
    assert [ligne["id"] for ligne in lignes] == [ligne["id"] for ligne in lues]
    assert {ligne["schema"] for ligne in lignes} == {"ceres.evenement/1"}
    derniere = lignes[-1]
    assert (derniere["objet"], derniere["action"], derniere["champ"]) == ("J-000001", "inactiver", "actif")
    assert derniere["tete"] == ceres("journal", "tete", "--format", "json").json()["tete"]
    for forme in ("ndjson", "json", "csv", "tsv", "table"):
        sortie = ceres("journal", "exporter", "--format", forme).stdout
        assert sortie
        assert not any(secret in sortie for secret in SECRETS)


def test_la_suite_seule(ceres: Lanceur, base: Path) -> None:
    tout = ceres("journal", "exporter", "--format", "json").json()["elements"]
    suite = ceres("journal", "exporter", "--apres", tout[-3]["id"], "--format", "json").json()["elements"]
    assert suite == tout[-2:]


def test_chaque_ligne_syslog_se_lit(ceres: Lanceur, base: Path) -> None:
    lignes = ceres("journal", "exporter", "--syslog").lignes()
    assert len(lignes) == ceres("journal", "exporter", "--format", "json").json()["total"]
    lues = [LIGNE.fullmatch(ligne) for ligne in lignes]
    assert all(lues)
    derniere = lues[-1]
    assert derniere is not None
    assert (derniere["pri"], derniere["mot"], derniere["texte"]) == ("110", "inactiver", "ceres jure inactiver")
    assert ' objet="J-000001" champ="actif"' in derniere["champs"]
    assert not any(secret in ligne for ligne in lignes for secret in SECRETS)


def test_les_acces_aussi_un_refus_plus_grave(ceres: Lanceur, base: Path) -> None:
    lignes = ceres("journal", "exporter", "--acces", "--syslog").lignes()
    lues = [lu for ligne in lignes if (lu := LIGNE.fullmatch(ligne))]
    assert len(lues) == len(lignes)
    assert {("lecture", "110"), ("introuvable", "110")} <= {(lu["mot"], lu["pri"]) for lu in lues}
    centre = ceres("journal", "exporter", "--acces", "--format", "json").json()
    assert centre["schema"] == "ceres.consultations/1"
    refus = syslog({"instant": "2025-09-02T08:00:00Z", "nature": "refus", "commande": "ceres jure lister"})
    assert refus.startswith("<109>1 2025-09-02T08:00:00Z - ceres - refus [")


def test_ce_qui_pourrait_couper_une_ligne_est_rendu_inoffensif() -> None:
    mechante = {"horodatage": "2025-09-02T08:00:00Z", "action": "c]r\n", "commande": "ceres\nfaux", "agent": 'a"]\\b\n'}
    ligne = syslog(mechante)
    assert "\n" not in ligne
    assert 'agent="a\\"\\]\\\\b\\\\u000a"' in ligne
    assert LIGNE.fullmatch(ligne)


def test_les_deux_options_qui_ne_vont_pas_ensemble(ceres: Lanceur, base: Path) -> None:
    assert ceres("journal", "exporter", "--acces", "--apres", 3).code == 2
