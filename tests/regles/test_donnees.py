"""DON-01 : ce qui s'oppose à un effacement, à la veille, au jour et au lendemain ; ce qu'il laisse d'une identité."""

from datetime import date

import pytest

from ceres_cli.regles.donnees.efface import Sorte, anonyme, est_efface
from ceres_cli.regles.donnees.effacement import Obligations, Place, oppositions, premier_jour
from ceres_cli.regles.vocabulaire import EtatSession

DEBUT = date(2024, 2, 29)
SESSION = "S-2024-000001"


def codes(obligations: Obligations, jour: date) -> list[str]:
    return [c.code for c in oppositions(obligations, jour) if not c.satisfait]


@pytest.mark.parametrize(
    ("jour", "attendus"),
    [(date(2025, 2, 27), ["CAN-05"]), (date(2025, 2, 28), []), (date(2025, 3, 1), [])],
)
def test_don_01_l_anniversaire_d_une_session_comptee_est_libre(jour: date, attendus: list[str]) -> None:
    """Commencée un 29 février, elle oblige jusqu'à la veille du 28 février suivant."""
    obligations = Obligations([Place(SESSION, DEBUT, EtatSession.VALIDEE, comptee=True)])
    assert codes(obligations, jour) == attendus


@pytest.mark.parametrize("etat", list(EtatSession))
def test_don_01_une_session_oblige_tant_qu_elle_n_est_pas_close(etat: EtatSession) -> None:
    libre = etat in (EtatSession.VALIDEE, EtatSession.ANNULEE)
    sienne = Obligations([Place(SESSION, DEBUT, etat, comptee=False)])
    assert codes(sienne, date(2030, 1, 1)) == ([] if libre else ["DON-01"])
    d_une_autre_fiche = Obligations([Place(SESSION, DEBUT, etat, comptee=False, sienne=False)])
    assert codes(d_une_autre_fiche, date(2030, 1, 1)) == []


def test_don_01_une_session_annulee_ne_compte_pas() -> None:
    assert codes(Obligations([Place(SESSION, DEBUT, EtatSession.ANNULEE, comptee=True)]), DEBUT) == []


def test_don_01_le_premier_jour_est_celui_de_la_derniere_session() -> None:
    places = [Place(f"S-{an}-000001", date(an, 5, 4), EtatSession.VALIDEE, comptee=True) for an in (2025, 2024)]
    jour = date(2025, 5, 3)
    assert premier_jour(oppositions(Obligations(places), jour)) == date(2026, 5, 4)
    assert premier_jour(oppositions(Obligations(places, demandes=["D-000001"]), jour)) is None
    assert premier_jour(oppositions(Obligations(places), date(2026, 5, 4))) is None


def test_deux_fiches_effacees_n_ont_pas_la_meme_cle() -> None:
    une, autre = anonyme(Sorte.CANDIDAT, 1), anonyme(Sorte.CANDIDAT, 2)
    assert une["cle"] != autre["cle"]
    assert est_efface(Sorte.CANDIDAT, 1, une["nom"], une["prenom"])
    assert not est_efface(Sorte.CANDIDAT, 2, une["nom"], une["prenom"])
