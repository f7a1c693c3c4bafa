"""« --oui » est admis de toute commande qui écrit : un script l'ajoute sans savoir laquelle demande."""

from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique


@pytest.fixture
def base(isole: Path) -> Fabrique:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    f.jure(actif=0)
    return f


def test_oui_est_accepte_d_une_ecriture_qui_ne_demande_rien(ceres: Lanceur, base: Fabrique) -> None:
    fait = ceres("jure", "reactiver", "J-1", "--oui", "--format", "json")
    assert (fait.code, fait.json()["resume"]["fait"]) == (0, 1)


def test_oui_reste_inconnu_d_une_lecture(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("jure", "voir", "J-1", "--oui").code == 2


def test_apres_deux_tirets_oui_est_une_valeur(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("jure", "reactiver", "--", "--oui").code == 2


@pytest.mark.parametrize("format_", ["json", "ndjson", "tsv", "csv"])
def test_l_export_s_ecrit_dans_le_format_demande(ceres: Lanceur, base: Fabrique, format_: str) -> None:
    base.habilitation(base.jure("Œuvrard", "Zoé"))
    ecrit = ceres("export-jures", "--format", format_, env={"CERES_AUJOURDHUI": "2025-08-01"})
    assert ecrit.code == 0
    assert "Œuvrard" in ecrit.stdout
    if format_ == "json":
        (ligne,) = ecrit.json()["elements"]
        assert (ligne["numero_jure"], ligne["certifications"]) == ("J-000002", ["TP-99901m01"])


def test_l_export_refuse_un_format_et_un_fichier(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("export-jures", "--format", "json", "--sortie", "x.csv").code == 2
