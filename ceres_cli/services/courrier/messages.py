"""Ce qui se dit des courriels : le conseil qui suit un refus, la phrase qui précède une question."""

from ceres_cli.erreurs import Motif
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage

A_REPRENDRE = "Relancez la commande : elle relit ce qui est édité."


def conseil_pour(motif: Motif, vu: Message) -> str:
    """Quoi faire après un refus."""
    if motif.code == "CONV-04":
        return f"L'édition d'aujourd'hui s'envoie par « ceres convocation envoyer {vu.session} »."
    if vu.etat == EtatMessage.ENVOYE:
        qui = f"--{vu.destinataire} {vu.objet}"
        return (
            "Pour l'envoyer encore, de votre messagerie : « ceres convocation exporter"
            f" {vu.session} --sortie DOSSIER --formats eml {qui} »."
        )
    if vu.etat == EtatMessage.EN_COURS:
        return f"Un envoi l'a marqué ; s'il a été tué, « ceres convocation envoyer {vu.session} » le constate."
    return f"Où il en est : « ceres courrier voir {vu.reference} »."


def relance(vu: Message) -> str:
    return f"en file, « ceres convocation envoyer {vu.session} » l'enverra"


def consequence_d_une_relance(vu: Message) -> str:
    return (
        f"Le serveur a peut-être accepté {vu.reference} ({vu.objet}, {vu.nom}) : relancé, il peut arriver deux fois,"
        " sous le même numéro de message."
    )


def consequence_d_un_abandon(vu: Message) -> str:
    return f"Vous allez abandonner {vu.reference} ({vu.objet}, {vu.nom}) : aucun envoi ne le reprendra de lui-même."
