"""SES-10 : la réponse entière à qui change ce qui est arrêté, phrase et valeurs, la veille, le jour, le lendemain."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import candidat_numerote, inscrire, session_numerotee

S, C = "S-2025-000012", "C-000005"
DEBUT = date(2025, 6, 10)
CENTRE, UD, MPCP = Role.CENTRE, Role.UD, Role.MPCP

RIEN = "rien n'est encore arrêté"
DEROGATION = f"{S} a commencé le 10/06/2025 : possible par dérogation, avec un motif"
HEURES = f"{S} a commencé le 10/06/2025 : ses heures seules changent encore"


def une(etat: str = "convocations_envoyees") -> SessionExamen:
    return session_numerotee(etat=etat)


def avec_un_resultat() -> SessionExamen:
    s = une()
    inscrire(s, candidat_numerote(), "absent")
    return s


def permis(jour: date, texte: str) -> Condition:
    return Condition("SES-10", True, texte, {"jour": jour.isoformat()}, S)


def refuse(jour: date, texte: str) -> Condition:
    return Condition("SES-10", False, texte, {"jour": jour.isoformat(), "debut": "2025-06-10"}, S)


# Pour chaque acte : le rôle, les jours après le début, oui ou non, et la phrase.
DU_MPCP = [(MPCP, -1, True, RIEN), (MPCP, 0, True, DEROGATION), (MPCP, 1, True, DEROGATION)]
DE_L_UD_COMMENCEE = [(UD, 0, True, DEROGATION), (UD, 1, True, DEROGATION)]


@pytest.mark.parametrize(
    ("role", "ecart", "satisfait", "texte"),
    [
        (CENTRE, -1, True, RIEN),
        (CENTRE, 0, False, f"{S} a commencé le 10/06/2025 : le Centre n'en change que les heures"),
        (CENTRE, 1, False, f"{S} a commencé le 10/06/2025 : le Centre n'en change que les heures"),
        (UD, -1, False, f"{S} n'a pas commencé : c'est au Centre de la changer"),
        *DE_L_UD_COMMENCEE,
        *DU_MPCP,
    ],
)
def test_ses_10_changer_les_dates_se_dit_en_entier(role: Role, ecart: int, satisfait: bool, texte: str) -> None:
    jour = DEBUT + ecart * JOUR
    attendu = (permis if satisfait else refuse)(jour, texte)
    assert commencee.changement(une(), Acte(jour, role), ("debut", "fin")) == attendu


@pytest.mark.parametrize(("ecart", "texte"), [(-1, RIEN), (0, HEURES), (1, HEURES)])
def test_ses_10_changer_les_heures_reste_au_centre(ecart: int, texte: str) -> None:
    jour = DEBUT + ecart * JOUR
    assert commencee.changement(une(), Acte(jour, CENTRE), ("heure_debut",)) == permis(jour, texte)


@pytest.mark.parametrize(("voulu", "satisfait"), [(-1, True), (0, False), (1, False), (None, False)])
def test_ses_10_l_ud_ne_ramene_que_vers_un_jour_passe(voulu: int | None, satisfait: bool) -> None:
    veille = DEBUT - JOUR
    debut = None if voulu is None else veille + voulu * JOUR
    refus = refuse(veille, f"{S} n'a pas commencé : c'est au Centre de la changer")
    attendu = permis(veille, RIEN) if satisfait else refus
    assert commencee.changement(une(), Acte(veille, UD), ("debut",), debut) == attendu


@pytest.mark.parametrize(
    ("role", "ecart", "satisfait", "texte"),
    [
        (CENTRE, -1, True, RIEN),
        (CENTRE, 0, False, f"{S} a commencé le 10/06/2025 : son jury ne change plus"),
        (CENTRE, 1, False, f"{S} a commencé le 10/06/2025 : son jury ne change plus"),
        (UD, -1, False, f"{S} n'a pas commencé : c'est au Centre d'en changer le jury"),
        *DE_L_UD_COMMENCEE,
        *DU_MPCP,
    ],
)
def test_ses_10_changer_le_jury_se_dit_en_entier(role: Role, ecart: int, satisfait: bool, texte: str) -> None:
    jour = DEBUT + ecart * JOUR
    assert commencee.jury(une(), Acte(jour, role)) == (permis if satisfait else refuse)(jour, texte)


@pytest.mark.parametrize(
    ("role", "ecart", "satisfait", "texte"),
    [
        (CENTRE, -1, True, RIEN),
        (CENTRE, 0, False, f"{S} a commencé le 10/06/2025 : le Centre ne l'annule plus"),
        (CENTRE, 1, False, f"{S} a commencé le 10/06/2025 : le Centre ne l'annule plus"),
        (UD, -1, True, RIEN),
        *DE_L_UD_COMMENCEE,
        *DU_MPCP,
    ],
)
def test_ses_10_annuler_se_dit_en_entier(role: Role, ecart: int, satisfait: bool, texte: str) -> None:
    jour = DEBUT + ecart * JOUR
    assert commencee.annulation(une(), Acte(jour, role)) == (permis if satisfait else refuse)(jour, texte)


def test_ses_10_un_resultat_arrete_la_session_avant_son_premier_jour() -> None:
    veille = DEBUT - JOUR
    s, centre = avec_un_resultat(), Acte(veille, CENTRE)
    debut = f"{S} a des résultats saisis"
    assert commencee.changement(s, centre, {"site"}) == refuse(
        veille, f"{debut} : le Centre n'en change que les heures"
    )
    assert commencee.changement(s, centre) == permis(veille, f"{debut} : ses heures seules changent encore")
    assert commencee.annulation(s, centre) == refuse(veille, f"{debut} : le Centre ne l'annule plus")
    assert commencee.jury(s, centre) == refuse(veille, f"{debut} : son jury ne change plus")
    derogation = permis(veille, f"{debut} : possible par dérogation, avec un motif")
    assert commencee.changement(s, Acte(veille, UD), {"site"}) == derogation
    assert commencee.jury(s, Acte(veille, UD)) == derogation
    assert commencee.deroge(s, Action.ANNULER, Acte(veille, UD))


@pytest.mark.parametrize("jour", [DEBUT - JOUR, DEBUT, DEBUT + JOUR])
@pytest.mark.parametrize("commence", [True, False])
def test_ses_10_desinscrire_qui_a_un_resultat_se_dit_en_entier(jour: date, commence: bool) -> None:
    s = une()
    i = inscrire(s, candidat_numerote(), "absent" if commence else None)
    if commence:
        texte = f"{C} DURAND Noé a un résultat dans cette session"
        assert commencee.desinscription(s, i, Acte(jour, CENTRE)) == refuse(jour, texte)
        depuis = "a commencé le 10/06/2025" if jour >= DEBUT else "a des résultats saisis"
        texte = f"{S} {depuis} : possible par dérogation, avec un motif"
        assert commencee.desinscription(s, i, Acte(jour, MPCP)) == permis(jour, texte)
    else:
        for role in (CENTRE, MPCP):
            assert commencee.desinscription(s, i, Acte(jour, role)) == permis(jour, RIEN)


# --- le début voulu ---


PASSE = "le début (10/06/2025) est passé : un Centre ne crée ni ne déplace une session vers un jour passé"
ANCIENNE = (
    "le début (10/06/2025) précède le jour de création de la session (11/06/2025) : "
    "c'est la reprise d'une session ancienne"
)
PAR_DEROGATION = "début passé (10/06/2025), par dérogation"


@pytest.mark.parametrize(
    ("role", "jour", "creee", "reprise", "satisfait", "texte"),
    [
        *((r, j, 0, False, True, "le début (10/06/2025) n'est pas passé") for r in (CENTRE, UD, MPCP) for j in (-1, 0)),
        *((CENTRE, 1, c, r, False, PASSE) for c in (-1, 0, 1) for r in (True, False)),
        *((role, 1, c, False, True, PAR_DEROGATION) for role in (UD, MPCP) for c in (-1, 0)),
        *((role, 1, 1, False, False, ANCIENNE) for role in (UD, MPCP)),
        *((role, 1, 1, True, True, PAR_DEROGATION) for role in (UD, MPCP)),
    ],
)
def test_ses_10_le_debut_voulu_se_dit_en_entier(
    role: Role, jour: int, creee: int, reprise: bool, satisfait: bool, texte: str
) -> None:
    """`jour`, `creee` : le jour de l'acte et celui de la création, en jours après le début."""
    s = session_numerotee(creee_le=DEBUT + creee * JOUR)
    valeurs: dict[str, object] = {
        "debut": "2025-06-10",
        "jour": (DEBUT + jour * JOUR).isoformat(),
        "creee_le": (DEBUT + creee * JOUR).isoformat(),
    }
    attendu = Condition("SES-10", satisfait, texte, valeurs, S)
    assert commencee.debut_permis(s, Acte(DEBUT + jour * JOUR, role, reprise)) == attendu
