"""Les demandes VAE : celle sur laquelle repose chaque inscription VAE (CAN-09), et d'autres, dans chaque état."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import entre
from ceres_cli.demonstration.planning import Presence
from ceres_cli.demonstration.recit import Rang, Recit, recevoir_son_numero
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import ClasseTitre, TypeCertification, Voie
from ceres_cli.regles.vocabulaire import EtatDemandeVae as Etat

MOTIF_D_IRRECEVABILITE = "Moins d'un an d'activité en rapport avec le titre."
MOTIF_DE_RETRAIT = "Le candidat a renoncé."
_ESSAIS = 8
# Ce qui s'écrit sans session, pour chaque centre : état, et jours écoulés depuis le dépôt.
_AUTRES = (
    (Etat.DEPOSEE, 2), (Etat.DEPOSEE, 21), (Etat.DEPOSEE, 50), (Etat.RECEVABLE, 80), (Etat.IRRECEVABLE, 70),
    (Etat.RETIREE, 40),
)  # fmt: skip


class DemandesVae:
    def __init__(self, recit: Recit, inscriptions: Inscriptions, alea: Random) -> None:
        self._recit = recit
        self._inscriptions = inscriptions
        self._jour = recit.jour
        self._alea = alea
        self._nombre = 0

    def porter(self, sessions: Sequence[SessionExamen]) -> None:
        """Une demande recevable pour chaque inscription VAE, la sienne déjà là si elle convient."""
        for session in sorted(sessions, key=lambda s: (s.debut, -s.id)):
            for presence in session.inscriptions:
                if not isinstance(presence, Presence) or presence.voie != Voie.VAE:
                    continue
                if appui.trouver(presence.candidat, session) is None:
                    self._nouvelle(presence, session)

    def _nouvelle(self, presence: Presence, session: SessionExamen) -> None:
        """Déposée et notifiée avant l'inscription, moins d'un an avant la session ; aucune si VAE-03 ne le permet."""
        certification, ccp = self._cible(session)
        for _ in range(_ESSAIS):
            notifiee = presence.inscrit_le - timedelta(days=self._alea.randint(0, 180))
            depot = notifiee - timedelta(days=self._alea.randint(15, 75))
            neuve = self._demande(presence.candidat, certification, session.chaine, depot, ccp)
            if all(c.satisfait for c in regles.creer(neuve, presence.candidat, self._jour)):
                self._raconter(neuve, presence.candidat, Etat.RECEVABLE, notifiee)
                return

    def _cible(self, session: SessionExamen) -> tuple[Certification, tuple[str, ...]]:
        """Le titre entier, parfois le seul CCP de la session ; le CCS d'une session CCS."""
        certification = session.certification
        if certification.type != TypeCertification.CCP:
            return certification, ()
        titre = certification.titre
        entier = Certification(session.certification_titre, titre.reference, TypeCertification.TITRE.value, titre)
        bloc = certification.reference.partition("/")[2]
        return entier, () if self._alea.random() < 0.5 else (bloc,)

    def varier(self, centres: Sequence[CentreDemo]) -> None:
        """Une demande au moins dans chaque état, sans session : toutes au premier centre, une à chacun des autres."""
        for rang, centre in enumerate(centres):
            titres = [t for t in centre.titres if t.classe is ClasseTitre.EN_COURS and t.titre.vae is not False]
            if not titres:
                continue
            for etat, jours in _AUTRES if rang == 0 else (self._alea.choice(_AUTRES),):
                titre = self._alea.choice(titres)
                ccp = tuple(c.reference.partition("/")[2] for c in titre.ccp[:1]) if self._alea.random() < 0.3 else ()
                depot = max(titre.debut, self._jour - timedelta(days=jours))
                candidat = self._inscriptions.candidat(centre)
                neuve = self._demande(candidat, titre.entier, titre.chaine, depot, ccp)
                self._raconter(neuve, candidat, etat, entre(self._alea, depot, self._jour))

    def _demande(
        self, candidat: Candidat, certification: Certification, chaine: int, depot: date, ccp: tuple[str, ...]
    ) -> DemandeVae:
        return DemandeVae(0, candidat.id, certification, depot, ccp, chaine=chaine, candidat_nom=candidat.nom_complet)

    def _raconter(self, d: DemandeVae, candidat: Candidat, etat: Etat, suivie_le: date) -> None:
        """Le dépôt, puis, ce jour-là, la décision ou le retrait."""
        self._nombre += 1
        d.id, d.etat = -self._nombre, etat.value
        d.notifiee_le = suivie_le if etat in (Etat.RECEVABLE, Etat.IRRECEVABLE) else None
        candidat.demandes.append(d)
        self._inscriptions.venir(candidat, d.deposee_le)
        self._recit.noter(d.deposee_le, Rang.VAE, partial(_deposer, d, candidat), partial(recevoir_son_numero, d))
        if etat is not Etat.DEPOSEE:
            self._recit.noter(suivie_le, Rang.DECISIONS_VAE, partial(_suivre, d, etat, suivie_le))


def _deposer(d: DemandeVae, candidat: Candidat) -> Demande:
    quoi = {"candidat": candidat.reference, "certification": d.certification.reference, "ccp": d.ccp}
    return Demande(Action.CREER, "", {**quoi, "deposee_le": d.deposee_le})


def _suivre(d: DemandeVae, etat: Etat, jour: date) -> Demande:
    if etat is Etat.RETIREE:
        return Demande(Action.RETIRER, d.reference, {}, MOTIF_DE_RETRAIT)
    motif = MOTIF_D_IRRECEVABILITE if etat is Etat.IRRECEVABLE else None
    return Demande(Action.DECIDER, d.reference, {"decision": etat, "notifiee_le": jour}, motif)
