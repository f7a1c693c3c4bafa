"""D'une phrase du programme, ce qu'une machine reçoit : les mots qui sont de lui."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ceres_cli.machine.masque import TU, sans_noms
from ceres_cli.regles import catalogue
from tests.conftest import Demo
from tests.machine.test_mcp import nominatifs


@pytest.mark.parametrize(
    ("phrase", "rendue"),
    [
        ("Le juré J-000012 PAGÈS Chloé est inactif.", "Le juré J-000012 […] est inactif."),
        ("Le juré PAGÈS Chloé (Nantes, 44) est inactif.", "Le juré […] (…, 44) est inactif."),
        ("la session S-2027-000003 est en préparation", "la session S-2027-000003 est en préparation"),
        ("le titre RNCP38676/CCP1 finit le 02/03/2026", "le titre RNCP38676/CCP1 finit le 02/03/2026"),
        ("le roux marie-lise n'est pas inscrite", "le […] n'est pas inscrite"),
        ("un juré, 06 39 98 05 85, a@example.fr", "un juré, […], […]"),
        ("un candidat né le 12/03/1980 et un autre", "un candidat […] et un autre"),
        ("HAB-03 : donnez un motif (--motif).", "HAB-03 : donnez un motif (--motif)."),
        ("--session S-… ou --titre REF.", "--session S-… ou --titre REF."),
        ("Андрей n'est pas inscrit", "[…] n'est pas inscrit"),
        ("", ""),
    ],
)
def test_ce_qui_n_est_pas_du_programme_se_tait_dans_la_phrase(phrase: str, rendue: str) -> None:
    assert sans_noms(phrase) == rendue.replace("(…,", f"({TU},")


@pytest.mark.parametrize("regle", catalogue.REGLES, ids=lambda r: r.code)
def test_une_phrase_du_programme_reste_lisible(regle: catalogue.Regle) -> None:
    dite = sans_noms(regle.bornes)
    assert dite.count(TU) * 8 <= len(dite.split()), dite


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZÀÉÈ", min_size=4, max_size=12), st.sampled_from([" ", "-", "'"]))
def test_un_nom_en_capitales_ne_passe_jamais(nom: str, liaison: str) -> None:
    assume(nom not in ("DIRECCTE", "DREETS", "DDETS", "MPCP", "RNCP", "AAAA"))
    assert sans_noms(f"le juré {nom}{liaison}{nom.capitalize()} est inactif") == f"le juré {TU} est inactif"


def test_aucun_nom_de_la_demonstration_ne_passe(isole: Path, une_demo: Demo) -> None:
    base = une_demo(isole, 40)
    for texte in sorted(nominatifs(base)):
        assert texte not in sans_noms(f"le juré {texte} est inactif")
