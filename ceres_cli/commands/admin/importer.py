"""ceres admin importer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptSimuler
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree


def importer(
    ctx: typer.Context,
    fichier: Annotated[
        str,
        typer.Argument(
            metavar="FICHIER",
            parser=fichier_ou_entree,
            help="Un fichier de « ceres admin exporter » ; « - » : entrée standard.",
        ),
    ],
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Refaire d'un export une base neuve, fichier ou serveur : celle que désigne --base (profil MPCP de l'export).

    Toutes les lignes, sous leurs numéros, relues et comparées ; un lot de plus le consigne. D'un seul coup : arrêtée,
    ou l'export abîmé, il n'y a pas de base. Une base qui existe n'est jamais touchée. --simuler fait tout de même, et
    n'en garde rien.

    Exemples :

        ceres --base neuve.db admin importer ceres.ndjson --simuler

        ceres --base neuve.db admin importer ceres.ndjson
    """
    from ceres_cli.commands.lot_commun import entree
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    source, nom = entree(fichier)
    bilan = transfert.importer(cadre, source, nom, lambda total: sortie.progression(total, "Import"), simuler=simuler)
    document = bilan.en_dict()
    sortie.fiche("copie", COPIE, document)
    lignes = f"{compter(document['lignes'], 'ligne')} de {bilan.source}"
    sortie.info(
        f"Simulation : {lignes} iraient dans {bilan.cible}, que rien n'a créée."
        if simuler
        else f"{lignes} dans {bilan.cible}, relues."
    )
