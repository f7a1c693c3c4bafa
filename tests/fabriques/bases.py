"""Les bases des tests : des fichiers SQLite, ou, quand ESSAIS_POSTGRESQL dit où, des bases d'un serveur PostgreSQL.

Un test nomme toujours un fichier ; sur PostgreSQL, à chaque fichier nommé répond une base du serveur.
"""

import hashlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from ceres_cli import store
from ceres_cli.base.naissance import SCEAU
from ceres_cli.base.tables import CLES, ORDRE
from ceres_cli.moteur import parametres
from ceres_cli.store import Store

SERVEUR = os.environ.get("ESSAIS_POSTGRESQL", "")  # l'adresse d'une base d'où en créer d'autres
# Sur PostgreSQL, le compte sous lequel les commandes se connectent, les rôles posés ; vide : celui qui possède tout.
AGENT = os.environ.get("ESSAIS_AGENT", "")
_GABARIT = f"gabarit_{os.getpid()}"
_creees: dict[str, Path] = {}
_promises: set[Path] = set()
_groupes: dict[str, list[tuple[object, ...]]] = {}


def adresse(chemin: Path | str) -> str:
    """Ce que --base et CERES_BASE doivent dire."""
    entiere = _du_proprietaire(chemin)
    return _de_l_agent(entiere) if AGENT and SERVEUR and "://" not in str(chemin) else entiere


def promettre(chemin: Path) -> str:
    """Cette adresse ; la base, vide, n'est créée que si l'on s'en sert avant que le test n'y mette la sienne."""
    if not SERVEUR or AGENT:
        return adresse(chemin)
    _promises.add(chemin)
    return _adresse(_nom(chemin))


def tenir() -> None:
    """Crée celles qui sont promises et ne sont pas encore."""
    while _promises:
        _du_proprietaire(_promises.pop())


def _de_l_agent(url: str) -> str:
    """La même, par le compte de l'agent ; les rôles y sont posés dès que la base existe."""
    import psycopg

    from ceres_cli.base.postgresql import droits

    with psycopg.connect(url, autocommit=True) as connexion:
        etat = connexion.execute("SELECT to_regclass('ceres_schema'), to_regnamespace('ceres_droits')").fetchone()
        assert etat is not None
        if etat[0] is None:
            return url
        if etat[1] is None:
            # Le jour y est forcé : elle est d'essai.
            connexion.execute("INSERT INTO parametre (nom, valeur) VALUES ('essai', '1') ON CONFLICT DO NOTHING")
        profils = connexion.execute(
            "SELECT DISTINCT role FROM profil WHERE agent = %s AND retire = 0", (AGENT,)
        ).fetchall()
        if etat[1] is None or _groupes.get(url) != sorted(profils):  # un agent a les groupes de ses profils
            connexion.execute(droits.ecrire([AGENT]))
            _groupes[url] = sorted(profils)
    avant, apres = url.split("://", 1)
    return f"{avant}://{AGENT}@{apres.split('@', 1)[1]}"


def _du_proprietaire(chemin: Path | str) -> str:
    if not SERVEUR or "://" in str(chemin):
        return str(chemin)
    nom = _nom(Path(chemin))
    if nom not in _creees:
        _creer(nom, "template0")
        _creees[nom] = Path(chemin)
    return _adresse(nom)


def creer(chemin: Path, *, essai: bool = True) -> Store:
    """Une base neuve, avec son schéma."""
    if not SERVEUR and not essai:
        return store.creer(str(chemin))
    if not SERVEUR:
        with open(chemin, "xb") as flux:
            octets, secret = _neuve()
            flux.write(octets.replace(secret, os.urandom(32).hex().encode()))
        return ouvrir(chemin)
    if not essai:
        neuve = ouvrir(chemin)
        neuve.creer()
        return neuve
    if _GABARIT not in _creees:
        _creer(_GABARIT, "template0")
        modele = _ouvrir(_adresse(_GABARIT))
        modele.creer(essai=True)
        modele.fermer()
        _creees[_GABARIT] = Path(_GABARIT)
    _cloner(_GABARIT, chemin)
    return ouvrir(chemin)


@cache
def _neuve() -> tuple[bytes, bytes]:
    """Une base d'essai qui vient d'être créée, et son secret, que chacune a en propre."""
    with tempfile.TemporaryDirectory() as dossier:
        chemin = Path(dossier) / "ceres.db"
        neuve = store.creer(str(chemin), essai=True)
        with neuve.lecture() as db:
            secret = parametres.lire(db, SCEAU)
        neuve.fermer()
        assert secret is not None
        return chemin.read_bytes(), secret.encode()


def ouvrir(chemin: Path | str) -> Store:
    return _ouvrir(_du_proprietaire(chemin)) if SERVEUR else Store(str(chemin))


def copier(modele: Path, cible: Path) -> None:
    """La base `cible`, pareille à `modele`, que personne ne doit tenir ouverte."""
    if SERVEUR:
        _cloner(_nom(modele), cible)
    else:
        shutil.copyfile(modele, cible)
        cible.chmod(0o600)


def contenu(chemin: Path) -> bytes:
    """De quoi dire que rien n'y a changé."""
    if not SERVEUR:
        return chemin.read_bytes()
    base = ouvrir(chemin)
    with base.lecture() as db:
        tables = [db.lignes(f"SELECT * FROM {t} ORDER BY {', '.join(CLES[t])}") for t in ORDRE]
    base.fermer()
    return repr(tables).encode()


def oublier(dossier: Path) -> None:
    """Ôte du serveur les bases dont le fichier serait dans ce dossier."""
    _promises.difference_update([chemin for chemin in _promises if dossier in chemin.parents])
    for nom, chemin in list(_creees.items()):
        if dossier in chemin.parents:
            _sur_le_serveur(f"DROP DATABASE {nom} WITH (FORCE)")
            del _creees[nom]


def _nom(chemin: Path) -> str:
    return f"e{os.getpid()}_{hashlib.sha256(str(chemin.absolute()).encode()).hexdigest()[:24]}"


def _adresse(nom: str) -> str:
    avant, apres = SERVEUR.split("/postgres", 1)
    return f"{avant}/{nom}{apres}"


def _ouvrir(url: str) -> Store:
    from ceres_cli.store_postgresql import StorePostgresql

    return StorePostgresql(url, attente=store.ATTENTE_VERROU)


def _cloner(modele: str, cible: Path) -> None:
    nom = _nom(cible)
    _promises.discard(cible)
    if nom in _creees:
        _sur_le_serveur(f"DROP DATABASE {nom} WITH (FORCE)")
    _creer(nom, modele)
    _creees[nom] = cible


def _creer(nom: str, modele: str) -> None:
    _sur_le_serveur(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{modele}'",
        f"CREATE DATABASE {nom} TEMPLATE {modele} STRATEGY file_copy",
    )


def _sur_le_serveur(*instructions: Any) -> None:
    import psycopg

    with psycopg.connect(SERVEUR, autocommit=True) as connexion:
        for instruction in instructions:
            connexion.execute(instruction)
