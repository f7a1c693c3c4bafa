"""Dire si un candidat peut être inscrit : à une session, ou à une session à venir sur un titre (CAN-05)."""

from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import Candidat, Passage
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.passages import premiere_date_possible
from ceres_cli.regles.vocabulaire import ActionCandidat, Portee
from ceres_cli.services.candidat import ecart
from ceres_cli.services.candidat import lectures as candidats
from ceres_cli.services.candidat.inscription import Examen, SituationInscription
from ceres_cli.services.candidat.situation import SituationCandidat
from ceres_cli.services.explication.document import document, par_action, refus_de_role
from ceres_cli.services.faits import personnes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.certifications import Resolveur


def a_une_session(
    cadre: Cadre,
    objet: str,
    session: str,
    voie: str | None = None,
    *,
    portee: str | None = None,
    naissance: date | None = None,
) -> dict[str, Any]:
    """Le document `ceres.explication/1` : ce que l'inscription répondrait, contrôle par contrôle. Qui ne peut pas
    inscrire lit aussi ce qui serait répondu au Centre."""
    valeurs = {"session": session, "voie": voie, "portee": portee, "naissance": naissance}
    demande = Demande(ActionSession.INSCRIRE, objet, valeurs)
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CANDIDATS)
        situation = SituationInscription(db, cadre, acteur, [demande])
        examen = situation.examiner(demande)
    refus = condition.motifs(examen.controles)
    conseil = situation.conseiller(demande.action, examen.candidat, examen.session, refus)
    return _document(cadre, examen.candidat, examen.controles, [conseil, _portee(examen), *examen.avertissements])


def _portee(examen: Examen) -> str:
    """V18-3 : ce qu'il ne passerait pas."""
    if examen.portee == Portee.COMPLETE:
        return ""
    return (
        f"V18-3 : {examen.candidat.nom_complet} détient chaque CCP, il ne passerait que l'entretien final ;"
        " --portee complete lui fait tout passer."
    )


def d_une_place(cadre: Cadre, objet: str, session: str, action: ActionSession) -> dict[str, Any]:
    """CAN-02, CAN-12 : ce que répondrait une désinscription, une mise à l'écart, une réintégration, contrôle par
    contrôle. Le rôle de l'acteur est un contrôle parmi d'autres."""
    demande = Demande(action, objet, {"session": session})
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CANDIDATS)
        situation = SituationInscription(db, cadre, acteur, [demande])
        examiner = SituationInscription.examiner_la_sortie if action is ActionSession.DESINSCRIRE else ecart.examiner
        candidat, controles = examiner(situation, demande)
        examen = situation.viser_session(session)
    conseil = situation.conseiller(action, candidat, examen, condition.motifs(controles))
    return _document(cadre, candidat, controles, [conseil], action)


def une_correction(cadre: Cadre, objet: str) -> dict[str, Any]:
    """CAN-10 : ce que répondrait une correction de l'état civil par ce profil."""
    demande = Demande(ActionCandidat.MODIFIER, objet, {"champs": {}})
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CANDIDATS)
        situation = SituationCandidat(db, cadre, acteur, [demande])
        controles, conseil = situation.identification(objet)
    action, reference = ActionCandidat.MODIFIER, identifiants.affiche("C", identifiants.numero("C", objet))
    refus = refus_de_role(acteur, Operation.CORRIGER_CANDIDATS, reference, action, cadre.jour)
    if refus is not None:
        return refus
    possibles = [] if condition.motifs(controles) else [action]
    return par_action(reference, action, [action], lambda _: (controles, [conseil]), possibles, cadre.jour)


def sur_un_titre(cadre: Cadre, objet: str, titre: str, naissance: date | None = None) -> dict[str, Any]:
    """CAN-05 sur la chaîne d'un titre : les sessions comptées, et le premier jour, à partir d'aujourd'hui, où une
    session comptée de plus peut commencer."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CANDIDATS)
        numero = candidats.numero_visible(db, acteur, objet, naissance)
        titre_id = Resolveur(db, cadre.jour).titre(titre)
        connus: dict[int, Candidat] = {}
        chaines = chargement_session.chaines_de_titres(db)
        chargement_session.ajouter_candidats(db, connus, [numero])
        personnes.completer(db, connus, chaines, acteur)
    candidat = connus[numero]
    passages = passages_session.passages_de_la_personne(candidat, chaines[titre_id])
    return _document(cadre, candidat, [_une_de_plus(candidat, passages, titre, cadre.jour)], [])


def _une_de_plus(candidat: Candidat, passages: list[Passage], titre: str, jour: date) -> Condition:
    premiere = premiere_date_possible([p.debut for p in passages], jour)
    possible = premiere == jour
    quand = "dès aujourd'hui" if possible else f"à partir du {en_francais(premiere)}"
    texte = (
        f"{passages_session.decompte(passages)} ; {SESSIONS_MAX_PAR_AN} au plus en un an sur {titre} :"
        f" une session de plus peut commencer {quand}"
    )
    valeurs = {"titre": titre, **passages_session.valeurs_du_decompte(passages)}
    return Condition("CAN-05", possible, texte, valeurs, candidat.reference, premiere.isoformat())


def _document(
    cadre: Cadre,
    candidat: Candidat,
    controles: list[Condition],
    suggestions: list[str],
    action: ActionSession = ActionSession.INSCRIRE,
) -> dict[str, Any]:
    possible = not condition.motifs(controles)
    return document(
        candidat.reference,
        action.value,
        cadre.jour,
        possible=possible,
        controles=[c.en_dict() for c in controles],
        possibles=[action] if possible else [],
        suggestions=suggestions,
    )
