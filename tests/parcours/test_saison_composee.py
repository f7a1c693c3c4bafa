"""Toute la saison de la démonstration, lue la veille de sa première session : jurys vidés, composés, appliqués centre
par centre, défaits."""

import json
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import Demo, Lanceur
from tests.fabriques.metier import etat


def test_chaque_siege_propose_s_inscrit_et_defaits_la_base_est_comme_avant(
    ceres: Lanceur, isole: Path, une_demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = une_demo(isole, 60)
    with closing(sqlite3.connect(base)) as connexion, connexion:
        connexion.execute("DELETE FROM participation")
        connexion.execute("UPDATE inscription SET resultat = NULL")
        connexion.execute("UPDATE session_examen SET etat = 'en_preparation'")
        nombre, premier = connexion.execute("SELECT count(*), min(debut) FROM session_examen").fetchone()
    monkeypatch.setenv("CERES_AUJOURDHUI", str(date.fromisoformat(premier) - timedelta(days=1)))
    avant = etat(base)
    (isole / "plans").mkdir()
    compose = ceres("session", "composer", "--plan", isole / "plans", "--format", "json")
    assert compose.code == 0, compose.stderr
    totaux = compose.json()["totaux"]
    sieges = totaux["sieges"]
    assert sieges + totaux["vides"] == 2 * nombre
    assert sieges > 100
    lots = []
    for plan in sorted((isole / "plans").iterdir()):
        lignes = json.loads(plan.read_text("utf-8"))["lignes"]
        applique = ceres("lot", "appliquer", plan, "--oui", "--format", "json")
        assert applique.json()["resume"] == {"fait": len(lignes), "sans_effet": 0, "refuse": 0, "non_traite": 0}
        assert not any("DIS-0" in a or "SES-08" in a for ligne in lignes for a in ligne["avertissements"])
        lots.append(applique.json()["lot"])
        sieges -= len(lignes)
    assert sieges == 0
    for lot in reversed(lots):
        assert ceres("lot", "annuler", lot, "--motif", "essai", "--oui").code == 0
    assert etat(base) == avant
