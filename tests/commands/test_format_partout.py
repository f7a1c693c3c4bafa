"""« --format » est admis de toute commande qui montre des données ou un compte rendu."""

import pytest

from ceres_cli.terminal.formes import Format
from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur

# Commande qui n'imprime rien qu'un format changerait → pourquoi.
SANS_FORMAT = {
    "admin metriques": "un texte que lit Prometheus",
    "admin roles-postgres": "un script SQL, à lire puis à jouer",
    "machine mcp": "un protocole, qui a sa forme",
}
# L'export écrit d'abord un classeur : un format choisi pour lire les listes ne le change pas.
SANS_VARIABLE = {"export-jures", "jure exporter"}


def test_chaque_commande_admet_format_ou_dit_pourquoi_non() -> None:
    assert {f.nom for f in feuilles() if "--format" not in f.options} == set(SANS_FORMAT)


@pytest.mark.parametrize("feuille", [f for f in feuilles() if f.nom not in SANS_FORMAT], ids=lambda f: f.nom)
def test_format_et_ceres_format_sont_les_memes_partout(ceres: Lanceur, feuille: Feuille) -> None:
    (option,) = [p for p in feuille.parametres if "--format" in p.opts]
    assert {c.value for c in option.type_descriptor.choices} == {f.value for f in Format}
    assert option.envvar == (None if feuille.nom in SANS_VARIABLE else "CERES_FORMAT")
    assert not option.required
    refus = ceres(*feuille.ligne(), "--format", "papyrus")
    assert (refus.code, refus.stdout) == (2, "")
    assert "papyrus" in refus.stderr
