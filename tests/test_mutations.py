"""Le compte des mutants : qui est vu, qui survit, qui n'a pas été jugé, et qui n'est pas expliqué."""

import json
from pathlib import Path

import pytest

from scripts import score_mutations as score
from scripts.score_mutations import Mutant

PAGE = """# Décisions

## Avant

`regles/avant.py:nul`

## Mutation

Équivalents : `moteur/ecritures.py:Ecritures.modifier`, `_par_colonnes` ; casse : `moteur/journal.py:ecrire`, un `zip`.

## Après

`regles/apres.py:nul`
"""


@pytest.mark.parametrize(
    ("code", "vu"),
    [
        *((code, True) for code in (1, 3, 24, -24, 36, 152, 255)),
        *((code, False) for code in (0, 5, 33)),
        # Interrompu, douteux, tué par le système, mal appelé : ce n'est pas un test qui a vu quelque chose.
        *((code, None) for code in (None, 2, 4, 35, -9, -11)),
    ],
)
def test_un_mutant_est_vu_survit_ou_reste_a_juger(code: int | None, vu: bool | None) -> None:
    assert score.verdict(code) is vu


@pytest.mark.parametrize(
    ("nom", "fichier", "piece", "fonction"),
    [
        ("regles.session.generaux.x_ecarter__mutmut_12", "regles/session/generaux.py", "regles/session", "ecarter"),
        ("regles.droits.x__du_ressort__mutmut_1", "regles/droits.py", "droits", "_du_ressort"),
        ("services.faits.perimetres.x_jures__mutmut_1", "services/faits/perimetres.py", "droits", "jures"),
        ("moteur.ecritures.xǁEcrituresǁ_inserer__mutmut_3", "moteur/ecritures.py", "moteur", "Ecritures._inserer"),
        ("regles.titre.x_classe__mutmut_1", "regles/titre.py", "regles", "classe"),
    ],
)
def test_un_mutant_dit_sa_piece_et_sa_fonction(nom: str, fichier: str, piece: str, fonction: str) -> None:
    mutant = Mutant(f"ceres_cli.{nom}", fichier, vu=False)
    assert (mutant.piece, mutant.fonction) == (piece, f"{fichier}:{fonction}")


def test_les_fonctions_expliquees_sont_celles_de_la_section() -> None:
    connues = score.expliquees(PAGE)
    assert {f for f in connues if ".py" in f} == {
        "moteur/ecritures.py:Ecritures.modifier",
        "moteur/ecritures.py:_par_colonnes",
        "moteur/journal.py:ecrire",
        "moteur/journal.py:zip",
    }


def test_les_fichiers_disparus_et_les_mutants_ecartes_ne_comptent_pas(tmp_path: Path) -> None:
    for fichier in ("regles/droits.py", "regles/ancien.py"):
        chemin = tmp_path / "mutants" / "ceres_cli" / f"{fichier}.meta"
        chemin.parent.mkdir(parents=True, exist_ok=True)
        codes = {"m.x_f__mutmut_1": 1, "m.x_f__mutmut_2": 0, "m.x_f__mutmut_3": None, "m.x_f__mutmut_4": 34}
        chemin.write_text(json.dumps({"exit_code_by_key": codes}), encoding="utf-8")
    sources = tmp_path / "ceres_cli"
    (sources / "regles").mkdir(parents=True)
    (sources / "regles" / "droits.py").touch()
    assert score.lire(tmp_path / "mutants", sources) == [
        Mutant("m.x_f__mutmut_1", "regles/droits.py", True),
        Mutant("m.x_f__mutmut_2", "regles/droits.py", False),
        Mutant("m.x_f__mutmut_3", "regles/droits.py", None),
    ]
