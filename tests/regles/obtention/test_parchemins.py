"""OBT-03 : la vie d'un parchemin, table entière écrite à la main."""

from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.obtention.parchemins import (
    ActionParchemin,
    Suites,
    controles,
    identite_corrigee,
    possibles,
    tenir,
    verdict,
)
from ceres_cli.regles.vocabulaire import EtatParchemin

DELIVRE_LE, ANNULE_LE = date(2025, 7, 1), date(2025, 8, 1)
TITRE, CCS = 10, 19
ETATS = [e.value for e in EtatParchemin]


def parchemin(etat: str, certification: int = TITRE, numero: int = 7) -> Parchemin:
    delivre = DELIVRE_LE if etat in ("delivre", "a_annuler") else None
    return Parchemin(numero, 1, certification, etat, delivre, ANNULE_LE if etat == "annule" else None)


@pytest.mark.parametrize(
    ("etat", "delivrer", "annuler"),
    [
        ("a_editer", "possible", "refuse"),
        ("delivre", "deja", "refuse"),
        ("a_annuler", "refuse", "possible"),
        ("annule", "refuse", "deja"),
    ],
)
def test_obt_03_la_table(etat: str, delivrer: str, annuler: str) -> None:
    assert [verdict(etat, a).value for a in ActionParchemin] == [delivrer, annuler]
    assert possibles(etat) == [a for a, v in zip(ActionParchemin, (delivrer, annuler), strict=True) if v == "possible"]


@pytest.mark.parametrize(
    ("etat", "action", "contestee", "satisfaits", "texte"),
    [
        ("a_editer", "delivrer", False, [True], "le parchemin 7 est à éditer"),
        ("a_editer", "delivrer", True, [True, False], "TP-99901m01 est contestée"),
        ("a_editer", "annuler", False, [False], "« annuler » est refusé (possible : délivrer)"),
        ("delivre", "delivrer", False, [False], "le parchemin 7 est déjà délivré depuis le 01/07/2025"),
        ("delivre", "annuler", False, [False], "« annuler » est refusé (possible : rien)"),
        ("a_annuler", "annuler", True, [True], "le parchemin 7 est à annuler"),
        ("a_annuler", "delivrer", False, [False], "« délivrer » est refusé (possible : annuler)"),
        ("annule", "annuler", False, [False], "le parchemin 7 est déjà annulé depuis le 01/08/2025"),
        ("annule", "delivrer", False, [False], "« délivrer » est refusé (possible : rien)"),
    ],
)
def test_obt_03_les_controles(etat: str, action: str, contestee: bool, satisfaits: list[bool], texte: str) -> None:
    suite = controles(ActionParchemin(action), parchemin(etat), "TP-99901m01", contestee=contestee)
    assert [c.satisfait for c in suite] == satisfaits
    assert {(c.code, c.reference) for c in suite} == {("OBT-03", "7")}
    assert texte in suite[-1].texte


@pytest.mark.parametrize(
    ("etat", "detenue", "devient", "neuf"),
    [
        ("a_editer", True, None, False),
        ("delivre", True, None, False),
        ("a_annuler", True, None, True),
        ("annule", True, None, True),
        ("a_editer", False, "annule", False),
        ("delivre", False, "a_annuler", False),
        ("a_annuler", False, None, False),
        ("annule", False, None, False),
    ],
)
def test_obt_03_ce_que_devient_un_parchemin(etat: str, detenue: bool, devient: str | None, neuf: bool) -> None:
    sien = parchemin(etat)
    suites = tenir({TITRE} if detenue else set(), [sien])
    assert suites.changes == ([] if devient is None else [(sien, devient)])
    assert suites.neufs == ([TITRE] if neuf else [])


def test_obt_03_un_par_titre_ou_ccs_detenu() -> None:
    assert tenir({TITRE, CCS}, [parchemin("delivre")]) == Suites([], [CCS])
    assert tenir({TITRE, CCS}, []) == Suites([], [TITRE, CCS])


