"""La situation des sessions : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Objet, gardee
from ceres_cli.noms import CENTRE, DEROGATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.courrier import bureaux
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import delais
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.session.etats import MOTIF_OBLIGATOIRE, OPERATIONS, DerogationSession
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.session import actions, dates, horaires, lectures
from ceres_cli.services.session.dates import nouvelle
from ceres_cli.services.session.derogations import champ, dire_a_la_session, repondre
from ceres_cli.services.session.dossier import CREER, DossierSession


class _Cible(NamedTuple):
    """Ce qu'un délai arrête : `objet`, une session, ou le centre qui en créera une ; `quoi`, à dire de celle-ci."""

    session: SessionExamen
    objet: Objet
    quoi: str
    avis: list[str]

    @property
    def a_creer(self) -> bool:
        return not self.session.id


def deroger(s: DossierSession, demande: Demande) -> Decision:
    cible = _cible(s, demande)
    if reponse := _sans_suite(s, demande, cible):
        return reponse
    delai: Delai = demande.valeurs["delai"]
    if attend := delais.demandee(cible.session, delai):
        avant, apres, colonnes = repondre(s, demande, attend, regles.DEROGER)
        s.tracer(demande, attend, avant, apres, sorte=DEROGATION.sorte, derogation=True, colonnes=colonnes)
    else:
        avant = {}
        attend, dites = _ajouter(s, demande, cible, s.acteur.departement, EtatDerogation.ACCORDEE, accordee_le=s.jour)
        s.tracer(demande, attend, avant, dites, sorte=DEROGATION.sorte, derogation=True)
    if cible.a_creer:
        ou = "" if attend.departement is None else f", dans le département {attend.departement}"
        texte = f"{cible.objet.reference}, {cible.quoi}{ou} : délai de création levé, une fois"
    else:
        texte = f"{cible.objet.reference} : délai de {libelle(delai.value)} levé, une fois"
    voulue = cible.session
    visee = None if cible.a_creer else voulue
    signe, reference = s.signer(demande), voulue.certification.reference
    s.aviser(bureaux.repondue(attend, reference, visee, voulue.centre_id, voulue.departement, signe))
    nom, avis = champ(attend), cible.avis
    if sans_effet := regles.sans_effet_aujourd_hui(cible.session, delai, s.jour):
        avis = [*avis, sans_effet]
    if cible.a_creer:
        dit = {nom: cible.quoi}
        return s.fait(
            demande, cible.objet, texte, {nom: None}, dit, avertissements=avis, sorte="centre", derogation=True
        )
    dits = {nom: avant.get("etat")}, {nom: attend.etat}
    return s.noter(demande, cible.session, texte, *dits, avis, derogation=True)


def demander(s: DossierSession, demande: Demande) -> Decision:
    """DEL-03 : l'UD y répond ; d'ici là, elle ne lève rien."""
    cible = _cible(s, demande)
    if reponse := _sans_suite(s, demande, cible):
        return reponse
    delai: Delai = demande.valeurs["delai"]
    departement = cible.session.departement
    d, dites = _ajouter(s, demande, cible, departement, EtatDerogation.DEMANDEE, demandee_le=s.jour)
    s.aviser(bureaux.demandee(d, cible.session, s.signer(demande)))
    a_qui = f"l'UD du département {departement}" if departement else "un profil MPCP"
    texte = f"{d.reference} demandée à {a_qui} : délai de {libelle(delai.value)} de {cible.quoi}"
    decision = s.fait(demande, d, texte, {}, dites, avertissements=cible.avis, sorte=DEROGATION.sorte)
    if not cible.a_creer:
        dire_a_la_session(s, demande, d, cible.session, None)
    return decision


def _cible(s: DossierSession, demande: Demande) -> _Cible:
    """Une session, ou ce qui la désigne avant qu'elle existe. Celle d'une UD ne sert qu'à une session de son
    département."""
    if demande.objet:
        session = s.viser(demande.objet)
        return _Cible(session, session, session.reference, [])
    voulue, _, avis = nouvelle(s, {**demande.valeurs, "heure_debut": "", "fin": None})
    if not s.acteur.voit_session(voulue.centre_id, voulue.departement, voulue.region):
        raise absent(CENTRE, demande.valeurs["centre"])
    objet = Nomme(voulue.centre_id, identifiants.affiche("E", voulue.centre_id))
    return _Cible(voulue, objet, f"{voulue.certification.reference} le {en_francais(voulue.debut)}", avis)


def _sans_suite(s: DossierSession, demande: Demande, cible: _Cible) -> Decision | None:
    """Rien à changer, ou un refus ; None si elle peut s'accorder, ou se demander."""
    delai, action = demande.valeurs["delai"], DerogationSession(demande.action)
    if cible.a_creer:
        controles = [regles.debut_a_venir(cible.session.debut, s.jour)]
    else:
        controles = regles.controles(cible.session, s.acteur.role, delai, action)
    attend = regles.attendue(cible.session, delai, action)
    if attend and (cible.a_creer or controles[0].satisfait):
        precision = f"{cible.quoi}, " if cible.a_creer else ""
        return s.sans_effet(demande, cible.objet, f"rien à changer : {precision}{regles.deja(attend)}")
    if all(c.satisfait for c in controles):
        return None
    if cible.a_creer:
        return s.refuser(demande, cible.objet, (controles[0].motif(),), "Donnez le début d'une session à venir.")
    return s.refus(demande, cible.session, controles)


