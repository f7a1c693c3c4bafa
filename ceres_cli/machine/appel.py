"""Lancer une commande de ceres comme un programme la lancerait, et lire le document qu'elle rend."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_ATTENTE = 120  # secondes


class Rendu(NamedTuple):
    """`document` : ce qui est dit, sur l'une ou l'autre sortie ; None si ce n'en est pas un."""

    code: int
    document: dict[str, Any] | None


Racine = tuple[Sequence[str], Mapping[str, str]]
"""Les options qui précèdent la commande (profil, configuration), et les variables en plus (la base)."""


def lancer(racine: Racine, mots: Sequence[str], *, entree: str = "") -> Rendu:
    """Sans terminal : rien n'est jamais demandé."""
    options, variables = racine
    try:
        fini = subprocess.run(
            [sys.executable, "-m", "ceres_cli", *options, *mots, "--format", "json"],
            input=entree.encode(), capture_output=True, timeout=_ATTENTE, check=False, env={**os.environ, **variables},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Rendu(9, None)
    return Rendu(fini.returncode, _document(fini.stdout) or _document(fini.stderr))


def _document(octets: bytes) -> dict[str, Any] | None:
    """Le document de cette sortie : elle entière, ou sa dernière ligne quand une phrase la précède."""
    for texte in (octets, octets.rstrip(b"\n").rpartition(b"\n")[2]):
        try:
            lu = json.loads(texte)
        except ValueError:
            continue
        if isinstance(lu, dict):
            return lu
    return None
