"""Effacer d'une archive du journal les personnes que la base a effacées : une archive neuve, à sa place."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli import fichiers
from ceres_cli.base.sceau import archives, controle
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.base.sceau.effacement import ECRITURES, TRACES
from ceres_cli.erreurs import BaseInutilisable, ErreurUsage, Occupe
from ceres_cli.formats import export_de_base
from ceres_cli.formats.export_de_base import ARCHIVE, Export
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.donnees.archivage import ActionArchive
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration.archivage import Suite, ecarter_le_compte, relire
from ceres_cli.services.faits.archives.dites import ou
from ceres_cli.services.faits.archives.lues import en_base, ouverte, rang_des_lots
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.dossier import Dossier, lire
from ceres_cli.services.rgpd.situation import vider_le_journal
from ceres_cli.store import Db

ACTION = ActionArchive.EFFACER


@dataclass(slots=True)
class Reprise:
    """`personnes` : celles dont l'ancienne disait quelque chose ; `traces`, `ecritures` : ce qui en est vidé ;
    `restent` : les lots où un texte qui n'est pas qu'à elles les nomme encore, une fois refaite."""

    base: str
    ancienne: Path
    fichier: Path
    simulation: bool
    personnes: list[str]
    traces: int = 0
    ecritures: int = 0
    sha256: str | None = None
    lot: str | None = None
    restent: list[str] = field(default_factory=list)

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.archive-effacee/1`."""
        return {
            "base": self.base,
            "ancienne": str(self.ancienne),
            "fichier": str(self.fichier),
            "personnes": self.personnes,
            "traces": self.traces,
            "ecritures": self.ecritures,
            "restent": self.restent,
            "sha256": self.sha256,
            "lot": self.lot,
            "simulation": self.simulation,
        }


class Effacee(NamedTuple):
    sorte: Sorte
    numero: int
    lot: int

    def peut_etre_dans(self, archive: Archive) -> bool:
        """Sa fiche existait quand cette archive a été faite, et n'était pas encore effacée."""
        return self.lot > archive.lot and self.numero <= (
            archive.jures if self.sorte is Sorte.JURE else archive.candidats
        )


def effacer(
    cadre: Cadre,
    ancienne: Path,
    sortie: Path,
    *,
    autres: Sequence[Path],
    motif: str | None,
    simuler: bool,
    confirmer: Callable[[Reprise], None],
) -> Reprise:
    """L'archive `ancienne`, sans rien des personnes effacées de la base, dans `sortie` ; le journal la retient à la
    place de l'autre, qui reste à détruire. Rien n'est écrit si elle ne dit rien d'elles, et que la base la retient.

    `autres` : les autres archives de la base, où sont les noms qu'elles ont portés et ce qui les relie à leurs lignes.
    ErreurUsage : il en manque. Ou une archive plus récente les nomme encore, à refaire d'abord.
    BaseInutilisable : ce n'est pas une archive de cette base. Occupe : la base a changé entre-temps."""
    bilan = Reprise(cadre.store.nom, ancienne, sortie, simuler, [])
    with ExitStack() as pile:
        with cadre.lire(Operation.TRAITER_DONNEES) as (db, _):
            fichiers.verifier_cible(sortie, ecraser=None)
            ecarter_le_compte(db, cadre)
            siennes = archives.lire(db)
            export = pile.enter_context(ouverte(ancienne))
            place = rang_des_lots(export, siennes)
            archive = siennes[place]
            effacees = [Effacee(Sorte(type_), *suite) for type_, *suite in requetes.effacements(db)]
        exports = {place: export}
        for autre in autres:
            lu = pile.enter_context(ouverte(autre))
            exports.setdefault(rang_des_lots(lu, siennes), lu)
        effacees = [e for e in effacees if e.peut_etre_dans(archive)]
        _exiger_les_autres(siennes, exports, effacees)
        for i, donnee in exports.items():
            if donnee.sha256 != siennes[i].sha256:
                _exiger_la_chaine(donnee, siennes[i])
        with en_base(Reunion([exports[i] for i in sorted(exports)])) as tout:
            dossiers = [lire(tout, e.sorte, e.numero) for e in effacees]
        for i in sorted(exports, reverse=True):
            if i > place and any(e.peut_etre_dans(siennes[i]) for e in effacees):
                _exiger_nette(exports[i], dossiers)
        lue = pile.enter_context(en_base(export))
        bilan.personnes, comptes = _vider(lue, dossiers)
        bilan.traces, bilan.ecritures = comptes[TRACES], comptes[ECRITURES]
        bilan.restent = _restent(lue, dossiers)
        if simuler or (not bilan.personnes and export.sha256 == archive.sha256):
            return bilan
        cadre.store.admettre_le_jour()
        confirmer(bilan)
        suite = Suite(export.en_tete["precedente"], archive.au, archive.tete, export.compter("lot"))
        with fichiers.ecrire(sortie, ecraser=False) as flux:
            contenu = archives.contenu(lue, archive.du, archive.au)
            _, bilan.sha256 = export_de_base.ecrire(flux, export.en_tete, contenu, sorte=ARCHIVE)
            relire(Path(flux.name), flux, sortie, suite)
            with ouverte(Path(flux.name)) as ecrite:
                if encore := _encore(ecrite, dossiers):
                    raise BaseInutilisable(
                        f"{sortie}, relu, parle encore de {premiers(encore)}.", conseil="Rien n'a été modifié."
                    )
                with en_base(ecrite) as ecrite_lue:
                    bilan.restent = _restent(ecrite_lue, dossiers)
    neuves = [*siennes]
    neuves[place] = archive._replace(fichier=sortie.name, sha256=bilan.sha256)
    bilan.lot = cadre.store.ecrire(lambda db: _noter(db, cadre, siennes, neuves, bilan, motif))
    return bilan


