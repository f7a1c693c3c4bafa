"""L'examen d'une base, tout ce qu'elle peut avoir d'abîmé à la fois : droits, schéma, pages, liens, journal, état.

Rien n'y est écrit, et rien n'arrête l'examen : ce qui ne peut pas être lu est un défaut comme un autre.
"""

import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ceres_cli.base.acces import verifier_acces
from ceres_cli.base.connexion import connecter, regler
from ceres_cli.base.db import Db
from ceres_cli.base.erreurs import erreurs_de_base, est_occupee
from ceres_cli.base.reconnaissance import reconnaitre
from ceres_cli.erreurs import BaseInutilisable

_NOMMES = 100  # défauts nommés par contrôle ; SQLite s'arrête là aussi
_REFUSEE = "CHECK constraint failed in "  # ce qu'en dit SQLite, avant le nom de la table


class Constat(NamedTuple):
    """`objets` : ce qui ne va pas, nommé ; vide si tout va. `par_les_roles` : leur script le mende."""

    controle: str
    texte: str
    objets: list[str]
    par_les_roles: bool = False

    @property
    def satisfait(self) -> bool:
        return not self.objets


def examiner(chemin: Path, attente: float, cle: bytes | None, prives: Iterable[Path]) -> list[Constat]:
    """Un constat par contrôle ; `attente` d'un verrou, en secondes ; `cle` : de quoi juger les ancres ; `prives` : les
    fichiers que personne d'autre ne doit lire, présents ou non. Occupe passé l'attente : ce n'est pas un défaut."""
    suite = [
        _constat("droits", "la base et son dossier ne s'écrivent que par qui les tient", _droits(chemin)),
        modes(prives),
    ]
    with erreurs_de_base(chemin):
        try:
            with closing(connecter(chemin, attente)) as connexion:
                regler(connexion, "query_only", 1)
                for nom, sain, chercher in _CONTROLES:
                    suite.append(_constat(nom, sain, _defauts(partial(chercher, connexion, chemin))))
                connexion.execute("BEGIN")  # d'une seule vue : un effacement d'à côté s'y verrait à moitié
                suite += du_journal(Db(connexion), cle)
        except (sqlite3.Error, UnicodeDecodeError) as erreur:
            suite.append(Constat("ouverture", "la base ne s'ouvre pas", [_dire(erreur)]))
    return suite


def lignes_abimees(chemin: Path, attente: float) -> list[str]:
    """Les lignes qui en désignent une absente, ou que leurs contraintes refusent : elles étaient éteintes quand on l'a
    changée, ou le disque l'a été dessous."""
    try:
        with closing(connecter(chemin, attente)) as connexion:
            return [d for chercher in (_liens, _pages) for d in _defauts(partial(chercher, connexion, chemin))]
    except sqlite3.Error:
        return []


def _constat(nom: str, sain: str, defauts: list[str]) -> Constat:
    return Constat(nom, defauts[0] if defauts else sain, defauts)


def _droits(chemin: Path) -> list[str]:
    try:
        verifier_acces(chemin)
    except BaseInutilisable as refus:
        return [refus.message]
    return []


def modes(prives: Iterable[Path]) -> Constat:
    """Ce que d'autres peuvent lire des fichiers qu'on garde pour soi."""
    fautes = []
    for chemin in prives:
        try:
            mode = stat.S_IMODE(chemin.lstat().st_mode)
        except FileNotFoundError:
            continue
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            fautes.append(f"{chemin} se lit ou s'écrit par d'autres (droits {mode:04o}) : chmod 600")
    return _constat("modes", "la clé et le journal des accès ne se lisent que par qui les tient", fautes)


def du_journal(db: Db, cle: bytes | None) -> list[Constat]:
    """Le sceau du journal et les tables qu'il refait, dans la transaction ouverte."""
    from ceres_cli.base.sceau import controle, forme
    from ceres_cli.base.sceau.rejeu import rejouer

    cles = {} if cle is None else {forme.nom_de_cle(cle): cle}
    sceau = _defauts(lambda: controle.verifier(db, controle.Bilan(), cles))
    etat = _defauts(lambda: rejouer(db))
    return [
        _constat("sceau", "chaque lot du journal est celui qui a été scellé", sceau),
        _constat("etat", "les tables sont ce que le journal en dit", etat),
    ]


def _defauts(chercher: Callable[[], Iterator[str]]) -> list[str]:
    try:
        return [defaut for defaut, _ in zip(chercher(), range(_NOMMES), strict=False)]
    except BaseInutilisable as refus:
        return [refus.message]
    except (sqlite3.Error, UnicodeDecodeError) as erreur:
        return [_dire(erreur)]


def _dire(erreur: sqlite3.Error | UnicodeDecodeError) -> str:
    """D'une base occupée, l'erreur elle-même : rien n'a pu en être lu."""
    if isinstance(erreur, sqlite3.Error) and est_occupee(erreur):
        raise erreur
    return f"illisible ({erreur})"


def _schema(connexion: sqlite3.Connection, chemin: Path) -> Iterator[str]:
    """Sa marque, sa version, et chaque table, index et déclencheur."""
    reconnaitre(connexion, chemin)
    return iter(())


def _pages(connexion: sqlite3.Connection, _chemin: Path) -> Iterator[str]:
    """Pages, index et contraintes de colonnes, par SQLite."""
    for (dit,) in connexion.execute(f"PRAGMA integrity_check({_NOMMES})"):
        if dit != "ok":
            yield str(dit).replace(_REFUSEE, "une valeur que ses contraintes refusent, dans ")


def _liens(connexion: sqlite3.Connection, _chemin: Path) -> Iterator[str]:
    for table, ligne, cible, _ in connexion.execute("PRAGMA foreign_key_check"):
        yield f"{table} {ligne} désigne une ligne de {cible} qui n'existe pas"


Chercher = Callable[[sqlite3.Connection, Path], Iterator[str]]
_CONTROLES: tuple[tuple[str, str, Chercher], ...] = (
    ("schema", "le schéma est exactement celui du programme", _schema),
    ("pages", "pages, index et contraintes sont sains", _pages),
    ("liens", "chaque ligne désigne des lignes qui existent", _liens),
)
