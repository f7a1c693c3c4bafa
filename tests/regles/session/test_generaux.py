"""SES-09, SES-10 : ce que les règles disent d'une action avant qu'on dise de qui, ou ce qui change."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.session.generaux import actions_possibles, en_general
from ceres_cli.regles.vocabulaire import ModeDelai, Role, SujetDelai
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import candidat, habilite, inscrire, referentiel, session

DEBUT, CREEE = date(2025, 6, 10), date(2025, 1, 2)
VEILLE, LENDEMAIN = DEBUT - JOUR, DEBUT + JOUR
S = "S-2025-000012"


def une(etat: str = "convocations_envoyees", **valeurs: object) -> SessionExamen:
    r = referentiel()
    s = session(r, numero=12, debut=DEBUT, fin=DEBUT, etat=etat, **{"creee_le": CREEE, "edition": 1, **valeurs})
    s.jury.append(habilite([r.titre]))
    return s


def refus(action: Action, s: SessionExamen, jour: date, role: Role) -> list[str]:
    return [m.code for m in motifs(en_general(action, s, Acte(jour, role)))]


@pytest.mark.parametrize("action", [Action.MODIFIER, Action.REPORTER])
@pytest.mark.parametrize(
    ("jour", "attendu"), [(CREEE, ["SES-10"]), (CREEE + JOUR, []), (VEILLE, []), (DEBUT, []), (LENDEMAIN, [])]
)
def test_ses_10_l_ud_ramene_une_session_a_un_jour_passe_s_il_y_en_a_un_depuis_sa_creation(
    action: Action, jour: date, attendu: list[str]
) -> None:
    """Le jour de sa création, aucun jour passé ne lui est permis ; le lendemain, celui de la création l'est."""
    s = une()
    assert refus(action, s, jour, Role.UD) == attendu
    assert (action in actions_possibles(s, Acte(jour, Role.UD))) is not bool(attendu)
    if not attendu and jour < DEBUT:
        possible, seul, _delai = en_general(action, s, Acte(jour, Role.UD))
        texte = f"{S} n'a pas commencé : l'UD la ramène seulement à un jour passé, avec un motif"
        assert possible.satisfait
        assert seul == Condition("SES-10", True, texte, {"jour": jour.isoformat()}, S)


@pytest.mark.parametrize("role", [Role.CENTRE, Role.MPCP])
@pytest.mark.parametrize("resultat", [None, "echec"])
@pytest.mark.parametrize(("jour", "codes"), [(VEILLE, set()), (DEBUT, set()), (LENDEMAIN, {"CAN-02"})])
def test_can_02_desinscrire_demande_un_inscrit_que_ce_profil_puisse_desinscrire(
    role: Role, resultat: str | None, jour: date, codes: set[str]
) -> None:
    s = une()
    assert set(refus(Action.DESINSCRIRE, s, jour, role)) == codes | {"SES-02"}
    inscrire(s, candidat(), resultat)
    arrete = {"SES-10"} if resultat and role is Role.CENTRE else set()
    assert set(refus(Action.DESINSCRIRE, s, jour, role)) == codes | arrete
    # Un autre, sans résultat, suffit.
    inscrire(s, candidat())
    assert set(refus(Action.DESINSCRIRE, s, jour, role)) == codes


def test_ses_09_retirer_un_jure_ou_noter_un_candidat_demande_quelqu_un() -> None:
    s = une()
    inscrire(s, candidat(), etat="desinscrit")
    assert refus(Action.RESULTATS, s, DEBUT, Role.CENTRE) == ["SES-02"]
    inscrire(s, candidat())
    assert refus(Action.RESULTATS, s, DEBUT, Role.CENTRE) == []
    dans_le_jury = en_general(Action.DESINSCRIRE_JURE, s, Acte(VEILLE, Role.CENTRE))[-1]
    assert dans_le_jury == Condition("SES-09", True, f"1 dans le jury de {S}", {"jures": 1}, S)
    s.jury.clear()
    vide = en_general(Action.DESINSCRIRE_JURE, s, Acte(VEILLE, Role.CENTRE))[-1]
    assert vide == Condition("SES-09", False, f"le jury de {S} est vide", {"jures": 0}, S)


@pytest.mark.parametrize(
    ("jours", "revient", "attendu"),
    [(-31, False, ["CAN-03"]), (-31, True, []), (-30, False, []), (-1, True, []), (0, True, ["CAN-03"])],
)
def test_can_07_une_place_reste_ouverte_a_qui_peut_revenir(jours: int, revient: bool, attendu: list[str]) -> None:
    s = une()
    inscrire(s, candidat(), etat="desinscrit").convoquee = revient
    assert refus(Action.INSCRIRE, s, DEBUT + jours * JOUR, Role.CENTRE) == attendu


@pytest.mark.parametrize("edition", [0, 1])
@pytest.mark.parametrize("agree", [True, False])
def test_ses_06_l_agrement_se_juge_a_la_premiere_edition(agree: bool, edition: int) -> None:
    s = une("en_preparation" if not edition else "convocations_envoyees", edition=edition)
    inscrire(s, candidat())
    if not agree:
        s.agrements.clear()
    assert refus(Action.EDITER, s, VEILLE, Role.CENTRE) == ([] if agree or edition else ["SES-06"])


@pytest.mark.parametrize("role", list(Role))
def test_ses_09_les_actions_possibles_sont_celles_que_rien_ne_refuse_en_general(role: Role) -> None:
    s = une()
    inscrire(s, candidat())
    acte = Acte(DEBUT, role)
    assert actions_possibles(s, acte) == [a for a in Action if not motifs(en_general(a, s, acte))]
    assert bool(actions_possibles(s, acte)) is (role is not Role.DIRECCTE)


def test_can_12_sans_personne_a_l_ecart_reintegrer_ne_dit_rien_de_plus() -> None:
    """Ce que l'état permet, et rien d'une place : il n'y en a pas à rendre."""
    s = une("en_attente_validation")
    inscrire(s, candidat())
    suite = en_general(Action.REINTEGRER, s, Acte(DEBUT, Role.UD))
    assert [c.code for c in suite if c.code in ("CAN-05", "CAN-07")] == []


@pytest.mark.parametrize(
    ("role", "jour", "attendu"),
    [
        (Role.UD, date(2025, 5, 26), False),  # quinze jours avant : encore à temps
        (Role.UD, date(2025, 5, 27), True),
        (Role.CENTRE, date(2025, 5, 27), False),
    ],
)
def test_del_02_deroger_n_est_possible_que_passe_un_delai_qui_arrete(role: Role, jour: date, attendu: bool) -> None:
    s = une("en_preparation", edition=0, delais=Reglage(SujetDelai.TITRE, ModeDelai.BLOQUER, 30, 15, 15))
    possibles = actions_possibles(s, Acte(jour, role))
    assert (DerogationSession.DEROGER in possibles) is attendu
    assert (possibles[-1:] == [DerogationSession.DEROGER]) is attendu
    assert (possibles[0] is Action.ANNULER) is (role is Role.UD)
