"""Les faits d'une composition, lus en masse : les sessions à compléter, et qui peut y siéger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Refus
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.noms import SESSION
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre import vie
from ceres_cli.regles.distance import Trajet
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.jure import Jure, Periode
from ceres_cli.regles.faits.session import AutreSession, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.session import jury as regles
from ceres_cli.regles.session.commencee import a_commence
from ceres_cli.regles.session.libre import pris_ailleurs
from ceres_cli.regles.vocabulaire import EtatAgrement, EtatSession, Role, TypeCertification
from ceres_cli.services.composition import requetes
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.faits.trajets import Lieu, lieu, trajet
from ceres_cli.store import Db

# Le jury s'y compose : elle n'a pas commencé, et ses résultats ne sont pas envoyés.
_ETATS = (EtatSession.EN_PREPARATION, EtatSession.DTE_ENVOYE, EtatSession.CONVOCATIONS_ENVOYEES)


class Criteres(NamedTuple):
    """Ce qui se compose. `objets` : ces sessions-là ; `places` : jurés qu'il faut à chacune."""

    objets: Sequence[str] = ()
    du: date | None = None
    au: date | None = None
    departement: str | None = None
    titre: str | None = None
    places: int = 2


@dataclass(slots=True)
class Vivier:
    """`sessions` : à compléter, par jour de début ; `jures` : ceux qui ont une habilitation sur leurs titres, d'un
    service ceux de son ressort, dans l'ordre alphabétique ; `habilites` : les mêmes, par titre ; `sieges` : juré → ses
    sessions non annulées ; `ou` : où il habite."""

    acteur: Acteur
    jour: date
    sessions: list[SessionExamen]
    jures: dict[int, Jure]
    habilites: dict[int, list[Jure]] = field(default_factory=dict)
    sieges: dict[int, list[AutreSession]] = field(default_factory=dict)
    ou: dict[int, Lieu] = field(default_factory=dict)
    _vus: set[int] = field(default_factory=set)
    _agrements: list[Agrement] = field(default_factory=list)
    _cache: dict[tuple[Lieu, Lieu], Trajet] = field(default_factory=dict)

    def voit(self, jure: Jure, session: SessionExamen) -> bool:
        """DRO-02 : il est de la liste de l'acteur, aujourd'hui ou le jour où elle commence."""
        if jure.id in self._vus or self.acteur.role is not Role.CENTRE:
            return jure.id in self._vus
        jour = session.debut
        return jure.actif and any(
            habilitation.utilisable(h, jour) and _agreee(h.certification, self._agrements, jour)
            for h in jure.habilitations
        )

    def habilites_sur(self, session: SessionExamen) -> list[Jure]:
        """SES-01 : ceux que l'acteur voit et qui ont de quoi y siéger."""
        siens = self.habilites.get(session.certification.titre.id, ())
        return [j for j in siens if j.actif and regles.peut_examiner(j, session) and self.voit(j, session)]

    def empechement(self, jure: Jure, session: SessionExamen) -> str:
        """Pourquoi il ne s'y propose pas ; vide si rien ne s'y oppose."""
        if any(k.id == jure.id or k.id in jure.memes for k in session.jury):
            return "present"
        if not regles.lien_declare(jure, session).satisfait:
            return "lien"
        for numero in (jure.id, *jure.memes):
            if any(a.debut <= session.fin and session.debut <= a.fin for a in self.sieges.get(numero, ())):
                return "pris"
        return "indisponible" if pris_ailleurs(jure, session) else ""

    def tous(self) -> Iterable[Jure]:
        """Ceux qui le peuvent, et ceux qui siègent déjà."""
        return ({j.id: j for s in self.sessions for j in s.jury} | self.jures).values()

    def trajet(self, jure: int, session: SessionExamen) -> Trajet:
        cle = lieu(session.commune_insee, session.departement), self.ou[jure]
        if (connu := self._cache.get(cle)) is None:
            connu = self._cache[cle] = trajet(*cle)
        return connu


def lire(db: Db, cadre: Cadre, acteur: Acteur, criteres: Criteres) -> Vivier:
    return autour(db, cadre.jour, acteur, _sessions(db, cadre, acteur, criteres))


def autour(db: Db, jour: date, acteur: Acteur, sessions: list[SessionExamen]) -> Vivier:
    """Ceux qui peuvent siéger à ces sessions, lues avec leurs inscriptions ; leur jury est lu aussi."""
    connues = {s.id: s for s in sessions}
    connus: dict[int, Jure] = {}
    chargement.completer_jury(db, connues, connus)
    titres = {s.certification.titre.id for s in sessions}
    tous = requetes.habilites(db, titres)
    vus = perimetres.jures_vus(db, acteur, tous, {jour})
    chargement.ajouter_jures(db, connus, tous if acteur.role is Role.CENTRE else vus)
    vivier = Vivier(acteur, jour, sessions, {}, _vus=vus)
    if acteur.centre_id is not None:
        vivier._agrements = chargement_centre.agrements_du_centre(db, acteur.centre_id)
    siens = (tous if acteur.role is Role.CENTRE else vus) & connus.keys()
    for numero, insee, departement in requetes.lieux(db, siens):
        vivier.jures[numero] = connus[numero]
        vivier.ou[numero] = lieu(insee, departement)
    # Une habilitation d'aujourd'hui ou de l'un de ces jours : les autres ne pèsent ni sur une borne ni sur un rang.
    jours = {s.debut: s for s in sessions}.values()
    vivier.jures = {n: j for n, j in vivier.jures.items() if any(vivier.voit(j, s) for s in jours)}
    _ranger(vivier, titres)
    _completer(db, vivier)
    return vivier


