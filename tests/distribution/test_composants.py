"""La nomenclature des composants dit le verrou, ni plus ni moins, et ne dépend que de lui."""

import json
import re

from ceres_cli import VERSION
from scripts.distribuer import composants
from tests.test_projet import RACINE, epingles

INSTANT = 1_764_000_000
DOCUMENT = json.loads(composants.nomenclature(INSTANT))


def test_chaque_version_figee_est_un_composant_avec_toutes_ses_empreintes() -> None:
    dits = {
        f"{c['name']}=={c['version']}": sorted(h["content"] for h in c["externalReferences"][0]["hashes"])
        for c in DOCUMENT["components"]
    }
    assert dits == {paquet: sorted(empreintes) for paquet, empreintes in epingles("requirements.lock").items()}


def test_les_liens_menent_a_des_composants_et_chacun_est_exige_par_quelqu_un() -> None:
    references = {c["bom-ref"] for c in DOCUMENT["components"]}
    principal = DOCUMENT["metadata"]["component"]["bom-ref"]
    assert principal == f"pkg:pypi/ceres-cli@{VERSION}"
    liens = {lien["ref"]: lien["dependsOn"] for lien in DOCUMENT["dependencies"]}
    assert set(liens) == references | {principal}
    assert {exige for exiges in liens.values() for exige in exiges} == references


def test_les_dependances_directes_sont_celles_de_pyproject() -> None:
    texte = (RACINE / "pyproject.toml").read_text(encoding="utf-8")
    bloc = re.search(r"^dependencies = \[$(.*?)^\]$", texte, re.MULTILINE | re.DOTALL)
    assert bloc is not None
    declarees = set(re.findall(r'^    "([a-z0-9-]+)', bloc[1], re.MULTILINE))
    principal = DOCUMENT["metadata"]["component"]["bom-ref"]
    (exiges,) = [lien["dependsOn"] for lien in DOCUMENT["dependencies"] if lien["ref"] == principal]
    assert {re.fullmatch(r"pkg:pypi/(.+)@.+", e)[1] for e in exiges} == declarees | {"psycopg"}  # type: ignore[index]


def test_ce_que_seul_un_extra_ou_un_autre_systeme_exige_est_facultatif() -> None:
    facultatifs = {c["name"] for c in DOCUMENT["components"] if c["scope"] == "optional"}
    assert facultatifs == {"psycopg", "psycopg-binary", "colorama"}
    assert [c for c in DOCUMENT["components"] if c["scope"] == "required" and not c.get("licenses")] == []


def test_aux_memes_sources_les_memes_octets() -> None:
    assert composants.nomenclature(INSTANT) == composants.nomenclature(INSTANT)
    autre = json.loads(composants.nomenclature(INSTANT + 1))
    assert autre["serialNumber"] != DOCUMENT["serialNumber"]
    assert DOCUMENT["metadata"]["timestamp"] == "2025-11-24T16:00:00Z"
