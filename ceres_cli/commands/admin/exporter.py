"""ceres admin exporter"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit


def exporter(
    ctx: typer.Context,
    sortie: Annotated[
        Path, typer.Option("--sortie", metavar="FICHIER", parser=fichier_ecrit, help="Le fichier .ndjson à écrire.")
    ],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire toute la base dans un fichier lisible par tout programme, une ligne JSON par ligne (profil MPCP).

    Toutes les tables, toutes les colonnes, le journal et ses sceaux, les accès. Le fichier (0600) contient les mêmes
    données personnelles et les mêmes secrets que la base ; sa fin en dit le SHA-256. « ceres admin importer » en refait
    une base, ligne pour ligne.

    Exemple :

        ceres admin exporter --sortie ceres.ndjson
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    bilan = transfert.exporter(contexte.cadre(), sortie, ecraser=ecraser)
    ecran = contexte.sortie(format_)
    document = bilan.en_dict()
    ecran.fiche("copie", COPIE, document)
    ecran.info(f"{compter(document['lignes'], 'ligne')} dans {bilan.cible}.")
