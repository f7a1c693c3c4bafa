"""Les sessions : chacune tient aux règles (SES-01, 05, 06, 08 ; CAN-05), celles-là mêmes que suit le programme."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration import invention
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import campagne, entre
from ceres_cli.demonstration.jures import Vivier
from ceres_cli.demonstration.referentiel import TitreDemo
from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.centre import couverture
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.session import jours as regles_jours
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session.etats import entretien_final
from ceres_cli.regles.vocabulaire import EtatSession, Voie

Etat = EtatSession
TERMINEES = (Etat.EN_ATTENTE_VALIDATION, Etat.VALIDEE, Etat.DEBLOQUEE)
_EDITEES = (Etat.CONVOCATIONS_ENVOYEES, *TERMINEES)
_HEURES = (("08:30", "08:00"), ("09:00", None), ("09:00", "08:45"), ("13:30", None))
_COMMENTAIRES = ("Deux candidats viennent du même employeur.", "Plateau technique partagé avec le lycée voisin.")
_EXAMINES_AU_PLUS = 60


@dataclass(slots=True, eq=False, repr=False)
class Prevue(SessionExamen):
    """Une session, et les jours de ce qui lui arrivera. `corrigee_le` : débloquée, puis validée de nouveau."""

    jury_le: date = date.min
    edition_le: date = date.min
    debloquee_le: date | None = None
    corrigee_le: date | None = None


@dataclass(slots=True, eq=False, repr=False)
class Presence(Inscription):
    """Une inscription, et ce qui lui arrivera. `d_abord` : le résultat que la session aura validé avant qu'il ne soit
    corrigé. `hors_decompte` : CAN-05 l'interdirait."""

    inscrit_le: date = date.min
    desinscrit_le: date | None = None
    motif: str | None = None
    d_abord: str | None = None
    hors_decompte: bool = False


