"""Les grands renouvellements (HAB-17) : 3 000 habilitations planifiées par filtre, relues, appliquées, défaites. Le
nombre de requêtes ne suit pas celui des lignes."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.francais import milliers
from tests.conftest import Lanceur
from tests.fabriques import peuple
from tests.lanceur import Resultat

JOUR = {"CERES_AUJOURDHUI": "2026-11-30"}
FIN, FIN_DU_TITRE = "2026-12-31", "2027-12-31"
RENOUVELER = ("habilitation", "renouveler", "--sous", "90j", "--fin", "fin-du-titre")
SANS_EMPLOI = 4

Etape = Callable[..., Resultat]


@pytest.fixture
def lectures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Les SELECT que font les commandes, dans l'ordre."""
    vues: list[str] = []
    ouvrir = sqlite3.connect

    def suivie(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connexion = ouvrir(*arguments, **options)
        connexion.set_trace_callback(lambda sql: vues.append(sql) if sql.lstrip().startswith("SELECT") else None)
        return connexion

    monkeypatch.setattr(sqlite3, "connect", suivie)
    return vues


def fins(base: Path) -> dict[str, int]:
    with closing(sqlite3.connect(base)) as connexion:
        return dict(connexion.execute("SELECT fin, count(*) FROM habilitation GROUP BY fin").fetchall())


def jouer(ceres: Lanceur, base: Path, nombre: int, lectures: list[str]) -> list[int]:
    """Planifie, relit, applique, défait ; rend le nombre de lectures de chaque étape."""
    base.unlink(missing_ok=True)
    f = peuple.base(base)
    peuple.peupler(f, ["validee"] * nombre)
    peuple.peupler(f, ["validee"] * SANS_EMPLOI, emploi=False)
    f.store.fermer()
    octets = base.read_bytes()
    comptes = []

    def etape(*mots: str, code: int) -> Resultat:
        lectures.clear()
        fini = ceres(*mots, "--format", "json", env=JOUR)
        assert fini.code == code, fini.stderr
        comptes.append(len(lectures))
        return fini

    etape(*RENOUVELER, "--plan", "p.json", "--ecraser", code=0)
    assert base.read_bytes() == octets
    plan = json.loads(Path("p.json").read_text(encoding="utf-8"))
    assert [x["decision"] for x in plan["lignes"]] == ["appliquer"] * nombre + ["refuser"] * SANS_EMPLOI
    assert {x["valeurs"]["fin"] for x in plan["lignes"][:nombre]} == {FIN_DU_TITRE}
    etape("lot", "plan", "p.json", code=0)
    relu = ceres("lot", "plan", "p.json", "--format", "table", env=JOUR).stdout
    assert f"{milliers(nombre)} à appliquer" in relu
    assert relu.count("fin : 31/12/2026 → 31/12/2027") == nombre
    applique = etape("lot", "appliquer", "p.json", "--oui", code=7)  # quatre sans emploi connu (HAB-12)
    assert applique.json()["resume"] == {"fait": nombre, "sans_effet": 0, "refuse": SANS_EMPLOI, "non_traite": 0}
    assert fins(base) == {FIN_DU_TITRE: nombre, FIN: SANS_EMPLOI}
    defait = etape("lot", "annuler", applique.json()["lot"], "--motif", "essai", "--oui", code=0)
    assert defait.json()["resume"]["fait"] == nombre
    assert fins(base) == {FIN: nombre + SANS_EMPLOI}
    return comptes


def test_hab_17_trois_mille_renouvellements_se_planifient_se_relisent_s_appliquent_et_se_defont(
    ceres: Lanceur, isole: Path, lectures: list[str]
) -> None:
    """Autant de lectures quel que soit leur nombre ; un grand lot, décidé avant son tour, en fait d'autres."""
    peu, plus, grand, trois_mille = (jouer(ceres, isole / "ceres.db", n, lectures) for n in (30, 300, 1_100, 3_000))
    assert (peu, grand) == (plus, trois_mille)
