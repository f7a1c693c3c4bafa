"""Les sessions : chacune tient aux règles (SES-01, 05, 06, 08 ; CAN-05), celles-là mêmes que suit le programme."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import entreprises
from ceres_cli.demonstration.invention.tirages import entre
from ceres_cli.demonstration.jures import Vivier
from ceres_cli.demonstration.obtentions.acquis import Acquis
from ceres_cli.demonstration.referentiel import TitreDemo
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.centre import couverture
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.session import jours as regles_jours
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session import portee as regles_portee
from ceres_cli.regles.session.etats import entretien_final
from ceres_cli.regles.vocabulaire import EtatInscription, EtatSession, Portee, Voie
from ceres_cli.regles.vocabulaire import ResultatCandidat as Resultat
from ceres_cli.regles.vocabulaire import ResultatEntretien as Entretien

Etat = EtatSession
TERMINEES = (Etat.EN_ATTENTE_VALIDATION, Etat.VALIDEE, Etat.DEBLOQUEE)
_EDITEES = (Etat.CONVOCATIONS_ENVOYEES, *TERMINEES)
_HEURES = (("08:30", "08:00"), ("09:00", None), ("09:00", "08:45"), ("13:30", None))
_COMMENTAIRES = ("Un candidat demande un tiers temps.", "Plateau technique partagé avec le lycée voisin.")
_EXAMINES_AU_PLUS = 60


@dataclass(slots=True)
class Presence(Inscription):
    """Une inscription, et ce qu'il faut en plus pour l'écrire.

    `d_abord` : le résultat que la session avait validé avant d'être débloquée et corrigée, et ce jour-là. `gagnees`,
    `perdues` : ce que sa dernière validation a donné ou repris ; `gagnees_d_abord`, ce qu'avait donné la première."""

    inscrit_le: date = date.min
    desinscrit_le: date | None = None
    motif: str | None = None
    d_abord: tuple[str, date] | None = None
    gagnees_d_abord: tuple[str, ...] = ()
    gagnees: tuple[str, ...] = ()
    perdues: tuple[str, ...] = ()


