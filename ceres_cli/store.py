"""La base : ouverture, transactions de lecture et d'écriture, création, reconnaissance.

Deux connexions séparées. La lecture est ouverte `query_only` dans un BEGIN simple ; l'écriture pose `BEGIN IMMEDIATE`
avant de lire quoi que ce soit, et ne COMMIT que si le bloc va à son terme. Rien d'autre dans le programme ne valide
une transaction. Le SQL est portable ; les paramètres s'écrivent `?`.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from ceres_cli.base import acquis
from ceres_cli.base.acces import verifier_acces, verifier_dossier
from ceres_cli.base.adresse import chemin_sqlite, verifier_fichier
from ceres_cli.base.connexion import connecter, prendre_le_verrou, regler
from ceres_cli.base.erreurs import abimee, erreurs_de_base
from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA, reconnaitre, reconnaitre_ancienne
from ceres_cli.base.signaux import signaux_retenus
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    from ceres_cli.base.verification import Constat

ESSAI = "essai"  # le paramètre qui marque une base d'essai
SCEAU = "sceau_des_plans"  # celui qui garde le secret des plans
ATTENTE_VERROU = 10.0  # secondes
_SANS_ANNONCE = "L'enregistrement est fait."

Parole = Callable[[str], None]


def _ne_rien_dire(_phrase: str) -> None:
    pass


class Db:
    """Une transaction ouverte. Les lignes sont des n-uplets, dans l'ordre des colonnes demandées."""

    __slots__ = ("_connexion", "annonces", "jour_force")
    dialecte = "sqlite"

    def __init__(self, connexion: sqlite3.Connection, *, jour_force: bool = False) -> None:
        self._connexion = connexion
        self.jour_force = jour_force
        self.annonces: list[str] = []

    def annoncer(self, phrase: str) -> None:
        """Ce que la transaction aura enregistré, en une phrase : dite si la commande s'arrête après le COMMIT."""
        self.annonces.append(phrase)

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
    """Une base désignée par son URL ou son chemin ; ouverte au premier usage.

    `forcer_droits` : ouverte même si d'autres peuvent l'écrire. `jour_force` : la phrase dite à la première écriture,
    si le jour est forcé. `dire`, `avertir` : à qui.
    """

    def __init__(
        self,
        url: str,
        *,
        attente: float = ATTENTE_VERROU,
        forcer_droits: bool = False,
        jour_force: str = "",
        dire: Parole = _ne_rien_dire,
        avertir: Parole = _ne_rien_dire,
    ) -> None:
        self.forcer_droits = forcer_droits
        self._jour_force = jour_force
        self._dire, self._avertir = dire, avertir
        self._jour_dit = False
        self._connexions: dict[bool, sqlite3.Connection] = {}
        self.chemin = chemin_sqlite(url)
        self.attente = attente

    def __del__(self) -> None:
        self.fermer()

    @contextmanager
    def lecture(self) -> Iterator[Db]:
        """Transaction de lecture : une vue figée de la base, incapable d'écrire."""
        with erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=False)
            connexion.execute("BEGIN")
            try:
                yield Db(connexion)
            finally:
                if connexion.in_transaction:
                    connexion.execute("ROLLBACK")

    @contextmanager
    def ecriture(self) -> Iterator[Db]:
        """Transaction d'écriture : verrou pris d'abord, COMMIT au terme du bloc, ROLLBACK s'il n'y arrive pas.

        Un signal arrivé avant le COMMIT annule tout ; arrivé pendant, il attend que ce qui est fait soit noté.
        """
        with erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=True)
            prendre_le_verrou(connexion, self.attente)
            db, avant = Db(connexion, jour_force=bool(self._jour_force)), connexion.total_changes
            try:
                yield db
                with signaux_retenus():
                    connexion.execute("COMMIT")
                    if connexion.total_changes != avant:
                        acquis.noter(" ".join(db.annonces) or _SANS_ANNONCE)
            finally:
                if connexion.in_transaction:
                    connexion.execute("ROLLBACK")
            if self._jour_force and connexion.total_changes != avant and not self._jour_dit:
                self._jour_dit = True
                self._dire(self._jour_force)

    def fermer(self) -> None:
        for connexion in self._connexions.values():
            connexion.close()
        self._connexions.clear()

    def examiner(self) -> "list[Constat]":
        """Tout ce que la base peut avoir d'abîmé, sans l'ouvrir comme les autres commandes : saine ou non."""
        from ceres_cli.base import verification

        self._verifier_fichier()
        return verification.examiner(self.chemin, self.attente)

    def existe(self) -> bool:
        return self.chemin.exists()

    def _verifier_fichier(self) -> None:
        try:
            verifier_fichier(self.chemin)
        except OSError as erreur:
            from ceres_cli import fichiers

            raise BaseInutilisable(f"La base {self.chemin} est inaccessible : {fichiers.cause(erreur)}.") from erreur

    def _connexion(self, *, ecriture: bool) -> sqlite3.Connection:
        if ecriture not in self._connexions:
            self._connexions[ecriture] = self._ouvrir(ecriture)
        return self._connexions[ecriture]

    def _ouvrir(self, ecriture: bool) -> sqlite3.Connection:
        self._verifier_fichier()
        if not self._connexions:
            for phrase in verifier_acces(self.chemin, forcer=self.forcer_droits):
                self._avertir(phrase)
        try:
            connexion = connecter(self.chemin, self.attente)
        except UnicodeDecodeError as erreur:  # un schéma abîmé : SQLite le cite dans son message, et Python s'y perd
            raise abimee(self.chemin) from erreur
        try:
            self._regler(connexion, ecriture)
        except BaseException:
            connexion.close()
            raise
        return connexion

    def _regler(self, connexion: sqlite3.Connection, ecriture: bool) -> None:
        if not ecriture:
            regler(connexion, "query_only", 1)
        reconnaitre(connexion, self.chemin)

    @contextmanager
    def ancienne(self) -> Iterator["Ancienne"]:
        """La même base, à migrer : voir `Ancienne`."""
        ancienne = Ancienne(
            str(self.chemin),
            attente=self.attente,
            forcer_droits=self.forcer_droits,
            jour_force=self._jour_force,
            dire=self._dire,
            avertir=self._avertir,
        )
        try:
            yield ancienne
        finally:
            ancienne.fermer()


