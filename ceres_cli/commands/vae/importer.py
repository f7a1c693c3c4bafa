"""ceres vae importer"""

import typer

from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier


@lit_un_fichier
def importer(ctx: typer.Context, lu: Soumission) -> None:
    """Décider des demandes VAE d'après un fichier, en une seule transaction.

    Colonnes : « demande; decision; notifiee_le; motif », ou le nom du candidat (et certification, s'il en a plusieurs)
    à la place de demande ; decision valant recevable ou irrecevable (avec un motif, le sien ou --motif). Une faute de
    format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres vae importer decisions.csv --simuler

        ceres vae importer decisions.xlsx --resultat resultat.csv
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.vae.fichier import LecteurDeDecisions
    from ceres_cli.services.vae.situation import MetierVae

    soumettre(ctx, lu, LecteurDeDecisions, MetierVae(), motif=lu.motif)
