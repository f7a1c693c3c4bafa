"""Ce que la base dit d'elle-même : des paramètres qui se remplacent, l'essai, le secret des plans."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ceres_cli import store
from ceres_cli.base.sceau.rejeu import rejouer
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.moteur import parametres
from tests.fabriques.base import Fabrique, ouvrir_un_lot


@pytest.fixture
def f(isole: Path) -> Iterator[Fabrique]:
    f = Fabrique(isole / "ceres.db", profil=False)
    yield f
    f.store.fermer()


class _Defaire(Exception):
    pass


def test_sans_lot_aucun_parametre_ne_change(f: Fabrique) -> None:
    with pytest.raises(AssertionError, match="sans lot"), f.store.ecriture() as db:
        parametres.noter(db, {"ville": "Nantes"})
    assert f.lignes("SELECT 1 FROM parametre WHERE nom = 'ville'") == []


def test_ce_qui_change_d_un_parametre_se_rejoue_et_le_secret_ne_se_lit_pas(f: Fabrique) -> None:
    """Créé, remplacé, ôté ; de dehors, chacun se nomme. Le battement de la nuit, qui n'a pas de lot, n'en est pas."""
    for valeurs in ({"ville": "Nantes"}, {"ville": "Rezé", "mairie": "oui"}):
        with f.store.ecriture() as db:
            ouvrir_un_lot(db)
            parametres.noter(db, valeurs)
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        assert (parametres.oter(db, "mairie"), parametres.oter(db, "absent")) == (True, False)
    with f.store.ecriture() as db:
        parametres.noter(db, {"derniere_nuit": "{}"})
    secret = f.lignes("SELECT valeur FROM parametre WHERE nom = ?", (store.SCEAU,))[0][0]
    dits = f.lignes("SELECT valeurs FROM ecriture WHERE nom_table = 'parametre'")
    assert len(dits) >= 4
    assert not any(secret in str(v) for v in dits)
    with f.store.lecture() as db:
        assert list(rejouer(db)) == []
    for ordre, dit in (
        ("UPDATE parametre SET valeur = 'Nantes' WHERE nom = 'ville'", "parametre ville, colonne valeur"),
        ("INSERT INTO parametre VALUES ('intrus', '1')", "parametre intrus : le journal ne connaît pas cette ligne"),
        ("DELETE FROM parametre WHERE nom = 'essai'", "parametre essai : la ligne a été ôtée"),
        ("UPDATE parametre SET valeur = 'autre' WHERE nom = 'sceau_des_plans'", "parametre sceau_des_plans, colonne"),
        ("DELETE FROM parametre WHERE nom = 'sceau_des_plans'", "parametre sceau_des_plans : la ligne a été ôtée"),
    ):
        defauts: list[str] = []
        with suppress(_Defaire), f.store.ecriture() as db:
            db.executer(ordre)
            defauts += rejouer(db)
            raise _Defaire
        assert [d[: len(dit)] for d in defauts] == [dit]


def test_avant_tout_lot_une_base_neuve_est_saine(f: Fabrique) -> None:
    with f.store.lecture() as db:
        assert list(rejouer(db)) == []


def test_un_parametre_note_remplace_le_precedent(f: Fabrique) -> None:
    for valeurs in ({"creee_le": "lundi", "ville": "Nantes"}, {"creee_le": "mardi"}):
        with f.store.ecriture() as db:
            ouvrir_un_lot(db)
            parametres.noter(db, valeurs)
    lus = f.lignes("SELECT nom, valeur FROM parametre WHERE nom IN ('creee_le', 'ville') ORDER BY nom")
    assert lus == [("creee_le", "mardi"), ("ville", "Nantes")]


def test_un_parametre_se_relit_tel_qu_il_est_note_et_plus_une_fois_ote(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        parametres.noter(db, {"ville": "Nantes", "mairie": "Rezé"})
        assert [parametres.lire(db, nom) for nom in ("ville", "mairie", "absent")] == ["Nantes", "Rezé", None]
        parametres.oter(db, "ville")
        assert [parametres.lire(db, nom) for nom in ("ville", "mairie")] == [None, "Rezé"]


@pytest.mark.parametrize("essai", [True, False])
def test_une_base_d_essai_se_dit_d_essai(isole: Path, essai: bool) -> None:
    base = store.creer(str(isole / "autre.db"), essai=essai)
    try:
        with base.lecture() as db:
            assert parametres.est_d_essai(db) is essai
    finally:
        base.fermer()


def test_le_secret_des_plans_est_celui_de_la_base(f: Fabrique) -> None:
    (secret,) = f.lignes("SELECT valeur FROM parametre WHERE nom = ?", (store.SCEAU,))[0]
    with f.store.lecture() as db:
        assert parametres.secret_des_plans(db) == secret.encode()


@pytest.mark.parametrize("longueur", [None, 0, 63, 64])
def test_un_secret_absent_ou_trop_court_ne_scelle_rien(f: Fabrique, longueur: int | None) -> None:
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        db.executer("DELETE FROM parametre WHERE nom = ?", (store.SCEAU,))
        if longueur is not None:
            parametres.noter(db, {store.SCEAU: "a" * longueur})
    with f.store.lecture() as db:
        if longueur == 64:
            assert parametres.secret_des_plans(db) == b"a" * 64
            return
        with pytest.raises(BaseInutilisable) as leve:
            parametres.secret_des_plans(db)
    assert (leve.value.message, leve.value.conseil) == (
        "Cette base n'a pas le secret qui scelle ses plans.",
        "Restaurez-la.",
    )
