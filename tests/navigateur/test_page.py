"""La page du rapport s'ouvre dans un vrai Chromium : le reste de ce qu'elle promet est dans test_rapport_navigateur."""

from typing import Any


def test_rien_a_la_console_et_aucune_requete(ouvrir: Any) -> None:
    _, console, requetes = ouvrir()
    assert (console, requetes) == ([], [])
