"""Un grand lot, sous les rôles : qui lit ce que d'autres écrivent se décide avant son tour, les autres dedans ; et ses
lignes, ajoutées d'une instruction, passent par les mêmes politiques."""

from collections.abc import Sequence
from typing import Any

import pytest

from ceres_cli.base.postgresql import db
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande
from ceres_cli.services.habilitation.situation import SituationHabilitation
from ceres_cli.store_postgresql import StorePostgresql
from tests.conftest import Lanceur
from tests.fabriques.deux_ressorts import DIRECCTE, ICI, MPCP, UD
from tests.postgresql.partagee import Partagee


@pytest.fixture
def charges(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Tout lot est grand ; de chaque chargement de faits, s'il s'est fait sous le tour."""
    monkeypatch.setattr(execution, "GRAND_LOT", 0)
    monkeypatch.setattr(db, "_ENSEMBLE", 1)
    suite: list[bool] = []
    charger = SituationHabilitation._charger

    def noter(soi: SituationHabilitation, demandes: Sequence[Demande]) -> None:
        sql = "SELECT count(*) FROM pg_locks WHERE relation = 'file_ecriture'::regclass AND pid = pg_backend_pid()"
        suite.append(bool(soi.db.valeur(sql)))
        charger(soi, demandes)

    monkeypatch.setattr(SituationHabilitation, "_charger", noter)
    return suite


@pytest.mark.parametrize(("profil", "sous_le_tour"), [(MPCP, [False]), (UD, [True]), (DIRECCTE, [True])])
def test_qui_ne_lit_pas_ce_que_d_autres_ecrivent_decide_sous_son_tour(
    base: Partagee, ceres: Lanceur, charges: list[bool], profil: str, sous_le_tour: list[bool]
) -> None:
    active = base.noms[ICI]["active"]
    fini = ceres(
        "--base", base.url, "--profil", profil, "habilitation", "suspendre", active, "--oui", "--motif", "essai",
        "--format", "json",
    )  # fmt: skip
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 1), fini.stderr
    assert charges == sous_le_tour
    assert ceres("--base", base.url, "--profil", MPCP, "journal", "verifier", "--rejouer").code == 0


def test_ce_qu_une_ud_ecrit_avant_le_tour_du_national_se_redecide(
    base: Partagee, ceres: Lanceur, charges: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    active, a_jouer = base.noms[ICI]["active"], [UD]
    ecrire = StorePostgresql.ecrire

    def attendre(soi: StorePostgresql, fonction: Any) -> Any:
        if a_jouer:
            profil = a_jouer.pop()
            assert ceres("--base", base.url, "--profil", profil, "habilitation", "brouillon", active, "--oui").code == 0
        return ecrire(soi, fonction)

    monkeypatch.setattr(StorePostgresql, "ecrire", attendre)
    fini = ceres(
        "--base", base.url, "--profil", MPCP, "habilitation", "suspendre", active, "--oui", "--motif", "essai",
        "--format", "json",
    )  # fmt: skip
    assert (fini.code, fini.erreur()["code"]) == (4, "HAB-08")
    assert charges == [False, True, True]  # le national d'avance, l'UD, le national
