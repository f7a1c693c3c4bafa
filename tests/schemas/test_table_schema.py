"""Les chiffres publiés : le Data Package de `ceres schema stats --table-schema`, jugé par frictionless avec les csv."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from frictionless import Package, Schema, validate

from ceres_cli.schemas import documents
from ceres_cli.schemas.table_schema import table_schema
from tests.conftest import Demo, Lanceur

COMMANDES = {
    "echeances": "stats echeances", "sessions": "stats sessions", "activite": "stats activite",
    "couverture-departement": "stats couverture", "couverture-region": "stats couverture --par region",
    "prevision-departement": "stats prevision", "prevision-region": "stats prevision --par region",
    "resultats-titre": "stats resultats", "resultats-centre": "stats resultats --par centre",
    "resultats-voie": "stats resultats --par voie",
}  # fmt: skip


@pytest.fixture(autouse=True)
def borne_du_csv() -> Iterator[None]:
    """Celui qui juge lève, pour tout le processus, la borne d'une case."""
    avant = csv.field_size_limit()
    yield
    csv.field_size_limit(avant)


@pytest.fixture
def publie(ceres: Lanceur, isole: Path, une_demo: Demo) -> Path:
    """Le dossier à publier : le paquet, et chaque csv sous son nom."""
    une_demo(isole, 60)
    dossier = isole / "publie"
    dossier.mkdir()
    paquet = ceres("schema", "stats", "--table-schema", "--format", "json")
    assert paquet.code == 0, paquet
    (dossier / "datapackage.json").write_text(paquet.stdout, encoding="utf-8")
    for nom, commande in COMMANDES.items():
        fini = ceres(*commande.split(), "--format", "csv")
        assert fini.code == 0, fini
        (dossier / f"{nom}.csv").write_text(fini.stdout, encoding="utf-8")
    return dossier


def test_chaque_table_des_chiffres_est_conforme(publie: Path) -> None:
    decrites = {r["name"] for r in json.loads((publie / "datapackage.json").read_text("utf-8"))["resources"]}
    assert decrites == COMMANDES.keys()
    rapport = validate(publie / "datapackage.json")
    assert rapport.valid, rapport.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert sum(tache.stats["rows"] or 0 for tache in rapport.tasks) > 50


def test_une_table_changee_ne_l_est_plus(publie: Path) -> None:
    fichier = publie / "sessions.csv"
    fichier.write_text(fichier.read_text("utf-8").replace("validee", "inventee", 1), encoding="utf-8")
    rapport = validate(publie / "datapackage.json")
    assert [e[1] for e in rapport.flatten(["name", "type"])] == ["constraint-error"]


@pytest.mark.parametrize("nom", documents.noms())
def test_chaque_document_a_le_sien(nom: str) -> None:
    decrit = table_schema(nom)
    assert decrit is not None
    lu = Package.from_descriptor(decrit) if nom == "stats" else Schema.from_descriptor(decrit)
    assert lu.to_descriptor()


def test_un_document_inconnu_ou_absent_se_dit(ceres: Lanceur) -> None:
    assert ceres("schema", "--table-schema").code == 2
    assert ceres("schema", "zorro", "--table-schema").code == ceres("schema", "zorro").code
