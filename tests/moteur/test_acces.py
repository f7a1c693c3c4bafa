"""Ce que le journal des accès garde d'une commande, champ par champ, et ce qu'il ôte au bout du délai."""

from typing import Any

import pytest

from ceres_cli.base import consultations
from ceres_cli.moteur import acces
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import NatureAcces
from tests.fabriques.base import AGENT, Fabrique
from tests.outils_moteur import cadre


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    f.profil("ud", departement="44")
    return f


def notees(f: Fabrique) -> list[Any]:
    return list(consultations.lire(f.store.chemin))


# Ce que toute ligne dit, sous un profil UD 44.
COMMUN = {
    "instant": "2025-09-02T08:00:00Z",
    "jour": "2025-09-02",
    "agent": AGENT,
    "profil": "P-000002",
    "structure": "44",
    "commande": "ceres essai",
}


def lu(f: Fabrique) -> Cadre:
    """Un cadre dont l'acteur vient d'être lu."""
    ici = cadre(f.store, profil="P-2")
    with f.store.lecture() as db:
        ici.acteur(db)
    return ici


@pytest.mark.parametrize(("objet", "garde"), [("J-7", "J-000007"), ("MARTIN Alice", None), (None, None)])
def test_une_lecture_se_note_par_le_numero_de_l_objet_jamais_par_son_nom(
    f: Fabrique, objet: str | None, garde: str | None
) -> None:
    ici = lu(f)
    acteur = ici.dernier_acteur
    acces.noter(ici, NatureAcces.LECTURE, acteur=acteur, jour_force=True, document="jure", objet=objet, nombre=1)
    suite = {"jour_force": True, "nature": "lecture", "document": "jure", "objet": garde, "nombre": 1, "code": None}
    assert notees(f) == [{**COMMUN, **suite}]


def test_un_refus_se_note_avec_son_code_et_sans_profil_si_nul_n_a_ete_lu_ni_demande(f: Fabrique) -> None:
    acces.noter(cadre(f.store), NatureAcces.REFUS, acteur=None, jour_force=False, code="DRO-01")
    suite = {"jour_force": False, "nature": "refus", "document": None, "objet": None, "nombre": None, "code": "DRO-01"}
    assert notees(f) == [{**COMMUN, "profil": None, "structure": None, **suite}]


def test_la_purge_ote_ce_qui_est_plus_ancien_que_le_delai_a_l_horloge(f: Fabrique) -> None:
    """Le jour utilisé n'y fait rien : seul l'instant réel compte. 30 jours avant le 02/09/2025 : le 03/08/2025."""
    for instant in ("2025-08-02T23:59:59Z", "2025-08-03T00:00:00Z", "2025-09-02T07:00:00Z"):
        ici = lu(f)
        ici.horodatage = instant
        acces.noter(ici, NatureAcces.LECTURE, acteur=None, jour_force=False, document="jures", nombre=3)
    assert acces.purger(cadre(f.store), 30) == 1
    assert [ligne["instant"] for ligne in notees(f)] == ["2025-08-03T00:00:00Z", "2025-09-02T07:00:00Z"]
    assert acces.purger(cadre(f.store), 30) == 0
