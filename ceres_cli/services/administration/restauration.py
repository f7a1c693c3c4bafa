"""Remettre une sauvegarde à la place de la base : contrôlée d'abord, l'actuelle gardée, et d'un seul coup."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from typing import Any, BinaryIO

from ceres_cli import fichiers, garde
from ceres_cli.base import copie as base
from ceres_cli.base.acces import verifier_acces
from ceres_cli.base.adresse import verifier_fichier
from ceres_cli.base.fichier.remplacement import prendre_la_place, sans_ecrivain
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.base.verification import du_journal
from ceres_cli.erreurs import BaseInutilisable, ErreurFichier, Occupe
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration import requetes
from ceres_cli.services.administration.copie import Copie, consigner, deposer, empreinte_de, garder, libre, marque
from ceres_cli.services.faits.archives.dites import refaites
from ceres_cli.services.rgpd import memoire
from ceres_cli.store import SCEAU, Db, Store

_BLOC = 1 << 20
_SI_FERME = (
    "rendez l'écriture à son disque, ou à vous les droits de son dossier, puis relancez ; ou restaurez ailleurs, avec"
    " --base"
)
_LIGNE_SHA = re.compile(rb"([0-9a-fA-F]{64}) [ *][^\n]*\n?")


@dataclass(slots=True)
class Apercu:
    """Ce que la restauration ferait. `dernier_lot` : le dernier de la sauvegarde, et son instant (UTC ISO), s'il y en
    a un ; `perdus` : combien de lots de la base actuelle sont plus récents, None si elle ne se lit pas ; `verifiee` :
    une empreinte était à côté ; `a_effacer` : les fiches effacées depuis, qu'elle contient encore ; `defauts` : ce qui,
    dans son journal et ses tables, n'est pas ce qui a été scellé ; `archives` : celles que la base actuelle retient à
    la place des siennes."""

    fichier: Path
    base: Path | str
    sha256: str
    verifiee: bool
    dernier_lot: tuple[str, str] | None
    perdus: int | None
    a_effacer: list[str]
    defauts: list[str]
    archives: list[str]


@dataclass(slots=True)
class Restauration:
    """`precaution` et `lot` : None si elle n'est que simulée ; la première, aussi quand il n'y avait pas de base."""

    apercu: Apercu
    simulation: bool
    precaution: Copie | None = None
    lot: str | None = None

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.restauration/1`."""
        lot, instant = self.apercu.dernier_lot or (None, None)
        return {
            "base": str(self.apercu.base),
            "fichier": str(self.apercu.fichier),
            "sha256": self.apercu.sha256,
            "sha256_verifie": self.apercu.verifiee,
            "dernier_lot": lot,
            "dernier_lot_le": instant,
            "lots_perdus": self.apercu.perdus,
            "effacees": self.apercu.a_effacer,
            "defauts": self.apercu.defauts,
            "precaution": None if self.precaution is None else str(self.precaution.chemin),
            "precaution_sha256": None if self.precaution is None else self.precaution.sha256,
            "lot": self.lot,
            "simulation": self.simulation,
        }


