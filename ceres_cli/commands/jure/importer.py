"""ceres jure importer"""

import typer

from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.jure.fiches import OptForcer


@lit_un_fichier
def importer(ctx: typer.Context, lu: Soumission, forcer: OptForcer = False) -> None:
    """Créer et modifier des jurés d'après un fichier, en une seule transaction. Relit ce que « export-jures » écrit.

    Colonnes : celles de l'export, et nom_usage, naissance, commune_insee ; bien d'autres noms sont reconnus. Un juré se
    reconnaît à numero_jure, sinon à ses nom, prénom et date de naissance ; inconnu, il est créé. Une case vide n'efface
    rien. Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec
    --tout-ou-rien (4).

    Exemples :

        ceres jure importer jures.xlsx --simuler

        ceres jure importer jures.csv --resultat resultat.csv --motif "liste de la chambre des métiers"
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.jure.lignes import LecteurDeJures
    from ceres_cli.services.jure.situation import MetierJure

    soumettre(ctx, lu, LecteurDeJures, MetierJure(), forcer=forcer)
