"""Les chiffres devant un vrai terminal, à toutes les largeurs : rien ne dépasse, la table et l'image y sont."""

import re
from pathlib import Path

import pytest

from tests import pseudo_terminal
from tests.fabriques.monde import Monde
from tests.lanceur import COMMANDE
from tests.terminal.images.test_statistiques import largeur

SUJETS = ("echeances", "couverture", "prevision --au 2026-06-01 --garder 3")
_COULEUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("colonnes", [60, 80, 100, 200])
@pytest.mark.parametrize("sujet", SUJETS)
def test_rien_ne_depasse_de_l_ecran(monde: Monde, sujet: str, colonnes: int) -> None:
    _, affiche, code = pseudo_terminal.jouer(
        [*COMMANDE, "stats", *sujet.split()], colonnes=colonnes, env={"PAGER": "cat"}
    )
    assert code == 0
    lignes = _COULEUR.sub("", affiche).replace("\r", "").splitlines()
    assert max(map(largeur, lignes)) <= colonnes
    assert any("█" in ligne or "Il ne manque de juré" in ligne for ligne in lignes)


def test_sans_couleur_ni_terminal_les_memes_signes(monde: Monde, isole: Path) -> None:
    simple = {"TERM": "dumb", "PAGER": "cat", "PYTHONIOENCODING": "ascii"}
    _, affiche, code = pseudo_terminal.jouer([*COMMANDE, "stats", "echeances"], env=simple)
    assert code == 0
    assert "\x1b" not in affiche
    assert re.search(r"01/2026  #+ 2", affiche)
