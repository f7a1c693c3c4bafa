"""Les demandes VAE : celle sur laquelle repose chaque inscription VAE (CAN-09), et d'autres, dans chaque état."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration.candidats import Inscriptions
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.invention.tirages import entre
from ceres_cli.demonstration.planning import Presence
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vae import controles as regles
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
    def __init__(self, entrepot: Entrepot, inscriptions: Inscriptions, jour: date, alea: Random) -> None:
        self._entrepot = entrepot
        self._inscriptions = inscriptions
        self._jour = jour
        self._alea = alea

    def porter(self, sessions: Sequence[SessionExamen]) -> None:
        """Une demande recevable pour chaque inscription VAE, la sienne déjà là si elle convient."""
        for session in sorted(sessions, key=lambda s: (s.debut, -s.id)):
            for presence in session.inscriptions:
                if isinstance(presence, Presence) and presence.voie == Voie.VAE:
                    demande = appui.trouver(presence.candidat, session) or self._nouvelle(presence, session)
                    presence.demande_vae = None if demande is None else demande.id

    def _nouvelle(self, presence: Presence, session: SessionExamen) -> DemandeVae | None:
        """Déposée et notifiée avant l'inscription, moins d'un an avant la session ; None si VAE-03 n'en permet pas."""
        certification, ccp = self._cible(session)
        for _ in range(_ESSAIS):
            notifiee = presence.inscrit_le - timedelta(days=self._alea.randint(0, 180))
            depot = notifiee - timedelta(days=self._alea.randint(15, 75))
            neuve = self._demande(presence.candidat, certification, session.chaine, depot, ccp)
            if all(c.satisfait for c in regles.creer(neuve, presence.candidat, self._jour)):
                return self._ecrire(neuve, presence.candidat, Etat.RECEVABLE, notifiee)
        return None

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
                self._ecrire(neuve, candidat, etat, entre(self._alea, depot, self._jour))

    def _demande(
        self, candidat: Candidat, certification: Certification, chaine: int, depot: date, ccp: tuple[str, ...]
    ) -> DemandeVae:
        return DemandeVae(0, candidat.id, certification, depot, ccp, chaine=chaine, candidat_nom=candidat.nom_complet)

    def _ecrire(self, d: DemandeVae, candidat: Candidat, etat: Etat, notifiee: date) -> DemandeVae:
        """`notifiee` : le jour de la décision, s'il y en a une."""
        d.id, d.etat, d.version = self._entrepot.neuf("demande_vae"), etat.value, 1 if etat is Etat.DEPOSEE else 2
        d.notifiee_le = notifiee if etat in (Etat.RECEVABLE, Etat.IRRECEVABLE) else None
        d.motif = {Etat.IRRECEVABLE: MOTIF_D_IRRECEVABILITE, Etat.RETIREE: MOTIF_DE_RETRAIT}.get(etat)
        candidat.demandes.append(d)
        self._entrepot.ajouter(
            "demande_vae", d.id, d.candidat_id, d.certification.id, d.certification.titre.id, ",".join(d.ccp) or None,
            iso(d.deposee_le), d.etat, iso(d.notifiee_le), d.motif, d.version,
        )  # fmt: skip
        self._entrepot.soulager()
        return d
