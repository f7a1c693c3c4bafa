"""ceres journal temoigner"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import fichier_allonge

app = App()


@app.command("temoigner")
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
    format_: OptFormat = None,
) -> None:
    """Ajouter la tête du journal à un témoin, gardé ailleurs que la base : une autre machine, un disque amovible.

    Ouvert à tous. Sans --sortie, la tête est seulement montrée. Si le témoin en connaît que le journal n'a plus,
    rien n'y est ajouté (sortie 8) : le journal a été coupé ou refait.

    Exemples :

        ceres journal temoigner --sortie /media/cle/temoin.txt

        ceres journal verifier --temoin /media/cle/temoin.txt
    """
    from ceres_cli.schemas.journal import TEMOIGNAGE
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    document = preuve.temoigner(contexte.cadre("journal temoigner"), sortie)
    vue = contexte.sortie(format_)
    vue.fiche("temoignage", TEMOIGNAGE, document)
    if sortie is not None:
        vue.info(f"Tête ajoutée à {sortie}." if document["change"] else f"Rien à changer : {sortie} a déjà cette tête.")
