"""ceres admin : emporter une base, la rapporter."""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_ecrit


def copier(
    ctx: typer.Context,
    adresse: Annotated[
        str, typer.Argument(metavar="URL", help="L'adresse d'une base vide : postgresql://compte@serveur/base.")
    ],
    format_: OptFormat = None,
) -> None:
    """Porter toute la base dans une base vide d'un serveur PostgreSQL (profil MPCP).

    Toutes les lignes, sous leurs numéros : journal, accès, secret des plans compris. D'un seul coup : interrompue, la
    commande ne laisse rien là-bas et se relance. Chaque ligne est relue et comparée. La base copiée n'est pas changée ;
    que personne n'y écrive plus ensuite.

    Exemple :

        ceres admin copier postgresql://ceres@serveur/ceres
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    transfert.autoriser(cadre)
    cible = contexte.ouvrir(adresse)
    try:
        bilan = transfert.copier(cadre, cible, lambda total: sortie.progression(total, "Copie"))
    finally:
        cible.fermer()
    document = bilan.en_dict()
    sortie.fiche("copie", COPIE, document)
    sortie.info(
        f"{compter(document['lignes'], 'ligne')} copiées et relues, {compter(document['lots'], 'lot')} au journal."
        f" La base est désormais {bilan.cible} : notez-la dans ceres.toml, section [base], et n'écrivez plus dans"
        f" {bilan.source}."
    )


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
