"""Ce qui se dit a la largeur du terminal où cela se lit, quand la sortie standard est un tube."""

import os
from pathlib import Path

import pytest

from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer


@pytest.mark.parametrize(("colonnes", "lignes"), [(60, 3), (120, 2), (200, 1)])
def test_la_parole_a_la_largeur_du_terminal_meme_devant_un_tube(isole: Path, colonnes: int, lignes: int) -> None:
    with open(os.devnull, "wb") as tube:
        _, dit, code = jouer(
            [*COMMANDE, "jure", "lister"], colonnes=colonnes, sortie=tube.fileno(), env={"NO_COLOR": "1"}
        )
    conseil = dit.partition("Conseil : ")[2].strip().splitlines()
    assert code == 8
    assert max(map(len, dit.splitlines())) <= colonnes
    assert len(conseil) == lignes
