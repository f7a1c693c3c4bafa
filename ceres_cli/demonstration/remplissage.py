"""Remplir une base vide d'un jeu de démonstration : son histoire, jouée par le moteur en une transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from ceres_cli.demonstration import alentours, ecole, requetes
from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import CentreDemo, Equipement, donner_des_profils
from ceres_cli.demonstration.ecole import Ecole
from ceres_cli.demonstration.invention import entre
from ceres_cli.demonstration.jures import Peuplement
from ceres_cli.demonstration.planning import Planning, Presence, Prevue
from ceres_cli.demonstration.recit import PAQUET, Rang, Recit
from ceres_cli.demonstration.referentiel import Referentiel
from ceres_cli.demonstration.saison import Saison
from ceres_cli.demonstration.vae import DemandesVae
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import execution, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options, OuvrirAvancement
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.identifiants import affiche, numero_session
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.vocabulaire import EtatParchemin, EtatSession, Portee, TypeCertification
from ceres_cli.regles.vocabulaire import ResultatCandidat as Resultat
from ceres_cli.regles.vocabulaire import ResultatEntretien as Entretien
from ceres_cli.services.habilitation import nocturne
from ceres_cli.services.obtention import lectures as parchemins
from ceres_cli.services.obtention.situation import MetierParchemins
from ceres_cli.store import Db

MOTIF_DEBLOCAGE = "Un résultat a été saisi pour un autre candidat."
MOTIF_ANNULATION = "Trop peu de candidats."
_ISSUES = {Resultat.REUSSITE: Entretien.REUSSI, Resultat.ABSENT: Entretien.ABSENT}


class Deroulement:
    def __init__(self, recit: Recit, inscriptions: Inscriptions, alea: Random) -> None:
        self._recit = recit
        self._inscriptions = inscriptions
        self._alea = alea

    def raconter(self, s: Prevue, centre: CentreDemo) -> None:
        self._recit.noter(s.creee_le, Rang.OUVERTURES, partial(_ouvrir, s, centre), partial(_recevoir_son_numero, s))
        if s.dte_le is not None:
            self._demander(s, s.dte_le, Rang.PREPARATION, Action.DEMANDER_DTE, commentaire=s.dte_commentaire)
        for jure in s.jury:
            self._recit.noter(s.jury_le, Rang.PREPARATION, partial(_sieger, s, jure))
        presences = [p for p in s.inscriptions if isinstance(p, Presence)]
        for p in presences:
            self._inscrire(s, p)
        if s.edition:
            self._demander(s, s.edition_le, Rang.CONVOCATIONS, Action.EDITER)
        if s.debut <= self._recit.jour:
            self._conclure(s, presences)
        if s.etat == EtatSession.ANNULEE:
            self._annuler(s, presences)

    def _demander(
        self, s: Prevue, jour: date, rang: Rang, action: Action, motif: str | None = None, **valeurs: Any
    ) -> None:
        self._recit.noter(jour, rang, lambda: Demande(action, s.reference, valeurs, motif))

    def _inscrire(self, s: Prevue, p: Presence) -> None:
        """Un candidat VAE inscrit après l'édition attend encore sa convocation."""
        rang = Rang.PLACES if p.convocation_a_editer else Rang.INSCRIPTIONS
        rang = Rang.HORS_DECOMPTE if p.hors_decompte else rang
        self._inscriptions.venir(p.candidat, p.inscrit_le)
        self._recit.noter(p.inscrit_le, rang, partial(_placer, Action.INSCRIRE, s, p), partial(_apprendre, p))
        if p.desinscrit_le is not None:
            self._recit.noter(p.desinscrit_le, Rang.PLACES, partial(_placer, Action.DESINSCRIRE, s, p))

    def _conclure(self, s: Prevue, presences: Sequence[Presence]) -> None:
        """Les résultats, leur transmission, la validation ; une correction refait les trois, la session débloquée."""
        commencee = entre(self._alea, s.debut, self._recit.jour)
        self._noter(s, s.resultats_le or commencee, [(p, p.d_abord or p.resultat) for p in presences])
        if s.resultats_le is not None:
            self._demander(s, s.resultats_le, Rang.RESULTATS, Action.TRANSMETTRE)
        if s.validee_le is not None:
            self._demander(s, s.validee_le, Rang.RESULTATS, Action.VALIDER)
        if s.debloquee_le is not None:
            self._demander(s, s.debloquee_le, Rang.RESULTATS, Action.DEBLOQUER, MOTIF_DEBLOCAGE)
        if s.corrigee_le is not None:
            self._demander(s, s.corrigee_le - UN_JOUR, Rang.RESULTATS, Action.DEBLOQUER, MOTIF_DEBLOCAGE)
            self._noter(s, s.corrigee_le, [(p, p.resultat) for p in presences])
            self._demander(s, s.corrigee_le, Rang.RESULTATS, Action.TRANSMETTRE)
            self._demander(s, s.corrigee_le, Rang.RESULTATS, Action.VALIDER)

    def _noter(self, s: Prevue, jour: date, resultats: Sequence[tuple[Presence, str | None]]) -> None:
        for p, resultat in resultats:
            if resultat is not None:
                self._recit.noter(jour, Rang.RESULTATS, partial(_noter, s, p, Resultat(resultat)))

    def _annuler(self, s: Prevue, presences: Sequence[Presence]) -> None:
        faits = [s.creee_le, s.dte_le or s.creee_le, s.jury_le, *(p.desinscrit_le or p.inscrit_le for p in presences)]
        dernier = max([*faits, s.edition_le] if s.edition else faits)
        jour = entre(self._alea, dernier, min(self._recit.jour, s.debut - UN_JOUR))
        self._demander(s, jour, Rang.RESULTATS, Action.ANNULER, MOTIF_ANNULATION)