class Ancienne(Store):
    """Une base admise aussi quand elle vient d'une version plus ancienne, pour la migrer et rien d'autre.

    Ses écritures rebâtissent des tables : les clés étrangères y sont éteintes, à vérifier avant le COMMIT, et renommer
    une table n'y touche ni les autres tables ni les déclencheurs.
    """

    def _regler(self, connexion: sqlite3.Connection, ecriture: bool) -> None:
        if ecriture:
            regler(connexion, "foreign_keys", 0)
            regler(connexion, "legacy_alter_table", 1)
        else:
            regler(connexion, "query_only", 1)
        reconnaitre_ancienne(connexion, self.chemin)

    @contextmanager
    def a_blanc(self) -> Iterator[Db]:
        """Comme `ecriture`, sur une copie de travail : rien n'en reste, et elle est fermée ensuite."""
        with erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=True)
            regler(connexion, "synchronous", 0)
            connexion.execute("BEGIN IMMEDIATE")
            try:
                yield Db(connexion)
            finally:
                if connexion.in_transaction:
                    connexion.execute("ROLLBACK")
                self.fermer()


def creer(url: str, *, attente: float = ATTENTE_VERROU, essai: bool = False, forcer_droits: bool = False) -> Store:
    """Crée la base (0600, jamais par-dessus un fichier) d'un seul coup : là avec son schéma, ou pas du tout.

    `essai` : marquée, sans retour, comme base d'essai.
    """
    from ceres_cli import fichiers

    store = Store(url, attente=attente, forcer_droits=forcer_droits)
    chemin = store.chemin
    conseil = "Choisissez un autre emplacement avec --base, ou corrigez les droits du dossier."
    try:
        chemin.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as erreur:
        raise BaseInutilisable(
            f"La base {chemin} ne peut pas être créée : {fichiers.cause(erreur)}.", conseil=conseil
        ) from erreur
    verifier_dossier(chemin, forcer=forcer_droits)
    vierge = _base_vierge(essai)
    try:
        with fichiers.creer(chemin, f"La base {chemin} est créée.") as flux:
            flux.write(vierge)
    except BaseInutilisable as erreur:
        erreur.conseil = conseil
        raise
    return store


def _base_vierge(essai: bool = False) -> bytes:
    """Le contenu d'une base neuve : le schéma, le secret de ses plans et, le cas échéant, la marque d'essai."""
    import secrets

    from ceres_cli.base.schema import poser, remplir

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memoire:
        poser(memoire)
        remplir(memoire)
        notes = {SCEAU: secrets.token_hex(32), **({ESSAI: "1"} if essai else {})}
        memoire.executemany("INSERT INTO parametre (nom, valeur) VALUES (?, ?)", notes.items())
        memoire.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        memoire.execute(f"PRAGMA user_version = {VERSION_SCHEMA}")
        return memoire.serialize()
