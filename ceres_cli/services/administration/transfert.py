"""Porter toute une base ailleurs : sur un serveur, dans un export, d'un export dans une base neuve."""

import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from ceres_cli import fichiers
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.source import a_compter
from ceres_cli.base.tables import COLONNES, ORDRE
from ceres_cli.erreurs import BaseInutilisable, ErreurFichier
from ceres_cli.formats import export_de_base, passager
from ceres_cli.formats.export_de_base import Export
from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.services.administration.copie import consigner, deja_ecrit
from ceres_cli.store import Db, Store


class Barre(Protocol):
    def avancer(self, combien: int) -> None: ...


Progression = Callable[[int], AbstractContextManager[Barre]]


@dataclass(frozen=True, slots=True)
class Transfert:
    """`lignes` : table → nombre de lignes portées."""

    source: str
    cible: str
    essai: bool
    lignes: dict[str, int]

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.copie/1`."""
        return {
            "source": self.source,
            "cible": self.cible,
            "essai": self.essai,
            "lignes": sum(self.lignes.values()),
            "lots": self.lignes["lot"],
            "tables": [{"table": table, "lignes": n} for table, n in sorted(self.lignes.items())],
        }


def autoriser(cadre: Cadre) -> None:
    """DroitsInsuffisants : le profil n'est pas MPCP."""
    with cadre.lire(Operation.ADMINISTRER_BASE):
        pass


def copier(cadre: Cadre, cible: Store, progression: Progression) -> Transfert:
    """Tout ce que la base contient, dans la base vide `cible`, d'un seul coup. Elle n'est d'essai que si celle-ci
    l'est : la marque est une ligne comme les autres. BaseInutilisable si `cible` n'est pas sur un serveur."""
    if not cible.sur_un_serveur:
        raise BaseInutilisable(
            f"Une base se copie vers un serveur PostgreSQL, et {cible.nom} n'en est pas une adresse.",
            conseil="Donnez postgresql://compte@serveur/base ; pour un fichier, une sauvegarde suffit.",
        )
    with cadre.store.source(_acces(cadre.store)) as source, progression(a_compter(source)) as barre:
        lignes = cible.recevoir(source, barre.avancer)
    return _bilan(cadre.store.nom, cible, lignes)


def _acces(store: Store) -> passager.Suite:
    """Son journal des accès, lu d'un trait, car nul n'y note rien pendant ce temps ; long, il n'est pas en mémoire."""
    return passager.Suite(entree for entree in store.lire_acces() if entree is not None)


class _Simulee(Exception):
    """Tout y était, il n'en reste rien."""


def importer(cadre: Cadre, source: Path | BinaryIO, nom: str, progression: Progression, *, simuler: bool) -> Transfert:
    """Tout ce que dit cet export, dans la base désignée, qui n'existe pas ou est vide, puis un lot qui le consigne.
    Les profils sont ceux de l'export : DroitsInsuffisants si l'agent n'y est pas MPCP, et rien n'est gardé. Simulé,
    tout est fait de même, puis défait."""
    cible = cadre.store
    if cible.existe():
        raise BaseInutilisable(
            f"La base {cible.nom} existe : un export se met dans une base neuve.",
            conseil="Donnez-en une autre avec --base.",
        )

    essai = False
    with _ouvert(source) as flux:
        export = lu(source if isinstance(source, Path) else Path(nom), flux)

        def consigner_l_import(db: Db) -> None:
            nonlocal essai
            acteur = cadre.autoriser(db, Operation.ADMINISTRER_BASE)
            consigner(db, cadre, acteur, "importer", nom, export.sha256)
            essai = parametres.est_d_essai(db)
            if simuler:
                raise _Simulee

        with suppress(_Simulee), progression(a_compter(export)) as barre:
            cible.recevoir(export, barre.avancer, consigner_l_import)
    return Transfert(export.nom, cible.nom, essai, {table: export.compter(table) for table in ORDRE})


def exporter(cadre: Cadre, sortie: Path, *, ecraser: bool) -> Transfert:
    """Écrit toute la base dans ce fichier, puis le consigne ; ce qu'il contient est d'avant ce lot."""
    autoriser(cadre)
    cadre.store.admettre_le_jour()
    with fichiers.ecrire(sortie, ecraser=ecraser) as flux:
        lignes, sha256 = ecrire(cadre, flux)
    with cadre.store.lecture() as db:
        essai = parametres.est_d_essai(db)

    def noter(db: Db) -> str:
        return consigner(db, cadre, cadre.autoriser(db, Operation.ADMINISTRER_BASE), "exporter", sortie.name, sha256)

    with deja_ecrit("Cet export est entier, gardez-le ; un autre, que le journal dira, veut --ecraser."):
        cadre.store.ecrire(noter)
    return Transfert(cadre.store.nom, str(sortie), essai, lignes)


def ecrire(cadre: Cadre, flux: BinaryIO) -> tuple[dict[str, int], str]:
    """Toute la base, d'une même vue ; rend le nombre de lignes par table, et le SHA-256 que dit la fin."""
    with cadre.store.source(_acces(cadre.store)) as source:
        en_tete = {"version_schema": VERSION_SCHEMA, "horodatage": cadre.horodatage, "base": source.nom}
        tables = ((table, COLONNES[table], source.lire(table)) for table in ORDRE)
        return export_de_base.ecrire(flux, en_tete, tables, source.acces())


def lu(fichier: Path, flux: BinaryIO) -> Export:
    """L'export que lit `flux`, entier et de cette version, que les messages appellent `fichier`."""
    export = Export(fichier, flux, COLONNES)
    if export.en_tete.get("version_schema") != VERSION_SCHEMA:
        raise BaseInutilisable(
            f"{fichier} vient d'une autre version de ceres (schéma {export.en_tete.get('version_schema')}, ici"
            f" {VERSION_SCHEMA}).",
            conseil="Mettez d'abord la base d'origine à niveau (« ceres admin migrer »), puis exportez-la.",
        )
    return export


def _bilan(source: str, cible: Store, lignes: dict[str, int]) -> Transfert:
    with cible.lecture() as db:
        return Transfert(source, cible.nom, parametres.est_d_essai(db), lignes)


@contextmanager
def _ouvert(source: Path | BinaryIO) -> Iterator[BinaryIO]:
    """Un export se lit deux fois : celui d'un flux est d'abord copié, dans un fichier sans nom."""
    if not isinstance(source, Path):
        with passager.fichier() as copie:
            shutil.copyfileobj(source, copie)
            copie.seek(0)
            yield copie
        return
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise ErreurFichier(f"{source} n'est pas un fichier ordinaire.", conseil="Donnez un export.")
        flux = source.open("rb")
    except OSError as erreur:
        raise ErreurFichier(
            f"{source} ne peut pas être lu : {fichiers.cause(erreur)}.", conseil="Donnez un export."
        ) from None
    with flux:
        yield flux
