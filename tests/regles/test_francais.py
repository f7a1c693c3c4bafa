"""Les phrases en français : nombres, accords, listes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.francais import abreger, accorder, citer, compter, milliers, plages, premiers, sur_combien


def test_les_nombres_se_lisent_par_milliers() -> None:
    assert [milliers(n) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1\xa0000", "1\xa0234\xa0567"]


@pytest.mark.parametrize(
    ("nombre", "attendu"),
    [(0, "0 session comptée"), (1, "1 session comptée"), (2, "2 sessions comptées"), (12, "12 sessions comptées")],
)
def test_le_pluriel_commence_a_deux_et_chaque_mot_s_accorde(nombre: int, attendu: str) -> None:
    assert compter(nombre, "session comptée") == attendu


def test_un_pluriel_donne_l_emporte() -> None:
    assert [accorder(n, "perd", "perdent") for n in (0, 1, 2)] == ["perd", "perd", "perdent"]
    assert compter(3, "session non validée", "sessions non validées") == "3 sessions non validées"


def test_le_dernier_mot_d_une_liste_est_lie() -> None:
    assert citer(["a"]) == "« a »"
    assert citer(["a", "b"]) == "« a » et « b »"
    assert citer(["a", "b", "c"], "ou") == "« a », « b » ou « c »"


def test_une_longue_suite_est_coupee_et_le_reste_compte() -> None:
    assert abreger([3, 5, 8]) == "3, 5, 8"
    assert abreger(range(1, 20, 2)) == "1, 3, 5, 7, 9, 11, 13, 15, 17, 19"
    assert abreger(range(1, 22, 2)) == "1, 3, 5, 7, 9, 11, 13, 15, 17, 19 et 1 autre"
    assert abreger([2, 4, 9, 10, 11], 2) == "2, 4 et 3 autres"
    assert abreger([9, 4, 5, 2, 10, 11]) == "2, 4, 5, 9-11"


@given(st.lists(st.integers(1, 60)))
def test_des_plages_disent_les_memes_nombres_sans_se_toucher(nombres: list[int]) -> None:
    suites = plages(nombres)
    assert {n for a, b in suites for n in range(a, b + 1)} == set(nombres)
    assert all(b + 1 < c for (_, b), (c, _) in pairwise(suites))


def test_une_longue_liste_de_noms_dit_les_premiers_et_le_nombre_des_autres() -> None:
    assert premiers([]) == ""
    assert premiers(["H-1", "H-2"]) == "H-1, H-2"
    dix = [f"H-{n}" for n in range(1, 11)]
    assert premiers(dix) == "H-1, H-2, H-3, H-4, H-5, H-6, H-7, H-8, H-9, H-10"
    assert premiers([*dix, "H-11"]) == f"{premiers(dix)}, … et 1 autre"
    assert premiers(["a", "b", "c"], 1) == "a, … et 2 autres"


@pytest.mark.parametrize(
    ("montres", "total", "dit"),
    [
        (20, 150, "sur 150"), (20, 199, "sur 199"), (20, 200, "sur 200"), (20, 201, "sur plus de 200"),
        (20, 250_000, "sur plus de 200"), (1500, 1501, "sur plus de 1 500"), (200, 201, "sur plus de 200"),
    ],
)  # fmt: skip
def test_au_dela_de_deux_cents_un_compte_le_dit(montres: int, total: int, dit: str) -> None:
    assert sur_combien(montres, total).replace("\xa0", " ") == dit
