"""Un jour tel que la base le garde."""

from datetime import date

import pytest

from ceres_cli.regles.calendrier import lire_iso


def test_un_jour_garde_se_relit_et_rien_reste_rien() -> None:
    assert lire_iso("2024-02-29") == date(2024, 2, 29)
    assert lire_iso(None) is None


def test_ce_que_la_base_n_a_pas_pu_garder_ne_se_lit_pas() -> None:
    with pytest.raises(ValueError, match="29/02/2024"):
        lire_iso("29/02/2024")
