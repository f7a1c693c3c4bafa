"""Les couleurs du rapport, claires et sombres : ce qu'il faut de contraste pour lire (RGAA 3.2, 3.3)."""

import re

import pytest

from ceres_cli.formats.rapport import COULEURS, feuille

CLAIR, SOMBRE = 0, 1
TEXTES = (
    ("encre", "fond"), ("discret", "fond"), ("lien", "fond"), ("encre", "bande"), ("sur-clair", "niveau-0"),
    ("sur-clair", "niveau-1"), ("sur-clair", "niveau-2"), ("sur-fonce", "niveau-3"), ("sur-fonce", "niveau-4"),
)  # fmt: skip
# Les barres, les motifs, le contour des tuiles.
FORMES = (("plein", "fond"), ("filet", "fond"), ("niveau-3", "fond"), ("niveau-4", "fond"))


def luminance(couleur: str) -> float:
    parts = [int(couleur[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    lineaires = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lineaires[0] + 0.7152 * lineaires[1] + 0.0722 * lineaires[2]


def contraste(un: str, autre: str) -> float:
    clair, sombre = sorted((luminance(un), luminance(autre)), reverse=True)
    return (clair + 0.05) / (sombre + 0.05)


def test_la_mesure_est_celle_des_regles_d_accessibilite() -> None:
    assert contraste("#000000", "#ffffff") == pytest.approx(21)
    assert contraste("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("mode", [CLAIR, SOMBRE], ids=["clair", "sombre"])
@pytest.mark.parametrize(
    ("devant", "derriere", "mini"), [(*paire, 4.5) for paire in TEXTES] + [(*paire, 3.0) for paire in FORMES]
)
def test_chaque_couple_de_couleurs_se_lit(devant: str, derriere: str, mini: float, mode: int) -> None:
    assert contraste(COULEURS[devant][mode], COULEURS[derriere][mode]) >= mini


def test_chaque_couleur_sert_et_chaque_couleur_employee_est_declaree() -> None:
    texte = feuille()
    assert set(re.findall(r"var\(--([a-z0-9-]+)\)", texte)) == set(COULEURS)
    assert "url(" not in texte
    assert "@import" not in texte
