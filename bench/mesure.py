"""Lancer des processus tour à tour, et comparer : temps, mémoire, rapport au plancher."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

JOUR = "2027-01-15"
PYTHON = sys.executable
_CHRONOMETRE = Path(__file__).with_name("chronometre.py")
_INSTALLE = Path(PYTHON).with_name("ceres")
_MIO_PAR_UNITE = 2**-20 if sys.platform == "darwin" else 2**-10
CERES = [str(_INSTALLE)] if _INSTALLE.exists() else [PYTHON, "-c", "from ceres_cli.app import principal; principal()"]


class Mesure(NamedTuple):
    """Durée et temps de processeur (noyau compris) en secondes, mémoire au plus haut en Mio (0 si elle n'est pas
    relevée)."""

    secondes: float
    mio: float = 0.0
    processeur: float = 0.0


def lancer(
    commande: Sequence[str | Path], base: Path | None = None, *, codes: Sequence[int] = (0,), vers: Path | None = None
) -> Mesure:
    """Un processus, de son lancement à sa fin ; sa sortie va dans `vers`, ou nulle part. Lève s'il échoue."""
    chronometre = [PYTHON, "-S", str(_CHRONOMETRE), str(vers or os.devnull)]
    fini = subprocess.run(
        [*chronometre, *map(str, commande)], env=environnement(base), capture_output=True, text=True, check=True
    )
    releve = json.loads(fini.stdout)
    if releve["code"] not in codes:
        raise RuntimeError(f"{' '.join(map(str, commande))} : sortie {releve['code']}\n{fini.stderr[-2000:]}")
    return Mesure(releve["secondes"], releve["memoire"] * _MIO_PAR_UNITE, releve["processeur"])


def environnement(base: Path | None = None) -> dict[str, str]:
    """Celui d'une commande mesurée : le jour fixé, cette base, aucun réglage de qui mesure."""
    voulu = {**os.environ, "CERES_AUJOURDHUI": JOUR, "PYTHONPATH": os.pathsep.join(sys.path)}
    for nom in ("CERES_CONFIG", "CERES_PROFIL"):
        voulu.pop(nom, None)
    return voulu if base is None else {**voulu, "CERES_BASE": str(base)}


def copier(base: Path, copie: Path) -> Path:
    """Une copie neuve, déjà sur le disque : l'écrire ne se compte pas à qui la rendra durable."""
    for reste in ("", "-wal", "-shm", "-journal"):
        copie.with_name(copie.name + reste).unlink(missing_ok=True)
    shutil.copy(base, copie)
    os.sync()
    return copie


def chronometrer(faire: Callable[[], object]) -> Mesure:
    """Une fonction de ce processus ; sa mémoire n'est pas relevée."""
    debut, avant = time.perf_counter(), time.process_time()
    faire()
    return Mesure(time.perf_counter() - debut, processeur=time.process_time() - avant)


@dataclass(slots=True)
class Essai:
    """Une comparaison : `mesurer` est appelé à chaque tour ; `net_de` retranche à chaque tour cet autre essai."""

    nom: str
    mesurer: Callable[[], Mesure]
    cible: float | None = None
    mieux: float | None = None
    mio: float | None = None
    net_de: str | None = None
    sur: str | None = None
    mesures: list[Mesure] = field(default_factory=list)


def comparer(titre: str, plancher: str, essais: Sequence[Essai], tours: int, *, processeur: bool = False) -> bool:
    """Tour à tour, puis le tableau des rapports au plancher (ou à l'essai `sur`) ; vrai si les cibles sont tenues.
    `processeur` : les secondes sont celles que le processeur a données au programme, que le reste de la machine ne
    change guère."""
    print(f"\n{titre}\n{'-' * len(titre)}", flush=True)
    for _ in range(tours):
        for essai in essais:
            mesure = essai.mesurer()
            essai.mesures.append(mesure._replace(secondes=mesure.processeur) if processeur else mesure)
    parmi = {e.nom: e for e in essais}
    largeur = max(len(e.nom) for e in essais)
    print(f"{'':{largeur}}  {'secondes':>9}  {'rapport':>8}  {'médian':>8}  {'Mio':>5}  cible")
    lignes = [_ligne(e, parmi[e.sur or plancher], parmi) for e in essais]
    for (texte, _), essai in zip(lignes, essais, strict=True):
        print(f"{essai.nom:{largeur}}  {texte}", flush=True)
    return all(tenu for _, tenu in lignes)


def _ligne(essai: Essai, plancher: Essai, parmi: Mapping[str, Essai]) -> tuple[str, bool]:
    durees, reference = _nettes(essai, parmi), _nettes(plancher, parmi)
    rapport = min(durees) / min(reference)
    median = statistics.median(d / r for d, r in zip(durees, reference, strict=True))
    mio = max(m.mio for m in essai.mesures)
    verdict, tenu = _verdict(essai, rapport, mio)
    memoire = f"{mio:5.0f}" if mio else f"{'':5}"
    return f"{min(durees):9.4f}  {rapport:7.2f}×  {median:7.2f}×  {memoire}  {verdict}".rstrip(), tenu


def _nettes(essai: Essai, parmi: Mapping[str, Essai]) -> list[float]:
    """Les durées, moins celles du même tour de `net_de`."""
    if essai.net_de is None:
        return [m.secondes for m in essai.mesures]
    retranchees = parmi[essai.net_de].mesures
    return [m.secondes - r.secondes for m, r in zip(essai.mesures, retranchees, strict=True)]


def _verdict(essai: Essai, rapport: float, mio: float) -> tuple[str, bool]:
    parties, tenu = [], True
    for borne, mot in ((essai.cible, ""), (essai.mieux, "au-delà ")):
        if borne is not None:
            atteint = rapport <= borne
            parties.append(f"{mot}≤ {borne:g}× {'tenu' if atteint else 'non tenu'}")
            tenu &= atteint or bool(mot)
    if essai.mio is not None:
        parties.append(f"≤ {essai.mio:g} Mio {'tenu' if mio <= essai.mio else 'non tenu'}")
        tenu &= mio <= essai.mio
    return ", ".join(parties), tenu
