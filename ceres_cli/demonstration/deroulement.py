"""La vie d'une session, acte par acte : ce que le Centre, puis l'UD, en auront demandé, chaque chose à son jour."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any

from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import entre
from ceres_cli.demonstration.planning import Presence, Prevue
from ceres_cli.demonstration.recit import Rang, Recit
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.identifiants import affiche, numero_session
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.vocabulaire import EtatParchemin, EtatSession, Portee, TypeCertification
from ceres_cli.regles.vocabulaire import ResultatCandidat as Resultat
from ceres_cli.regles.vocabulaire import ResultatEntretien as Entretien
from ceres_cli.services.obtention import lectures as parchemins
from ceres_cli.services.obtention.situation import MetierParchemins

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
        demandes = [Demande(ActionParchemin.DELIVRER, numero, ligne=rang) for rang, numero in enumerate(prets, 1)]
        if demandes:
            execution.executer(cadre, MetierParchemins(), demandes, Options(), None)
        self._vus = {str(p["numero"]) for p in a_editer}
