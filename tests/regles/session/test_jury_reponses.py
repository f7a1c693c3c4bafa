"""SES-04 et SES-08 : la réponse entière sur les liens, les doubles réservations et ce qu'un jury a perdu depuis."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import AutreSession
from ceres_cli.regles.session import jury
from tests.fabriques.faits import JOUR, habilitation
from tests.fabriques.sessions import Referentiel, habilite, referentiel, session, session_numerotee

S = "S-2025-000012"
DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(*, actif: bool = True) -> Jure:
    return Jure(7, "MARTIN", "Alice", actif, "44", "52")


def test_ses_08_tous_les_liens_sont_dits_et_l_employeur_en_dernier() -> None:
    s, j = session(referentiel(), numero=12), jure()
    assert jury.lien_declare(j, s) == Condition(
        "SES-08", True, "aucun lien déclaré avec le centre ni avec un candidat", {}, "J-000007"
    )
    j.employeur = "CENTRE LOIRE"
    s.liens[j.id] = ["formateur"]
    assert jury.lien_declare(j, s) == Condition(
        "SES-08",
        False,
        "MARTIN Alice a un lien déclaré avec cette session : formateur, employeur : CENTRE LOIRE",
        {"jure": "J-000007", "liens": ["formateur", "employeur : CENTRE LOIRE"]},
        "J-000007",
    )
    assert s.liens[j.id] == ["formateur"]


def test_ses_08_chaque_double_reservation_est_nommee() -> None:
    s, j = session(referentiel(), debut=DEBUT, fin=DERNIER), jure()
    s.autres_sessions[j.id] = [
        AutreSession("S-2025-000001", date(2025, 6, 1), DEBUT),
        AutreSession("S-2025-000002", DERNIER + JOUR, DERNIER + JOUR),
        AutreSession("S-2025-000003", DERNIER, DERNIER),
    ]
    assert jury.double_reservation(j, s) == (
        "SES-08 : MARTIN Alice siège déjà dans S-2025-000001 (du 01/06/2025 au 10/06/2025), "
        "S-2025-000003 (le 12/06/2025)."
    )


def test_ses_08_a_l_edition_un_controle_par_jure_lie_ou_un_seul_qui_dit_que_non() -> None:
    s = session_numerotee()
    s.jury += [jure(), habilite([])]
    sans = Condition("SES-08", True, "aucun juré n'a de lien déclaré avec cette session", {}, S)
    assert jury.liens_du_jury(s) == [sans]
    s.liens[7] = ["formateur"]
    assert jury.liens_du_jury(s) == [
        Condition(
            "SES-08",
            False,
            "MARTIN Alice a un lien déclaré avec cette session : formateur",
            {"jure": "J-000007", "liens": ["formateur"]},
            "J-000007",
        )
    ]
    s.jury[1].employeur = "Centre Loire"
    assert [c.satisfait for c in jury.liens_du_jury(s)] == [False, False]


# --- SES-01, SES-08 : qui est disponible ---


def libre(r: Referentiel) -> Jure:
    j = jure()
    habilitation(j, r.titre)
    return j


def test_ses_01_un_jure_habilite_que_rien_ne_retient_est_disponible() -> None:
    r = referentiel()
    s = session(r, debut=DEBUT, fin=DERNIER)
    assert jury.disponible(libre(r), s) is True
    assert jury.disponible(jure(), s) is False  # sans habilitation
    assert jury.disponible(habilite([r.titre], actif=False), s) is False


def test_ses_08_qui_est_deja_du_jury_ou_lie_n_est_pas_disponible() -> None:
    r = referentiel()
    s, j = session(r, debut=DEBUT, fin=DERNIER), libre(r)
    s.jury.append(habilite([r.titre]))
    assert jury.disponible(j, s) is True
    s.jury.append(j)
    assert jury.disponible(j, s) is False
    s.jury.clear()
    s.liens[j.id] = ["formateur"]
    assert jury.disponible(j, s) is False


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (DEBUT - 2 * JOUR, DEBUT - JOUR, True),
        (DEBUT - JOUR, DEBUT, False),
        (DERNIER, DERNIER + JOUR, False),
        (DERNIER + JOUR, DERNIER + JOUR, True),
    ],
)
def test_ses_08_qui_siege_ailleurs_un_jour_commun_n_est_pas_disponible(debut: date, fin: date, attendu: bool) -> None:
    r = referentiel()
    s, j = session(r, debut=DEBUT, fin=DERNIER), libre(r)
    s.autres_sessions[j.id] = [AutreSession("S-2025-000001", debut, fin)]
    assert jury.disponible(j, s) is attendu


def test_ses_01_ses_appuis_sont_son_titre_puis_ses_ccp() -> None:
    r = referentiel()
    j = habilite([r.ccp1, r.titre, r.ccp2, r.ccs1])
    references = [h.certification.reference for h in jury.appuis(j, session(r))]
    assert references == ["TP-99901m01", "TP-99901m01/CCP1", "TP-99901m01/CCP2"]


# --- SES-04, depuis le dernier jour ---


@pytest.mark.parametrize(
    ("perdus", "debut"),
    [
        ((), None),
        (("ALIX",), "SES-04 : ALIX Alice compte"),
        (("ALIX", "BRUN"), "SES-04 : ALIX Alice, BRUN Alice comptent"),
        (("ALIX", "BRUN", "CARO"), "SES-04 : ALIX Alice, BRUN Alice, CARO Alice comptent"),
    ],
)
def test_ses_04_ceux_que_le_jury_a_perdus_depuis_sont_nommes(perdus: tuple[str, ...], debut: str | None) -> None:
    """DANTE n'a jamais compté, et ÉTÉ compte encore : ni l'un ni l'autre ne se dit."""
    r = referentiel()
    s = session(r, debut=DEBUT, fin=DERNIER)
    assert jury.perdus_depuis(s) == []
    s.jury_d_alors = []
    for numero, nom in enumerate(("ALIX", "BRUN", "CARO", "DANTE", "ÉTÉ")):
        for membres, actif in ((s.jury, nom not in (*perdus, "DANTE")), (s.jury_d_alors, nom != "DANTE")):
            membres.append(Jure(numero, nom, "Alice", actif, "44", "52"))
            habilitation(membres[-1], r.titre)
    fin = "comme au 12/06/2025, dernier jour de la session, et plus depuis."
    assert jury.perdus_depuis(s) == ([] if debut is None else [f"{debut} {fin}"])
