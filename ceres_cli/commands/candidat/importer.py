"""ceres candidat importer"""

import typer

from ceres_cli.commands.candidat.options import OptForcer, OptVoie, verifier_voie
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.options import OptSession


@lit_un_fichier
def importer(
    ctx: typer.Context, lu: Soumission, session: OptSession = None, voie: OptVoie = None, forcer: OptForcer = False
) -> None:
    """Créer, modifier et inscrire des candidats d'après un fichier, en une seule transaction.

    Colonnes : numero_candidat, civilite, nom, nom_usage, prenom, naissance, commune_naissance, commune_naissance_insee,
    pays_naissance, ville_naissance, telephone, courriel, adresse, complement, code_postal, commune, session, voie,
    tiers_temps, amenagements ; bien d'autres noms sont reconnus. Un candidat se reconnaît à numero_candidat, sinon à
    ses nom, prénom et date de naissance parmi les vôtres ; inconnu, il est créé. Une case vide n'efface rien. Avec une
    session (colonne ou --session), il y est aussi inscrit (CAN-01 à CAN-07) ; refusé, rien de sa ligne n'est fait. Un
    fichier qui ne fait qu'inscrire le désigne aussi par son seul nom, sans colonne de naissance. Une faute de format
    arrête tout (2) ; un refus laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres candidat importer promotion.xlsx --session S-2026-34 --simuler

        ceres candidat importer candidats.csv --resultat resultat.csv --motif "rentrée de mars"
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.candidat.fichier import LecteurDeCandidats
    from ceres_cli.services.candidat.importation import MetierFichierCandidats

    verifier_voie(voie)
    metier = MetierFichierCandidats()
    soumettre(ctx, lu, LecteurDeCandidats, metier, forcer=forcer, session=session, voie=voie)
