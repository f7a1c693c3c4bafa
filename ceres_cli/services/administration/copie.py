"""La copie vérifiée d'une base, gardée avec son SHA-256 à côté ; ce que l'administration en laisse au journal."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from ceres_cli import fichiers, garde
from ceres_cli.base import copie as base
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import milliers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db, Store

_BLOC = _MIO = 1 << 20
PLACE = 5  # fois la base : sa copie, les tables rebâties, leurs index, le journal de l'écriture


class Copie(NamedTuple):
    chemin: Path
    sha256: str


def exiger_la_place(dossier: str | Path, taille: int, deja: int = 0) -> None:
    """BaseInutilisable s'il n'y reste pas de quoi migrer une base de cette taille, copie et tables rebâties comprises.
    `deja` : ce que prend la copie d'une migration interrompue. Une place qui ne se lit pas n'arrête rien."""
    try:
        place = os.statvfs(dossier)
    except OSError:
        return
    libre, voulue = place.f_bavail * place.f_frsize + deja, PLACE * taille
    if libre < voulue:
        raise BaseInutilisable(
            f"Il reste {milliers(libre // _MIO)} Mio dans {dossier} : migrer en demande {milliers(-(-voulue // _MIO))},"
            f" {PLACE} fois la base.",
            conseil="Rien n'a été changé. Libérez de la place, ou migrez une copie de la base sur un autre disque.",
        )


def garder(store: Store, marque: str) -> Copie:
    """Copie la base dans `<base>.<marque>` (`-2`, `-3`… s'il existe), et son SHA-256 dans un fichier à côté.

    À appeler sous le verrou d'écriture : ce qui est copié est alors ce que la transaction va changer. BaseInutilisable
    si la copie ne se relit pas saine, ou ne peut pas être écrite ; rien n'en reste alors.
    """
    chemin = libre(store.chemin, marque)
    return deposer(
        chemin, lambda cible: base.copier(store.chemin, cible, store.attente), f"La copie {chemin} est gardée."
    )


def deposer(chemin: Path, remplir: Callable[[Path], object], annonce: str) -> Copie:
    """Le fichier que `remplir` emplit à partir d'un fichier vide, puis son SHA-256, à côté."""
    with fichiers.creer(chemin, annonce) as flux:
        remplir(Path(flux.name))
        empreinte = sha256_de(Path(flux.name))
    with fichiers.creer(empreinte_de(chemin), "Son SHA-256 est à côté.") as flux:
        flux.write(f"{empreinte}  {chemin.name}\n".encode())
    return Copie(chemin, empreinte)


def libre(origine: Path, marque: str) -> Path:
    noms = (origine.with_name(f"{origine.name}.{marque}{'' if n == 1 else f'-{n}'}") for n in count(1))
    return next(nom for nom in noms if not nom.exists() and not empreinte_de(nom).exists())


def empreinte_de(chemin: Path) -> Path:
    return chemin.with_name(chemin.name + garde.EMPREINTE)


def sha256_de(chemin: Path) -> str:
    condense = sha256()
    with chemin.open("rb") as flux:
        while bloc := flux.read(_BLOC):
            condense.update(bloc)
    return condense.hexdigest()


def consigner(
    db: Db, cadre: Cadre, acteur: Acteur, action: str, copie: str, sha256: str, motif: str | None = None
) -> str:
    """Le lot de cette action sur la base, et la copie (nom de fichier) qui en est sortie ou l'a remplacée, dans la
    transaction de `db` ; rend « L-… »."""
    en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, motif, fait=1)
    lot = journal.ouvrir(db, en_tete, acteur)
    journal.ecrire(db, lot, [Effet("base", lot, action, apres={"copie": copie}, motif=f"SHA-256 {sha256}")])
    return affiche("L", lot)


@contextmanager
def deja_ecrit(suite: str) -> Iterator[None]:
    """Le fichier est là : ce qui empêche ce bloc de le consigner dit aussi qu'en faire."""
    try:
        yield
    except ErreurCeres as empeche:
        empeche.conseil = f"{empeche.conseil} {suite}".lstrip()
        raise


def marque(cadre: Cadre) -> str:
    """« 20271231-142530 » : l'instant réel, UTC, dans un nom de fichier."""
    jour, _, heure = cadre.horodatage.removesuffix("Z").partition("T")
    return f"{jour.replace('-', '')}-{heure.replace(':', '')}"
