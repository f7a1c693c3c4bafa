"""Le verbe « importer » : ce que fait une action du nom, ligne par ligne d'un fichier, en un seul lot."""

from typing import Any

import typer

from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.session.actions import OptReprise


@lit_un_fichier
def centre(ctx: typer.Context, lu: Soumission) -> None:
    """Enregistrer des centres d'après un fichier, en une seule transaction.

    Colonnes : nom, siret, adresse, code_postal, commune (ou commune_insee), telephone, courriel ; bien d'autres noms
    sont reconnus. Un centre déjà là, à son SIRET ou à ses nom et commune, n'est ni créé ni changé. Une faute de format
    arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres centre importer centres.xlsx --simuler

        ceres centre importer centres.csv --resultat resultat.csv --motif "reprise de l'ancien outil"
    """
    _importer(ctx, lu, "centre.fichier:LecteurDeCentres", "centre.situation:MetierCentre")


@lit_un_fichier
def profil(ctx: typer.Context, lu: Soumission) -> None:
    """Donner leurs profils à des agents d'après un fichier, en une seule transaction (profil MPCP).

    Colonnes : agent, role, structure, fin, courriel. La structure d'un Centre : son numéro, son SIRET ou son nom ;
    d'une UD : son département ; d'une DIRECCTE : sa région ; un profil MPCP n'en a pas. Un profil déjà là n'est pas
    créé de nouveau. Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7),
    sauf avec --tout-ou-rien (4).

    Exemples :

        ceres profil importer agents.xlsx --simuler

        ceres profil importer agents.csv --motif "ouverture du service"
    """
    _importer(ctx, lu, "profil.fichier:LecteurDeProfils", "profil.situation:MetierProfil")


@lit_un_fichier
def session(ctx: typer.Context, lu: Soumission, reprise: OptReprise = False) -> None:
    """Créer des sessions d'après un fichier, en une seule transaction : une saison, d'un centre ou de tous.

    Colonnes : certification, debut, fin, heure_debut, heure_convocation, heure_jury, entretien_final (oui ou non),
    site, commune, et centre (son numéro, son SIRET ou son nom) sauf sous un profil Centre. Une session que le centre a
    déjà, aux mêmes certification, jours, heure et site, n'en fait pas une seconde. Une faute de format arrête tout
    (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres session importer saison.xlsx --simuler

        ceres session importer anciennes.csv --reprise --motif "reprise de 2024"
    """
    _importer(ctx, lu, "session.fichier:LecteurDeSessions", "session.situation:MetierSession", reprise=reprise)


@lit_un_fichier
def vae(ctx: typer.Context, lu: Soumission) -> None:
    """Décider des demandes VAE d'après un fichier, en une seule transaction.

    Colonnes : « demande; decision; notifiee_le; motif », ou le nom du candidat (et certification, s'il en a plusieurs)
    à la place de demande ; decision valant recevable ou irrecevable (avec un motif, le sien ou --motif). Une faute de
    format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres vae importer decisions.csv --simuler

        ceres vae importer decisions.xlsx --resultat resultat.csv
    """
    _importer(ctx, lu, "vae.fichier:LecteurDeDecisions", "vae.situation:MetierVae")


def _importer(ctx: typer.Context, lu: Soumission, lecteur: str, metier: str, **siennes: Any) -> None:
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.metiers import des_services

    soumettre(ctx, lu, des_services(lecteur), des_services(metier)(), motif=lu.motif, **siennes)
