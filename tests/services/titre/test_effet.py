"""De nouvelles dates d'un titre rouvrent les habilitations dont l'expiration était consignée."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.services.titre.effet import Porteurs
from tests.fabriques.base import Fabrique

JOUR = date(2025, 9, 2)
VEILLE, LENDEMAIN = date(2025, 9, 1), date(2025, 9, 3)


@pytest.mark.parametrize(
    ("fin_habilitation", "fin_titre", "rouverte"),
    [
        pytest.param(VEILLE, LENDEMAIN, False, id="elle-même finie la veille"),
        pytest.param(JOUR, LENDEMAIN, True, id="son dernier jour est aujourd'hui"),
        pytest.param(LENDEMAIN, VEILLE, False, id="le titre reste fini la veille"),
        pytest.param(LENDEMAIN, JOUR, True, id="le titre finit aujourd'hui"),
        pytest.param(LENDEMAIN, LENDEMAIN, True, id="tous deux finissent demain"),
    ],
)
def test_l_expiration_consignee_se_rouvre_si_la_fin_effective_n_est_pas_passee(
    isole: Path, fin_habilitation: date, fin_titre: date, rouverte: bool
) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2025, 6, 1))
    hid = f.habilitation(f.jure(), fin=fin_habilitation)
    non_constatee = f.habilitation(f.jure("BERNARD"), fin=fin_habilitation)
    with f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET expiration_constatee = '2025-06-02' WHERE id = ?", (hid,))
    apres = VieTitre(date(2021, 1, 1), fin_titre, date(2026, 9, 2))
    with f.store.lecture() as db:
        rouvertes = Porteurs(db, [1]).a_rouvrir(1, apres, JOUR)
    assert non_constatee not in rouvertes
    assert rouvertes == ([hid] if rouverte else [])
