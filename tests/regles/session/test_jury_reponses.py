"""SES-04 et SES-08 : la réponse entière sur les liens, les doubles réservations et ce qu'un jury a perdu depuis."""

from datetime import date

import pytest

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import AutreSession
from ceres_cli.regles.session import jury
from tests.fabriques.faits import JOUR, habilitation
from tests.fabriques.sessions import habilite, referentiel, session, session_numerotee

S = "S-2025-000012"
DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(*, actif: bool = True) -> Jure:
    return Jure(7, "MARTIN", "Alice", actif, "44", "52")


def test_ses_08_tous_les_liens_sont_dits_et_l_employeur_en_dernier() -> None:
    s, j = session(referentiel(), numero=12), jure()
    assert jury.lien_declare(j, s) == Controle(
        "SES-08", True, "aucun lien déclaré avec le centre ni avec un candidat", {}, "J-000007"
    )
    j.employeur = "CENTRE LOIRE"
    s.liens[j.id] = ["formateur"]
    assert jury.lien_declare(j, s) == Controle(
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
    sans = Controle("SES-08", True, "aucun juré n'a de lien déclaré avec cette session", {}, S)
    assert jury.liens_du_jury(s) == [sans]
    s.liens[7] = ["formateur"]
    assert jury.liens_du_jury(s) == [
        Controle(
            "SES-08",
            False,
            "MARTIN Alice a un lien déclaré avec cette session : formateur",
            {"jure": "J-000007", "liens": ["formateur"]},
            "J-000007",
        )
    ]
    s.jury[1].employeur = "Centre Loire"
    assert [c.satisfait for c in jury.liens_du_jury(s)] == [False, False]


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
