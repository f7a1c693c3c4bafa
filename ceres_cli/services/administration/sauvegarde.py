"""La sauvegarde d'une base en service : vérifiée, datée, avec son SHA-256, et les plus anciennes ôtées sur demande."""

import os
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats import export_de_base
from ceres_cli.moteur import parametres, releves
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.services.administration import transfert
from ceres_cli.services.administration.copie import Copie, consigner, deja_ecrit, deposer, empreinte_de, marque
from ceres_cli.store import SCEAU, Db, Store

EXPORT = ".ndjson"
_INSTANT = "([0-9]{8}-[0-9]{6})(?:-([0-9]+))?"


@dataclass(slots=True)
class Sauvegarde:
    """`forme` : copie d'un fichier, dump d'un serveur, ou export de ceres faute des outils du serveur. `sha256`,
    `octets`, `lot` : None si elle n'est que simulée. `otees` : les plus anciennes, la plus vieille d'abord."""

    fichier: Path
    forme: str
    simulation: bool
    sha256: str | None = None
    octets: int | None = None
    lot: str | None = None
    otees: list[Path] = field(default_factory=list)

    def en_dict(self, horodatage: str) -> dict[str, Any]:
        """Le document `ceres.sauvegarde/1`."""
        return {
            "fichier": str(self.fichier),
            "forme": self.forme,
            "sha256": self.sha256,
            "octets": self.octets,
            "horodatage": horodatage,
            "lot": self.lot,
            "otees": [str(chemin) for chemin in self.otees],
            "simulation": self.simulation,
        }


class Facon(NamedTuple):
    """Comment une base se sauvegarde d'ici : la fin du nom du fichier, et ce qui l'emplit."""

    forme: str
    suffixe: str
    emplir: Callable[[Path], object]


def facon(cadre: Cadre) -> Facon:
    """Par les outils du serveur s'ils sont là ; sinon, par l'export de ceres, aussi fidèle, que `restaurer` prend."""
    store = cadre.store
    if not store.sur_un_serveur:
        return Facon("copie", store.souche[1], store.sauvegarder)
    from ceres_cli.base.postgresql.sauvegarde import outils

    return Facon("dump", store.souche[1], store.sauvegarder) if outils() else Facon("export", EXPORT, _exporteur(cadre))


def _exporteur(cadre: Cadre) -> Callable[[Path], object]:
    def emplir(fichier: Path) -> None:
        with fichier.open("r+b") as flux:
            transfert.ecrire(cadre, flux)
            flux.seek(0)
            transfert.lu(fichier, flux)

    return emplir