class Planning:
    """Ouvre des sessions, compose leurs jurys, y inscrit des candidats."""

    def __init__(self, jour: date, service: date, vivier: Vivier, alea: Random) -> None:
        """`service` : avant ce jour, rien ne se créait encore."""
        self.jour = jour
        self._service = service
        self.sessions: list[Prevue] = []
        self.centres: dict[int, CentreDemo] = {}
        self._vivier = vivier
        self._alea = alea
        self._agendas: dict[int, list[Prevue]] = {}

    def ouvrir(
        self,
        titre: TitreDemo,
        certification: Certification,
        centre: CentreDemo,
        etat: EtatSession,
        jours: tuple[date, date],
        *,
        entretien: bool = False,
    ) -> Prevue | None:
        """Une session sans jury ni candidat ; None si le titre ou l'agrément ne la permettent pas."""
        alea, (debut, fin) = self._alea, jours
        creee_le = min(self.jour, debut - timedelta(days=alea.randint(50, 110)))
        if fin > titre.vie.fin:
            creee_le = min(creee_le, titre.vie.fin)
        heure_debut, heure_convocation = alea.choice(_HEURES)
        session = Prevue(
            id=-1 - len(self.sessions),
            annee=creee_le.year,
            numero=0,
            etat=etat.value,
            certification=certification,
            centre_id=centre.faits.id,
            centre_nom=centre.faits.nom,
            debut=debut,
            fin=fin,
            heure_debut=heure_debut,
            heure_convocation=heure_convocation,
            entretien_final=entretien_final(certification.type, entretien),
            creee_le=creee_le,
            chaine=titre.chaine,
            ccp_par_nom={c.reference.rpartition("/")[2]: c.id for c in titre.ccp},
            certification_titre=titre.entier.id,
            site=alea.choice(invention.SITES) if alea.random() < 0.3 else None,
            commune=centre.lieu.nom,
            commune_insee=centre.lieu.insee,
            departement=centre.lieu.departement,
            region=centre.lieu.region,
        )
        connus = [a for a in centre.faits.agrements if campagne(a.debut) <= creee_le]
        if creee_le < self._service:
            return None
        if not (regles_jours.titre_ouvert(session).satisfait and couverture.agree(connus, session).satisfait):
            return None
        self._dater(session)
        self.centres[centre.faits.id] = centre
        return session

    def _dater(self, session: Prevue) -> None:
        """Ce que ses états passés ont laissé : DTE, édition, résultats, validation."""
        alea, etat = self._alea, Etat(session.etat)
        demandee = etat is Etat.DTE_ENVOYE or (etat is not Etat.EN_PREPARATION and alea.random() < 0.85)
        if demandee:
            session.dte_le = min(self.jour, session.creee_le + timedelta(days=alea.randint(0, 15)))
            session.dte_commentaire = alea.choice(_COMMENTAIRES) if alea.random() < 0.2 else None
        annulee_tard = etat is Etat.ANNULEE and session.debut - timedelta(days=21) < self.jour and alea.random() < 0.5
        session.edition = int(etat in _EDITEES or annulee_tard)
        session.edition_le = min(self.jour, max(session.creee_le, session.debut - timedelta(days=21)))
        session.jury_le = entre(alea, session.creee_le, self._dernier_jour_libre(session))
        if etat in TERMINEES:
            session.resultats_le = entre(alea, session.fin, min(self.jour, session.fin + timedelta(days=6)))
        if etat in (Etat.VALIDEE, Etat.DEBLOQUEE):
            tard = session.resultats_le or session.fin
            session.validee_le = entre(alea, tard, min(self.jour, tard + timedelta(days=15)))
            if etat is Etat.DEBLOQUEE:
                session.debloquee_le = entre(alea, session.validee_le, self.jour)

    def _dernier_jour_libre(self, session: Prevue) -> date:
        """Le dernier où le jury se compose et où les candidats s'inscrivent : celui de l'édition (CAN-01), ou la
        veille du début."""
        return session.edition_le if session.edition else min(self.jour, session.debut - UN_JOUR)

    # --- jury ---

    def composer(self, session: Prevue, nombre: int, imposes: tuple[Jure, ...] = ()) -> bool:
        """Un jury de jurés habilités, libres et sans lien, d'abord de la région ; faux s'il n'y en a pas assez."""
        jury = [j for j in imposes if self._peut_sieger(j, session)]
        regions = self._vivier.jures.get(session.certification.titre.id, {})
        for region in (session.region or "?", ""):
            jures = regions.get(region, [])
            depart = self._alea.randrange(len(jures)) if jures else 0
            for rang in range(min(len(jures), _EXAMINES_AU_PLUS)):
                if len(jury) >= nombre:
                    break
                jure = jures[(depart + rang) % len(jures)]
                # Deux fiches de mêmes noms peuvent être d'une seule personne (SES-04) : elles ne siègent pas ensemble.
                if _noms(jure) not in map(_noms, jury) and self._peut_sieger(jure, session):
                    jury.append(jure)
        if len(jury) < nombre:
            return False
        session.jury = jury
        return True

    def _peut_sieger(self, jure: Jure, session: Prevue) -> bool:
        if not jure.actif or not regles_jury.lien_declare(jure, session).satisfait:
            return False
        if any(s.debut <= session.fin and session.debut <= s.fin for s in self._agendas.get(jure.id, ())):
            return False
        appuis = regles_jury.appuis(jure, session)
        return bool(appuis) and all(campagne(h.debut) <= session.jury_le for h in appuis)

    def retenir(self, session: Prevue) -> Prevue:
        """La session compte désormais ; ses jurés ne sont plus libres ces jours-là."""
        self.sessions.append(session)
        for jure in session.jury:
            self._agendas.setdefault(jure.id, []).append(session)
        return session

    # --- candidats ---

    def inscrire(
        self, session: Prevue, candidat: Candidat, voie: str = Voie.FORMATION.value, resultat: str | None = None
    ) -> Presence:
        """Une inscription avant l'édition des convocations (CAN-01) ; elle compte si la session est comptée."""
        inscrit_le = entre(self._alea, session.creee_le, self._dernier_jour_libre(session))
        presence = Presence(0, candidat, voie, resultat=resultat, inscrit_le=inscrit_le)
        if resultat == "reussite_partielle":
            acquis = sorted(session.ccp_par_nom)
            presence.ccp_acquis = tuple(acquis[: self._alea.randint(1, len(acquis) - 1)])
        session.inscriptions.append(presence)
        if session.comptee and session.etat != Etat.ANNULEE:
            passage = Passage(session.id, "", session.debut, session.centre_id)
            candidat.passages.setdefault(session.chaine, []).append(passage)
        return presence

    def inscrire_hors_decompte(self, session: Prevue, candidat: Candidat, resultat: str) -> None:
        """Une session de trop (CAN-05), après toutes les autres."""
        presence = self.inscrire(session, candidat, resultat=resultat)
        presence.hors_decompte, presence.inscrit_le = True, self._dernier_jour_libre(session)

    def inscrire_en_retard(self, session: Prevue, candidat: Candidat) -> Presence:
        """Un candidat VAE venu après l'édition, dans les 30 jours (CAN-03) : sa convocation est à éditer."""
        presence = self.inscrire(session, candidat, Voie.VAE.value)
        premier = max(session.edition_le, session.debut - timedelta(days=30))
        presence.inscrit_le = entre(self._alea, premier, min(self.jour, session.debut - UN_JOUR))
        presence.convocation_a_editer = True
        return presence

    def desinscrire(self, session: Prevue, candidat: Candidat, motif: str) -> None:
        """Inscrit, puis désinscrit au plus tard le jour du début (CAN-02) : il ne compte nulle part."""
        passages = list(candidat.passages.get(session.chaine, ()))
        presence = self.inscrire(session, candidat)
        candidat.passages[session.chaine] = passages
        presence.motif = motif
        presence.desinscrit_le = entre(self._alea, presence.inscrit_le, min(self.jour, session.debut))


def _noms(jure: Jure) -> str:
    return textes.cle(f"{jure.nom} {jure.prenom}")
