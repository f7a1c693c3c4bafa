"""Le pied d'une liste compte jusqu'à deux cents, et ne lit rien au-delà ; un programme reçoit le compte exact.

Les instructions sont écoutées pendant que tourne chaque liste de l'arbre, au terminal puis en JSON.
"""

import io
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ceres_cli.app import executer
from ceres_cli.configuration import cle
from tests.arbre import Feuille, feuilles
from tests.base.test_requetes import Ecoutee
from tests.fabriques.deux_ressorts import ICI, batir
from tests.lanceur import RACINE, isoler

LISTES = [f for f in feuilles() if "--limite" in f.options]
# Celles que la base compte ; les autres sont lues en entier (titres, profils, doublons, chiffres, journal des accès).
COMPTEES = {
    "attestation lister", "candidat lister", "candidat parchemins", "centre agrements", "centre lister",
    "centre site lister", "controle lister",
    "convocation lister", "courrier lister", "habilitation echeances", "habilitation lister", "habilitation lots",
    "journal lister", "jure lister", "lot lister", "session lister", "vae lister",
}  # fmt: skip
BORNE = re.compile(r"SELECT count\(\*\) FROM \(SELECT 1 FROM .* LIMIT 201\) lues", re.DOTALL)


class Ecran(io.TextIOWrapper):
    """Une sortie qui se dit un terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dossier = tmp_path_factory.mktemp("pied")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        batir(dossier / "modele.db")[ICI]
    return dossier / "modele.db"


@pytest.fixture
def comptes(modele: Path, isole: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Ce que cette commande a demandé de compter à la base."""
    cle.JOURNAL.creer(os.environ)
    shutil.copyfile(modele, isole / "ceres.db")
    connecter, entendues = sqlite3.connect, set[str]()
    fabrique = type("Ecoutee", (Ecoutee,), {"vues": entendues})
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **o: connecter(*a, **{"factory": fabrique, **o}))

    def lancer(*mots: str, classe: type[io.TextIOWrapper]) -> list[str]:
        entendues.clear()
        with pytest.MonkeyPatch.context() as temporaire:
            for nom in ("stdout", "stderr"):
                temporaire.setattr(sys, nom, classe(io.BytesIO(), encoding="utf-8"))
            code = executer([*mots])
            sys.stdout.flush()
            sys.stderr.flush()
            assert code == 0, sys.stderr.buffer.getvalue().decode()  # type: ignore[attr-defined]
        return sorted(sql for sql in entendues if sql.startswith("SELECT count(*)"))

    return lancer


# Ce que la base d'essai a de plus loin.
EN_PLUS = {"habilitation echeances": ("--sous", "9999j")}


@pytest.mark.parametrize("feuille", LISTES, ids=lambda f: f.nom)
def test_ce_que_compte_chaque_liste_selon_sa_forme(comptes: Callable[..., list[str]], feuille: Feuille) -> None:
    """Au terminal, jusqu'à cinq cent un ; en JSON, tout ; ailleurs, rien."""
    mots = (*feuille.ligne(), *EN_PLUS.get(feuille.nom, ()), "--limite", "1")
    compte = feuille.nom in COMPTEES
    table = comptes(*mots, "--format", "table", classe=Ecran)
    assert [bool(BORNE.fullmatch(sql)) for sql in table] == [True] * compte
    json = comptes(*mots, "--format", "json", classe=io.TextIOWrapper)
    assert [bool(BORNE.fullmatch(sql)) for sql in json] == [False] * compte
    for forme in ("table", "tsv", "csv", "ndjson"):
        assert comptes(*mots, "--format", forme, classe=io.TextIOWrapper) == []


def test_un_compte_ne_s_ecrit_que_d_une_facon() -> None:
    """`base/filtre.py:combien` : aucun `compter` d'un nom n'a son propre SQL."""
    propres = re.compile(r"^def compter\w*\(.*?(?=^def |\Z)", re.DOTALL | re.MULTILINE)
    fichiers = sorted((RACINE / "ceres_cli" / "services").glob("*/requetes.py"))
    trouvees = [(f.parent.name, texte) for f in fichiers for texte in propres.findall(f.read_text("utf-8"))]
    assert len(trouvees) >= 14
    autrement = [(nom, texte) for nom, texte in trouvees if "combien(" not in texte or "count(" in texte]
    # Ceux-là ne sont pas d'une liste : les titres présents, les lots d'après une sauvegarde.
    assert {nom for nom, _ in autrement} <= {"titre", "journal"}
    assert not any("au_plus" in texte for _, texte in autrement)