def _ouvrir(s: Prevue, centre: CentreDemo) -> Demande:
    entretien = s.entretien_final if s.certification.type == TypeCertification.CCP else None
    quoi = {"centre": centre.faits.reference, "certification": s.certification.reference, "entretien_final": entretien}
    quand = {"debut": s.debut, "fin": s.fin, "heure_debut": s.heure_debut, "heure_convocation": s.heure_convocation}
    return Demande(CreationSession.CREER, "", {**quoi, **quand, "site": s.site})


def _recevoir_son_numero(s: Prevue, decision: Decision) -> None:
    s.annee, s.numero = numero_session(decision.objet)


def _sieger(s: Prevue, jure: Jure) -> Demande:
    return Demande(Action.INSCRIRE_JURE, s.reference, {"jure": affiche("J", jure.id)})


def _placer(action: Action, s: Prevue, p: Presence) -> Demande:
    return Demande(action, p.candidat.reference, {"session": s.reference, "voie": p.voie}, p.motif)


def _apprendre(p: Presence, decision: Decision) -> None:
    """Qui ne passe que l'entretien final n'aura pas de réussite partielle (SES-14)."""
    if Portee.ENTRETIEN_FINAL_SEUL in (decision.apres or {}).get("inscription", ""):
        p.portee, p.ccp_acquis = Portee.ENTRETIEN_FINAL_SEUL.value, ()


def _noter(s: Prevue, p: Presence, resultat: Resultat) -> Demande:
    """SES-13 : avec l'entretien final que ce résultat demande."""
    if p.portee == Portee.ENTRETIEN_FINAL_SEUL and resultat is Resultat.REUSSITE_PARTIELLE:
        resultat = Resultat.ECHEC
    entretien = _ISSUES.get(resultat, Entretien.ECHOUE) if s.entretien_final else None
    ccp = p.ccp_acquis if resultat is Resultat.REUSSITE_PARTIELLE else ()
    valeurs = {"candidat": p.candidat.reference, "resultat": resultat, "ccp": ccp, "entretien": entretien}
    return Demande(Action.RESULTATS, s.reference, valeurs)


class Tournee:
    """Les parchemins (OBT-03) se délivrent en tournée : ceux que la précédente avait déjà trouvés à éditer."""

    def __init__(self) -> None:
        self._vus: set[str] = set()

    def passer(self, cadre: Cadre) -> None:
        a_editer, _ = parchemins.lister(cadre, parchemins.Criteres(etat=EtatParchemin.A_EDITER.value))
        prets = [str(p["numero"]) for p in a_editer if str(p["numero"]) in self._vus and not p["contestee"]]
        for debut in range(0, len(prets), PAQUET):
            paquet = prets[debut : debut + PAQUET]
            demandes = [Demande(ActionParchemin.DELIVRER, numero, ligne=rang) for rang, numero in enumerate(paquet, 1)]
            execution.executer(cadre, MetierParchemins(), demandes, Options(), None)
        self._vus = {str(p["numero"]) for p in a_editer}


# Au moins autant de jurés que les cas d'école en demandent.
JURES_MIN = ecole.NOMBRE
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
    les_premiers = ecole.Fabrique(peuplement, ref).fabriquer()
    while peuplement.nombre < jures:
        peuplement.ordinaire()
    planning = Planning(ref.jour, ref.service, peuplement.vivier, alea("sessions"))
    inscriptions = Inscriptions(recit, alea("candidats"))
    cas_d_ecole = Ecole(planning, inscriptions, centres, les_premiers)
    cas_d_ecole.jouer(ref)
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
    return profils, lambda: {**cas_d_ecole.reperes.references(), **les_premiers.references()}


def _rythmer(recit: Recit) -> None:
    """Ce qui revient : les tournées de parchemins, les traitements de nuit."""
    tournee = Tournee()
    for rang in range(_TOURNEES, -1, -1):
        recit.le_soir(recit.jour - rang * _ENTRE_TOURNEES, tournee.passer)
    for recul in range(1, _NUITS + 1):
        recit.le_soir(recit.jour - recul * UN_JOUR, _passer_la_nuit)


def _passer_la_nuit(cadre: Cadre) -> None:
    nocturne.passer(cadre, None, simuler=False)