def restaurer(
    cadre: Cadre, fichier: Path, *, malgre: str | None, simuler: bool, confirmer: Callable[[Apercu], None]
) -> Restauration:
    """Met `fichier` à la place de la base ; simulée, s'arrête avant la question. Quel que soit l'instant où l'on est
    arrêté, la base est l'ancienne ou la nouvelle. `malgre` : pourquoi elle est prise si son sceau est rompu.

    Les droits se lisent dans la base actuelle, ou dans la sauvegarde quand elle ne s'ouvre plus. ErreurFichier : ce
    n'est pas un fichier à lire, ou c'est la base. BaseInutilisable : la sauvegarde n'est pas exactement celle que dit
    son SHA-256, n'est pas une base saine ni ce qui a été scellé, ou est d'une autre version ou d'une autre base.
    Occupe : quelqu'un écrit.
    """
    cible = Path(os.path.realpath(cadre.store.chemin))
    _verifier_source(fichier, cible)
    acteur, secret = _actuelle(cadre, cible)
    effacees = memoire.connus(cadre.store)
    with fichiers.brouillon(cible, _SI_FERME) as flux:
        empreinte, verifiee = recopier(fichier, flux)
        _controler(Path(flux.name), fichier, cadre.store.attente)
        with cadre.store.brouillon(Path(flux.name)) as neuve:
            defauts = juger_le_sceau(neuve, fichier, malgre)
            with neuve.lecture() as db:
                acteur = acteur or cadre.autoriser(db, Operation.ADMINISTRER_BASE)
                _refuser_l_essai(cadre, db, fichier)
                if malgre is None:
                    ailleurs = f"Restaurez-la ailleurs, avec --base ; ou, si {cible} ne sert plus, renommez-la d'abord."
                    refuser_une_autre(db, secret, fichier, cadre.store.nom, ailleurs)
                dernier = journal.dernier(db)
                a_effacer = memoire.a_refaire(db, effacees, malgre=malgre is not None)
                retenues, refaites_ = archives_a_retenir(db, cadre)
            apercu = _apercu(cadre, fichier, cible, (empreinte, verifiee), dernier, a_effacer, defauts, refaites_)
            bilan = Restauration(apercu, simuler)
            if simuler:
                return bilan
            neuve.admettre_le_jour()
            confirmer(apercu)
            with neuve.ecriture() as db:
                if refaites_:
                    parametres.noter(db, archives.ecrire(retenues))
                bilan.lot = consigner(db, cadre, acteur, "restaurer", fichier.name, empreinte, malgre)
            memoire.refaire(cadre, neuve, acteur, a_effacer)
        cadre.store.fermer()
        with _a_remplacer(cadre, cible) as bilan.precaution:
            fichiers.mettre_en_place(
                flux,
                cible,
                lambda temporaire: prendre_la_place(temporaire, cible),
                f"Le lot {bilan.lot} est enregistré : la base {cible} est restaurée de {fichier}.",
            )
    return bilan


def _controler(copie: Path, fichier: Path, attente: float) -> None:
    """Le refus d'une sauvegarde ne conseille rien de la base : c'est de la sauvegarde qu'il faut changer."""
    try:
        base.controler(copie, fichier, attente)
    except BaseInutilisable as refus:
        suite, version = "Prenez une autre sauvegarde.", base.version_de(copie)
        if version is not None and version < VERSION_SCHEMA:
            suite = "Migrez-en une copie (« ceres --base COPIE admin migrer »), puis restaurez la copie."
        elif version is not None and version > VERSION_SCHEMA:
            suite = refus.conseil
        refus.conseil = f"Rien n'a été modifié. {suite}"
        raise


def _refuser_l_essai(cadre: Cadre, sauvegarde: Db, fichier: Path) -> None:
    """BaseInutilisable : la sauvegarde est d'essai, et la base ne l'est pas ; celle qui ne s'ouvre pas ne dit rien."""
    if not parametres.est_d_essai(sauvegarde) or not cadre.store.existe():
        return
    essai = True
    with suppress(BaseInutilisable), cadre.store.lecture() as db:
        essai = parametres.est_d_essai(db)
    if not essai:
        raise BaseInutilisable(
            f"{fichier} est la sauvegarde d'une base d'essai, et {cadre.store.nom} n'en est pas une.",
            conseil="Une base de travail ne devient pas d'essai : restaurez-la ailleurs, avec --base.",
        )


def refuser_une_autre(sauvegarde: Db, secret: str | None, fichier: Path, nom: str, ailleurs: str) -> None:
    """BaseInutilisable : ce n'est pas une sauvegarde de la base `nom`. `secret` : le sien, None s'il ne se lit pas."""
    if secret is not None and parametres.lire(sauvegarde, SCEAU) != secret:
        raise BaseInutilisable(
            f"{fichier} est la sauvegarde d'une autre base que {nom}.",
            conseil=f"Rien n'a été modifié. {ailleurs}",
        )


