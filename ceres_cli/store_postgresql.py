"""La base partagée : les deux mêmes entrées que `store.py`, lecture et écriture, sur PostgreSQL.

Une écriture est SERIALIZABLE et prend d'abord son tour (`file_ecriture`), avant que sa vue de la base ne soit figée :
deux programmes ne se gênent pas, ils se suivent. Ce que d'autres écrivent sans prendre leur tour fait reprendre la
fonction entière, un nombre borné de fois. Un COMMIT dont la réponse se perd est cherché par le jeton de son lot.
"""

import os
import random
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ceres_cli.base import acquis, consultations
from ceres_cli.base.db import LireCle
from ceres_cli.base.naissance import contenu_initial
from ceres_cli.base.postgresql import acces, agent, bail, copie_en_lecture, erreurs, perdu, sauvegarde, schema, tour
from ceres_cli.base.postgresql.connexions import Connexions
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.signaux import signaux_retenus
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe
from ceres_cli.store import SANS_ANNONCE, Avancer, Db, Store, _rien

if TYPE_CHECKING:
    import psycopg

    from ceres_cli.base.source import Source
    from ceres_cli.base.verification import Constat

    Connexion = psycopg.Connection[tuple[Any, ...]]

_ESSAIS = 8  # d'une même écriture
_PAUSE = 0.02  # secondes, doublées à chaque essai, secouées
_LECTURE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

T = TypeVar("T")


