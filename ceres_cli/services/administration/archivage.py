"""Archiver le journal : ses plus anciens lots dans un fichier, relu, puis ôtés de la base (docs/sceau.md, DON-04)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from ceres_cli import fichiers
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.base.tables import COLONNES
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe, Refus
from ceres_cli.formats import export_de_base
from ceres_cli.formats.export_de_base import ARCHIVE, Export
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles import condition
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.donnees.archivage import ActionArchive, archivable
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration.requetes import RESULTATS
from ceres_cli.services.faits.archives import retenus
from ceres_cli.services.faits.archives.lues import en_base
from ceres_cli.store import Db


@dataclass(slots=True)
class Archivage:
    """Ce qui part dans le fichier, ou partirait. `du`, `au` : « L-… », None s'il n'y a rien à archiver ; `lots` : le
    nombre de ceux que le fichier reçoit ; `gardes` : combien, de tous ceux qui sont archivés, laissent leurs traces
    dans la base ; `ecart_octets` : ce que la base gagne, environ ; `arret` : le lot plus tardif qui garde dans la base
    d'autres d'avant ce jour ; `lot` : celui de l'archivage. `reste` : ce qui n'a pu se faire ensuite, en une phrase."""

    base: str
    fichier: Path
    avant: date
    simulation: bool
    du: str | None = None
    au: str | None = None
    lots: int = 0
    traces: int = 0
    ecritures: int = 0
    gardes: int = 0
    ecart_octets: int = 0
    arret: str | None = None
    sha256: str | None = None
    lot: str | None = None
    reste: str = field(default="")

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.archivage/1`."""
        return {
            "base": self.base,
            "fichier": str(self.fichier),
            "avant": self.avant.isoformat(),
            "du": self.du,
            "au": self.au,
            "lots": self.lots,
            "traces": self.traces,
            "ecritures": self.ecritures,
            "gardes": self.gardes,
            "ecart_octets": self.ecart_octets,
            "arret": self.arret,
            "sha256": self.sha256,
            "lot": self.lot,
            "simulation": self.simulation,
        }


@dataclass(frozen=True, slots=True)
class _Prevu:
    """Les lots à archiver, à la suite de ceux qui le sont. `precedente`, `tete` : celle d'avant eux, celle du
    dernier."""

    deja: list[Archive]
    du: int
    au: int
    lots: int
    precedente: str
    tete: str


def archiver(
    cadre: Cadre,
    avant: date,
    sortie: Path,
    *,
    motif: str | None,
    simuler: bool,
    confirmer: Callable[[Archivage], None],
) -> Archivage:
    """Met dans `sortie` les lots d'avant ce jour, relit le fichier, puis les ôte de la base, en un lot de plus. Simulé,
    s'arrête avant la question. Arrêté à n'importe quel instant, la base a tout, ou le fichier est complet.

    Refus : DON-04. BaseInutilisable : le fichier est là, le journal ou la base n'est pas ce qui a été scellé, ou le
    compte ne possède pas les tables d'une base partagée. Occupe : la base a changé entre-temps."""
    bilan = Archivage(cadre.store.nom, sortie, avant, simuler)
    with cadre.lire(Operation.ADMINISTRER_BASE) as (db, _):
        fichiers.verifier_cible(sortie, ecraser=None)
        prevu = _prevoir(db, cadre, avant)
        if (arret := retenus.arret(db, avant.isoformat())) is not None:
            lot, jour = affiche("L", arret[0]), en_francais(date.fromisoformat(arret[1]))
            bilan.arret = (
                f"{lot}, du {jour}, arrête la suite ; des lots d'avant le {en_francais(avant)} viennent après lui"
            )
        if prevu is None:
            return bilan
        ecarter_le_compte(db, cadre)
        _exiger_le_sceau(db, cadre)
        bilan.du, bilan.au, bilan.lots = affiche("L", prevu.du), affiche("L", prevu.au), prevu.lots
        restent, depart = retenus.retenus(db, prevu.au), archives.depart(db)
        partants = archives.partants(db, prevu.au, restent, RESULTATS)
        bilan.gardes = len(restent)
        bilan.ecart_octets = archives.ecart(db, prevu.au, partants, depart)
        comptes, bilan.sha256 = _ecrire(db, prevu, avant, cast(BinaryIO, _Puits()))
        bilan.traces, bilan.ecritures = comptes["trace"], comptes["ecriture"]
    if simuler:
        return bilan
    cadre.store.admettre_le_jour()
    confirmer(bilan)
    with cadre.store.lecture() as db, fichiers.ecrire(sortie, ecraser=False) as flux:
        _ecrire(db, prevu, avant, flux)
        relire(Path(flux.name), flux, sortie, Suite(prevu.precedente, prevu.au, prevu.tete, prevu.lots))
    try:
        bilan.lot = cadre.store.ecrire(lambda db: _oter(db, cadre, prevu, bilan, motif))
    except ErreurCeres as erreur:
        erreur.conseil = (
            f"{erreur.conseil} {sortie} est écrit : si « ceres journal verifier » ne le nomme pas, la base a encore"
            " tout ce qu'il contient ; ôtez-le, puis relancez."
        ).lstrip()
        raise
    try:
        cadre.store.tasser()
    except (Occupe, BaseInutilisable) as erreur:
        bilan.reste = f"L'archivage est fait, mais la base n'a pas pu être récrite : {erreur.message}"
    return bilan


