"""ceres candidat attestation"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat, UnCandidat
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit


def attestation(
    ctx: typer.Context,
    objet: UnCandidat,
    cible: Annotated[
        Path, typer.Option("--sortie", metavar="F.pdf", parser=fichier_ecrit, help="Où écrire l'attestation.")
    ],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire en PDF ce qu'un candidat détient, et de quelle session cela vient. Ce n'est pas un parchemin.

    Exemple :

        ceres candidat attestation C-31 --sortie attestation.pdf
    """
    from ceres_cli import fichiers
    from ceres_cli.commands import ecrits
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.papiers import attestation as service

    contexte = commun.contexte(ctx)
    octets, dits = service.attester(contexte.cadre(), objet)
    sortie = contexte.sortie(format_)
    for phrase in dits:
        sortie.avertissement(phrase)
    with fichiers.ecrire(cible, ecraser=ecraser) as flux:
        flux.write(octets)
    lignes = ecrits.decrire([(cible, octets)])
    sortie.liste("documents", DOCUMENT, lignes, len(lignes))