class StorePostgresql(Connexions, Store):
    """Une base désignée par son adresse `postgresql://` ; ouverte au premier usage.

    `profil` : celui sous lequel y agir, si des rôles y tiennent les droits ; à défaut, le profil choisi. `jour` : celui
    qui est forcé (ISO). Si c'est une copie en lecture, `acces_url` : le serveur où ses lectures se consignent, à défaut
    un fichier de ce dossier `ailleurs`."""

    sur_un_serveur = True

    def __init__(
        self,
        url: str,
        *,
        attente: float,
        profil: int | None = None,
        jour: str = "",
        jour_force: str = "",
        dire: Callable[[str], None] = lambda _: None,
        cle: LireCle = lambda: None,
        acces_url: str = "",
        ailleurs: Path | None = None,
    ) -> None:
        self.forcer_droits = False
        self._cle = cle
        self._bail: bail.Bail | None = None
        self._acces_url, self._etat, self._sourde = acces_url, ailleurs, False
        self._jour_force, self._dire, self._jour_dit = jour_force, dire, False
        Connexions.__init__(self, url, attente, profil, jour)

    @property
    def chemin(self) -> Path:
        """Nulle commande qui travaille sur le fichier d'une base ne peut le faire de celle-ci."""
        raise BaseInutilisable(
            f"La base {self.nom} est sur un serveur, et cette commande travaille sur un fichier.",
            conseil="Demandez-le à qui administre le serveur (pg_dump la sauvegarde, pg_restore la rend).",
        )

    @property
    def fichiers(self) -> tuple[Path, ...]:
        return ()

    @contextmanager
    def lecture(self) -> Iterator[Db]:
        """Transaction de lecture : une vue figée de la base, incapable d'écrire."""
        with erreurs.erreurs_de_base(self.nom), self._prise() as connexion:
            titre = self._entrer(connexion)
            connexion.execute(f"{_LECTURE}; {self._en_tete(titre)}")
            yield DbPostgresql(connexion, titre=titre, a_part=self._a_part)

    @property
    def copie_en_lecture(self) -> bool:
        return self.existe() and self._copie

    def _exiger_le_principal(self) -> None:
        if self._copie:
            raise copie_en_lecture.refus(self.nom)

    def admettre_le_jour(self) -> None:
        """De même, du serveur : BaseInutilisable si c'est une copie en lecture."""
        if self.existe():
            self._exiger_le_principal()
        super().admettre_le_jour()

    @property
    def _tour(self) -> tour.Tour:
        return tour.Tour(self.nom, self.attente, self.qui, self.commande, self._dire)

    def agent(self) -> str:
        if not self._reconnue and self.existe():
            with self._quelconque() as connexion:
                self._agent = agent.reconnaitre(connexion) or ""
        return self._agent

    def ecrire(self, fonction: Callable[[Db], T]) -> T:
        """La fonction, dans une écriture ; refaite entière si une autre écriture l'a traversée, puis Occupe (9)."""
        import psycopg

        with erreurs.erreurs_de_base(self.nom):
            for essai in range(_ESSAIS):
                try:
                    with self._ecriture() as db:
                        return fonction(db)
                except psycopg.Error as erreur:
                    if erreurs.code(erreur) not in erreurs.A_REPRENDRE or essai == _ESSAIS - 1:
                        raise
                time.sleep(_PAUSE * 2**essai * random.uniform(0.5, 1.5))
        raise AssertionError("une écriture finit ou lève")

    @contextmanager
    def ecriture(self) -> Iterator[Db]:
        """Une écriture sans reprise : à qui ne peut pas être refait."""
        with erreurs.erreurs_de_base(self.nom), self._ecriture() as db:
            yield db

    @contextmanager
    def _ecriture(self) -> Iterator[Db]:
        with self._prise() as connexion:
            self._exiger_le_principal()
            self._prolonger()
            titre = self._entrer(connexion)
            tour.prendre(connexion, self._en_tete(titre), self._tour)
            db = DbPostgresql(
                connexion, jour_force=bool(self._jour_force), titre=titre, a_part=self._a_part, memoire=self.memoire
            )
            self._admettre(db)
            yield db
            db.sceller(self._cle)
            self._valider(connexion, db)
        self._retenir(db)
        self._dire_l_horloge(db, change=bool(db.changements))

    @contextmanager
    def seul(self, travail: str) -> Iterator[None]:
        self.admettre_le_jour()
        sien, limite = bail.Bail(travail, os.urandom(16).hex()), time.monotonic() + self.attente
        while not self._prendre(sien):
            if time.monotonic() >= limite:
                with self._aux_acces() as connexion:
                    raise bail.refus(connexion, travail, self.nom)
            time.sleep(_PAUSE * 5)
        self._bail = sien
        try:
            yield
        finally:
            self._bail = None
            with suppress(ErreurCeres), self._aux_acces() as connexion:  # il finit de lui-même
                bail.rendre(connexion, sien)

    def _prendre(self, sien: bail.Bail) -> bool:
        with self._aux_acces() as connexion:
            return bail.prendre(connexion, sien, self.qui)

    def _prolonger(self) -> None:
        if self._bail is not None:
            with self._aux_acces() as connexion:
                bail.prolonger(connexion, self._bail)

    def _valider(self, connexion: "Connexion", db: DbPostgresql) -> None:
        """COMMIT ; sa réponse perdue, ce qu'il en est se lit dans la base."""
        import psycopg

        with signaux_retenus():
            if not db.changements:
                connexion.execute("COMMIT")
                return
            avant = perdu.relever(connexion)
            try:
                connexion.execute("COMMIT")
            except psycopg.OperationalError as erreur:
                if erreurs.code(erreur) in erreurs.A_REPRENDRE:
                    raise
                self._retrouver(avant, db, erreur)
            acquis.noter(" ".join(db.annonces) or SANS_ANNONCE)

    def _retrouver(self, avant: perdu.Releve, db: DbPostgresql, cause: "psycopg.OperationalError") -> None:
        """Rend la main si l'écriture est faite ; sinon lève : rien ne l'est, ou on ne sait."""
        self.fermer()
        limite = time.monotonic() + self.attente
        while (sort := self._regarder(avant, db)) is perdu.Sort.INCONNU and time.monotonic() < limite:
            time.sleep(_PAUSE * 5)
        if (refus := perdu.refus(sort, self.nom, db.lot)) is not None:
            raise refus from cause

    def _regarder(self, avant: perdu.Releve, db: DbPostgresql) -> perdu.Sort:
        import psycopg

        with suppress(psycopg.Error, ErreurCeres), self._prise(neuve=True) as connexion:
            titre = self._entrer(connexion)
            tour.prendre(connexion, self._en_tete(titre), self._tour)
            return perdu.chercher(connexion, avant, db.lot, db.jeton, sous_un_role=titre is not None)
        return perdu.Sort.INCONNU

    @contextmanager
    def _quelconque(self) -> Iterator["Connexion"]:
        with erreurs.erreurs_de_base(self.nom), self._prise(reconnaitre=False) as connexion:
            yield connexion

    def existe(self) -> bool:
        """Une base de ceres est à cette adresse. BaseInutilisable, Occupe : on ne peut pas le savoir."""
        if self._reconnue:
            return True
        with self._quelconque() as connexion:
            return schema.presente(connexion)

    def creer(self, *, essai: bool = False) -> None:
        """Le schéma d'un seul coup, dans une base vide du serveur ; `essai`, ou jour forcé : marquée, sans retour."""
        with self._quelconque() as connexion, connexion.transaction():
            self._exiger_le_principal()
            connexion.execute(self._en_tete())
            schema.poser(connexion, self.nom)
            db = DbPostgresql(connexion)
            for sql, lignes in contenu_initial(essai=essai or bool(self._jour_force)):
                db.executer_lot(sql, lignes)
            schema.marquer(connexion)

    @contextmanager
    def ancienne(self) -> Iterator["StorePostgresql"]:  # type: ignore[override]
        """La même base, à migrer : admise aussi quand elle vient d'une version plus ancienne."""
        autre = StorePostgresql(
            self._adresse, attente=self.attente, profil=self._profil, jour=self._jour, jour_force=self._jour_force,
            dire=self._dire, cle=self._cle,
        )  # fmt: skip
        autre._ancienne = True
        try:
            yield autre
        finally:
            autre.fermer()

    @contextmanager
    def a_blanc(self) -> Iterator[Db]:
        """Comme `ecriture`, et rien n'en reste."""
        with erreurs.erreurs_de_base(self.nom), self._prise() as connexion:
            self._exiger_le_principal()
            tour.prendre(connexion, self._en_tete(), self._tour)
            try:
                yield DbPostgresql(connexion)
            finally:
                connexion.execute("ROLLBACK")

    @property
    def souche(self) -> tuple[str, str]:
        return sauvegarde.nom_de_base(self._adresse), ".dump"

    def sauvegarder(self, fichier: Path) -> None:
        sauvegarde.ecrire(self._adresse, self.nom, fichier)

    def parametre_sauvegarde(self, fichier: Path, nom: str) -> str | None:
        return sauvegarde.parametre_de(fichier, nom)

    def recevoir(self, source: "Source", avancer: Avancer, conclure: Callable[[Db], None] = _rien) -> dict[str, int]:
        from ceres_cli.base.postgresql import copie

        with self._quelconque() as connexion:
            self._exiger_le_principal()
            connexion.execute(f"BEGIN; {self._en_tete()}")
            cible = DbPostgresql(connexion, jour_force=bool(self._jour_force))
            comptes = copie.copier(source, connexion, cible, self.nom, avancer)
            self._admettre(cible)
            for entree in source.acces():
                acces.noter(connexion, entree)
            conclure(cible)
            cible.sceller(self._cle)
            cible.changements = sum(comptes.values())
            cible.annoncer(f"La copie dans {self.nom} est enregistrée.")
            self._valider(connexion, cible)
        return comptes

    def remplacer(self, source: "Source", lot: int, verifier: Callable[[Db], None]) -> None:
        """Tout ce que contient `source`, dont `lot` est le dernier lot, à la place du contenu, journal des accès
        excepté ; sous le tour de qui écrit, où `verifier` voit d'abord l'ancien."""
        from ceres_cli.base.postgresql import restauration

        with erreurs.erreurs_de_base(self.nom), self._ecriture() as db:
            verifier(db)
            assert isinstance(db, DbPostgresql)
            db.changements = restauration.remplacer(source, db.connexion, db, self.nom, lambda _: None)
            db.lot, db.jeton = lot, db.valeur("SELECT coalesce(jeton, '') FROM lot WHERE id = ?", (lot,))
            db.annoncer(f"La base {self.nom} est restaurée.")

    def heure_du_serveur(self) -> datetime:
        """La même pour tous ceux qui s'y connectent."""
        with self._quelconque() as connexion:
            ligne = connexion.execute("SELECT now()").fetchone()
            assert ligne is not None
            return cast(datetime, ligne[0])

    def examiner(self, *, prives: Iterable[Path] = ()) -> "list[Constat]":
        from ceres_cli.base.postgresql import verification

        with self._quelconque() as connexion:
            return verification.examiner(connexion, self.nom, self._cle(), prives)

    @contextmanager
    def _aux_acces(self) -> Iterator["Connexion"]:
        with erreurs.erreurs_de_base(self.nom), self._prise() as connexion:
            titre = self._entrer(connexion)
            with connexion.transaction():
                connexion.execute(self._en_tete(titre))
                yield connexion

    @contextmanager
    def _a_part(self) -> Iterator["Connexion | None"]:
        """De même, pour ce qui se consigne dans la base : la commande en est dite. D'une copie, au serveur principal ;
        None s'il ne répond pas, ou si l'on ne sait pas où il est."""
        with ExitStack() as pile:
            if self._copie:
                yield self._au_principal(pile)
                return
            connexion = pile.enter_context(self._aux_acces())
            connexion.execute("SELECT set_config('ceres.commande', %s, true)", (self.commande,))
            yield connexion

    def _au_principal(self, pile: ExitStack) -> "Connexion | None":
        if self._acces_url:
            with suppress(ErreurCeres):
                return pile.enter_context(pile.enter_context(self._principal())._a_part())
        if not self._sourde:
            self._sourde = True
            self._dire(copie_en_lecture.SANS_PRINCIPAL)
        return None

    @contextmanager
    def _principal(self) -> Iterator["StorePostgresql"]:
        """Celui où s'écrivent les accès à cette copie."""
        autre = StorePostgresql(self._acces_url, attente=self.attente, profil=self._profil, jour=self._jour)
        autre.commande = self.commande
        try:
            autre.admettre_le_jour()
            yield autre
        finally:
            autre.fermer()

    @property
    def _souche_des_acces(self) -> Path | None:
        """Ce que nomme le fichier des accès à cette copie, dans le dossier de l'agent."""
        if self._etat is None:
            return None
        return self._etat / f"copie-{self.souche[0]}-{zlib.crc32(self.nom.encode()):08x}"

    @property
    def prives(self) -> tuple[Path, ...]:
        souche = self._souche_des_acces
        return () if souche is None else (consultations.fichier(souche),)

    def noter_acces(self, entree: "consultations.Entree") -> None:
        if self.copie_en_lecture:
            self._noter_d_une_copie(entree)
            return
        with self._aux_acces() as connexion:
            acces.noter(connexion, entree)

    def _noter_d_une_copie(self, entree: "consultations.Entree") -> None:
        if self._acces_url:
            with suppress(ErreurCeres), self._principal() as principal:
                principal.noter_acces(entree)
                return
        souche = self._souche_des_acces
        if souche is not None and copie_en_lecture.noter(souche, entree):
            fichier = consultations.fichier(souche)
            self._dire(f"Copie en lecture : ce que vous y lisez se consigne dans {fichier} (voyez base.acces_url).")

    def lire_acces(self, depuis: str = "") -> "Iterator[consultations.Entree | None]":
        souche = self._souche_des_acces
        with self._aux_acces() as connexion:
            yield from acces.lire(connexion, depuis)
        if self._copie and souche is not None:
            yield from consultations.lire(souche)

    def purger_acces(self, avant: str) -> int:
        with suppress(Occupe), self._aux_acces() as connexion:  # prises : la nuit suivante le fera
            acces.preparer(connexion)
        with self._aux_acces() as connexion:
            return acces.purger(connexion, avant)

    def tasser(self) -> None:
        """Récrit les tables de qui les possède ; le serveur laisse les autres, et le dit dans son journal."""
        with self._quelconque() as connexion:
            schema.recrire(connexion)
