"""CAN-11 : ce qui permet de supprimer une fiche de candidat ; quoi faire quand la supprimer ou la réunir est refusé."""

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat


def conseils_de_suppression(candidat: str, *, reunit: bool) -> dict[str, str]:
    """Par code de règle. `reunit` : le profil qui lit peut réunir des fiches."""
    commande = f"« ceres candidat fusionner C-… {candidat} --motif TEXTE »"
    qui = f"réunissez-la à l'autre : {commande}" if reunit else "demandez à l'UD de la réunir à l'autre"
    return {
        "CAN-11": f"Si elle fait double emploi, {qui}.",
        "DRO-02": "Demandez-le au centre qui l'a enregistré, ou au service de son département.",
    }


def conseil_de_fusion(garde: str, absorbe: str, *, distinguees: bool) -> str:
    """Après un refus de réunir ; vide quand une UD a déjà dit que ce sont deux personnes."""
    if distinguees:
        return ""
    return f"Si ce sont deux personnes, dites-le : « ceres candidat distinguer {garde} {absorbe} --motif TEXTE »."


def supprimable(candidat: Candidat, *, passe: bool, lie: bool, sien: bool) -> list[Condition]:
    """Une fiche qui n'a jamais été inscrite, n'a rien demandé (VAE), et que rien ne cite. `passe` : elle a une
    inscription, même désinscrite ; `lie` : un juré s'en dit proche (SES-08) ; `sien` : enregistrée par l'acteur, ou
    l'acteur est un service."""
    suite = [
        (not passe, "CAN-11", "a été inscrit à une session : sa fiche reste"),
        (not lie, "CAN-11", "est cité par le lien d'un juré (SES-08) : ôtez d'abord ce lien"),
        (not candidat.demandes, "CAN-11", "a déposé une demande VAE : sa fiche reste"),
        (sien, "DRO-02", "a été enregistré par un autre centre"),
    ]
    nom = f"{candidat.reference} {candidat.nom_complet}"
    return [
        Condition(code, satisfait, f"{nom} {texte}" if not satisfait else "rien ne s'y oppose", {}, candidat.reference)
        for satisfait, code, texte in suite
    ]
