"""Rapprocher les CCP d'un titre de ceux d'une source ; ce que de nouvelles dates font aux habilitations."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.faits.titre import TOUJOURS, Exigence
from ceres_cli.services.titre.exigences import Lu, Rapprochement, rapprocher
from ceres_cli.services.titre.faits import BlocTitre
from ceres_cli.services.titre.messages import Effet, Porteurs
from tests.fabriques.base import Fabrique

JOUR = date(2025, 9, 2)
RETIRE = Exigence(retire_le=date(2020, 1, 1))


def bloc(rang: int, intitule: str, code: str | None = None, *, retiree: bool = False) -> BlocTitre:
    return BlocTitre(rang, "CCP", rang, intitule, code, RETIRE if retiree else TOUJOURS)


def resume(suite: Rapprochement) -> tuple[list[tuple[int, str | None]], list[int], list[int]]:
    """(rang et code lu des reconnus, rangs des nouveaux, rangs des partis)"""
    reconnus = [(b.rang, lu[0]) for b, lu in suite.reconnus]
    return reconnus, [rang for rang, _ in suite.nouveaux], [b.rang for b in suite.partis]


A, B, C = ("BC01", "Régler"), ("BC02", "Remonter"), ("BC03", "Huiler")


@pytest.mark.parametrize(
    ("connus", "lus", "attendu"),
    [
        pytest.param([], [A, B], ([], [1, 2], []), id="titre neuf : le rang est l'ordre"),
        pytest.param(
            [bloc(1, "Régler"), bloc(2, "Remonter")], [A, B], ([(1, "BC01"), (2, "BC02")], [], []), id="libellé"
        ),
        pytest.param(
            [bloc(1, "Regler !"), bloc(2, "Tout autre")],
            [A, B],
            ([(1, "BC01"), (2, "BC02")], [], []),
            id="rang, code inconnu",
        ),
        pytest.param(
            [bloc(1, "Remonter"), bloc(2, "Régler")],
            [A, B],
            ([(2, "BC01"), (1, "BC02")], [], []),
            id="saisis à l'envers",
        ),
        pytest.param(
            [bloc(1, "Régler", "BC01"), bloc(2, "Remonter", "BC02"), bloc(3, "Huiler", "BC03")],
            [A, C],
            ([(1, "BC01"), (3, "BC03")], [], [2]),
            id="celui du milieu s'en va : le dernier garde son rang",
        ),
        pytest.param(
            [bloc(1, "Régler", "BC01"), bloc(2, "Remonter", "BC02")],
            [A, ("BC09", "Graver")],
            ([(1, "BC01")], [3], [2]),
            id="remplacé : un autre bloc ne prend pas le rang de celui qui part",
        ),
        pytest.param(
            [bloc(1, "Régler", "BC01"), bloc(2, "Remonter", "BC02", retiree=True)],
            [A, B],
            ([(1, "BC01"), (2, "BC02")], [], []),
            id="un bloc retiré revient par son code",
        ),
        pytest.param(
            [bloc(1, "Régler", "X1")], [("X2", "Régler")], ([(1, "X2")], [], []), id="le code change, pas le libellé"
        ),
    ],
)
def test_un_ccp_se_reconnait_a_son_code_puis_a_son_libelle_puis_a_son_rang(
    connus: list[BlocTitre], lus: list[Lu], attendu: object
) -> None:
    assert resume(rapprocher(connus, lus)) == attendu


# --- effet de nouvelles dates ---

AVANT = VieTitre(date(2021, 1, 1), date(2025, 9, 2), date(2026, 9, 2))  # en cours le jour même, pour la dernière fois


@pytest.fixture
def base(tmp_path: Path) -> Fabrique:
    fabrique = Fabrique(tmp_path / "ceres.db")
    fabrique.titre(debut=AVANT.debut, fin=AVANT.fin, prolongation=AVANT.fin_prolongation)
    jure = fabrique.jure()
    for etat, debut, fin in (
        ("validee", date(2022, 1, 1), date(2025, 9, 2)),
        ("validee", date(2022, 1, 1), date(2025, 9, 2)),
        ("validee", date(2022, 1, 1), date(2025, 8, 1)),
        ("suspendue", date(2022, 1, 1), date(2025, 9, 2)),
        ("brouillon", date(2022, 1, 1), date(2024, 1, 1)),
    ):
        fabrique.habilitation(jure, etat=etat, debut=debut, fin=fin)
    centre = fabrique.centre()
    fabrique.session(centre, debut=date(2025, 9, 1), fin=date(2025, 9, 2))
    fabrique.session(centre, debut=date(2025, 6, 1), etat="validee")
    return fabrique


def effet(base: Fabrique, fin: date, prolongation: date) -> Effet:
    with base.store.lecture() as db:
        return Porteurs(db, [1], [1]).effet(1, AVANT, VieTitre(AVANT.debut, fin, prolongation), JOUR)


def test_les_memes_dates_ne_touchent_rien(base: Fabrique) -> None:
    assert effet(base, AVANT.fin, AVANT.fin_prolongation) == Effet(0, 0, ())


def test_raccourcir_d_un_jour_fait_expirer_en_e_fin_et_deplace_la_session_vivante(base: Fabrique) -> None:
    trouve = effet(base, date(2025, 9, 1), AVANT.fin_prolongation)

    assert (trouve.habilitations, trouve.sessions) == (4, 1)
    assert sorted(trouve.phrases) == [
        "1 habilitation expirée (E-COURS) devient expirée (E-AVANT)",
        "1 habilitation garde son état, mais pas le même dernier jour",
        "1 session : au dernier jour, le titre passe de « en cours » à « en cours de prolongation »",
        "2 habilitations actives deviennent expirées (E-FIN)",
    ]


def test_raccourcir_sans_prolongation_les_met_hors_delai(base: Fabrique) -> None:
    phrases = effet(base, date(2025, 9, 1), date(2025, 9, 1)).phrases

    assert "2 habilitations actives deviennent expirées (E-HORS)" in phrases
    assert "1 habilitation expirée (E-COURS) devient expirée (E-HORS)" in phrases
    assert "1 habilitation suspendue devient suspendue sur un titre hors délai" in phrases
    assert "1 habilitation en brouillon devient en brouillon sur un titre hors délai" in phrases
    assert "1 session : au dernier jour, le titre passe de « en cours » à « hors délai de prolongation »" in phrases


def test_prolonger_au_dela_de_la_fin_des_habilitations_ne_change_pas_leur_etat(base: Fabrique) -> None:
    trouve = effet(base, date(2026, 9, 2), date(2027, 9, 2))

    # Elles perdent le délai de prolongation, qui ne suit plus leur propre fin.
    assert trouve.phrases == ("2 habilitations gardent leur état, mais pas le même dernier jour",)
