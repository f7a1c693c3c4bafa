"""La base : ouverture, transactions de lecture et d'écriture, création, reconnaissance.

Deux connexions : la lecture est `query_only`, dans un BEGIN simple ; l'écriture pose `BEGIN IMMEDIATE` avant de lire,
et ne COMMIT que si le bloc va à son terme. Rien d'autre ne valide une transaction. Ce que l'une a reconnu du schéma,
l'autre le tient pour vu. Le SQL est portable (`?`).
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ceres_cli.base import acquis, consultations
from ceres_cli.base.acces import verifier_acces, verifier_dossier
from ceres_cli.base.adresse import chemin_sqlite, verifier_fichier
from ceres_cli.base.connexion import connecter, prendre_le_verrou, regler
from ceres_cli.base.db import Db as Db
from ceres_cli.base.db import LireCle
from ceres_cli.base.erreurs import abimee, erreurs_de_base, occupant
from ceres_cli.base.fichier import verrou
from ceres_cli.base.fichier.base_locale import BaseLocale
from ceres_cli.base.naissance import ESSAI as ESSAI
from ceres_cli.base.naissance import SCEAU as SCEAU
from ceres_cli.base.naissance import base_vierge
from ceres_cli.base.reconnaissance import reconnaitre, reconnaitre_ancienne
from ceres_cli.base.sceau.horloge import GardeDuJour
from ceres_cli.base.signaux import signaux_retenus
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    from ceres_cli.base.source import Source
    from ceres_cli.base.verification import Constat

ATTENTE_VERROU = 10.0  # secondes
SANS_ANNONCE = "L'enregistrement est fait."

T = TypeVar("T")
Parole = Callable[[str], None]
Avancer = Callable[[int], None]


def _ne_rien_dire(_phrase: str) -> None: ...


def _rien(_db: Db) -> None: ...


def _empeche(quoi: str, erreur: OSError, conseil: str = "") -> BaseInutilisable:
    from ceres_cli import fichiers

    return BaseInutilisable(f"{quoi} : {fichiers.cause(erreur)}.", conseil=conseil)


class Store(BaseLocale, GardeDuJour):
    """Une base désignée par son URL ou son chemin ; ouverte au premier usage.

    `forcer_droits` : ouverte même si d'autres peuvent l'écrire. `jour_force` : la phrase dite à la première écriture,
    si le jour est forcé. `dire`, `avertir` : à qui. `passagere` : un brouillon, où rien n'est encore acquis. `cle` :
    celle qui ancre le journal, demandée à l'écriture. `etat` : le dossier où l'agent retient ce qu'il en a vu.
    """

    commande = ""  # ce que le journal des accès d'une base partagée en retient, et ce qu'en sait qui attend
    qui = ""  # l'agent, de même
    _oublieuse = False  # l'agent n'en retient rien, et le sait
    _fichier = (0, 0)  # celui que ses connexions ouvrent
    _schema: int | None = None  # le numéro que SQLite donnait au schéma, quand il fut reconnu

    def __init__(
        self,
        url: str,
        *,
        attente: float = ATTENTE_VERROU,
        forcer_droits: bool = False,
        jour_force: str = "",
        dire: Parole = _ne_rien_dire,
        avertir: Parole = _ne_rien_dire,
        passagere: bool = False,
        cle: LireCle = lambda: None,
        etat: Path | None = None,
    ) -> None:
        self.forcer_droits = forcer_droits
        self._passagere = passagere
        self._cle = cle
        self._jour_force = jour_force
        self._dire, self._avertir = dire, avertir
        self._jour_dit = False
        self._connexions: dict[bool, sqlite3.Connection] = {}
        super().__init__(chemin_sqlite(url), attente)
        self._etat = etat

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
                _defaire(connexion)

    @contextmanager
    def ecriture(self) -> Iterator[Db]:
        """Transaction d'écriture : verrou pris d'abord, COMMIT au terme du bloc, ROLLBACK s'il n'y arrive pas.

        Un signal arrivé avant le COMMIT annule tout ; arrivé pendant, il attend que ce qui est fait soit noté.
        """
        with erreurs_de_base(self.chemin):
            connexion = self._connexion(ecriture=True)
            prendre_le_verrou(connexion, self.attente, self._patienter)
            db, avant = Db(connexion, jour_force=bool(self._jour_force), memoire=self.memoire), connexion.total_changes
            try:
                self._reconnaitre(connexion)  # une migration a pu passer depuis, pendant une question ou l'attente
                self._admettre(db)
                yield db
                db.sceller(self._cle)
                with signaux_retenus():
                    connexion.execute("COMMIT")
                    if connexion.total_changes != avant and not self._passagere:
                        acquis.noter(" ".join(db.annonces) or SANS_ANNONCE)
            finally:
                _defaire(connexion)
            self._retenir(db)
            self._dire_l_horloge(db, change=connexion.total_changes != avant)

    def _retenir(self, db: Db) -> None:
        """Le COMMIT est fait : l'agent a vu ce lot. Qu'il ne puisse être retenu n'arrête rien, et se dit une fois."""
        if self.memoire is None or not db.a_sceller:
            return
        try:
            self.memoire.noter(max(db.a_sceller), db.tete)
        except OSError as erreur:
            if not self._oublieuse:
                self._oublieuse = True
                from ceres_cli import fichiers

                self._dire(
                    f"{self.memoire.fichier} ne peut pas être écrit ({fichiers.cause(erreur)}) : si la base était"
                    " ramenée dans le temps, vous ne le verriez pas."
                )

    def _patienter(self, reste: float) -> None:
        self._dire(f"La base {self.nom} est occupée{occupant(self.chemin)} ; j'attends {reste:.0f} s au plus.")

    def ecrire(self, fonction: Callable[[Db], T]) -> T:
        """La fonction, dans une écriture. Une base partagée peut la refaire entière : elle ne change rien d'autre."""
        with self.ecriture() as db:
            return fonction(db)

    @contextmanager
    def seul(self, travail: str) -> Iterator[None]:
        """Un seul processus à la fois fait ce travail sur cette base, et sa mort le rend. Occupe, passé l'attente."""
        from ceres_cli import fichiers

        self.admettre_le_jour()
        with ExitStack() as pile:
            try:
                pile.enter_context(verrou.tenir(self.chemin, travail, self.attente))
            except OSError as erreur:
                pris = f"Le verrou {verrou.fichier(self.chemin, travail)} ne peut pas être pris"
                raise _empeche(pris, erreur, fichiers.remede(erreur, "Corrigez ses droits, puis relancez.")) from erreur
            yield

    def fermer(self) -> None:
        for connexion in self._connexions.values():
            connexion.close()
        self._connexions.clear()
        self._schema = None

    def examiner(self, *, prives: Iterable[Path] = ()) -> "list[Constat]":
        """Tout ce que la base peut avoir d'abîmé, sans l'ouvrir comme les autres commandes : saine ou non. `prives` :
        les fichiers que personne d'autre ne doit lire."""
        from ceres_cli.base import verification

        self._verifier_fichier()
        return verification.examiner(self.chemin, self.attente, self._cle(), prives)

    def _verifier_fichier(self) -> tuple[int, int]:
        try:
            return verifier_fichier(self.chemin)
        except OSError as erreur:
            raise _empeche(f"La base {self.chemin} est inaccessible", erreur) from erreur

    def lire_acces(self, depuis: str = "") -> Iterator[consultations.Entree | None]:
        """Le journal des accès depuis cet instant (UTC, ISO), les plus anciens d'abord ; None pour une ligne illisible.
        Nul n'y note rien tant qu'il n'est pas lu jusqu'au bout. BaseInutilisable."""
        try:
            yield from super().lire_acces(depuis)
        except OSError as erreur:
            conseil = "Il doit être un simple fichier, lisible par qui tient la base."
            nom = consultations.fichier(self.chemin)
            raise _empeche(f"Le journal des accès {nom} ne peut pas être lu", erreur, conseil) from erreur

    def creer(self, *, essai: bool = False) -> None:
        """Crée cette base, d'essai si le jour est forcé ; voir `creer`."""
        d_essai = essai or bool(self._jour_force)
        creer(str(self.chemin), attente=self.attente, essai=d_essai, forcer_droits=self.forcer_droits)

    def recevoir(self, source: "Source", avancer: Avancer, conclure: Callable[[Db], None] = _rien) -> dict[str, int]:
        """Pose dans cette base, qui n'existe pas ou est vide, tout ce que `source` contient ; rend le nombre de lignes
        par table. `conclure` écrit ensuite dans la même base. D'un seul coup : BaseInutilisable si elle n'est pas vide,
        ou si tout ne s'y relit pas ; rien n'en est alors gardé."""
        from ceres_cli import fichiers
        from ceres_cli.base.fichier.remplacement import emplir

        verifier_dossier(self.chemin, forcer=self.forcer_droits)
        with fichiers.creer(self.chemin, f"La base {self.nom} est créée.") as flux:
            comptes = emplir(Path(flux.name), self.nom, source, avancer)
            with self.brouillon(Path(flux.name)) as neuve, neuve.ecriture() as db:
                conclure(db)
        try:
            for entree in source.acces():
                self.noter_acces(entree)
        except OSError as erreur:  # la base, elle, est faite
            self._avertir(f"Le journal des accès n'y est pas repris en entier ({fichiers.cause(erreur)}).")
        return comptes

    @contextmanager
    def source(self, acces: Iterable[consultations.Entree] = ()) -> Iterator["Source"]:
        """Toutes ses lignes, d'une même vue, et ce qu'on a lu de son journal des accès."""
        from ceres_cli.base.source import SourceBase

        with self.lecture() as db:
            yield SourceBase(db, self.nom, acces)

    def _connexion(self, *, ecriture: bool) -> sqlite3.Connection:
        fichier = self._verifier_fichier()
        if fichier != self._fichier:  # une restauration met un autre fichier sous ce nom
            self.fermer()
        if ecriture not in self._connexions:
            self._connexions[ecriture] = self._ouvrir(ecriture)
            self._fichier = fichier
        return self._connexions[ecriture]

    def _ouvrir(self, ecriture: bool) -> sqlite3.Connection:
        if not self._connexions:
            for phrase in verifier_acces(self.chemin, forcer=self.forcer_droits):
                self._avertir(phrase)
        try:
            connexion = connecter(self.chemin, self.attente)
        except UnicodeDecodeError as erreur:  # un schéma abîmé : SQLite le cite dans son message, et Python s'y perd
            raise abimee(self.chemin) from erreur
        try:
            self._regler(connexion, ecriture)
            self._reconnaitre(connexion)
        except BaseException:
            connexion.close()
            raise
        return connexion

    def _regler(self, connexion: sqlite3.Connection, ecriture: bool) -> None:
        if not ecriture:
            regler(connexion, "query_only", 1)

    def _reconnaitre(self, connexion: sqlite3.Connection) -> None:
        self._schema = reconnaitre(connexion, self.chemin, self._schema)

    def _reglages(self) -> dict[str, Any]:
        mots = ("attente", "forcer_droits", "_jour_force", "_dire", "_cle")
        return {mot.removeprefix("_"): getattr(self, mot) for mot in mots}

    @contextmanager
    def brouillon(self, chemin: Path) -> Iterator["Store"]:
        """Un autre fichier, ouvert comme cette base : ce qui s'y écrit n'est acquis que si on le met à sa place."""
        autre = Store(str(chemin), passagere=True, **self._reglages())
        try:
            yield autre
        finally:
            autre.fermer()

    @contextmanager
    def ancienne(self) -> Iterator["Ancienne"]:
        """La même base, à migrer : voir `Ancienne`."""
        ancienne = Ancienne(str(self.chemin), avertir=self._avertir, **self._reglages())
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
        super()._regler(connexion, ecriture)
        if ecriture:
            regler(connexion, "foreign_keys", 0)
            regler(connexion, "legacy_alter_table", 1)

    def _reconnaitre(self, connexion: sqlite3.Connection) -> None:
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
                _defaire(connexion)
                self.fermer()


def _defaire(connexion: sqlite3.Connection) -> None:
    """Ce qui reste ouvert ; rien, si un signal a fait quitter le bloc avant d'y entrer : tout est déjà fermé."""
    with suppress(sqlite3.ProgrammingError):
        if connexion.in_transaction:
            connexion.execute("ROLLBACK")


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
        raise _empeche(f"La base {chemin} ne peut pas être créée", erreur, conseil) from erreur
    verifier_dossier(chemin, forcer=forcer_droits)
    contenu = base_vierge(essai=essai)
    try:
        with fichiers.creer(chemin, f"La base {chemin} est créée.") as flux:
            flux.write(contenu)
    except BaseInutilisable as erreur:
        erreur.conseil = conseil
        raise
    return store
