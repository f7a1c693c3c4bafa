"""Ce qui se dit des demandes VAE : le conseil qui suit chaque refus, la phrase qui précède une question."""

from datetime import date

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import EtatDemandeVae, Role

_DE_NOUVEAU = "Une nouvelle demande peut être déposée avec « ceres vae creer »."


def conseil_pour(motif: Motif, demande: DemandeVae, role: Role, jour: date) -> str:
    """Quoi faire après un refus : un acte permis à ce profil, ce jour-là."""
    if motif.code == "VAE-01":
        return "Choisissez un titre que la VAE ouvre : « ceres referentiel voir » dit ses voies d'accès."
    if motif.code == "VAE-03":
        return _de_l_annee(motif, demande, role)
    if motif.code in ("VAE-02", "VAE-04") and demande.places:
        return _reposent(demande, role, jour)
    if motif.code == "VAE-02" and demande.etat == EtatDemandeVae.RECEVABLE:
        return f"Pour revenir sur la décision : « ceres vae retirer {demande.reference} », puis « ceres vae creer »."
    if motif.code in ("VAE-02", "VAE-04") and not demande.vivante:
        return _DE_NOUVEAU
    if motif.code == "VAE-02" and "notifiee_le" in motif.valeurs:
        depot = en_francais(demande.deposee_le)
        return f"Donnez --notifiee-le entre le {depot}, jour du dépôt, et aujourd'hui."
    if motif.code == "VAE-02":
        return "Donnez --deposee-le, aujourd'hui au plus tard, un jour où le titre a encore cours."
    return ""


def _reposent(demande: DemandeVae, role: Role, jour: date) -> str:
    """VAE-04 : avant de la retirer, les inscriptions à défaire, jusqu'au jour du début compris (CAN-02)."""
    if any(place.debut < jour for place in demande.places):
        voir = f"« ceres vae voir {demande.reference} »"
        return f"Une session qui a commencé y repose : elle ne se retire plus ; {voir} dit ce qu'elle porte."
    place = next((p for p in demande.places if p.session), None)
    if place is None:
        return "Demandez au centre qui l'y a inscrit de le désinscrire."
    if role is Role.UD:
        return f"Demandez d'abord au centre de désinscrire {place.candidat} de {place.session}."
    return f"Désinscrivez-le d'abord : « ceres candidat desinscrire {place.candidat} {place.session} »."


def _de_l_annee(motif: Motif, demande: DemandeVae, role: Role) -> str:
    demandes = motif.valeurs.get("demandes")
    if isinstance(demandes, list) and demandes:
        retirer = f"« ceres vae retirer {demandes[0]} »"
        return f"Retirez-en une qui n'a plus lieu d'être ({retirer}), ou attendez l'année suivante."
    qui = "demandez à l'UD de les distinguer"
    if est_permise(Operation.REUNIR_CANDIDATS, role):
        qui = f"dites-le : « ceres candidat distinguer {affiche('C', demande.candidat_id)} C-… --motif TEXTE »"
    return f"Si ce sont deux personnes, {qui} ; sinon attendez l'année suivante."


def consequence(demande: DemandeVae) -> str:
    """La phrase qui précède la question ; la demande est déjà dans son nouvel état."""
    qui = f"{demande.reference} de {demande.candidat_nom} sur {demande.cible}"
    if demande.etat == EtatDemandeVae.RETIREE:
        return (
            f"Vous allez retirer la demande {qui} : elle ne portera plus d'inscription. Cette action est irréversible."
        )
    if demande.dernier_jour is None:
        return f"Vous allez décider irrecevable la demande {qui}. Une demande n'est décidée qu'une fois."
    jusque = en_francais(demande.dernier_jour)
    return f"Vous allez décider recevable la demande {qui}, jusqu'au {jusque}. Une demande n'est décidée qu'une fois."
