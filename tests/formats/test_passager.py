"""Une longue suite : les premiers éléments en mémoire, le reste dans un fichier sans nom."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.passager import Suite


class Petite(Suite):
    EN_MEMOIRE = 3
    _PAQUET = 2


@given(st.lists(st.dictionaries(st.text(max_size=3), st.none() | st.booleans() | st.text(max_size=3)), max_size=12))
def test_une_suite_se_parcourt_entiere_autant_de_fois_qu_on_veut(elements: list[dict[str, object]]) -> None:
    suite = Petite(iter(elements))
    assert (len(suite), [*suite], [*suite]) == (len(elements), elements, elements)
    assert all(element in suite for element in elements)
    assert {"autre": "élément"} not in suite


def test_un_parcours_commence_n_en_gene_pas_un_autre() -> None:
    suite = Petite(range(9))
    un = iter(suite)
    debut = [next(un) for _ in range(5)]
    assert ([*suite], [*debut, *un]) == ([*range(9)], [*range(9)])


def test_sans_place_ou_ecrire_c_est_dit(isole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(isole / "absent"))
    assert [*Petite(range(3))] == [0, 1, 2]
    with pytest.raises(BaseInutilisable, match="dossier temporaire"):
        Petite(range(4))