def _prevoir(db: Db, cadre: Cadre, avant: date) -> _Prevu | None:
    """None s'il n'y a rien à archiver."""
    conditions = archivable(avant, cadre.jour, retenus.ouverte(db))
    if motifs := condition.motifs(conditions):
        au_plus = [date.fromisoformat(str(c.valeurs["au_plus"])) for c in conditions]
        permis = min(au_plus)
        # Clore ce qui est ouvert ne mène pas au-delà d'un an.
        ou_clore = ", ou validez ou annulez d'abord ce qui reste ouvert" if permis < au_plus[0] else ""
        raise Refus(
            f"Le journal ne s'archive pas jusque-là : {' ; '.join(m.texte for m in motifs)}.",
            code="DON-04",
            conseil=f"Demandez --avant {permis:%d/%m/%Y}{ou_clore}.",
            motifs=motifs,
        )
    deja = archives.lire(db)
    dernier = deja[-1].au if deja else 0
    au = retenus.dernier_avant(db, avant.isoformat())
    du, lots, tete = retenus.suite(db, dernier, au)
    if du is None:
        return None
    return _Prevu(deja, du, au, lots, deja[-1].tete if deja else archives.ORIGINE, tete)


def ecarter_le_compte(db: Db, cadre: Cadre) -> None:
    """BaseInutilisable : d'une base partagée, qui ne possède pas les tables n'en archive rien."""
    if cadre.store.sur_un_serveur:
        from ceres_cli.base.postgresql import migration
        from ceres_cli.base.postgresql.db import DbPostgresql

        migration.verifier_le_compte(cast(DbPostgresql, db), cadre.store.nom, "archiver")


def _exiger_le_sceau(db: Db, cadre: Cadre) -> None:
    """Archiver met au journal les tables telles qu'elles sont : changées hors de ceres, cela ne se verrait plus."""
    from ceres_cli.base.verification import du_journal

    for constat in du_journal(db, cadre.store.cle()):
        if not constat.satisfait:
            raise BaseInutilisable(
                f"Le journal ne s'archive pas : {constat.texte}.",
                conseil="Rien n'a été modifié. « ceres journal verifier --rejouer » nomme chaque défaut.",
                objets=constat.objets,
            )


class _Puits:
    """Un flux qui ne garde rien : l'archive n'y est que comptée et condensée."""

    def write(self, octets: bytes) -> int:
        return len(octets)


def _ecrire(db: Db, prevu: _Prevu, avant: date, flux: BinaryIO) -> tuple[dict[str, int], str]:
    """Elle ne dépend que de ces lots : la même, octet pour octet, quels que soient qui l'écrit et quand."""
    en_tete = {
        "version_schema": VERSION_SCHEMA,
        "avant": avant.isoformat(),
        "du": prevu.du,
        "au": prevu.au,
        "precedente": prevu.precedente,
        "tete": prevu.tete,
    }
    return export_de_base.ecrire(flux, en_tete, archives.contenu(db, prevu.du, prevu.au), sorte=ARCHIVE)


class Suite(NamedTuple):
    """Les lots d'une archive : la tête d'avant eux, le dernier et la sienne, leur nombre."""

    precedente: str
    au: int
    tete: str
    lots: int


def relire(ecrit: Path, flux: BinaryIO, sortie: Path, suite: Suite) -> None:
    """Le fichier écrit, relu du disque : chaque sceau refait, jusqu'à la tête attendue."""
    from ceres_cli.base.sceau import controle

    flux.flush()
    with ecrit.open("rb") as lu, en_base(Export(sortie, lu, COLONNES, ARCHIVE)) as db:
        bilan = controle.Bilan()
        defaut = next(controle.verifier_archive(db, bilan, {}, {}, suite.precedente), None)
    if defaut is not None or bilan.tete != (suite.au, suite.tete) or bilan.lots != suite.lots:
        raise BaseInutilisable(
            f"{sortie} ne se relit pas comme il a été écrit{'' if defaut is None else f' : {defaut}'}.",
            conseil="Rien n'a été modifié. Essayez un autre disque.",
        )


def _oter(db: Db, cadre: Cadre, prevu: _Prevu, bilan: Archivage, motif: str | None) -> str:
    """Ce que le fichier tient, ôté de la base, dans le lot qui le dit ; rend « L-… »."""
    acteur = cadre.autoriser(db, Operation.ADMINISTRER_BASE)
    _, sha256 = _ecrire(db, prevu, bilan.avant, cast(BinaryIO, _Puits()))
    if sha256 != bilan.sha256 or archives.lire(db) != prevu.deja:
        raise Occupe(
            f"La base {bilan.base} a changé pendant l'archivage : rien n'en a été ôté.",
            conseil="Relancez la commande dans un instant.",
        )
    depart, restent = archives.depart(db), retenus.retenus(db, prevu.au)
    partants = archives.partants(db, prevu.au, restent, RESULTATS)
    jour = cadre.jour.isoformat()
    lot = journal.ouvrir(db, journal.EnTete(cadre.horodatage, jour, cadre.agent, cadre.commande, motif, fait=1), acteur)
    faite = Archive(
        lot,
        bilan.fichier.name,
        sha256,
        prevu.du,
        prevu.au,
        bilan.avant.isoformat(),
        prevu.tete,
        *retenus.les_plus_grands(db, prevu.au),
        partants.comptes,
    )
    parametres.noter(db, archives.ecrire([*prevu.deja, faite]))
    dit = {"archive": bilan.fichier.name, "lots": f"{faite.etendue}, d'avant le {bilan.avant:%d/%m/%Y}"}
    journal.ecrire(db, lot, [Effet("base", lot, ActionArchive.ARCHIVER, apres=dit, motif=f"SHA-256 {sha256}")])
    db.a_sceller[lot].ecrire(archives.a_sceller(db, prevu.au, partants, depart))
    archives.oter(db, prevu.au, partants.lots)
    db.annoncer(f"Les lots {faite.etendue} sont dans {bilan.fichier}.")
    return affiche("L", lot)
