"""CAN-05 : la chaîne d'un titre, toutes ses versions, par le code sans millésime ou par les fiches RNCP."""

from pathlib import Path

import pytest

from ceres_cli.services.faits.sessions import chaines_de_titres
from tests.fabriques.base import Fabrique


@pytest.fixture
def f(isole: Path) -> Fabrique:
    return Fabrique(isole / "ceres.db")


def ensemble(f: Fabrique, *titres: int) -> bool:
    """Ces titres sont tous de la même chaîne."""
    with f.store.lecture() as db:
        chaines = chaines_de_titres(db)
    return len({chaines[t] for t in titres}) == 1


def test_can_05_les_millesimes_d_un_meme_code_se_suivent(f: Fabrique) -> None:
    a, b = f.titre("TP-99901", "m01"), f.titre("TP-99901", "m02")
    autre = f.titre("TP-99902", "m01")
    assert ensemble(f, a, b)
    assert not ensemble(f, a, autre)


def test_can_05_les_fiches_rncp_qui_se_succedent_reunissent_deux_codes(f: Fabrique) -> None:
    a, b = f.titre("TP-99901", rncp="RNCP1"), f.titre("TP-99902", rncp="RNCP3")
    sans_lien = f.titre("TP-99903", rncp="RNCP9")
    assert not ensemble(f, a, b)
    # La fiche du milieu manque à la base.
    f.inserer("succession", ancien="RNCP1", nouveau="RNCP2")
    assert not ensemble(f, a, b)
    f.inserer("succession", ancien="RNCP2", nouveau="RNCP3")
    assert ensemble(f, a, b)
    assert not ensemble(f, a, sans_lien)


def test_can_05_codes_et_fiches_se_relaient(f: Fabrique) -> None:
    """Toutes les versions du code, et jointes à elles toutes celles de la chaîne RNCP."""
    a1, a2 = f.titre("TP-99901", "m01"), f.titre("TP-99901", "m02", rncp="RNCP1")
    b1, b2 = f.titre("TP-99902", "m01", rncp="RNCP2"), f.titre("TP-99902", "m02")
    f.inserer("succession", ancien="RNCP1", nouveau="RNCP2")
    assert ensemble(f, a1, a2, b1, b2)


def test_can_05_deux_titres_qui_fusionnent_et_un_qui_se_scinde(f: Fabrique) -> None:
    a, b = f.titre("TP-99901", rncp="RNCP1"), f.titre("TP-99902", rncp="RNCP2")
    c = f.titre("TP-99903", rncp="RNCP3")
    for ancien in ("RNCP1", "RNCP2"):
        f.inserer("succession", ancien=ancien, nouveau="RNCP3")
    assert ensemble(f, a, b, c)


def test_can_05_une_base_sans_titre(f: Fabrique) -> None:
    with f.store.lecture() as db:
        assert chaines_de_titres(db) == {}
