"""OBT-04, OBT-05 : ce qui s'atteste, et ce que devient une attestation."""

from datetime import date

import pytest

from ceres_cli.regles.faits.obtention import Obtention
from ceres_cli.regles.obtention import attestations as regles
from ceres_cli.regles.obtention.attestations import ActionAttestation, Attestation
from ceres_cli.regles.vocabulaire import EtatAttestation as Etat

JOUR = date(2025, 10, 15)
DROIT = Obtention(JOUR, 5)


def faite(numero: int = 1, etat: Etat = Etat.VALABLE, droit: Obtention = DROIT, cle: str | None = None) -> Attestation:
    finie = None if etat is Etat.VALABLE else date(2025, 11, 3)
    return Attestation(numero, 31, 7, droit, JOUR, etat.value, finie, cle)


@pytest.mark.parametrize(
    ("detenues", "attendu"),
    [
        ({7: DROIT}, []),
        ({}, [Etat.RETIREE]),
        ({8: DROIT}, [Etat.RETIREE]),
        ({7: Obtention(date(2025, 10, 14), 5)}, [Etat.CORRIGEE]),
        ({7: Obtention(date(2025, 10, 16), 5)}, [Etat.CORRIGEE]),
        ({7: Obtention(JOUR, 6)}, [Etat.CORRIGEE]),
    ],
)
def test_obt_05_ce_que_devient_celle_qui_vaut(detenues: dict[int, Obtention], attendu: list[Etat]) -> None:
    assert [etat for _, etat in regles.tenir(detenues, [faite()])] == attendu


@pytest.mark.parametrize("etat", [Etat.RETIREE, Etat.CORRIGEE, Etat.REMPLACEE])
def test_obt_05_celle_qui_ne_vaut_plus_ne_change_plus(etat: Etat) -> None:
    for detenues in ({}, {7: DROIT}):
        assert regles.tenir(detenues, [faite(etat=etat)]) == []
    assert regles.identite_corrigee([faite(etat=etat)]) == []
    assert regles.possibles(faite(etat=etat)) == []


def test_obt_05_de_deux_qui_disent_le_meme_droit_la_premiere_vaut() -> None:
    premiere, seconde = faite(1), faite(2)
    assert regles.tenir({7: DROIT}, [seconde, premiere]) == [(seconde, Etat.CORRIGEE)]


def test_obt_05_une_identite_corrigee_les_corrige_toutes() -> None:
    assert [e for _, e in regles.identite_corrigee([faite(1), faite(2)])] == [Etat.CORRIGEE, Etat.CORRIGEE]


@pytest.mark.parametrize(
    ("detenue", "contestee", "du_ressort", "dit"),
    [
        (True, False, True, ""),
        (False, False, True, "ne détient pas"),
        (True, True, True, "contestée"),
        (True, False, False, "hors de votre ressort"),
    ],
)
def test_obt_04_ce_qui_s_atteste(detenue: bool, contestee: bool, du_ressort: bool, dit: str) -> None:
    (vue,) = regles.droit("C-000031 X", "TP-1", detenue=detenue, contestee=contestee, du_ressort=du_ressort)
    assert (vue.code, vue.satisfait) == ("OBT-04", not dit)
    assert dit in vue.texte


# (état, signée, clé sur ce poste, du ressort, fidèle) → (retirer, signer)
MATRICE = [
    (Etat.VALABLE, False, True, True, True, (True, True)),
    (Etat.VALABLE, False, False, True, True, (True, False)),
    (Etat.VALABLE, False, True, True, False, (True, False)),
    (Etat.VALABLE, True, True, True, True, (True, False)),
    (Etat.VALABLE, False, True, False, True, (False, False)),
    (Etat.RETIREE, False, True, True, True, (False, False)),
    (Etat.CORRIGEE, False, True, True, True, (False, False)),
    (Etat.REMPLACEE, True, True, True, True, (False, False)),
]


@pytest.mark.parametrize(("etat", "signee", "signable", "du_ressort", "fidele", "attendu"), MATRICE)
def test_obt_05_et_06_ce_qui_se_retire_et_ce_qui_se_signe(
    etat: Etat, signee: bool, signable: bool, du_ressort: bool, fidele: bool, attendu: tuple[bool, bool]
) -> None:
    visee = faite(etat=etat, cle="ab12cd34" if signee else None)
    dits = [
        all(
            c.satisfait
            for c in regles.controles(action, visee, signable=signable, du_ressort=du_ressort, fidele=fidele)
        )
        for action in (ActionAttestation.RETIRER, ActionAttestation.SIGNER)
    ]
    assert tuple(dits) == attendu
