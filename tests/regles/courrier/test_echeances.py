"""CONV-05 : les seuils d'un avis d'échéances, à leurs bornes ; une fois chacun, et jamais deux avis en un jour."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.courrier import relances as regles
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage

JOUR = date(2025, 9, 2)


def dans(jours: int) -> date:
    return JOUR + timedelta(days=jours)


def avis(etat: str, jour: date | None = JOUR, edition: int = 1) -> Message:
    return Message(
        3, None, None, None, edition, "agent", "P-000002", "alix", "echeances", edition, None, etat, profil=2, jour=jour
    )


@pytest.mark.parametrize(
    ("reste", "attendu"), [(-1, None), (0, 30), (29, 30), (30, 30), (31, 60), (60, 60), (61, 90), (90, 90), (91, None)]
)
def test_conv_05_chaque_seuil_a_son_jour(reste: int, attendu: int | None) -> None:
    assert regles.seuil(dans(reste), JOUR) == attendu
    assert regles.a_franchi(dans(reste), None, JOUR) == attendu


@pytest.mark.parametrize(
    ("avant", "reste", "attendu"),
    [
        (92, 91, None), (91, 90, 90), (90, 89, None), (61, 60, 60), (60, 59, None), (31, 30, 30), (30, 29, None),
        (95, 20, 30), (80, 55, 60), (30, 0, None), (1, 0, None), (5, -1, None), (95, 95, None),
    ],
)  # fmt: skip
def test_conv_05_un_seuil_se_dit_une_fois(avant: int, reste: int, attendu: int | None) -> None:
    """`avant` : ce qui restait le jour du dernier avis."""
    fin = dans(reste)
    assert regles.a_franchi(fin, fin - timedelta(days=avant), JOUR) == attendu


@pytest.mark.parametrize("etat", EtatMessage)
@pytest.mark.parametrize("ecart", [-1, 0, 1])
def test_conv_05_jamais_deux_avis_en_un_jour(etat: EtatMessage, ecart: int) -> None:
    sien = avis(etat.value, dans(ecart))
    attend = etat in ("en_file", "a_retenter", "echoue")
    assert regles.en_cours([sien], JOUR) is (sien if ecart >= 0 or attend else None)


def test_conv_05_le_dernier_avis_seul_compte() -> None:
    vieux, neuf = avis("en_file", dans(-2), 1), avis("envoye", dans(-1), 2)
    assert regles.en_cours([neuf, vieux], JOUR) is None
    assert regles.en_cours([], JOUR) is None
    assert regles.en_cours([avis("en_file", None)], JOUR) is None


def test_conv_05_seul_ce_qui_est_servi_borne_le_suivant() -> None:
    tous = [avis(e.value, dans(-n), n) for n, e in enumerate(EtatMessage, 1)]
    servis = [m.jour for m in tous if m.etat in ("envoye", "abandonne")]
    assert regles.dernier_servi(tous) == max(j for j in servis if j is not None)
    assert regles.dernier_servi([avis("incertain")]) is None
    assert regles.dernier_servi([avis("envoye", None)]) is None


def test_les_lignes_d_un_seuil() -> None:
    lignes = tuple(regles.Echeance(f"H-00000{n}", "J-000001", "TP", dans(n), s) for n, s in ((1, 30), (2, 60), (3, 30)))
    d = regles.DonneesEcheances("P-000002", "UD", JOUR, lignes)
    assert [e.habilitation for e in d.du_seuil(30)] == ["H-000001", "H-000003"]
    assert d.du_seuil(90) == []