def sauvegarder(cadre: Cadre, sortie: Path | None, garder: int | None, *, simuler: bool) -> Sauvegarde:
    """Copie la base dans le fichier, ou le dossier, `sortie` (à défaut celui de la base), puis le consigne.

    `garder` : combien de sauvegardes datées de cette base laisser dans le dossier, celle-ci comprise ; None : toutes.
    ErreurUsage si un fichier est donné avec `garder` ; BaseInutilisable si la base ne se copie pas saine ou si la
    cible ne convient pas : rien n'est alors écrit.
    """
    if sortie is not None and garder is not None and not os.path.isdir(sortie):
        if not os.path.lexists(sortie):
            raise ErreurUsage(
                f"Le dossier {sortie} n'existe pas : --garder compte les sauvegardes d'un dossier.",
                conseil=f"Créez-le (« mkdir {shlex.quote(str(sortie))} »), ou ôtez --garder pour donner un fichier.",
            )
        raise ErreurUsage(
            "--garder compte les sauvegardes d'un dossier : il ne va pas avec un fichier.",
            conseil="Donnez un dossier à --sortie, ou ôtez --garder.",
        )
    with cadre.lire(Operation.ADMINISTRER_BASE):
        pass
    store = cadre.store
    if sortie is None and store.sur_un_serveur:
        raise ErreurUsage(
            "La base est sur un serveur : sa sauvegarde n'a pas de dossier à elle.",
            conseil="Donnez un fichier ou un dossier à --sortie.",
        )
    en_fichier = sortie is not None and not os.path.isdir(sortie)
    dossier = store.chemin.parent if sortie is None else sortie
    maniere = facon(cadre)
    fichier = sortie if sortie is not None and en_fichier else _libre(store, dossier, marque(cadre), maniere.suffixe)
    for cible in (fichier, empreinte_de(fichier)):
        fichiers.verifier_cible(cible, ecraser=None)
    bilan = Sauvegarde(fichier, maniere.forme, simuler)
    if simuler:
        bilan.otees = list(_en_trop(store, dossier, garder, avec=1))
        return bilan
    store.admettre_le_jour()
    faite = deposer(fichier, maniere.emplir, f"La sauvegarde {fichier} est faite.")
    bilan.sha256, bilan.octets = faite.sha256, fichier.stat().st_size
    suite = " ; une autre, que le journal dira, veut un autre nom" if en_fichier else ""
    with deja_ecrit(f"Cette sauvegarde est entière, gardez-la{suite}."):
        bilan.lot = _noter(cadre, faite)
    for ancienne in _en_trop(store, dossier, garder, avec=0):
        ancienne.unlink(missing_ok=True)
        empreinte_de(ancienne).unlink(missing_ok=True)
        bilan.otees.append(ancienne)
    return bilan


def _noter(cadre: Cadre, faite: Copie) -> str:
    chemin, octets = faite.chemin, faite.chemin.stat().st_size
    releve = releves.Sauvegarde(
        cadre.jour.isoformat(), cadre.horodatage, chemin.name, faite.sha256, str(chemin.parent.resolve()), octets
    )

    def faire(db: Db) -> str:
        acteur = cadre.autoriser(db, Operation.ADMINISTRER_BASE)
        releves.noter_sauvegarde(db, releve)
        return consigner(db, cadre, acteur, "sauvegarder", faite.chemin.name, faite.sha256)

    return cadre.store.ecrire(faire)


def _libre(store: Store, dossier: Path, instant: str, suffixe: str) -> Path:
    debut = store.souche[0]
    noms = (dossier / f"{debut}-sauvegarde-{instant}{'' if n == 1 else f'-{n}'}{suffixe}" for n in count(1))
    return next(nom for nom in noms if not os.path.lexists(nom) and not os.path.lexists(empreinte_de(nom)))


def _en_trop(store: Store, dossier: Path, garder: int | None, *, avec: int) -> Iterator[Path]:
    """Les plus anciennes des sauvegardes datées de cette base et d'elle seule (le même secret), au-delà de `garder`.
    `avec` : combien s'y ajouteront."""
    if garder is None:
        return
    debut, suffixe = store.souche
    suffixes = f"(?:{re.escape(suffixe)}|{re.escape(EXPORT)})" if store.sur_un_serveur else re.escape(suffixe)
    forme = re.compile(f"{re.escape(debut)}-sauvegarde-{_INSTANT}{suffixes}", re.ASCII)
    # De la même seconde, « -10 » suit « -9 », et la première, qui n'a pas de rang, les précède.
    nommees = [(m[1], int(m[2] or 1), c) for c in dossier.iterdir() if (m := forme.fullmatch(c.name))]
    datees = [c for _, _, c in sorted(nommees) if not c.is_symlink()]
    with store.lecture() as db:
        secret = parametres.lire(db, SCEAU)
    siennes = [c for c in datees if _secret_de(store, c) == secret]
    yield from siennes[: max(0, len(siennes) + avec - garder)]


def _secret_de(store: Store, sauvegarde: Path) -> str | None:
    if export_de_base.en_est_un(sauvegarde):
        valeur = export_de_base.valeur_de(sauvegarde, "parametre", {"nom": SCEAU}, "valeur")
        return valeur if isinstance(valeur, str) else None
    return store.parametre_sauvegarde(sauvegarde, SCEAU)
