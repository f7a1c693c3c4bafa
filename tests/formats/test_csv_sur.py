"""Ce qui s'écrit vite d'un csv est ce qui s'en écrirait case par case."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.formats.csv_sur import ecrire_csv, montrer
from ceres_cli.schemas.assainissement import neutraliser
from ceres_cli.schemas.colonne import Colonne, en_texte

_VALEURS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from(
        ["", "=1+1", "-5", "’é", "'=1", " @x", "a\x07b", "a\nb", "a\r\nb", "=a;b", '"=1', "＝1", ";=", "\ud800"]
    ),
    st.lists(st.sampled_from(["=A", "b", ""]), max_size=2),
)
_COLONNES = [Colonne(cle, cle) for cle in ("un", "deux", "trois")]


@given(st.lists(st.tuples(_VALEURS, _VALEURS, _VALEURS), max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_des_lignes_ecrites_ensemble_le_sont_comme_case_par_case(
    lignes: list[tuple[object, ...]], fin_ligne: str
) -> None:
    flux = io.BytesIO()
    assert ecrire_csv(flux, _COLONNES, lignes, fin_ligne=fin_ligne) == len(lignes)
    ecrites = list(csv.reader(io.StringIO(flux.getvalue().decode(), newline=""), delimiter=";"))[1:]
    assert ecrites == [[neutraliser(montrer(en_texte(v))) for v in ligne] for ligne in lignes]
