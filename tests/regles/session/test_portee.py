"""V18-3 : qui ne passe que l'entretien final, et qui le demande à tort."""

from datetime import date, timedelta
from typing import Any

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.session.resultats import manquants, permise, portee
from tests.fabriques.sessions import candidat, candidat_numerote, referentiel, session, session_numerotee

UN_JOUR = timedelta(days=1)
FIN = date(2025, 6, 12)
SEUL = "entretien_final_seul"


def situation(detient: str = "", bloc: str = "titre", **valeurs: Any) -> tuple[Candidat, SessionExamen]:
    r = referentiel()
    c = candidat(obtentions=[getattr(r, nom) for nom in detient.split()])
    return c, session(r, getattr(r, bloc), date(2025, 6, 10), FIN, **valeurs)


@pytest.mark.parametrize(
    ("detient", "bloc", "attendu", "absents"),
    [
        ("", "titre", "complete", ["CCP1", "CCP2"]),
        ("ccp1", "titre", "complete", ["CCP2"]),
        ("ccp1 ccs1", "titre", "complete", ["CCP2"]),
        ("ccp1 ccp2", "titre", SEUL, []),
        ("titre", "titre", SEUL, []),  # qui détient le titre en détient les CCP
        ("ccp1 ccp2", "ccp1", "complete", []),
        ("titre", "ccs1", "complete", []),
    ],
)
def test_v18_3_la_portee_a_l_inscription(detient: str, bloc: str, attendu: str, absents: list[str]) -> None:
    c, s = situation(detient, bloc)
    assert portee(c, s) == attendu
    assert manquants(c, s) == absents
    assert portee(c, s, "complete") == "complete"


def test_v18_3_un_titre_sans_ccp_se_passe_en_entier() -> None:
    c, s = situation("titre", ccp_par_nom={})
    assert portee(c, s) == "complete"
    assert [k.satisfait for k in permise(c, s, SEUL)] == [False]


def test_v18_3_un_ccp_retire_n_est_pas_exige() -> None:
    c, s = situation("ccp1")
    s.ccp_par_nom = {"CCP1": s.ccp_par_nom["CCP1"]}
    assert portee(c, s) == SEUL


@pytest.mark.parametrize(("ecart", "attendu"), [(-1, SEUL), (0, SEUL), (1, "complete")])
@pytest.mark.parametrize("detient", ["ccp1 ccp2", "titre"])
def test_v18_3_detenus_au_plus_tard_le_dernier_jour_de_la_session(ecart: int, attendu: str, detient: str) -> None:
    c, s = situation(detient)
    c.obtentions = dict.fromkeys(c.obtentions, FIN + ecart * UN_JOUR)
    assert portee(c, s) == attendu


@pytest.mark.parametrize(
    ("detient", "bloc", "voulue", "texte"),
    [
        ("", "titre", None, None),
        ("", "titre", "complete", None),
        ("ccp1", "titre", SEUL, "il lui manque CCP2"),
        ("", "titre", SEUL, "il lui manque CCP1, CCP2"),
        ("ccp1 ccp2", "ccp1", SEUL, "n'est pas une session TITRE"),
        ("ccp1 ccp2", "titre", SEUL, "détient chaque CCP de TP-99901m01"),
    ],
)
def test_v18_3_l_entretien_seul_ne_se_demande_que_pour_qui_detient_chaque_ccp(
    detient: str, bloc: str, voulue: str | None, texte: str | None
) -> None:
    c, s = situation(detient, bloc)
    suite = permise(c, s, voulue)
    assert [k.code for k in suite] == ([] if texte is None else ["OBT-02"])
    if texte is not None:
        assert suite[0].satisfait is (texte.startswith("détient"))
        assert texte in suite[0].texte


@pytest.mark.parametrize(
    ("detient", "bloc", "texte", "valeurs"),
    [
        ("ccp1 ccp2", "titre", "DURAND Noé détient chaque CCP de TP-99901m01", {}),
        (
            "",
            "titre",
            "DURAND Noé ne passe pas l'entretien final seul sur TP-99901m01 : il lui manque CCP1, CCP2",
            {"ccp": ["CCP1", "CCP2"]},
        ),
        (
            "ccp1 ccp2",
            "ccp1",
            "S-2025-000012 n'est pas une session TITRE : personne n'y passe l'entretien final seul",
            {},
        ),
        (
            "sans ccp",
            "titre",
            "DURAND Noé ne passe pas l'entretien final seul sur TP-99901m01 : ce titre n'a pas de CCP",
            {"ccp": []},
        ),
    ],
)
def test_obt_02_v18_3_la_reponse_entiere(detient: str, bloc: str, texte: str, valeurs: dict[str, object]) -> None:
    s = session_numerotee(bloc, **({"ccp_par_nom": {}} if detient == "sans ccp" else {}))
    c = candidat_numerote(obtentions=tuple(s.ccp_par_nom.values()) if detient.startswith("ccp1") else ())
    assert permise(c, s, SEUL) == [Condition("OBT-02", "détient" in texte, texte, valeurs, "C-000005")]
