"""HAB-02 et HAB-03 : l'état qui résulte d'une réactivation, les sessions qui perdent un juré habilité."""

from datetime import date

import pytest

from ceres_cli.regles.habilitation import controles as regles
from tests.fabriques.faits import FIN, JOUR, OUVERT, PROLONGATION, bloc, habilitation, jure, session, titre, une


@pytest.mark.parametrize(
    ("fin", "jour", "suite"),
    [
        (FIN, OUVERT, "redeviendra active jusqu'au 01/09/2025"),
        (FIN, FIN, "redeviendra active jusqu'au 01/09/2025"),
        (FIN, FIN + JOUR, "restera expirée mais utilisable jusqu'au 01/09/2026"),
        (FIN, PROLONGATION, "restera expirée mais utilisable jusqu'au 01/09/2026"),
        (OUVERT, OUVERT, "redeviendra active jusqu'au 01/06/2025"),
        (OUVERT, OUVERT + JOUR, "restera expirée depuis le 02/06/2025"),
        (FIN - JOUR, FIN + JOUR, "restera expirée depuis le 01/09/2025"),
    ],
)
def test_hab_02_le_message_dit_l_etat_qui_resulte(fin: date, jour: date, suite: str) -> None:
    assert suite in regles.etat_resultant(une("suspendue", fin=fin), jour)


def test_hab_02_l_habilitation_d_un_jure_inactif_reste_expiree_sans_etre_utilisable() -> None:
    h = une("suspendue")
    h.jure.actif = False
    assert "restera expirée depuis" in regles.etat_resultant(h, FIN + JOUR)


@pytest.mark.parametrize(
    ("sienne", "session_sur", "touchee"),
    [
        ("TITRE", "TITRE", True),
        ("TITRE", "CCP1", True),  # le titre entier porte ses CCP
        ("CCP1", "CCP1", True),
        ("CCP1", "CCP2", False),
        ("CCP1", "TITRE", True),  # un de tous ses CCP
        ("CCS1", "CCS1", True),
        ("CCS1", "TITRE", False),
        ("TITRE", "CCS1", False),
        ("CCP1", "CCS1", False),
    ],
)
def test_hab_03_les_sessions_ou_cette_habilitation_compte(sienne: str, session_sur: str, touchee: bool) -> None:
    t = titre()
    blocs = {"TITRE": bloc(t), **{f"{b}{n}": bloc(t, b, n) for b in ("CCP", "CCS") for n in (1, 2)}}
    h = habilitation(jure(), blocs[sienne])
    s = session(h.jure, blocs[session_sur], "en_preparation")
    assert regles.sessions_touchees(h, OUVERT, a_venir=False) == ([s] if touchee else [])


def test_hab_03_une_session_d_un_autre_titre_n_est_pas_touchee() -> None:
    h = une()
    session(h.jure, bloc(titre(reference="TP-99902m01")), "en_preparation")
    assert regles.sessions_touchees(h, OUVERT, a_venir=False) == []


@pytest.mark.parametrize(
    ("etat", "touchee"),
    [
        ("en_preparation", True),
        ("dte_envoye", True),
        ("convocations_envoyees", True),
        ("en_attente_validation", True),
        ("debloquee", True),
        ("validee", False),
        ("annulee", False),
    ],
)
def test_hab_03_seulement_les_sessions_non_encore_validees(etat: str, touchee: bool) -> None:
    h = une()
    session(h.jure, h.certification, etat)
    assert bool(regles.sessions_touchees(h, OUVERT, a_venir=False)) is touchee


@pytest.mark.parametrize(
    ("jour", "touchee"),
    [(OUVERT - JOUR, True), (OUVERT, True), (OUVERT + JOUR, False)],
    ids=["veille", "jour", "lendemain"],
)
def test_hab_03_finie_la_veille_une_session_garde_son_jure(jour: date, touchee: bool) -> None:
    h = une()
    session(h.jure, h.certification, "en_attente_validation", OUVERT - 2 * JOUR, fin=OUVERT)
    assert bool(regles.sessions_touchees(h, jour, a_venir=False)) is touchee


@pytest.mark.parametrize(
    ("debut", "a_venir"),
    [(OUVERT - JOUR, False), (OUVERT, False), (OUVERT + JOUR, True)],
    ids=["hier", "jour", "demain"],
)
def test_une_session_a_venir_n_est_pas_commencee(debut: date, a_venir: bool) -> None:
    h = une()
    session(h.jure, h.certification, "en_preparation", debut, fin=OUVERT + JOUR)
    assert bool(regles.sessions_touchees(h, OUVERT, a_venir=True)) is a_venir
    assert len(regles.sessions_touchees(h, OUVERT, a_venir=False)) == 1
