"""Ce que la commande en cours a déjà enregistré : dit si elle s'arrête ensuite, par un signal ou une erreur.

Seuls y écrivent ceux qui enregistrent (`store.ecriture`, `fichiers.ecrire`), pendant que les signaux attendent.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_phrases: list[str] = []
_fichiers: list[Path] = []


def oublier() -> None:
    """Au départ d'une commande."""
    _phrases.clear()
    _fichiers.clear()


def noter(phrase: str) -> None:
    """Une phrase entière : « Le lot L-000012 est enregistré (3 faites). »."""
    _phrases.append(phrase)


@contextmanager
def resume_par(phrase: Callable[[], str]) -> Iterator[None]:
    """Ce que ce bloc enregistre, en beaucoup de petites écritures, se dira par cette seule phrase (vide : rien)."""
    debut = len(_phrases)
    try:
        yield
    finally:
        _phrases[debut:] = filter(None, [phrase()])


def noter_fichier(chemin: Path) -> None:
    _fichiers.append(chemin)


def deja_fait() -> str:
    """Ce qui est enregistré, vide si rien ne l'est."""
    phrases = list(_phrases)
    if len(_fichiers) == 1:
        phrases.append(f"Le fichier {_fichiers[0]} est écrit.")
    elif _fichiers:
        phrases.append(f"{len(_fichiers)} fichiers sont écrits, le dernier : {_fichiers[-1]}.")
    return " ".join(phrases)
