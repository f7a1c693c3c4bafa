"""Chaque commande de l'arbre qui ouvre la base se heurte aux mêmes murs : droits, schéma, configuration d'un autre."""

import shlex
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import EN_PLUS, feuilles
from tests.commands.conftest import contrat, modele_contrat
from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir
from tests.fabriques.contrat import Contrat

__all__ = ["contrat", "modele_contrat"]  # leurs gabarits, que pytest cherche ici


def test_l_usage_n_arrete_aucune_commande_que_les_murs_lancent(contrat: Contrat) -> None:
    """Refusée pour ce qui manque à sa ligne, une commande passerait tous les murs sans jamais travailler."""
    lisent = {f.nom for f in feuilles() for p in f.parametres if chemins.lecture(p) in chemins.LUS}
    refusees = []
    for f in feuilles():
        if f.nom in lisent or f.mots[0] in ("init", "demo", "config"):
            continue
        simuler = ["--simuler"] if "--simuler" in f.options else []
        rendu = contrat(shlex.join([*f.ligne(), *simuler]))
        if rendu.code == 2:
            refusees.append((f.ligne(), rendu.stderr))
    assert refusees == []
    assert {f.nom for f in feuilles()} >= EN_PLUS.keys()


def ouvrir_a_tous(isole: Path) -> None:
    (isole / "ceres.db").chmod(0o666)


def oter_un_declencheur(isole: Path) -> None:
    with closing(sqlite3.connect(isole / "ceres.db")) as connexion:
        connexion.execute("DROP TRIGGER tr_lot_sans_suppression")


def preter_la_configuration(isole: Path) -> None:
    (isole / "ceres.toml").write_text("[lot]\nlignes_max = 3\n", encoding="utf-8")
    (isole / "ceres.toml").chmod(0o666)


@pytest.mark.parametrize("mal", [ouvrir_a_tous, oter_un_declencheur, preter_la_configuration])
def test_toute_commande_qui_ouvre_la_base_sort_8_sans_rien_dire_ni_changer(
    ceres: Lanceur, isole: Path, mal: Callable[[Path], None]
) -> None:
    (isole / "entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    absente: dict[str, str | None] = {"CERES_BASE": str(isole / "absente" / "non.db")}
    (isole / "absente").mkdir()
    (isole / "absente").chmod(0o555)
    ouvrantes = [f for f in feuilles() if f.mots[0] in ("init", "demo") or ceres(*f.ligne(), env=absente).code == 8]
    # Une seule est faite pour une base abîmée : elle dit tout ce qui ne va pas (test_verifier).
    ouvrantes = [f for f in ouvrantes if f.nom != "admin verifier"]
    assert len(ouvrantes) > 60
    batir(isole / "ceres.db")
    mal(isole)
    octets = (isole / "ceres.db").read_bytes()
    passees = []
    for feuille in ouvrantes:
        rendu = ceres(*feuille.ligne())
        if (rendu.code, rendu.stdout) != (8, ""):
            passees.append((feuille.nom, rendu.code, rendu.stderr))
    assert passees == []
    assert (isole / "ceres.db").read_bytes() == octets
