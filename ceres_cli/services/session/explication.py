"""Dire si une action sur une session serait possible, et sinon pourquoi : décider, sans écrire."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.explication import MOTIF, Document, document
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import SESSION
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import derogations
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import DEPLACENT, PLACES, SUR_UN_JURE, ActionSession, DerogationSession
from ceres_cli.regles.session.generaux import actions_possibles, en_general
from ceres_cli.regles.vocabulaire import Resultat, ResultatCandidat
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.services.session.lectures import une
from ceres_cli.services.session.saisie import saisir
from ceres_cli.store import Db

_A = ActionSession
_JOURS = ("debut", "fin", "reprise")
# Ce qu'on peut dire d'une action : qui entre ou sort, ce qui change. Rien : elle se juge en général.
PRECISIONS: dict[StrEnum, tuple[str, ...]] = {
    _A.MODIFIER: (*_JOURS, *(c.nom for c in SESSION.saisis)),
    _A.REPORTER: (*_JOURS, "jours"),
    _A.DEMANDER_DTE: ("commentaire",),
    _A.EDITER: ("heure_convocation", "heure_jury"),
    **dict.fromkeys(SUR_UN_JURE, ("jure",)),
    **dict.fromkeys((*PLACES, _A.RESULTATS), ("candidat",)),
    _A.INSCRIRE: ("candidat", "voie", "portee", "naissance"),
    **dict.fromkeys(DerogationSession, ("delai",)),
}
# Ce qui ne se juge qu'une fois dit de qui, ou ce qui change.
_A_PRECISER = DEPLACENT | SUR_UN_JURE | {*PLACES, _A.HORAIRES, _A.RESULTATS}


def expliquer(cadre: Cadre, metier: Metier, objet: str, action: StrEnum, precisions: Mapping[str, Any]) -> Document:
    """Le document `ceres.explication/1` de cette action : ce que répondrait l'écriture au profil qui agit, un motif
    étant donné s'il en faut un.

    `precisions` : le juré, le candidat, ou les valeurs voulues (`PRECISIONS`). Sans elles, ce que les règles disent de
    l'action en général. Déjà faite telle quelle, elle reste parmi celles que la session permet, si un autre
    commentaire, une autre heure la changent.
    """
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        session = une(db, acteur, objet)
        acte = Acte(cadre.jour, acteur.role)
        possibles = actions_possibles(session, acte)
        controles, suggestions = _repondre(db, cadre, metier, session, action, precisions)
    refus = condition.motifs(controles)
    conseils = [conseil_pour(refus, action, session, acte)] if refus else suggestions
    return document(session.reference, action, cadre.jour, {action: controles}, possibles, conseils)


def expliquer_toutes(cadre: Cadre, objet: str) -> Document:
    """De même, de chaque action : ce que les règles en disent en général."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        session = une(db, acteur, objet)
    acte = Acte(cadre.jour, acteur.role)
    possibles = actions_possibles(session, acte)
    controles = {a: en_general(a, session, acte) for a in ActionSession}
    dit = document(session.reference, None, cadre.jour, controles, possibles, [])
    return {**dit, "possible": bool(possibles)}


def _repondre(
    db: Db, cadre: Cadre, metier: Metier, session: SessionExamen, visee: StrEnum, voulues: Mapping[str, Any]
) -> tuple[list[Condition], list[str]]:
    """(les contrôles de l'action, ce que son écriture dirait d'autre) : décidée si elle est assez précise et permise au
    rôle, en général sinon."""
    acteur = cadre.acteur(db)
    if not isinstance(visee, ActionSession):
        return derogations.controles(session, acteur.role, voulues.get("delai"), DerogationSession(visee)), []
    if est_permise(metier.operation_de(visee), acteur.role) and (voulues or visee not in _A_PRECISER):
        controles, decision = _decider(db, cadre, acteur, metier, _demande(visee, session, voulues))
        return controles, list(decision.avertissements)
    return en_general(visee, session, Acte(cadre.jour, acteur.role)), []


def preciser(action: StrEnum | None, voulues: Mapping[str, Any]) -> Mapping[str, Any]:
    """Ces précisions, lues comme l'écriture les lirait ; ErreurUsage si l'une ne va pas avec cette action. None :
    toutes, que rien ne précise."""
    permises = () if action is None else PRECISIONS.get(action, ())
    for nom in voulues:
        if nom not in permises:
            avec = ", ".join(str(a) for a in PRECISIONS if nom in PRECISIONS[a])
            raise ErreurUsage(f"--{nom.replace('_', '-')} ne va qu'avec --action {avec}.")
    if action in PLACES and voulues and "candidat" not in voulues:
        seules = " ni ".join(f"--{nom.replace('_', '-')}" for nom in voulues)
        raise ErreurUsage(f"{seules} ne va pas sans un candidat.", conseil="Ajoutez --candidat C-….")
    if action is _A.REPORTER and voulues and not {"debut", "jours"} & set(voulues):
        raise ErreurUsage("Donnez --debut (et --fin), ou --jours.")
    return saisir(voulues) if action in (*DEPLACENT, _A.EDITER) else voulues


def _demande(action: ActionSession, session: SessionExamen, voulues: Mapping[str, Any]) -> Demande:
    valeurs: dict[str, Any] = {**dict.fromkeys(PRECISIONS.get(action, ())), **voulues}
    if action is _A.RESULTATS:
        valeurs |= {"resultat": _un_autre_resultat(session, str(voulues["candidat"])), "ccp": ()}
    if action is _A.REPONDRE:
        valeurs["reponse"] = _une_autre_reponse(session, str(voulues["jure"]))
    return Demande(action, session.reference, valeurs, motif=MOTIF)


def _un_autre_resultat(session: SessionExamen, candidat: str) -> str:
    """Un résultat qu'il n'a pas, pour que la demande change quelque chose."""
    numero = identifiants.numero("C", candidat)
    deja = {i.resultat for i in session.inscrits() if i.candidat.id == numero}
    return ResultatCandidat.ECHEC if ResultatCandidat.ABSENT in deja else ResultatCandidat.ABSENT


def _une_autre_reponse(session: SessionExamen, jure: str) -> str | None:
    """De même ; reprendre la sienne vaut pour l'une et pour l'autre, et n'a pas de suite."""
    return None if identifiants.numero("J", jure) in session.reponses else "oui"


def _decider(
    db: Db, cadre: Cadre, acteur: Acteur, metier: Metier, demande: Demande
) -> tuple[list[Condition], Decision]:
    """(les contrôles de cette demande, dont ceux qui la refusent ; la décision). Lève l'erreur d'une demande qui ne
    nomme rien de connu, ou qui est mal faite."""
    situation: Situation = metier.situation(db, cadre, acteur, [demande])
    decision = situation.decider(demande)
    if decision.resultat is Resultat.REFUSE and decision.code in ("INTROUVABLE", "USAGE", "DRO-01"):
        raise execution.erreur_de(decision)
    controles = list(situation.examines)
    if decision.resultat is Resultat.SANS_EFFET and not condition.motifs(controles):
        texte = decision.explication.removeprefix("rien à changer : ")
        code = controles[0].code if controles else "SES-09"
        controles.append(Condition(code, False, texte, {}, decision.objet))
    return controles, decision
