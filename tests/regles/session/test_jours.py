"""SES-11 et SES-12 : ce qui attend le premier jour, le dernier, et ce qui ne vient plus après."""

from datetime import date, timedelta
from typing import Any

import pytest

from ceres_cli.regles.condition import motifs
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import jours
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.sessions import candidat, habilite, inscrire, referentiel, session

UN_JOUR = timedelta(days=1)
DEBUT, FIN = date(2025, 6, 10), date(2025, 6, 12)
CENTRE, UD, MPCP = Role.CENTRE, Role.UD, Role.MPCP


def une(etat: str, **valeurs: Any) -> SessionExamen:
    """Deux jurés, un candidat qui a son résultat : il ne manque que le jour."""
    r = referentiel()
    s = session(r, debut=DEBUT, fin=FIN, etat=etat, **valeurs)
    s.jury += [habilite([r.titre]), habilite([r.titre])]
    inscrire(s, candidat(), "reussite")
    return s


@pytest.mark.parametrize(
    ("action", "etat", "role", "borne"),
    [
        (Action.RESULTATS, "convocations_envoyees", CENTRE, DEBUT),
        (Action.RESULTATS, "debloquee", MPCP, DEBUT),
        (Action.TRANSMETTRE, "convocations_envoyees", CENTRE, FIN),
        (Action.TRANSMETTRE, "debloquee", MPCP, FIN),
        (Action.VALIDER, "en_attente_validation", UD, FIN),
        (Action.VALIDER, "en_attente_validation", MPCP, FIN),
    ],
)
def test_ses_11_la_veille_le_jour_le_lendemain(action: Action, etat: str, role: Role, borne: date) -> None:
    for ecart, attendu in ((-1, False), (0, True), (1, True)):
        jour = borne + ecart * UN_JOUR
        refus = motifs(controles_session.controles(action, une(etat), Acte(jour, role)))
        assert [m.code for m in refus] == ([] if attendu else ["SES-11"])
        assert attendu or refus[0].possible_le == borne.isoformat()


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "convocations_envoyees"])
@pytest.mark.parametrize("ecart", [-1, 0, 1])
def test_ses_12_editer_la_veille_le_jour_et_le_lendemain_du_dernier_jour(etat: str, ecart: int) -> None:
    """La première édition d'un service après la fin régularise ; le Centre, lui, n'édite plus."""
    editee = etat == "convocations_envoyees"
    s = une(etat, edition=int(editee))
    apres = ecart > 0
    attendus = {CENTRE: not apres, UD: apres and not editee, MPCP: not apres or not editee}
    for role, attendu in attendus.items():
        refus = motifs(controles_session.controles(Action.EDITER, s, Acte(FIN + ecart * UN_JOUR, role)))
        assert [m.code for m in refus] == ([] if attendu else ["SES-12"]), role
        regularise = jours.regularise(s, FIN + ecart * UN_JOUR, role)
        assert regularise is (apres and not editee and role is not CENTRE)
