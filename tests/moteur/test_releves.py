"""Ce que la base retient de son entretien : la dernière nuit, la dernière sauvegarde ; un relevé abîmé se dit."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.moteur import parametres, releves
from ceres_cli.moteur.releves import Nuit, Sauvegarde
from tests.fabriques.base import Fabrique, ouvrir_un_lot

NUIT = Nuit("2025-09-01", "2025-09-02", "2025-09-02T01:00:00Z", 820, nuits=3, expirees=12, avis=7)
SAUVEGARDE = Sauvegarde("2025-09-02", "2025-09-02T02:00:00Z", "ceres-2025-09-02.db", "ab" * 32)


@pytest.fixture
def f(isole: Path) -> Iterator[Fabrique]:
    f = Fabrique(isole / "ceres.db", profil=False)
    yield f
    f.store.fermer()


def test_une_base_neuve_n_a_rien_a_relever(f: Fabrique) -> None:
    with f.store.lecture() as db:
        assert (releves.derniere_nuit(db), releves.derniere_sauvegarde(db)) == (None, None)


def test_le_dernier_releve_remplace_le_precedent_chacun_a_sa_place(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        for nuit in (replace(NUIT, jour="2025-08-31", avis=0), NUIT):
            releves.noter_nuit(db, nuit)
        assert (releves.derniere_nuit(db), releves.derniere_sauvegarde(db)) == (NUIT, None)
        releves.noter_sauvegarde(db, SAUVEGARDE)
        assert (releves.derniere_nuit(db), releves.derniere_sauvegarde(db)) == (NUIT, SAUVEGARDE)


def test_un_releve_se_garde_en_json_champs_ranges(f: Fabrique) -> None:
    """Deux bases qui ont fait la même nuit gardent le même texte."""
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        releves.noter_nuit(db, NUIT)
        releves.noter_sauvegarde(db, SAUVEGARDE)
        assert parametres.lire(db, "derniere_nuit") == (
            '{"avis": 7, "duree": 820, "expirees": 12, "instant": "2025-09-02T01:00:00Z", "jour": "2025-09-01",'
            ' "nuits": 3, "passage": "2025-09-02"}'
        )
        assert json.loads(parametres.lire(db, "derniere_sauvegarde") or "") == asdict(SAUVEGARDE)


def abime(releve: Nuit | Sauvegarde, **champs: Any) -> str:
    return json.dumps({**asdict(releve), **champs})


@pytest.mark.parametrize(
    "texte",
    [
        pytest.param("hier", id="pas du JSON"),
        pytest.param("[]", id="pas un relevé"),
        pytest.param('{"jour": "2025-09-01"}', id="des champs manquent"),
        pytest.param(abime(NUIT, tete="L-000001"), id="un champ de trop"),
        pytest.param(abime(NUIT, jour="01/09/2025"), id="jour illisible"),
        pytest.param(abime(NUIT, passage="2025-02-30"), id="passage illisible"),
        pytest.param(abime(NUIT, passage=None), id="passage vide"),
    ],
)
def test_une_nuit_changee_hors_de_ceres_ne_se_lit_plus(f: Fabrique, texte: str) -> None:
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        parametres.noter(db, {"derniere_nuit": texte})
        with pytest.raises(BaseInutilisable) as leve:
            releves.derniere_nuit(db)
    assert (leve.value.message, leve.value.conseil) == (
        "Le paramètre derniere_nuit de la base a été changé hors de ceres : il ne se lit plus.",
        "Restaurez une sauvegarde d'avant ce changement.",
    )


def test_une_sauvegarde_changee_hors_de_ceres_ne_se_lit_plus(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        ouvrir_un_lot(db)
        parametres.noter(db, {"derniere_sauvegarde": abime(SAUVEGARDE, jour="hier")})
        with pytest.raises(BaseInutilisable, match="Le paramètre derniere_sauvegarde de la base"):
            releves.derniere_sauvegarde(db)
