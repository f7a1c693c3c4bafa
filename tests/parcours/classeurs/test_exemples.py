"""Les fichiers de collègues que docs/lots.md joue sont ceux que leur script fabrique."""

from pathlib import Path

import openpyxl
import pytest

from scripts import fabriquer_classeurs as fabrique
from tests.parcours.classeurs.test_vingt import intact, sans_recouvrement

NOMS = ("avis-octobre.xlsx", "avis-octobre-corrige.xlsx", "echeances.xlsx", "departs.csv")


@pytest.mark.parametrize("nom", NOMS)
def test_chaque_exemple_est_celui_que_le_script_fabrique(nom: str, tmp_path: Path) -> None:
    faits = {chemin.name: chemin for chemin in fabrique.fabriquer(tmp_path)}
    assert tuple(faits) == NOMS
    garde = fabrique.SORTIE / nom
    if nom.endswith(".csv"):
        assert garde.read_bytes() == faits[nom].read_bytes()
        return
    for un, autre in ((garde, faits[nom]), (faits[nom], garde)):
        intact(str(un), str(autre))
        sans_recouvrement(str(un))


def test_la_correction_ne_change_qu_une_case() -> None:
    avis, corrige = (openpyxl.load_workbook(fabrique.SORTIE / n).worksheets[0] for n in NOMS[:2])
    changees = {
        case.coordinate: corrige[case.coordinate].value
        for rangee in avis.iter_rows()
        for case in rangee
        if case.value != corrige[case.coordinate].value
    }
    assert changees == fabrique.CORRECTION
