"""Rien de ce qui se tape n'est un bug : chaque paramètre de chaque commande, avec des valeurs hostiles."""

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.arbre import Feuille, donner, feuilles
from tests.commands.conftest import modele_contrat
from tests.conftest import Lanceur
from tests.fabriques.contrat import CENTRE, JOUR, MPCP
from tests.lanceur import Resultat

__all__ = ["modele_contrat"]  # son gabarit, que pytest cherche ici

LONGUE = "x" * 10_000_000
HOSTILES = (
    "",
    " ",
    "-",
    "a\0b",
    "\udcff\udcfe",
    "\ud800",
    "9" * 5_000,
    "-9" * 400,
    "1e999",
    "99999-01-01",
    "0000-00-00",
    "31/02/2025",
    "01/01/0001",
    "25:61",
    "J-99999999999999999999",
    "J-0",
    "S-0000-1",
    "S-99999-99999999",
    "TP-/CCP",
    "../../../etc/passwd",
    "\u202e\u2066=cmd|' /C'!A1\x1b[2J\x07",
    "[red]x[/red] %s %n {0} $HOME `id`",
    "'; DROP TABLE jure; --",
    "😀" * 300,
    "e\u0301" * 2_000,
    "\n\r\t\v",
    "١٢٣",
    "²",
    "ß" * 300,
)
PAR_PARAMETRE = 2
FEUILLES = [f for f in feuilles() if f.nom not in ("demo",)]


@pytest.fixture
def base(modele_contrat: Path, isole: Path) -> Path:
    shutil.copyfile(modele_contrat, isole / "ceres.db")
    (isole / "entree.csv").write_text("action;habilitation\nsuspendre;H-1\n")
    return isole


def verifier(fini: Resultat, ligne: list[str]) -> None:
    cas = [mot if len(mot) < 60 else f"{mot[:60]}… ({len(mot)})" for mot in ligne]
    assert fini.code in (0, 2, 3, 4, 5, 6, 7, 8), (cas, fini.stderr[:2000])
    assert "Traceback" not in fini.stderr, cas
    assert len(fini.stderr) < 20_000, (cas, len(fini.stderr))
    for flux in (fini.stdout.replace("\r\n", "\n"), fini.stderr):
        assert not any(c in flux for c in "\x1b\x07\0\r\v\u202e\u2066"), cas


@pytest.mark.parametrize(("rang", "feuille"), list(enumerate(FEUILLES)), ids=[f.nom for f in FEUILLES])
def test_aucune_valeur_n_est_un_bug(ceres: Lanceur, base: Path, rang: int, feuille: Feuille) -> None:
    env = {"CERES_AUJOURDHUI": JOUR, "CERES_PROFIL": CENTRE if rang % 4 == 0 else MPCP}
    for n, parametre in enumerate(p for p in feuille.parametres if not getattr(p, "is_flag", False)):
        for valeur in valeurs(rang * 5 + n, parametre):
            ligne = [*feuille.ligne(sauf=parametre.name), *donner(parametre, valeur)]
            verifier(ceres(*ligne, env=env), ligne)


def valeurs(depart: int, parametre: Any) -> list[str]:
    """Quelques valeurs, qui tournent d'un paramètre à l'autre ; un paramètre sur cinq reçoit dix mégaoctets."""
    prises = [HOSTILES[(depart + 7 * i) % len(HOSTILES)] for i in range(PAR_PARAMETRE)]
    return prises + ([LONGUE] if depart % 5 == 0 else [])


@pytest.mark.parametrize("feuille", FEUILLES, ids=lambda f: f.nom)
def test_une_entree_vide_ou_illisible_n_est_pas_un_bug(ceres: Lanceur, base: Path, feuille: Feuille) -> None:
    """Les numéros lus sur l'entrée standard : aucun (2), et des octets quelconques."""
    complements = [f"{nom}={texte}" for nom, texte in (("--motif", "x"), ("--jours", "1")) if nom in feuille.options]
    complements += [nom for nom in ("--recevable",) if nom in feuille.options]
    for parametre in feuille.parametres:
        if parametre.param_type_name != "argument" or parametre.nargs != -1:
            continue
        ligne = [*feuille.ligne(sauf=parametre.name), "-", *complements]
        for stdin in (b"", b"\n  \n\n"):
            fini = ceres(*ligne, stdin=stdin, env={"CERES_AUJOURDHUI": JOUR})
            assert (fini.code, "entrée standard est vide" in fini.stderr) == (2, True), fini
        for stdin in (b"\xff\xfe\0\0", b"x" * 100_000, b"\x1b[2J\n"):
            verifier(ceres(*ligne, stdin=stdin, env={"CERES_AUJOURDHUI": JOUR}), ligne)
    lus = [p for p in feuille.parametres if p.metavar == "FICHIER" and p.param_type_name == "argument"]
    for parametre in lus:
        ligne = [*feuille.ligne(sauf=parametre.name), "-"]
        for stdin in (b"", b"\0" * 1000, b"\xff" * 1000, b"PK\x03\x04", b"<", b"{", b"%PDF", b'"' * 1001):
            verifier(ceres(*ligne, stdin=stdin, env={"CERES_AUJOURDHUI": JOUR}), ligne)


@pytest.mark.parametrize(
    "variables",
    [
        {"_CERES_COMPLETE": texte, **autres}
        for texte in ("", "x", "complete_bash", "complete_zsh", "complete_fish", "source_", "_", "complete_", "\udcff")
        for autres in (
            {},
            {"COMP_WORDS": "ceres 'x", "COMP_CWORD": "1"},
            {"COMP_WORDS": "ceres jure voir", "COMP_CWORD": "99999"},
            {"COMP_WORDS": "", "COMP_CWORD": "x"},
            {"_TYPER_COMPLETE_ARGS": "ceres jure voir 'J-1", "_TYPER_COMPLETE_FISH_ACTION": "is-args"},
            {"_TYPER_COMPLETE_ARGS": "ceres --base"},
        )
    ],
)
def test_une_completion_insensee_n_est_pas_un_bug(ceres: Lanceur, base: Path, variables: dict[str, str]) -> None:
    assert ceres(env=variables).code in (0, 2)
    assert ceres("jure", "voir", "J-1", env=variables).code in (0, 2, 3)


def test_une_valeur_tient_dans_un_vrai_processus(ceres_processus: Lanceur, base: Path) -> None:
    assert sys.platform.startswith("linux")
    for valeur in ("9" * 5_000, "99999-01-01", "x" * 100_000, "\udcff"):
        ligne = ["jure", "creer", f"--nom={valeur}", "--prenom=Zoé", f"--naissance={valeur}"]
        verifier(ceres_processus(*ligne), ligne)
