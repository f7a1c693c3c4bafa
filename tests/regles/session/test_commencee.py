"""SES-10 : ce qui a commencé est arrêté. La veille, le jour, le lendemain ; rôle par rôle."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import candidat, candidat_numerote, inscrire, referentiel, session, session_numerotee

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


# --- les réponses entières, phrase et valeurs ---


S, C = "S-2025-000012", "C-000005"

RIEN = "rien n'est encore arrêté"
DEROGATION = f"{S} a commencé le 10/06/2025 : possible par dérogation, avec un motif"
LES_HEURES = f"{S} a commencé le 10/06/2025 : ses heures seules changent encore"


def numerotee(etat: str = "convocations_envoyees") -> SessionExamen:
    return session_numerotee(etat=etat)


def numerotee_avec_un_resultat() -> SessionExamen:
    s = numerotee()
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
    assert commencee.changement(numerotee(), Acte(jour, role), ("debut", "fin")) == attendu


@pytest.mark.parametrize(("ecart", "texte"), [(-1, RIEN), (0, LES_HEURES), (1, LES_HEURES)])
def test_ses_10_changer_les_heures_reste_au_centre(ecart: int, texte: str) -> None:
    jour = DEBUT + ecart * JOUR
    assert commencee.changement(numerotee(), Acte(jour, CENTRE), ("heure_debut",)) == permis(jour, texte)


@pytest.mark.parametrize(("voulu", "satisfait"), [(-1, True), (0, False), (1, False), (None, False)])
def test_ses_10_l_ud_ne_ramene_que_vers_un_jour_passe(voulu: int | None, satisfait: bool) -> None:
    veille = DEBUT - JOUR
    debut = None if voulu is None else veille + voulu * JOUR
    refus = refuse(veille, f"{S} n'a pas commencé : c'est au Centre de la changer")
    attendu = permis(veille, RIEN) if satisfait else refus
    assert commencee.changement(numerotee(), Acte(veille, UD), ("debut",), debut) == attendu


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
    assert commencee.jury(numerotee(), Acte(jour, role)) == (permis if satisfait else refuse)(jour, texte)


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
    assert commencee.annulation(numerotee(), Acte(jour, role)) == (permis if satisfait else refuse)(jour, texte)


def test_ses_10_un_resultat_arrete_la_session_avant_son_premier_jour() -> None:
    veille = DEBUT - JOUR
    s, centre = numerotee_avec_un_resultat(), Acte(veille, CENTRE)
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
    s = numerotee()
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
