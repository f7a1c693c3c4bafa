"""Accorder une dérogation à un délai (DEL-02) : pour une session, ou avant qu'elle soit créée."""

from typing import Any

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Nomme
from ceres_cli.noms import CENTRE
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.faits.delais import Derogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import delais
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.session.dates import nouvelle
from ceres_cli.services.session.derogations import champ
from ceres_cli.services.session.dossier import DossierSession


def deroger(s: DossierSession, demande: Demande) -> Decision:
    if demande.objet:
        return _pour_une_session(s, demande, s.viser(demande.objet))
    return _avant_la_creation(s, demande)


def _pour_une_session(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    delai: Delai = demande.valeurs["delai"]
    controles = regles.controles(session, s.acteur.role, delai)
    if controles[0].satisfait and (attend := delais.en_attente(session, delai)):
        return s.sans_effet(demande, session, f"rien à changer : {regles.deja(attend)}")
    if not all(c.satisfait for c in controles):
        return s.refus(demande, session, controles)
    derogation = _ajouter(s, demande, session_id=session.id)
    session.derogations.append(derogation)
    texte = f"{session.reference} : délai de {libelle(delai.value)} levé, une fois"
    avis = regles.sans_effet_aujourd_hui(session, delai, s.jour)
    nom = champ(derogation)
    return s.noter(demande, session, texte, {nom: None}, {nom: "en_attente"}, [avis] if avis else [], derogation=True)


def _avant_la_creation(s: DossierSession, demande: Demande) -> Decision:
    """Pour ce centre, cette certification et ce début. Celle d'une UD ne sert qu'à une session de son département."""
    voulue, avis = nouvelle(s, {**demande.valeurs, "heure_debut": "", "fin": None})
    if not s.acteur.voit_session(voulue.centre_id, voulue.departement, voulue.region):
        raise absent(CENTRE, demande.valeurs["centre"])
    objet = Nomme(voulue.centre_id, identifiants.affiche("E", voulue.centre_id))
    quoi = f"{voulue.certification.reference} le {en_francais(voulue.debut)}"
    if attend := delais.en_attente(voulue, Delai.CREATION):
        return s.sans_effet(demande, objet, f"rien à changer : {quoi}, {regles.deja(attend)}")
    a_venir = regles.debut_a_venir(voulue.debut, s.jour)
    if not a_venir.satisfait:
        return s.refuser(demande, objet, (a_venir.motif(),), "Donnez le début d'une session à venir.")
    derogation = _ajouter(
        s,
        demande,
        centre_id=voulue.centre_id,
        certification_id=voulue.certification.id,
        debut=voulue.debut,
        departement=s.acteur.departement,
    )
    s.attendre_la_creation(voulue, derogation)
    if sans_effet := regles.sans_effet_aujourd_hui(voulue, Delai.CREATION, s.jour):
        avis.append(sans_effet)
    ou = "" if derogation.departement is None else f", dans le département {derogation.departement}"
    texte = f"{objet.reference}, {quoi}{ou} : délai de création levé, une fois"
    nom = champ(derogation)
    return s.fait(demande, objet, texte, {nom: None}, {nom: quoi}, avertissements=avis, sorte="centre", derogation=True)


def _ajouter(s: DossierSession, demande: Demande, **cible: Any) -> Derogation:
    derogation = Derogation(
        id=s.numeros.neuf("derogation"),
        delai=demande.valeurs["delai"],
        motif=(demande.motif or "").strip(),
        accordee_le=s.jour,
        **cible,
    )
    debut = derogation.debut
    colonnes = {
        "delai": derogation.delai.value,
        "session_id": derogation.session_id,
        "centre_id": derogation.centre_id,
        "certification_id": derogation.certification_id,
        "debut": None if debut is None else debut.isoformat(),
        "departement": derogation.departement,
        "motif": derogation.motif,
        "accordee_le": s.jour.isoformat(),
        "version": derogation.version,
    }
    s.ecritures.ajouter("derogation", derogation.id, colonnes)
    return derogation