def _ajouter(
    s: DossierSession, demande: Demande, cible: _Cible, departement: str | None, etat: EtatDerogation, **jours: date
) -> tuple[Derogation, dict[str, Any]]:
    """(une dérogation de plus, que la suite du lot voit ; ce que son histoire en garde)."""
    session, a_creer = cible.session, cible.a_creer
    voulue: dict[str, Any] = {"session_id": session.id}
    if a_creer:
        voulue = {
            "centre_id": session.centre_id,
            "certification_id": session.certification.id,
            "debut": session.debut,
            "departement": departement,
        }
    neuve: dict[str, Any] = {"delai": demande.valeurs["delai"], "etat": etat.value, **jours}
    texte: dict[str, Any] = {"motif": (demande.motif or "").strip()}
    derogation = Derogation(id=s.numeros.neuf("derogation"), **neuve, **voulue, **texte)
    dites = {nom: gardee(valeur) for nom, valeur in neuve.items()}
    colonnes = {nom: gardee(valeur) for nom, valeur in voulue.items()}
    s.ecritures.ajouter("derogation", derogation.id, {**dites, **colonnes, **texte, "version": derogation.version})
    if a_creer:
        s.attendre_la_creation(session, derogation)
        dites["centre"] = cible.objet.reference
    else:
        session.derogations.append(derogation)
    return derogation, {**dites, "session": cible.quoi}


DEMANDER, DEROGER = DerogationSession.DEMANDER, DerogationSession.DEROGER

_ACTIONS: dict[Action, Callable[[DossierSession, Demande, SessionExamen], Decision]] = {
    Action.MODIFIER: dates.modifier,
    Action.REPORTER: dates.reporter,
    Action.DEMANDER_DTE: actions.demander_dte,
    Action.INSCRIRE_JURE: actions.inscrire_jure,
    Action.DESINSCRIRE_JURE: actions.desinscrire_jure,
    Action.REPONDRE: actions.repondre,
    Action.HORAIRES: horaires.fixer,
    Action.RESULTATS: actions.resultats,
    Action.TRANSMETTRE: actions.transmettre,
    Action.VALIDER: actions.valider,
    Action.RENVOYER: actions.renvoyer,
    Action.DEBLOQUER: actions.debloquer,
    Action.ANNULER: actions.annuler,
}


def _existante(
    faire: Callable[[DossierSession, Demande, SessionExamen], Decision],
) -> Callable[[Any, Demande], Decision]:
    """L'action d'une session que la demande nomme."""
    return lambda dossier, demande: faire(dossier, demande, dossier.viser(demande.objet))


class SituationSession(DossierSession):
    ACTIONS: ClassVar[Aiguillage] = {
        CREER: dates.creer,
        DEMANDER: demander,
        DEROGER: deroger,
        **{a: _existante(faire) for a, faire in _ACTIONS.items()},
    }

    def document(self, objet: str) -> dict[str, Any]:
        session = self.viser(objet)
        session.agrements = self.agrements(session.centre_id)
        return lectures.fiche(session, self.acteur, self.jour, None)

    def decider(self, demande: Demande) -> Decision:
        reprend = demande.valeurs.get("reprise")
        refusee = self.interdite(demande, Operation.REPRENDRE_SESSIONS) if reprend else None
        return refusee or super().decider(demande)


def _ote_l_entretien(demande: Demande) -> bool:
    return demande.action == Action.MODIFIER and demande.valeurs.get("entretien_final") is False


class MetierSession(Metier):
    """Annuler finit tout, renvoyer rouvre, un juré peut n'être pas libre ce jour-là (DIS-01), ôter l'entretien final
    libère des tentatives (CAN-05) : l'accord en est demandé au terminal ; dans un script, le motif suffit."""

    situation = SituationSession
    operation = Operation.ECRIRE_SESSIONS
    operations: ClassVar[Mapping[StrEnum, Operation]] = OPERATIONS
    averties = facultatives = frozenset({Action.ANNULER, Action.RENVOYER, Action.INSCRIRE_JURE})
    motivees = MOTIF_OBLIGATOIRE | {DEMANDER, DEROGER}
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"delai": Delai}

    def avertit(self, demande: Demande) -> bool:
        return super().avertit(demande) or _ote_l_entretien(demande)

    def est_facultative(self, demande: Demande) -> bool:
        return super().est_facultative(demande) or _ote_l_entretien(demande)

    def a_motiver(self, demande: Demande) -> str:
        return super().a_motiver(demande) or ("--reprise" if demande.valeurs.get("reprise") else "")
