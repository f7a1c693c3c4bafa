"""Ce qui se dit des courriels : le conseil qui suit un refus, la phrase qui précède une question."""

import math

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.courrier.envois import MINUTE
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage

A_REPRENDRE = "Relancez la commande : elle relit ce qui est à envoyer."
SANS_OBJET = "plus rien à dire"
NATURES: dict[NatureMessage, tuple[str, str]] = {
    NatureMessage.CONVOCATION: ("convocation", "convocations"),
    NatureMessage.RAPPEL: ("rappel", "rappels"),
    NatureMessage.AVIS: ("avis", "avis"),
    NatureMessage.RESULTATS: ("avis de résultats", "avis de résultats"),
    NatureMessage.RELANCE: ("relance", "relances"),
    NatureMessage.ECHEANCES: ("avis d'échéances", "avis d'échéances"),
    NatureMessage.BUREAU: ("avis entre bureaux", "avis entre bureaux"),
}


def commande(vu: Message) -> str:
    """Celle qui l'envoie."""
    if vu.nature == NatureMessage.BUREAU:
        return f"ceres courrier relancer {vu.reference}"
    if vu.nature == NatureMessage.RESULTATS:
        return f"ceres session notifier {vu.session} --envoyer"
    if vu.nature == NatureMessage.ECHEANCES:
        return "ceres habilitation echeances --notifier"
    if vu.nature == NatureMessage.RELANCE:
        return f"ceres session relancer {vu.session}"
    if vu.nature == NatureMessage.RAPPEL:
        return f"ceres session rappeler {vu.session}"
    return f"ceres convocation envoyer {vu.session}"


def conseil_pour(motif: Motif, vu: Message) -> str:
    """Quoi faire après un refus."""
    if motif.code == "DRO-01":
        return f"Où il en est : « ceres courrier voir {vu.reference} »."
    if motif.code == "CONV-04":
        return f"L'édition d'aujourd'hui s'envoie par « {commande(vu)} »."
    if vu.etat == EtatMessage.ENVOYE and vu.nature == NatureMessage.BUREAU:
        return f"Ce qu'il a dit : « ceres courrier voir {vu.reference} »."
    if vu.etat == EtatMessage.ENVOYE and vu.nature == NatureMessage.ECHEANCES:
        return (
            "L'agent en reçoit un autre dès qu'une habilitation franchit un seuil : « ceres habilitation echeances »."
        )
    if vu.etat == EtatMessage.ENVOYE and vu.nature == NatureMessage.RELANCE:
        return f"Pour relancer encore ce centre : « {commande(vu)} »."
    if motif.code == "NOT-01":
        return f"L'avis d'aujourd'hui s'envoie par « {commande(vu)} »."
    if vu.etat == EtatMessage.ENVOYE and vu.nature == NatureMessage.RESULTATS:
        brouillons = f"ceres session notifier {vu.session} --sortie DOSSIER --formats eml"
        return f"Pour l'envoyer encore, de votre messagerie : « {brouillons} »."
    if vu.etat == EtatMessage.ENVOYE:
        qui = f"--{vu.destinataire} {vu.objet}"
        return (
            "Pour l'envoyer encore, de votre messagerie : « ceres convocation exporter"
            f" {vu.session} --sortie DOSSIER --formats eml {qui} »."
        )
    if vu.etat == EtatMessage.EN_COURS:
        return f"Un envoi l'a marqué ; s'il a été tué, « {commande(vu)} » le constate."
    return f"Où il en est : « ceres courrier voir {vu.reference} »."


def sans_relance(session: str) -> str:
    """Après une session nommée qui n'est pas à relancer."""
    return f"Où elle en est : « ceres session voir {session} »."


def deja_relancee(session: str, derniere: Message) -> str:
    jour = "" if derniere.jour is None else f" le {en_francais(derniere.jour)}"
    return f"{session} a été relancée{jour} ({derniere.reference}, {libelle(derniere.etat)})."


def relance(vu: Message) -> str:
    if vu.nature == NatureMessage.BUREAU:
        return "en file, il part à la suite"
    return f"en file, « {commande(vu)} » l'enverra"


def consequence_d_une_relance(vu: Message) -> str:
    return (
        f"Le serveur a peut-être accepté {vu.reference} ({vu.objet}, {vu.nom}) : relancé, il peut arriver deux fois,"
        " sous le même numéro de message."
    )


def consequence_d_un_abandon(vu: Message) -> str:
    return f"Vous allez abandonner {vu.reference} ({vu.objet}, {vu.nom}) : aucun envoi ne le reprendra de lui-même."


def partis(combien: int) -> str:
    """Ce qu'un envoi interrompu a fait, d'un mot pour tous."""
    dits = compter(combien, "courriel est parti", "courriels sont partis")
    return f"{dits} ; « ceres courrier lister » dit l'état de chacun."


def retenus(combien: int, secondes: float, par_minute: int) -> str:
    """Combien de temps l'allure permise fait attendre."""
    minutes = math.ceil((secondes + (combien - 1) // par_minute * MINUTE) / MINUTE)
    dernier = f", le dernier dans {minutes} min environ" if combien > 1 else ""
    allure = compter(par_minute, "courriel", "courriels")
    return f"{allure} par minute au plus (courrier.par_minute) : le suivant part dans {math.ceil(secondes)} s{dernier}."
