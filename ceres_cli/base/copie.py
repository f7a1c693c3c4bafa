"""La copie d'une base : par SQLite lui-même quand elle sert, qui tient les verrous ; puis relue entière."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ceres_cli.base.connexion import connecter, regler
from ceres_cli.base.erreurs import erreurs_de_base
from ceres_cli.base.reconnaissance import APPLICATION_ID, reconnaitre
from ceres_cli.erreurs import BaseInutilisable

# `source` n'est que lue : ce sont les refus du disque où va la copie. À qui a ouvert `cible` de le nommer.
_REFUS_DE_LA_COPIE = {"SQLITE_FULL": errno.ENOSPC, "SQLITE_IOERR_WRITE": errno.EIO, "SQLITE_IOERR_FSYNC": errno.EIO}


def copier(source: Path, cible: Path, attente: float) -> None:
    """Écrit dans `cible`, fichier vide, ce que `source` contient, et le vérifie. BaseInutilisable si l'une est abîmée,
    OSError si le disque de `cible` refuse.

    Rien n'est encore sur le disque à coup sûr : à qui a ouvert `cible` de le demander.
    """
    with erreurs_de_base(source), closing(connecter(source, attente)) as connexion:
        try:
            connexion.execute("VACUUM INTO ?", (str(cible),))
        except sqlite3.OperationalError as erreur:
            if (refus := _REFUS_DE_LA_COPIE.get(erreur.sqlite_errorname)) is None:
                raise
            raise OSError(refus, os.strerror(refus)) from erreur
    with erreurs_de_base(cible), closing(connecter(cible, attente)) as relue:
        _verifier(relue, source, "Elle n'a pas été modifiée. Restaurez une sauvegarde d'avant ce défaut.")


def controler(copie: Path, nom: Path, attente: float) -> None:
    """BaseInutilisable si cette copie, que rien n'écrit, n'est pas une base de ceres de cette version, saine en ses
    pages, ses contraintes et ses clés ; `nom` : le fichier qu'elle copie, que les messages nomment."""
    with erreurs_de_base(nom), closing(connecter(copie, attente)) as relue:
        regler(relue, "query_only", 1)
        try:
            reconnaitre(relue, nom)
        except UnicodeDecodeError as erreur:
            raise BaseInutilisable(f"La base {nom} est abîmée : son schéma ne se lit pas.") from erreur
        _verifier(relue, nom, "Prenez une autre sauvegarde.")


def recrire(base: Path, attente: float) -> None:
    """Récrit chaque page de la base sur place, et vide son journal d'écriture anticipée s'il y en a un. Occupe si elle
    sert à un autre."""
    with erreurs_de_base(base), closing(connecter(base, attente)) as connexion:
        connexion.execute("VACUUM")
        connexion.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def parametre_de(copie: Path, nom: str) -> str | None:
    """Ce paramètre d'une copie que rien n'écrit ; None si ce fichier n'est pas une base de ceres."""
    adresse = f"{copie.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(adresse, uri=True)) as connexion:
            ligne = connexion.execute("SELECT valeur FROM parametre WHERE nom = ?", (nom,)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return None if ligne is None else str(ligne[0])


def version_de(copie: Path) -> int | None:
    """La version du schéma d'une copie que rien n'écrit ; None si ce fichier n'est pas une base de ceres."""
    adresse = f"{copie.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(adresse, uri=True)) as connexion:
            marque = connexion.execute("PRAGMA application_id").fetchone()[0]
            version = connexion.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        return None
    return int(version) if marque == APPLICATION_ID else None


def _verifier(relue: sqlite3.Connection, source: Path, conseil: str) -> None:
    dit = relue.execute("PRAGMA integrity_check").fetchone()[0]
    orphelines = len(relue.execute("PRAGMA foreign_key_check").fetchall())
    if dit != "ok" or orphelines:
        quoi = dit if dit != "ok" else f"{orphelines} lignes en désignent d'autres qui n'existent pas"
        raise BaseInutilisable(f"La base {source} ne se copie pas saine : {quoi}.", conseil=conseil)
