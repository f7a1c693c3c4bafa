"""SES-05 et SES-08 : la réponse entière sur le titre, les liens et les doubles réservations."""

from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import AutreSession
from ceres_cli.regles.session import jours, jury
from tests.fabriques.faits import FIN, JOUR, PROLONGATION
from tests.fabriques.sessions import referentiel, session

S = "S-2025-000012"
DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(*, actif: bool = True) -> Jure:
    return Jure(7, "MARTIN", "Alice", actif, "44", "52")


# --- SES-05 ---


def valeurs_ses_05(debut: date, fin: date, creee_le: date, vie: VieTitre) -> dict[str, object]:
    return {
        "debut": debut.isoformat(),
        "fin": fin.isoformat(),
        "titre_fin": vie.fin.isoformat(),
        "titre_fin_prolongation": vie.fin_prolongation.isoformat(),
        "creee_le": creee_le.isoformat(),
    }


VIE = VieTitre(date(2021, 1, 1), FIN, PROLONGATION)
TARD = "la session finit après le délai de prolongation du titre (01/09/2026)"


@pytest.mark.parametrize(
    ("type_", "debut", "fin", "creee_le", "textes", "possible_le"),
    [
        pytest.param("titre", DEBUT, DERNIER, DEBUT, [], None, id="ouvert"),
        pytest.param("ccs1", FIN, FIN, FIN + JOUR, [], None, id="le dernier jour de vie"),
        pytest.param(
            "titre",
            date(2020, 12, 31),
            date(2021, 1, 1),
            DEBUT,
            ["le titre TP-99901m01 ne commence que le 01/01/2021"],
            "2021-01-01",
            id="à venir",
        ),
        pytest.param("ccs1", DEBUT, PROLONGATION + JOUR, FIN + JOUR, [TARD], None, id="après la prolongation"),
        pytest.param(
            "ccs1",
            FIN,
            FIN + JOUR,
            FIN + JOUR,
            [
                "après la fin de vie du titre (01/09/2025), pas de session CCS",
                "une session qui finit après la fin de vie du titre (01/09/2025) devait être créée avant",
            ],
            None,
            id="un CCS créé trop tard",
        ),
        pytest.param(
            "titre",
            date(2020, 12, 31),
            PROLONGATION + JOUR,
            DEBUT,
            ["le titre TP-99901m01 ne commence que le 01/01/2021", TARD],
            "2021-01-01",
            id="deux fautes",
        ),
    ],
)
def test_ses_05_chaque_faute_est_dite_avec_les_dates_du_titre(
    type_: str, debut: date, fin: date, creee_le: date, textes: list[str], possible_le: str | None
) -> None:
    r = referentiel(VIE)
    texte = " ; ".join(textes) or "le titre est ouvert pendant toute la session"
    assert jours.titre_ouvert(session(r, getattr(r, type_), debut, fin, creee_le=creee_le)) == Controle(
        "SES-05", not textes, texte, valeurs_ses_05(debut, fin, creee_le, VIE), "TP-99901m01", possible_le
    )


# --- SES-08 ---


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
        "S-2025-000003 (du 12/06/2025 au 12/06/2025)."
    )
