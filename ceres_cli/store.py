"""La base : ouverture, transactions de lecture et d'écriture, création, reconnaissance.

Deux connexions séparées. La lecture est ouverte `query_only` dans un BEGIN simple ; l'écriture pose `BEGIN IMMEDIATE`
avant de lire quoi que ce soit, et ne COMMIT que si le bloc va à son terme. Rien d'autre dans le programme ne valide
une transaction. Le SQL est portable ; les paramètres s'écrivent `?`.
"""

import json
import os
import sqlite3
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe

APPLICATION_ID = 0x43455245  # « CERE »
VERSION_SCHEMA = 1
ATTENTE_VERROU = 10.0  # secondes
_ABIMEE = "La base {} est abîmée."
_CONSEIL = "Vérifiez le fichier, ses droits, l'espace libre et la sauvegarde."

_PRAGMAS = (
    ("foreign_keys", 1),
    ("recursive_triggers", 1),
    ("trusted_schema", 0),
    ("synchronous", 2),
    ("secure_delete", 1),
    ("cache_size", -32_768),  # Kio
)


class Db:
    """Une transaction ouverte. Les lignes sont des n-uplets, dans l'ordre des colonnes demandées."""

    __slots__ = ("_connexion",)
    dialecte = "sqlite"

    def __init__(self, connexion: sqlite3.Connection) -> None:
        self._connexion = connexion

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connexion.execute(sql, parametres).fetchall()

    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Lignes une à une, pour ce qui ne tient pas en mémoire ; à épuiser dans la transaction."""
        return iter(self._connexion.execute(sql, parametres))

    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        ligne: tuple[Any, ...] | None = self._connexion.execute(sql, parametres).fetchone()
        return ligne

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any:
        ligne = self.une(sql, parametres)
        return None if ligne is None else ligne[0]

    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int:
        """Exécute et rend le nombre de lignes touchées."""
        return self._connexion.execute(sql, parametres).rowcount

    def executer_lot(self, sql: str, suite: Iterable[Sequence[Any]]) -> int:
        return self._connexion.executemany(sql, suite).rowcount

    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]:
        """Condition « colonne parmi ces valeurs », sans limite de nombre, et ses paramètres."""
        return f"{colonne} IN (SELECT value FROM json_each(?))", [json.dumps(list(valeurs))]


class Store:
    """Une base désignée par son URL ou son chemin ; ouverte au premier usage."""

    def __init__(self, url: str, *, attente: float = ATTENTE_VERROU) -> None:
        self.chemin = _chemin_sqlite(url)
        self.attente = attente
        self._connexions: dict[bool, sqlite3.Connection] = {}

    @contextmanager
    def lecture(self) -> Iterator[Db]:
        """Transaction de lecture : une vue figée de la base, incapable d'écrire."""
        with _erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=False)
            connexion.execute("BEGIN")
            try:
                yield Db(connexion)
            finally:
                if connexion.in_transaction:
                    connexion.execute("ROLLBACK")

    @contextmanager
    def ecriture(self) -> Iterator[Db]:
        """Transaction d'écriture : verrou pris d'abord, COMMIT au terme du bloc, ROLLBACK s'il n'y arrive pas."""
        with _erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=True)
            connexion.execute("BEGIN IMMEDIATE")
            try:
                yield Db(connexion)
                connexion.execute("COMMIT")
            finally:
                if connexion.in_transaction:
                    connexion.execute("ROLLBACK")

    def fermer(self) -> None:
        for connexion in self._connexions.values():
            connexion.close()
        self._connexions.clear()

    def existe(self) -> bool:
        return self.chemin.exists()

    def _connexion(self, *, ecriture: bool) -> sqlite3.Connection:
        if ecriture not in self._connexions:
            self._connexions[ecriture] = self._ouvrir(ecriture)
        return self._connexions[ecriture]

    def _ouvrir(self, ecriture: bool) -> sqlite3.Connection:
        _verifier_fichier(self.chemin)
        try:
            connexion = _connecter(self.chemin, self.attente)
        except UnicodeDecodeError as erreur:  # un schéma abîmé : SQLite le cite dans son message, et Python s'y perd
            raise _abimee(self.chemin) from erreur
        try:
            if not ecriture:
                connexion.execute("PRAGMA query_only = ON")
            _reconnaitre(connexion, self.chemin)
        except BaseException:
            connexion.close()
            raise
        return connexion


def creer(url: str, *, attente: float = ATTENTE_VERROU) -> Store:
    """Crée la base (0600, jamais par-dessus un fichier) d'un seul coup : là avec son schéma, ou pas du tout."""
    from ceres_cli.formats import fichiers

    store = Store(url, attente=attente)
    chemin = store.chemin
    conseil = "Choisissez un autre emplacement avec --base, ou corrigez les droits du dossier."
    try:
        chemin.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as erreur:
        raise BaseInutilisable(
            f"La base {chemin} ne peut pas être créée : {_raison(erreur)}.", conseil=conseil
        ) from erreur
    vierge = _base_vierge()
    try:
        with fichiers.ecrire(chemin, ecraser=False) as flux:
            flux.write(vierge)
    except BaseInutilisable as erreur:
        erreur.conseil = conseil
        raise
    return store


def _base_vierge() -> bytes:
    """Le contenu d'une base neuve : le schéma, sans une ligne."""
    from ceres_cli.migrations.schema import instructions

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memoire:
        for instruction in instructions("sqlite"):
            memoire.execute(instruction)
        memoire.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        memoire.execute(f"PRAGMA user_version = {VERSION_SCHEMA}")
        return memoire.serialize()


