"""ceres candidat parchemin ecrire"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat, UnParchemin
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit


def ecrire(
    ctx: typer.Context,
    objet: UnParchemin,
    cible: Annotated[
        Path, typer.Option("--sortie", metavar="F.pdf", parser=fichier_ecrit, help="Où écrire la feuille.")
    ],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire en PDF la feuille d'un parchemin délivré, avec le code qui la prouve si ce poste tient la clé (OBT-06).

    Réservé à l'UD et au national.

    Exemple :

        ceres candidat parchemin ecrire 12 --sortie parchemin.pdf
    """
    from ceres_cli.commands import ecrits
    from ceres_cli.services.papiers import attestation as papiers

    contexte = commun.contexte(ctx)
    contexte.exiger_la_page()
    octets, dits = papiers.parchemin(contexte.cadre(), objet)
    ecrits.ecrire_un(contexte.sortie(format_), cible, octets, dits, ecraser=ecraser)
