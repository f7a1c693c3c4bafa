"""Ce que la situation d'une habilitation doit avoir lu pour que ses règles répondent juste."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.moteur import execution
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.habilitation.messages import avertissements_avant
from ceres_cli.services.habilitation.situation import MetierHabilitation
from tests.fabriques.base import Fabrique
from tests.fabriques.faits import FIN, JOUR, OUVERT, bloc, habilitation, jure, titre
from tests.outils_moteur import cadre, demande


@pytest.mark.parametrize("valider", [False, True])
@pytest.mark.parametrize(
    ("etat", "reference", "reversible"),
    [
        ("validee", "TP-99901m01", False),
        ("validee", "TP-99901m01/CCP1", False),
        ("annulee", "TP-99901m01", True),
        ("validee", "TP-99902m01", True),
    ],
)
def test_hab_10_une_creation_ne_se_defait_pas_si_une_session_validee_retiendrait_l_habilitation(
    isole: Path, etat: str, reference: str, reversible: bool, valider: bool
) -> None:
    f = Fabrique(isole / "ceres.db")
    titres = [f.titre(code, fin=date(2027, 12, 31)) for code in ("TP-99901", "TP-99902")]
    j = f.jure()
    f.experience(j, titre=titres[0], debut=date(2010, 1, 1))
    f.session(f.centre(), reference, etat, jures=(j,))
    creer = demande("creer", jure=f"J-{j}", certification="TP-99901m01", valider=valider)
    with f.store.lecture() as db:
        (decision,) = execution.decider(db, cadre(f.store), MetierHabilitation(), [creer]).decisions
    assert (decision.resultat.value, decision.reversible) == ("fait", reversible)


@pytest.mark.parametrize(
    ("debut_ccp", "debut_ccs"),
    [
        pytest.param(OUVERT, OUVERT, id="tous deux servent déjà"),
        pytest.param(OUVERT + JOUR, OUVERT + JOUR, id="tous deux serviront demain"),
        pytest.param(OUVERT + JOUR, OUVERT, id="le CCP n'a pas commencé"),
        pytest.param(OUVERT, OUVERT + JOUR, id="le CCS n'a pas commencé"),
    ],
)
@pytest.mark.parametrize("action", [Action.SUSPENDRE, Action.BROUILLON])
def test_hab_11_retirer_l_appui_d_un_ccs_se_dit_meme_avant_leur_debut(
    action: Action, debut_ccp: date, debut_ccs: date
) -> None:
    t, j = titre(), jure()
    ccp = habilitation(j, bloc(t, "CCP", 1), debut=debut_ccp)
    ccs = habilitation(j, bloc(t, "CCS", 1), debut=debut_ccs)
    attendu = (
        f"HAB-11 : MARTIN Alice perd le CCP qui appuyait {ccs.reference} (TP-99901m01/CCS1) ; rien n'y est changé.",
    )
    assert avertissements_avant(ccp, action, OUVERT) == attendu


@pytest.mark.parametrize("etat", ["validee", "suspendue", "brouillon"])
def test_hab_11_un_autre_ccp_a_venir_appuie_encore_s_il_est_valide(etat: str) -> None:
    t, j = titre(), jure()
    ccp = habilitation(j, bloc(t, "CCP", 1))
    habilitation(j, bloc(t, "CCS", 1))
    habilitation(j, bloc(t, "CCP", 2), etat, debut=OUVERT + JOUR)
    assert bool(avertissements_avant(ccp, Action.SUSPENDRE, OUVERT)) is (etat != "validee")


def test_hab_11_un_ccp_expire_n_appuie_plus_rien() -> None:
    t, j = titre(), jure()
    ccp = habilitation(j, bloc(t, "CCP", 1), fin=OUVERT - JOUR)
    habilitation(j, bloc(t, "CCS", 1), fin=FIN)
    assert avertissements_avant(ccp, Action.SUSPENDRE, OUVERT) == ()