def juger_le_sceau(neuve: Store, fichier: Path, malgre: str | None) -> list[str]:
    """Ce qui, dans cette sauvegarde, n'est pas ce que ceres a scellé : le contrôle de « journal verifier --rejouer ».
    BaseInutilisable s'il y en a, et que rien ne dit de passer outre."""
    with neuve.lecture() as db:
        defauts = [defaut for constat in du_journal(db, neuve.cle()) for defaut in constat.objets]
    if defauts and malgre is None:
        raise BaseInutilisable(
            f"La sauvegarde {fichier} a été changée hors de ceres : {defauts[0]}."
            f" {compter(len(defauts), 'défaut')} en tout.",
            conseil="Rien n'a été modifié. Prenez une autre sauvegarde ; ou celle-ci telle qu'elle est, en disant au"
            " journal pourquoi : « --malgre-le-sceau --motif … ».",
            objets=defauts,
        )
    return defauts


def verifier_ordinaire(fichier: Path) -> os.stat_result:
    """ErreurFichier : ce n'est pas un fichier à lire."""
    try:
        etat = fichier.stat()
    except (OSError, ValueError) as erreur:
        cause = fichiers.cause(erreur) if isinstance(erreur, OSError) else "ce chemin ne peut pas exister"
        raise ErreurFichier(f"{fichier} ne peut pas être lu : {cause}.", conseil="Donnez une sauvegarde.") from None
    if not stat.S_ISREG(etat.st_mode):
        raise ErreurFichier(f"{fichier} n'est pas un fichier ordinaire.", conseil="Donnez une sauvegarde.")
    return etat


def _verifier_source(fichier: Path, cible: Path) -> None:
    etat = verifier_ordinaire(fichier)
    if cible.exists() and os.path.samestat(etat, cible.stat()):
        raise ErreurFichier(f"{fichier} est la base elle-même.", conseil="Donnez une de ses sauvegardes.")
    for suffixe in ("-journal", "-wal"):
        travail = fichier.with_name(fichier.name + suffixe)
        if travail.exists() and travail.stat().st_size:
            raise BaseInutilisable(
                f"{fichier} est une base en service ou interrompue : {travail.name} est à côté.",
                conseil="Donnez une copie faite par « ceres admin sauvegarder ».",
            )


def _actuelle(cadre: Cadre, cible: Path) -> tuple[Acteur | None, str | None]:
    """Qui restaure, d'après la base actuelle, et le secret de celle-ci ; None si elle n'est pas là ou ne s'ouvre plus.
    Refus s'il n'est pas MPCP, ou si d'autres peuvent écrire la base."""
    if not os.path.lexists(cible):
        return None, None
    verifier_fichier(cible)
    verifier_acces(cible, forcer=cadre.store.forcer_droits)
    try:
        with cadre.store.lecture() as db:
            return cadre.autoriser(db, Operation.ADMINISTRER_BASE), parametres.lire(db, SCEAU)
    except BaseInutilisable:
        return None, None


def recopier(fichier: Path, flux: BinaryIO) -> tuple[str, bool]:
    """Recopie la sauvegarde ; rend le SHA-256 de ce qui a été recopié, et s'il est celui qui était à côté."""
    condense = sha256()
    try:
        with fichier.open("rb") as lu:
            while bloc := lu.read(_BLOC):
                condense.update(bloc)
                flux.write(bloc)
        flux.flush()
        dit = _empreinte_dite(fichier)
    except PermissionError:
        raise ErreurFichier(f"{fichier} ne peut pas être lu : droits insuffisants.") from None
    if dit is not None and dit != condense.hexdigest():
        raise BaseInutilisable(
            f"{fichier} n'est pas le fichier dont le SHA-256 est à côté : il a changé, ou s'est abîmé.",
            conseil="Rien n'a été modifié. Prenez une autre sauvegarde.",
        )
    return condense.hexdigest(), dit is not None


