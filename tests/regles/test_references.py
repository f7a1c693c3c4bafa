"""Les écritures d'une certification : code, fiche RNCP, sigle, et leurs blocs."""

import pytest

from ceres_cli.regles.references import Reference, lire, suffixe
from ceres_cli.regles.vocabulaire import TypeCertification as Type

TITRE = (Type.TITRE, 0)


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("TP-01280m04", Reference("TP-01280m04", *TITRE, code="TP-01280", millesime="m04")),
        (" tp1280M4 ", Reference("tp1280M4", *TITRE, code="TP-01280", millesime="m04")),
        ("TP-01280", Reference("TP-01280", *TITRE, code="TP-01280")),
        ("TP-01280m12/CCP1", Reference("TP-01280m12/CCP1", Type.CCP, 1, code="TP-01280", millesime="m12")),
        ("TP-01280 / ccs02", Reference("TP-01280 / ccs02", Type.CCS, 2, code="TP-01280")),
        ("RNCP37674/CCP12", Reference("RNCP37674/CCP12", Type.CCP, 12, rncp="RNCP37674")),
        ("rncp 37674", Reference("rncp 37674", *TITRE, rncp="RNCP37674")),
        ("dwwm", Reference("dwwm", *TITRE, sigle="DWWM")),
        ("dwwm/CCS1", Reference("dwwm/CCS1", Type.CCS, 1, sigle="DWWM")),
        ("AB", Reference("AB", *TITRE, sigle="AB")),
        ("ABCDEFGHIJKL", Reference("ABCDEFGHIJKL", *TITRE, sigle="ABCDEFGHIJKL")),
    ],
)
def test_une_certification_se_lit_de_chaque_facon_dont_elle_s_ecrit(texte: str, attendue: Reference) -> None:
    assert lire(texte) == attendue


@pytest.mark.parametrize(
    "texte",
    [
        "", " ", "/CCP1", "A", "ABCDEFGHIJKLM", "DEUX MOTS", "A;B", "DWWM/", "DWWM/CCP", "DWWM/CCP0", "DWWM/CCP100",
        "DWWM/CCP1/CCP2", "DWWM/TITRE", "A/B/CCP1",
    ],
)  # fmt: skip
def test_ce_qui_n_en_a_pas_la_forme_ne_se_lit_pas(texte: str) -> None:
    assert lire(texte) is None


@pytest.mark.parametrize(
    ("type_", "rang", "attendu"), [("TITRE", 0, ""), (Type.CCP, 1, "/CCP1"), (Type.CCS, 12, "/CCS12")]
)
def test_le_suffixe_d_un_bloc(type_: str, rang: int, attendu: str) -> None:
    assert suffixe(type_, rang) == attendu
