"""Les deux cercles des essais : aucun fichier n'est oublié des deux, et `make test` garde toutes les règles."""

import re
from pathlib import Path

import pytest

from tests.conftest import SECOND_CERCLE, du_second_cercle
from tests.lanceur import RACINE

ESSAIS = RACINE / "tests"
FICHIERS = sorted(ESSAIS.rglob("test_*.py"))
MAKEFILE = (RACINE / "Makefile").read_text(encoding="utf-8")


def recette(cible: str) -> str:
    """Les lignes que cette cible lance."""
    trouvee = re.search(rf"^{cible}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    assert trouvee is not None
    return trouvee[1]


def test_un_fichier_qui_contient_un_test_porte_un_nom_que_pytest_recueille() -> None:
    autres = (f for f in ESSAIS.rglob("*.py") if not f.name.startswith("test_"))
    assert [f for f in autres if re.search(r"^def test_", f.read_text(encoding="utf-8"), re.MULTILINE)] == []


def test_make_test_ne_laisse_que_le_second_cercle_et_make_verifier_ne_laisse_rien() -> None:
    assert re.findall(r' -m "([^"]+)"', recette("test")) == ["not second"]
    joues = [ligne for ligne in recette("verifier").splitlines() if "-m pytest" in ligne]
    assert [re.search(r"pytest.* (-m|-k|--ignore|--deselect|tests)\b", ligne) for ligne in joues] == [None]
    assert "make verifier" in (RACINE / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("prefixe", SECOND_CERCLE)
def test_chaque_prefixe_du_second_cercle_nomme_encore_quelque_chose(prefixe: str) -> None:
    assert [f for f in FICHIERS if f.relative_to(ESSAIS).as_posix().startswith(prefixe)]


@pytest.mark.parametrize("piece", ["regles", "moteur", "epingles", "schemas", "architecture"])
def test_make_test_garde_chaque_dossier(piece: str) -> None:
    dossiers: set[Path] = {f.parent for f in FICHIERS if f.is_relative_to(ESSAIS / piece)}
    assert dossiers
    assert [f for f in FICHIERS if f.parent in dossiers and du_second_cercle(f)] == []


@pytest.mark.parametrize("piece", ["commands", "services", "formats", "terminal", "parcours", "navigateur", "base"])
def test_make_test_garde_de_quoi_se_fier_a_chaque_piece(piece: str) -> None:
    assert [f for f in FICHIERS if f.is_relative_to(ESSAIS / piece) and not du_second_cercle(f)]
