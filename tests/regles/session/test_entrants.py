"""SES-01, SES-08 : qui entre dans le jury d'une session finie est jugé tel qu'il était le dernier jour."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.session import jury
from tests.fabriques.sessions import habilite, referentiel, session

FIN = date(2025, 6, 12)
QUAND = " (comme au 12/06/2025, dernier jour de la session)"


@pytest.mark.parametrize("alors", [True, False])
@pytest.mark.parametrize("aujourd_hui", [True, False])
def test_ses_01_actif_ou_non_c_est_au_dernier_jour(alors: bool, aujourd_hui: bool) -> None:
    r = referentiel()
    j = habilite([r.titre], actif=aujourd_hui)
    s = session(r, debut=date(2025, 6, 10), fin=FIN)
    assert (not motifs(jury.peut_entrer(j, s))) is aujourd_hui
    s.entrants[j.id] = habilite([r.titre], actif=alors)
    s.entrants[j.id].id = j.id
    controle = jury.peut_entrer(j, s)[0]
    assert (controle.code, controle.satisfait) == ("SES-01", alors)
    assert controle.texte.endswith(QUAND)


@pytest.mark.parametrize("lie", [True, False])
@pytest.mark.parametrize("siegeait", [True, False])
def test_ses_08_qui_siegeait_revient_quels_que_soient_ses_liens(siegeait: bool, lie: bool) -> None:
    r = referentiel()
    j, s = habilite([r.titre]), session(r, debut=date(2025, 6, 10), fin=FIN)
    s.entrants[j.id] = replace(j)
    s.liens = {j.id: ["formateur"]} if lie else {}
    s.ont_siege = {j.id} if siegeait else set()
    assert [m.code for m in motifs(jury.peut_entrer(j, s))] == (["SES-08"] if lie and not siegeait else [])
    if siegeait:
        texte = "MARTIN Alice siégeait le dernier jour : ses liens ne sont plus qu'un avertissement à la validation"
        assert jury.peut_entrer(j, s)[-1] == Condition("SES-08", True, texte, {}, f"J-{j.id:06d}")
