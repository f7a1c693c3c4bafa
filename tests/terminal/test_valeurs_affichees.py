"""Ce que l'écran montre d'une valeur se tape aussi : chaque option qui attend un mot du métier accepte son libellé."""

from typing import Any

import pytest

from ceres_cli.commands.propositions import VALEURS
from ceres_cli.regles.libelles import LIBELLES
from tests.arbre import Feuille, feuilles, nom_long


def _mots_de(feuille: Feuille, parametre: Any) -> list[str]:
    """Les mots que prend cette option, comme la complétion les propose."""
    choix = parametre.type_descriptor.choices
    if choix is not None:
        return [str(c.value) for c in choix]
    prefixes = (" ".join(feuille.mots[:n]) for n in range(len(feuille.mots), 0, -1))
    siens = next((VALEURS[p, nom_long(parametre)] for p in prefixes if (p, nom_long(parametre)) in VALEURS), ())
    return [str(getattr(m, "value", m)) for m in siens]


OPTIONS = [
    pytest.param(p, _mots_de(f, p), id=f"{f.nom} {nom_long(p)}")
    for f in feuilles()
    for p in f.parametres
    if p.param_type_name == "option" and any(mot in LIBELLES for mot in _mots_de(f, p))
]


def test_il_y_a_des_options_a_eprouver() -> None:
    vues = {str(p.id) for p in OPTIONS}
    assert {"session resultats --resultat", "session lister --etat", "vae lister --etat"} <= vues


@pytest.mark.parametrize(("parametre", "mots"), OPTIONS)
def test_une_valeur_se_tape_telle_qu_elle_s_affiche(parametre: Any, mots: list[str]) -> None:
    for mot in mots:
        lue = parametre._runtime_param.lire(LIBELLES.get(mot, mot))
        (seule,) = getattr(lue, "codes", [lue])  # ce qui se tape à plusieurs se tape aussi d'un seul
        assert str(getattr(seule, "value", seule)) == mot


def test_toute_enumeration_tapee_a_ses_mots_connus_de_la_completion() -> None:
    """Une option dont l'aide énumère des mots gardés en base, et que rien ne connaît, échapperait au test précédent."""
    gardes = {mot for mot in LIBELLES if "_" in mot}
    inconnues = [
        f"{f.nom} {nom_long(p)}"
        for f in feuilles()
        for p in f.parametres
        if p.param_type_name == "option"
        and gardes & set((p.help or "").replace(",", " ").replace(".", " ").split())
        and not _mots_de(f, p)
    ]
    assert inconnues == []
