"""Ce qu'une machine ne reçoit pas : tout ce qui n'a pas la forme d'un numéro, d'un code, d'une date ou d'un état."""

from typing import Any

import pytest

from ceres_cli.machine.masque import MASQUES, masquer


@pytest.mark.parametrize(
    "valeur",
    ["J-000012", "S-2027-000003", "RNCP38676", "TP-01280m04/CCP1", "2027-09-01", "2027-09-01T08:00:00Z", "09:30",
     "HAB-03", "en_preparation", "suspendue", "", None, 3, True, [], {}, ["J-000012", "2027-09-01"]],
)  # fmt: skip
def test_passent_numeros_codes_dates_etats_et_comptes(valeur: object) -> None:
    assert masquer({"x": valeur}) == {"x": valeur}


@pytest.mark.parametrize(
    "valeur",
    ["PAGÈS", "Suspendue", "M", "0612345678", "06 39 98 05 85", "44109", "a@example.fr", "1 rue X", "J-000012 PAGÈS",
     "J-000012\n", "né le 2027-09-01"],
)  # fmt: skip
@pytest.mark.parametrize("cle", ["x", "code", "regle", "departement", "naissance", "valeurs"])
def test_ne_passe_rien_d_autre(cle: str, valeur: str) -> None:
    assert masquer({"schema": "ceres.jure/1", cle: valeur}) == {"schema": "ceres.jure/1", MASQUES: [cle]}


def test_une_date_de_naissance_est_d_une_personne() -> None:
    assert masquer({"naissance": "1975-12-26"}) == {MASQUES: ["naissance"]}


def test_ce_qui_est_ote_se_nomme_jusqu_au_fond() -> None:
    document: dict[str, Any] = {"elements": [{"id": "J-000001", "nom": "X Y", "liens": ["E-000001", "Centre X"]}]}
    assert masquer(document) == {"elements": [{"id": "J-000001", "liens": ["E-000001"]}], MASQUES: ["liens", "nom"]}
