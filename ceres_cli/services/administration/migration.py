"""Amener une base ancienne au schéma du jour, pas à pas, une copie gardée."""

import glob
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceres_cli import fichiers
from ceres_cli.base import copie as copie_de_base
from ceres_cli.base.migrations import chaine
from ceres_cli.base.migrations.pas import Effet, Pas
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.moteur.cadre import PROFIL, Cadre, lire_acteur, refus_de_droit
from ceres_cli.regles.droits import Acteur, Operation, a_pris_fin, est_permise
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration.copie import Copie, exiger_la_place, garder
from ceres_cli.store import Ancienne, Db


@dataclass(slots=True)
class PasFait:
    """Un pas, fait ou essayé ; `lot` : son numéro au journal, None s'il n'a été qu'essayé."""

    vers: int
    lot: str | None
    effets: list[Effet]


@dataclass(slots=True)
class Migration:
    """Ce qui a été fait, ou serait fait. Aucun pas : la base était à jour."""

    base: str
    depuis: int
    simulation: bool
    pas: list[PasFait] = field(default_factory=list)
    copie: Copie | None = None
    # Des rôles y tiennent les droits, et leur script est à rejouer.
    roles_a_rejouer: bool = False

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.migration/1`."""
        return {
            "base": self.base,
            "depuis": self.depuis,
            "vers": VERSION_SCHEMA,
            "simulation": self.simulation,
            "change": bool(self.pas),
            "copie": None if self.copie is None else str(self.copie.chemin),
            "copie_sha256": None if self.copie is None else self.copie.sha256,
            "lots": [p.lot for p in self.pas if p.lot is not None],
            "effets": [{"schema": p.vers, **effet._asdict()} for p in self.pas for effet in p.effets],
        }


def migrer(cadre: Cadre, *, simuler: bool) -> Migration:
    """Fait les pas qui manquent, chacun dans sa transaction, ou les essaie sur une copie qui ne reste pas.

    DroitsInsuffisants : le profil, lu dans la base telle qu'elle est, n'est pas MPCP. BaseInutilisable : elle est plus
    récente, changée hors de ceres, abîmée, ou il n'y a pas la place. Interrompue entre deux pas, la suite se reprend.
    """
    with cadre.store.ancienne() as ancienne:
        with ancienne.lecture() as db:
            depuis = chaine.version(db)
            autoriser(cadre, db, depuis)
        if chaine.reste(depuis):
            _exiger_la_place(ancienne.chemin)
        bilan = Migration(ancienne.nom, depuis, simuler)
        if simuler:
            _essayer(cadre, ancienne, bilan)
        else:
            while _avancer(cadre, ancienne, bilan):
                pass
        return bilan


def _exiger_la_place(base: Path) -> None:
    """La copie que la même commande, interrompue, a déjà gardée compte pour de la place : elle l'a prise."""
    gardees = (c.stat().st_size for c in base.parent.glob(f"{glob.escape(base.name)}.avant-v*") if c.is_file())
    exiger_la_place(base.parent.resolve(), base.stat().st_size, max(gardees, default=0))


def _avancer(cadre: Cadre, ancienne: Ancienne, bilan: Migration) -> bool:
    """Un pas, d'après la version relue sous le verrou ; faux s'il n'y en a plus."""
    with ancienne.ecriture() as db:
        version = chaine.version(db)
        acteur = autoriser(cadre, db, version)
        suite = chaine.reste(version)
        if not suite:
            return False
        if bilan.copie is None:
            bilan.copie = garder(ancienne, _marque(cadre))
        pas = suite[0]
        reprise = chaine.faire(db, pas, cadre.jour.isoformat())
        lot = chaine.consigner(db, pas, reprise, auteur(cadre, acteur), bilan.copie.chemin.name)
    bilan.pas.append(PasFait(pas.vers, affiche("L", lot), reprise.effets))
    return True


def _essayer(cadre: Cadre, ancienne: Ancienne, bilan: Migration) -> None:
    suite = chaine.reste(bilan.depuis)
    if not suite:
        return
    with fichiers.brouillon(ancienne.chemin) as flux:
        travail = Path(flux.name)
        copie_de_base.copier(ancienne.chemin, travail, ancienne.attente)
        with Ancienne(str(travail), attente=ancienne.attente).a_blanc() as db:
            bilan.pas += [_essai_du_pas(db, pas, cadre) for pas in suite]


def _essai_du_pas(db: Db, pas: Pas, cadre: Cadre) -> PasFait:
    """Consigné lui aussi : le pas suivant en tient compte."""
    reprise = chaine.faire(db, pas, cadre.jour.isoformat())
    chaine.consigner(db, pas, reprise, auteur(cadre, autoriser(cadre, db, pas.vers)), _marque(cadre))
    return PasFait(pas.vers, None, reprise.effets)


def _marque(cadre: Cadre) -> str:
    """« avant-v3-20271231-142530 » : la version où l'on va, l'instant (UTC)."""
    jour, _, heure = cadre.horodatage.removesuffix("Z").partition("T")
    return f"avant-v{VERSION_SCHEMA}-{jour.replace('-', '')}-{heure.replace(':', '')}"


def auteur(cadre: Cadre, acteur: Acteur) -> chaine.Auteur:
    return chaine.Auteur(
        cadre.horodatage, cadre.jour.isoformat(), cadre.agent, acteur.profil, acteur.role.value, acteur.structure
    )


def autoriser(cadre: Cadre, db: Db, version: int) -> Acteur:
    """DRO-01, d'après les profils de la base elle-même ; un refus nomme qui peut la migrer."""
    try:
        lu = lire_acteur(db, cadre.agent, cadre.profil, cadre.jour, chaine.PROFILS.get(version, PROFIL))
        acteur = cadre.reconnaitre(db, lu)
        if not est_permise(Operation.ADMINISTRER_BASE, acteur.role):
            raise refus_de_droit(acteur, Operation.ADMINISTRER_BASE)
    except DroitsInsuffisants as refus:
        refus.conseil = _qui_peut(cadre, db, version)
        raise
    return acteur


def _qui_peut(cadre: Cadre, db: Db, version: int) -> str:
    from datetime import date

    actifs = [
        (agent, affiche("P", profil))
        for agent, profil, fin, retire in chaine.nationaux(db, version)
        if not a_pris_fin(None if fin is None else date.fromisoformat(fin), bool(retire), cadre.jour)
    ]
    siens = [profil for agent, profil in actifs if agent == cadre.agent]
    if siens:
        return f"Relancez avec --profil {siens[0]}, votre profil MPCP dans cette base."
    agents = ", ".join(dict.fromkeys(agent for agent, _ in actifs))
    return f"Demandez-le à qui a un profil MPCP dans cette base : {agents}." if agents else ""
