"""ceres admin copier"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat


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
