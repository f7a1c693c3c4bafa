"""Effacer d'une archive du journal les personnes que la base a effacées : une archive neuve, à sa place."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceres_cli import fichiers
from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.base.sceau.effacement import ECRITURES, TRACES
from ceres_cli.base.source import SourceBase
from ceres_cli.erreurs import Occupe
from ceres_cli.formats import export_de_base, passager
from ceres_cli.formats.export_de_base import ARCHIVE, Export
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.donnees.archivage import ActionArchive
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration.archivage import Suite, ecarter_le_compte, relire
from ceres_cli.services.faits.archives_lues import ouverte, rang
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.dossier import lire
from ceres_cli.services.rgpd.situation import vider_le_journal
from ceres_cli.store import Db

ACTION = ActionArchive.EFFACER


@dataclass(slots=True)
class Reprise:
    """`personnes` : celles dont l'ancienne disait quelque chose ; `traces`, `ecritures` : ce qui en est vidé."""

    base: str
    ancienne: Path
    fichier: Path
    simulation: bool
    personnes: list[str]
    traces: int = 0
    ecritures: int = 0
    sha256: str | None = None
    lot: str | None = None

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.archive-effacee/1`."""
        return {
            "base": self.base,
            "ancienne": str(self.ancienne),
            "fichier": str(self.fichier),
            "personnes": self.personnes,
            "traces": self.traces,
            "ecritures": self.ecritures,
            "sha256": self.sha256,
            "lot": self.lot,
            "simulation": self.simulation,
        }


def effacer(
    cadre: Cadre,
    ancienne: Path,
    sortie: Path,
    *,
    motif: str | None,
    simuler: bool,
    confirmer: Callable[[Reprise], None],
) -> Reprise:
    """L'archive `ancienne`, sans rien des personnes effacées de la base, dans `sortie` ; le journal la retient à la
    place de l'autre, qui reste à détruire. Rien n'est écrit si elle ne dit rien d'elles.

    BaseInutilisable : ce n'est pas une archive de cette base. Occupe : la base a changé entre-temps."""
    bilan = Reprise(cadre.store.nom, ancienne, sortie, simuler, [])
    with ExitStack() as pile:
        with cadre.lire(Operation.TRAITER_DONNEES) as (db, _):
            fichiers.verifier_cible(sortie, ecraser=None)
            ecarter_le_compte(db, cadre)
            siennes = archives.lire(db)
            export = pile.enter_context(ouverte(ancienne))
            place = rang(export, siennes)
            archive = siennes[place]
            lue = pile.enter_context(_relue(db, export))
            _vider(db, lue, archive, bilan)
        if not bilan.personnes or simuler:
            return bilan
        cadre.store.admettre_le_jour()
        confirmer(bilan)
        suite = Suite(export.en_tete["precedente"], archive.au, archive.tete, export.compter("lot"))
        with fichiers.ecrire(sortie, ecraser=False) as flux:
            contenu = archives.contenu(lue, archive.du, archive.au)
            _, bilan.sha256 = export_de_base.ecrire(flux, export.en_tete, contenu, sorte=ARCHIVE)
            relire(Path(flux.name), flux, sortie, suite)
    neuves = [*siennes]
    neuves[place] = archive._replace(fichier=sortie.name, sha256=bilan.sha256)
    bilan.lot = cadre.store.ecrire(lambda db: _noter(db, cadre, siennes, neuves, bilan, motif))
    return bilan


@contextmanager
def _relue(db: Db, export: Export) -> Iterator[Db]:
    """L'archive, et les jurys de la base, qui disent de qui parlent ses convocations."""
    from ceres_cli.base.sceau.relecture import relue

    jurys = SourceBase(db, "", ()).lire("participation")
    with passager.dossier() as dossier, relue(dossier / "archive.db", export, {"participation": jurys}) as lue:
        yield lue


def _vider(db: Db, lue: Db, archive: Archive, bilan: Reprise) -> None:
    comptes: Counter[str] = Counter()
    for type_, numero, _, _ in requetes.effaces(db):
        sorte = Sorte(type_)
        if numero <= (archive.jures if sorte is Sorte.JURE else archive.candidats):
            videes = vider_le_journal(lue, lire(lue, sorte, numero))
            if any(videes.values()):
                bilan.personnes.append(sorte.reference(numero))
            comptes += videes
    bilan.traces, bilan.ecritures = comptes[TRACES], comptes[ECRITURES]


def _noter(
    db: Db, cadre: Cadre, siennes: list[Archive], neuves: list[Archive], bilan: Reprise, motif: str | None
) -> str:
    acteur = cadre.autoriser(db, Operation.TRAITER_DONNEES)
    if archives.lire(db) != siennes:
        raise Occupe(
            f"La base {bilan.base} a changé entre-temps : elle retient encore l'ancienne archive.",
            conseil=f"Ôtez {bilan.fichier}, puis relancez.",
        )
    parametres.noter(db, archives.ecrire(neuves))
    en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, motif, fait=1)
    lot = journal.ouvrir(db, en_tete, acteur)
    avant, apres = {"archive": bilan.ancienne.name}, {"archive": bilan.fichier.name}
    journal.ecrire(db, lot, [Effet("base", lot, ACTION, avant, apres, motif=f"SHA-256 {bilan.sha256}")])
    return affiche("L", lot)