class Reunion:
    """Des archives qui se suivent, comme si c'en était une ; leurs sels, que plusieurs ont, mis à part."""

    def __init__(self, exports: Sequence[Export]) -> None:
        self._exports = exports

    def lire(self, table: str) -> Iterator[tuple[Any, ...]]:
        for export in self._exports if table != "sel_objet" else ():
            yield from export.lire(table)


def _exiger_les_autres(siennes: Sequence[Archive], donnees: Collection[int], effacees: Sequence[Effacee]) -> None:
    """Un nom n'est souvent qu'où la fiche est née, et les autres archives le redisent : il y faut toutes celles qui ont
    pu connaître ces personnes."""
    absentes = [a for i, a in enumerate(siennes) if i not in donnees and any(e.peut_etre_dans(a) for e in effacees)]
    if absentes:
        raise ErreurUsage(
            "Il faut aussi les autres archives qui ont pu connaître les personnes effacées, pour savoir les noms"
            f" qu'elles ont portés et où ils sont : {' ; '.join(map(ou, absentes))}.",
            conseil="Rien n'a été modifié. Donnez chacune par --archive.",
            objets=[a.fichier for a in absentes],
        )


def _exiger_la_chaine(export: Export, archive: Archive) -> None:
    """Une archive refaite, que la base a oubliée : elle tient les mêmes lots, si sa chaîne finit de même."""
    with en_base(export) as lue:
        bilan = controle.Bilan()
        defaut = next(controle.verifier_archive(lue, bilan, {}, {}, export.en_tete["precedente"]), None)
    if defaut is not None or bilan.tete != (archive.au, archive.tete):
        raise BaseInutilisable(
            f"{export.nom} n'est pas une des archives de cette base{'' if defaut is None else f' : {defaut}'}.",
            conseil=f"Rien n'a été modifié. La sienne : {ou(archive)}.",
        )


def _vider(lue: Db, dossiers: Sequence[Dossier]) -> tuple[list[str], Counter[str]]:
    """Les personnes dont elle disait quelque chose, et ce qui en est vidé."""
    personnes, comptes = [], Counter[str]()
    for dossier in dossiers:
        videes = vider_le_journal(lue, dossier)
        if any(videes.values()):
            personnes.append(dossier.reference)
        comptes += videes
    return personnes, comptes


def _encore(export: Export, dossiers: Sequence[Dossier]) -> list[str]:
    """Les personnes dont elle dit encore quelque chose qui se viderait."""
    with en_base(export) as lue:
        return _vider(lue, dossiers)[0]


def _exiger_nette(export: Export, dossiers: Sequence[Dossier]) -> None:
    if personnes := _encore(export, dossiers):
        raise ErreurUsage(
            f"{export.nom}, plus récente, parle encore de {premiers(personnes)}, et ne s'en effacerait plus ensuite :"
            " leurs noms ne seraient plus nulle part.",
            conseil=f"Rien n'a été modifié. Refaites-la d'abord, de la plus récente à la plus ancienne : « ceres admin"
            f" archiver --effacer {export.nom} », et les autres par --archive.",
            objets=personnes,
        )


def _restent(lue: Db, dossiers: Sequence[Dossier]) -> list[str]:
    """Les lots qui y disent encore un de leurs noms, dans un texte qui n'est pas qu'à elles."""
    lots: dict[int, None] = {}
    for lot, texte in requetes.textes_du_journal(lue):
        if texte is not None and lot not in lots:
            feuilles = list(_feuilles(texte))
            if any(dossier.est_nomme(feuille) for dossier in dossiers for feuille in feuilles):
                lots[lot] = None
    return [affiche("L", lot) for lot in sorted(lots)]


def _feuilles(texte: str) -> Iterator[str]:
    """Les textes d'une valeur : elle-même, ou ceux du JSON qu'elle est."""
    if not texte.startswith(("{", "[")):
        yield texte
        return
    try:
        a_lire = [json.loads(texte)]
    except ValueError:
        yield texte
        return
    while a_lire:
        match a_lire.pop():
            case dict() as objet:
                a_lire += objet.values()
            case list() as suite:
                a_lire += suite
            case str() as feuille:
                yield from _feuilles(feuille)


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
