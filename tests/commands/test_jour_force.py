"""CERES_AUJOURDHUI : dit à chaque écriture, marqué au journal ; et la base d'essai, où c'est l'usage."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.monde import Monde
from tests.lanceur import lancer_processus

LIBRE: Mapping[str, str | None] = {"CERES_AUJOURDHUI": None}


def essai(base: Path) -> list[tuple[object, ...]]:
    store = bases.ouvrir(base)
    try:
        with store.lecture() as db:
            return db.lignes("SELECT valeur FROM parametre WHERE nom = 'essai'")
    finally:
        store.fermer()


@pytest.mark.parametrize("format_", ["tsv", "json"])
def test_une_ecriture_un_jour_force_le_dit_une_fois_et_le_marque(ceres: Lanceur, monde: Monde, format_: str) -> None:
    suspendues = [monde["active"], monde["E-COURS"]]
    rendu = ceres("habilitation", "brouillon", *suspendues, "--format", format_)
    assert (rendu.code, rendu.jour_dit) == (0, True)
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert {t["jour_force"] for t in traces} == {True}
    assert {t["jour"] for t in traces} == {"2025-09-02"}
    vrai = lancer_processus("habilitation", "brouillon", monde["active"])
    assert "Jour forcé" not in vrai.stderr  # mise à part par le lanceur
    assert not vrai.jour_dit  # rien n'a changé


def test_le_jour_vrai_ne_se_dit_pas_et_ne_se_marque_pas(ceres: Lanceur, monde: Monde) -> None:
    rendu = ceres("jure", "creer", "--nom", "Essai", "--prenom", "Zoé", env=LIBRE)
    assert (rendu.code, rendu.jour_dit) == (0, False)
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert {t["jour_force"] for t in traces} == {False}


def test_lire_simuler_ou_etre_refuse_un_jour_force_ne_dit_rien(ceres: Lanceur, monde: Monde) -> None:
    for commande, code in (
        (("habilitation", "lister"), 0),
        (("habilitation", "brouillon", monde["active"], "--simuler"), 0),
        (("habilitation", "valider", monde["E-HORS"]), 4),
    ):
        rendu = ceres(*commande)
        assert (rendu.code, rendu.jour_dit) == (code, False), commande


def test_la_phrase_du_jour_force(monde: Monde) -> None:
    import subprocess

    from tests.lanceur import COMMANDE, environnement

    commande = [*COMMANDE, "habilitation", "brouillon", monde["active"]]
    fini = subprocess.run(commande, capture_output=True, text=True, env=environnement(), timeout=60)
    assert "Jour forcé au 02/09/2025 (CERES_AUJOURDHUI).\n" in fini.stderr


# --- la base d'essai ---


def test_init_essai_marque_la_base_et_le_dit(ceres: Lanceur, isole: Path) -> None:
    rendu = ceres("init", "--essai", "--sans-referentiel")
    assert rendu.code == 0
    assert f"Base d'essai créée : {isole / 'ceres.db'}." in rendu.stderr
    assert essai(isole / "ceres.db") == [("1",)]
    assert "Base d'essai déjà là" in ceres("init", "--sans-referentiel").stderr


def test_une_base_de_travail_ne_devient_pas_d_essai(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", "--sans-referentiel", env=LIBRE).code == 0
    octets = bases.contenu(isole / "ceres.db")
    rendu = ceres("init", "--essai", "--sans-referentiel", env=LIBRE)
    assert (rendu.code, rendu.stdout) == (2, "")
    assert "ne peut pas le devenir" in rendu.stderr
    assert bases.contenu(isole / "ceres.db") == octets
    assert essai(isole / "ceres.db") == []


@pytest.mark.parametrize("deja", [True, False])
def test_la_base_que_la_demonstration_remplit_est_d_essai(ceres: Lanceur, isole: Path, deja: bool) -> None:
    if deja:
        ceres("init")
    assert ceres("demo", "--jures", "30").code == 0
    assert essai(isole / "ceres.db") == [("1",)]


def test_la_suite_de_tests_travaille_sur_une_base_d_essai(monde: Monde) -> None:
    assert essai(monde.chemin) == [("1",)]