def a_composer(session: SessionExamen, jour: date) -> bool:
    return session.etat in _ETATS and not a_commence(session, jour)


def _sessions(db: Db, cadre: Cadre, acteur: Acteur, criteres: Criteres) -> list[SessionExamen]:
    filtre = Filtre()
    perimetres.sessions(filtre, acteur)
    if criteres.objets:
        return _nommees(db, cadre, acteur, criteres.objets)
    filtre.et(f"s.debut > ? AND s.etat IN ({', '.join('?' * len(_ETATS))})", cadre.jour.isoformat(), *_ETATS)
    if criteres.du is not None:
        filtre.et("s.debut >= ?", criteres.du.isoformat())
    if criteres.au is not None:
        filtre.et("s.debut <= ?", criteres.au.isoformat())
    if criteres.departement is not None:
        filtre.et("s.departement = ?", territoires.departement(criteres.departement).code)
    if criteres.titre is not None:
        filtre.et("s.titre_id = ?", Resolveur(db, cadre.jour).titre(criteres.titre))
    return dans_l_ordre(
        s for s in avec_leurs_inscrits(db, requetes.sessions(db, filtre)).values() if a_composer(s, cadre.jour)
    )


def avec_leurs_inscrits(db: Db, ids: Iterable[int]) -> dict[int, SessionExamen]:
    """Ces sessions, avec leurs inscriptions."""
    trouvees = chargement.sessions(db, ids, {})
    chargement.completer_inscriptions(db, trouvees)
    return trouvees


def _nommees(db: Db, cadre: Cadre, acteur: Acteur, objets: Sequence[str]) -> list[SessionExamen]:
    trouvees = avec_leurs_inscrits(db, chargement.numeros(db, objets)).values()
    siennes = {(s.annee, s.numero): s for s in trouvees if acteur.voit_session(s.centre_id, s.departement, s.region)}
    for objet in objets:
        session = exiger(siennes.get(identifiants.numero_session(objet)), SESSION, objet)
        if not a_composer(session, cadre.jour):
            quoi = "a commencé" if session.etat in _ETATS else "n'est plus en préparation"
            raise Refus(
                f"{session.reference} {quoi} : son jury ne se compose plus.",
                code="SES-10" if session.etat in _ETATS else "SES-09",
                conseil=f"Ce qui y est encore possible : « ceres session expliquer {session.reference} ».",
                objets=[session.reference],
            )
    return dans_l_ordre(siennes.values())


def dans_l_ordre(sessions: Iterable[SessionExamen]) -> list[SessionExamen]:
    return sorted(sessions, key=lambda s: (s.debut, s.annee, s.numero))


def _ranger(vivier: Vivier, titres: Iterable[int]) -> None:
    for titre in titres:
        vivier.habilites[titre] = [
            j for j in vivier.jures.values() if any(h.certification.titre.id == titre for h in j.habilitations)
        ]


def _completer(db: Db, vivier: Vivier) -> None:
    """SES-08, DIS-01 : où chacun siège déjà, ses liens, ses jours pris ; partagés par toutes les sessions, dont aucun
    n'est encore du jury."""
    tous = {n for j in vivier.jures.values() for n in (j.id, *j.memes)}
    jury = {k.id for s in vivier.sessions for k in s.jury}
    for jure, session, debut, fin in requetes.sieges(db, tous | jury):
        autre = AutreSession(str(session), date.fromisoformat(debut), date.fromisoformat(fin))
        vivier.sieges.setdefault(jure, []).append(autre)
    absences: dict[int, list[Periode]] = {}
    for jure, debut, fin in requetes.indisponibilites(db, vivier.jures):
        absences.setdefault(jure, []).append(Periode(date.fromisoformat(debut), date.fromisoformat(fin)))
    des_centres: dict[int, list[int]] = {}
    des_candidats: dict[int, list[int]] = {}
    for jure, centre, candidat in requetes.liens(db, vivier.jures):
        (des_centres if candidat is None else des_candidats).setdefault(candidat or centre, []).append(jure)
    for s in vivier.sessions:
        s.autres_sessions, s.absences = vivier.sieges, absences
        lies = list(des_centres.get(s.centre_id, ()))
        if des_candidats:
            lies += [j for i in s.inscrits() for j in des_candidats.get(i.candidat.id, ())]
        s.liens = {j: [""] for j in lies}


def _agreee(certification: Certification, agrements: Sequence[Agrement], jour: date) -> bool:
    """Un agrément du centre la couvre ce jour-là : celui du titre, ses CCP compris ; d'un CCS, le sien."""
    return any(
        vie.etat_du_jour(a, jour, agrements) is EtatAgrement.VALIDE
        and a.certification.titre.id == certification.titre.id
        and (
            a.certification.id == certification.id
            or (a.certification.type == TypeCertification.TITRE and certification.type != TypeCertification.CCS)
        )
        for a in agrements
    )


def manque(session: SessionExamen, places: int) -> int:
    """Ce qu'il lui faut encore : qui ne peut pas examiner, a dit non, ou est une seule personne sous deux fiches ne
    remplit pas une place."""
    viennent = [j for j in session.jury if session.reponses.get(j.id, (True,))[0]]
    bons = [j for j in viennent if j.actif and regles.peut_examiner(j, session)]
    return max(0, places - len(regles.personnes(bons)))
