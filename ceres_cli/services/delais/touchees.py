"""Ce qu'un réglage plus sévère ôte, nommé : l'acte d'une session, l'inscription d'un candidat VAE."""

from dataclasses import replace
from datetime import date

from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import derogations
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai
from ceres_cli.services.delais import requetes
from ceres_cli.services.faits import personnes, sessions
from ceres_cli.store import Db


def dire(db: Db, acteur: Acteur, jour: date, avant: Reglage, apres: Reglage) -> list[str]:
    """Rien si ce réglage ne refuse rien que l'ancien ne refusait."""
    if apres.mode is not ModeDelai.BLOQUER:
        return []
    if apres.sujet is SujetDelai.VAE:
        return _inscriptions(db, acteur)
    return _sessions(db, jour, avant, apres)


def _sessions(db: Db, jour: date, avant: Reglage, apres: Reglage) -> list[str]:
    """DEL-01 : à qui il est désormais trop tard."""
    ids = requetes.sessions_a_venir(db, apres.sujet.value.upper(), jour.isoformat())
    noms = []
    for s in sessions.sessions(db, ids, {}).values():
        deja = derogations.arretent(replace(s, delais=avant), jour)
        passes = [libelle(d.value) for d in derogations.arretent(replace(s, delais=apres), jour) if d not in deja]
        if passes:
            noms.append(f"{s.reference} ({', '.join(passes)})")
    if not noms:
        return []
    sont = accorder(len(noms), "a déjà passé", "ont déjà passé")
    return [
        f"DEL-01 : {compter(len(noms), 'session')} à venir {sont} ce délai : {premiers(noms)}."
        " Une dérogation le lève : « ceres session deroger S-… --delai … --motif TEXTE »."
    ]


def _inscriptions(db: Db, acteur: Acteur) -> list[str]:
    """CAN-09 : qui ne serait plus validé."""
    chaines = sessions.chaines_de_titres(db)
    lues = sessions.sessions(db, requetes.sessions_vae(db), chaines)
    connues = {numero: replace(s, controle_vae=ModeDelai.BLOQUER) for numero, s in lues.items()}
    personnes.completer(db, sessions.completer_inscriptions(db, connues), chaines, acteur)
    noms = [
        f"{i.candidat.reference} ({s.reference})"
        for s in connues.values()
        for i in appui.inscrits_vae(s)
        if appui.bloque(i, s) is not None
    ]
    if not noms:
        return []
    sont = accorder(len(noms), "ne serait plus validée", "ne seraient plus validées")
    return [f"CAN-09 : sans demande recevable, {compter(len(noms), 'inscription')} VAE {sont} : {premiers(noms)}."]
