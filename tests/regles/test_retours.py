"""Ce qui défait une action du journal : son inverse, ou la raison de ne pas en avoir."""

import pytest

from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ActionJure

INCONNUE = SansRetour("cette version ne sait pas la défaire")


def test_une_action_du_journal_a_l_inverse_de_sa_sorte() -> None:
    assert retour("jure", "creer") is ActionJure.SUPPRIMER
    assert retour("delai", ActionDelais.DEFINIR.value) is ActionDelais.DEFINIR
    assert retour("jure", "supprimer") == SansRetour("une suppression est définitive")
    assert retour("vae", "creer") == INCONNUE


@pytest.mark.parametrize(("sorte", "action"), [("jure", "promouvoir"), ("personne", "creer"), ("", "")])
def test_un_mot_d_une_version_passee_ne_se_defait_pas(sorte: str, action: str) -> None:
    assert retour(sorte, action) == INCONNUE
