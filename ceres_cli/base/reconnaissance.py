"""Reconnaître une base de ceres : sa marque, sa version, et un schéma qui est exactement celui du programme.

Lu à chaque ouverture : ni OpenSSL ni SQLModel ne sont chargés tant que tout est conforme.
"""

import sqlite3
from pathlib import Path

from ceres_cli.base.empreinte import DECLARE, Schema, empreinte_dite, schema_dit
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter

APPLICATION_ID = 0x43455245  # « CERE »
VERSION_SCHEMA = 8

_SORTES = {"table": "la table", "index": "l'index", "trigger": "le déclencheur", "view": "la vue"}
_NOMMES = 5


def reconnaitre(connexion: sqlite3.Connection, chemin: Path, connu: int | None = None) -> int:
    """Rend le numéro que SQLite donne au schéma : tant que c'est `connu`, il n'est pas relu.
    BaseInutilisable : ce fichier n'est pas une base de ceres, d'une autre version, ou son schéma a été changé."""
    version = _version(connexion, chemin)
    if version < VERSION_SCHEMA:
        raise BaseInutilisable(
            f"La base {chemin} vient d'une version plus ancienne (schéma {version}, attendu : {VERSION_SCHEMA}).",
            conseil="Mettez-la à niveau, sous un profil MPCP : « ceres admin migrer ». Une copie en est gardée ;"
            " --simuler dit d'abord ce qui serait fait.",
        )
    schema = int(connexion.execute("PRAGMA schema_version").fetchone()[0])
    if schema != connu:
        _verifier_schema(connexion, chemin)
    return schema


def reconnaitre_ancienne(connexion: sqlite3.Connection, chemin: Path) -> None:
    """De même, mais une base plus ancienne est admise, si son schéma est exactement celui de sa version : les deux se
    lisent d'un même instant, une autre migration peut finir entre eux."""
    ouverte = connexion.in_transaction
    if not ouverte:
        connexion.execute("BEGIN")
    try:
        version = _version(connexion, chemin)
        if version == VERSION_SCHEMA:
            _verifier_schema(connexion, chemin)
        else:
            _verifier_ancien(connexion, chemin, version)
    finally:
        if not ouverte:
            connexion.execute("ROLLBACK")


def _verifier_ancien(connexion: sqlite3.Connection, chemin: Path, version: int) -> None:
    from ceres_cli.base.migrations.chaine import EMPREINTES

    if version not in EMPREINTES:
        raise BaseInutilisable(
            f"La base {chemin} est au schéma {version}, que cette version de ceres ne sait pas migrer.",
            conseil=f"Elle sait migrer : {', '.join(map(str, EMPREINTES))}. Restaurez une sauvegarde de l'un d'eux.",
        )
    if empreinte_dite(tuple(connexion.execute(DECLARE))) != EMPREINTES[version]:
        raise BaseInutilisable(
            f"Le schéma de la base {chemin} n'est pas celui de sa version ({version}) : il a été changé hors de ceres.",
            conseil="Rien n'a été lu ni écrit. Restaurez une sauvegarde d'avant ce changement, puis migrez-la.",
        )


def _version(connexion: sqlite3.Connection, chemin: Path) -> int:
    """La version du schéma ; BaseInutilisable si ce n'est pas une base de ceres, ou si elle est plus récente."""
    application = connexion.execute("PRAGMA application_id").fetchone()[0]
    version = int(connexion.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise BaseInutilisable(
            f"{chemin} n'est pas une base de ceres.",
            conseil="Donnez une base créée par « ceres init » ; ce fichier n'a pas été touché.",
        )
    if version > VERSION_SCHEMA:
        raise BaseInutilisable(
            f"La base {chemin} vient d'une version plus récente de ceres (schéma {version}, connu : {VERSION_SCHEMA}).",
            conseil="Mettez le programme à jour.",
        )
    return version


def _verifier_schema(connexion: sqlite3.Connection, chemin: Path) -> None:
    from ceres_cli.base.tables import EMPREINTE

    declare = tuple(connexion.execute(DECLARE))
    if empreinte_dite(declare) != EMPREINTE:
        raise BaseInutilisable(
            f"Le schéma de la base {chemin} a été changé hors de ceres : {_differences(schema_dit(declare))}.",
            conseil="Rien n'a été lu ni écrit. Restaurez une sauvegarde d'avant ce changement.",
        )


def _differences(trouve: Schema) -> str:
    """« il manque le déclencheur X ; la table Y n'est plus la même »."""
    from ceres_cli.base.schema import attendu

    voulu = attendu()
    phrases = [f"il manque {_nomme(cle)}" for cle in sorted(voulu.keys() - trouve.keys())]
    phrases += [f"{_nomme(cle)} est en trop" for cle in sorted(trouve.keys() - voulu.keys())]
    communs = sorted(voulu.keys() & trouve.keys())
    phrases += [f"{_nomme(cle)} n'est plus ce qu'il faut" for cle in communs if voulu[cle] != trouve[cle]]
    reste = len(phrases) - _NOMMES
    suite = f" ; et {compter(reste, 'autre différence')}" if reste > 0 else ""
    return " ; ".join(phrases[:_NOMMES]) + suite


def _nomme(cle: tuple[str, str]) -> str:
    sorte, nom = cle
    return f"{_SORTES.get(sorte, sorte)} {nom}"
