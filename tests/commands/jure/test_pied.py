"""Le pied d'une liste autour de deux cents, à un vrai terminal ; le total d'un programme reste exact (deux bases)."""

from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.ecrans.ecran import montrer
from tests.fabriques.base import Fabrique


@pytest.fixture
def fabrique(isole: Path) -> Fabrique:
    f = Fabrique(isole / "ceres.db")
    _porter(f, 0, 199)
    return f


def _porter(f: Fabrique, de: int, a: int) -> None:
    """`a` jurés, quand il y en a `de`."""
    colonnes = "id, civilite, nom, prenom, naissance, actif, departement, region, cle, version"
    with f.store.ecriture() as db:
        db.executer_lot(
            f"INSERT INTO jure ({colonnes}) VALUES (?, 'MME', 'ALIX', 'Anne', '1970-05-17', 1, '44', '52', ?, 1)",
            [(n, f"alix anne {n:05d}") for n in range(de + 1, a + 1)],
        )


def test_une_liste_dit_combien_lui_repondent_jusqu_a_deux_cents(fabrique: Fabrique, ceres: Lanceur) -> None:
    for avant, nombre, dit in (
        (199, 199, "20 sur 199"), (199, 200, "20 sur 200"), (200, 201, "20 sur plus de 200"),
        (201, 1500, "20 sur plus de 200"),
    ):  # fmt: skip
        _porter(fabrique, avant, nombre)
        for texte in ((), ("alix",)):
            ecran = montrer("jure", "lister", *texte, "--limite", "20", "--sans-pager", largeur=200)
            assert ecran.lignes[-1].replace("\xa0", " ") == f"{dit} (--limite 0 pour tous)."
            document = ceres("jure", "lister", *texte, "--limite", "20", "--format", "json").json()
            assert (len(document["elements"]), document["total"]) == (20, nombre)


def test_une_liste_plus_longue_dit_ce_qu_elle_montre(fabrique: Fabrique) -> None:
    _porter(fabrique, 199, 1002)
    for limite, dit in (
        ("1001", "1 001 sur plus de 1 001 (--limite 0 pour tous)."),
        ("1002", "1002 jurés."),
        ("0", "1002 jurés."),
    ):
        ecran = montrer("jure", "lister", "--limite", limite, "--sans-pager", "--colonnes", "id", largeur=200)
        assert ecran.lignes[-1].replace("\xa0", " ") == dit
    # Ordonnée, elle est lue en entier : le pied dit la même chose.
    ecran = montrer("jure", "lister", "--limite", "20", "--tri=-id", "--sans-pager", largeur=200)
    assert ecran.lignes[-1].replace("\xa0", " ") == "20 sur plus de 200 (--limite 0 pour tous)."
