"""Ce qui se dit des demandes VAE : le conseil qui suit chaque refus, la phrase qui précède une question."""

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.vocabulaire import EtatDemandeVae, Role

_DE_NOUVEAU = "Une nouvelle demande peut être déposée avec « ceres vae creer »."


def conseil_pour(motif: Motif, demande: DemandeVae, role: Role) -> str:
    """Quoi faire après un refus : un acte permis à ce profil."""
    if motif.code == "VAE-01":
        return "Choisissez un titre que la VAE ouvre : « ceres referentiel voir » dit ses voies d'accès."
    if motif.code == "DRO-02":
        return "Demandez-le à cette UD, ou à un profil MPCP."
    if motif.code == "VAE-03":
        return _de_l_annee(motif)
    if motif.code == "VAE-04" and demande.places:
        qui = "Demandez au centre de les désinscrire" if role is Role.UD else "Désinscrivez-les d'abord"
        return f"{qui} : « ceres candidat desinscrire {demande.places[0].candidat} S-… »."
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


def _de_l_annee(motif: Motif) -> str:
    demandes = motif.valeurs.get("demandes")
    if isinstance(demandes, list) and demandes:
        retirer = f"« ceres vae retirer {demandes[0]} »"
        return f"Retirez-en une qui n'a plus lieu d'être ({retirer}), ou attendez l'année suivante."
    return "Si ce sont deux personnes, demandez à l'UD de les distinguer ; sinon attendez l'année suivante."


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