def _chemin_sqlite(url: str) -> Path:
    if url.startswith("sqlite:///"):
        return Path(url.removeprefix("sqlite:///")).expanduser()
    if "://" in url:
        raise BaseInutilisable(
            f"L'adresse de base « {url.split('://')[0]}://… » n'est pas prise en charge par cette version.",
            conseil="Donnez le chemin d'un fichier SQLite, ou une adresse sqlite:///chemin.",
        )
    return Path(url).expanduser()


def _verifier_fichier(chemin: Path) -> None:
    """Refuse ce qui ne peut pas être une base, sans rien créer."""
    try:
        mode = chemin.stat().st_mode
    except FileNotFoundError:
        if chemin.is_symlink():
            raise BaseInutilisable(
                f"{chemin} est un lien vers un fichier qui n'existe pas.",
                conseil="Corrigez le lien ; rien n'a été créé.",
            ) from None
        raise BaseInutilisable(
            f"La base {chemin} n'existe pas.",
            conseil="Créez-la avec « ceres init », ou donnez le bon chemin avec --base.",
        ) from None
    except OSError as erreur:
        raise BaseInutilisable(f"La base {chemin} est inaccessible : {_raison(erreur)}.") from erreur
    if not stat.S_ISREG(mode):
        raise BaseInutilisable(f"{chemin} n'est pas un fichier.", conseil="Donnez un fichier SQLite avec --base.")


def _connecter(chemin: Path, attente: float) -> sqlite3.Connection:
    adresse = f"file:{_echapper(chemin.absolute())}?mode=rw"
    connexion = sqlite3.connect(adresse, uri=True, isolation_level=None, timeout=attente)
    try:
        for pragma, valeur in _PRAGMAS:
            connexion.execute(f"PRAGMA {pragma} = {valeur}")
            if connexion.execute(f"PRAGMA {pragma}").fetchone()[0] != valeur:
                raise BaseInutilisable(f"La bibliothèque SQLite refuse le réglage {pragma} = {valeur}.")
    except BaseException:
        connexion.close()
        raise
    return connexion


def _echapper(chemin: Path) -> str:
    return str(chemin).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _reconnaitre(connexion: sqlite3.Connection, chemin: Path) -> None:
    application = connexion.execute("PRAGMA application_id").fetchone()[0]
    version = connexion.execute("PRAGMA user_version").fetchone()[0]
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
    if version < VERSION_SCHEMA:
        raise BaseInutilisable(
            f"La base {chemin} vient d'une version plus ancienne (schéma {version}, attendu : {VERSION_SCHEMA}).",
            conseil="Mettez-la à niveau avec « ceres admin migrer ».",
        )


@contextmanager
def _erreurs_de_base(chemin: Path) -> Iterator[None]:
    """Traduit les erreurs de SQLite qui ne sont pas des défauts du programme."""
    try:
        yield
    except sqlite3.Error as erreur:
        traduite = _traduire(erreur, chemin)
        if traduite is None:
            raise
        raise traduite from erreur


def _traduire(erreur: sqlite3.Error, chemin: Path) -> ErreurCeres | None:
    nom = getattr(erreur, "sqlite_errorname", "") or ""
    if not nom and "Could not decode to UTF-8" in str(erreur):
        return _abimee(chemin)
    if nom.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Occupe(
            f"La base {chemin} est occupée{_occupant(chemin)}.",
            conseil="Relancez la commande dans un instant ; rien n'a été modifié.",
        )
    phrases = {
        "SQLITE_READONLY": f"La base {chemin} est en lecture seule.",
        "SQLITE_FULL": f"Le disque de la base {chemin} est plein ; rien n'a été modifié.",
        "SQLITE_IOERR": f"Le disque de la base {chemin} répond mal (erreur d'entrée-sortie) ; rien n'a été modifié.",
        "SQLITE_CORRUPT": _ABIMEE.format(chemin),
        "SQLITE_NOTADB": f"{chemin} n'est pas une base de ceres.",
        "SQLITE_CANTOPEN": f"La base {chemin} ne peut pas être ouverte.",
        "SQLITE_PERM": f"La base {chemin} ne peut pas être ouverte : droits insuffisants.",
        "SQLITE_AUTH": f"La base {chemin} ne peut pas être ouverte : droits insuffisants.",
    }
    for prefixe, phrase in phrases.items():
        if nom.startswith(prefixe):
            return BaseInutilisable(phrase, conseil=_CONSEIL)
    return None


def _abimee(chemin: Path) -> BaseInutilisable:
    return BaseInutilisable(_ABIMEE.format(chemin), conseil=_CONSEIL)


def _occupant(chemin: Path) -> str:
    """« par le processus N (nom) » quand le noyau le dit, sinon rien."""
    try:
        inode = f":{chemin.stat().st_ino} "
        verrous = Path("/proc/locks").read_text(encoding="ascii").splitlines()
        moi = str(os.getpid())
        pids = {champs[4] for v in verrous if inode in v and len(champs := v.split()) > 5 and champs[4].isdigit()}
        for pid in sorted(pids - {moi}):
            nom = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
            return f" par le processus {pid} ({nom})"
    except OSError:
        return ""
    return ""


def _raison(erreur: OSError) -> str:
    import errno

    raisons = {
        errno.EACCES: "droits insuffisants",
        errno.EPERM: "droits insuffisants",
        errno.EEXIST: "un fichier de ce nom existe déjà",
        errno.ELOOP: "c'est un lien symbolique",
        errno.ENOENT: "le dossier n'existe pas",
        errno.ENOTDIR: "un élément du chemin n'est pas un dossier",
        errno.ENOSPC: "le disque est plein",
        errno.EROFS: "le disque est en lecture seule",
    }
    return raisons.get(erreur.errno or 0, erreur.strerror or "erreur du système")
