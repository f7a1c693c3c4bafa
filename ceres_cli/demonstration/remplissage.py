"""Remplir une base vide d'un jeu de démonstration, en une transaction, avec son lot au journal."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ceres_cli.base.sceau.etat import A_REJOUER, photographier
from ceres_cli.demonstration import conformite, convocations, delais, greffe, liens, premiers, requetes
from ceres_cli.demonstration.candidats import Inscriptions
from ceres_cli.demonstration.centres import Equipement, donner_des_profils
from ceres_cli.demonstration.ecole import Ecole
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.journal import traces
from ceres_cli.demonstration.jures import Peuplement
from ceres_cli.demonstration.obtentions.acquis import Acquis
from ceres_cli.demonstration.planning import Planning
from ceres_cli.demonstration.referentiel import Referentiel
from ceres_cli.demonstration.saison import Saison
from ceres_cli.demonstration.vae import DemandesVae
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db

# Au moins autant de jurés que les cas d'école en demandent.
JURES_MIN = premiers.NOMBRE
OBJETS = (
    "centre",
    "agrement",
    "profil",
    "jure",
    "experience",
    "habilitation",
    "candidat",
    "demande_vae",
    "controle",
    "session_examen",
)


# Les titres étaient là : leur propre lot les dit.
_REMPLIES = tuple(t for t in A_REJOUER if t not in ("titre", "certification", "titre_rome", "succession"))
_COMPTES = {
    "jures": "jure",
    "habilitations": "habilitation",
    "centres": "centre",
    "sessions": "session_examen",
    "candidats": "candidat",
}


@dataclass(frozen=True, slots=True)
class Bilan:
    """Combien de chaque, par table ; les objets à montrer (`reperes` : nom → identifiant) et le profil Centre."""

    lot: str
    comptes: dict[str, int]
    reperes: dict[str, str]
    profil_centre: str

    def en_dict(self) -> dict[str, object]:
        """Le lot, les nombres et le profil, sous leurs noms de `ceres.demonstration/1`."""
        comptes = {nom: self.comptes[table] for nom, table in _COMPTES.items()}
        return {"lot": self.lot, **comptes, "profil_centre": self.profil_centre}


def _ne_rien_dire(nombre: int) -> None:
    pass


def verifier_vide(cadre: Cadre) -> None:
    """Lève ErreurUsage si la base existe et n'est pas d'essai, ou a déjà des données ; rien n'est créé."""
    if cadre.store.existe():
        with cadre.store.lecture() as db:
            _refuser_si_occupee(db)


def etapes(jures: int) -> int:
    """Ce que `remplir` comptera par `avancer` : chaque juré à sa fabrication, puis à sa mise au journal."""
    return 2 * jures


def remplir(cadre: Cadre, jures: int, graine: int, avancer: Callable[[int], None] = _ne_rien_dire) -> Bilan:
    """Le même contenu pour les mêmes titres, le même jour et la même graine. Lève ErreurUsage si la base a des données.

    `jures` : au moins JURES_MIN ; centres, sessions et candidats suivent ce nombre.
    """

    def faire(db: Db) -> Bilan:
        acteur = cadre.autoriser(db, Operation.ECRIRE_PROFILS)
        _refuser_si_occupee(db)
        dernier_profil = requetes.dernier_profil(db)
        entrepot = Entrepot(db)
        sessions, reperes = _fabriquer(cadre, entrepot, jures, graine, avancer)
        entrepot.terminer()
        fait = sum(entrepot.comptes[table] for table in OBJETS)
        en_tete = journal.EnTete(
            cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, source=f"graine {graine}", fait=fait
        )
        lot = journal.ouvrir(db, en_tete, acteur)
        for suite in traces.toutes(db, sessions, dernier_profil, avancer):
            journal.ecrire(db, lot, suite)
        journal.rapporter(db, lot, photographier(db, _REMPLIES))
        profil = requetes.profil_centre(db, cadre.agent)
        return Bilan(affiche("L", lot), entrepot.comptes, reperes, affiche("P", profil))

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


def _fabriquer(
    cadre: Cadre, entrepot: Entrepot, jures: int, graine: int, avancer: Callable[[int], None]
) -> tuple[list[SessionExamen], dict[str, str]]:
    """(sessions numérotées, repères). Un générateur de hasard par sujet : en changer un ne déplace pas les autres."""

    def alea(sujet: str) -> Random:
        return Random(f"{graine}:{sujet}")

    db = entrepot.db
    ref = Referentiel(db, cadre.jour)
    centres = Equipement(entrepot, ref, alea("centres")).equiper(min(600, max(12, jures // 100)))
    donner_des_profils(db, entrepot, cadre.agent, centres[0].faits)
    delais.regler(db, entrepot, centres[0], cadre.jour)
    conformite.controler(entrepot, centres, cadre.jour)
    peuplement = Peuplement(entrepot, ref, alea("jures"))
    les_premiers = premiers.Fabrique(peuplement, ref).fabriquer()
    for rang in range(jures):
        if rang >= peuplement.nombre:
            peuplement.ordinaire()
        if rang % traces.PAS == 0:
            avancer(traces.PAS)
    planning = Planning(cadre.jour, peuplement.vivier, Acquis(ref), alea("sessions"))
    inscriptions = Inscriptions(entrepot, cadre.jour, alea("candidats"))
    ecole = Ecole(planning, inscriptions, centres, les_premiers)
    ecole.jouer(ref)
    Saison(planning, inscriptions, alea("saison")).remplir(centres, max(36, jures // 6))
    demandes = DemandesVae(entrepot, inscriptions, cadre.jour, alea("vae"))
    demandes.porter(planning.sessions)
    demandes.varier(centres)
    sessions = greffe.enregistrer(entrepot, planning.sessions, cadre.agent)
    greffe.donner(entrepot, sessions, ref, cadre.jour)
    entrepot.vider()
    convocations.editer(db, entrepot, sessions, cadre)
    liens.declarer(db, entrepot, sessions, les_premiers.socle)
    return sessions, {**ecole.reperes.references(), **les_premiers.references()}
