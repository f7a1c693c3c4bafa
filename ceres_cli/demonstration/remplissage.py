"""Remplir une base vide d'un jeu de démonstration : son histoire, jouée par le moteur en une transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from ceres_cli.demonstration import alentours, premiers, requetes
from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import Equipement, donner_des_profils
from ceres_cli.demonstration.deroulement import Deroulement, Tournee
from ceres_cli.demonstration.ecole import Ecole
from ceres_cli.demonstration.jures import Peuplement
from ceres_cli.demonstration.planning import Planning
from ceres_cli.demonstration.recit import Recit
from ceres_cli.demonstration.referentiel import Referentiel
from ceres_cli.demonstration.saison import Saison
from ceres_cli.demonstration.vae import DemandesVae
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import OuvrirAvancement
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.habilitation import nocturne
from ceres_cli.store import Db

# Au moins autant de jurés que les cas d'école en demandent.
JURES_MIN = premiers.NOMBRE
_COMPTES = {
    "jures": "jure",
    "habilitations": "habilitation",
    "centres": "centre",
    "sessions": "session_examen",
    "candidats": "candidat",
}
_TOURNEES, _ENTRE_TOURNEES = 14, timedelta(days=30)
_NUITS = 31  # la première consigne tout ce qui précède


@dataclass(frozen=True, slots=True)
class Bilan:
    """Combien de chaque, par table ; les objets à montrer (`reperes` : nom → identifiant) et le profil Centre. `lots` :
    le premier et le dernier ; `refus` : ce que les règles n'ont pas permis."""

    lots: tuple[str, str]
    comptes: dict[str, int]
    reperes: dict[str, str]
    profil_centre: str
    refus: tuple[str, ...]

    def en_dict(self) -> dict[str, object]:
        """Le dernier lot, les nombres et le profil, sous leurs noms de `ceres.demonstration/1`."""
        comptes = {nom: self.comptes[table] for nom, table in _COMPTES.items()}
        return {"lot": self.lots[1], **comptes, "profil_centre": self.profil_centre}


def verifier_vide(cadre: Cadre) -> None:
    """Lève ErreurUsage si la base existe et n'est pas d'essai, ou a déjà des données ; rien n'est créé."""
    if cadre.store.existe():
        with cadre.store.lecture() as db:
            _refuser_si_occupee(db)


def remplir(cadre: Cadre, jures: int, graine: int, ouvrir: OuvrirAvancement | None = None) -> Bilan:
    """Le même contenu pour les mêmes titres, le même jour et la même graine. Lève ErreurUsage si la base a des données.

    `jures` : au moins JURES_MIN ; centres, sessions et candidats suivent ce nombre. `ouvrir` : de quoi dire où en est
    le récit, acte par acte.
    """

    def faire(db: Db) -> Bilan:
        cadre.autoriser(db, Operation.ECRIRE_PROFILS)
        _refuser_si_occupee(db)
        avant = requetes.dernier_lot(db)
        ref = Referentiel(db, cadre.jour)
        recit = Recit(cadre, ref.service, f"graine {graine}")
        profils, reperer = _raconter(recit, ref, cadre.agent, jures, graine)
        if ouvrir is None:
            recit.jouer(db)
        else:
            with ouvrir(recit.compter()) as barre:
                recit.jouer(db, barre.avancer)
        db.annonces[:] = ["La démonstration est enregistrée."]
        lots = affiche("L", avant + 1), affiche("L", requetes.dernier_lot(db))
        comptes = requetes.compter(db, _COMPTES.values())
        refus = tuple(f"{d.demande.action} {d.objet} : {d.texte()}" for d in recit.refus)
        return Bilan(lots, comptes, reperer(), profils[0], refus)

    return cadre.store.ecrire(faire)


def _refuser_si_occupee(db: Db) -> None:
    if not parametres.est_d_essai(db):
        raise ErreurUsage(
            "Cette base n'est pas d'essai, et ne peut pas le devenir : la démonstration n'y met rien d'inventé.",
            conseil="Donnez-lui une base à elle : « ceres --base demo.db demo ».",
        )
    if not requetes.est_vide(db):
        raise ErreurUsage(
            "Cette base contient déjà des données : la démonstration ne s'y mêle pas.",
            conseil="Donnez-lui une base à elle : « ceres --base demo.db demo ».",
        )


def _raconter(
    recit: Recit, ref: Referentiel, agent: str, jures: int, graine: int
) -> tuple[list[str], Callable[[], dict[str, str]]]:
    """Note toute l'histoire ; rend les profils et de quoi lire les repères, une fois jouée. Un générateur de hasard par
    sujet : en changer un ne déplace pas les autres."""

    def alea(sujet: str) -> Random:
        return Random(f"{graine}:{sujet}")

    centres = Equipement(recit, ref, alea("centres")).equiper(min(600, max(12, jures // 100)))
    profils = donner_des_profils(recit, agent, centres[0].faits)
    alentours.regler(recit, centres[0], ref.jour)
    alentours.controler(recit, centres, ref.jour)
    peuplement = Peuplement(recit, ref, alea("jures"))
    les_premiers = premiers.Fabrique(peuplement, ref).fabriquer()
    while peuplement.nombre < jures:
        peuplement.ordinaire()
    planning = Planning(ref.jour, ref.service, peuplement.vivier, alea("sessions"))
    inscriptions = Inscriptions(recit, alea("candidats"))
    ecole = Ecole(planning, inscriptions, centres, les_premiers)
    ecole.jouer(ref)
    Saison(planning, inscriptions, alea("saison")).remplir(centres, max(36, jures // 6))
    demandes = DemandesVae(recit, inscriptions, alea("vae"))
    demandes.porter(planning.sessions)
    demandes.varier(centres)
    deroulement = Deroulement(recit, inscriptions, alea("deroulement"))
    for session in planning.sessions:
        deroulement.raconter(session, planning.centres[session.centre_id])
    inscriptions.raconter()
    ouverts = [c.faits for c in centres if c.faits.id in planning.centres]
    alentours.lier(recit, planning.sessions, ouverts, les_premiers.socle)
    _rythmer(recit)
    return profils, lambda: {**ecole.reperes.references(), **les_premiers.references()}


def _rythmer(recit: Recit) -> None:
    """Ce qui revient : les tournées de parchemins, les traitements de nuit."""
    tournee = Tournee()
    for rang in range(_TOURNEES, -1, -1):
        recit.le_soir(recit.jour - rang * _ENTRE_TOURNEES, tournee.passer)
    for recul in range(1, _NUITS + 1):
        recit.le_soir(recit.jour - recul * UN_JOUR, _passer_la_nuit)


def _passer_la_nuit(cadre: Cadre) -> None:
    nocturne.passer(cadre, None, simuler=False)
