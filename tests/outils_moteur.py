"""De quoi appeler le moteur sans passer par la commande : un cadre, des demandes, ce que la base contient."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.store import Store
from tests.fabriques import bases
from tests.fabriques.base import AGENT
from tests.lanceur import environnement

JOUR = date(2025, 9, 2)


def cadre(base: Store, jour: date = JOUR, *, profil: str | None = None) -> Cadre:
    return Cadre(base, jour, "2025-09-02T08:00:00Z", AGENT, "ceres essai", Configuration(), profil)


def agir(
    base: Store, demandes: Sequence[Demande], jour: date = JOUR, *, profil: str | None = None, **options: Any
) -> Rapport:
    """Les demandes, confirmées d'avance."""
    return execution.executer(
        cadre(base, jour, profil=profil), MetierHabilitation(), demandes, Options(**options), None
    )


def demande(action: str, objet: str = "", ligne: int = 1, motif: str | None = None, **valeurs: Any) -> Demande:
    if action == "creer" or valeurs.get("jure"):
        valeurs = {"debut": None, "fin": None, **valeurs}
    return Demande(action, objet, valeurs, motif, ligne)


def contenu(chemin: Path, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    """Tout ce que ces tables contiennent, dans l'ordre."""
    base = bases.ouvrir(chemin)
    try:
        with base.lecture() as db:
            return {table: db.lignes(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables}
    finally:
        base.fermer()


def python(script: str, *arguments: object, prefixe: Iterable[str] = ()) -> "subprocess.Popen[str]":
    """Un vrai processus qui exécute ce script ; ses lignes se lisent au fil de l'eau."""
    commande = [*prefixe, sys.executable, "-u", "-c", script, *map(str, arguments)]
    return subprocess.Popen(
        commande, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environnement()
    )


def sans_pouvoirs() -> list[str]:
    """Le préfixe d'une commande soumise aux droits des fichiers : root passe outre, sauf s'il y renonce."""
    setpriv = shutil.which("setpriv") if os.getuid() == 0 else None
    return [setpriv, "--inh-caps=-all", "--bounding-set=-all"] if setpriv else []
