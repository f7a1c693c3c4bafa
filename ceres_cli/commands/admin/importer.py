"""ceres admin importer"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr.chemins import chemin_lu


def importer(
    ctx: typer.Context,
    fichier: Annotated[
        Path, typer.Argument(metavar="FICHIER", parser=chemin_lu, help="Un fichier de « ceres admin exporter ».")
    ],
    format_: OptFormat = None,
) -> None:
    """Refaire d'un export une base neuve, fichier ou serveur : celle que désigne --base (profil MPCP de l'export).

    Toutes les lignes, sous leurs numéros, relues et comparées ; un lot de plus le consigne. D'un seul coup : arrêtée,
    ou l'export abîmé, il n'y a pas de base. Une base qui existe n'est jamais touchée.

    Exemple :

        ceres --base neuve.db admin importer ceres.ndjson
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    bilan = transfert.importer(cadre, fichier, lambda total: sortie.progression(total, "Import"))
    document = bilan.en_dict()
    sortie.fiche("copie", COPIE, document)
    sortie.info(f"{compter(document['lignes'], 'ligne')} de {bilan.source} dans {bilan.cible}, relues.")
