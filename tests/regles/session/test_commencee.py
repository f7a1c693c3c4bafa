"""SES-10 : ce qui a commencé est arrêté. La veille, le jour, le lendemain ; rôle par rôle."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

import pytest

from ceres_cli.regles.condition import motifs
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.sessions import candidat, inscrire, referentiel, session

UN_JOUR = timedelta(days=1)
DEBUT, FIN, CREEE = date(2025, 6, 10), date(2025, 6, 12), date(2025, 1, 2)
VEILLE, LENDEMAIN = DEBUT - UN_JOUR, DEBUT + UN_JOUR
CENTRE, UD, MPCP = Role.CENTRE, Role.UD, Role.MPCP
DATES = ("debut", "fin")
ARRETES = ("debut", "fin", "entretien_final", "site", "commune", "commune_insee", "departement", "region")
HEURES = ("heure_debut", "heure_convocation", "heure_jury")


def une(etat: str = "convocations_envoyees", **valeurs: Any) -> SessionExamen:
    return session(referentiel(), debut=DEBUT, fin=FIN, etat=etat, **valeurs)


def avec_un_resultat(etat_de_l_inscription: str = "inscrit") -> SessionExamen:
    s = une()
    inscrire(s, candidat(), "absent", etat=etat_de_l_inscription)
    return s


@pytest.mark.parametrize(("etat", "attendu"), [("inscrit", True), ("ecarte", True), ("desinscrit", False)])
def test_ses_10_commencee_des_qu_un_candidat_a_un_resultat(etat: str, attendu: bool) -> None:
    s = avec_un_resultat(etat)
    assert commencee.a_commence(s, VEILLE) is attendu
    assert not commencee.a_commence(une(), VEILLE)


@pytest.mark.parametrize("champ", [*ARRETES, *HEURES])
@pytest.mark.parametrize("jour", [VEILLE, DEBUT, LENDEMAIN])
def test_ses_10_un_centre_ne_change_plus_que_les_heures(champ: str, jour: date) -> None:
    controle = commencee.changement(une(), Acte(jour, CENTRE), {champ})
    assert (controle.code, controle.satisfait) == ("SES-10", jour < DEBUT or champ in HEURES)


@pytest.mark.parametrize("jour", [VEILLE, DEBUT])
@pytest.mark.parametrize("changes", [(), DATES, ("entretien_final",), ("heure_debut",)])
def test_ses_10_l_ud_ne_change_que_ce_qui_a_commence(changes: Collection[str], jour: date) -> None:
    assert commencee.changement(une(), Acte(jour, UD), changes).satisfait is (jour >= DEBUT)
    assert commencee.changement(une(), Acte(jour, MPCP), changes).satisfait


@pytest.mark.parametrize("etat", ["en_attente_validation", "debloquee"])
@pytest.mark.parametrize("action", ["modifier", "reporter", "inscrire-jure", "desinscrire-jure"])
def test_ses_10_apres_les_resultats_le_centre_ne_change_plus_rien_et_l_ud_le_peut(action: str, etat: str) -> None:
    s = une(etat)
    refus = motifs(controles_session.controles(Action(action), s, Acte(LENDEMAIN, CENTRE)))
    assert [m.code for m in refus] == ["SES-10"]
    assert not motifs(controles_session.controles(Action(action), s, Acte(LENDEMAIN, UD)))


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye"])
def test_ses_10_l_ud_ne_change_rien_avant_les_convocations(etat: str) -> None:
    refus = motifs(controles_session.controles(Action.REPORTER, une(etat), Acte(LENDEMAIN, UD)))
    assert [m.code for m in refus] == ["SES-10"]


# --- le début, à la création et au déplacement ---


@pytest.mark.parametrize(("debut", "reprise", "attendu"), [(-1, True, True), (-1, False, False), (0, True, False)])
def test_ses_10_la_reprise_est_celle_d_une_session_qui_commence_avant_sa_creation(
    debut: int, reprise: bool, attendu: bool
) -> None:
    voulue = session(referentiel(), debut=CREEE + debut * UN_JOUR)
    assert commencee.en_reprise(voulue, Acte(LENDEMAIN, MPCP, reprise)) is attendu


@pytest.mark.parametrize(("ecart", "attendu"), [(-1, True), (0, False), (1, False)])
def test_ses_10_la_reprise_reste_tant_qu_elle_commence_avant_sa_creation(ecart: int, attendu: bool) -> None:
    deja = session(referentiel(), debut=CREEE + ecart * UN_JOUR, reprise=True)
    assert commencee.en_reprise(deja, Acte(LENDEMAIN, UD)) is attendu


# --- la dérogation, qui demande un motif ---


@pytest.mark.parametrize("role", [CENTRE, UD, MPCP])
@pytest.mark.parametrize(
    ("action", "jour", "changes", "debut", "du_mpcp", "de_l_ud"),
    [
        (Action.MODIFIER, VEILLE, {"fin"}, None, False, False),
        (Action.MODIFIER, DEBUT, {"fin"}, None, True, True),
        (Action.MODIFIER, DEBUT, {"heure_debut"}, None, False, True),
        (Action.REPORTER, VEILLE, DATES, VEILLE, False, False),
        (Action.REPORTER, VEILLE, DATES, VEILLE - UN_JOUR, True, True),
        (Action.REPORTER, LENDEMAIN, DATES, date(2025, 7, 1), True, True),
        (Action.INSCRIRE_JURE, VEILLE, (), None, False, False),
        (Action.INSCRIRE_JURE, DEBUT, (), None, True, True),
        (Action.DESINSCRIRE_JURE, DEBUT, (), None, True, True),
        (Action.ANNULER, VEILLE, (), None, False, False),
        (Action.ANNULER, DEBUT, (), None, True, True),
        (Action.RENVOYER, LENDEMAIN, (), None, False, False),
        (Action.VALIDER, LENDEMAIN, (), None, False, False),
    ],
)
def test_ses_10_ce_qui_deroge(
    action: Action, jour: date, changes: Collection[str], debut: date | None, du_mpcp: bool, de_l_ud: bool, role: Role
) -> None:
    attendu = {CENTRE: False, UD: de_l_ud, MPCP: du_mpcp}[role]
    assert commencee.deroge(une(), action, Acte(jour, role), changes, debut) is attendu


@pytest.mark.parametrize(("ecart", "attendu"), [(-1, True), (0, False), (1, False)])
def test_ses_10_creer_vers_un_jour_passe_deroge(ecart: int, attendu: bool) -> None:
    voulue = session(referentiel(), debut=CREEE + ecart * UN_JOUR)
    assert commencee.deroge_a_la_creation(voulue, Acte(CREEE, MPCP)) is attendu
    assert not commencee.deroge_a_la_creation(voulue, Acte(CREEE, CENTRE))


# --- les candidats ---


def test_can_05_la_reprise_compte_les_trois_sessions_comme_les_autres() -> None:
    s = une("en_preparation", reprise=True)
    c = candidat(date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15))
    suite = controles_inscription.inscrire(c, s, "formation", Acte(LENDEMAIN, MPCP))
    assert [m.code for m in motifs(suite)] == ["CAN-05"]