class Planning:
    """Ouvre des sessions, compose leurs jurys, y inscrit des candidats."""

    def __init__(self, jour: date, vivier: Vivier, acquis: Acquis, alea: Random) -> None:
        self.jour = jour
        self.sessions: list[SessionExamen] = []
        self.centres: dict[int, CentreDemo] = {}
        self._vivier = vivier
        self._acquis = acquis
        self._alea = alea
        self._agendas: dict[int, list[SessionExamen]] = {}

    def ouvrir(
        self,
        titre: TitreDemo,
        certification: Certification,
        centre: CentreDemo,
        etat: EtatSession,
        jours: tuple[date, date],
        *,
        entretien: bool = False,
    ) -> SessionExamen | None:
        """Une session sans jury ni candidat ; None si le titre ou l'agrément ne la permettent pas."""
        alea, (debut, fin) = self._alea, jours
        creee_le = min(self.jour, debut - timedelta(days=alea.randint(50, 110)))
        if fin > titre.vie.fin:
            creee_le = min(creee_le, titre.vie.fin)
        heure_debut, heure_convocation = alea.choice(_HEURES)
        session = SessionExamen(
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
            site=alea.choice(entreprises.SITES) if alea.random() < 0.3 else None,
            commune=centre.lieu.nom,
            commune_insee=centre.lieu.insee,
            departement=centre.lieu.departement,
            region=centre.lieu.region,
        )
        permise = (
            regles_jours.titre_ouvert(session),
            couverture.agree(centre.faits.agrements, session),
        )
        if not all(c.satisfait for c in permise):
            return None
        self._dater(session)
        self.centres[centre.faits.id] = centre
        return session

    def _dater(self, session: SessionExamen) -> None:
        """Ce que ses états passés ont laissé : DTE, édition, résultats, validation."""
        alea, etat = self._alea, Etat(session.etat)
        demandee = etat is Etat.DTE_ENVOYE or (etat is not Etat.EN_PREPARATION and alea.random() < 0.85)
        if demandee:
            session.dte_le = min(self.jour, session.creee_le + timedelta(days=alea.randint(0, 15)))
            session.dte_commentaire = alea.choice(_COMMENTAIRES) if alea.random() < 0.2 else None
        annulee_tard = etat is Etat.ANNULEE and session.debut - timedelta(days=21) < self.jour and alea.random() < 0.5
        session.edition = int(etat in _EDITEES or annulee_tard)
        if etat in TERMINEES:
            session.resultats_le = entre(alea, session.fin, min(self.jour, session.fin + timedelta(days=6)))
        if etat in (Etat.VALIDEE, Etat.DEBLOQUEE):
            tard = session.resultats_le or session.fin
            session.validee_le = entre(alea, tard, min(self.jour, tard + timedelta(days=15)))

    # --- jury ---

    def composer(self, session: SessionExamen, nombre: int, imposes: tuple[Jure, ...] = ()) -> bool:
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
                if jure not in jury and self._peut_sieger(jure, session):
                    jury.append(jure)
        if len(jury) < nombre:
            return False
        session.jury = jury
        return True

    def _peut_sieger(self, jure: Jure, session: SessionExamen) -> bool:
        libre = all(s.fin < session.debut or session.fin < s.debut for s in self._agendas.get(jure.id, ()))
        return (
            libre
            and regles_jury.lien_declare(jure, session).satisfait
            and jure.actif
            and regles_jury.peut_examiner(jure, session)
        )

    def retenir(self, session: SessionExamen) -> SessionExamen:
        """La session compte désormais ; ses jurés ne sont plus libres ces jours-là."""
        self.sessions.append(session)
        for jure in session.jury:
            self._agendas.setdefault(jure.id, []).append(session)
        return session

    # --- candidats ---

    def inscrire(
        self, session: SessionExamen, candidat: Candidat, voie: str = Voie.FORMATION.value, resultat: str | None = None
    ) -> Presence:
        """Une inscription avant l'édition des convocations (CAN-01) ; elle compte si la session est comptée."""
        dernier = jour_d_edition(session, self.jour) if session.edition else min(self.jour, session.debut - UN_JOUR)
        inscrit_le = entre(self._alea, session.creee_le, max(session.creee_le, dernier))
        presence = Presence(0, candidat, voie, resultat=resultat, inscrit_le=inscrit_le)
        if resultat == "reussite_partielle":
            acquis = sorted(session.ccp_par_nom)
            presence.ccp_acquis = tuple(acquis[: self._alea.randint(1, len(acquis) - 1)])
        self._examiner(session, presence)
        session.inscriptions.append(presence)
        if session.comptee and session.etat != Etat.ANNULEE:
            passage = Passage(session.id, "", session.debut, session.centre_id)
            candidat.passages.setdefault(session.chaine, []).append(passage)
        return presence

    def _examiner(self, session: SessionExamen, presence: Presence) -> None:
        """V18-3 : ce qu'il passe, et l'entretien final que son résultat demande (SES-13, SES-14)."""
        candidat = presence.candidat
        candidat.obtentions = {c: o.jour for c, o in self._acquis.detenues(candidat.id, session.chaine).items()}
        presence.portee = regles_portee.portee(candidat, session).value
        if presence.portee == Portee.ENTRETIEN_FINAL_SEUL and presence.resultat == Resultat.REUSSITE_PARTIELLE:
            presence.resultat, presence.ccp_acquis = Resultat.ECHEC.value, ()
        if session.entretien_final and presence.resultat is not None:
            issues = {Resultat.REUSSITE: Entretien.REUSSI, Resultat.ABSENT: Entretien.ABSENT}
            presence.entretien = issues.get(Resultat(presence.resultat), Entretien.ECHOUE).value
        if session.etat == Etat.VALIDEE:
            self._acquis.valider(session, presence)

    def inscrire_en_retard(self, session: SessionExamen, candidat: Candidat) -> Presence:
        """Un candidat VAE venu après l'édition, dans les 30 jours (CAN-03) : sa convocation est à éditer."""
        presence = self.inscrire(session, candidat, Voie.VAE.value)
        premier = max(jour_d_edition(session, self.jour), session.debut - timedelta(days=30))
        presence.inscrit_le = entre(self._alea, premier, min(self.jour, session.debut - UN_JOUR))
        presence.convocation_a_editer = True
        return presence

    def desinscrire(self, session: SessionExamen, candidat: Candidat, motif: str) -> None:
        """Inscrit, puis désinscrit au plus tard le jour du début (CAN-02) : il ne compte nulle part."""
        passages = list(candidat.passages.get(session.chaine, ()))
        presence = self.inscrire(session, candidat)
        candidat.passages[session.chaine] = passages
        presence.etat, presence.motif = EtatInscription.DESINSCRIT.value, motif
        presence.desinscrit_le = entre(self._alea, presence.inscrit_le, min(self.jour, session.debut))


def jour_d_edition(session: SessionExamen, jour: date) -> date:
    """Le jour où ses convocations ont été éditées : trois semaines avant, si elle a été créée assez tôt."""
    return min(jour, max(session.creee_le, session.debut - timedelta(days=21)))
