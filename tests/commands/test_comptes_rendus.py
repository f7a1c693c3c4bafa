"""`--format` partout où quelque chose se dit : init, demo et config rendent un compte rendu."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE, environnement

NOMBRES = ("jures", "habilitations", "centres", "sessions", "candidats")


def test_init_rend_ce_qui_a_ete_fait_puis_ce_qui_etait_la(ceres: Lanceur, isole: Path) -> None:
    attendu = {
        "schema": "ceres.installation/1",
        "base": str(isole / "ceres.db"),
        "base_creee": True,
        "essai": True,
        "profil": "P-000001",
        "profil_cree": True,
        "titres_charges": 54,
        "titres_presents": 0,
        "configuration": str(isole / "ceres.toml"),
        "configuration_creee": True,
    }
    assert ceres("init", "--essai", "--format", "json").json() == attendu
    faits = {"base_creee": False, "profil_cree": False, "configuration_creee": False}
    assert ceres("init", "--format", "ndjson").json() == {
        **attendu, **faits, "titres_charges": 0, "titres_presents": 54, "change": False,
    }  # fmt: skip
    for format_, separateur in (("csv", ";"), ("tsv", "\t")):
        lignes = list(csv.reader(io.StringIO(ceres("init", "--format", format_).stdout), delimiter=separateur))
        assert lignes[0] == list(attendu)[1:]
        assert lignes[1][0] == str(isole / "ceres.db")


@pytest.mark.parametrize("format_", ["json", "ndjson", "csv", "tsv"])
def test_demo_rend_le_lot_et_les_nombres_sans_la_visite(ceres: Lanceur, isole: Path, format_: str) -> None:
    rendu = ceres("demo", "--jures", "30", "--format", format_)
    assert rendu.code == 0
    assert "À essayer" not in rendu.stdout
    if format_.endswith("json"):
        document = json.loads(rendu.stdout)
        assert document["schema"] == "ceres.demonstration/1"
        assert (document["base"], document["graine"], document["jures"]) == (str(isole / "ceres.db"), 1, 30)
        assert all(document[nom] > 0 for nom in NOMBRES)
        assert document["lot"].startswith("L-")
    else:
        assert len(rendu.stdout.splitlines()) == 2


def test_config_sans_commande_a_aussi_ses_formats(ceres: Lanceur) -> None:
    assert ceres("config", "--format", "json").json()["schema"] == "ceres.reglages/1"


def test_dans_un_meme_fichier_le_tableau_precede_son_total(isole: Path) -> None:
    """`ceres … > tout.txt 2>&1` : ce que la sortie standard retient part avant ce que dit la sortie d'erreur."""
    base = Fabrique(isole / "ceres.db")
    base.titre()
    base.habilitation(base.jure())
    base.store.fermer()
    (isole / "lot.csv").write_text("action;habilitation\nsuspendre;H-1\nsuspendre;H-99\n", encoding="utf-8")
    with (isole / "tout.txt").open("wb") as tout:
        fini = subprocess.run(
            [*COMMANDE, "habilitation", "lot", "lot.csv", "--simuler", "--format", "tsv"],
            stdin=subprocess.DEVNULL, stdout=tout, stderr=tout, env=environnement(), timeout=60,
        )  # fmt: skip
    *_, avant_derniere, derniere = (isole / "tout.txt").read_text(encoding="utf-8").splitlines()
    assert (fini.returncode, derniere) == (7, "Simulation : 1 à faire, 0 sans effet, 1 refusé, 0 non traité.")
    assert avant_derniere.startswith("3\tH-99")
