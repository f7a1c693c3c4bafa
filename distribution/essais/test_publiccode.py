"""publiccode.yml, d'après la norme 0.4 : clés obligatoires, vocabulaires, longueurs."""

import re
from typing import Any

import pytest
import yaml

from distribution.essais.compte import RACINE

CATEGORIES = {
    "business-process-management", "compliance-management", "document-management", "employee-management",
    "event-management", "hr", "resource-management", "workflow-management",
}  # fmt: skip
"""De la liste de la norme, celles qui peuvent convenir."""
PORTEES = {"education", "employment", "local-authorities"}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return dict(yaml.safe_load((RACINE / "publiccode.yml").read_text(encoding="utf-8")))


def test_les_cles_obligatoires_y_sont_et_aucune_n_est_inventee(document: dict[str, Any]) -> None:
    obligatoires = {
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
        "description", "legal", "maintenance", "localisation",
    }  # fmt: skip
    permises = obligatoires | {
        "softwareVersion",
        "releaseDate",
        "intendedAudience",
        "dependsOn",
        "landingURL",
        "usedBy",
    }
    assert obligatoires <= set(document) <= permises
    assert document["publiccodeYmlVersion"] == "0.4"
    assert re.fullmatch(r"https://[a-z.]+/\S+", document["url"])


def test_les_mots_sont_ceux_des_vocabulaires_de_la_norme(document: dict[str, Any]) -> None:
    assert set(document["platforms"]) <= {"web", "windows", "mac", "linux", "ios", "android"}
    assert document["categories"]
    assert set(document["categories"]) <= CATEGORIES
    assert document["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert document["softwareType"] in {
        f"standalone/{s}" for s in ("mobile", "iot", "desktop", "web", "backend", "other")
    }
    assert set(document["intendedAudience"]["scope"]) <= PORTEES
    assert document["intendedAudience"]["countries"] == ["fr"]
    assert document["legal"]["license"] == "EUPL-1.2"
    assert document["maintenance"]["type"] in {"internal", "community"}
    assert all(contact["name"] for contact in document["maintenance"]["contacts"])
    assert document["localisation"] == {"localisationReady": False, "availableLanguages": ["fr"]}
    assert all(isinstance(d["versionMin"], str) for d in document["dependsOn"]["open"])


def test_les_descriptions_ont_la_longueur_voulue(document: dict[str, Any]) -> None:
    francais = document["description"]["fr"]
    assert set(francais) == {"shortDescription", "longDescription", "features"}
    assert 0 < len(francais["shortDescription"]) <= 150
    assert 150 <= len(francais["longDescription"]) <= 10_000
    assert 5 <= len(francais["features"]) <= 20
