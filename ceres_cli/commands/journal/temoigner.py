"""ceres journal temoigner"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.terminal.typer_fr.chemins import fichier_allonge, fichier_ecrit


def temoigner(
    ctx: typer.Context,
    sortie: Annotated[
        Path | None,
        typer.Option(
            "--sortie",
            metavar="FICHIER",
            parser=fichier_allonge,
            help="Le témoin ; la tête y est ajoutée à la suite, qu'il existe ou non.",
        ),
    ] = None,
    rfc3161: Annotated[
        Path | None,
        typer.Option(
            "--rfc3161",
            metavar="FICHIER",
            parser=fichier_ecrit,
            help="La faire dater par le service que règle journal.horodatage, et garder le jeton.",
        ),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Ajouter la tête du journal à un témoin, gardé ailleurs que la base : une autre machine, un disque amovible.

    Ouvert à tous. Sans --sortie ni --rfc3161, la tête est seulement montrée. Si le témoin en connaît que le journal n'a
    plus, rien n'y est ajouté (sortie 8) : le journal a été coupé ou refait. Un jeton d'horodatage est un témoin qu'un
    tiers signe ; s'il ne répond pas, rien n'est fait (sortie 9).

    Exemples :

        ceres journal temoigner --sortie /media/cle/temoin.txt

        ceres journal temoigner --rfc3161 tete-de-novembre.tsr

        ceres journal verifier --temoin tete-de-novembre.tsr
    """
    from ceres_cli.schemas.journal import TEMOIGNAGE
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    document = preuve.temoigner(contexte.cadre(), sortie, rfc3161, ecraser=ecraser)
    vue = contexte.sortie(format_)
    vue.fiche("temoignage", TEMOIGNAGE, document)
    if sortie is not None:
        vue.info(f"Tête ajoutée à {sortie}." if document["change"] else f"Rien à changer : {sortie} a déjà cette tête.")
    if rfc3161 is not None:
        vue.info(
            f"Jeton écrit dans {rfc3161}. Sa signature se vérifie par"
            f" « openssl ts -verify -digest {document['tete']} -in {rfc3161} -CAfile AUTORITE »."
        )