def _empreinte_dite(fichier: Path) -> str | None:
    """Le SHA-256 écrit à côté ; None s'il n'y en a pas. Celui qu'un autre a posé ou pourrait changer n'est pas cru."""
    cote = empreinte_de(fichier)
    try:
        with open(garde.ouvrir(cote, de=fichier.stat()), "rb") as flux:
            ligne = _LIGNE_SHA.fullmatch(flux.read(4096))
    except FileNotFoundError:
        return None
    except garde.PasSur as faute:
        remede = f"S'il est sûr : {faute.remede}. Sinon, prenez" if faute.remede else "Prenez"
        raise BaseInutilisable(
            f"{cote} n'est pas lu : {faute.strerror}.", conseil=f"{remede} une autre sauvegarde."
        ) from faute
    if ligne is None:
        raise BaseInutilisable(f"{cote} n'est pas un SHA-256.", conseil="Prenez une autre sauvegarde.")
    return ligne[1].decode().lower()


def _apercu(
    cadre: Cadre,
    fichier: Path,
    cible: Path,
    empreinte: tuple[str, bool],
    dernier: tuple[int, str] | None,
    a_effacer: list[str],
    defauts: list[str],
    archives_: list[str],
) -> Apercu:
    nom = None if dernier is None else (affiche("L", dernier[0]), dernier[1])
    perdus = _perdus(cadre, cible, 0 if dernier is None else dernier[0])
    return Apercu(fichier, cible, *empreinte, nom, perdus, a_effacer, defauts, archives_)


def archives_a_retenir(sauvegarde: Db, cadre: Cadre) -> tuple[list[Archive], list[str]]:
    """Celles de la sauvegarde, sauf qui a été refaite depuis : l'ancienne est détruite. Ce que la base actuelle en dit
    n'est cru que si elle est la suite de la sauvegarde ; puis ce qui y change."""
    siennes, derniere = archives.lire(sauvegarde), requetes.derniere_tete(sauvegarde)
    if siennes and derniere is not None and cadre.store.existe():
        with suppress(BaseInutilisable), cadre.store.lecture() as db:
            if requetes.est_la_suite(db, derniere):
                return refaites(siennes, archives.lire(db))
    return siennes, []


def _perdus(cadre: Cadre, cible: Path, dernier: int) -> int | None:
    if not cible.exists():
        return None
    try:
        with cadre.store.lecture() as db:
            return journal.compter_apres(db, dernier)
    except BaseInutilisable:
        return None


@contextmanager
def _a_remplacer(cadre: Cadre, cible: Path) -> Iterator[Copie | None]:
    """Le temps de mettre la neuve à sa place : l'actuelle est gardée, et personne n'y écrit. Rend ce qui est gardé."""
    if not cible.exists():
        yield None
        return
    nom = f"avant-restauration-{marque(cadre)}"
    try:
        base.controler(cible, cible, cadre.store.attente)
    except BaseInutilisable:
        with _abimee(cadre, cible, nom) as precaution:
            yield precaution
        return
    with sans_ecrivain(cible, cadre.store.attente):
        yield garder(cadre.store, nom)


@contextmanager
def _abimee(cadre: Cadre, cible: Path, nom: str) -> Iterator[Copie]:
    """De même d'une base qui ne s'ouvre pas, ou d'une autre version : gardée octet pour octet."""
    vue, chemin = cible.stat(), libre(cible, nom)
    # Lue avant de prendre le verrou : refermer ce fichier le rendrait.
    gardee = deposer(chemin, lambda vers: copyfile(cible, vers), f"La copie {chemin} est gardée.")
    with ExitStack() as pile:
        with suppress(BaseInutilisable):  # ce que SQLite n'ouvre pas, personne ne l'écrit
            pile.enter_context(sans_ecrivain(cible, cadre.store.attente))
        etat = cible.stat()
        if (etat.st_mtime_ns, etat.st_size) != (vue.st_mtime_ns, vue.st_size):
            raise Occupe(
                f"La base {cible} a changé pendant la restauration : elle n'a pas été remplacée.",
                conseil="Relancez la commande dans un instant.",
            )
        yield gardee