def test_obt_03_de_deux_parchemins_vivants_le_delivre_reste() -> None:
    a_editer, delivre = parchemin("a_editer", numero=1), parchemin("delivre", numero=2)
    assert tenir({TITRE}, [a_editer, delivre]) == Suites([(a_editer, EtatParchemin.ANNULE)], [])
    autre = parchemin("delivre", numero=3)
    assert tenir({TITRE}, [autre, delivre]) == Suites([(autre, EtatParchemin.A_ANNULER)], [])


@pytest.mark.parametrize("etat", ETATS)
def test_v18_6_une_identite_corrigee_fait_annuler_le_parchemin_delivre_et_en_veut_un_nouveau(etat: str) -> None:
    sien = parchemin(etat)
    attendu = Suites([(sien, EtatParchemin.A_ANNULER)], [TITRE]) if etat == "delivre" else Suites()
    assert identite_corrigee([sien]) == attendu


@given(
    st.sets(st.sampled_from([TITRE, CCS])),
    st.lists(st.tuples(st.sampled_from(ETATS), st.sampled_from([TITRE, CCS])), max_size=6),
)
def test_obt_03_apres_coup_un_vivant_par_certification_detenue_et_plus_rien_a_faire(
    detenues: set[int], etats: list[tuple[str, int]]
) -> None:
    numeros = count(1)
    siens = [parchemin(etat, certification, next(numeros)) for etat, certification in etats]
    suites = tenir(detenues, siens)
    for change, etat in suites.changes:
        change.etat = etat.value
    siens += [parchemin("a_editer", c, next(numeros)) for c in suites.neufs]
    vivants = [p.certification_id for p in siens if p.etat in ("a_editer", "delivre")]
    assert sorted(vivants) == sorted(detenues)
    assert tenir(detenues, siens) == Suites()


def test_obt_03_les_reponses_entieres() -> None:
    def valeurs(etat: str, action: str) -> dict[str, object]:
        return {"etat": etat, "action": action, "certification": "TP-99901m01"}

    def reponse(etat: str, action: str, *, contestee: bool = False) -> list[Condition]:
        return controles(ActionParchemin(action), parchemin(etat), "TP-99901m01", contestee=contestee)

    permis = Condition("OBT-03", True, "le parchemin 7 est à éditer", valeurs("a_editer", "delivrer"), "7")
    conteste = "TP-99901m01 est contestée : une session qui l'a donnée est débloquée, elle n'est pas validée de nouveau"
    assert reponse("a_editer", "delivrer") == [permis]
    assert reponse("a_editer", "delivrer", contestee=True) == [
        permis,
        Condition("OBT-03", False, conteste, valeurs("a_editer", "delivrer"), "7"),
    ]
    assert reponse("delivre", "delivrer") == [
        Condition(
            "OBT-03", False, "le parchemin 7 est déjà délivré depuis le 01/07/2025", valeurs("delivre", "delivrer"), "7"
        )
    ]
    assert reponse("annule", "annuler") == [
        Condition(
            "OBT-03", False, "le parchemin 7 est déjà annulé depuis le 01/08/2025", valeurs("annule", "annuler"), "7"
        )
    ]
    assert reponse("delivre", "annuler") == [
        Condition(
            "OBT-03",
            False,
            "le parchemin 7 est délivré : « annuler » est refusé (possible : rien)",
            valeurs("delivre", "annuler"),
            "7",
        )
    ]


def test_obt_03_deja_fait_sans_jour_connu_se_dit_sans_jour() -> None:
    sans = Parchemin(7, 1, TITRE, "delivre", None, None)
    (refus,) = controles(ActionParchemin.DELIVRER, sans, "TP-99901m01", contestee=False)
    assert refus.texte == "le parchemin 7 est déjà délivré"
