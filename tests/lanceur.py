"""Lancer ceres depuis un test : dans le processus, ou dans un vrai processus."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.app import executer
from tests import accords
from tests.fabriques import bases

RACINE = Path(__file__).resolve().parent.parent
PETIT_MODELE = RACINE / "tests" / "fabriques" / "petit_modele" / "lettre.typ"
JOUR = "2025-09-02"
COMMANDE = (sys.executable, "-m", "ceres_cli")


_JOUR_DIT = re.compile(r"^Jour forcé au [0-9/]{10} \(CERES_AUJOURDHUI\)\.\r?\n", re.MULTILINE)


def sans_le_jour(parole: str) -> str:
    """Ce qui est dit, hors la phrase du jour forcé : les tests se jouent tous un autre jour."""
    return _JOUR_DIT.sub("", parole)


@dataclass(frozen=True)
class Resultat:
    """Ce qu'une commande a rendu."""

    code: int
    stdout: str
    stderr: str
    jour_dit: bool = False

    @classmethod
    def lu(cls, code: int, stdout: str, stderr: str) -> "Resultat":
        """La phrase du jour forcé, que toute écriture d'un test dit, est mise à part de la sortie d'erreur."""
        accords.relire(stdout, stderr)
        return cls(code, stdout, sans_le_jour(stderr), jour_dit=bool(_JOUR_DIT.search(stderr)))

    def json(self) -> Any:
        """Le document de la sortie standard."""
        return json.loads(self.stdout)

    def erreur(self) -> Any:
        """Le document de la sortie d'erreur (`--format json`)."""
        return json.loads(self.stderr)

    def lignes(self) -> list[str]:
        return self.stdout.splitlines()


def isoler(monkeypatch: pytest.MonkeyPatch, dossier: Path) -> None:
    """Rien de la machine n'entre dans le test : dossiers personnels, variables, dossier de travail, jour."""
    variables = [
        v
        for v in os.environ
        if v.startswith(("CERES_", "_CERES", "XDG_")) or v in ("NO_COLOR", "PAGER", "LESS", "PYTHONUNBUFFERED")
    ]
    for variable in variables:
        monkeypatch.delenv(variable)
    for variable, nom in (
        ("HOME", "maison"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "donnees"),
        ("XDG_STATE_HOME", "etat"),
        ("XDG_CACHE_HOME", "cache"),
    ):
        (dossier / nom).mkdir(exist_ok=True)
        monkeypatch.setenv(variable, str(dossier / nom))
    monkeypatch.setenv("CERES_AUJOURDHUI", JOUR)
    monkeypatch.setenv("CERES_BASE", bases.promettre(dossier / "ceres.db"))
    monkeypatch.setenv("PYTHONPATH", str(RACINE))
    monkeypatch.chdir(dossier)


def lancer(
    *arguments: object, env: Mapping[str, str | None] | None = None, stdin: str | bytes | None = None
) -> Resultat:
    """Exécute dans ce processus. `env` : variables en plus, None pour en ôter une. L'entrée n'est pas un terminal."""
    bases.tenir()
    entree = stdin.encode() if isinstance(stdin, str) else stdin or b""
    sortie, erreurs = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as temporaire:
        for variable, valeur in (env or {}).items():
            if valeur is None:
                temporaire.delenv(variable, raising=False)
            else:
                temporaire.setenv(variable, valeur)
        temporaire.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(entree), encoding="utf-8"))
        temporaire.setattr(sys, "stdout", io.TextIOWrapper(sortie, encoding="utf-8"))
        temporaire.setattr(sys, "stderr", io.TextIOWrapper(erreurs, encoding="utf-8"))
        code = executer(_mots(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        return Resultat.lu(code, sortie.getvalue().decode(), erreurs.getvalue().decode())


def lancer_processus(
    *arguments: object,
    env: Mapping[str, str | None] | None = None,
    stdin: str | bytes | None = None,
    commande: Sequence[str] = COMMANDE,
) -> Resultat:
    """Exécute dans un vrai processus, sans terminal ; échoue au-delà d'une minute."""
    entree = stdin.encode() if isinstance(stdin, str) else stdin or b""
    fini = subprocess.run(
        [*commande, *_mots(arguments)], input=entree, capture_output=True, env=environnement(env), timeout=60
    )
    return Resultat.lu(fini.returncode, fini.stdout.decode(), fini.stderr.decode())


def _mots(arguments: Sequence[object]) -> list[str]:
    """Les mots de la commande ; ce qui suit --base nomme un fichier, ou la base qui y répond."""
    mots = [str(a) for a in arguments]
    return [bases.adresse(mot) if avant == "--base" else mot for avant, mot in zip(["", *mots], mots, strict=False)]


def environnement(env: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """L'environnement isolé du test, avec ces variables en plus ou en moins."""
    bases.tenir()
    return {cle: valeur for cle, valeur in {**os.environ, **(env or {})}.items() if valeur is not None}
