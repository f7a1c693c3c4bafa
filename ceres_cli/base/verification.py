"""L'examen d'une base, tout ce qu'elle peut avoir d'abîmé à la fois : droits, marque, schéma, pages, liens.

Rien n'y est écrit, et rien n'arrête l'examen : ce qui ne peut pas être lu est un défaut comme un autre.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from ceres_cli.base.acces import verifier_acces
from ceres_cli.base.connexion import connecter, regler
from ceres_cli.base.reconnaissance import reconnaitre
from ceres_cli.erreurs import BaseInutilisable

_NOMMES = 100  # défauts nommés par contrôle ; SQLite s'arrête là aussi


class Constat(NamedTuple):
    """`objets` : ce qui ne va pas, nommé ; vide si tout va."""

    controle: str
    texte: str
    objets: list[str]

    @property
    def satisfait(self) -> bool:
        return not self.objets


def examiner(chemin: Path, attente: float) -> list[Constat]:
    """Un constat par contrôle ; `attente` d'un verrou, en secondes."""
    suite = [_constat("droits", "la base et son dossier ne s'écrivent que par qui les tient", _droits(chemin))]
    try:
        with closing(connecter(chemin, attente)) as connexion:
            regler(connexion, "query_only", 1)
            for nom, sain, chercher in _CONTROLES:
                suite.append(_constat(nom, sain, _defauts(chercher, connexion, chemin)))
    except (sqlite3.Error, UnicodeDecodeError) as erreur:
        suite.append(Constat("ouverture", "la base ne s'ouvre pas", [_dire(erreur)]))
    return suite


def _constat(nom: str, sain: str, defauts: list[str]) -> Constat:
    return Constat(nom, defauts[0] if defauts else sain, defauts)


def _droits(chemin: Path) -> list[str]:
    try:
        verifier_acces(chemin)
    except BaseInutilisable as refus:
        return [refus.message]
    return []


def _defauts(chercher: "Chercher", connexion: sqlite3.Connection, chemin: Path) -> list[str]:
    try:
        return [defaut for defaut, _ in zip(chercher(connexion, chemin), range(_NOMMES), strict=False)]
    except BaseInutilisable as refus:
        return [refus.message]
    except (sqlite3.Error, UnicodeDecodeError) as erreur:
        return [_dire(erreur)]


def _dire(erreur: Exception) -> str:
    return f"illisible ({erreur})"


def _schema(connexion: sqlite3.Connection, chemin: Path) -> Iterator[str]:
    """Sa marque, sa version, et chaque table, index et déclencheur."""
    reconnaitre(connexion, chemin)
    return iter(())


def _pages(connexion: sqlite3.Connection, _chemin: Path) -> Iterator[str]:
    """Pages, index et contraintes de colonnes, par SQLite."""
    for (dit,) in connexion.execute(f"PRAGMA integrity_check({_NOMMES})"):
        if dit != "ok":
            yield str(dit)


def _liens(connexion: sqlite3.Connection, _chemin: Path) -> Iterator[str]:
    for table, ligne, cible, _ in connexion.execute("PRAGMA foreign_key_check"):
        yield f"{table} {ligne} désigne une ligne de {cible} qui n'existe pas"


Chercher = Callable[[sqlite3.Connection, Path], Iterator[str]]
_CONTROLES: tuple[tuple[str, str, Chercher], ...] = (
    ("schema", "le schéma est exactement celui du programme", _schema),
    ("pages", "pages, index et contraintes sont sains", _pages),
    ("liens", "chaque ligne désigne des lignes qui existent", _liens),
)
