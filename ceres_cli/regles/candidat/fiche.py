"""CAN-11 : ce qui permet de supprimer une fiche de candidat, et quoi faire quand c'est refusé."""

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Candidat

CONSEILS = {
    "CAN-05": "Vérifiez que c'est la même personne ; sinon « ceres candidat distinguer » le dit.",
    "CAN-11": "Voyez « ceres candidat voir » et « ceres candidat historique ».",
    "DRO-02": "Demandez-le au centre qui l'a enregistré, ou au service de son département.",
}


def supprimable(candidat: Candidat, *, passe: bool, lie: bool, sien: bool) -> list[Controle]:
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
        Controle(code, satisfait, f"{nom} {texte}" if not satisfait else "rien ne s'y oppose", {}, candidat.reference)
        for satisfait, code, texte in suite
    ]
