"""Ce qui défait une action sur une habilitation : la matrice action × situation, écrite à la main."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.faits.jure import Habilitation, SessionDuJure
from ceres_cli.regles.habilitation.inverses import INVERSES, reversible, sans_retour
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    autre_habilitation,
    bloc,
    en_poste,
    numerotee,
    session,
    titre,
    une,
)


def test_chaque_action_a_son_inverse_et_la_suppression_n_en_a_pas() -> None:
    assert INVERSES == {
        Action.CREER: Action.SUPPRIMER,
        Action.MODIFIER: Action.MODIFIER,
        Action.VALIDER: Action.BROUILLON,
        Action.BROUILLON: Action.VALIDER,
        Action.SUSPENDRE: Action.REACTIVER,
        Action.REACTIVER: Action.SUSPENDRE,
        Action.RENOUVELER: Action.RENOUVELER,
        Action.VISER: Action.VISER,
    }
    assert reversible(une("brouillon"), Action.SUPPRIMER, OUVERT) is False


@pytest.mark.parametrize(
    ("action", "etat_apres", "fin", "jour", "attendu"),
    [
        # Validée : le retour en brouillon n'est permis qu'active, E-COURS ou E-AVANT.
        (Action.VALIDER, "validee", FIN, FIN, True),
        (Action.VALIDER, "validee", FIN, FIN + JOUR, False),  # E-FIN : elle se suspend seulement
        (Action.VALIDER, "validee", FIN - JOUR, FIN + JOUR, True),
        (Action.VALIDER, "validee", FIN - JOUR, PROLONGATION + JOUR, False),
        (Action.SUSPENDRE, "suspendue", FIN, PROLONGATION, True),
        (Action.SUSPENDRE, "suspendue", FIN, PROLONGATION + JOUR, False),
        # Réactivée : se suspend active ou E-FIN.
        (Action.REACTIVER, "validee", FIN, FIN + JOUR, True),
        (Action.REACTIVER, "validee", OUVERT - JOUR, OUVERT, False),
        (Action.REACTIVER, "validee", FIN, PROLONGATION + JOUR, False),
    ],
)
def test_hab_08_ce_que_seule_la_table_juge(
    action: Action, etat_apres: str, fin: date, jour: date, attendu: bool
) -> None:
    assert reversible(une(etat_apres, fin=fin), action, jour) is attendu


def test_hab_01_un_retour_en_brouillon_se_defait_si_la_validation_serait_permise() -> None:
    h = une("brouillon")
    assert reversible(h, Action.BROUILLON, PROLONGATION) is True
    assert reversible(h, Action.BROUILLON, PROLONGATION + JOUR) is False
    h.jure.actif = False
    assert reversible(h, Action.BROUILLON, OUVERT) is False
    assert reversible(replace(numerotee(), etat="brouillon"), Action.BROUILLON, OUVERT) is False  # sans emploi connu


@pytest.mark.parametrize("etat", ["brouillon", "validee"])
def test_hab_10_une_creation_se_defait_si_aucune_session_ne_retient_l_habilitation(etat: str) -> None:
    h = une(etat)
    assert reversible(h, Action.CREER, OUVERT) is True
    session(h.jure, h.certification, "validee")
    assert reversible(h, Action.CREER, OUVERT) is False


def test_une_creation_validee_passe_par_le_brouillon_pour_se_defaire() -> None:
    assert reversible(une("validee"), Action.CREER, FIN) is True
    assert reversible(une("validee"), Action.CREER, FIN + JOUR) is False
    assert reversible(une("brouillon"), Action.CREER, FIN + JOUR) is True


def test_hab_14_de_nouvelles_dates_se_defont_si_les_anciennes_sont_encore_permises() -> None:
    h = numerotee(bloc(titre()), "brouillon", debut=OUVERT + JOUR)
    en_poste(h.jure, h.certification.titre)
    h.jure.habilitations.append(h)
    avant = replace(h, debut=OUVERT)
    assert reversible(h, Action.MODIFIER, OUVERT, avant=avant) is True
    assert reversible(h, Action.MODIFIER, PROLONGATION + JOUR, avant=avant) is False
    assert reversible(h, Action.MODIFIER, OUVERT, avant=replace(h, fin=FIN + JOUR)) is False
    autre_habilitation(h, 4, h.certification, OUVERT, OUVERT, "brouillon")
    assert reversible(h, Action.MODIFIER, OUVERT, avant=avant) is False
    assert reversible(replace(h, etat="validee"), Action.MODIFIER, OUVERT, avant=replace(h)) is False


# --- pourquoi une action ne se déferait pas ---

INSCRIT = "MARTIN Alice est inscrit à 1 session : S-2025-000012 (validée, 10/06/2025)"
DE_LA_TABLE = "H-000003 est à l'état « expirée, E-FIN » : mettre en brouillon est refusé (cet état permet : suspendre)"
HORS_DELAI = "H-000003 ne peut plus changer : le titre TP-99901m01 est hors délai de prolongation depuis le 02/09/2026"


def inscrite(etat: str = "validee") -> Habilitation:
    """H-3, dont le juré siège dans S-2025-000012."""
    h = numerotee(etat=etat)
    en_poste(h.jure, h.certification.titre)
    h.jure.habilitations.append(h)
    c = h.certification
    h.jure.sessions.append(
        SessionDuJure("S-2025-000012", "validee", c.titre.id, c.id, c.type, *[date(2025, 6, 10)] * 2)
    )
    return h


def test_ce_qui_se_defait_n_a_pas_de_raison_de_rester() -> None:
    for h, action in ((une("suspendue"), Action.SUSPENDRE), (une("brouillon"), Action.CREER), (une(), Action.VALIDER)):
        assert sans_retour(h, action, OUVERT) == ""


def test_hab_10_une_suppression_est_definitive() -> None:
    assert sans_retour(une("brouillon"), Action.SUPPRIMER, OUVERT) == "une suppression est définitive"


@pytest.mark.parametrize(
    ("etat", "jour", "raison"),
    [
        ("validee", FIN, INSCRIT),
        ("validee", FIN + JOUR, f"{DE_LA_TABLE} ; {INSCRIT}"),
        ("brouillon", FIN, INSCRIT),
        ("brouillon", FIN + JOUR, INSCRIT),
    ],
)
def test_hab_10_une_creation_dit_tout_ce_qui_la_retient(etat: str, jour: date, raison: str) -> None:
    """Validée, elle passe par le brouillon ; en brouillon, sa session seule la retient."""
    assert sans_retour(inscrite(etat), Action.CREER, jour) == raison


@pytest.mark.parametrize(
    ("etat", "action", "jour", "raison"),
    [
        ("validee", Action.VALIDER, FIN + JOUR, DE_LA_TABLE),
        ("suspendue", Action.SUSPENDRE, PROLONGATION, ""),
        ("suspendue", Action.SUSPENDRE, PROLONGATION + JOUR, HORS_DELAI),
    ],
)
def test_hab_08_une_action_d_etat_dit_ce_qu_en_dit_la_table(etat: str, action: Action, jour: date, raison: str) -> None:
    assert sans_retour(numerotee(etat=etat), action, jour) == raison


def test_hab_01_un_retour_en_brouillon_dit_pourquoi_la_validation_serait_refusee() -> None:
    h = inscrite("brouillon")
    h.jure.actif = False
    assert sans_retour(h, Action.BROUILLON, OUVERT) == "le juré J-000007 MARTIN Alice est inactif"


def test_hab_14_de_nouvelles_dates_disent_ce_qui_retient_les_anciennes() -> None:
    h = numerotee(bloc(titre()), "brouillon", debut=OUVERT + JOUR)
    en_poste(h.jure, h.certification.titre)
    h.jure.habilitations.append(h)
    avant = replace(h, debut=OUVERT)
    assert sans_retour(h, Action.MODIFIER, OUVERT, avant=avant) == ""
    assert sans_retour(h, Action.MODIFIER, PROLONGATION + JOUR, avant=avant) == HORS_DELAI
    trop_longue = "la fin (02/09/2025) dépasse la fin de vie du titre (01/09/2025)"
    assert sans_retour(h, Action.MODIFIER, OUVERT, avant=replace(h, fin=FIN + JOUR)) == trop_longue
    permis = "cet état permet : mettre en brouillon, suspendre"
    validee = f"H-000003 est à l'état « active » : modifier est refusé ({permis})"
    assert sans_retour(replace(h, etat="validee"), Action.MODIFIER, OUVERT, avant=replace(h)) == validee
    autre_habilitation(h, 4, h.certification, OUVERT, OUVERT, "brouillon")
    deja = "MARTIN Alice a déjà une habilitation sur TP-99901m01 : H-000004 (le 01/06/2025)"
    assert sans_retour(h, Action.MODIFIER, OUVERT, avant=avant) == deja
