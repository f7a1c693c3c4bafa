"""De l'accueil d'un Centre, les lignes qui parlent d'un seul objet : une session, une dérogation, une demande VAE, un
contrôle."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from ceres_cli.regles import agenda
from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.alertes import RETOUR
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.accueil.ligne import AReediter, depuis, element
from ceres_cli.services.centre import lectures as centre
from ceres_cli.services.conformite import lectures as conformite
from ceres_cli.services.derogation import lectures as derogation
from ceres_cli.services.faits.actes import Acte, Actes
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session import nouvelles
from ceres_cli.services.vae import lectures as vae
from ceres_cli.store import Db

_DITES = 10


def sessions_alertees(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par session renvoyée, à reprendre ce jour, ou qui a perdu son agrément."""
    for s, alerte in islice(nouvelles.alertes_du_centre(db, acteur, jour), _DITES):
        echeance = jour if alerte.code == RETOUR else s.debut
        dite = f"{s.reference} : {alerte.texte[:1].lower()}{alerte.texte[1:]}"
        yield element(f"alerte_{s.reference}", dite, 1, f"session voir {s.reference}", echeance, jour)


def sessions_qui_viennent(db: Db, acteur: Acteur, jour: date, *, a_reediter: AReediter) -> Iterator[dict[str, Any]]:
    """Une ligne par session qui commence bientôt, avec ce qui lui manque ; passé les premières, leur nombre."""
    fin = jour + timedelta(days=agenda.PROCHAINES)
    lues = session.qui_viennent(db, acteur, session.Criteres(du=jour, au=fin), jour, _DITES)
    for s in lues:
        dite = f"{s.reference} ({s.titre}), {agenda.quand(s.debut, jour)} : {_ce_qui_manque(s, a_reediter)}"
        yield element(f"session_{s.reference}", dite, 1, f"session voir {s.reference}", s.debut, jour)


def derogations_refusees(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """DEL-03 : une ligne par refus des derniers jours, avec sa raison."""
    for r in derogation.refusees_depuis(db, acteur, depuis(jour), jour)[:_DITES]:
        quoi = f"{r['id']} ({libelle(r['delai'])}, {r['session'] or r['certification']})"
        dite = f"{quoi} : dérogation refusée le {jours_lus(r['refusee_le'])}, « {r['reponse']} »"
        yield element(f"derogation_{r['id']}", dite, 1, f"voir {r['id']}", None, jour)


def sessions_annulees(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par session à venir qu'un autre bureau a annulée."""
    for reference, r in islice(nouvelles.annulees_par_un_autre(db, acteur, jour), _DITES):
        dite = f"{reference} : annulée le {jours_lus(r.jour.isoformat())} par {r.par} : {r.motif}"
        yield element(f"annulee_{reference}", dite, 1, f"session voir {reference}", None, jour)


def agrements_changes(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par agrément qu'un service a accordé ou changé ces derniers jours."""
    for quoi, acte in islice(centre.agrements_changes(db, acteur, depuis(jour)).items(), _DITES):
        numero = quoi.partition(" ")[0]
        yield element(f"agrement_{numero}", _faits(quoi, acte), 1, f"historique {numero}", None, jour)


def sessions_changees(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par session commencée dont un service a changé les jours, le jury, ou mis à l'écart un candidat."""
    for reference, acte in islice(nouvelles.changees_par_un_service(db, acteur, jour, depuis(jour)).items(), _DITES):
        yield element(f"changee_{reference}", _faits(reference, acte), 1, f"session voir {reference}", None, jour)


def sessions_deplacees(actes: Actes, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par session à venir que son centre a annulée ou déplacée."""
    for reference, acte in islice(actes.items(), _DITES):
        fait = "annulée" if ActionSession.ANNULER in acte.actions else "déplacée"
        dite = f"{reference} : {fait} {_signe(acte)}"
        yield element(f"deplacee_{reference}", dite, 1, f"session voir {reference}", None, jour)


def _faits(quoi: str, acte: Acte) -> str:
    """« A-000001 (…) : « suspendre l'agrément », le 04/02/2025 par DIRECCTE 52 : locaux fermés »"""
    return f"{quoi} : « {', '.join(map(libelle, acte.actions))} », {_signe(acte)}"


def _signe(acte: Acte) -> str:
    return f"le {jours_lus(acte.jour.isoformat())} par {acte.par}{f' : {acte.motif}' if acte.motif else ''}"


def demandes_vae_decidees(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par décision des derniers jours."""
    for d in vae.decidees_depuis(db, acteur, depuis(jour))[:_DITES]:
        assert d.notifiee_le is not None
        raison = f", « {d.motif} »" if d.motif else ""
        quand = jours_lus(d.notifiee_le.isoformat())
        dite = f"{d.reference} ({d.candidat_nom}) : demande VAE {libelle(d.etat)}, notifiée le {quand}{raison}"
        yield element(f"vae_{d.reference}", dite, 1, f"voir {d.reference}", None, jour)


def controles_clos(db: Db, acteur: Acteur, jour: date) -> Iterator[dict[str, Any]]:
    """Une ligne par contrôle clos ces derniers jours, avec sa suite."""
    for k in conformite.clos_depuis(db, acteur, depuis(jour))[:_DITES]:
        assert k.clos_le is not None
        raison = f", « {k.motif} »" if k.motif else ""
        quand = jours_lus(k.clos_le.isoformat())
        dite = f"{k.reference} : contrôle clos le {quand}, suite : {libelle(k.suite or '')}{raison}"
        yield element(f"controle_{k.reference}", dite, 1, f"voir {k.reference}", None, jour)


def _ce_qui_manque(s: session.Prochaine, a_reediter: AReediter) -> str:
    """« aucun candidat, 1 juré, rien d'édité » ; « prête » s'il ne manque rien."""
    manques = []
    if not s.inscrits:
        manques.append("aucun candidat")
    if s.jury_incomplet:
        manques.append(f"jury incomplet ({compter(s.jures, 'juré')})")
    if s.etat == EtatSession.EN_PREPARATION:
        manques.append("DTE à demander")
    if s.etat in (EtatSession.EN_PREPARATION, EtatSession.DTE_ENVOYE):
        manques.append("rien d'édité")
    if s.a_convoquer:
        manques.append(compter(s.a_convoquer, "convocation à éditer", "convocations à éditer"))
    elif s.reference in a_reediter:
        manques.append(compter(a_reediter[s.reference][0], "convocation à rééditer", "convocations à rééditer"))
    return ", ".join(manques) or f"prête, {compter(s.inscrits, 'candidat')}"
