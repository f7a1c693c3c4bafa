"""La masse des sessions : un peu plus d'un an, tous les états, des candidats neufs et d'autres qui se représentent."""

from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import plus_tard, plus_tot
from ceres_cli.demonstration.planning import TERMINEES, Planning, Prevue
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.vocabulaire import ClasseTitre, ResultatCandidat, TypeCertification, Voie
from ceres_cli.regles.vocabulaire import EtatSession as Etat

# (état, poids, premier et dernier jour du début par rapport au jour utilisé)
_ETATS = (
    (Etat.VALIDEE, 45, -400, -25),
    (Etat.EN_PREPARATION, 15, 25, 140),
    (Etat.DTE_ENVOYE, 10, 20, 100),
    (Etat.CONVOCATIONS_ENVOYEES, 12, -3, 38),
    (Etat.EN_ATTENTE_VALIDATION, 10, -45, -6),
    (Etat.DEBLOQUEE, 2, -200, -40),
    (Etat.ANNULEE, 6, -200, 90),
)
_VOIES = ((Voie.FORMATION, Voie.APPRENTISSAGE, Voie.VAE), (72, 12, 16))
_ESSAIS = 6
_SE_REPRESENTENT = 0.3
_DESINSCRITS = 0.06
MOTIF_DESINSCRIPTION = "A trouvé un emploi."


class Saison:
    def __init__(self, planning: Planning, inscriptions: Inscriptions, alea: Random) -> None:
        self._planning = planning
        self._inscriptions = inscriptions
        self._alea = alea
        # Par titre, ceux qui n'ont pas tout réussi et peuvent revenir, avec le jour de leur dernière session.
        self._recales: dict[int, list[tuple[Candidat, date]]] = {}

    def remplir(self, centres: list[CentreDemo], nombre: int) -> None:
        """Au plus `nombre` sessions : celles dont le jury ne se trouve pas n'ont pas lieu."""
        ouvertes = [s for _ in range(nombre) if (s := self._ouvrir(centres)) is not None]
        for session in sorted(ouvertes, key=lambda s: (s.debut, -s.id)):
            self._peupler(session)

    def _ouvrir(self, centres: list[CentreDemo]) -> Prevue | None:
        alea = self._alea
        etat, _, premier, dernier = alea.choices(_ETATS, [e[1] for e in _ETATS])[0]
        for _ in range(_ESSAIS):
            centre = alea.choice(centres)
            titres = [t for t in centre.titres if t.classe in (ClasseTitre.EN_COURS, ClasseTitre.EN_PROLONGATION)]
            if not titres:
                continue
            titre = alea.choice(titres)
            par_ccp = bool(titre.ccp) and alea.random() < 0.35
            certification = alea.choice(titre.ccp) if par_ccp else titre.entier
            jours = self._jours(alea.randint(premier, dernier), 1 if par_ccp else alea.randint(1, 3), etat)
            session = self._planning.ouvrir(titre, certification, centre, etat, jours, entretien=alea.random() < 0.5)
            if session and self._planning.composer(session, alea.choices((2, 3, 4), (60, 30, 10))[0]):
                return self._planning.retenir(session)
        return None

    def _jours(self, ecart: int, duree: int, etat: Etat) -> tuple[date, date]:
        """Premier et dernier jour, ouvrables ; une session finie l'est avant aujourd'hui."""
        jour = self._planning.jour
        passee = etat in TERMINEES
        debut = (plus_tot if passee else plus_tard)(jour + timedelta(days=ecart))
        fin = debut + timedelta(days=duree - 1)
        return debut, fin if fin.weekday() < 5 else debut

    def _peupler(self, session: Prevue) -> None:
        alea, centre = self._alea, self._planning.centres[session.centre_id]
        for _ in range(alea.randint(2, 7)):
            candidat = self._qui_revient(session) or self._inscriptions.candidat(centre)
            voie = alea.choices(*_VOIES)[0].value
            if session.certification.titre.vae is False and voie == Voie.VAE:
                voie = Voie.FORMATION.value  # VAE-01
            presence = self._planning.inscrire(session, candidat, voie, self._resultat(session))
            if session.etat == Etat.VALIDEE and presence.resultat != ResultatCandidat.REUSSITE:
                self._recales.setdefault(session.certification.titre.id, []).append((candidat, session.fin))
        if alea.random() < _DESINSCRITS * 4:
            self._planning.desinscrire(session, self._inscriptions.candidat(centre), MOTIF_DESINSCRIPTION)

    def _qui_revient(self, session: Prevue) -> Candidat | None:
        """Un candidat recalé il y a plus d'un mois, si CAN-05 le lui permet."""
        recales = self._recales.get(session.certification.titre.id)
        if not recales or self._alea.random() > _SE_REPRESENTENT:
            return None
        rang = self._alea.randrange(len(recales))
        candidat, dernier = recales[rang]
        if dernier + timedelta(days=30) > session.debut:
            return None
        if not passages_session.trois_sessions_par_an(candidat, session).satisfait:
            return None
        recales[rang] = recales[-1]
        recales.pop()
        return candidat

    def _resultat(self, session: Prevue) -> str | None:
        """Le résultat d'une session finie ; pour une session commencée, il n'est pas toujours saisi."""
        commencee = session.etat == Etat.CONVOCATIONS_ENVOYEES and session.debut < self._planning.jour
        if session.etat not in TERMINEES and not (commencee and self._alea.random() < 0.5):
            return None
        partielle = session.certification.type == TypeCertification.TITRE and len(session.ccp_par_nom) > 1
        issues = list(ResultatCandidat) if partielle else [r for r in ResultatCandidat if "partielle" not in r]
        return self._alea.choices(issues, (55, 22, 16, 7) if partielle else (75, 18, 7))[0].value
